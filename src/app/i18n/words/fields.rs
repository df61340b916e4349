//! Names of fields, and what is worth knowing about some of them.

use super::{Words, words};

/// The name of a field, by its name in documents. Fields of one name mean the same everywhere.
pub fn field(name: &str) -> Words {
    match name {
        "amount" => words("Sales plan", "План продаж"),
        "deal_value" => words("Average deal", "Средняя сделка"),
        "gross_margin" => words("Gross margin", "Валовая маржа"),

        "days_per_month" => words("Working days", "Рабочие дни"),
        "hours_per_day" => words("Working hours", "Рабочие часы"),
        "budget" => words("Budget", "Бюджет"),
        "budget_share" => words("Budget, share of revenue", "Бюджет, доля выручки"),

        "budget_per_year" => words("Budget, year", "Бюджет на год"),
        "switching_loss" => words("Lost to switching roles", "Потери на смену ролей"),
        "smallest_gap" => words("Smallest gap worth a hire", "Наименьшая нехватка для найма"),

        "horizon" => words("Months to look at", "Месяцев в плане"),
        "growth" => words("Growth a month", "Рост в месяц"),
        "hires_per_month" => words("Most hires a month", "Наймов в месяц, не больше"),
        "season" => words("Weight of the month", "Вес месяца"),
        "targets" => words("Plan of the month", "План месяца"),
        "people" => words("People", "Людей"),
        "opening" => words("Deals from the pipeline", "Сделки из текущей воронки"),
        "ramp" => words("Output in the month", "Выработка в месяце"),
        "sales_cycle" => words("Sales cycle", "Цикл сделки"),
        "attrition" => words("Attrition a year", "Текучка за год"),
        "months_to_fill" => words("Time to fill a vacancy", "Срок закрытия вакансии"),

        "share" => words("Share of deals", "Доля сделок"),
        "given_leads" => words("Leads that come in", "Приходит заявок"),
        "given_meetings" => words("Meetings booked", "Назначено встреч"),
        "lead_to_meeting" => words("Lead → meeting", "Заявка → встреча"),
        "show_rate" => words("Show rate", "Доля состоявшихся встреч"),
        "qualification_rate" => words("Meeting → opportunity", "Встреча → квалифицированная"),
        "win_rate" => words("Opportunity → deal", "Квалифицированная → сделка"),
        "meeting_to_deal" => words("Meeting → deal", "Встреча → сделка"),
        "cost_per_lead" => words("Cost per lead", "Цена заявки"),
        "cost_per_month" => words("Other cost", "Прочие расходы"),
        "cost_per_meeting" => words("Cost per meeting booked", "Расход на встречу"),
        "partner_commission" => words("Partner's commission", "Комиссия партнёра"),
        "leads_available" => words("Leads available", "Доступно заявок"),
        "minutes_per_lead" => words("Work per lead", "Работа на заявку"),

        "people_now" => words("People now", "Людей сейчас"),
        "base" => words("Base pay", "Оклад"),
        "target_bonus" => words("Bonus at plan", "Премия за план"),
        "bonus_per_meeting" => words("Bonus per meeting held", "Бонус за проведённую встречу"),
        "bonus_per_deal" => words("Bonus per deal", "Бонус за сделку"),
        "commission" => words("Commission on revenue", "Процент с продаж"),
        "contributions" => words("Employer contributions", "Страховые взносы"),
        "tools" => words("Tools", "Инструменты"),
        "overhead" => words("Overhead", "Накладные расходы"),
        "recruiting_cost" => words("Cost to hire, once", "Подбор, разово"),
        "days_off" => words("Days off", "Дни отсутствия"),
        "utilisation" => words("Utilisation", "Доля рабочего времени"),
        "overload" => words("Allowed overload", "Допустимая перегрузка"),
        "hours_per_month" => words("Hours of one person", "Часы одного человека"),
        "hours_per_year" => words("or hours a year", "или часы за год"),
        "meetings_booked" => words("Meetings per person", "Встреч на человека"),
        "leads" => words("Leads per person", "Заявок на человека"),
        "meetings_held" => words("Meetings held per person", "Проведённых встреч на человека"),
        "deals" => words("Deals per person", "Сделок на человека"),
        "quota" => words("Quota", "Квота"),
        "attainment" => words("Expected attainment", "Ожидаемое выполнение"),
        "fixed_hours" => words("Fixed work", "Постоянная работа"),
        "hours_per_deal" => words("Work per deal", "Работа на сделку"),
        "hours_per_meeting" => words("Work per meeting held", "Работа на проведённую встречу"),
        "hours_per_person" => words("Work per person supported", "Работа на человека"),
        "people_per_one" => words("Span of control", "Человек на одного"),
        "fixed_people" => words("People", "Людей"),

        "accounts" => words("Accounts", "Клиентов"),
        "visits_per_year" => words("Visits each", "Визитов к каждому"),
        "hours_per_visit" => words("Length of a visit", "Длительность визита"),
        _ => words("?", "?"),
    }
}

