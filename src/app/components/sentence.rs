//! A sentence with numbers that open their explanations.

use leptos::prelude::*;

use crate::i18n::{Piece, figure_name, input_name, use_i18n};
use crate::state::{Subject, use_explaining, use_session};

/// Pieces keep their places while only numbers change, and with them the focus.
#[component]
pub fn Sentence(pieces: Memo<Vec<Piece>>) -> impl IntoView {
    let shape = Memo::new(move |_| pieces.with(|pieces| pieces.iter().map(subject).collect()));
    let draw = move |shape: Vec<Option<Subject>>| {
        let part = |(place, subject): (usize, Option<Subject>)| {
            let text =
                move || pieces.with(|pieces| pieces.get(place).map(said).unwrap_or_default());
            match subject {
                Some(subject) => view! { <Part subject text=Signal::derive(text)/> }.into_any(),
                None => view! { <span>{move || text()}</span> }.into_any(),
            }
        };
        shape.into_iter().enumerate().map(part).collect_view()
    };
    move || draw(shape.get())
}

fn subject(piece: &Piece) -> Option<Subject> {
    match piece {
        Piece::Text(_) => None,
        Piece::Figure(figure, _) => Some(Subject::Figure(*figure)),
        Piece::Input(input, _) => Some(Subject::Input(*input)),
    }
}

fn said(piece: &Piece) -> String {
    let (Piece::Text(text) | Piece::Figure(_, text) | Piece::Input(_, text)) = piece;
    text.clone()
}

/// A number of the sentence.
#[component]
fn Part(subject: Subject, text: Signal<String>) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let explaining = use_explaining();
    let metric = match subject {
        Subject::Figure(figure) => figure.to_string(),
        Subject::Input(input) => input.to_string(),
    };
    let value = Memo::new(move |_| match subject {
        Subject::Figure(figure) => session.value(figure),
        Subject::Input(input) => session.input(input),
    });
    let name = move || {
        session.with_names(|scenario| match subject {
            Subject::Figure(figure) => figure_name(i18n.get(), scenario, figure),
            Subject::Input(input) => input_name(i18n.get(), scenario, input),
        })
    };
    view! {
        <button
            type="button"
            class="figure"
            data-metric=metric
            data-value=move || value.get().map(|value| value.to_string())
            title=name
            on:click=move |_| explaining.open(subject)
        >
            {move || text.get()}
        </button>
    }
}
