//! The largest plan that the budget carries over the months, with the hires that it takes.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use repcount::answer::{LargestPlan, largest_plan};
use repcount::figure::{FigureId, Metric, Place};
use repcount::scenario::BudgetKind;

use crate::components::Figure;
use crate::i18n::{t, use_i18n, words};
use crate::state::{Session, use_session};

/// After so long a plan is looked for: it takes a calendar of its own, so typing goes first.
const WAIT: Duration = Duration::from_millis(250);

/// Its tile, where there is a budget.
#[component]
pub fn Budget() -> impl IntoView {
    let session = use_session();
    let has_budget = Memo::new(move |_| {
        session.with(|scenario| scenario.policy.budget_kind != BudgetKind::None)
    });
    view! {
        <Show when=move || has_budget.get()>
            <LargestPlanTile/>
        </Show>
    }
}

/// What was looked for, once it has been.
#[derive(Clone, PartialEq)]
enum Found {
    Plan(LargestPlan),
    /// Every plan is too dear.
    TooDear,
    /// So much is carried that the budget sets no limit.
    NoLimit,
    /// Without a plan, or work for it, nothing is carried and nothing too dear.
    Nothing,
}

fn find(session: Session) -> Found {
    let some = |metric| {
        let amount = untrack(|| session.figure(metric, Place::Overall));
        amount.is_some_and(|amount| amount > 0.0)
    };
    // Of a plan of nothing every multiple is nothing.
    if !some(Metric::PlanPerMonth) || !some(Metric::Deals) {
        session.tell_largest(None);
        return Found::Nothing;
    }
    let found = session.with_outlook_untracked(|scenario, outlook| {
        let found = largest_plan(scenario, Some(outlook));
        session.tell_largest(found.map(|found| outlook.carrying(found.factor)));
        found
    });
    match found.flatten() {
        Some(found) if found.plan > 0.0 => Found::Plan(found),
        Some(_) => Found::TooDear,
        None => Found::NoLimit,
    }
}

#[component]
fn LargestPlanTile() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let found = RwSignal::new(None::<Found>);
    let mut look = debounce(WAIT, move |()| found.set(Some(find(session))));
    Effect::new(move || {
        if session.with_outlook(|_, _| ()).is_some() {
            look(());
        }
    });
    let id = FigureId::new(Metric::LargestPlan, Place::Overall).at(None, None);
    let plan = move || match found.get() {
        Some(Found::Plan(_)) => view! { <Figure id/> }.into_any(),
        Some(Found::TooDear | Found::NoLimit | Found::Nothing) | None => t(words::NONE).into_any(),
    };
    let share = move || {
        let i18n = i18n.get();
        match found.get()? {
            Found::Plan(found) => {
                Some(i18n.fill(words::TIMES_THE_PLAN, &[("share", &i18n.percent(found.factor))]))
            }
            Found::TooDear => Some(i18n.t(words::BUDGET_CARRIES_NOTHING).to_string()),
            Found::NoLimit => Some(i18n.t(words::BUDGET_SETS_NO_LIMIT).to_string()),
            Found::Nothing => None,
        }
    };
    let hires = move || match found.get()? {
        Found::Plan(found) => {
            let i18n = i18n.get();
            let hires = i18n.quantity(f64::from(found.hires));
            Some(format!("{hires} {}", i18n.t(words::TO_HIRE)))
        }
        Found::TooDear | Found::NoLimit | Found::Nothing => None,
    };
    let in_time = move || match found.get()? {
        Found::Plan(found) => {
            let i18n = i18n.get();
            Some(format!("{} {}", i18n.percent(found.made), i18n.t(words::TILE_IN_TIME)))
        }
        Found::TooDear | Found::NoLimit | Found::Nothing => None,
    };
    view! {
        <section class="tile">
            <h2>{t(words::TILE_BUDGET_MONTHS)}</h2>
            <p class="tile-figure">{plan}</p>
            <p class="tile-notes">
                <span class="note">{move || share()}</span>
                <span class="note">{move || hires()}</span>
                <span class="note">{move || in_time()}</span>
            </p>
        </section>
    }
}
