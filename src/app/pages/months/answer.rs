//! Both verdicts as a sentence.

use leptos::prelude::*;

use crate::components::Sentence;
use crate::i18n::{Piece, outlook_answer, use_i18n, words};
use crate::state::use_session;

#[component]
pub fn Answer() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let pieces = Memo::new(move |_| {
        let i18n = i18n.get();
        session
            .with_outlook(|scenario, outlook| outlook_answer(i18n, scenario, outlook))
            .unwrap_or_else(|| vec![Piece::Text(i18n.t(words::COMPUTING).to_string())])
    });
    view! {
        <h1 class="answer" id="answer" tabindex="-1">
            <Sentence pieces with_was=true/>
        </h1>
    }
}
