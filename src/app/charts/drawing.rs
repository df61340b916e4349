//! Pictures made of marks.

use leptos::prelude::*;

use super::length;

/// A shape or a text of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Path { class: String, outline: String },
    Rect { class: String, place: [f64; 4], radius: f64 },
    Circle { class: String, x: f64, y: f64, radius: f64 },
    Text { class: String, x: f64, y: f64, text: String },
}

impl Mark {
    pub fn path(class: impl Into<String>, outline: String) -> Self {
        Self::Path { class: class.into(), outline }
    }

    /// Left, top, width, height.
    pub fn rect(class: impl Into<String>, place: [f64; 4], radius: f64) -> Self {
        Self::Rect { class: class.into(), place, radius }
    }

    /// Rectangles of one class as one shape, which is written at once when any of them changes.
    pub fn rects(class: impl Into<String>, rects: impl Iterator<Item = [f64; 4]>) -> Self {
        let drawn = rects.filter(|[.., width, height]| width.min(*height) > 0.0);
        let outline = drawn.map(|[x, y, width, height]| {
            let [x, y, right, down, left] = [x, y, width, height, -width].map(length);
            format!("M{x} {y}h{right}v{down}h{left}z")
        });
        Self::path(class, outline.collect())
    }

    pub fn text(class: impl Into<String>, x: f64, y: f64, text: impl Into<String>) -> Self {
        Self::Text { class: class.into(), x, y, text: text.into() }
    }
}

/// Marks, one over the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// From where to where it reaches: left, top, width, height.
    pub area: [f64; 4],
    pub marks: Vec<Mark>,
}

/// A picture. While only places and texts change, its elements stay. What it shows is said elsewhere in
/// numbers, so that assistive tools pass it over.
#[component]
pub fn Drawing(class: &'static str, picture: Memo<Picture>) -> impl IntoView {
    view! {
        <svg
            class=class
            viewBox=move || picture.with(|picture| picture.area.map(length).join(" "))
            aria-hidden="true"
        >
            {move || picture.get().marks.into_iter().map(draw).collect_view()}
        </svg>
    }
}

fn draw(mark: Mark) -> AnyView {
    match mark {
        Mark::Path { class, outline } => view! { <path class=class d=outline></path> }.into_any(),
        Mark::Rect { class, place: [x, y, width, height], radius } => view! {
            <rect
                class=class
                x=length(x)
                y=length(y)
                width=length(width.max(0.0))
                height=length(height.max(0.0))
                rx=length(radius)
            ></rect>
        }
        .into_any(),
        Mark::Circle { class, x, y, radius } => {
            view! { <circle class=class cx=length(x) cy=length(y) r=length(radius)></circle> }
                .into_any()
        }
        Mark::Text { class, x, y, text } => {
            view! { <text class=class x=length(x) y=length(y)>{text}</text> }.into_any()
        }
    }
}
