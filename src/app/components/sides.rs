//! Answer and inputs, where there is room for one of them only.

use leptos::prelude::*;

use super::{Sentence, Side, Switch};
use crate::browser::page;
use crate::i18n::{self, t, use_i18n, words};
use crate::state::{INPUTS_SIDE, use_sections, use_session};

/// Lays a screen out as answer and inputs. On a narrow screen a switch that stays in place chooses which of
/// both is seen, and while it is the inputs a small answer stays with it.
#[component]
pub fn Sides(children: Children) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let sections = use_sections();
    let inputs = sections.is_open(INPUTS_SIDE);
    // How far down the side that isn't seen was left; at first it is seen from its top.
    let left_at = StoredValue::new(0.0);
    let choose = move |to_inputs: bool| {
        if inputs.get_untracked() != to_inputs {
            let there = left_at.get_value();
            left_at.set_value(page::scrolled());
            sections.set_open(INPUTS_SIDE, to_inputs);
            page::scroll_to(there);
        }
    };
    let pieces = Memo::new(move |_| {
        session.with_plan(|scenario, plan, _| i18n::small_answer(i18n.get(), scenario, plan))
    });
    view! {
        <main class="sheet-place">
            <div class="sides">
                <Switch
                    label=words::SIDES
                    sides=[
                        Side { name: words::SIDE_ANSWER, value: false },
                        Side { name: words::SIDE_INPUTS, value: true },
                    ]
                    chosen=inputs
                    on_choose=choose
                />
                <Show when=move || inputs.get()>
                    <h1 class="unseen">{t(words::INPUTS)}</h1>
                    <p class="small-answer"><Sentence pieces with_was=true/></p>
                </Show>
            </div>
            <div class="sheet" data-side=move || if inputs.get() { "inputs" } else { "answer" }>
                {children()}
            </div>
        </main>
    }
}
