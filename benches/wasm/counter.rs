//! The least that Leptos can do: a counter. How long it takes to load says what the machine, the
//! network and the libraries take, beside which `script/bench` measures the page.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let count = RwSignal::new(0);
        view! { <button on:click=move |_| *count.write() += 1>{count}</button> }
    });
}
