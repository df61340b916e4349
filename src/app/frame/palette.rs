//! Fields and figures by name, and what keys do.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use repcount::figure::Place;
use repcount::scenario::{Conversion, InputId, Scenario, SourceField, SourceKind};

use super::import::Import;
use super::library::Library;
use super::snapshots::Snapshots;
use crate::browser::page;
use crate::components::{Icon, IconButton, LaterPart};
use crate::i18n::words::{self, Words};
use crate::i18n::{
    I18n, Language, figure_name, input_name, input_unit, lowercase_text, t, use_i18n,
};
use crate::later::Parts;
use crate::state::{
    PALETTE, PaletteKind, Screen, Session, Subject, fields_on_screens, rate_fields, use_explaining,
    use_palette, use_screens, use_session,
};

/// As many as are offered at a time.
const MOST: usize = 12;

#[component]
pub fn PaletteDialog() -> impl IntoView {
    let palette = use_palette();
    move || {
        palette.shown().map(|kind| {
            view! { <LaterPart part=move |parts: &Parts| (parts.palette)(kind)/> }
        })
    }
}

pub fn palette(kind: PaletteKind) -> AnyView {
    let palette = use_palette();
    let i18n = use_i18n();
    let title = match kind {
        PaletteKind::Search => words::FIND,
        PaletteKind::Keys => words::KEYS,
        PaletteKind::Library => words::SCENARIOS,
        PaletteKind::Snapshots => words::SNAPSHOTS,
        PaletteKind::Import => words::IMPORT,
    };
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            palette.close();
        }
    };
    view! {
        <div class="shade" on:click=move |_| palette.close()></div>
        <div
            class="palette"
            id="palette"
            role="dialog"
            aria-modal="true"
            aria-label=t(title)
            on:keydown=leave
        >
            {match kind {
                PaletteKind::Search => view! { <Search/> }.into_any(),
                PaletteKind::Keys => view! { <KeyList/> }.into_any(),
                PaletteKind::Library => view! { <Library/> }.into_any(),
                PaletteKind::Snapshots => view! { <Snapshots/> }.into_any(),
                PaletteKind::Import => view! { <Import/> }.into_any(),
            }}
            <IconButton
                icon=Icon::Close
                name=Signal::derive(move || i18n.get().t(words::CLOSE).to_string())
                on_press=move |_| palette.close()
            />
        </div>
    }
    .into_any()
}

/// Something that can be found: what it is, what it is called, what is looked for in.
#[derive(Clone)]
struct Findable {
    subject: Subject,
    name: String,
    value: String,
    /// Its names in all languages, in small letters.
    text: String,
}

/// Every field, and every figure of the plan and of all months together.
fn findable(i18n: I18n, session: Session) -> Vec<Findable> {
    let fields = session.with_untracked(fields_on_screens).into_iter().map(Subject::Input);
    let mut figures: Vec<Subject> = untrack(|| {
        session.with_plan(|_, plan, _| plan.figures().map(|(id, _)| Subject::Figure(id)).collect())
    });
    figures.extend(
        session
            .with_outlook_untracked(|_, outlook| {
                let totals = outlook.figures().filter(|(figure, _)| figure.month().is_none());
                totals.map(|(id, _)| Subject::Figure(id)).collect::<Vec<_>>()
            })
            .unwrap_or_default(),
    );
    session.with_untracked(|scenario| {
        let found = |subject: Subject| {
            let names = Language::ALL.map(|language| {
                let i18n = I18n { language };
                let mut names = vec![name(i18n, scenario, subject)];
                names.extend(also(scenario, subject).map(|words| i18n.t(words).to_string()));
                names.join(" ")
            });
            Findable {
                subject,
                name: name(i18n, scenario, subject),
                value: untrack(|| value(i18n, session, scenario, subject)),
                text: lowercase_text(&names.join(" ")),
            }
        };
        fields.chain(figures).map(found).collect()
    })
}

/// What else a field or a figure is looked for as.
fn also(scenario: &Scenario, subject: Subject) -> impl Iterator<Item = Words> {
    let place = match subject {
        Subject::Input(InputId::Source(key, _)) => Place::Source(key),
        Subject::Input(_) => Place::Overall,
        Subject::Figure(figure) => figure.place,
    };
    let is_cold = match place {
        Place::Source(key) => {
            scenario.source(key).is_some_and(|source| source.kind == SourceKind::Outbound)
        }
        Place::Kind(kind) => kind == SourceKind::Outbound,
        Place::Overall | Place::Role(_) => false,
    };
    let field = match subject {
        Subject::Input(InputId::Source(_, field)) => Some(field),
        Subject::Input(_) | Subject::Figure(_) => None,
    };
    let leads_on = |conversion: &Conversion| {
        field.is_some_and(|field| rate_fields(*conversion).contains(&field))
    };
    let wins = matches!(field, Some(SourceField::MeetingToDeal | SourceField::WinRate));
    [
        is_cold.then_some(words::ALSO_COLD),
        Conversion::ALL.iter().any(leads_on).then_some(words::CONVERSION),
        wins.then_some(words::ALSO_WIN_RATE),
    ]
    .into_iter()
    .flatten()
}

fn name(i18n: I18n, scenario: &Scenario, subject: Subject) -> String {
    match subject {
        Subject::Figure(figure) => figure_name(i18n, scenario, figure),
        Subject::Input(input) => input_name(i18n, scenario, input),
    }
}

