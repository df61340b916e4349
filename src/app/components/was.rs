//! What a figure was, beside what it is.

use leptos::prelude::*;
use repcount::figure::FigureId;

use crate::i18n::{Amount, use_i18n, words};
use crate::state::use_session;

/// For a few seconds after a change, so that whoever looks on sees what moved.
#[component]
pub fn Was(figure: FigureId) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let told = Memo::new(move |_| {
        let was = session.was(figure)?;
        let i18n = i18n.get();
        let amount = |value| {
            session.with(|scenario| {
                let (unit, currency) = (figure.unit(scenario), scenario.currency);
                i18n.amount(Amount { value, unit, currency })
            })
        };
        let before = amount(was);
        // What is written alike has not changed for the reader.
        let differs = session.value(figure).is_none_or(|now| amount(now) != before);
        differs.then(|| i18n.fill(words::WAS, &[("value", &before)]))
    });
    move || told.get().map(|told| view! { <small class="was">{told}</small> })
}
