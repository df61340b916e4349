//! Months in the ways in which tables write them.

use crate::scenario::Month;

/// The beginnings of the months' names, January first: English, Russian.
const NAMES: [[&str; 2]; 12] = [
    ["jan", "янв"],
    ["feb", "фев"],
    ["mar", "мар"],
    ["apr", "апр"],
    ["may", "ма"],
    ["jun", "июн"],
    ["jul", "июл"],
    ["aug", "авг"],
    ["sep", "сен"],
    ["oct", "окт"],
    ["nov", "ноя"],
    ["dec", "дек"],
];

/// The month that a text in small letters says: `2026-03`, `03.2026`, `01.03.2026`, `3/2026`, `mar 2026`,
/// `март 26`. Dates are read with the day first, or with the year first.
pub fn month(text: &str) -> Option<Month> {
    let parts: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty() && *part != "г")
        .collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let named = parts.iter().find_map(|part| named(part));
    match (named, numbers.as_slice()) {
        (Some(number), [year] | [_, year]) if parts.len() == numbers.len() + 1 => {
            Month::new(full_year(*year)?, number)
        }
        (None, [year, number]) if *year > 31 => Month::new(full_year(*year)?, *number),
        (None, [number, year]) if *number <= 12 => Month::new(full_year(*year)?, *number),
        (None, [year, number, day]) if *year > 31 && *day <= 31 => {
            Month::new(full_year(*year)?, *number)
        }
        (None, [day, number, year]) if *day <= 31 => Month::new(full_year(*year)?, *number),
        _ => None,
    }
}

fn named(part: &str) -> Option<u32> {
    let is_it = |names: &[&str; 2]| names.iter().any(|name| part.starts_with(name));
    // "мар" is March; what else begins with "ма" is May.
    let place = NAMES.iter().position(is_it)?;
    u32::try_from(place + 1).ok()
}

/// `26` is 2026.
fn full_year(year: u32) -> Option<u32> {
    match year {
        0..=99 => Some(2000 + year),
        1900..=2999 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_tables_write_them() {
        for text in [
            "2026-03",
            "03.2026",
            "3/2026",
            "01.03.2026",
            "2026-03-01",
            "mar 2026",
            "march, 2026",
            "март 2026 г.",
            "мар.26",
            "1 mar 2026",
        ] {
            assert_eq!(month(text), Month::new(2026, 3), "{text}");
        }
        assert_eq!(month("май 2026"), Month::new(2026, 5));
        assert_eq!(month("мая 2026"), Month::new(2026, 5));
        assert_eq!(month("dec 25"), Month::new(2025, 12));
        for text in ["", "2026", "march", "13.2026", "5", "plan 2026", "32.13.2026", "99999 3"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}