/// What is worth knowing before typing; shown when the field has the focus.
pub fn hint(name: &str) -> Option<Words> {
    Some(match name {
        "gross_margin" => words(
            "What is left of revenue after the cost of delivery. Payback and the margin of a deal follow from it.",
            "Что остаётся от выручки после себестоимости. От неё зависят окупаемость и маржа сделки.",
        ),
        "deal_value" => words("Empty: as in the plan.", "Пусто — как в плане."),
        "share" => words(
            "Without a source that takes the rest, shares are scaled to 100%.",
            "Если остаток плана никто не берёт, доли приводятся к 100%.",
        ),
        "lead_to_meeting" => words(
            "For outbound a lead is a contact worked cold. Leave it empty if nobody counts them.",
            "В холодном поиске заявка — это отработанный контакт. Пусто, если их не считают.",
        ),
        "show_rate" => words(
            "Meetings held out of meetings booked.",
            "Доля проведённых встреч среди назначенных.",
        ),
        "leads_available" => words(
            "As many as there are to be had. Empty: no limit.",
            "Сколько заявок можно получить. Пусто — без предела.",
        ),
        "overload" => words(
            "How far over full load a person may go before another is hired.",
            "Насколько человек может быть загружен сверх нормы, пока не наймут ещё одного.",
        ),
        "utilisation" => words(
            "Share of paid time that may be planned for this work.",
            "Доля оплаченного времени, которую можно занять этой работой.",
        ),
        "days_off" => {
            words("Leave and illness, in working days.", "Отпуск и болезни, в рабочих днях.")
        }
        "hours_per_month" => {
            words("Empty: working days × working hours.", "Пусто: рабочие дни × рабочие часы.")
        }
        "hours_per_year" => words(
            "Such as 40 hours in 48 weeks, 1,920. In force while the hours a month are empty.",
            "Например, 40 часов в 48 недель — 1920. Действует, пока часы за месяц не указаны.",
        ),
        "smallest_gap" => words(
            "A smaller part of a person is told, and nobody is hired for it.",
            "О меньшей части человека сказано рядом, но ради неё никого не нанимают.",
        ),
        "target_bonus" => words(
            "Paid when the plan is made; on top come the bonuses below.",
            "Выплачивается при выполнении плана; сверх неё — бонусы ниже.",
        ),
        "attainment" => words(
            "Share of the quota that a person makes on average.",
            "Какую долю квоты человек делает в среднем.",
        ),
        "sales_cycle" => words(
            "Whole months from the meeting held to the deal.",
            "Целых месяцев от проведённой встречи до сделки.",
        ),
        "attrition" => words(
            "People who leave in a year over those who are there; each is replaced after the time to fill a vacancy.",
            "Сколько людей уходит за год к числу работающих; замена приходит через срок закрытия вакансии.",
        ),
        "months_to_fill" => words(
            "Whole months from opening a vacancy to the first day of work.",
            "Целых месяцев от открытия вакансии до первого рабочего дня.",
        ),
        "hires_per_month" => words(
            "Over all roles. Empty: any number.",
            "По всем ролям вместе. Пусто — сколько угодно.",
        ),
        "switching_loss" => words(
            "What each further role in one position takes of a person's output.",
            "Сколько выработки теряет человек на каждой следующей роли.",
        ),
        "contributions" => words(
            "Taxes and insurance that the employer pays on top of pay.",
            "Взносы, которые работодатель платит сверх зарплаты.",
        ),
        _ => return None,
    })
}
