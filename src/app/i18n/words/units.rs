//! Units: behind a number in a field, and in a sentence.

use repcount::scenario::Unit;

use super::{Words, texts, words};

/// What stands behind a number in a field; the sign of a currency stands with its amount.
pub fn unit_suffix(unit: Unit) -> Option<Words> {
    Some(match unit {
        Unit::MoneyPerMonth => words("/ mo", "/ мес."),
        Unit::Share => words("%", "%"),
        Unit::LeadsPerMonth
        | Unit::MeetingsPerMonth
        | Unit::OpportunitiesPerMonth
        | Unit::DealsPerMonth => words("/ mo", "/ мес."),
        Unit::HoursPerMonth => words("h / mo", "ч / мес."),
        Unit::HoursPerYear => words("h / yr", "ч / год"),
        Unit::Hours => words("h", "ч"),
        Unit::HoursPerDay => words("h / day", "ч / день"),
        Unit::Minutes => words("min", "мин"),
        Unit::MinutesPerMonth => words("min / mo", "мин / мес."),
        Unit::DaysPerMonth => words("days / mo", "дн. / мес."),
        Unit::DaysPerYear => words("days / yr", "дн. / год"),
        Unit::VisitsPerYear => words("/ yr", "/ год"),
        Unit::Months => words("mo", "мес."),
        Unit::FullTimeEquivalents => words("FTE", "ставки"),
        Unit::Money
        | Unit::PlanAmount
        | Unit::People
        | Unit::Meetings
        | Unit::Deals
        | Unit::Accounts
        | Unit::Ratio => return None,
    })
}

/// What a number in a table counts, where its column doesn't say.
pub fn unit_word(unit: Unit) -> Option<Words> {
    Some(match unit {
        Unit::LeadsPerMonth => {
            words("{n} lead|{n} leads", "{n} заявка|{n} заявки|{n} заявок|{n} заявки")
        }
        Unit::MeetingsPerMonth => {
            words("{n} meeting|{n} meetings", "{n} встреча|{n} встречи|{n} встреч|{n} встречи")
        }
        Unit::DealsPerMonth => {
            words("{n} deal|{n} deals", "{n} сделка|{n} сделки|{n} сделок|{n} сделки")
        }
        Unit::HoursPerMonth => words("{n} h", "{n} ч"),
        Unit::MinutesPerMonth => words("{n} min", "{n} мин"),
        Unit::People => {
            words("{n} person|{n} people", "{n} человек|{n} человека|{n} человек|{n} человека")
        }
        _ => return None,
    })
}

texts! {
    PEOPLE: "{n} person|{n} people", "{n} человек|{n} человека|{n} человек|{n} человека";
    DEALS: "{n} deal|{n} deals", "{n} сделка|{n} сделки|{n} сделок|{n} сделки";
    MONTHS: "{n} month|{n} months", "{n} месяц|{n} месяца|{n} месяцев|{n} месяца";
    TIMES: "{n}×", "{n}×";
}
