//! What meetings and deals cost, source by source, and what the next one costs.

use repcount::calc::{Limit, Metric, Place};
use repcount::scenario::SourceKind;

use super::card;
use super::flow::tells_opportunities;
use super::table::{Column, table};
use crate::i18n::{place_name, words};
use crate::platform::dom::{El, el, live_by};
use crate::reactive::{Get, RwSignal, Set, fingerprint};
use crate::ui::pages::Ui;
use crate::ui::parts::button;

/// The sources in the user's order.
fn sources(ui: Ui) -> Vec<Place> {
    ui.session
        .with(|scenario| scenario.sources.iter().map(|source| Place::Source(source.key)).collect())
}

/// Changes with the sources and with their kinds, which decide the colours of the rows.
fn shape(ui: Ui) -> Vec<(Place, SourceKind)> {
    ui.session.with(|scenario| {
        scenario.sources.iter().map(|source| (Place::Source(source.key), source.kind)).collect()
    })
}

pub fn costs(ui: Ui) -> El {
    use Metric as M;
    let full = RwSignal::new(false);
    let steps = move || ui.session.with(tells_opportunities);
    let rows = live_by(fingerprint(move || (shape(ui), full.get(), steps())), move || {
        let mut places = sources(ui);
        places.push(Place::Overall);
        let (whole, steps) = (full.get(), steps());
        let cost = |head, direct, full| Column::metric(head, if whole { full } else { direct });
        let mut columns = vec![
            Column::metric(words::LEADS, M::Leads),
            Column::metric(words::BOOKED, M::Booked),
            Column::metric(words::HELD, M::Held),
            Column::metric(words::QUALIFIED, M::Opportunities),
            Column::metric(words::DEALS_HEAD, M::Deals),
            cost(words::PER_BOOKED, M::CostPerBooked, M::CostPerBookedFull),
            cost(words::PER_HELD, M::CostPerHeld, M::CostPerHeldFull),
            cost(words::PER_QUALIFIED, M::CostPerOpportunity, M::CostPerOpportunityFull),
            cost(words::PER_DEAL, M::CostPerDeal, M::CostPerDealFull),
        ];
        columns.retain(|column| {
            steps || ![words::QUALIFIED, words::PER_QUALIFIED].contains(&column.head)
        });
        table(ui, words::SOURCE, &places, &columns)
    });
    let side = |name, whole: bool| {
        button("", move || full.set(whole))
            .live_aria("aria-pressed", move || full.get() == whole)
            .text(ui.i18n.t(name))
    };
    let switch = el("div", "switch")
        .attr("role", "group")
        .attr("aria-label", ui.i18n.t(words::COSTS_KIND))
        .child(side(words::COSTS_DIRECT, false))
        .child(side(words::COSTS_FULL, true));
    let about = el("p", "about").live_text(move || {
        ui.t(if full.get() { words::COSTS_FULL_ABOUT } else { words::COSTS_DIRECT_ABOUT })
    });
    card(ui, "card costs", words::COSTS_TITLE, switch.into()).child(rows).child(about)
}

pub fn next(ui: Ui) -> El {
    let rows = live_by(fingerprint(move || shape(ui)), move || {
        let columns = [
            Column::metric(words::NEXT_MEETING, Metric::NextMeetingCost),
            Column::metric(words::MORE_MEETINGS, Metric::MoreMeetings),
            Column::metric(words::NEXT_DEAL, Metric::NextDealCost),
            Column::metric(words::MORE_DEALS, Metric::MoreDeals),
            Column::new(words::THEN, then),
            Column::metric(words::HIRE_COSTS, Metric::NextHireCost),
            Column::metric(words::HIRE_ONCE, Metric::NextHireRecruiting),
        ];
        table(ui, words::SOURCE, &sources(ui), &columns)
    });
    let about = ui.say("p", "", words::NEXT_ABOUT).into();
    card(ui, "card next", words::NEXT_TITLE, about).child(rows)
}

/// What ends the growth of a source.
fn then(ui: Ui, place: Place) -> El {
    el("span", "then").live_text(move || {
        ui.session.with_plan(|scenario, plan, _| {
            let limit = match place {
                Place::Source(key) => plan.limit(key),
                _ => None,
            };
            match limit {
                Some(Limit::Role(role)) => {
                    let role = place_name(ui.i18n, scenario, Place::Role(role));
                    ui.i18n.fill(words::THEN_HIRE, &[("role", &role)])
                }
                Some(Limit::Leads) => ui.t(words::THEN_LEADS),
                None => ui.t(words::THEN_NOTHING),
            }
        })
    })
}
