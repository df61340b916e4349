//! Months and days of the calendar.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, Weekday};

use super::text::text;

/// A calendar month of the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

impl Month {
    /// The start of scenarios that name no other.
    pub const DEFAULT: Self = Self::of(2026, 1);
    const LAST: Self = Self::of(9999, 12);

    const fn of(year: u32, number: u32) -> Self {
        Self(year * 12 + number - 1)
    }

    /// The month of this number, 1 to 12, in this year, 1 to 9999.
    pub fn new(year: u32, number: u32) -> Option<Self> {
        let legal = (1..=9999).contains(&year) && (1..=12).contains(&number);
        legal.then_some(Self::of(year, number))
    }

    pub const fn year(self) -> u32 {
        self.0 / 12
    }

    /// 1 for January.
    pub const fn number(self) -> u32 {
        self.0 % 12 + 1
    }

    /// So many months later; stays within the years that there are.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add_signed(months).clamp(12, Self::LAST.0))
    }

    /// How many months this comes after the other; negative where it comes before.
    pub fn since(self, other: Self) -> i32 {
        // Both are far below the largest number.
        self.0 as i32 - other.0 as i32
    }

    fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year() as i32, self.number(), 1).unwrap_or_default()
    }

    /// The days from Monday to Friday that are no holidays (sorted).
    pub fn working_days(self, holidays: &[Day]) -> u32 {
        let days = self.first_day().iter_days().take_while(|day| day.month() == self.number());
        let works = |day: &NaiveDate| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
                && holidays.binary_search(&Day(*day)).is_err()
        };
        days.take(31).filter(works).count() as u32
    }
}

/// `2026-03`.
impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&[padded(self.year(), 4), padded(self.number(), 2)].join("-"))
    }
}

impl FromStr for Month {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, number) = text.split_once('-').ok_or(())?;
        Self::new(digits(year, 4)?, digits(number, 2)?).ok_or(())
    }
}

text!(Month, Month, "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$", |text| text.parse().ok());

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        Month::new(year, month)?;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Self)
    }

    pub fn month(self) -> Month {
        Month::new(self.0.year().unsigned_abs(), self.0.month()).unwrap_or(Month::DEFAULT)
    }

    /// The day in its month, from 1.
    pub fn number(self) -> u32 {
        self.0.day()
    }

    /// Whether it is a Saturday or a Sunday, on which nobody works anyway.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

/// `2026-03-09`.
impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&[self.month().to_string(), padded(self.number(), 2)].join("-"))
    }
}

impl FromStr for Day {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (month, day) = text.rsplit_once('-').ok_or(())?;
        let month: Month = month.parse()?;
        Self::new(month.year(), month.number(), digits(day, 2)?).ok_or(())
    }
}

// Whether the month has so many days is more than a pattern can say.
text!(Day, Day, "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", |text| {
    text.parse().ok()
});

fn padded(number: u32, width: usize) -> String {
    let digits = number.to_string();
    ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
}

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Result<u32, ()> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().map_err(|_| ()) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_on_over_the_year() {
        let month = |year, number| Month::new(year, number).expect("a month");
        assert_eq!(month(2026, 11).plus(3), month(2027, 2));
        assert_eq!(month(2026, 1).plus(-1), month(2025, 12));
        assert_eq!(month(2027, 2).since(month(2026, 11)), 3);
        assert_eq!(month(2026, 11).to_string(), "2026-11");
        assert_eq!("2026-11".parse(), Ok(month(2026, 11)));
        for wrong in ["", "2026", "2026-1", "2026-13", "2026-00", "0000-01", "+026-01", "2026-01-"]
        {
            assert_eq!(wrong.parse::<Month>(), Err(()), "{wrong}");
        }
        assert_eq!(month(9999, 12).plus(1), month(9999, 12));
        assert_eq!(month(1, 1).plus(-5), month(1, 1));
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        // March 2026 begins on a Sunday: 22 days from Monday to Friday.
        let march = Month::new(2026, 3).expect("a month");
        assert_eq!(march.working_days(&[]), 22);
        let holidays: Vec<Day> =
            ["2026-03-08", "2026-03-09"].iter().map(|day| day.parse().expect("a day")).collect();
        // The 8th is a Sunday anyway.
        assert_eq!(march.working_days(&holidays), 21);
        assert_eq!("2026-02-29".parse::<Day>(), Err(()));
        assert_eq!("2028-02-29".parse::<Day>().map(|day| day.to_string()), Ok("2028-02-29".into()));
    }
}
