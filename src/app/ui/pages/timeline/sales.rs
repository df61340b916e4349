//! What is sold against the plan, month by month.

use repcount::calc::{FigureId, Metric, Place, Team};
use repcount::chart::MonthMade;
use repcount::scenario::Month;
use std::rc::Rc;
use std::sync::Arc;

use super::months::{self, Row, months_content, switch, team, twin};
use crate::i18n::words;
use crate::i18n::{binding_answer, made_figure, month_gap, place_name};
use crate::platform::dom::{El, el, live_text, text};
use crate::reactive::Memo;
use crate::ui::charts::{ColumnsContent, columns_chart};
use crate::ui::pages::Ui;
use crate::ui::pages::plan::answer::{BOUND, sentence};
use crate::ui::pages::plan::card;

pub fn sales(ui: Ui, hired: Memo<u64>) -> El {
    let content = move || {
        let team = team(hired);
        let drawn = ui.session.with_outlook(|_, outlook| {
            let months: Vec<Month> = outlook.months().collect();
            let made = |month: &Month| {
                let target = FigureId::new(Metric::Target, Place::Overall).at(Some(*month), None);
                let by = |team| outlook.get(made_figure(outlook, *month, team)).unwrap_or(0.0);
                let plan = outlook.get(target).unwrap_or(0.0);
                MonthMade { plan, made: by(team), base: by(Team::Today) }
            };
            let missing = |month: &Month| {
                let gap = month_gap(outlook, *month, team);
                gap.map_or_else(String::new, |gap| ["−", &ui.i18n.short_amount(gap)].concat())
            };
            ColumnsContent {
                made: months.iter().map(made).collect(),
                missing: months.iter().map(missing).collect(),
                months: months_content(ui, &months),
                plan: ui.t(words::PLAN_LINE),
            }
        });
        drawn.unwrap_or_default()
    };
    let chart = move || columns_chart(content, move |tick| ui.i18n.short_amount(tick));
    let about = el("p", "about").live_text(move || {
        ui.t(match team(hired) {
            Team::Hired => words::SALES_ABOUT,
            Team::Today => words::SALES_ABOUT_TODAY,
        })
    });
    card(ui, "card", words::SALES_TITLE, switch(ui, hired).into())
        .child(months::picture(ui, words::SALES_TITLE, chart))
        .child(about)
        .child(bound(ui, hired))
        .child(as_planned(ui))
        .child(twin(ui, "sales-table", words::SALES_TITLE, hired, move |team| rows(ui, team), || 0))
}

/// In which month the team is held up most, by what, and what one more would bring.
fn bound(ui: Ui, hired: Memo<u64>) -> El {
    let pieces = move || {
        let team = team(hired);
        let told = |scenario: &_, outlook: &_| binding_answer(ui.i18n, scenario, outlook, team);
        ui.session.with_outlook(told).unwrap_or_default()
    };
    let said = sentence(ui, Arc::new(pieces));
    el("p", "bound")
        .attr("id", BOUND)
        .attr("tabindex", "-1")
        .live_flag("hidden", move || pieces().is_empty())
        .child(said)
}

/// Until when deals are taken as planned, whoever is there.
fn as_planned(ui: Ui) -> El {
    let until = move || ui.session.with_outlook(|_, outlook| outlook.as_planned_until).flatten();
    let said = move |month| ui.i18n.fill(words::AS_PLANNED, &[("month", &ui.i18n.month(month))]);
    el("p", "about as-planned")
        .live_flag("hidden", move || until().is_none())
        .live_text(move || until().map(said).unwrap_or_default())
}

fn rows(ui: Ui, team: Team) -> Vec<Row> {
    let in_revenue = ui.session.with_outlook(|_, outlook| outlook.in_revenue()).unwrap_or(true);
    let made = if in_revenue { Metric::Revenue } else { Metric::Deals };
    let row = |head, metric, team| {
        let figure = move |month| FigureId::new(metric, Place::Overall).at(Some(month), team);
        // Deals are counted; all else here is money.
        let counted = !in_revenue && matches!(metric, Metric::Target | Metric::Deals);
        let named = live_text(move || {
            let name = ui.i18n.t(head);
            if counted {
                return name.to_string();
            }
            [name, &ui.i18n.currency_symbol(ui.currency())].join(", ")
        });
        Row::figures(ui, named, figure)
    };
    vec![
        row(words::ROW_PLAN, Metric::Target, None),
        row(words::ROW_MADE, made, Some(team)),
        row(words::ROW_COST, Metric::Cost, Some(team)),
        row(words::ROW_CASH, Metric::Cash, Some(team)),
        binding(ui, team),
    ]
}

/// What holds up each month.
fn binding(ui: Ui, team: Team) -> Row {
    let name = move |month: Month| {
        let bound = ui.session.with_outlook(|scenario, outlook| {
            let bindings = match team {
                Team::Today => &outlook.bindings_today,
                Team::Hired => &outlook.bindings,
            };
            let place = outlook.months().position(|other| other == month)?;
            let binding = bindings.get(place).copied().flatten()?;
            Some(place_name(ui.i18n, scenario, binding.place))
        });
        bound.flatten().unwrap_or_else(|| ui.t(words::NONE))
    };
    let cell = move |month| el("td", "end").live_text(move || name(month));
    Row { head: text(ui.i18n.t(words::ROW_BINDS)), cell: Rc::new(cell) }
}
