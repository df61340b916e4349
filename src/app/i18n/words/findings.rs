//! Findings as sentences. `{source}`, `{role}`, `{roles}` and `{rate}` are names in quotation
//! marks or plain, the rest are numbers with their unit.

use repcount::findings::FindingKind as K;

use super::{Words, words};

pub fn finding(kind: K) -> Words {
    match kind {
        K::RateOfZero => words(
            "{source}: “{rate}” is 0, so no deal can come of it",
            "{source}: «{rate}» равна 0, сделок отсюда не будет",
        ),
        K::SizingCycle => words(
            "The numbers of these roles depend on each other in a circle: {roles}",
            "Численность этих ролей зависит друг от друга по кругу: {roles}",
        ),
        K::NoSources => words(
            "No source brings meetings yet: add one",
            "Ни один источник не даёт встреч: добавьте источник",
        ),
        K::PlanShort => words(
            "The sources fall short of the plan by {short} a month",
            "Источники не добирают до плана {short} в месяц",
        ),
        K::LeadRateMissing => words(
            "{source}: say how many leads become meetings",
            "{source}: укажите, какая часть заявок становится встречами",
        ),
        K::LeadsShort => words(
            "{source}: {needed} leads a month needed, {available} available",
            "{source}: нужно заявок в месяц — {needed}, доступно — {available}",
        ),
        K::NobodyBooks => {
            words("{source}: nobody books the meetings", "{source}: встречи никто не назначает")
        }
        K::NobodyCloses => {
            words("{source}: nobody closes the deals", "{source}: сделки никто не закрывает")
        }
        K::LeadsNotCounted => words(
            "{role}: sized by leads, but {source} doesn’t say how many become meetings",
            "{role}: численность считается по заявкам, а для «{source}» не указана доля встреч",
        ),
        K::LeadCostUnused => words(
            "{source}: leads have a price, but it isn’t said how many become meetings",
            "{source}: у заявок есть цена, но не указано, какая часть становится встречами",
        ),
        K::ConversionLow => words(
            "{source}: {rate} of leads become meetings, {siblings} in the other channels. It costs {loss} of sales a month: look at who answers, or at marketing",
            "{source}: встречами становится {rate} заявок, в других каналах {siblings}. Это стоит {loss} продаж в месяц: дело в том, кто отвечает, или в маркетинге",
        ),
        K::SourceLosesMoney => words(
            "{source}: a deal costs {full} in full and leaves {leaves}",
            "{source}: сделка обходится в {full}, а оставляет {leaves}",
        ),
        K::RoleWithoutPay => words(
            "{role}: no pay is entered, so its people are not in the cost",
            "{role}: не указана оплата, её людей нет в стоимости",
        ),
        K::SizedByOthersWork => words(
            "{role}: its number follows from work that others do",
            "{role}: численность считается по работе, которую делают другие",
        ),
        K::RoleWithoutWork => words(
            "{role}: no source gives this role any work",
            "{role}: ни один источник не даёт этой роли работы",
        ),
        K::NothingCounted => words(
            "{role}: choose the roles whose people count",
            "{role}: выберите роли, людей которых считать",
        ),
        K::Surplus => {
            words("{role}: {now} today, {needed} needed", "{role}: сейчас {now}, нужно {needed}")
        }
        K::Bottleneck => words(
            "Main constraint: {roles}. One more {roles} would add {gain} in an average month",
            "Сильнее всего сдерживает: {roles}. Ещё один человек даст {gain} в обычный месяц",
        ),
        K::TeamSuffices => {
            words("Today’s team makes the plan: {made}", "Нынешняя команда выполнит план: {made}")
        }
        K::OverBudget => words(
            "Over budget by {over} a month; it pays for a plan of {largest} a month",
            "Бюджет превышен на {over} в месяц; его хватит на план {largest} в месяц",
        ),
        K::BudgetBelowFixedCost => words(
            "Over budget by {over} a month; what is paid however little is sold is more than it",
            "Бюджет превышен на {over} в месяц; уже постоянные расходы больше него",
        ),
        K::WithinBudget => {
            words("Within budget, {left} a month left", "В рамках бюджета, остаётся {left} в месяц")
        }
        K::DealLosesMoney => words(
            "A deal costs {cost} to win and leaves a margin of {margin}",
            "Привлечь сделку стоит {cost}, а маржа с неё — {margin}",
        ),
        K::LatePayback => {
            words("A client pays back after {months}", "Клиент окупается за {months}")
        }
        K::TooFewPeople => words(
            "Fewer than five people: let one role both book and close",
            "Меньше пяти человек: пусть одна роль и назначает встречи, и закрывает",
        ),
        K::NoMarketing => words(
            "No marketing department: who brings the inbound requests?",
            "Нет отдела маркетинга: кто даёт входящие заявки?",
        ),
        K::StructureFits => words(
            "Five people or more: separate roles pay",
            "Команда от пяти человек: отдельные роли оправданы",
        ),
        K::NoPlan => words(
            "No plan yet: enter how much is to be sold",
            "Плана пока нет: укажите, сколько нужно продать",
        ),
        K::SharesNormalised => words(
            "Shares add up to {sum} and were scaled to 100%",
            "Доли дают в сумме {sum} и приведены к 100%",
        ),
        K::RestEmpty => words(
            "{source}: the other sources leave nothing of the plan",
            "{source}: другие источники не оставили ничего от плана",
        ),
        K::PlanExceeded => words(
            "The sources with a given volume alone exceed the plan by {excess} a month",
            "Источники с заданным объёмом уже дают больше плана на {excess} в месяц",
        ),
        K::MostlyIdle => words(
            "{role}: works {load} of the paid time; the rest costs {cost} a month",
            "{role}: занято {load} оплаченного времени; остальное стоит {cost} в месяц",
        ),
        K::LeaveTooLong => words(
            "{role}: more days off than the year has room for",
            "{role}: дней отсутствия больше, чем вмещает год",
        ),
        K::QuotaToPayUnusual => words(
            "{role}: brings in {ratio} its pay; 4 to 6 times is usual",
            "{role}: приносит {ratio} к своей оплате; обычно от 4 до 6",
        ),
    }
}