fn value(i18n: I18n, session: Session, scenario: &Scenario, subject: Subject) -> String {
    let (value, unit) = match subject {
        Subject::Figure(figure) => (session.value(figure), figure.unit(scenario)),
        Subject::Input(input) => (session.input(input), input_unit(input, scenario)),
    };
    value.map(|value| i18n.value(value, unit, scenario.currency)).unwrap_or_default()
}

/// Those that have every word of what is looked for; where the first word begins the name they come first.
fn matching(all: &[Findable], wanted: &str) -> Vec<Findable> {
    let wanted = lowercase_text(wanted);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let has_all = |found: &&Findable| words.iter().all(|word| found.text.contains(word));
    let first = words.first().copied().unwrap_or_default();
    let (begin, rest): (Vec<&Findable>, Vec<&Findable>) = all
        .iter()
        .filter(has_all)
        .partition(|found| lowercase_text(&found.name).starts_with(first));
    begin.into_iter().chain(rest).take(MOST).cloned().collect()
}

#[component]
fn Search() -> impl IntoView {
    let session = use_session();
    let palette = use_palette();
    let explaining = use_explaining();
    let screens = use_screens();
    let i18n = use_i18n();
    let all = StoredValue::new(findable(i18n.get_untracked(), session));
    let wanted = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let wanted = wanted.get();
        let found = all.with_value(|all| matching(all, &wanted));
        found.into_iter().map(|found| (found.subject, found.name, found.value)).collect::<Vec<_>>()
    });
    let choose = move |subject: Subject| {
        palette.close();
        match subject {
            Subject::Figure(_) => explaining.open(subject),
            Subject::Input(input) => screens.go_to(input),
        }
    };
    let enter = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            if let Some((subject, ..)) = found.with_untracked(|found| found.first().cloned()) {
                event.prevent_default();
                choose(subject);
            }
        }
        "ArrowDown" => {
            event.prevent_default();
            page::focus("found-0");
        }
        _ => {}
    };
    let row = move |(place, (subject, name, value)): (usize, (Subject, String, String))| {
        let kind = match subject {
            Subject::Figure(_) => words::FOUND_FIGURE,
            Subject::Input(_) => words::FOUND_FIELD,
        };
        let go = move |event: KeyboardEvent| {
            let next = match (event.key().as_str(), place) {
                ("ArrowDown", place) => format!("found-{}", place + 1),
                ("ArrowUp", 0) => PALETTE.to_string(),
                ("ArrowUp", place) => format!("found-{}", place - 1),
                _ => return,
            };
            event.prevent_default();
            page::focus(next);
        };
        view! {
            <li>
                <button
                    type="button"
                    id=format!("found-{place}")
                    on:click=move |_| choose(subject)
                    on:keydown=go
                >
                    <span>{name}</span>
                    <span class="found-kind">{t(kind)} " " <b>{value}</b></span>
                </button>
            </li>
        }
    };
    let none =
        move || found.with(Vec::is_empty).then(|| view! { <p>{t(words::FOUND_NOTHING)}</p> });
    view! {
        <input
            id=PALETTE
            class="palette-input"
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=t(words::FIND)
            placeholder=t(words::FIND)
            on:input=move |event| wanted.set(event_target_value(&event))
            on:keydown=enter
        />
        <ul class="found">{move || found.get().into_iter().enumerate().map(row).collect_view()}</ul>
        <div role="status">{none}</div>
    }
}

#[component]
fn KeyList() -> impl IntoView {
    let row = |keys: String, does: Words| {
        view! {
            <div>
                <dt><kbd>{keys}</kbd></dt>
                <dd>{t(does)}</dd>
            </div>
        }
    };
    let screens = Screen::ALL.into_iter().enumerate();
    let screens = screens.map(|(place, screen)| row((place + 1).to_string(), screen.name()));
    view! {
        <h2 id=PALETTE tabindex="-1">{t(words::KEYS)}</h2>
        <dl class="keys">
            {screens.collect_view()}
            {[
                ("/  Ctrl K", words::FIND),
                ("W", words::WHAT_IF),
                ("S", words::SHARE),
                ("Ctrl Z", words::UNDO),
                ("Ctrl Shift Z", words::REDO),
                ("↑ ↓", words::KEYS_STEP),
                ("Esc", words::KEYS_ESCAPE),
                ("?", words::KEYS),
            ]
                .map(|(keys, does)| row(keys.to_string(), does))
                .into_iter()
                .collect_view()}
        </dl>
    }
}

#[cfg(test)]
mod tests {
    use repcount::scenario::PlanField;

    use super::*;

    fn named(name: &str, text: &str) -> Findable {
        let subject = Subject::Input(InputId::Plan(PlanField::Amount));
        Findable { subject, name: name.to_string(), value: String::new(), text: text.to_string() }
    }

    #[test]
    fn what_has_every_word_is_found_and_what_begins_so_comes_first() {
        let all = [
            named("Cost per deal · Chat", "cost per deal · chat стоимость сделки · чат"),
            named("Deals · Chat", "deals · chat сделки · чат"),
            named("Deals · Email", "deals · email сделки · почта"),
        ];
        let found =
            |wanted| matching(&all, wanted).into_iter().map(|of| of.name).collect::<Vec<_>>();
        assert_eq!(found("deal chat"), ["Deals · Chat", "Cost per deal · Chat"]);
        assert_eq!(found("СДЕЛКИ почта"), ["Deals · Email"]);
        assert_eq!(found("nothing"), Vec::<String>::new());
        assert_eq!(found("").len(), 3);
    }
}
