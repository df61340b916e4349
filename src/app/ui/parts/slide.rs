//! A part of a picture that can be moved by keys, and by dragging.

use crate::platform::dom::El;

/// What a handle stands for.
pub struct Slide {
    pub name: Box<dyn Fn() -> String>,
    pub value: Box<dyn Fn() -> f64>,
    /// The value as it is said.
    pub said: Box<dyn Fn() -> String>,
    pub least: f64,
    pub most: f64,
    /// An arrow key: 1 or −1.
    pub on_step: Box<dyn Fn(f64)>,
    /// The handle was left.
    pub on_leave: Box<dyn Fn()>,
}

/// Lets the arrow keys move an element; assistive tools hear where it stands.
pub fn slide(handle: El, slide: Slide) -> El {
    let Slide { name, value, said, least, most, on_step, on_leave } = slide;
    handle
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-valuemin", &least.to_string())
        .attr("aria-valuemax", &most.to_string())
        .live_attr("aria-label", move || Some(name()))
        .live_attr("aria-valuenow", move || Some(value().to_string()))
        .live_attr("aria-valuetext", move || Some(said()))
        .on("keydown", move |event| {
            let step = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => 1.0,
                "ArrowLeft" | "ArrowDown" => -1.0,
                _ => return,
            };
            event.prevent_default();
            on_step(step);
        })
        .on("blur", move |_| on_leave())
}

/// Follows a pointer that presses on an element: where it is, as shares of the element's width and
/// height, and then that it has let go.
pub fn drag(
    surface: El,
    on_move: impl Fn((f64, f64)) + Clone + 'static,
    on_end: impl Fn() + Clone + 'static,
) -> El {
    let (moved, cancelled) = (on_move.clone(), on_end.clone());
    surface
        .on("pointerdown", move |event| {
            if event.is_pressed() {
                event.hold();
                on_move(event.spot());
            }
        })
        .on("pointermove", move |event| {
            if event.is_pressed() {
                moved(event.spot());
            }
        })
        .on("pointerup", move |_| on_end())
        .on("pointercancel", move |_| cancelled())
}
