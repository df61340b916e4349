//! The button that makes a link, and the link.

use crate::reactive::{Get, GetUntracked, Set};

use super::Ui;
use crate::i18n::words;
use crate::platform::clipboard;
use crate::platform::dom::{El, el};
use crate::ui::parts::{Icon, button, icon_button};

pub fn share(ui: Ui) -> El {
    let workspace = ui.workspace;
    let open = button("primary", move || {
        workspace.share();
        copy(ui);
        workspace.focus("share-link");
    });
    el("div", "share")
        .child(open.attr("id", "share").text(ui.i18n.t(words::SHARE)))
        .live(move || workspace.link.get().map(|link| panel(ui, &link)).into())
}

fn copy(ui: Ui) {
    let copied = ui.workspace.copied;
    if let Some(link) = ui.workspace.link.get_untracked() {
        clipboard::copy(&link, move |done| copied.set(Some(done)));
    }
}

fn panel(ui: Ui, link: &str) -> El {
    let workspace = ui.workspace;
    let close = move || {
        workspace.link.set(None);
        workspace.focus("share");
    };
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
    let told = el("p", "").attr("role", "status").live_text(move || match workspace.copied.get() {
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
}
