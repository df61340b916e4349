//! What a card shows, as a file: its tables as CSV, its pictures as SVG and PNG.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use super::{Icon, IconButton, LaterPart};
use crate::browser::file;
use crate::browser::picture::{self, Cell};
use crate::i18n::{I18n, Language, t, use_i18n, words};
use crate::later::Parts;
use crate::state::{NoticeKind, use_workspace};

/// A button at a card that offers what can be saved of it.
#[component]
pub fn Exporting() -> impl IntoView {
    view! { <LaterPart quiet=true part=|parts: &Parts| (parts.exporting)()/> }
}

pub fn exporting() -> AnyView {
    let i18n = use_i18n();
    let card = RwSignal::new_local(None::<Element>);
    let toggle = move |event: MouseEvent| {
        let button =
            event.current_target().and_then(element).or_else(|| event.target().and_then(element));
        let found = button.and_then(|button| picture::card_of(&button));
        card.update(|card| *card = if card.is_some() { None } else { found });
    };
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" && card.with_untracked(Option::is_some) {
            event.stop_propagation();
            card.set(None);
        }
    };
    let list = move || card.get().map(|of| view! { <Offers of close=move || card.set(None)/> });
    view! {
        <div class="exporting on-screen" on:keydown=leave>
            <IconButton
                icon=Icon::Download
                name=Signal::derive(move || i18n.get().t(words::EXPORT).to_string())
                on_press=toggle
            />
            {list}
            <div class="menu-shade" hidden=move || card.with(Option::is_none) on:click=move |_| card.set(None)></div>
        </div>
    }
    .into_any()
}

fn element(target: web_sys::EventTarget) -> Option<Element> {
    use leptos::wasm_bindgen::JsCast;
    target.dyn_into::<Element>().ok()
}

#[component]
fn Offers(of: Element, close: impl Fn() + Copy + 'static) -> impl IntoView {
    let workspace = use_workspace();
    let i18n = use_i18n();
    let (has_table, has_picture) = (picture::has_table(&of), picture::has_picture(&of));
    let name = move |ending: &str, card: &Element| {
        let scenario = workspace.session.with_untracked(|scenario| scenario.name.clone());
        file::name_of(&[scenario.as_str(), " ", &picture::heading_of(card)].concat(), ending)
    };
    let failed = move || workspace.notify(NoticeKind::Said(words::EXPORT_FAILED));
    let save_csv = {
        let of = of.clone();
        move || match csv(i18n.get_untracked(), &picture::tables(&of)) {
            Some(text) => file::save(&name("csv", &of), "text/csv;charset=utf-8", &text),
            None => failed(),
        }
    };
    let save_svg = {
        let of = of.clone();
        move || match picture::svg(&of) {
            Some(picture) => file::save(&name("svg", &of), "image/svg+xml", &picture.text),
            None => failed(),
        }
    };
    let save_png = move || {
        let (of, name) = (of.clone(), name("png", &of));
        spawn_local(async move {
            let drawn = match picture::svg(&of) {
                Some(picture) => picture::png(&picture).await,
                None => None,
            };
            match drawn {
                Some(drawn) => file::save_blob(&name, &drawn),
                None => failed(),
            }
        });
    };
    let choice = move |words: words::Words, save: Box<dyn Fn()>| {
        let press = move |_| {
            save();
            close();
        };
        view! { <li><button type="button" on:click=press>{t(words)}</button></li> }
    };
    view! {
        <ul class="menu-list export-list">
            {has_table.then(|| choice(words::EXPORT_CSV, Box::new(save_csv)))}
            {has_picture.then(|| choice(words::EXPORT_SVG, Box::new(save_svg)))}
            {has_picture.then(|| choice(words::EXPORT_PNG, Box::new(save_png)))}
            {(!has_table && !has_picture).then(|| view! { <li><p>{t(words::EXPORT_NOTHING)}</p></li> })}
        </ul>
    }
}

/// Tables one below the other, as spreadsheets of the reader's country read them.
fn csv(i18n: I18n, tables: &[Vec<Vec<Cell>>]) -> Option<String> {
    let (separator, point) = match i18n.language {
        Language::English => (b',', "."),
        Language::Russian => (b';', ","),
    };
    let mut writer =
        csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
    let text = |cell: &Cell| match cell {
        Cell::Number(number) => number.to_string().replace('.', point),
        Cell::Text(text) => harmless(text),
    };
    for (place, table) in tables.iter().enumerate() {
        if place > 0 {
            writer.write_record([""]).ok()?;
        }
        for row in table {
            writer.write_record(row.iter().map(text)).ok()?;
        }
    }
    let text = String::from_utf8(writer.into_inner().ok()?).ok()?;
    // By this sign at its beginning spreadsheets know how its letters are written.
    Some(["\u{feff}", &text].concat())
}

/// What spreadsheets would take for a formula stays text.
fn harmless(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => ["'", text].concat(),
        _ => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_written_as_spreadsheets_of_the_country_read_them() {
        let cells = vec![
            vec![Cell::Text("Role; \"x\"".to_string()), Cell::Number(0.5)],
            vec![Cell::Text("=1+1".to_string()), Cell::Number(-1200.0)],
        ];
        let written =
            |language| csv(I18n { language }, &[cells.clone(), vec![vec![Cell::Number(1.0)]]]);
        let english = "\u{feff}\"Role; \"\"x\"\"\",0.5\n'=1+1,-1200\n\"\"\n1\n";
        let russian = "\u{feff}\"Role; \"\"x\"\"\";0,5\n'=1+1;-1200\n\"\"\n1\n";
        assert_eq!(written(Language::English).as_deref(), Some(english));
        assert_eq!(written(Language::Russian).as_deref(), Some(russian));
    }
}
