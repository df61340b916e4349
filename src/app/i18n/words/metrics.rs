//! Names of results.

use repcount::figure::Metric as M;

use super::{Words, words};

pub fn metric(metric: M) -> Words {
    match metric {
        M::PlanPerMonth => words("Plan of an average month", "План среднего месяца"),
        M::DealsNeeded => words("Deals to share out", "Сделок к распределению"),
        M::PlanLeft => {
            words("Plan left by given sources", "Остаток плана после известных источников")
        }
        M::GivenTotal => words("Sold through given sources", "Продажи известных источников"),
        M::Leads => words("Leads", "Заявки"),
        M::Booked => words("Meetings booked", "Назначенные встречи"),
        M::Held => words("Meetings held", "Проведённые встречи"),
        M::Opportunities => words("Opportunities", "Квалифицированные встречи"),
        M::Deals => words("Deals", "Сделки"),
        M::Revenue => words("Revenue", "Выручка"),
        M::ShareOfDeals => words("Share of deals", "Доля сделок"),
        M::BookedToDeal => words("Meeting booked → deal", "Назначенная встреча → сделка"),
        M::SiblingRate => {
            words("Lead → meeting in other channels", "Заявка → встреча в других каналах")
        }
        M::RateLoss => words("Sales lost to that difference", "Недополученные из-за этого продажи"),
        M::DealMargin => words("Margin of a deal", "Маржа сделки"),
        M::LeadsMissing => words("Leads missing", "Не хватает заявок"),
        M::Demand => words("Work to do", "Объём работы"),
        M::WorkPerPerson => words("Work of one person", "Объём работы одного человека"),
        M::Leave => words("Share of the year on leave", "Доля года в отсутствии"),
        M::Availability => words("Availability", "Доступность"),
        M::StandIn => words("Cover for leave", "Подмена в отпуске"),
        M::Fte => words("Full-time equivalents", "Ставок (FTE)"),
        M::People => words("People needed", "Нужно людей"),
        M::Load => words("Load", "Загрузка"),
        M::Idle => words("Unused paid time, FTE", "Не занято, ставок"),
        M::IdleCost => words("Unused paid time", "Оплаченное незанятое время"),
        M::PeopleNow => words("People now", "Людей сейчас"),
        M::ToHire => words("To hire", "Нанять"),
        M::GapLeft => words("Missing beyond those to hire, FTE", "Не хватает сверх найма, ставок"),
        M::BottleneckGain => words(
            "One more person at the bottleneck brings",
            "Ещё один человек в узком месте принесёт",
        ),
        M::BookingCapacity => {
            words("What the role has time to book", "Сколько роль успевает назначить")
        }
        M::ClosingCapacity => {
            words("What the role has time to close", "Сколько роль успевает закрыть")
        }
        M::BookedShare => words("Share of requests answered", "Доля обработанных заявок"),
        M::ColdShare => words("Share of the cold work done", "Доля выполненной холодной работы"),
        M::HeldShare => {
            words("Share of new meetings held", "Доля новых встреч, на которые есть время")
        }
        M::WaitedShare => {
            words("Share of waiting meetings held", "Доля ожидавших встреч, на которые есть время")
        }
        M::VariablePay => words("Bonuses and commission of the role", "Бонусы и процент всей роли"),
        M::Pay => words("Pay of one person", "Зарплата одного человека"),
        M::Seat => words("Cost of one person", "Стоимость одного человека"),
        M::PeopleCost => words("Cost of people", "Стоимость людей"),
        M::SourceCost => words("Leads and other cost", "Заявки и прочие расходы"),
        M::PartnerCommission => words("Partners’ commission", "Комиссия партнёров"),
        M::BookingCost => words("People’s cost of booking", "Люди: назначение встреч"),
        M::ClosingCost => words("People’s cost of closing", "Люди: закрытие сделок"),
        M::SharedCost => words("Shared cost of people", "Общая стоимость людей"),
        M::SharedFactor => words("Mark-up for shared cost", "Множитель общей стоимости"),
        M::Cost => words("Cost", "Стоимость"),
        M::CostPerLead => words("Cost per lead", "Стоимость заявки"),
        M::CostPerBooked => words("Cost per meeting booked", "Стоимость назначенной встречи"),
        M::CostPerHeld => words("Cost per meeting held", "Стоимость проведённой встречи"),
        M::CostPerOpportunity => {
            words("Cost per opportunity", "Стоимость квалифицированной встречи")
        }
        M::CostPerDeal => words("Cost per deal", "Стоимость сделки"),
        M::CostPerBookedFull => {
            words("Full cost per meeting booked", "Полная стоимость назначенной встречи")
        }
        M::CostPerHeldFull => {
            words("Full cost per meeting held", "Полная стоимость проведённой встречи")
        }
        M::CostPerOpportunityFull => {
            words("Full cost per opportunity", "Полная стоимость квалифицированной встречи")
        }
        M::CostPerDealFull => words("Full cost per deal", "Полная стоимость сделки"),
        M::CostShare => {
            words("Cost of sales, share of revenue", "Затраты на продажи, доля выручки")
        }
        M::Cac => words("Cost of winning a client", "Стоимость привлечения клиента"),
        M::DealValue => words("Average deal", "Средняя сделка"),
        M::Payback => words("Payback", "Окупаемость"),
        M::MarginAfterCac => words(
            "Margin of a deal after the cost of winning it",
            "Маржа сделки за вычетом привлечения",
        ),
        M::QuotaToPay => words("Quota : pay", "Квота : зарплата"),
        M::Budget => words("Budget", "Бюджет"),
        M::BudgetLeft => words("Left of the budget", "Остаток бюджета"),
        M::LargestPlan => {
            words("Largest plan within the budget", "Наибольший план в рамках бюджета")
        }
        M::LargestPlanFactor => words(
            "Times the plan that the budget carries",
            "Во сколько раз план может вырасти в рамках бюджета",
        ),
        M::NextMeetingCost => words("The next meeting costs", "Следующая встреча стоит"),
        M::MoreMeetings => words("More meetings that fit", "Ещё помещается встреч"),
        M::NextDealCost => words("The next deal costs", "Следующая сделка стоит"),
        M::MoreDeals => words("More deals that fit", "Ещё помещается сделок"),
        M::NextHireCost => words("The next hire costs", "Следующий сотрудник стоит"),
        M::NextHireRecruiting => words("Recruiting the next hire", "Подбор следующего сотрудника"),
        M::Target => words("Plan of the month", "План месяца"),
        M::LeadsLost => words("Leads lost", "Потеряно заявок"),
        M::Waiting => words("Meetings that wait", "Встречи в ожидании"),
        M::MeetingsLost => words("Meetings lost", "Потеряно встреч"),
        M::Ramped => words("People at full output", "Людей в пересчёте на полную выработку"),
        M::Starters => words("New hires who start", "Выходят на работу"),
        M::Backfills => words("Replacements who start", "Выходят на замену"),
        M::Joining => words("People who start", "Выходят на работу, вместе с заменой"),
        M::Leavers => words("People who leave", "Уходят"),
        M::Cash => words("Revenue less cost, added up", "Выручка минус затраты, накоплено"),
        M::CashNeeded => words("Cash needed", "Потребность в деньгах"),
        M::PlanMade => words("Share of the plan made", "Выполнение плана"),
        M::Missing => words("Missing of the plan", "Не хватает до плана"),
        M::Shortfall => words("People short", "Не хватает людей"),
        M::WorkRevenue => words(
            "Revenue that the month’s work leads to",
            "Выручка, к которой ведёт работа месяца",
        ),
        M::WorkRevenueMore => words(
            "The same with one more of what holds it back",
            "То же, если сдерживающего станет на единицу больше",
        ),
        M::BindingMargin => words(
            "Margin that one more of what holds it back would bring",
            "Маржа, которую принесла бы ещё одна единица сдерживающего",
        ),
        M::CostUntilFull => words("Cost until full output", "Затраты до полной выработки"),
        M::Worth => words(
            "Margin of the work less pay and recruiting",
            "Маржа от работы за вычетом зарплат и подбора",
        ),
        M::DelayedWorth => {
            words("The same if they start a month later", "То же при выходе на месяц позже")
        }
        M::DelayCost => words("Cost of a month’s delay", "Цена месяца задержки"),
        M::MadeWithout => words("Share of the plan made without them", "Выполнение плана без них"),
        M::HireGain => words("What they add to the plan made", "Прибавка к выполнению плана"),
    }
}
