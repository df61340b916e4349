//! Public holidays of the countries whose law or government has set them.
//!
//! Only days from Monday to Friday are listed: on weekends nobody works anyway. A Saturday that a
//! government turns into a working day (Russia, 1 November 2025) is left out of account.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Day;
use super::choice::choices;

choices! {
    /// A list of holidays to begin with.
    HolidayCalendar {
        Russia = "russia",
        UnitedStates = "united-states",
    }
}

/// Working days off in Russia (week of five days), month × 100 + day: the Labour Code, article 112,
/// with the days moved by government decree No. 1335 of 4 October 2024 for 2025 and No. 1466 of
/// 24 September 2025 for 2026. Decrees come a year ahead at the most, so later years are not known.
const RUSSIA: &[(u32, &[u32])] = &[
    (2025, &[101, 102, 103, 106, 107, 108, 501, 502, 508, 509, 612, 613, 1103, 1104, 1231]),
    (2026, &[101, 102, 105, 106, 107, 108, 109, 223, 309, 501, 511, 612, 1104, 1231]),
];

impl HolidayCalendar {
    /// The holidays of a year, sorted; `None` where they are not known.
    pub fn days(self, year: u32) -> Option<Vec<Day>> {
        match self {
            Self::Russia => {
                let (_, days) = RUSSIA.iter().find(|(known, _)| *known == year)?;
                Some(days.iter().filter_map(|day| Day::new(year, day / 100, day % 100)).collect())
            }
            Self::UnitedStates => united_states(year),
        }
    }
}

/// Federal holidays by the rules of 5 U.S.C. 6103, as they are observed: on Friday in the place of
/// Saturday, on Monday in the place of Sunday. All that fall into the year, which may be New Year's
/// Day of the next; from 2022 on, the first full year with Juneteenth, to 2100.
fn united_states(year: u32) -> Option<Vec<Day>> {
    if !(2022..=2100).contains(&year) {
        return None;
    }
    let civil = i32::try_from(year).ok()?;
    let observed = |year: i32, month: u32, day: u32| {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        match date.weekday() {
            Weekday::Sat => date.checked_sub_days(Days::new(1)),
            Weekday::Sun => date.checked_add_days(Days::new(1)),
            _ => Some(date),
        }
    };
    let nth = |month: u32, weekday: Weekday, number: u8| {
        NaiveDate::from_weekday_of_month_opt(civil, month, weekday, number)
    };
    let last_monday_of_may = nth(5, Weekday::Mon, 5).or_else(|| nth(5, Weekday::Mon, 4));
    let days = [
        observed(civil, 1, 1),
        nth(1, Weekday::Mon, 3),
        nth(2, Weekday::Mon, 3),
        last_monday_of_may,
        observed(civil, 6, 19),
        observed(civil, 7, 4),
        nth(9, Weekday::Mon, 1),
        nth(10, Weekday::Mon, 2),
        observed(civil, 11, 11),
        nth(11, Weekday::Thu, 4),
        observed(civil, 12, 25),
        observed(civil + 1, 1, 1),
    ];
    let days = days.into_iter().flatten().filter(|date| date.year() == civil);
    Some(days.filter_map(|date| Day::new(year, date.month(), date.day())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Month;

    fn written(calendar: HolidayCalendar, year: u32) -> Vec<String> {
        calendar.days(year).unwrap_or_default().iter().map(Day::to_string).collect()
    }

    #[test]
    fn american_holidays_follow_their_rules() {
        assert_eq!(
            written(HolidayCalendar::UnitedStates, 2026),
            [
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                // The 4th of July is a Saturday.
                "2026-07-03",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25",
            ]
        );
        let of_2027 = written(HolidayCalendar::UnitedStates, 2027);
        for day in ["2027-06-18", "2027-07-05", "2027-12-24", "2027-12-31"] {
            assert!(of_2027.iter().any(|known| known == day), "{day}");
        }
        // New Year's Day of 2022 was observed in 2021, and May has four or five Mondays.
        assert_eq!(written(HolidayCalendar::UnitedStates, 2022)[0], "2022-01-17");
        assert_eq!(written(HolidayCalendar::UnitedStates, 2025)[3], "2025-05-26");
        assert_eq!(HolidayCalendar::UnitedStates.days(2021), None);
    }

    #[test]
    fn russian_years_have_the_working_days_of_their_calendar() {
        let working = |year: u32, holidays: &[Day]| -> u32 {
            (1..=12)
                .filter_map(|number| Month::new(year, number))
                .map(|month| month.working_days(holidays))
                .sum()
        };
        // 247 in both years; in 2025 one of them was Saturday, 1 November.
        for (year, days) in [(2025, 246), (2026, 247)] {
            let holidays = HolidayCalendar::Russia.days(year).unwrap_or_default();
            assert_eq!(working(year, &holidays), days, "{year}");
        }
        assert_eq!(HolidayCalendar::Russia.days(2027), None);
    }

    #[test]
    fn holidays_are_sorted_and_never_on_a_weekend() {
        for calendar in HolidayCalendar::ALL {
            for year in 2020..=2101 {
                let days = calendar.days(year).unwrap_or_default();
                assert!(days.is_sorted(), "{year}");
                assert!(days.iter().all(|day| !day.is_weekend()), "{year}");
            }
        }
    }
}
