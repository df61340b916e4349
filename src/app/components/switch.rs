//! A switch of two sides.

use leptos::prelude::*;

use super::Button;

use crate::i18n::t;
use crate::i18n::words::Words;

/// One of its sides: what it is called, and the value that it stands for.
#[derive(Clone, Copy)]
pub struct Side {
    pub name: Words,
    pub value: bool,
}

#[component]
pub fn Switch(
    label: Words,
    sides: [Side; 2],
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<bool>,
) -> impl IntoView {
    let button = |Side { name, value }: Side| {
        view! {
            <Button pressed=Signal::derive(move || chosen.get() == value)
                on_press=move |_| on_choose.run(value)
            >
                {t(name)}
            </Button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=t(label)>
            {sides.map(button).collect_view()}
        </div>
    }
}
