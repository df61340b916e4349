//! The app: everything together, in the reader's language.

use super::pages::{Ui, banner, explain_panel, header, notices, plan_page, timeline_page};
use super::route::Route;
use crate::i18n::I18n;
use crate::i18n::words;
use crate::platform::dom::{add_to_page, keep_current, live_by, on_window, several};
use crate::platform::{clock, page, url};
use crate::reactive::{fingerprint, untrack};
use crate::state::{Screen, Workspace};

/// Draws the page, and keeps it current.
pub fn app() {
    let workspace = Workspace::open();
    workspace.keep_saved();
    follow_address(workspace);
    on_window("hashchange", move |_| follow_address(workspace));
    // The last moment at which a page on a phone may store something.
    on_window("pagehide", move |_| workspace.save());
    on_window("keydown", move |event| {
        if !event.is_command() {
            return;
        }
        // By letter or by the key's place, for keyboards in another alphabet.
        let (letter, place) = (event.key().to_ascii_lowercase(), event.code());
        let is = |key: &str, code: &str| letter == key || place == code;
        let undoes = is("z", "KeyZ") && !event.is_shifted();
        let redoes = is("z", "KeyZ") || is("y", "KeyY");
        if undoes {
            event.prevent_default();
            workspace.session.undo();
        } else if redoes {
            event.prevent_default();
            workspace.session.redo();
        }
    });
    // What is out of sight waits for what is in sight.
    keep_current(move || {
        let revision = workspace.session.revision();
        clock::after_paint(move || {
            // Typing may have gone on meanwhile, and then this follows once more.
            if untrack(|| workspace.session.revision()) == revision {
                workspace.session.settle();
            }
        });
    });
    // Everything is drawn anew in another language; numbers and texts within one are kept current.
    let language = fingerprint(move || workspace.language().tag());
    add_to_page(live_by(language, move || {
        let i18n = I18n { language: workspace.language() };
        let ui = Ui { workspace, session: workspace.session, i18n };
        let screen = live_by(fingerprint(move || workspace.screen()), move || {
            let (title, screen): (_, fn(Ui) -> _) = match workspace.screen() {
                Screen::Plan => (words::PAGE_TITLE, plan_page),
                Screen::Timeline => (words::TIMELINE_TITLE, timeline_page),
            };
            page::set_title(&ui.t(title));
            screen(ui)
        });
        several([header(ui), banner(ui), screen, explain_panel(ui), notices(ui)])
    }));
}

/// Opens what the address says.
fn follow_address(workspace: Workspace) {
    match url::fragment().parse() {
        Ok(Route::Shared(payload)) => workspace.open_shared(&payload),
        Ok(route @ (Route::Plan | Route::Timeline)) => {
            if untrack(|| workspace.is_shared()) {
                let i18n = I18n { language: untrack(|| workspace.language()) };
                workspace.leave_shared(i18n.t(words::SHARED_CHANGES_KEPT).to_string());
                url::replace_fragment(&route.to_string());
            }
            let timeline = route == Route::Timeline;
            workspace.show_screen(if timeline { Screen::Timeline } else { Screen::Plan });
        }
    }
}
