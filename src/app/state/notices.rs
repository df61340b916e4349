//! What is said to the visitor in passing.

use std::time::Duration;

use leptos::prelude::*;
use repcount::document::DocumentError;
use repcount::document::link::LinkError;
use repcount::document::shelf::Item;
use repcount::edit::EditError;

use super::Fault;
use crate::i18n::words::Words;

/// A passing notice stays this long.
const PASSES_AFTER: Duration = Duration::from_secs(8);

/// Something said to the visitor, with what is to be filled in as `{name}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub kind: NoticeKind,
    /// Tells one notice from the next.
    pub number: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum NoticeKind {
    Said(Words),
    /// Said of something by its name, with a way to take back what was done, as long as nothing else
    /// was done since: the version of the scenario is the one that it led to.
    Undo {
        words: Words,
        name: String,
        version: u64,
    },
    /// A scenario was deleted, and its snapshots with it, or a snapshot; all can be brought back.
    Deleted(Vec<Item>),
    /// What was asked for could not be done.
    Refused(EditError),
    /// Days off that are not known: the name of the calendar, the years.
    HolidaysUnknown(Words, Vec<String>),
    /// A link that does not open.
    BrokenLink(LinkError),
    /// What was stored and can't be read.
    SetAside {
        errors: Vec<DocumentError>,
    },
    /// Scenarios are not kept, or not as they should be.
    Fault(Fault),
    /// The code that comes later was wanted and couldn't be fetched.
    NotArrived,
}

impl NoticeKind {
    /// Whether it goes away by itself.
    fn passes(&self) -> bool {
        match self {
            Self::Said(_)
            | Self::Undo { .. }
            | Self::Refused(_)
            | Self::HolidaysUnknown(..)
            | Self::NotArrived => true,
            Self::Deleted(_) | Self::BrokenLink(_) | Self::SetAside { .. } | Self::Fault(_) => {
                false
            }
        }
    }
}

#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Option<Notice>>,
    count: StoredValue<u64>,
}

impl Notices {
    pub fn new() -> Self {
        Self { shown: RwSignal::new(None), count: StoredValue::new(0) }
    }

    pub fn shown(self) -> Option<Notice> {
        self.shown.get()
    }

    pub fn say(self, kind: NoticeKind) {
        let passes = kind.passes();
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        self.shown.set(Some(Notice { kind, number }));
        if passes {
            set_timeout(
                move || {
                    if self.count.get_value() == number {
                        self.dismiss();
                    }
                },
                PASSES_AFTER,
            );
        }
    }

    pub fn dismiss(self) {
        self.shown.set(None);
    }
}

pub fn use_notices() -> Notices {
    expect_context()
}
