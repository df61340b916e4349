//! Reading JSON (RFC 8259), with the place of the first fault.

use super::Value;

/// Lists and objects may lie so deep in each other; a legal document needs 7.
const MOST_DEPTH: usize = 32;

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Fault {
    /// The first wrong character, in lines and characters from 1.
    At { line: usize, column: usize },
    /// Lists and objects lie deeper in each other than this.
    TooDeep { most: usize },
}

/// The value that the text says. A byte order mark in front is passed over.
pub(in super::super) fn parse(text: &str) -> Result<Value, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut parser = Parser { text, at: 0, too_deep: false };
    let value = parser.value(0);
    parser.space();
    match value {
        Some(value) if parser.at == text.len() => Ok(value),
        _ if parser.too_deep => Err(Fault::TooDeep { most: MOST_DEPTH }),
        _ => Err(place(text, parser.at)),
    }
}

fn place(text: &str, at: usize) -> Fault {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Fault::At { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
}

/// Every method returns nothing where the text is wrong; then `at` is the place.
struct Parser<'a> {
    text: &'a str,
    /// The byte that comes next; always between characters.
    at: usize,
    too_deep: bool,
}

impl<'a> Parser<'a> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Passes over this byte if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let comes = self.next() == Some(byte);
        if comes {
            self.at += 1;
        }
        comes
    }

    fn needs(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    /// What was passed over since this byte.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.space();
        match self.next()? {
            b'{' | b'[' if depth == MOST_DEPTH => {
                self.too_deep = true;
                None
            }
            b'{' => self.object(depth + 1),
            b'[' => self.list(depth + 1),
            b'"' => self.string().map(Value::Text),
            b't' => self.word("true", Value::YesNo(true)),
            b'f' => self.word("false", Value::YesNo(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        word.bytes().all(|byte| self.take(byte)).then_some(value)
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.needs(b'{')?;
        let mut fields = Vec::new();
        self.space();
        if self.take(b'}') {
            return Some(Value::Object(fields));
        }
        loop {
            self.space();
            let name = self.string()?;
            self.space();
            self.needs(b':')?;
            fields.push((name, self.value(depth)?));
            self.space();
            if self.take(b'}') {
                return Some(Value::Object(fields));
            }
            self.needs(b',')?;
        }
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        self.needs(b'[')?;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Some(Value::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            self.space();
            if self.take(b']') {
                return Some(Value::List(items));
            }
            self.needs(b',')?;
        }
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            if !self.take(b'-') {
                self.take(b'+');
            }
            self.digits()?;
        }
        Some(Value::Number(self.since(start).to_string()))
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.next().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        self.needs(b'"')?;
        let mut text = String::new();
        loop {
            let start = self.at;
            while self.next().is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= b' ') {
                self.at += 1;
            }
            text.push_str(self.since(start));
            if self.take(b'"') {
                return Some(text);
            }
            self.needs(b'\\')?;
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.next()?;
        let character = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        };
        self.at += 1;
        Some(character)
    }

    /// `uXXXX`, or a pair of them for a character beyond the first 65,536.
    fn unicode(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit);
        }
        self.needs(b'\\')?;
        let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x10000 + ((unit - 0xd800) << 10) + low)
    }

    fn unit(&mut self) -> Option<u32> {
        self.needs(b'u')?;
        let start = self.at;
        while self.at < start + 4 {
            self.next().filter(u8::is_ascii_hexdigit)?;
            self.at += 1;
        }
        u32::from_str_radix(self.since(start), 16).ok()
    }
}
