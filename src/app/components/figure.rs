//! A number that opens its explanation.

use leptos::prelude::*;
use repcount::figure::FigureId;

use super::Was;
use crate::i18n::{Amount, I18n, figure_name, use_i18n, words};
use crate::state::{Subject, use_explaining, use_session};

/// A result of the average month or of the calendar. `data-metric` and `data-value` carry its identity,
/// such as `cost_per_booked/outbound`, and its raw value.
#[component]
pub fn Figure(
    id: FigureId,
    /// How it is written, where not in its unit alone.
    #[prop(default = I18n::amount)]
    write: fn(I18n, Amount) -> String,
    /// Whether it shows for a while what it was before a change.
    #[prop(optional)]
    with_was: bool,
) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let explaining = use_explaining();
    let amount = session.amount(id);
    let text = move || match amount.get() {
        Some(amount) => write(i18n.get(), amount),
        None => i18n.get().t(words::NONE).to_string(),
    };
    let name = move || session.with_names(|scenario| figure_name(i18n.get(), scenario, id));
    view! {
        <button
            type="button"
            class="figure"
            data-metric=id.to_string()
            data-value=move || amount.get().map(|amount| amount.value.to_string())
            disabled=move || amount.with(Option::is_none)
            title=name
            on:click=move |_| explaining.open(Subject::Figure(id))
        >
            {move || text()}
        </button>
        {with_was.then(|| view! { <Was figure=id/> })}
    }
}
