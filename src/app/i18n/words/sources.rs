//! Who published a benchmark, where that is more than a name.

use super::{Words, words};

/// The publisher of a benchmark in words, by the benchmark's key; `None`: its name says it in any
/// language.
pub fn publisher(key: &str) -> Option<Words> {
    Some(match key {
        "show-rate" => words("several publishers: 80% and more", "нескольких изданий: 80 % и выше"),
        "qualification-rate" | "loaded-cost" => words("several publishers", "нескольких изданий"),
        "win-rate-small-deals" => {
            words("Optifai, for deals under $10K", "Optifai, сделки до 10 тыс. $")
        }
        "win-rate-mid-deals" => {
            words("Optifai, for deals of $10K to $50K", "Optifai, сделки 10–50 тыс. $")
        }
        "win-rate-large-deals" => {
            words("Optifai, for deals of $50K to $100K", "Optifai, сделки 50–100 тыс. $")
        }
        "win-rate-huge-deals" => {
            words("Optifai, for deals over $100K", "Optifai, сделки свыше 100 тыс. $")
        }
        "ae-pay-base" | "ae-pay-bonus" => words(
            "Bridge Group, 2024 and 2026 (n=158): $200K a year, 53/47",
            "Bridge Group, 2024 и 2026 (n=158): 200 тыс. $ в год, 53/47",
        ),
        "sdr-pay-base" | "sdr-pay-bonus" | "bdr-pay-base" | "bdr-pay-bonus" => words(
            "Bridge Group, 2025 (n=351): $80K a year, 70/30",
            "Bridge Group, 2025 (n=351): 80 тыс. $ в год, 70/30",
        ),
        "russia-contributions" => words(
            "klerk.ru, 2026: up to 2,979,000 ₽ a year",
            "klerk.ru, 2026: до 2 979 000 ₽ в год",
        ),
        _ => return None,
    })
}
