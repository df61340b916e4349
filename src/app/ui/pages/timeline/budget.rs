//! The largest plan that the budget carries over the months, with the hires that it takes.

use repcount::calc::months::{LargestPlan, largest_plan};
use repcount::calc::{At, FigureId, Metric, Place, Team};
use repcount::scenario::BudgetKind;

use crate::i18n::words;
use crate::platform::clock;
use crate::platform::dom::{El, View, el, keep_current, live_by, written};
use crate::reactive::{fingerprint, untrack};
use crate::ui::pages::Ui;

/// Milliseconds after which a plan is looked for: it takes dozens of calendars, so typing goes first.
const WAIT: u32 = 250;

/// Its tile, where there is a budget.
pub fn budget(ui: Ui) -> View {
    let kind = move || ui.session.with(|scenario| scenario.policy.budget_kind);
    live_by(fingerprint(kind), move || (kind() != BudgetKind::None).then(|| tile(ui)).into())
}

fn tile(ui: Ui) -> El {
    let (plan, plan_written) = written();
    let (share, share_written) = written();
    let (hires, hires_written) = written();
    let id = FigureId {
        at: Some(At { month: None, team: Some(Team::Hired) }),
        ..FigureId::new(Metric::LargestPlan, Place::Overall)
    };
    let figure = el("p", "tile-figure").attr("data-metric", &id.to_string()).child(plan);
    let shown = figure.clone();
    let show = std::rc::Rc::new(move |found: Option<LargestPlan>| {
        let raw = found.map(|found| found.plan.to_string());
        shown.set_attr("data-value", raw.as_deref());
        let Some(LargestPlan { factor, plan, hires, .. }) = found else {
            plan_written.write(&ui.t(words::NONE));
            // Without a plan, or work for it, nothing is carried and nothing too dear.
            let some = |metric| {
                ui.session.figure(metric, Place::Overall).is_some_and(|amount| amount > 0.0)
            };
            let dear = some(Metric::PlanPerMonth) && some(Metric::Deals);
            let why = dear.then(|| ui.t(words::BUDGET_CARRIES_NOTHING));
            share_written.write(&why.unwrap_or_default());
            return hires_written.write("");
        };
        let text =
            ui.session.with(|scenario| ui.i18n.value(plan, id.unit(scenario), scenario.currency));
        plan_written.write(&text);
        let share = ui.i18n.percent(factor);
        share_written.write(&ui.i18n.fill(words::TIMES_THE_PLAN, &[("share", &share)]));
        let hires = ui.i18n.quantity(f64::from(hires));
        hires_written.write(&[&hires, " ", ui.i18n.t(words::TILE_HIRE)].concat());
    });
    keep_current(move || {
        if ui.session.with_outlook(|_, _| ()).is_none() {
            return;
        }
        let revision = untrack(|| ui.session.revision());
        let show = show.clone();
        clock::later(WAIT, move || {
            untrack(|| {
                // Unless typing went on meanwhile.
                if ui.session.revision() == revision {
                    let found = ui.session.with(largest_plan);
                    // Of a plan of nothing every multiple is nothing.
                    show(found.filter(|found| found.plan > 0.0));
                }
            });
        });
    });
    let note = |content| el("span", "note").child(content).into();
    el("section", "tile")
        .child(ui.say("h2", "", words::TILE_BUDGET_MONTHS))
        .child(figure)
        .child(el("p", "tile-notes").children([note(share), note(hires)]))
}
