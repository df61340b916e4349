//! Trying something on the scenario.

use repcount::scenario::Circumstance;

use super::{Words, texts, words};

texts! {
    WHAT_IF: "What if", "Что если";
    WHAT_IF_BY: "Change in percent", "Изменение в процентах";
    WHAT_IF_FROM: "From", "С месяца";
    WHAT_IF_BOUNDS: "Give a number from −100 to 400.", "Введите число от −100 до 400.";
    WHAT_IF_ABOUT: "The plan, the people it needs and the hires stay the same; the figures show what happens then. “Make it so” changes the scenario’s own numbers, for all months.", "План, нужные люди и наём не меняются; цифры показывают, что тогда получится. «Внести в сценарий» меняет его числа, на все месяцы.";
    WHAT_IF_SO: "Make it so", "Внести в сценарий";
    WHAT_IF_SO_ABOUT: "Puts the change into the scenario’s own numbers, for all months.", "Внести изменение в числа сценария, на все месяцы.";
    WHAT_IF_SO_NOT: "The scenario has no number to put this into.", "В сценарии нет числа, которое можно так изменить.";
    WHAT_IF_DONE: "{name}: put into the scenario", "{name}: внесено в сценарий";
    WHAT_IF_TODAY: "Today’s team makes", "Нынешняя команда";
    WHAT_IF_HIRED: "With the hires", "С наймом";
    WHAT_IF_SOLD: "Sold with the hires", "Продажи с наймом";
    WHAT_IF_COST: "Cost with the hires", "Затраты с наймом";
    WHAT_IF_CASH: "Cash needed", "Нужно денег";
    SUPPOSED: " What if: {change} from {month}.", " Что если: {change} ({month} и далее).";
}

pub fn circumstance(circumstance: Circumstance) -> Words {
    match circumstance {
        Circumstance::DealsPerMeeting => {
            words("Meeting → deal conversion", "Конверсия встреч в сделки")
        }
        Circumstance::Leads => words("Leads that come in", "Входящие заявки"),
        Circumstance::ShowRate => words("Show rate", "Доля состоявшихся встреч"),
        Circumstance::DealValue => words("Average deal", "Средняя сделка"),
        Circumstance::CostPerLead => words("Cost per lead", "Цена заявки"),
        Circumstance::Attrition => words("Attrition", "Текучка"),
        Circumstance::Ramp => words("Months of ramp-up", "Срок адаптации"),
    }
}
