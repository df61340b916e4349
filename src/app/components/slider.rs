//! A part of a picture that can be moved by keys, and by dragging.

use leptos::attr::Attribute;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::browser::pointer;

/// What a handle stands for.
#[derive(Clone, Copy)]
pub struct Slider {
    pub name: Signal<String>,
    pub value: Signal<f64>,
    /// The value as it is said.
    pub said: Signal<String>,
    pub least: f64,
    pub most: Signal<f64>,
    /// An arrow key: 1 or −1.
    pub on_step: Callback<f64>,
    /// The handle was left.
    pub on_leave: Callback<()>,
}

/// Attributes that let the arrow keys move an element; assistive tools hear where it stands.
pub fn slider(slider: Slider) -> impl Attribute {
    let Slider { name, value, said, least, most, on_step, on_leave } = slider;
    let step = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1.0,
            "ArrowLeft" | "ArrowDown" => -1.0,
            _ => return,
        };
        event.prevent_default();
        on_step.run(step);
    };
    view! {
        <{..}
            role="slider"
            tabindex="0"
            aria-valuemin=least.to_string()
            aria-valuemax=move || most.get().to_string()
            aria-label=name
            aria-valuenow=move || value.get().to_string()
            aria-valuetext=said
            on:keydown=step
            // A handle that is taken away is left as well, when its callback is gone already.
            on:blur=move |_| {
                let _ = on_leave.try_run(());
            }
        />
    }
}

/// What a pointer that presses on an element does.
#[derive(Clone, Copy)]
pub struct Drag {
    /// Where it is, as shares of the element's width and height.
    pub on_move: Callback<(f64, f64)>,
    /// It has let go.
    pub on_end: Callback<()>,
}

/// Attributes that let an element follow a pointer that presses on it.
pub fn drag(Drag { on_move, on_end }: Drag) -> impl Attribute {
    let press = move |event: PointerEvent| {
        if pointer::is_pressed(&event) {
            pointer::hold(&event);
            on_move.run(pointer::spot(&event));
        }
    };
    let follow = move |event: PointerEvent| {
        if pointer::is_pressed(&event) {
            on_move.run(pointer::spot(&event));
        }
    };
    view! {
        <{..}
            on:pointerdown=press
            on:pointermove=follow
            on:pointerup=move |_| on_end.run(())
            on:pointercancel=move |_| on_end.run(())
        />
    }
}
