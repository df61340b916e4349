//! Cells that are pasted, or the file of a table, read into the scenario.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use repcount::edit::Command;
use repcount::import::{Cells, Column, Decimal, Reader, Reading, Row, RowProblem, Subject, read};
use repcount::scenario::{Field, Scenario};
use web_sys::HtmlInputElement;

use crate::browser::file;
use crate::components::{Button, Choice, Select};
use crate::i18n::words::{self, Words};
use crate::i18n::{
    I18n, Language, lowercase_text, parse_number, role_name, source_name, t, use_i18n,
};
use crate::state::{PALETTE, use_palette, use_workspace};

/// As many rows are shown of a table.
const MOST_SHOWN: usize = 100;

#[component]
pub fn Import() -> impl IntoView {
    let workspace = use_workspace();
    let palette = use_palette();
    let i18n = use_i18n();
    let text = RwSignal::new(palette.take_given().unwrap_or_default());
    let about = RwSignal::new(None::<Subject>);
    let reading = Memo::new(move |_| {
        let i18n = i18n.get();
        text.with(|text| workspace.session.with(|into| reading(i18n, text, about.get(), into)))
    });
    let choose = move |event: Event| {
        let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        if let Some(given) = input.files().and_then(|files| files.get(0)) {
            spawn_local(async move { text.set(file::read(&given).await.unwrap_or_default()) });
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    let take = move |scenario: Scenario| {
        palette.close();
        workspace.press(&Command::Replace(Box::new(scenario)));
        workspace.session.leave_field();
        workspace.offer_undo(words::IMPORTED, String::new());
    };
    let shown = move || {
        if text.with(|text| text.trim().is_empty()) {
            return None;
        }
        Some(match reading.get() {
            Some(reading) => view! { <Preview reading take/> }.into_any(),
            None => view! { <p class="error">{t(words::IMPORT_UNKNOWN)}</p> }.into_any(),
        })
    };
    view! {
        <h2>{t(words::IMPORT)}</h2>
        <p class="about">{t(words::IMPORT_ABOUT)}</p>
        <textarea
            id=PALETTE
            class="import-text"
            rows="5"
            spellcheck="false"
            aria-label=t(words::IMPORT_TEXT)
            placeholder=t(words::IMPORT_HINT)
            prop:value=text
            on:input=move |event| text.set(event_target_value(&event))
        ></textarea>
        <div class="library-files">
            <label class="plain file-button">
                <input id="import-file" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" on:change=choose/>
                {t(words::OPEN_FILE)}
            </label>
            <Subjects about/>
        </div>
        <div role="status">{shown}</div>
    }
}

/// What the table is about, where its heads don't say.
#[component]
fn Subjects(about: RwSignal<Option<Subject>>) -> impl IntoView {
    let i18n = use_i18n();
    let name = |about: Option<Subject>| about.map_or("", subject_value).to_string();
    let options = move || {
        let all = std::iter::once(None).chain(Subject::ALL.into_iter().map(Some));
        let choice = |about: Option<Subject>| Choice {
            value: name(about),
            label: i18n.get().t(about.map_or(words::IMPORT_BY_HEADS, subject_words)).to_string(),
        };
        all.map(choice).collect::<Vec<_>>()
    };
    let choose = move |value: String| {
        about.set(Subject::ALL.into_iter().find(|subject| subject_value(*subject) == value));
    };
    view! {
        <Select
            id="import-about"
            name=Signal::derive(move || i18n.get().t(words::IMPORT_SUBJECT).to_string())
            options=Signal::derive(options)
            chosen=Signal::derive(move || name(about.get()))
            on_choose=choose
        />
    }
}

const fn subject_value(subject: Subject) -> &'static str {
    match subject {
        Subject::Months => "months",
        Subject::Team => "team",
        Subject::Rates => "rates",
    }
}

const fn subject_words(subject: Subject) -> Words {
    match subject {
        Subject::Months => words::IMPORT_MONTHS,
        Subject::Team => words::IMPORT_TEAM,
        Subject::Rates => words::IMPORT_RATES,
    }
}

/// What the table becomes, before it does.
#[component]
fn Preview(
    reading: Reading,
    take: impl Fn(Scenario) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    let Reading { subject, heads, rows, scenario, is_cut } = reading;
    let taken = rows.iter().filter(|row| row.problem.is_none()).count();
    let left_out = rows.len() - taken;
    let told = move || {
        let i18n = i18n.get();
        let number = |count: usize| i18n.count(words::IMPORT_ROWS, count as f64);
        let values = [("taken", number(taken)), ("left", number(left_out))];
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, it)| (*name, it.as_str())).collect();
        i18n.fill(if left_out > 0 { words::IMPORT_PARTLY } else { words::IMPORT_ALL }, &values)
    };
    let head = move |(text, column): (String, Column)| {
        view! {
            <th scope="col" class:unknown=column == Column::Unknown>
                {text}
                <small>{move || column_name(i18n.get(), column)}</small>
            </th>
        }
    };
    let count = heads.len();
    let rows = rows.into_iter().take(MOST_SHOWN).map(move |row| view! { <PreviewRow row count/> });
    view! {
        <p class="import-told">
            <b>{t(subject_words(subject))}</b>
            ": "
            {told}
        </p>
        {is_cut.then(|| view! { <p class="error">{t(words::IMPORT_CUT)}</p> })}
        <div class="import-scroll" role="region" tabindex="0" aria-label=t(words::IMPORT_PREVIEW)>
            <table>
                <thead>
                    <tr>
                        {heads.into_iter().map(head).collect_view()}
                        <th scope="col">{t(words::IMPORT_ROW)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {(taken > 0).then(|| view! {
            <p class="library-files">
                <Button class="primary" id="import-take" on_press=move |_| take(scenario.clone())>
                    {t(words::IMPORT_TAKE)}
                </Button>
            </p>
        })}
    }
}

