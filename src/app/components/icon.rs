//! Small pictures on buttons.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Up,
    Down,
    Copy,
    Remove,
    Undo,
    Redo,
    Close,
    Sliders,
    More,
    Share,
    Bars,
    Calendar,
    Columns,
    Pencil,
    Download,
}

impl Icon {
    /// The outline within 16 × 16.
    const fn path(self) -> &'static str {
        match self {
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Copy => "M6 6h7v7H6zM10 6V3H3v7h3",
            Self::Remove => "M3 5h10M6 5V3h4v2M5 5l.5 8h5L11 5",
            Self::Undo => "M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3",
            Self::Redo => "M13 6H6.5a3.5 3.5 0 0 0 0 7H10M13 6l-3-3M13 6l-3 3",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::More => "M3 8h.01M8 8h.01M13 8h.01",
            Self::Share => "M8 10V2M5 5l3-3 3 3M3 8v6h10V8",
            Self::Bars => "M2.5 14V8h3v6zM6.5 14V2h3v12zM10.5 14V6h3v8z",
            Self::Calendar => "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3",
            Self::Columns => "M2.5 3h4v10.5h-4zM9.5 3h4v10.5h-4zM2.5 6.5h4M9.5 6.5h4",
            Self::Pencil => "M3 13l.7-3L10.5 3.200l2.300 2.300L6 12.300zM9 4.700l2.300 2.300",
            Self::Download => "M8 2v8M5 7l3 3 3-3M3 11v3h10v-3",
            Self::Sliders => "M2 5h6M12 5h2M2 11h2M8 11h6M10 3v4M6 9v4",
        }
    }
}

/// A button with a picture; its name is what assistive tools read and what hovering shows.
#[component]
pub fn IconButton(
    icon: Icon,
    #[prop(into)] name: Signal<String>,
    #[prop(into)] on_press: Callback<MouseEvent>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-button"
            id=id
            disabled=disabled
            aria-label=name
            title=name
            on:click=move |event| on_press.run(event)
        >
            <Outline icon/>
        </button>
    }
}

/// The picture alone.
#[component]
pub fn Outline(icon: Icon) -> impl IntoView {
    view! {
        <svg class="outline" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d=icon.path()></path>
        </svg>
    }
}
