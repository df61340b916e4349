//! Names of what the user chooses from.

use repcount::preset::Preset;
use repcount::scenario::{
    BudgetKind, Carries, Channel, Conversion, Measure, Period, Recurrence, RoleKind, Sizing,
    SourceKind,
};

use super::{Words, words};

pub fn preset(preset: Preset) -> Words {
    match preset {
        Preset::SoftwareDollars => {
            words("Example: B2B software, dollars", "Пример: B2B-софт, доллары")
        }
        Preset::ServicesRoubles => {
            words("Example: B2B services, roubles", "Пример: B2B-услуги, рубли")
        }
        Preset::SmallTeam => {
            words("Example: a small team, euros", "Пример: небольшая команда, евро")
        }
    }
}

pub fn measure(measure: Measure) -> Words {
    match measure {
        Measure::Revenue => words("New revenue", "В деньгах"),
        Measure::Deals => words("Number of deals", "В сделках"),
    }
}

pub fn period(period: Period) -> Words {
    match period {
        Period::Month => words("a month", "в месяц"),
        Period::Quarter => words("a quarter", "в квартал"),
        Period::Year => words("a year", "в год"),
    }
}

/// The same as a choice.
pub fn period_name(period: Period) -> Words {
    match period {
        Period::Month => words("month", "месяц"),
        Period::Quarter => words("quarter", "квартал"),
        Period::Year => words("year", "год"),
    }
}

pub fn recurrence(recurrence: Recurrence) -> Words {
    match recurrence {
        Recurrence::OneOff => words("One-off", "Разовая"),
        Recurrence::PerMonth => words("Monthly subscription", "Ежемесячная подписка"),
        Recurrence::PerYear => words("Annual subscription", "Ежегодная подписка"),
    }
}

pub fn budget_kind(kind: BudgetKind) -> Words {
    match kind {
        BudgetKind::None => words("No budget", "Без бюджета"),
        BudgetKind::PerMonth => words("A sum a month", "Сумма в месяц"),
        BudgetKind::PerYear => words("A sum a year", "Сумма в год"),
        BudgetKind::ShareOfRevenue => words("A share of revenue", "Доля выручки"),
    }
}

/// The name of a source that the user has not named.
pub fn source_kind(kind: SourceKind, channel: Channel) -> Words {
    match (kind, channel) {
        (SourceKind::Outbound, _) => words("Outbound", "Холодные продажи"),
        (SourceKind::Partner, _) => words("Partners", "Партнёры"),
        (SourceKind::Inbound, Channel::Chat) => words("Chat", "Чат"),
        (SourceKind::Inbound, Channel::Email) => words("Email", "Почта"),
        (SourceKind::Inbound, Channel::Phone) => words("Phone", "Телефон"),
        (SourceKind::Inbound, Channel::Website) => words("Website", "Сайт"),
        (SourceKind::Inbound, Channel::Other) => words("Inbound", "Входящие заявки"),
    }
}

/// All sources of a kind together.
pub fn all_of_kind(kind: SourceKind) -> Words {
    match kind {
        SourceKind::Outbound => words("all outbound", "все холодные продажи"),
        SourceKind::Inbound => words("all inbound", "все входящие"),
        SourceKind::Partner => words("all partners", "все партнёры"),
    }
}

pub fn carries(carries: Carries) -> Words {
    match carries {
        Carries::Share => words("A share of deals", "Доля сделок"),
        Carries::Rest => words("Whatever is missing", "Всё, чего не хватает"),
        Carries::GivenLeads => words("Leads per month", "Заявок в месяц"),
        Carries::GivenMeetings => words("Meetings per month", "Встреч в месяц"),
    }
}

pub fn conversion(conversion: Conversion) -> Words {
    match conversion {
        Conversion::Single => words("In one step", "В один шаг"),
        Conversion::Steps => words("In two steps", "В два шага"),
    }
}

/// The title of a role that the user has not titled.
pub fn role_kind(kind: RoleKind) -> Words {
    match kind {
        RoleKind::Bdr => words("BDR", "BDR"),
        RoleKind::Sdr => words("SDR", "SDR"),
        RoleKind::SalesExecutive => words("Sales executive", "Менеджер по продажам"),
        RoleKind::SalesSupport => words("Sales support", "Поддержка продаж"),
        RoleKind::HeadOfSales => words("Head of sales", "Руководитель продаж"),
        RoleKind::Other => words("Own role", "Своя роль"),
    }
}

/// So many people of a kind of role, within the answer's sentence.
pub fn role_count(kind: RoleKind) -> Option<Words> {
    Some(match kind {
        RoleKind::Bdr => words("{n} BDR|{n} BDRs", "{n} BDR|{n} BDR|{n} BDR|{n} BDR"),
        RoleKind::Sdr => words("{n} SDR|{n} SDRs", "{n} SDR|{n} SDR|{n} SDR|{n} SDR"),
        RoleKind::SalesExecutive => words(
            "{n} sales executive|{n} sales executives",
            "{n} менеджер по продажам|{n} менеджера по продажам|{n} менеджеров по продажам|{n} менеджера по продажам",
        ),
        RoleKind::SalesSupport => words(
            "{n} in sales support|{n} in sales support",
            "{n} в поддержке продаж|{n} в поддержке продаж|{n} в поддержке продаж|{n} в поддержке продаж",
        ),
        RoleKind::HeadOfSales => words(
            "{n} head of sales|{n} heads of sales",
            "{n} руководитель продаж|{n} руководителя продаж|{n} руководителей продаж|{n} руководителя продаж",
        ),
        RoleKind::Other => return None,
    })
}

pub fn sizing(sizing: Sizing) -> Words {
    match sizing {
        Sizing::MeetingsBooked => words("Meetings booked", "Назначенные встречи"),
        Sizing::Leads => words("Leads worked", "Обработанные заявки"),
        Sizing::HandlingTime => words("Minutes per lead", "Минуты на заявку"),
        Sizing::MeetingsHeld => words("Meetings held", "Проведённые встречи"),
        Sizing::Deals => words("Deals closed", "Закрытые сделки"),
        Sizing::Quota => words("Quota", "Квота"),
        Sizing::Hours => words("Hours of work", "Часы работы"),
        Sizing::OnePer => words("One per n people", "Один на n человек"),
        Sizing::Fixed => words("A fixed number", "Фиксированное число"),
    }
}
