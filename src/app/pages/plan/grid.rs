//! The rates of all sources in one table.

use leptos::prelude::*;
use repcount::figure::Place;
use repcount::scenario::{Conversion, InputId, SourceField as F, SourceKey};

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
    let keys = use_session().source_keys();
    let heads = RATES.map(|(_, head)| view! { <th scope="col">{t(head)}</th> });
    view! {
        <table class="rates-grid">
            <thead>
                <tr>
                    <th scope="col">{t(words::SOURCE)}</th>
                    <th scope="col">{t(words::GRID_AMOUNT)}</th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>
                <Each keys=keys view=|key| view! { <Row key/> }.into_any()/>
            </tbody>
        </table>
    }
}

#[component]
fn Row(key: SourceKey) -> impl IntoView {
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
            <td></td>
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
