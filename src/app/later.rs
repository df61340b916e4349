//! The code that comes after the first load: docs/decisions/split.md.
//!
//! What is not needed at first sight is reached through [`Parts`] alone, a table of functions. The
//! published page has them, and all that only they use, in a wasm file of its own, which is fetched
//! as soon as the page can be used. Whoever holds the table may call them like any others.

use leptos::prelude::*;
use leptos::task::spawn_local;
use repcount::answer;
use repcount::document::link::{self, LinkError};
use repcount::edit::{PayShown, without_pay};
use repcount::scenario::Scenario;

use crate::browser::page;
use crate::components::NumberHelp;
use crate::state::keeping::{KEEPING, Keeping};
use crate::state::{Foresight, NoticeKind, Notices, PaletteKind, Screen};
use crate::{components, frame, pages};

/// What comes later. What two of the functions need, and nothing else, comes with them.
pub struct Parts {
    pub foresight: Foresight,
    pub keeping: Keeping,
    pub link_of: fn(&Scenario, Option<PayShown>) -> String,
    pub open_link: fn(&str) -> Result<Scenario, LinkError>,
    pub notice: fn(NoticeKind) -> AnyView,
    pub shared_banner: fn() -> AnyView,
    pub explanation: fn() -> AnyView,
    pub what_if: fn() -> AnyView,
    pub link_panel: fn() -> AnyView,
    pub scenario_menu: fn() -> AnyView,
    pub more_menu: fn() -> AnyView,
    pub palette: fn(PaletteKind) -> AnyView,
    pub paper_heading: fn() -> AnyView,
    pub paper_inputs: fn() -> AnyView,
    pub number_help: fn(NumberHelp) -> AnyView,
    pub exporting: fn() -> AnyView,
    pub dropped: fn() -> AnyView,
    pub policy: fn() -> AnyView,
    pub sources: fn() -> AnyView,
    pub roles: fn() -> AnyView,
    pub verdict: fn() -> AnyView,
    pub pictures: fn() -> AnyView,
    pub tables: fn() -> AnyView,
    pub screen: fn(Screen) -> AnyView,
}

// Named nowhere but in `fetch`: whatever else named it would have all of it in the first load.
static PARTS: Parts = Parts {
    foresight: Foresight {
        complete: answer::complete,
        outlook: answer::next_outlook,
        outlook_if: answer::outlook_if,
    },
    keeping: KEEPING,
    link_of: |scenario, pay| match pay {
        Some(shown) => link::encode(&without_pay(scenario, shown)),
        None => link::encode(scenario),
    },
    open_link: link::decode,
    notice: frame::notice,
    shared_banner: frame::shared_banner,
    explanation: frame::explanation,
    what_if: frame::what_if,
    link_panel: frame::link_panel,
    scenario_menu: frame::scenario_menu,
    more_menu: frame::more_menu,
    palette: frame::palette,
    paper_heading: frame::paper_heading,
    paper_inputs: frame::paper_inputs,
    number_help: components::number_help,
    exporting: components::exporting,
    dropped: frame::dropped,
    policy: pages::plan::policy,
    sources: pages::plan::sources,
    roles: pages::plan::roles,
    verdict: pages::plan::verdict,
    pictures: pages::plan::pictures,
    tables: pages::plan::tables,
    screen: pages::screen,
};

/// How far it has come.
#[derive(Clone, Copy)]
pub enum Arrival {
    Coming,
    Here(&'static Parts),
    /// It could not be fetched. Another attempt may go better.
    Failed,
}

/// Whether the code that comes later is here, and what waits for it.
#[derive(Clone, Copy)]
pub struct Later {
    arrival: RwSignal<Arrival>,
    notices: Notices,
}

impl Later {
    pub fn new(notices: Notices) -> Self {
        Self { arrival: RwSignal::new(Arrival::Coming), notices }
    }

    pub fn arrival(self) -> Arrival {
        self.arrival.get()
    }

    /// What computes findings and the calendar, once it is here.
    pub fn foresight(self) -> Option<Foresight> {
        match self.arrival() {
            Arrival::Here(parts) => Some(parts.foresight),
            Arrival::Coming | Arrival::Failed => None,
        }
    }

    /// The table, fetched unless it is here; `None`: it didn't come.
    pub async fn parts(self) -> Option<&'static Parts> {
        if let Arrival::Here(parts) = self.arrival.get_untracked() {
            return Some(parts);
        }
        let parts = fetch().await;
        match parts {
            Some(parts) => self.arrive(Arrival::Here(parts), "here"),
            None => self.arrive(Arrival::Failed, "failed"),
        }
        parts
    }

    fn arrive(self, arrival: Arrival, name: &str) {
        self.arrival.set(arrival);
        page::set_root_attribute("data-later", Some(name));
    }

    /// Does something with the code that comes later: at once where it is here, else when it has come.
    /// Says so if it doesn't; doing the same again is then another attempt.
    pub fn with(self, run: impl FnOnce(&'static Parts) + 'static) {
        if let Arrival::Here(parts) = self.arrival.get_untracked() {
            return run(parts);
        }
        spawn_local(async move {
            match self.parts().await {
                Some(parts) => run(parts),
                None => self.notices.say(NoticeKind::NotArrived),
            }
        });
    }
}

pub fn use_later() -> Later {
    expect_context()
}

/// script/build sets `split`, and takes apart at `contents` what the compiler made.
#[cfg(split)]
async fn fetch() -> Option<&'static Parts> {
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
    fn contents() -> Result<&'static Parts, SplitLoaderError> {
        Ok(&PARTS)
    }

    contents().await.ok()
}

/// Elsewhere all of the page is one file, and nothing has to be waited for.
#[cfg(not(split))]
async fn fetch() -> Option<&'static Parts> {
    Some(&PARTS)
}
