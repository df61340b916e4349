//! What the columns of a table are, by the words of their heads.

use crate::scenario::{RoleField, SourceField};

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The plan of each month.
    Months,
    /// People now and pay of each role.
    Team,
    /// Volumes and rates of each source.
    Rates,
}

impl Subject {
    pub const ALL: [Self; 3] = [Self::Months, Self::Team, Self::Rates];
}

/// What a column is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Month,
    /// The plan of the month.
    Amount,
    /// The name of a role or of a source.
    Name,
    Role(RoleField),
    Source(SourceField),
    /// Nothing that the planner knows.
    Unknown,
}

/// Words by which a head is known, in small letters, in English and in Russian; the first that fits counts.
const MONTHS: &[(&[&str], Column)] = &[
    (&["month", "date", "period", "месяц", "дата", "период"], Column::Month),
    (
        &[
            "plan",
            "target",
            "revenue",
            "sales",
            "amount",
            "deals",
            "план",
            "цель",
            "выручк",
            "продаж",
            "сумм",
            "сделк",
        ],
        Column::Amount,
    ),
];
const TEAM: &[(&[&str], Column)] = &[
    (
        &[
            "people",
            "headcount",
            "now",
            "количество",
            "кол-во",
            "человек",
            "численност",
            "людей",
            "штат",
        ],
        Column::Role(RoleField::PeopleNow),
    ),
    (&["bonus", "бонус", "преми"], Column::Role(RoleField::TargetBonus)),
    (&["commission", "комисси", "процент от"], Column::Role(RoleField::Commission)),
    (&["base", "salary", "pay", "оклад", "зарплат", "ставк"], Column::Role(RoleField::Base)),
    (&["contribution", "tax", "взнос", "налог"], Column::Role(RoleField::Contributions)),
    (&["tools", "software", "инструмент", "софт", "лиценз"], Column::Role(RoleField::Tools)),
    (&["overhead", "workplace", "накладн", "рабочее место"], Column::Role(RoleField::Overhead)),
    (&["recruit", "hiring", "подбор", "найм", "наём"], Column::Role(RoleField::RecruitingCost)),
    (&["days off", "leave", "отпуск", "отсутств"], Column::Role(RoleField::DaysOff)),
    (&["role", "title", "position", "name", "роль", "должност", "название"], Column::Name),
];
const RATES: &[(&[&str], Column)] = &[
    (
        &[
            "cost per lead",
            "price of a lead",
            "cpl",
            "цена лида",
            "стоимость лида",
            "цена заявки",
            "стоимость заявки",
        ],
        Column::Source(SourceField::CostPerLead),
    ),
    (
        &[
            "lead to meeting",
            "lead → meeting",
            "booked",
            "заявка → встреча",
            "лид → встреча",
            "в встречу",
            "во встречу",
            "назначен",
        ],
        Column::Source(SourceField::LeadToMeeting),
    ),
    (&["show", "held", "состоявш", "доход", "явк"], Column::Source(SourceField::ShowRate)),
    (&["qualif", "квалиф"], Column::Source(SourceField::QualificationRate)),
    (
        &["meeting to deal", "meeting → deal", "встреча → сделка", "в сделку"],
        Column::Source(SourceField::MeetingToDeal),
    ),
    (&["win", "close", "закрыва", "выигр"], Column::Source(SourceField::WinRate)),
    (
        &["deal value", "average deal", "средний чек", "сумма сделки"],
        Column::Source(SourceField::DealValue),
    ),
    (
        &["leads", "requests", "заявок", "заявки", "лидов", "лиды"],
        Column::Source(SourceField::GivenLeads),
    ),
    (&["cycle", "цикл"], Column::Source(SourceField::SalesCycle)),
    (&["source", "channel", "name", "источник", "канал", "название"], Column::Name),
];

const fn known(subject: Subject) -> &'static [(&'static [&'static str], Column)] {
    match subject {
        Subject::Months => MONTHS,
        Subject::Team => TEAM,
        Subject::Rates => RATES,
    }
}

/// What each head is taken for; each field is one column, the first that fits.
pub fn columns(subject: Subject, heads: &[String]) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    for head in heads {
        let fits = |words: &&[&str]| words.iter().any(|word| head.contains(word));
        let column = known(subject)
            .iter()
            .filter(|(_, column)| !found.contains(column))
            .find(|(words, _)| fits(words))
            .map_or(Column::Unknown, |(_, column)| *column);
        found.push(column);
    }
    found
}

/// The subject of which the heads name most, and at least two.
pub fn subject(heads: &[String]) -> Option<Subject> {
    let named = |subject: Subject| {
        columns(subject, heads).iter().filter(|column| **column != Column::Unknown).count()
    };
    let best = Subject::ALL.into_iter().rev().max_by_key(|subject| named(*subject))?;
    (named(best) >= 2).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(text: &str) -> Vec<String> {
        text.split('|').map(str::to_string).collect()
    }

    #[test]
    fn heads_say_what_columns_are() {
        use Column::{Amount, Month, Name, Role, Source, Unknown};
        for (text, subject_of, expected) in [
            ("month|plan", Subject::Months, vec![Month, Amount]),
            ("месяц|план, ₽|комментарий", Subject::Months, vec![Month, Amount, Unknown]),
            (
                "роль|человек|оклад|бонус при выполнении",
                Subject::Team,
                vec![
                    Name,
                    Role(RoleField::PeopleNow),
                    Role(RoleField::Base),
                    Role(RoleField::TargetBonus),
                ],
            ),
            (
                "channel|leads|lead to meeting, %|show rate|win rate",
                Subject::Rates,
                vec![
                    Name,
                    Source(SourceField::GivenLeads),
                    Source(SourceField::LeadToMeeting),
                    Source(SourceField::ShowRate),
                    Source(SourceField::WinRate),
                ],
            ),
        ] {
            assert_eq!(subject(&heads(text)), Some(subject_of), "{text}");
            assert_eq!(columns(subject_of, &heads(text)), expected, "{text}");
        }
        assert_eq!(subject(&heads("one|two")), None);
    }
}
