//! A sentence with numbers that open their explanations.

use leptos::prelude::*;

use super::Was;
use crate::i18n::{Piece, figure_name, input_name, use_i18n};
use crate::state::{Subject, use_explaining, use_session};

/// Texts of fewer signs stay together with what follows them.
const MOST_GLUED: usize = 26;

/// Pieces keep their places while only numbers change, and with them the focus.
#[component]
pub fn Sentence(
    pieces: Memo<Vec<Piece>>,
    /// Whether its figures show for a while what they were before a change.
    #[prop(optional)]
    with_was: bool,
) -> impl IntoView {
    let shape = Memo::new(move |_| pieces.with(|pieces| pieces.iter().map(subject).collect()));
    let draw = move |shape: Vec<Option<Subject>>| {
        let follows_number = shape.iter().map(Option::is_some).collect::<Vec<_>>();
        let part = |(place, subject): (usize, Option<Subject>)| {
            let follows = place.checked_sub(1).and_then(|before| follows_number.get(before));
            let text = move |place: usize| {
                pieces.with(|pieces| pieces.get(place).map(said).unwrap_or_default())
            };
            match subject {
                Some(subject) => {
                    // No line begins with the comma behind a number.
                    let sign = move || punctuation(&text(place + 1)).to_string();
                    let text = Signal::derive(move || text(place));
                    // A long one has to break somewhere.
                    let is_short = move || text.with(|text| text.chars().count() < MOST_GLUED);
                    view! {
                        <span class:glued=is_short>
                            <Part subject text with_was/>
                            {sign}
                        </span>
                    }
                    .into_any()
                }
                None if follows == Some(&true) => {
                    let rest = move || {
                        let text = text(place);
                        text.trim_start_matches(punctuation(&text)).to_string()
                    };
                    view! { <span>{rest}</span> }.into_any()
                }
                None => view! { <span>{move || text(place)}</span> }.into_any(),
            }
        };
        shape.iter().copied().enumerate().map(part).collect_view()
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

/// The signs that a text begins with and that belong to what stands before it.
fn punctuation(text: &str) -> &str {
    let end = text.find(|sign| !",.:;)".contains(sign)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn said(piece: &Piece) -> String {
    let (Piece::Text(text) | Piece::Figure(_, text) | Piece::Input(_, text)) = piece;
    text.clone()
}

/// A number of the sentence.
#[component]
fn Part(subject: Subject, text: Signal<String>, with_was: bool) -> impl IntoView {
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
    let was = move || {
        // A month stands for itself, and not for the amount that its explanation is about.
        let Subject::Figure(figure) = subject else { return None };
        (with_was && figure.month().is_none()).then(|| view! { <Was figure/> })
    };
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
        {was()}
    }
}
