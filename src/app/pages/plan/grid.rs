//! The rates of all sources in one table.

use leptos::prelude::*;
use repcount::figure::Place;
use repcount::scenario::{Conversion, InputId, SourceField as F, SourceKey};

use super::flow::tells_steps;
use super::source::read;
use crate::components::{Each, NumberField, RowName};
use crate::i18n::t;
use crate::i18n::words::{self, Words};
use crate::state::{amount_field, use_session};

/// The columns of rates, and their heads.
const RATES: [(F, Words); 4] = [
    (F::LeadToMeeting, words::GRID_MEETING),
    (F::ShowRate, words::GRID_HELD),
    (F::QualificationRate, words::GRID_QUALIFIED),
    (F::WinRate, words::GRID_WON),
];

#[component]
pub fn RatesGrid() -> impl IntoView {
    let session = use_session();
    let keys = session.source_keys();
    let with_steps = tells_steps(session);
    let heads = move || {
        let heads = RATES.into_iter();
        let heads = heads.filter(|(field, _)| with_steps.get() || *field != F::QualificationRate);
        heads.map(|(_, head)| view! { <th scope="col">{t(head)}</th> }).collect_view()
    };
    view! {
        <table class="rates-grid">
            <thead>
                <tr>
                    <th scope="col">{t(words::SOURCE)}</th>
                    <th scope="col">{t(words::GRID_AMOUNT)}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>
                <Each keys=keys view=move |key| view! { <Row key with_steps/> }.into_any()/>
            </tbody>
        </table>
    }
}

#[component]
fn Row(key: SourceKey, with_steps: Memo<bool>) -> impl IntoView {
    let session = use_session();
    let shape = Memo::new(move |_| {
        read(session, key, (None, Conversion::Single), |of| {
            (amount_field(of.carries), of.conversion)
        })
    });
    let cell = move |field: F| {
        view! { <td><NumberField input=InputId::Source(key, field)/></td> }
    };
    let amount = move || match shape.get().0 {
        Some(field) => cell(field).into_any(),
        None => view! { <td class="rest">{t(words::GRID_REST)}</td> }.into_any(),
    };
    let rates = move || match shape.get().1 {
        Conversion::Steps => {
            RATES.map(|(field, _)| cell(field)).into_iter().collect_view().into_any()
        }
        // One rate leads from the meeting to the deal.
        Conversion::Single => view! {
            {cell(F::LeadToMeeting)}
            {cell(F::ShowRate)}
            {move || with_steps.get().then(|| view! { <td></td> })}
            {cell(F::MeetingToDeal)}
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row"><RowName place=Place::Source(key)/></th>
            {amount}
            {rates}
        </tr>
    }
}
