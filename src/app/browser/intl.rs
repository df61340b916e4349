//! The browser's formats of numbers, lists and plurals.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// How to write a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Percent,
    /// An ISO 4217 code.
    Money([u8; 3]),
}

/// A formatter is made once: making one takes a hundred times as long as using it.
#[derive(PartialEq, Eq)]
struct Key {
    language: &'static str,
    style: Style,
    digits: u8,
}

/// Language, year, number, and whether the year is said.
type MonthKey = (&'static str, u32, u32, bool);

/// Language, year, number.
type DateKey = (&'static str, u32, u32);

thread_local! {
    static NUMBERS: RefCell<Vec<(Key, Function)>> = const { RefCell::new(Vec::new()) };
    static MONTHS: RefCell<Vec<(MonthKey, String)>> = const { RefCell::new(Vec::new()) };
    static DATES: RefCell<Vec<(DateKey, String)>> = const { RefCell::new(Vec::new()) };
    static PLURALS: RefCell<Vec<(&'static str, Object)>> = const { RefCell::new(Vec::new()) };
}

/// What was made for this key, or is made now. There are a few keys, so a list will do.
fn remembered<K: PartialEq, V: Clone>(
    known: &mut Vec<(K, V)>,
    key: K,
    make: impl FnOnce() -> V,
) -> V {
    if let Some((_, value)) = known.iter().find(|(other, _)| *other == key) {
        return value.clone();
    }
    let value = make();
    known.push((key, value.clone()));
    value
}

fn option(options: &Object, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(options, &name.into(), &value.into());
}

/// A number with at most `digits` after the decimal sign; an amount of money with so many.
pub fn number(language: &'static str, value: f64, style: Style, digits: u8) -> String {
    let key = Key { language, style, digits };
    let format = NUMBERS
        .with_borrow_mut(|known| remembered(known, key, || number_format(language, style, digits)));
    let text = format.call1(&JsValue::UNDEFINED, &value.into()).ok();
    let text = text.and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string());
    // A minus sign, which English formats leave to a hyphen.
    text.replace('-', "−")
}

fn number_format(language: &str, style: Style, digits: u8) -> Function {
    let options = Object::new();
    option(&options, "maximumFractionDigits", digits);
    // An amount has all of its hundredths or none.
    let least = if matches!(style, Style::Money(_)) { digits } else { 0 };
    option(&options, "minimumFractionDigits", least);
    match style {
        Style::Plain => {}
        Style::Percent => option(&options, "style", "percent"),
        Style::Money(code) => {
            option(&options, "style", "currency");
            option(&options, "currencyDisplay", "narrowSymbol");
            option(&options, "currency", std::str::from_utf8(&code).unwrap_or("USD"));
        }
    }
    // 1 000 is grouped in Russian too, where the default leaves four digits together.
    option(&options, "useGrouping", "always");
    Intl::NumberFormat::new(&Array::of1(&language.into()), &options).format()
}

/// A month by its short name, such as `Mar 2026`, or without its year `Mar`.
pub fn month(language: &'static str, year: u32, number: u32, with_year: bool) -> String {
    let key = (language, year, number, with_year);
    MONTHS.with_borrow_mut(|known| {
        remembered(known, key, || written_month(language, year, number, with_year))
    })
}

fn written_month(language: &str, year: u32, number: u32, with_year: bool) -> String {
    let options = Object::new();
    option(&options, "month", "short");
    if with_year {
        option(&options, "year", "numeric");
    }
    // Of midnight the browser's time zone could make another month; noon of the 15th is safe.
    let noon = Date::new_with_year_month_day_hr(year, number as i32 - 1, 15, 12);
    let text: String = noon.to_locale_date_string(language, &options).into();
    // Russian adds "г." to a year.
    text.trim_end_matches(" г.").to_string()
}

/// A month as it is said within a date, such as `March 2026`; in Russian it is in the genitive.
pub fn month_of_date(language: &'static str, year: u32, number: u32) -> String {
    let key = (language, year, number);
    DATES.with_borrow_mut(|known| remembered(known, key, || written_date(language, year, number)))
}

fn written_date(language: &str, year: u32, number: u32) -> String {
    let options = Object::new();
    for (part, form) in [("day", "numeric"), ("month", "long")] {
        option(&options, part, form);
    }
    let noon = Date::new_with_year_month_day_hr(year, number as i32 - 1, 15, 12);
    let format = Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options);
    let read = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
    let parts = format.format_to_parts(&noon);
    let mut parts = parts.iter().filter(|part| read(part, "type").as_deref() == Some("month"));
    let month = parts.next().and_then(|part| read(&part, "value")).unwrap_or_default();
    format!("{month}\u{a0}{year}")
}

/// The day where the visitor is, such as `5 Mar 2026`.
pub fn today(language: &'static str) -> String {
    let options = Object::new();
    option(&options, "dateStyle", "medium");
    Date::new_0().to_locale_date_string(language, &options).into()
}

/// A moment where the visitor is, such as `5 Mar 2026, 14:30`, from milliseconds since 1970.
pub fn moment(language: &'static str, time: f64) -> String {
    let options = Object::new();
    option(&options, "dateStyle", "medium");
    option(&options, "timeStyle", "short");
    Date::new(&time.into()).to_locale_string(language, &options).into()
}

/// The plural category of a number: `one`, `few`, `many` or `other`.
pub fn plural(language: &'static str, value: f64) -> String {
    let rules = PLURALS.with_borrow_mut(|known| {
        remembered(known, language, || {
            let language = Array::of1(&language.into());
            Intl::PluralRules::new(&language, &Object::new()).unchecked_into()
        })
    });
    rules.unchecked_into::<Intl::PluralRules>().select(value).into()
}

/// The currency's symbol, such as `₽`; the code where it has none.
pub fn currency_symbol(language: &'static str, code: [u8; 3]) -> String {
    let text = number(language, 0.0, Style::Money(code), 0);
    text.chars().filter(|sign| !sign.is_ascii_digit() && !sign.is_whitespace()).collect()
}

/// The currency's name in the language, such as `Russian ruble`.
pub fn currency_name(language: &'static str, code: &str) -> String {
    let options = Object::new();
    option(&options, "type", "currency");
    let name = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class =
            Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into::<Function>().ok()?;
        let names = Reflect::construct(&class, &Array::of2(&language.into(), &options)).ok()?;
        let of = Reflect::get(&names, &"of".into()).ok()?.dyn_into::<Function>().ok()?;
        of.call1(&names, &code.into()).ok()?.as_string()
    };
    name().unwrap_or_else(|| code.to_string())
}
