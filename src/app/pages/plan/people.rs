//! The people: drawn, and in detail.

use leptos::prelude::*;
use repcount::chart::crew;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{RoleKey, RoleKind};

use crate::charts::CrewRow;
use crate::components::{
    Card, Cell, ClosedCard, Column, ColumnHead, Each, Figure, ResultTable, RowHead, role_colour,
};
use crate::i18n::{Amount, I18n, t, use_i18n, words};
use crate::state::{Session, use_session};

/// A part of a person that nobody misses.
const UNSEEN_PART: f64 = 0.05;

/// Figures in a row at the most.
const MOST_FIGURES: usize = 8;

/// The roles in the user's order, with what their rows are drawn by.
fn roles(session: Session) -> Memo<Vec<(RoleKey, RoleKind)>> {
    Memo::new(move |_| {
        session.with(|scenario| scenario.roles.iter().map(|role| (role.key, role.kind)).collect())
    })
}

#[component]
pub fn People() -> impl IntoView {
    let roles = roles(use_session());
    let about = || view! { <p>{t(words::PEOPLE_PALE)}</p> };
    let overall = |metric| view! { <Figure id=FigureId::new(metric, Place::Overall)/> };
    view! {
        <Card class="card people" title=words::PEOPLE_TITLE beside=about>
            <div class="room">
                <table class="stack">
                    <thead>
                        <tr>
                            <ColumnHead words=words::ROLE/>
                            <td></td>
                            <ColumnHead words=words::NEED class="end"/>
                            <ColumnHead words=words::NOW class="end"/>
                            <ColumnHead words=words::HIRE class="end"/>
                        </tr>
                    </thead>
                    <tbody>
                        <Each
                            keys=roles
                            view=|(key, kind)| view! { <RoleRow key kind/> }.into_any()
                        />
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t(words::ALL_PEOPLE)}</th>
                            <td class="crew-cell"></td>
                            <Cell head=words::NEED>{overall(Metric::People)}</Cell>
                            <Cell head=words::NOW>{overall(Metric::PeopleNow)}</Cell>
                            <Cell head=words::HIRE>{overall(Metric::ToHire)}</Cell>
                        </tr>
                    </tfoot>
                </table>
            </div>
        </Card>
    }
}

#[component]
fn RoleRow(key: RoleKey, kind: RoleKind) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let place = Place::Role(key);
    let amount = move |metric| session.figure(metric, place).unwrap_or(0.0);
    let row = Memo::new(move |_| crew(amount(Metric::People), amount(Metric::Fte), MOST_FIGURES));
    let scale = move |people: f64| {
        let i18n = i18n.get();
        i18n.fill(words::CREW_SCALE, &[("n", &i18n.quantity(people))])
    };
    let figure = move |metric| view! { <Figure id=FigureId::new(metric, place)/> };
    view! {
        <tr>
            <RowHead place/>
            <td class="crew-cell">
                <CrewRow row colour=role_colour(kind) scale/>
            </td>
            <Cell head=words::NEED>
                <span class="need">
                    <span class="from">{figure(Metric::Fte)} " → "</span>
                    <b>{figure(Metric::People)}</b>
                </span>
            </Cell>
            <Cell head=words::NOW>{figure(Metric::PeopleNow)}</Cell>
            <Cell head=words::HIRE>
                <Figure id=FigureId::new(Metric::ToHire, place) write=to_hire/>
                <Show when=move || { amount(Metric::GapLeft) > UNSEEN_PART }>
                    <span class="part">
                        <Figure id=FigureId::new(Metric::GapLeft, place) write=and_part/>
                    </span>
                </Show>
            </Cell>
        </tr>
    }
}

fn to_hire(i18n: I18n, Amount { value, .. }: Amount) -> String {
    if value < 0.0 {
        i18n.fill(words::HIRE_SURPLUS, &[("n", &i18n.quantity(-value))])
    } else {
        i18n.quantity(value)
    }
}

/// "and 0.2 of a person": too little to hire somebody for.
fn and_part(i18n: I18n, Amount { value, .. }: Amount) -> String {
    i18n.fill(words::HIRE_AND_PART, &[("n", &i18n.number(value, 2))])
}

/// Every figure of every role.
#[component]
pub fn RolesInDetail() -> impl IntoView {
    let roles = roles(use_session());
    let table = move |roles: Vec<(RoleKey, RoleKind)>| {
        let rows = roles.into_iter().map(|(key, _)| Place::Role(key)).collect();
        // Work is counted in whatever sizes the role.
        let columns = vec![
            Column::counted(words::WORK, Metric::Demand),
            Column::counted(words::EACH_DOES, Metric::WorkPerPerson),
            Column::metric(words::AVAILABLE, Metric::Availability),
            Column::metric(words::STANDING_IN, Metric::StandIn),
            Column::metric(words::FTE, Metric::Fte),
            Column::metric(words::LOAD, Metric::Load),
            Column::metric(words::IDLE, Metric::IdleCost),
            Column::metric(words::ONE_COSTS, Metric::Seat),
            Column::metric(words::A_MONTH, Metric::Cost),
            Column::of_team(words::LOAD_TODAY, Metric::Load, Team::Today),
        ];
        view! { <ResultTable first=words::ROLE rows columns/> }
    };
    view! {
        <ClosedCard id="roles-detail" class="card detail" title=words::DETAIL_TITLE>
            {move || table(roles.get())}
        </ClosedCard>
    }
}
