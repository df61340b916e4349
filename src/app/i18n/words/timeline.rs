//! What the page says of the plan month by month.

use repcount::chart::Heat;
use repcount::figure::Team;
use repcount::model::Decision;
use repcount::scenario::{HolidayCalendar, PlanShape};

use super::{Words, texts, words};

/// Whose work a number is.
pub fn team(team: Team) -> Words {
    match team {
        Team::Today => words("today’s team", "нынешняя команда"),
        Team::Hired => words("with hires", "с наймом"),
    }
}

/// How a number came about that a search found or the user decided.
pub fn decision(decision: Decision) -> Words {
    match decision {
        Decision::LargestPlanFactor(_) => words(
            "the largest multiple whose cost stays within the budget, found by trial",
            "наибольший множитель, при котором стоимость укладывается в бюджет, найден подбором",
        ),
        Decision::Hires(..) => {
            words("hires, as proposed or placed", "наём, предложенный или заданный вручную")
        }
        Decision::Lent(_) => words("one more person, on trial", "ещё один человек, на пробу"),
        Decision::LentLeads(_) => words("ten more leads, on trial", "ещё десять заявок, на пробу"),
        Decision::TodayRevenueMore => words(
            "revenue with one more person at the bottleneck, found by trial",
            "выручка с ещё одним человеком в узком месте, найдена подбором",
        ),
        Decision::WorkRevenueMore(..) => words(
            "revenue with one more of what holds the month up, found by trial",
            "выручка с ещё одной единицей того, что сдерживает месяц, найдена подбором",
        ),
        Decision::DelayedWorth(..) => words(
            "margin less pay and recruiting if they start a month later, found by trial",
            "маржа за вычетом зарплат и подбора при выходе на месяц позже, найдена подбором",
        ),
        Decision::MadeWithout(..) => words(
            "share of the plan made without them, found by trial",
            "выполнение плана без них, найдено подбором",
        ),
    }
}

pub fn plan_shape(shape: PlanShape) -> Words {
    match shape {
        PlanShape::Flat => words("Every month alike", "Все месяцы одинаковы"),
        PlanShape::Seasonal => words("By season", "По сезонам"),
        PlanShape::Growth => words("A little more each month", "С каждым месяцем больше"),
        PlanShape::Typed => words("Month by month, as typed", "По месяцам вручную"),
    }
}

pub fn holiday_calendar(calendar: HolidayCalendar) -> Words {
    match calendar {
        HolidayCalendar::Russia => words("Russia", "Россия"),
        HolidayCalendar::UnitedStates => words("United States", "США"),
    }
}

/// A level of load, in the legend.
pub fn heat(heat: Heat) -> Words {
    match heat {
        Heat::Idle => words("below {low}% ▾", "ниже {low} % ▾"),
        Heat::Easy => words("{low}–{high}%", "{low}–{high} %"),
        Heat::Full => words("{low}–{high}%", "{low}–{high} %"),
        Heat::Tight => words("{low}–{high}% ▴", "{low}–{high} % ▴"),
        Heat::Over => words("{low}% and more ▲", "{low} % и выше ▲"),
    }
}

