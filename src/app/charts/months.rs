//! What pictures of months have in common: months stand below each other from picture to picture.

use repcount::chart::{Frame, MonthLabel, month_labels};

use super::Mark;

/// Room at the left for names and amounts.
pub const LEFT: f64 = 156.0;
const RIGHT: f64 = 8.0;
/// All months together, while there are few.
const YEAR: f64 = 840.0;
/// Room that the name of a month needs.
const NAME: f64 = 40.0;
/// The same together with its year.
const WITH_YEAR: f64 = 68.0;
/// From so many months on a sheet of paper has room for small texts only.
const MOST: usize = 46;

/// The months of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MonthsContent {
    /// The number of the first month, 1 for January.
    pub first: u32,
    /// The short name of each month, and its year.
    pub names: Vec<(String, String)>,
}

/// Least room of a month: so many months that they don't fit make the picture wider.
fn least(months: usize) -> f64 {
    if months <= 24 { 46.0 } else { 30.0 }
}

/// Where the months lie, below `top`.
pub fn frame(months: usize, top: f64, height: f64) -> Frame {
    Frame { left: LEFT, top, width: YEAR.max(least(months) * months as f64), height }
}

/// The same in a picture that has little room: about half of that for the same months.
pub fn compact_frame(months: usize, top: f64, height: f64) -> Frame {
    const LEFT: f64 = 94.0;
    const YEAR: f64 = 400.0;
    Frame { left: LEFT, top, width: YEAR.max(13.0 * months as f64), height }
}

/// The box of a picture that is so high.
pub fn whole(frame: Frame, height: f64) -> [f64; 4] {
    [0.0, 0.0, frame.left + frame.width + RIGHT, height]
}

/// The class that gives a picture of so many months its least width.
pub const fn width_class(months: usize) -> &'static str {
    match months {
        0..=18 => "months-few",
        19..=30 => "months-some",
        31..MOST => "months-many",
        _ => "months-most",
    }
}

/// How much larger the style makes texts on paper, where so many months would have them too small.
pub fn larger(months: usize) -> f64 {
    if months < MOST { 1.0 } else { 1.3 }
}

/// Room that the longest of these texts needs, with a little between it and the next.
pub fn room<'a>(texts: impl Iterator<Item = &'a String>) -> f64 {
    const SIGN: f64 = 6.5;
    texts.map(|text| text.chars().count()).max().unwrap_or(0) as f64 * SIGN + 4.0
}

/// Every how many months a text that needs so much room finds it.
pub fn every(room: f64, frame: Frame, months: usize) -> usize {
    let (_, slot) = frame.slot(0, months);
    (room * larger(months) / slot.max(1.0)).ceil().max(1.0) as usize
}

/// The names under a picture that has little room: the year stands below its first month.
pub fn compact_names(content: &MonthsContent, frame: Frame, y: f64) -> Vec<Mark> {
    let months = content.names.len();
    let (_, slot) = frame.slot(0, months);
    let mark = |label: MonthLabel| {
        let (name, year) = content.names.get(label.index)?;
        let (left, slot) = frame.slot(label.index, months);
        let x = left + slot / 2.0;
        let year = if label.new_year { year.as_str() } else { "" };
        Some([
            Mark::text("month-name", x, y, name.as_str()),
            Mark::text("month-name new-year", x, y + 14.0, year),
        ])
    };
    let needed = room(content.names.iter().map(|(name, _)| name));
    let mut labels = month_labels(content.first, months, slot, needed);
    // Where two years would touch, the second says enough.
    if let [first, second, ..] = labels.as_mut_slice() {
        first.new_year &= !(second.new_year && second.index - first.index == 1);
    }
    labels.into_iter().filter_map(mark).flatten().collect()
}

/// The names under a picture, as many as find room, with the year where it changes.
pub fn names(content: &MonthsContent, frame: Frame, y: f64) -> Vec<Mark> {
    let months = content.names.len();
    let (_, slot) = frame.slot(0, months);
    let larger = larger(months);
    let labels = month_labels(content.first, months, slot, NAME * larger);
    // Where two years would stand too close together, the second says enough.
    let close = match labels.as_slice() {
        [first, second, ..] => {
            let apart = slot * (second.index - first.index) as f64;
            second.new_year && apart < WITH_YEAR * larger
        }
        _ => false,
    };
    let mark = |label: MonthLabel| {
        let (name, year) = content.names.get(label.index)?;
        let (left, slot) = frame.slot(label.index, months);
        let (class, text) = if label.new_year && !(close && label.index == 0) {
            ("month-name new-year", format!("{name} {year}"))
        } else {
            ("month-name", name.clone())
        };
        Some(Mark::text(class, left + slot / 2.0, y, text))
    };
    labels.into_iter().filter_map(mark).collect()
}
