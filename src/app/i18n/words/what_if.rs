//! Trying something on the scenario.

use repcount::scenario::Circumstance;

use super::{Words, texts, words};

texts! {
    WHAT_IF: "What if", "Что если";
    WHAT_IF_BY: "Change in percent", "Изменение в процентах";
    WHAT_IF_FROM: "From", "С месяца";
    WHAT_IF_BOUNDS: "Give a number from −100 to 400.", "Введите число от −100 до 400.";
    WHAT_IF_ABOUT: "The plan and the hires stay as they are; everything shown is what happens then.", "План и наём остаются прежними; всё на экране показывает, что тогда получится.";
    WHAT_IF_MONTHS_ONLY: "It takes months to show: the average month stays as it is.", "Проявится только по месяцам: средний месяц не меняется.";
    WHAT_IF_SO: "Make it so", "Принять";
    WHAT_IF_SO_ABOUT: "Puts the change into the scenario’s own numbers, for all months.", "Внести изменение в числа сценария, на все месяцы.";
    WHAT_IF_SO_NOT: "The scenario has no number to put this into.", "В сценарии нет числа, которое можно так изменить.";
    WHAT_IF_DONE: "{name}: put into the scenario", "{name}: внесено в сценарий";
    WHAT_IF_TODAY: "Today’s team makes", "Нынешняя команда";
    WHAT_IF_HIRED: "With the hires", "С наймом";
    WHAT_IF_SOLD: "Sold with the hires", "Продажи с наймом";
    WHAT_IF_COST: "Cost of a deal today", "Сделка сегодня стоит";
    WHAT_IF_CASH: "Cash needed", "Нужно денег";
    SUPPOSED: " What if: {change} from {month}.", " Что если: {change}, начиная с {month}.";
}

pub fn circumstance(circumstance: Circumstance) -> Words {
    match circumstance {
        Circumstance::DealsPerMeeting => words("Deals per meeting held", "Сделок на встречу"),
        Circumstance::Leads => words("Leads that come in", "Входящие заявки"),
        Circumstance::ShowRate => words("Show rate", "Доходимость"),
        Circumstance::DealValue => words("Average deal", "Средняя сделка"),
        Circumstance::CostPerLead => words("Cost per lead", "Цена заявки"),
        Circumstance::Attrition => words("Attrition", "Текучка"),
        Circumstance::Ramp => words("Months of ramp-up", "Срок адаптации"),
    }
}
