//! Writing numbers as the reader does.

use repcount::scenario::{Currency, Month, Unit};

use super::I18n;
use super::words::{self, Words};
use crate::browser::intl::{self, Style};

/// A number with what is needed to write it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub value: f64,
    pub unit: Unit,
    pub currency: Currency,
}

impl I18n {
    /// An amount as it stands in a table or a sentence.
    pub fn amount(self, Amount { value, unit, currency }: Amount) -> String {
        self.value(value, unit, currency)
    }

    /// A plain number with at most so many digits after the decimal sign.
    pub fn number(self, value: f64, digits: u8) -> String {
        intl::number(
            self.language.tag(),
            without_negative_zero(value, digits),
            Style::Plain,
            digits,
        )
    }

    /// A quantity: the larger, the fewer digits after the decimal sign.
    pub fn quantity(self, value: f64) -> String {
        self.number(value, digits_of(value))
    }

    /// A percentage, from a fraction of 1.
    pub fn percent(self, share: f64) -> String {
        let digits = match share.abs() {
            large if large >= 0.1 => 0,
            small if small >= 0.01 => 1,
            tiny if tiny >= 0.000_1 || tiny == 0.0 => 2,
            _ => 4,
        };
        // 12.5% keeps its half; 33.333% doesn't need it.
        let digits =
            if (share * 200.0 - (share * 200.0).round()).abs() < 1e-9 { 1 } else { digits };
        intl::number(self.language.tag(), share, Style::Percent, digits)
    }

    /// A percentage to two digits, so that a sum of such is off by its last digit at most.
    pub fn fine_percent(self, share: f64) -> String {
        intl::number(self.language.tag(), without_negative_zero(share, 4), Style::Percent, 2)
    }

    /// A difference with its sign; of shares in percentage points.
    pub fn difference(self, by: f64, unit: Unit, currency: Currency) -> String {
        let size = match unit {
            Unit::Share => self.fill(words::POINTS, &[("n", &self.number(by.abs() * 100.0, 1))]),
            _ => self.value(by.abs(), unit, currency),
        };
        [if by < 0.0 { "−" } else { "+" }, &size].concat()
    }

    /// A change as a percentage with its sign.
    pub fn change(self, share: f64) -> String {
        let size = self.percent(share.abs());
        // What rounds to nothing is neither more nor less.
        let sign = match share {
            _ if size == self.percent(0.0) => "",
            less if less < 0.0 => "−",
            _ => "+",
        };
        [sign, &size].concat()
    }

    /// An amount of shares that something adds.
    pub fn gain(self, Amount { value, .. }: Amount) -> String {
        self.change(value)
    }

    /// An amount of money: whole from a hundred on, with hundredths below.
    pub fn money(self, amount: f64, currency: Currency) -> String {
        let digits = if amount.abs() >= 100.0 || amount.fract() == 0.0 { 0 } else { 2 };
        let style = Style::Money(code(currency));
        intl::number(self.language.tag(), without_negative_zero(amount, digits), style, digits)
    }

    pub fn currency_symbol(self, currency: Currency) -> String {
        intl::currency_symbol(self.language.tag(), code(currency))
    }

    pub fn currency_name(self, currency: Currency) -> String {
        intl::currency_name(self.language.tag(), currency.code())
    }

    /// A month with its year, such as `Mar 2026`.
    pub fn month(self, month: Month) -> String {
        intl::month(self.language.tag(), month.year(), month.number(), true)
    }

    /// A month as it is said within a date, such as `March 2026`: "until the end of".
    pub fn month_of_date(self, month: Month) -> String {
        intl::month_of_date(self.language.tag(), month.year(), month.number())
    }

    /// A month without its year, such as `Mar`.
    pub fn short_month(self, month: Month) -> String {
        intl::month(self.language.tag(), month.year(), month.number(), false)
    }

    /// An amount in few signs, such as `12M`.
    pub fn short_amount(self, amount: f64) -> String {
        let (words, size) = match amount.abs() {
            billions if billions >= 1e9 => (words::BILLIONS, 1e9),
            millions if millions >= 1e6 => (words::MILLIONS, 1e6),
            thousands if thousands >= 1e4 => (words::THOUSANDS, 1e3),
            _ => return self.quantity(amount),
        };
        let amount = amount / size;
        let digits = if amount.abs() < 10.0 { 1 } else { 0 };
        self.fill(words, &[("n", &self.number(amount, digits))])
    }

    /// A counted thing, such as `5 people`.
    pub fn count(self, words: Words, count: f64) -> String {
        let text = self.quantity(count);
        // The word goes with the number that is read: 165.6 is 166.
        let size = 10_f64.powi(digits_of(count).into());
        self.plural(words, (count * size).round() / size).replace("{n}", &text)
    }

    /// A value as it stands in a table or a sentence.
    pub fn value(self, value: f64, unit: Unit, currency: Currency) -> String {
        match unit {
            Unit::Money | Unit::MoneyPerMonth => self.money(value, currency),
            Unit::Share => self.percent(value),
            Unit::Months => self.count(words::MONTHS, value),
            _ => self.quantity(value),
        }
    }

    /// A value as its field shows it: exact; of its unit no more than the currency.
    pub fn input(self, value: f64, unit: Unit, currency: Currency) -> String {
        match unit {
            Unit::Share => self.number(value * 100.0, 6),
            Unit::Money | Unit::MoneyPerMonth => {
                let is_exact = |digits: u8| {
                    let size = 10_f64.powi(digits.into());
                    ((value * size).round() / size - value).abs() <= value.abs() * 1e-12
                };
                let digits = [0, 2].into_iter().find(|digits| is_exact(*digits)).unwrap_or(6);
                intl::number(self.language.tag(), value, Style::Money(code(currency)), digits)
            }
            _ => self.number(value, 6),
        }
    }

    /// What stands behind the number in a field.
    pub fn unit_suffix(self, unit: Unit) -> &'static str {
        words::unit_suffix(unit).map_or("", |suffix| self.t(suffix))
    }

    /// A value with the thing that it counts, where its unit is one.
    pub fn counted(self, value: f64, unit: Unit, currency: Currency) -> String {
        match words::unit_word(unit) {
            Some(words) => self.count(words, value),
            None => self.value(value, unit, currency),
        }
    }

    /// Things one after the other, the last with "and".
    pub fn list(self, things: &[String]) -> String {
        let mut text = String::new();
        for (index, thing) in things.iter().enumerate() {
            text.push_str(self.separator(index, things.len()));
            text.push_str(thing);
        }
        text
    }

    /// What stands before the thing at this place of a list.
    pub fn separator(self, index: usize, things: usize) -> &'static str {
        if index == 0 {
            ""
        } else if index + 1 < things {
            ", "
        } else {
            self.t(words::AND)
        }
    }
}

/// Digits after the decimal sign that a quantity is written with.
fn digits_of(value: f64) -> u8 {
    match value.abs() {
        large if large >= 100.0 => 0,
        middle if middle >= 10.0 => 1,
        _ => 2,
    }
}

fn code(currency: Currency) -> [u8; 3] {
    currency.code().as_bytes().try_into().unwrap_or(*b"USD")
}

/// Rounding must not leave a minus sign in front of a zero.
fn without_negative_zero(value: f64, digits: u8) -> f64 {
    let half = 0.5 * 10_f64.powi(-i32::from(digits));
    if value < 0.0 && value > -half { 0.0 } else { value }
}
