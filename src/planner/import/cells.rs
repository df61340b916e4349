//! Texts as rows of cells.

/// Largest text that is read, in bytes, and most rows of it.
pub const MOST_BYTES: usize = 1 << 20;
const MOST_ROWS: usize = 2_000;
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// Rows of cells, none of them empty, as many cells in each as were written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cells {
    /// With the number of the line in which each begins, from 1.
    pub rows: Vec<(u64, Vec<String>)>,
    /// Whether there was more than is read.
    pub is_cut: bool,
}

/// The sign before the fraction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    Point,
    Comma,
    /// No number says.
    Unknown,
}

impl Cells {
    /// Reads a text as spreadsheets copy and save it: the separator is the one by which most rows have
    /// the same number of cells, and more than one.
    ///
    /// ```
    /// use repcount::import::Cells;
    ///
    /// let cells = Cells::of("Месяц;План\n\nянв 2026;\"1 200,50\"\n");
    /// assert_eq!(cells.rows[1], (3, vec!["янв 2026".to_string(), "1 200,50".to_string()]));
    /// ```
    pub fn of(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let is_long = text.len() > MOST_BYTES;
        let end = (0..=MOST_BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
        let text = text.get(..end.unwrap_or(0)).unwrap_or_default();
        let read = SEPARATORS.map(|separator| Self::separated(text, separator));
        let best = read
            .into_iter()
            .reduce(|best, other| if other.evenness() > best.evenness() { other } else { best });
        let mut cells = best.unwrap_or_default();
        cells.is_cut |= is_long;
        cells
    }

    fn separated(text: &str, separator: u8) -> Self {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true).delimiter(separator);
        let mut rows = Vec::new();
        let mut is_cut = false;
        for record in reader.from_reader(text.as_bytes()).records() {
            // The text is no longer bytes of who knows what.
            let Ok(record) = record else { break };
            let line = record.position().map_or(0, |position| line_of(text, position));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_string()).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if rows.len() == MOST_ROWS {
                is_cut = true;
                break;
            }
            rows.push((line, cells));
        }
        Self { rows, is_cut }
    }

    /// How many rows have the number of cells that most have, where that is more than one.
    fn evenness(&self) -> usize {
        let widths = self.rows.iter().map(|(_, cells)| cells.len()).filter(|width| *width > 1);
        let widths: Vec<usize> = widths.collect();
        let same = |width: &usize| widths.iter().filter(|other| *other == width).count();
        widths.iter().map(same).max().unwrap_or(0)
    }

    /// The decimal sign that the numbers show.
    pub fn decimal(&self) -> Decimal {
        let (mut commas, mut points) = (0, 0);
        for cell in self.rows.iter().flat_map(|(_, cells)| cells) {
            let digits: String =
                cell.chars().filter(|sign| sign.is_ascii_digit() || ",.".contains(*sign)).collect();
            let is_number = cell
                .chars()
                .next()
                .is_some_and(|sign| sign.is_ascii_digit() || "-−+$€₽".contains(sign));
            let Some((_, after)) = digits.rsplit_once([',', '.']) else { continue };
            let several = digits.matches([',', '.']).count() > 1;
            // Three digits behind a sign may be a group of thousands.
            if !is_number || after.is_empty() || (after.len() == 3 && !several) || after.len() > 6 {
                continue;
            }
            match digits.rfind([',', '.']).and_then(|place| digits.as_bytes().get(place)) {
                Some(b',') if after.len() != 3 => commas += 1,
                Some(b'.') if after.len() != 3 => points += 1,
                _ => {}
            }
        }
        match commas.cmp(&points) {
            std::cmp::Ordering::Greater => Decimal::Comma,
            std::cmp::Ordering::Less => Decimal::Point,
            std::cmp::Ordering::Equal => Decimal::Unknown,
        }
    }
}

/// The line of a row: its position is before the empty lines in front of it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.get(start..).unwrap_or_default();
    let empty = rest.bytes().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    position.line() + empty.filter(|byte| *byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        Cells::of(text).rows.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn the_separator_is_found() {
        for (text, expected) in [
            ("a\tb\n1\t2", vec![vec!["a", "b"], vec!["1", "2"]]),
            ("a;b\r\n1,5;2,5\r\n", vec![vec!["a", "b"], vec!["1,5", "2,5"]]),
            ("a,b\n\"1,5\",2", vec![vec!["a", "b"], vec!["1,5", "2"]]),
            ("one\ntwo", vec![vec!["one"], vec!["two"]]),
            ("", vec![]),
            (" \n\n", vec![]),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
        assert_eq!(rows("\u{feff}a;b")[0], ["a", "b"]);
        assert_eq!(rows("a;\"two\nlines\"")[0][1], "two\nlines");
    }

    #[test]
    fn the_decimal_sign_is_found() {
        for (text, expected) in [
            ("1,5;2", Decimal::Comma),
            ("1.5,2", Decimal::Point),
            ("1 200,50\t3", Decimal::Comma),
            ("1,200.50\t3", Decimal::Point),
            ("1.200,50\t3", Decimal::Comma),
            ("1,200\t3", Decimal::Unknown),
            ("Jan. 2026\t3", Decimal::Unknown),
            ("12.5%\tx", Decimal::Point),
        ] {
            assert_eq!(Cells::of(text).decimal(), expected, "{text}");
        }
    }

    #[test]
    fn huge_texts_are_cut_and_say_so() {
        let cells = Cells::of(&"a;b\n".repeat(MOST_ROWS + 1));
        assert_eq!((cells.rows.len(), cells.is_cut), (MOST_ROWS, true));
        assert!(Cells::of(&"я".repeat(MOST_BYTES)).is_cut);
        assert!(!Cells::of("a;b").is_cut);
    }
}
