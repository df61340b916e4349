//! Several scenarios and snapshots side by side.

mod changes;
mod heads;
mod months;
mod overlay;
mod table;

use leptos::prelude::*;
use repcount::compare::Side;

use crate::i18n::{I18n, t, use_i18n, words};
use crate::state::keeping::{self, Compared};
use crate::state::{use_comparing, use_workspace};
use changes::Changes;
use heads::Chooser;
use months::Months;
use overlay::Overlay;
use table::Table;

pub fn compare() -> AnyView {
    let compared = keeping::compared(use_workspace(), use_comparing());
    let several = Memo::new(move |_| compared.with(|compared| compared.len() > 1));
    view! {
        <main class="sheet-place">
            <div class="compare">
                <h1 id="answer" tabindex="-1">{t(words::COMPARE_HEADING)}</h1>
                <Chooser compared/>
                <Table compared/>
                <Show when=move || several.get()>
                    <Changes compared/>
                </Show>
                <Months compared/>
                <Show when=move || several.get()>
                    <Overlay compared/>
                </Show>
            </div>
        </main>
    }
    .into_any()
}

/// What a column is called.
fn title(i18n: I18n, compared: &Compared) -> String {
    let or_untitled = |name: &str| match name {
        "" => i18n.t(words::UNTITLED).to_string(),
        name => name.to_string(),
    };
    let name = or_untitled(&compared.side.scenario.name);
    match &compared.snapshot {
        Some(snapshot) => [name.as_str(), &or_untitled(&snapshot.name)].join(" · "),
        None => name,
    }
}

/// The titles of all, that of each other scenario of the same name with a number behind it.
fn titles(i18n: I18n, compared: &[Compared]) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for one in compared {
        let name = title(i18n, one);
        let same = |number: usize| match number {
            1 => name.clone(),
            number => format!("{name} ({number})"),
        };
        let free = (1..).map(same).find(|name| !titles.contains(name));
        titles.push(free.unwrap_or(name));
    }
    titles
}

/// The base, and all of them.
fn sides(compared: &[Compared]) -> Option<(&Side, Vec<&Side>)> {
    let sides: Vec<&Side> = compared.iter().map(|one| one.side.as_ref()).collect();
    Some((sides.first().copied()?, sides))
}

/// Follows the language and what is compared.
fn with_language<T: Send + Sync + PartialEq + 'static>(
    compared: ReadSignal<Vec<Compared>>,
    make: fn(I18n, &[Compared]) -> T,
) -> Memo<T> {
    let i18n = use_i18n();
    Memo::new(move |_| compared.with(|compared| make(i18n.get(), compared)))
}
