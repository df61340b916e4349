//! What stands over a printed page, and only there: whose it is, what it shows, and the date.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::intl;
use crate::i18n::{use_i18n, words};
use crate::state::{use_screens, use_session};

pub fn paper_heading() -> AnyView {
    let session = use_session();
    let screens = use_screens();
    let i18n = use_i18n();
    let name = move || {
        session.with(|scenario| match scenario.name.as_str() {
            "" => i18n.get().t(words::UNTITLED).to_string(),
            name => name.to_string(),
        })
    };
    let shown = move || {
        let i18n = i18n.get();
        let shown = screens.shown();
        let name = i18n.t(shown.name());
        if !shown.is_of_months() {
            return name.to_string();
        }
        let (first, months) =
            session.with(|scenario| (scenario.timeline.start, scenario.timeline.horizon() as i32));
        let [from, to] = [first, first.plus(months - 1)].map(|month| i18n.month(month));
        let period = if months > 1 { format!("{from} – {to}") } else { from };
        format!("{name}, {period}")
    };
    // The page may have stood open since yesterday.
    let printed = RwSignal::new(());
    let listener =
        window_event_listener(ev::Custom::new("beforeprint"), move |_: web_sys::Event| {
            printed.set(());
        });
    on_cleanup(move || listener.remove());
    let today = move || {
        printed.get();
        intl::today(i18n.get().language.tag())
    };
    view! {
        <div class="paper">
            <p class="paper-name">{move || name()}</p>
            <p>{move || shown()}</p>
            <p>"Repcount, " {move || today()}</p>
        </div>
    }
    .into_any()
}