/// A row as it was written, and what became of it.
#[component]
fn PreviewRow(row: Row, count: usize) -> impl IntoView {
    let i18n = use_i18n();
    let workspace = use_workspace();
    let Row { line, cells, problem, is_new } = row;
    let is_wrong = problem.is_some();
    let told = move || {
        let i18n = i18n.get();
        match &problem {
            Some(problem) => {
                let why = workspace.session.with(|of| problem_text(i18n, of, problem));
                let line = line.to_string();
                i18n.fill(words::IMPORT_LINE, &[("line", &line), ("problem", &why)])
            }
            None => {
                i18n.t(if is_new { words::IMPORT_NEW } else { words::IMPORT_TAKEN }).to_string()
            }
        }
    };
    let cells = cells.into_iter().chain(std::iter::repeat(String::new())).take(count);
    view! {
        <tr class:wrong=is_wrong>
            {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
            <td>{told}</td>
        </tr>
    }
}

fn reading(i18n: I18n, text: &str, about: Option<Subject>, into: &Scenario) -> Option<Reading> {
    let cells = Cells::of(text);
    let language = match cells.decimal() {
        Decimal::Comma => Language::Russian,
        Decimal::Point => Language::English,
        Decimal::Unknown => i18n.language,
    };
    // Whatever the reader's language, the table may have been made in the other.
    let called =
        |names: [String; 2], wanted: &str| names.iter().any(|name| lowercase_text(name) == wanted);
    let role = |wanted: &str| {
        let is_it = |role: &&repcount::scenario::Role| {
            called(Language::ALL.map(|language| role_name(I18n { language }, role)), wanted)
        };
        into.roles.iter().find(is_it).map(|role| role.key)
    };
    let source = |wanted: &str| {
        let is_it = |source: &&repcount::scenario::Source| {
            called(Language::ALL.map(|language| source_name(I18n { language }, source)), wanted)
        };
        into.sources.iter().find(is_it).map(|source| source.key)
    };
    let reader = Reader {
        number: &|text, is_share| parse_number(text, language, is_share).ok(),
        lowercase: &lowercase_text,
        role: &role,
        source: &source,
    };
    read(&cells, about, into, &reader)
}

fn column_name(i18n: I18n, column: Column) -> &'static str {
    i18n.t(match column {
        Column::Month => words::IMPORT_MONTH,
        Column::Amount => words::IMPORT_AMOUNT,
        Column::Name => words::NAME,
        Column::Role(field) => words::field(field.name()),
        Column::Source(field) => words::field(field.name()),
        Column::Unknown => words::IMPORT_IGNORED,
    })
}

fn problem_text(i18n: I18n, scenario: &Scenario, problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoMonth(found) => i18n.fill(words::IMPORT_NO_MONTH, &[("found", found)]),
        RowProblem::TooFar(month) => {
            i18n.fill(words::IMPORT_TOO_FAR, &[("month", &i18n.month(*month))])
        }
        RowProblem::Twice => i18n.t(words::IMPORT_TWICE).to_string(),
        RowProblem::NoName(most) => {
            i18n.fill(words::IMPORT_NO_NAME, &[("most", &most.to_string())])
        }
        RowProblem::NoNumber(found) => i18n.fill(words::IMPORT_NO_NUMBER, &[("found", found)]),
        RowProblem::OutOfBounds(input) => {
            crate::i18n::edit_error(i18n, scenario, &repcount::edit::EditError::OutOfBounds(*input))
        }
        RowProblem::TooMany(most) => i18n.fill(words::TOO_MANY, &[("most", &most.to_string())]),
        RowProblem::Nothing => i18n.t(words::IMPORT_NOTHING).to_string(),
    }
}
