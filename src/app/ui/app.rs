//! The app: everything together, in the reader's language.

use super::pages::{Ui, banner, explain_panel, header, notices, plan_page};
use super::route::Route;
use crate::i18n::I18n;
use crate::i18n::words;
use crate::later;
use crate::platform::dom::{add_to_page, keep_current, live_by, on_window, several};
use crate::platform::{clock, page, url};
use crate::reactive::{Owner, fingerprint, untrack};
use crate::state::{Screen, Workspace};

/// Draws the page, and keeps it current.
pub fn app() {
    let workspace = Workspace::open();
    workspace.keep_saved();
    on_window("hashchange", move |_| follow_address(workspace, || {}));
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
    // What lies in the link is shown first, not the visitor's own plan for a moment.
    let owner = Owner::current();
    follow_address(workspace, move || match owner {
        Some(owner) => owner.with(|| draw(workspace)),
        None => draw(workspace),
    });
}

fn draw(workspace: Workspace) {
    // Everything is drawn anew in another language; numbers and texts within one are kept current.
    let language = fingerprint(move || workspace.language().tag());
    add_to_page(live_by(language, move || {
        let i18n = I18n { language: workspace.language() };
        let ui = Ui { workspace, session: workspace.session, i18n };
        let screen = live_by(fingerprint(move || workspace.screen()), move || {
            let timeline = workspace.screen() == Screen::Timeline;
            let title = if timeline { words::TIMELINE_TITLE } else { words::PAGE_TITLE };
            page::set_title(&ui.t(title));
            if timeline { ui.later(move |code| (code.timeline)(ui)) } else { plan_page(ui) }
        });
        several([
            header(ui),
            ui.once_here(|code| code.paper),
            banner(ui),
            screen,
            explain_panel(ui),
            notices(ui),
        ])
    }));
    page::started();
    if later::arrived().is_none() {
        clock::after_paint(move || workspace.fetch_later(|_| {}));
    }
}

/// Opens what the address says, then goes on.
fn follow_address(workspace: Workspace, then: impl FnOnce() + 'static) {
    match url::fragment().parse() {
        Ok(Route::Shared(payload)) => workspace.open_shared(payload, then),
        Ok(route @ (Route::Plan | Route::Timeline)) => {
            if untrack(|| workspace.is_shared()) {
                let i18n = I18n { language: untrack(|| workspace.language()) };
                workspace.leave_shared(i18n.t(words::SHARED_CHANGES_KEPT).to_string());
                url::replace_fragment(&route.to_string());
            }
            let timeline = route == Route::Timeline;
            workspace.show_screen(if timeline { Screen::Timeline } else { Screen::Plan });
            then();
        }
    }
}
