//! The link of the scenario, to be sent.

use leptos::prelude::*;
use repcount::edit::PayShown;

use super::{Route, Screen, Session};
use crate::browser::{address, clipboard, page};
use crate::later::{Later, Parts};

#[derive(Clone, Copy)]
pub struct Sharing {
    session: Session,
    later: Later,
    /// The link being shown for copying.
    link: RwSignal<Option<String>>,
    /// The screen that it opens.
    screen: RwSignal<Screen>,
    /// What of pay it carries; `None`: all.
    pay: RwSignal<Option<PayShown>>,
    /// Whether copying it worked, once that is known.
    copied: RwSignal<Option<bool>>,
}

impl Sharing {
    pub fn new(session: Session, later: Later) -> Self {
        Self {
            session,
            later,
            link: RwSignal::new(None),
            screen: RwSignal::new(Screen::Plan),
            pay: RwSignal::new(None),
            copied: RwSignal::new(None),
        }
    }

    /// Makes the link of the scenario, shows it and copies it.
    pub fn open(self) {
        self.later.with(move |parts| {
            self.copy_new(parts);
            page::focus("share-link");
        });
    }

    /// Copies the link of the scenario as it is by now.
    pub fn copy(self) {
        self.later.with(move |parts| self.copy_new(parts));
    }

    /// Copies the link, or marks it for copying by hand where the browser doesn't let it be copied.
    fn copy_new(self, parts: &Parts) {
        let pay = self.pay.get_untracked();
        let payload = self.session.with_untracked(|of| (parts.link_of)(of, pay));
        let link =
            format!("{}{}", address::page(), Route::Shared(payload, self.screen.get_untracked()));
        self.link.set(Some(link.clone()));
        self.copied.set(None);
        leptos::task::spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            self.copied.set(Some(copied));
            if !copied {
                page::select("share-link");
            }
        });
    }

    /// Has the link open a screen, and copies it anew.
    pub fn opens_on(self, screen: Screen) {
        self.screen.set(screen);
        self.copy();
    }

    /// Has the link carry as much of pay, and copies it anew.
    pub fn show_pay(self, pay: Option<PayShown>) {
        self.pay.set(pay);
        self.copy();
    }

    pub fn pay(self) -> Option<PayShown> {
        self.pay.get()
    }

    pub fn screen(self) -> Screen {
        self.screen.get()
    }

    pub fn close(self) {
        self.link.set(None);
        page::focus("share");
    }

    pub fn link(self) -> Option<String> {
        self.link.get()
    }

    pub fn copied(self) -> Option<bool> {
        self.copied.get()
    }
}

pub fn use_sharing() -> Sharing {
    expect_context()
}
