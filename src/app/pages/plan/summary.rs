//! What it costs, at plan and as the team is today.

use leptos::prelude::*;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{BudgetKind, Recurrence, SourceKind};

use crate::components::{Card, Cell, ColumnHead, Figure};
use crate::i18n::t;
use crate::i18n::words::{self, Words};
use crate::state::use_session;

/// A row: its name, its figure, and whether there is one of today's team.
type Row = (Words, FigureId, bool);

/// What decides which rows there are.
#[derive(Clone, PartialEq)]
struct Shape {
    cold: bool,
    inbound: bool,
    one_off: bool,
    budget: bool,
}

fn overall(metric: Metric) -> FigureId {
    FigureId::new(metric, Place::Overall)
}

fn rows(shape: &Shape) -> Vec<Row> {
    let of_kind = |kind| FigureId::new(Metric::CostPerBooked, Place::Kind(kind));
    let mut rows = vec![(words::COST_MONTH, overall(Metric::Cost), true)];
    if shape.cold {
        rows.push((words::COST_COLD, of_kind(SourceKind::Outbound), true));
    }
    if shape.inbound {
        rows.push((words::COST_INBOUND, of_kind(SourceKind::Inbound), true));
    }
    rows.push((words::COST_DEAL, overall(Metric::Cac), true));
    rows.push((words::COST_SHARE, overall(Metric::CostShare), false));
    if shape.one_off {
        rows.push((words::COST_MARGIN, overall(Metric::MarginAfterCac), false));
    } else {
        rows.push((words::COST_PAYBACK, overall(Metric::Payback), false));
    }
    rows.push((words::COST_IDLE, overall(Metric::IdleCost), false));
    if shape.budget {
        rows.push((words::COST_BUDGET, overall(Metric::BudgetLeft), false));
        rows.push((words::COST_LARGEST, overall(Metric::LargestPlan), false));
    }
    rows
}

#[component]
pub fn Summary() -> impl IntoView {
    let session = use_session();
    let shape = Memo::new(move |_| {
        session.with_plan(|scenario, plan, _| {
            let costs = |kind| plan.get(Metric::CostPerBooked, Place::Kind(kind)).is_some();
            let left = plan.get(Metric::BudgetLeft, Place::Overall);
            Shape {
                cold: costs(SourceKind::Outbound),
                inbound: costs(SourceKind::Inbound),
                one_off: scenario.plan.recurrence == Recurrence::OneOff,
                budget: scenario.policy.budget_kind != BudgetKind::None && left.is_some(),
            }
        })
    });
    let row = |(name, id, has_today): Row| {
        let today = has_today.then(|| view! { <Figure id=id.of(Team::Today)/> });
        view! {
            <tr>
                <th scope="row">{t(name)}</th>
                <Cell head=words::AT_PLAN><Figure id/></Cell>
                <Cell head=words::TODAY>{today}</Cell>
            </tr>
        }
    };
    let body = move || shape.with(rows).into_iter().map(row).collect_view();
    view! {
        <Card class="card summary" title=words::SUMMARY_TITLE>
            <div class="room">
                <table class="stack">
                    <thead>
                        <tr>
                            <td></td>
                            <ColumnHead words=words::AT_PLAN class="end"/>
                            <ColumnHead words=words::TODAY class="end"/>
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </Card>
    }
}
