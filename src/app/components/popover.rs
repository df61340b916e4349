//! A button that opens something under it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser::{clock, page};

/// Closes the popover that stands around a part of the page.
#[derive(Clone, Copy)]
pub struct ClosePopover(Callback<()>);

impl ClosePopover {
    pub fn close(self) {
        self.0.run(());
    }
}

pub fn use_popover() -> ClosePopover {
    expect_context()
}

/// A button with something under it while it is open. Escape, a press elsewhere and [`ClosePopover`] close
/// it; the first and the last put the focus back on the button.
#[component]
pub fn Popover(
    id: &'static str,
    #[prop(default = "menu-button")] class: &'static str,
    /// What assistive tools read, where that is not what the button shows.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// What the button shows.
    #[prop(into)]
    label: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let close = move || {
        open.set(false);
        page::focus(id);
    };
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
        }
    };
    let list = format!("{id}-list");
    let region = list.clone();
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            clock::after_paint(move || page::show_whole(&format!("{id}-list")));
        }
    };
    view! {
        <div class="menu" on:keydown=leave>
            <button
                type="button"
                class=class
                id=id
                aria-label=name
                title=name
                aria-controls=list
                aria-expanded=move || open.get().to_string()
                on:click=toggle
            >
                {move || label.run()}
            </button>
            <div class="menu-list" id=region hidden=move || !open.get()>
                {move || open.get().then(|| {
                    provide_context(ClosePopover(Callback::new(move |()| close())));
                    children()
                })}
            </div>
        </div>
        <div class="menu-shade" hidden=move || !open.get() on:click=move |_| open.set(false)></div>
    }
}
