//! What is drawn on the page, taken off it: tables as cells, pictures as files.

use js_sys::Promise;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement,
    HtmlImageElement, XmlSerializer,
};

const SVG: &str = "http://www.w3.org/2000/svg";
/// What the stylesheet says of marks, which a file by itself doesn't have.
const LOOKS: [&str; 14] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "stroke-opacity",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
];
/// Around a picture, and for its heading and each line of its legend.
const EDGE: f64 = 16.0;
const LINE: f64 = 22.0;

/// What stands in a cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
}

/// The card that something belongs to.
pub fn card_of(element: &Element) -> Option<Element> {
    element.closest(".card").ok().flatten()
}

pub fn heading_of(card: &Element) -> String {
    let heading = card.query_selector("h2, .card-title").ok().flatten();
    heading.and_then(|heading| heading.text_content()).unwrap_or_default().trim().to_string()
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    let at = |place| found.get(place)?.dyn_into::<Element>().ok();
    (0..found.length()).filter_map(at).collect()
}

/// Pictures of a card; those within its tables are parts of these.
fn pictures(card: &Element) -> Vec<Element> {
    let mut found = all(card, "svg");
    found.retain(|svg| {
        let is_part = svg.closest("table, button, .compared").ok().flatten().is_some();
        let place = svg.get_bounding_client_rect();
        !is_part && place.width() > 0.0 && place.height() > 0.0
    });
    found
}

pub fn has_picture(card: &Element) -> bool {
    !pictures(card).is_empty()
}

pub fn has_table(card: &Element) -> bool {
    card.query_selector("table").ok().flatten().is_some()
}

/// The tables of a card, row by row.
pub fn tables(card: &Element) -> Vec<Vec<Vec<Cell>>> {
    let row = |row: Element| all(&row, "th, td").iter().map(cell).collect();
    let table = |table: Element| all(&table, "tr").into_iter().map(row).collect();
    all(card, "table").into_iter().map(table).collect()
}

/// A cell with one number is that number, not as it is written.
fn cell(cell: &Element) -> Cell {
    let number = |element: &Element| element.get_attribute("data-value")?.parse::<f64>().ok();
    let inner = all(cell, "[data-value]");
    let own = number(cell).or_else(|| match inner.as_slice() {
        [one] => number(one),
        _ => None,
    });
    let text = || cell.text_content().unwrap_or_default().trim().replace('\u{a0}', " ");
    own.map_or_else(|| Cell::Text(text()), Cell::Number)
}

/// A picture as a file.
pub struct Picture {
    pub text: String,
    width: f64,
    height: f64,
}

/// The pictures of a card, one below the other, as they look: with its heading and its legend.
pub fn svg(card: &Element) -> Option<Picture> {
    let style = style_of(card)?;
    let look = |name: &str| style.get_property_value(name).unwrap_or_default();
    let (ink, paper, font) = (look("color"), look("background-color"), look("font-family"));
    let outer = create("svg")?;
    let paint = create("rect")?;
    set(&paint, &[("fill", &paper)]);
    append(&outer, &paint);
    let text = |at: (f64, f64), size: &str, weight: &str, said: &str| {
        let text = create("text")?;
        let (x, y) = (at.0.to_string(), at.1.to_string());
        set(&text, &[("x", &x), ("y", &y), ("fill", &ink), ("font-family", &font)]);
        set(&text, &[("font-size", size), ("font-weight", weight)]);
        text.set_text_content(Some(said));
        append(&outer, &text);
        Some(())
    };
    let mut down = EDGE + LINE * 0.6;
    text((EDGE, down), "15px", "600", &heading_of(card))?;
    down += LINE * 0.6;
    for entry in all(card, ".legend li") {
        let mark = entry.query_selector(".series-mark").ok().flatten();
        let colour = mark.and_then(|mark| style_of(&mark));
        let colour = colour.and_then(|of| of.get_property_value("border-top-color").ok());
        let line = create("path")?;
        let outline = format!("M{EDGE} {}h16", down + LINE * 0.4);
        set(&line, &[("d", &outline), ("stroke", &colour.unwrap_or_default())]);
        set(&line, &[("stroke-width", "3")]);
        append(&outer, &line);
        let said = entry.text_content().unwrap_or_default();
        text((EDGE + 24.0, down + LINE * 0.6), "13px", "400", said.trim())?;
        down += LINE;
    }
    let mut width: f64 = 0.0;
    for picture in pictures(card) {
        let place = picture.get_bounding_client_rect();
        // What stands beside it in its line says what it is.
        if let Some(line) = picture.closest("li").ok().flatten() {
            let parts = all(&line, ":scope > :not(svg)");
            let parts = parts.iter().map(|part| part.text_content().unwrap_or_default());
            let said: Vec<String> = parts.map(|part| part.trim().to_string()).collect();
            text((EDGE, down + LINE * 0.6), "13px", "400", &said.join("   "))?;
            down += LINE;
        }
        let copy = looked(&picture)?;
        let at = [EDGE, down, place.width(), place.height()].map(|at| at.to_string());
        for (name, value) in ["x", "y", "width", "height"].iter().zip(&at) {
            set(&copy, &[(name, value)]);
        }
        append(&outer, &copy);
        down += place.height() + 4.0;
        width = width.max(place.width());
    }
    let (width, height) = (width + 2.0 * EDGE, down + EDGE);
    let (across, up) = (width.to_string(), height.to_string());
    set(&paint, &[("width", &across), ("height", &up)]);
    let view = format!("0 0 {across} {up}");
    set(&outer, &[("width", &across), ("height", &up), ("viewBox", &view)]);
    let text = XmlSerializer::new().ok()?.serialize_to_string(&outer).ok()?;
    Some(Picture { text, width, height })
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn create(name: &str) -> Option<Element> {
    document().create_element_ns(Some(SVG), name).ok()
}

// What the browser refuses here would have been refused when the page was drawn.
fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

fn append(to: &Element, element: &Element) {
    let _ = to.append_child(element);
}

/// A copy of a picture that says itself how it looks.
fn looked(picture: &Element) -> Option<Element> {
    let copy = picture.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let marks = all(picture, "*").into_iter().zip(all(&copy, "*"));
    for (mark, copied) in marks {
        let style = style_of(&mark)?;
        for name in LOOKS {
            let value = style.get_property_value(name).unwrap_or_default();
            set(&copied, &[(name, &value)]);
        }
        let _ = copied.remove_attribute("class");
        // The page's own marks between texts are of no use elsewhere.
        if copied.child_element_count() == 0 {
            copied.set_text_content(copied.text_content().as_deref());
        }
    }
    for name in ["class", "aria-hidden", "tabindex", "role"] {
        let _ = copy.remove_attribute(name);
    }
    Some(copy)
}

/// The same in dots, twice as many as on a plain screen; `None` where the browser makes none of it.
pub async fn png(picture: &Picture) -> Option<Blob> {
    const DOTS: f64 = 2.0;
    let image = HtmlImageElement::new().ok()?;
    // A blob's address is refused by the page's policy.
    let text = js_sys::encode_uri_component(&picture.text);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (picture.width * DOTS, picture.height * DOTS);
    canvas.set_width(width.ceil() as u32);
    canvas.set_height(height.ceil() as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let drawn = Promise::new(&mut |resolve, _| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::UNDEFINED, &blob);
        });
        let _ = canvas.to_blob(take.unchecked_ref());
    });
    JsFuture::from(drawn).await.ok()?.dyn_into::<Blob>().ok()
}