texts! {
    NAV: "Pages", "Страницы";
    NAV_PLAN: "Plan", "План";
    NAV_COMPARE: "Compare", "Сравнение";
    COMPARE_TITLE: "Compare · Repcount", "Сравнение · Repcount";
    COMPARE_HEADING: "Compare scenarios", "Сравнение сценариев";
    COMPARE_FIGURES: "Figures side by side", "Показатели рядом";
    COMPARE_ANSWERS: "Answer", "Ответ";
    COMPARE_MEETINGS: "Cost of a meeting booked", "Стоимость назначенной встречи";
    COMPARE_VERDICT: "Verdict, and sales against the plan", "Вывод и продажи в сравнении с планом";
    COMPARE_CHANGES: "What was changed", "Что изменено";
    COMPARE_SAME: "Nothing: it is the same as the base.", "Ничего: совпадает с базовым.";
    COMPARE_OVERLAY: "All over the months", "Все по месяцам";
    COMPARE_SHOWN: "What is shown", "Что показано";
    COMPARE_SALES: "Sales with hires", "Продажи с наймом";
    COMPARE_SALES_TODAY: "Sales of today’s team", "Продажи нынешней команды";
    COMPARE_COST_MONTH: "Cost a month", "Расходы в месяц";
    COMPARE_COST: "Cost with hires", "Расходы с наймом";
    ROW_CASH_HIRED: "Cash with hires", "Деньги с наймом";
    COMPARE_MADE_TODAY: "Today’s team makes", "Нынешняя команда сделает";
    COMPARE_MADE_HIRED: "With hires it makes", "С наймом сделает";
    COMPARE_BASE: "base", "базовый";
    COMPARE_MAKE_BASE: "Make base", "Сделать базовым";
    COMPARE_REMOVE: "Take out: {name}", "Убрать: {name}";
    COMPARE_OPEN: "Open on the plan", "Открыть в плане";
    COMPARE_ADD: "Add a scenario or snapshot…", "Добавить сценарий или снимок…";
    COMPARE_SHARED: "From the link: {name}", "Из ссылки: {name}";
    COMPARE_DUPLICATE: "Duplicate and change one thing", "Сделать копию и изменить одно";
    COMPARE_EMPTY: "Two to six scenarios or snapshots stand side by side here. Add one that you have, or make a copy of this one and change something in it.", "Здесь рядом стоят от двух до шести сценариев или снимков. Добавьте имеющийся или сделайте копию этого и что-нибудь в ней измените.";
    NAV_TIMELINE: "Months", "Месяцы";
    TIMELINE_TITLE: "Months · Repcount", "Месяцы · Repcount";
    ALL_MONTHS: "all months", "все месяцы";
    THOUSANDS: "{n}K", "{n} тыс.";
    MILLIONS: "{n}M", "{n} млн";
    BILLIONS: "{n}B", "{n} млрд";
    COMPUTING: "Working it out…", "Считаем…";

    MONTHS_NO_PLAN: "Type what you want to sell, and see month by month who has to be hired when.", "Введите план продаж — и увидите по месяцам, кого и когда нанимать.";
    NOBODY_THERE: "nobody", "никого";
    PEOPLE_THERE: "People", "Людей";
    MONTHS_ENOUGH: "Left as it is, today’s team makes {today} of the plan: nobody has to be hired. ", "Нынешняя команда без изменений выполнит {today} плана: нанимать никого не нужно. ";
    MONTHS_HIRE: "Left as it is, today’s team makes {today} of the plan; with {hires} it makes {hired}. ", "Нынешняя команда без изменений выполнит {today} плана, с {hires} — {hired}. ";
    MONTHS_NOBODY: "Left as it is, today’s team makes {today} of the plan, and nobody is to be hired. ", "Нынешняя команда без изменений выполнит {today} плана, и нанимать никого не предполагается. ";
    VERDICT: "Plan against team", "План и команда";
    VERDICT_PLAN: "Plan, {months}", "План, {months}";
    VERDICT_TODAY: "Today’s {people} makes|Today’s {people} make", "Сделает нынешняя команда: {people}|Сделает нынешняя команда: {people}|Сделает нынешняя команда: {people}|Сделает нынешняя команда: {people}";
    UNEVEN_PLAN: "The sentence above is for a month of {average}. Months differ: {month} is planned with {most}, and whom that takes when is told by the months.", "Фраза выше — о месяце на {average}. Месяцы разные: на {month} запланировано {most}; кого и когда для этого нанять, показывают месяцы.";
    VERDICT_MISSING: "Missing", "Не хватает";
    VERDICT_FIRST: "What to do first", "Что сделать сначала";
    FIRST_OPEN: "Open the vacancy for {who} by the end of {month}|Open the vacancies for {who} by the end of {month}", "Откройте вакансию до конца {month}: {who}|Откройте вакансии до конца {month}: {who}|Откройте вакансии до конца {month}: {who}|Откройте вакансии до конца {month}: {who}";
    FIRST_OPEN_NOW: "Open the vacancy for {who} now: it was due by the end of {month}|Open the vacancies for {who} now: they were due by the end of {month}", "Откройте вакансию сейчас: {who}. Срок был до конца {month}|Откройте вакансии сейчас: {who}. Срок был до конца {month}|Откройте вакансии сейчас: {who}. Срок был до конца {month}|Откройте вакансии сейчас: {who}. Срок был до конца {month}";
    FIRST_NOTHING: "Nothing: nobody has to be hired", "Ничего: нанимать никого не нужно";
    FIRST_SOURCES: "Add where meetings come from", "Добавьте, откуда приходят встречи";
    FIRST_ROLES: "Add who books the meetings and closes the deals", "Добавьте тех, кто назначает встречи и закрывает сделки";
    FIRST_CLOSERS: "Say in the sources who closes the deals", "Укажите в источниках, кто закрывает сделки";
    FIRST_TOO_LATE: "Nobody who is hired now would help in time", "Новые люди уже не успеют помочь";
    FIRST_NOT_PEOPLE: "Hiring does not close the gap: see what stands in the way", "Наём разрыв не закроет: посмотрите, что мешает";
    FIRST_GAIN: "of the plan", "плана";
    FIRST_GAIN_BESIDE: "of the plan, beside the other hires", "плана, если наняты и остальные";
    WITH_HIRES: "With {hires} it is {hired}.", "С {hires} — {hired}.";
    TIGHTEST: "Tightest for today’s team: {month} ({name}).", "Нынешней команде тяжелее всего: {month} ({name}).";
    MONTHS_SHORT: "Short of the plan: {months}, by {gap} over those months.", "Недобор: {months}, за эти месяцы {gap}.";
    MONTHS_SHORT_HIRED: "Short of the plan with the hires: {months}, by {gap} over those months.", "Недобор и с новыми людьми: {months}, за эти месяцы {gap}.";
    MONTHS_MET: "Every month is met.", "План каждого месяца будет выполнен.";
    HIRES: "{n} hire|{n} hires", "{n} новым человеком|{n} новыми людьми|{n} новыми людьми|{n} новыми людьми";
    SHORT_MONTHS: "{n} month|{n} months", "{n} месяц|{n} месяца|{n} месяцев|{n} месяца";

    BOUND_BY_ROLE: "Held back most ({team}): {month}, by {name}. One more at full output would bring {margin} of margin from that month’s work.", "Сильнее всего сдерживает ({team}): {name}, {month}. Ещё один человек с полной выработкой принёс бы за этот месяц {margin} маржи.";
    BOUND_BY_LEADS: "Held back most ({team}): {month}, by too few leads of {name}. Ten more would bring {margin} of margin from that month’s work.", "Сильнее всего сдерживает нехватка заявок ({team}): {name}, {month}. Ещё десять принесли бы за этот месяц {margin} маржи.";
    AS_PLANNED: "Up to {month}, some deals come from today’s pipeline: as many as are planned, but no more than today’s team makes. Type them under “Sales cycle and pipeline” if you know better.", "Часть сделок — из текущей воронки, последний такой месяц — {month}: их столько, сколько по плану, но не больше, чем делает нынешняя команда. Если знаете точнее, укажите их в разделе «Цикл сделки и воронка».";
    CALENDAR_LINK: "See the months", "Посмотреть по месяцам";

    TILE_HIRED: "With the hires", "С наймом";
    TILE_CASH: "Cash needed, with the hires", "Потребность в деньгах, с наймом";
    TILE_SOLD: "expected", "ожидается";
    TILE_SPENT: "cost", "затраты";
    TILE_BUDGET_MONTHS: "Largest plan within the budget", "Наибольший план в рамках бюджета";
    TIMES_THE_PLAN: "{share} of the plan", "{share} плана";
    BUDGET_CARRIES_NOTHING: "pay and fixed costs alone exceed it", "уже оклады и постоянные расходы больше бюджета";
    BUDGET_SETS_NO_LIMIT: "not even ten times the plan exceeds it", "в него укладывается и план в десять раз больше";
    TO_HIRE: "to hire", "нанять";
    TILE_IN_TIME: "of it made in time", "из него успеет сделать команда";

    SALES_TITLE: "Sales by month", "Продажи по месяцам";
    SALES_ABOUT: "Line: plan. Solid: today’s team. Pale: the hires. Dashed: missing.", "Линия — план. Сплошное — нынешняя команда. Бледное — новые люди. Пунктир — не хватает.";
    SALES_ABOUT_TODAY: "Line: plan. Solid: today’s team. Dashed: missing.", "Линия — план. Сплошное — нынешняя команда. Пунктир — не хватает.";
    TEAM_SWITCH: "Which team", "Какая команда";
    TEAM_TODAY: "Today’s team", "Нынешняя";
    TEAM_HIRED: "With hires", "С наймом";
    AS_TABLE: "As a table", "Таблицей";
    SCROLLS: "{name}: months side by side", "{name}: месяцы рядом";
    SCROLLS_TABLE: "{name} as a table: months side by side", "{name} таблицей: месяцы рядом";
    MONTH_ROW: "Month", "Месяц";
    ROW_PLAN: "Plan", "План";
    ROW_MADE: "Expected", "Ожидается";
    ROW_COST: "Cost", "Затраты";
    ROW_CASH: "Cash so far", "Деньги с начала";
    ROW_BINDS: "Work held back by", "Работу сдерживает";
    PLAN_LINE: "plan", "план";

    CREW_TITLE: "People", "Люди";
    CREW_ABOUT: "Pale: hires. Under a month: starting (+) and expected to leave (−).", "Бледное — новые люди. Под месяцем: выходят (+) и, вероятно, уйдут (−).";
    ROW_STARTERS: "{name}: start", "{name}: выходят";
    ROW_BACKFILLS: "{name}: replacements", "{name}: на замену";
    ROW_LEAVERS: "{name}: leave", "{name}: уходят";

    LOAD_TITLE: "Load, %", "Загрузка, %";
    LOAD_ABOUT: "Work over people at full output", "Объём работы к полной выработке людей";

    HIRES_TITLE: "Hires", "Найм";
    HIRES_ABOUT: "Dashed: vacancy open. Pale: ramping.", "Пунктир — открыта вакансия. Бледное — адаптация.";
    HIRES_HAND: "Drag a bar to another month, or move it with the arrow keys.", "Тяните полоску, чтобы перенести выход на другой месяц, или двигайте её стрелками.";
    HIRES_NONE: "Nobody is to be hired in these months.", "В эти месяцы никого нанимать не нужно.";
    HIRES_PROPOSAL: "Back to the proposal", "Вернуть предложение";
    HIRES_BY_HAND: "As you placed them.", "Как вы расставили.";
    HIRES_PROPOSED: "As proposed: as little as possible of the plan’s work left undone, by the fewest people, as late as possible. The last months’ work leads to deals after them.", "Как предложено: несделанной остаётся наименьшая часть работы по плану, меньше всего людей, как можно позже. Работа последних месяцев ведёт к сделкам после них.";
    HIRES_UNPROVED: "As proposed, for the work of every month; with this many people a slightly better order may exist.", "Как предложено, на работу каждого месяца; при таком числе людей может найтись порядок чуть лучше.";
    HIRES_MORE: "And {n} more in the table.|And {n} more in the table.", "И ещё {n} человек в таблице.|И ещё {n} человека в таблице.|И ещё {n} человек в таблице.|И ещё {n} человека в таблице.";
    HIRES_OVER: "More start than the limit of hires allows: {months}.", "Выходит больше людей, чем позволяет предел найма: {months}.";
    HIRES_OVER_MONTH: "{month} ({n}, limit {limit})", "{month} ({n}, предел {limit})";
    HIRES_OUTSIDE: "These hires start outside the months shown, so they don’t count. Move the first month, show more months, or take them away:", "Эти люди выходят вне показанных месяцев и не учитываются. Сдвиньте первый месяц, увеличьте число месяцев или уберите их:";
    HIRES_OUT_OF_REACH: "Needed, but nobody could start within these months: {roles}.", "Нужны, но выйти в эти месяцы никто не успеет: {roles}.";
    HIRES_REACHED: "{name} (from {month})", "{name} (с {month})";
    HIRES_LIMIT_LOW: "The limit of hires leaves work of the plan undone: with {n} a month it would not.", "Из-за предела найма часть работы по плану не будет сделана: при найме {n} в месяц этого не случится.";
    HIRE_ADD: "Add a hire", "Добавить человека";
    HIRE_LESS: "One less: {name}, {month}", "На одного меньше: {name}, {month}";
    DELAY_COSTS: "costs {amount}", "стоит {amount}";
    DELAY_SAVES: "saves {amount}: needed, but does not pay for itself yet", "экономит {amount}: человек нужен, но пока не окупается";
    HIRE_MOVED: "Start moved: {name}", "Выход перенесён: {name}";
    HIRE_NAME: "{name}, hire {n}", "{name}, найм {n}";
    HIRE_SAID: "starts {start}; vacancy open by {open}; full output from {full}", "выход — {start}; вакансия открыта — {open}; полная выработка — {full}";
    OPEN_BY: "Open the vacancy by", "Открыть вакансию до";
    STARTS: "Start", "Выход";
    FULL_FROM: "Full output from", "Полная выработка с";
    UNTIL_FULL: "Cost until full output", "Затраты до полной выработки";
    GAIN: "Adds to the plan", "Прибавит к плану";
    GAIN_ABOUT: "What a hire adds is what would be missing without it and with all the others, so these don’t add up to the whole.", "Прибавка — то, чего не хватало бы без этого найма при всех остальных, поэтому в сумме прибавки не дают целого.";
    DELAY: "A month’s delay", "Месяц задержки";
    OVERDUE: "overdue", "просрочено";

    SECTION_CALENDAR: "Plan over the months", "План по месяцам";
    SECTION_TEAM: "Team and hiring", "Команда и найм";
    SECTION_RAMP: "Ramp, attrition, vacancies", "Адаптация, текучка, вакансии";
    SECTION_CYCLE: "Sales cycle and pipeline", "Цикл сделки и воронка";
    SECTION_DAYS: "Working days", "Рабочие дни";
    START: "First month", "Первый месяц";
    PLANNING: "Planned in", "План составлен";
    AS_START: "the first month", "в первый месяц";
    SHAPE: "Plan over the months", "План по месяцам";
    TARGETS_HINT: "An empty month is as in a plan of equal months. The page “Plan” stays with its own amount.", "Пустой месяц — как при равных месяцах. Страница «План» остаётся при своей сумме.";
    SEASON: "Season", "Сезонность";
    SEASON_HINT: "1 is an ordinary month. Drag a bar, or press ↑ and ↓.", "1 — обычный месяц. Тяните столбик или нажимайте ↑ и ↓.";
    MONTH: "Month", "Месяц";
    YEAR: "Year", "Год";
    GROUP_HIRING: "Hiring", "Найм";
    GROUP_NOW: "People now, at full output", "Людей сейчас, с полной выработкой";
    GROUP_SEATS: "Recently started, or sharing their time", "Недавно начали или делят время";
    ADD_SEAT: "Add a seat", "Добавить место";
    SEAT: "Seat {n}", "Место {n}";
    SEAT_SINCE: "Since", "Работает с";
    SEAT_LONG: "long ago", "давно";
    RAMP: "Ramp", "Адаптация";
    RAMP_AT_ONCE: "at once", "сразу";
    RAMP_MONTHS: "{n} months", "{n} мес.";
    RAMP_MONTH: "Month {n}", "Месяц {n}";
    RAMP_ADD: "Add a month", "Добавить месяц";
    RAMP_HINT: "Share of full output, month by month in the job; after the last it is full.", "Доля полной выработки по месяцам работы; после последнего — полная.";
    OPENING: "Deals from today’s pipeline", "Сделки из текущей воронки";
    OPENING_HINT: "Empty: as planned.", "Пусто — как в плане.";
    BY_CALENDAR: "Months differ by their working days", "Учитывать рабочие дни месяцев";
    HOLIDAYS: "Holidays", "Праздники";
    HOLIDAYS_HINT: "One day a line or after a comma: 2026-03-09.", "По дню в строке или через запятую: 2026-03-09.";
    HOLIDAYS_WRONG: "Not a day: {text}. Write it like 2026-03-09.", "Это не день: {text}. Пишите так: 2026-03-09.";
    HOLIDAYS_OF: "Add {name}", "Добавить: {name}";
    HOLIDAYS_UNKNOWN: "{name}: not set yet for {years}", "{name}: ещё не утверждены на {years}";
}
