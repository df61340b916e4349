//! Published values that the planner offers beside an input, with their sources.
//!
//! Many are quoted second-hand; the page says "reported by". No trustworthy figure was found for
//! pay in roubles, the cost of a cold meeting in roubles, or tools per person.

use super::{Currency, Entry, Origin, RoleKind, SourceKind};

/// A published value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Benchmark {
    /// The name in documents.
    pub key: &'static str,
    /// The range as published, in the field's unit; both ends equal where one value was.
    pub low: f64,
    pub high: f64,
    /// What the planner offers to type.
    pub value: f64,
    /// Who published it, and when where that is known.
    pub source: &'static str,
    /// The field that it is for, as in documents.
    pub field: &'static str,
    /// The role or source that it is for; `None`: any.
    pub role: Option<RoleKind>,
    pub source_kind: Option<SourceKind>,
    /// The currency that it is stated in, or that of the country whose law it follows; `None`: it
    /// holds anywhere.
    pub currency: Option<&'static str>,
}

/// Names one benchmark: its place in [`Benchmark::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BenchmarkId(u8);

const fn value(
    key: &'static str,
    field: &'static str,
    value: f64,
    source: &'static str,
) -> Benchmark {
    range(key, field, (value, value), value, source)
}

const fn range(
    key: &'static str,
    field: &'static str,
    (low, high): (f64, f64),
    value: f64,
    source: &'static str,
) -> Benchmark {
    Benchmark {
        key,
        low,
        high,
        value,
        source,
        field,
        role: None,
        source_kind: None,
        currency: None,
    }
}

impl Benchmark {
    /// Every benchmark. Documents refer to them by key: entries may be added and corrected, a key
    /// is never given to another value.
    pub const ALL: &'static [Self] = &[
        value(
            "ae-pay-base",
            "base",
            8_833.0,
            "Bridge Group, 2024, 2026 (n=158): $200K a year, 53/47",
        )
        .role(RoleKind::SalesExecutive)
        .money("USD"),
        value(
            "ae-pay-bonus",
            "target_bonus",
            7_833.0,
            "Bridge Group, 2024, 2026 (n=158): $200K a year, 53/47",
        )
        .role(RoleKind::SalesExecutive)
        .money("USD"),
        value("ae-quota", "quota", 960_000.0, "Bridge Group, 2026 (n=158)")
            .role(RoleKind::SalesExecutive)
            .money("USD"),
        value("sdr-pay-base", "base", 4_667.0, "Bridge Group, 2025 (n=351): $80K a year, 70/30")
            .role(RoleKind::Sdr)
            .money("USD"),
        value(
            "sdr-pay-bonus",
            "target_bonus",
            2_000.0,
            "Bridge Group, 2025 (n=351): $80K a year, 70/30",
        )
        .role(RoleKind::Sdr)
        .money("USD"),
        value("bdr-pay-base", "base", 4_667.0, "Bridge Group, 2025 (n=351): $80K a year, 70/30")
            .role(RoleKind::Bdr)
            .money("USD"),
        value(
            "bdr-pay-bonus",
            "target_bonus",
            2_000.0,
            "Bridge Group, 2025 (n=351): $80K a year, 70/30",
        )
        .role(RoleKind::Bdr)
        .money("USD"),
        value("aes-per-manager", "people_per_one", 7.0, "Bridge Group").role(RoleKind::HeadOfSales),
        value("sdrs-per-manager", "people_per_one", 8.1, "Bridge Group")
            .role(RoleKind::HeadOfSales),
        value("outbound-meetings", "meetings_booked", 10.0, "Bridge Group, 2025 (n=351)")
            .role(RoleKind::Bdr),
        range(
            "outbound-meetings-qualified",
            "meetings_booked",
            (12.0, 15.0),
            13.0,
            "marketbetter.ai",
        )
        .role(RoleKind::Bdr),
        range("inbound-meetings", "meetings_booked", (20.0, 25.0), 22.0, "marketbetter.ai")
            .role(RoleKind::Sdr),
        value("show-rate", "show_rate", 0.8, "80% and more, several publishers"),
        range("qualification-rate", "qualification_rate", (0.35, 0.55), 0.45, "several publishers"),
        range("win-rate", "win_rate", (0.19, 0.21), 0.2, "Ebsta"),
        range("win-rate-small-deals", "win_rate", (0.28, 0.35), 0.3, "Optifai, deals under $10K"),
        range(
            "win-rate-mid-deals",
            "win_rate",
            (0.2, 0.28),
            0.24,
            "Optifai, deals of $10K to $50K",
        ),
        range(
            "win-rate-large-deals",
            "win_rate",
            (0.15, 0.22),
            0.18,
            "Optifai, deals of $50K to $100K",
        ),
        range("win-rate-huge-deals", "win_rate", (0.12, 0.18), 0.15, "Optifai, deals over $100K"),
        range("russia-meeting-to-deal", "meeting_to_deal", (0.1, 0.15), 0.12, "vc.ru, B2B IT")
            .money("RUB"),
        range("russia-lead-cold", "cost_per_lead", (800.0, 2_500.0), 1_500.0, "ropsales.ru")
            .from(SourceKind::Outbound)
            .money("RUB"),
        range("russia-lead-ads", "cost_per_lead", (2_000.0, 15_000.0), 5_000.0, "ropsales.ru")
            .from(SourceKind::Inbound)
            .money("RUB"),
        range("loaded-cost", "contributions", (0.25, 0.3), 0.27, "several publishers").money("USD"),
        value(
            "russia-contributions",
            "contributions",
            0.3,
            "klerk.ru, 2026: up to 2,979,000 ₽ a year",
        )
        .money("RUB"),
        range(
            "russia-recruiting",
            "recruiting_cost",
            (145_000.0, 350_000.0),
            200_000.0,
            "ropsales.ru",
        )
        .money("RUB"),
    ];

    const fn role(self, role: RoleKind) -> Self {
        Self { role: Some(role), ..self }
    }

    const fn from(self, kind: SourceKind) -> Self {
        Self { source_kind: Some(kind), ..self }
    }

    const fn money(self, currency: &'static str) -> Self {
        Self { currency: Some(currency), ..self }
    }

    /// The benchmarks for a field of a role or a source, that hold anywhere or for this currency.
    pub fn offered(
        field: &str,
        role: Option<RoleKind>,
        source: Option<SourceKind>,
        currency: Currency,
    ) -> Vec<BenchmarkId> {
        let fits = |benchmark: &Self| {
            benchmark.field == field
                && (benchmark.role.is_none() || benchmark.role == role)
                && (benchmark.source_kind.is_none() || benchmark.source_kind == source)
                && benchmark.currency.is_none_or(|code| code == currency.code())
        };
        BenchmarkId::all().filter(|id| fits(id.benchmark())).collect()
    }
}

impl BenchmarkId {
    fn all() -> impl Iterator<Item = Self> {
        (0..Benchmark::ALL.len()).filter_map(|index| u8::try_from(index).ok().map(Self))
    }

    /// The benchmark of this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|id| id.benchmark().key == key)
    }

    pub fn benchmark(self) -> &'static Benchmark {
        const NONE: &Benchmark = &value("none", "", 0.0, "");
        Benchmark::ALL.get(usize::from(self.0)).unwrap_or(NONE)
    }

    /// Its value, for a field.
    pub fn entry(self) -> Entry {
        Entry { value: self.benchmark().value, origin: Origin::Benchmark(self) }
    }
}
