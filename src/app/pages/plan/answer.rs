//! The answer as a sentence.

use leptos::prelude::*;

use crate::components::Sentence;
use crate::i18n::{self, use_i18n};
use crate::state::use_session;

#[component]
pub fn Answer() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let pieces = Memo::new(move |_| {
        session.with_plan(|scenario, plan, _| i18n::answer(i18n.get(), scenario, plan))
    });
    view! {
        <h1 class="answer" id="answer" tabindex="-1">
            <Sentence pieces with_was=true/>
        </h1>
    }
}
