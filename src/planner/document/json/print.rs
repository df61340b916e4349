//! Writing JSON.

use super::Value;

/// What fits into a line of so many characters stays in one.
const LINE: usize = 96;

/// The value in one line without spaces.
pub(in super::super) fn compact(value: &Value) -> String {
    let mut out = String::new();
    print(&mut out, value, "", "");
    out
}

/// The value in lines for people: indented by two spaces, short lists and objects in one line.
pub(in super::super) fn pretty(value: &Value) -> String {
    let mut out = String::new();
    lines(&mut out, value, 0);
    out.push('\n');
    out
}

fn lines(out: &mut String, value: &Value, indent: usize) {
    let mut line = String::new();
    print(&mut line, value, " ", " ");
    let used = out.rsplit('\n').next().unwrap_or_default().chars().count();
    let holds_more = |value: &Value| matches!(value, Value::List(_) | Value::Object(_));
    let nested = match value {
        Value::List(items) => items.iter().any(holds_more),
        // A number with its origin is an object, too: more than one in a line is hard to read.
        Value::Object(fields) => fields.iter().any(|(_, value)| holds_more(value)),
        _ => return out.push_str(&line),
    };
    if !nested && used + line.chars().count() < LINE {
        return out.push_str(&line);
    }
    let (open, close) = if matches!(value, Value::List(_)) { ('[', ']') } else { ('{', '}') };
    out.push(open);
    let mut separator = "";
    let mut begin = |out: &mut String| {
        out.push_str(separator);
        separator = ",";
        new_line(out, indent + 2);
    };
    match value {
        Value::List(items) => {
            for item in items {
                begin(out);
                lines(out, item, indent + 2);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                begin(out);
                string(out, name);
                out.push_str(": ");
                lines(out, value, indent + 2);
            }
        }
        _ => {}
    }
    new_line(out, indent);
    out.push(close);
}

fn new_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// One line, with these spaces after commas and colons, and inside braces.
fn print(out: &mut String, value: &Value, after: &str, inside: &str) {
    match value {
        Value::Null => out.push_str("null"),
        Value::YesNo(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::Text(text) => string(out, text),
        Value::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                    out.push_str(after);
                }
                print(out, item, after, inside);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (place, (name, value)) in fields.iter().enumerate() {
                out.push_str(if place > 0 { "," } else { "" });
                out.push_str(inside);
                string(out, name);
                out.push(':');
                out.push_str(after);
                print(out, value, after, inside);
            }
            if !fields.is_empty() {
                out.push_str(inside);
            }
            out.push('}');
        }
    }
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..' ' => {
                out.push_str("\\u00");
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                out.extend([character as u32 >> 4, character as u32 & 15].map(digit));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}
