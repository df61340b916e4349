//! The button that makes a link, and the link.

use super::Ui;
use crate::i18n::words;
use crate::platform::clipboard;
use crate::platform::dom::{El, View, el, live_by};
use crate::reactive::{fingerprint, untrack};
use crate::ui::parts::{Icon, button, icon_button};

pub fn share(ui: Ui) -> El {
    let workspace = ui.workspace;
    let open = button("primary", move || {
        workspace.share(move || {
            copy(ui);
            workspace.focus("share-link");
        });
    });
    el("div", "share").child(open.attr("id", "share").text(ui.i18n.t(words::SHARE))).child(live_by(
        fingerprint(move || workspace.link()),
        move || {
            workspace.link().map(|link| ui.later(move |code| (code.link_panel)(ui, &link))).into()
        },
    ))
}

fn copy(ui: Ui) {
    if let Some(link) = untrack(|| ui.workspace.link()) {
        clipboard::copy(&link, move |done| {
            ui.workspace.set_copied(done);
            if !done {
                ui.workspace.select_link();
            }
        });
    }
}

pub fn link_panel(ui: Ui, link: &str) -> View {
    let workspace = ui.workspace;
    let close = move || workspace.close_link();
    let field = el("input", "")
        .attr("id", "share-link")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("aria-label", ui.i18n.t(words::LINK))
        .attr("value", link);
    let row = el("div", "share-row")
        .child(field)
        .child(button("plain", move || copy(ui)).text(ui.i18n.t(words::COPY)))
        .child(icon_button(Icon::Close, ui.i18n.t(words::CLOSE), close));
    let told = el("p", "").attr("role", "status").live_text(move || match workspace.copied() {
        Some(true) => ui.t(words::COPIED),
        Some(false) => ui.t(words::COPY_FAILED),
        None => String::new(),
    });
    el("div", "share-panel")
        .attr("role", "dialog")
        .attr("aria-label", ui.i18n.t(words::SHARE))
        .on("keydown", move |event| {
            if event.key() == "Escape" {
                close();
            }
        })
        .child(ui.say("p", "", words::SHARE_ABOUT))
        .child(row)
        .child(told)
        .into()
}
