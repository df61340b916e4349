//! What stands over a printed page, and only there: whose it is, what it shows, and the date.

use crate::i18n::words;
use crate::platform::dom::{View, el, on_window, written};
use crate::platform::intl;
use crate::reactive::untrack;
use crate::state::Screen;
use crate::ui::pages::Ui;

pub fn paper(ui: Ui) -> View {
    let name = move || {
        let name = ui.session.with(|scenario| scenario.name.clone());
        if name.is_empty() { ui.t(words::UNTITLED) } else { name }
    };
    let shown = move || match ui.workspace.screen() {
        Screen::Plan => ui.t(words::NAV_PLAN),
        Screen::Timeline => {
            let (first, months) = ui
                .session
                .with(|scenario| (scenario.timeline.start, scenario.timeline.horizon() as i32));
            let last = first.plus(months - 1);
            let [first, last] = [first, last].map(|month| ui.i18n.month(month));
            let period = if months > 1 { [first, last].join(" – ") } else { first };
            [ui.i18n.t(words::NAV_TIMELINE), &period].join(", ")
        }
    };
    let (date, written) = written();
    let today = move || untrack(|| written.write(&intl::today(ui.i18n.language.tag())));
    today();
    // The page may have stood open since yesterday.
    on_window("beforeprint", move |_| today());
    el("div", "paper")
        .child(el("p", "paper-name").live_text(name))
        .child(el("p", "").live_text(shown))
        .child(el("p", "").text("Repcount, ").child(date))
        .into()
}
