//! Holds the rules of the table "Rooms" in ARCHITECTURE.md by reading src/ as text.
//!
//! It sees names, paths, macros, calls and string literals, not types. What cannot be seen that way (that a
//! page writes a signal through a variable of another name, that a chart does arithmetic) is left to the
//! reader. Code under `#[cfg(test)]` may do anything.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may stop with a panic"
)]

use std::fs;
use std::path::{Path, PathBuf};

use Pattern::{Call, Macro, Method, Name, Names, SessionWrite, Text, Tokens};

/// A file with more lines than this fails.
const LINES_ALLOWED: usize = 500;
/// A file with more lines than this is named in the output: it asks to be split by role.
const LINES_WANTED: usize = 400;

/// What a rule looks for.
#[derive(Clone, Copy)]
enum Pattern {
    /// A part of any path, imported or written out: `Name("serde")` sees `use serde::Serialize` and
    /// `#[derive(serde::Serialize)]`. A `*` at the end stands for any ending.
    Name(&'static str),
    /// Parts of a path that follow each other: `Names(&["std", "fs"])` sees `use std::{fs, io}` too.
    Names(&'static [&'static str]),
    /// A macro, by its name without the `!`.
    Macro(&'static str),
    /// A free function, by its name.
    Call(&'static str),
    /// A method, by its name and the number of its arguments, which tells `expect("why")` of an option from
    /// a parser's own `expect(value, kind)`.
    Method(&'static str, usize),
    /// Words and signs that follow each other.
    Tokens(&'static [&'static str]),
    /// `.set(`, `.update(` and their like on something whose name says that it belongs to the session.
    SessionWrite,
    /// A string literal of which the function says yes. The name is for the message.
    Text(&'static str, fn(&str) -> bool),
}

/// What the rooms in `rooms`, except those in `except`, may not hold.
struct Rule {
    rooms: &'static [&'static str],
    except: &'static [&'static str],
    may_not_hold: &'static [Pattern],
    why: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        rooms: &[""],
        except: &[],
        may_not_hold: &[
            Method("unwrap", 0),
            Method("unwrap_err", 0),
            Method("expect", 1),
            Method("expect_err", 1),
            Macro("panic"),
            Macro("todo"),
            Macro("unimplemented"),
            Macro("unreachable"),
        ],
        why: "no input may stop the page or the planner: return a finding, an error or a default",
    },
    Rule {
        rooms: &["planner"],
        except: &[],
        may_not_hold: &[
            Name("leptos*"),
            Name("reactive_graph"),
            Name("web_sys"),
            Name("js_sys"),
            Name("gloo*"),
            Name("wasm_bindgen*"),
            Name("console_error_panic_hook"),
        ],
        why: "the planner is plain Rust, to be used and tested without the web",
    },
    Rule {
        rooms: &["planner/scenario"],
        except: &[],
        may_not_hold: &[Name("serde*")],
        why: "the model is not the file format: the wire structs are in planner/document",
    },
    Rule {
        rooms: &["planner/scenario"],
        except: &[],
        may_not_hold: &[
            Macro("format"),
            Macro("print"),
            Macro("println"),
            Macro("eprint"),
            Macro("eprintln"),
            Macro("write"),
            Macro("writeln"),
        ],
        why: "the model holds no sentences and no formats: app/i18n turns values into words",
    },
    Rule {
        rooms: &["planner/calc"],
        except: &[],
        may_not_hold: &[Tokens(&["&", "mut", "Scenario"])],
        why: "formulas read a scenario; only planner/edit changes one",
    },
    Rule {
        rooms: &["planner/calc"],
        except: &[],
        may_not_hold: &[
            Names(&["std", "fs"]),
            Names(&["std", "io"]),
            Names(&["std", "net"]),
            Names(&["std", "env"]),
            Names(&["std", "process"]),
            Names(&["std", "thread"]),
            Macro("print"),
            Macro("println"),
            Macro("eprint"),
            Macro("eprintln"),
            Macro("dbg"),
        ],
        why: "formulas do no input or output",
    },
    Rule {
        rooms: &["planner/calc"],
        except: &[],
        may_not_hold: &[
            Names(&["std", "time"]),
            Names(&["chrono", "Local"]),
            Names(&["Utc", "now"]),
            Names(&["Local", "now"]),
        ],
        why: "today's date is an input: the same scenario gives the same plan on any day",
    },
    Rule {
        rooms: &["planner/calc"],
        except: &[],
        may_not_hold: &[
            Names(&["rand", "rng"]),
            Names(&["rand", "random"]),
            Name("thread_rng"),
            Name("OsRng"),
            Name("from_os_rng"),
            Name("from_entropy"),
            Name("getrandom"),
            Name("fastrand"),
            Name("RandomState"),
        ],
        why: "randomness comes from a seed in the scenario, so that a plan can be had again",
    },
    Rule {
        rooms: &["planner/edit"],
        except: &[],
        may_not_hold: &[Name("RwSignal"), Name("Signal"), Name("Memo"), Name("Event")],
        why: "a command is data: signals and DOM events stay in app",
    },
    Rule {
        rooms: &["planner/chart"],
        except: &[],
        may_not_hold: &[
            Text("markup", holds_markup),
            Text("a colour", holds_colour),
            Text("words in Cyrillic", holds_cyrillic),
            Name("i18n"),
        ],
        why: "planner/chart gives ticks, rectangles and paths: app/ui/charts draws, style/ colours, app/i18n names",
    },
    Rule {
        rooms: &["app"],
        except: &["app/platform"],
        may_not_hold: &[
            Name("web_sys"),
            Name("js_sys"),
            Name("gloo*"),
            Name("wasm_bindgen*"),
            // Leptos hands out the browser under names of its own.
            Call("window"),
            Call("document"),
            Call("location"),
            Call("set_timeout"),
            Call("set_interval"),
            Call("request_animation_frame"),
            Call("window_event_listener"),
            Call("queue_microtask"),
        ],
        why: "every call into the browser is in app/platform, the only room that has to be replaced in a native test",
    },
    Rule {
        rooms: &["app/platform"],
        except: &[],
        may_not_hold: &[Names(&["repcount", "calc"]), Names(&["repcount", "edit"]), Macro("view")],
        why: "app/platform passes texts and numbers on and decides nothing about plans",
    },
    Rule {
        rooms: &["app/state"],
        except: &[],
        may_not_hold: &[Macro("view")],
        why: "app/state is tested natively, without a page",
    },
    Rule {
        rooms: &["app/ui"],
        except: &[],
        may_not_hold: &[Name("storage"), Name("LocalStorage"), Name("SessionStorage")],
        why: "what is kept, and when, is decided in app/state",
    },
    Rule {
        rooms: &["app/ui"],
        except: &[],
        may_not_hold: &[SessionWrite],
        why: "one gateway writes the scenario: Session::apply(Command)",
    },
    Rule {
        rooms: &["app/ui/parts"],
        except: &[],
        may_not_hold: &[Name("use_context"), Name("expect_context"), Name("provide_context")],
        why: "a part works anywhere: it takes a value and a callback",
    },
];

fn holds_markup(text: &str) -> bool {
    text.char_indices().any(|(at, sign)| {
        sign == '<'
            && text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/')
    })
}

fn holds_colour(text: &str) -> bool {
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "color-mix(", "var(--"];
    functions.iter().any(|function| text.contains(function))
        || text.split('#').skip(1).any(|rest| {
            let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
            [3, 4, 6, 8].contains(&digits)
                && !rest[digits..].starts_with(|next: char| next.is_alphanumeric())
        })
}

fn holds_cyrillic(text: &str) -> bool {
    text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter))
}

// --- reading Rust ------------------------------------------------------------------------------------

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Word,
    Sign,
    Text,
}

/// A word, a sign or a string literal, with the line it begins on. Comments, numbers, characters and
/// lifetimes are left out: no rule looks at them.
#[derive(Clone, Debug)]
struct Token {
    kind: Kind,
    text: String,
    line: usize,
}

impl Token {
    fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

fn tokens(source: &str) -> Vec<Token> {
    let mut scanner = Scanner { rest: source, line: 1, found: Vec::new() };
    while scanner.step() {}
    scanner.found
}

struct Scanner<'a> {
    rest: &'a str,
    line: usize,
    found: Vec<Token>,
}

impl Scanner<'_> {
    /// Takes bytes off the front and counts the lines in them.
    fn take(&mut self, bytes: usize) -> &str {
        let (front, back) = self.rest.split_at(bytes);
        self.line += front.matches('\n').count();
        self.rest = back;
        front
    }

    fn push(&mut self, kind: Kind, bytes: usize) {
        let line = self.line;
        let text = self.take(bytes).to_owned();
        self.found.push(Token { kind, text, line });
    }

    fn step(&mut self) -> bool {
        let rest = self.rest;
        let Some(first) = rest.chars().next() else { return false };
        if first.is_whitespace() {
            self.take(first.len_utf8());
        } else if rest.starts_with("//") {
            self.take(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.take(block_comment(rest));
        } else if let Some((open, hashes)) = string_start(rest) {
            let line = self.line;
            let end = string_end(rest, open, hashes);
            let text = self.take(end)[open..].to_owned();
            self.found.push(Token { kind: Kind::Text, text, line });
        } else if first == '\'' || rest.starts_with("b'") {
            self.take(quote(rest));
        } else if first.is_ascii_digit() {
            self.take(number(rest));
        } else if rest.starts_with("r#") {
            self.take(2);
        } else if first.is_alphabetic() || first == '_' {
            self.push(Kind::Word, word(rest));
        } else if rest.starts_with("::") {
            self.push(Kind::Sign, 2);
        } else {
            self.push(Kind::Sign, first.len_utf8());
        }
        true
    }
}

fn word(rest: &str) -> usize {
    rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len())
}

fn number(rest: &str) -> usize {
    let whole = word(rest);
    match rest[whole..].strip_prefix('.') {
        Some(fraction) if fraction.starts_with(|digit: char| digit.is_ascii_digit()) => {
            whole + 1 + word(fraction)
        }
        _ => whole,
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// Whether a string literal begins here: the bytes up to its content, and the number of `#` if it is raw.
fn string_start(rest: &str) -> Option<(usize, Option<usize>)> {
    let prefix = rest.find(|sign: char| !"brc".contains(sign)).unwrap_or(rest.len());
    if prefix > 2 {
        return None;
    }
    let raw = rest[..prefix].ends_with('r');
    let hashes = if raw { rest[prefix..].find(|sign| sign != '#').unwrap_or(0) } else { 0 };
    let open = prefix + hashes;
    rest[open..].starts_with('"').then_some((open + 1, raw.then_some(hashes)))
}

fn string_end(rest: &str, open: usize, hashes: Option<usize>) -> usize {
    if let Some(hashes) = hashes {
        let close = format!("\"{}", "#".repeat(hashes));
        return rest[open..].find(&close).map_or(rest.len(), |at| open + at + close.len());
    }
    let mut escaped = false;
    for (at, sign) in rest[open..].char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return open + at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character such as `'"'`, or a lifetime such as `'static`.
fn quote(rest: &str) -> usize {
    let open = if rest.starts_with('b') { 2 } else { 1 };
    let inside = &rest[open..];
    if inside.starts_with('\\') {
        let escape = inside.char_indices().skip(2).find(|(_, sign)| *sign == '\'');
        return escape.map_or(rest.len(), |(at, _)| open + at + 1);
    }
    let Some(first) = inside.chars().next() else { return rest.len() };
    if inside[first.len_utf8()..].starts_with('\'') {
        open + first.len_utf8() + 1
    } else {
        open + word(inside)
    }
}

/// What is compiled into the product: the tokens without the items under `#[cfg(test)]`, and the names of
/// the modules in files of their own that are under it.
fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let mut kept = Vec::new();
    let mut test_modules = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(attribute_end) = attribute(tokens, at) else {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        };
        let inside = &tokens[at..attribute_end];
        let says = |word: &str| inside.iter().any(|token| token.is(word));
        if !(says("cfg") && says("test") && !says("not")) || tokens[at + 1].is("!") {
            kept.extend_from_slice(inside);
            at = attribute_end;
            continue;
        }
        let mut start = attribute_end;
        while let Some(end) = attribute(tokens, start) {
            start = end;
        }
        let end = item_end(tokens, start);
        let item = &tokens[start..end];
        if let Some(module) = item.iter().position(|token| token.is("mod"))
            && item.last().is_some_and(|token| token.is(";"))
            && let Some(name) = item.get(module + 1)
        {
            test_modules.push(name.text.clone());
        }
        at = end;
    }
    (kept, test_modules)
}

/// Where an attribute that begins here ends.
fn attribute(tokens: &[Token], at: usize) -> Option<usize> {
    let is =
        |offset: usize, sign: &str| tokens.get(at + offset).is_some_and(|token| token.is(sign));
    let open = match () {
        () if is(0, "#") && is(1, "[") => at + 1,
        () if is(0, "#") && is(1, "!") && is(2, "[") => at + 2,
        () => return None,
    };
    Some(closing(tokens, open))
}

/// The place after the bracket that closes the one here.
fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.kind == Kind::Sign {
            match token.text.as_str() {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth -= 1,
                _ => {}
            }
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// An item ends with its `;` or its block, whichever comes first outside of brackets.
fn item_end(tokens: &[Token], start: usize) -> usize {
    let mut at = start;
    while at < tokens.len() {
        let token = &tokens[at];
        if token.is(";") || token.is(",") {
            return at + 1;
        }
        if token.is("{") {
            return closing(tokens, at);
        }
        at = if token.is("(") || token.is("[") { closing(tokens, at) } else { at + 1 };
    }
    tokens.len()
}

/// A path as it is used or imported, with the place of its first and last word.
struct Named {
    parts: Vec<String>,
    first: usize,
    last: usize,
    imported: bool,
}

/// All paths of the code; the trees of `use` are spread into the paths that they import.
fn paths(tokens: &[Token]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.is("use") && !tokens.get(at + 1).is_some_and(|next| next.is("<")) {
            at = use_tree(tokens, at + 1, &[], &mut found);
            continue;
        }
        if token.kind == Kind::Word {
            let first = at;
            let mut parts = vec![token.text.clone()];
            while let (Some(colons), Some(next)) = (tokens.get(at + 1), tokens.get(at + 2))
                && colons.is("::")
                && next.kind == Kind::Word
            {
                parts.push(next.text.clone());
                at += 2;
            }
            found.push(Named { parts, first, last: at, imported: false });
        }
        at += 1;
    }
    found
}

/// Reads a `use` from behind its first word, or a group in it from behind its bracket, to its end.
fn use_tree(tokens: &[Token], start: usize, before: &[String], found: &mut Vec<Named>) -> usize {
    let mut parts = before.to_vec();
    let mut leaf = None;
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if token.is("{") {
            leaf = None;
            at = use_tree(tokens, at, &parts, found);
        } else if token.is(",") || token.is("}") || token.is(";") {
            if let Some(place) = leaf.take() {
                let parts = parts.clone();
                found.push(Named { parts, first: place, last: place, imported: true });
            }
            parts.truncate(before.len());
            if !token.is(",") {
                return at;
            }
        } else if token.kind == Kind::Word || token.is("*") {
            parts.push(token.text.clone());
            leaf = Some(at - 1);
        }
    }
    at
}

// --- looking for patterns ----------------------------------------------------------------------------

/// A file of the product: its path below src/, its code without tests, and the paths in that.
struct Code {
    file: String,
    tokens: Vec<Token>,
    paths: Vec<Named>,
}

impl Code {
    fn new(file: &str, tokens: Vec<Token>) -> Code {
        let paths = paths(&tokens);
        Code { file: file.to_owned(), tokens, paths }
    }

    fn is(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(text))
    }

    fn before(&self, at: usize, text: &str) -> bool {
        at > 0 && self.is(at - 1, text)
    }

    /// The lines on which the pattern occurs, and the words that matched.
    fn find(&self, pattern: Pattern) -> Vec<(usize, String)> {
        match pattern {
            Name(name) => self.find_paths(|path| {
                path.parts.iter().any(|part| same_name(part, name)) && self.names_something(path)
            }),
            Names(names) => self.find_paths(|path| {
                path.parts.windows(names.len()).any(|parts| parts.iter().eq(names.iter().copied()))
            }),
            Call(name) => self.find_paths(|path| {
                path.parts.last().is_some_and(|part| part == name)
                    && self.is(path.last + 1, "(")
                    && !self.before(path.first, ".")
                    && !self.before(path.first, "fn")
            }),
            Macro(name) => self.find_paths(|path| {
                path.parts.last().is_some_and(|part| part == name)
                    && self.is(path.last + 1, "!")
                    && !self.is(path.last + 2, "=")
            }),
            Method(name, arguments) => self.find_places(|at| {
                self.is(at, ".")
                    && self.is(at + 1, name)
                    && self.is(at + 2, "(")
                    && self.arguments(at + 2) == arguments
            }),
            Tokens(words) => self.find_places(|at| {
                words.iter().enumerate().all(|(offset, word)| self.is(at + offset, word))
            }),
            SessionWrite => self.find_places(|at| self.writes_session(at)),
            Text(what, holds) => {
                let texts = self.tokens.iter().filter(|token| token.kind == Kind::Text);
                texts
                    .filter(|token| holds(&token.text))
                    .map(|token| (token.line, what.to_owned()))
                    .collect()
            }
        }
    }

    fn find_paths(&self, wanted: impl Fn(&Named) -> bool) -> Vec<(usize, String)> {
        let found = self.paths.iter().filter(|path| wanted(path));
        found
            .map(|path| (self.tokens[path.first].line, format!("`{}`", path.parts.join("::"))))
            .collect()
    }

    fn find_places(&self, wanted: impl Fn(usize) -> bool) -> Vec<(usize, String)> {
        let places = (0..self.tokens.len()).filter(|at| wanted(*at));
        places
            .map(|at| {
                let words: Vec<&str> =
                    self.tokens[at..].iter().take(3).map(|token| token.text.as_str()).collect();
                (
                    self.tokens[at].line,
                    format!("`{}`", words.join(" ").replace(". ", ".").replace(" (", "(")),
                )
            })
            .collect()
    }

    /// A lone word is a crate, type or function if it is written like a type or used like a function;
    /// otherwise it may be anything: a variable, a field, a module of the same name.
    fn names_something(&self, path: &Named) -> bool {
        if path.imported || path.parts.len() > 1 {
            return true;
        }
        if self.before(path.first, ".") || self.before(path.first, "fn") {
            return false;
        }
        let used = ["(", "!", "::"].iter().any(|sign| self.is(path.last + 1, sign));
        used || path.parts[0].starts_with(char::is_uppercase)
    }

    /// Whether a method that writes a signal stands here, on something that belongs to the session.
    fn writes_session(&self, at: usize) -> bool {
        const WRITES: &[&str] = &[
            "set",
            "update",
            "write",
            "set_untracked",
            "update_untracked",
            "try_set",
            "try_update",
            "maybe_update",
            "set_value",
            "update_value",
        ];
        if !self.is(at, ".")
            || !WRITES.iter().any(|method| self.is(at + 1, method))
            || !self.is(at + 2, "(")
        {
            return false;
        }
        // Walks back over `session.scenario()` and the like.
        let mut at = at;
        while at > 0 {
            at -= 1;
            let token = &self.tokens[at];
            if token.is(")") || token.is("]") {
                at = self.opening(at);
            } else if token.kind == Kind::Word {
                let name = token.text.to_lowercase();
                if name.contains("session") || name.contains("scenario") {
                    return true;
                }
            } else if !(token.is(".") || token.is("::") || token.is("?")) {
                return false;
            }
        }
        false
    }

    /// How many arguments are between the bracket here and the one that closes it.
    fn arguments(&self, open: usize) -> usize {
        let inside = &self.tokens[open + 1..closing(&self.tokens, open).max(open + 2) - 1];
        let mut count = usize::from(!inside.is_empty());
        let mut at = 0;
        while at < inside.len() {
            let token = &inside[at];
            if ["(", "[", "{"].iter().any(|sign| token.is(sign)) {
                at = closing(inside, at);
                continue;
            }
            if token.is(",") && at + 1 < inside.len() {
                count += 1;
            }
            at += 1;
        }
        count
    }

    fn opening(&self, close: usize) -> usize {
        let mut depth = 0;
        for at in (0..=close).rev() {
            let token = &self.tokens[at];
            if token.is(")") || token.is("]") {
                depth += 1;
            } else if token.is("(") || token.is("[") {
                depth -= 1;
            }
            if depth == 0 {
                return at;
            }
        }
        0
    }
}

fn same_name(part: &str, name: &str) -> bool {
    name.strip_suffix('*').map_or(part == name, |start| part.starts_with(start))
}

fn in_room(file: &str, room: &str) -> bool {
    room.is_empty()
        || file.strip_prefix(room).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// What a file holds that its room may not, a line each.
fn complaints(code: &Code) -> Vec<String> {
    let mut found = Vec::new();
    for rule in RULES {
        let Some(room) = rule.rooms.iter().find(|room| in_room(&code.file, room)) else { continue };
        if rule.except.iter().any(|room| in_room(&code.file, room)) {
            continue;
        }
        let room = if room.is_empty() { "src" } else { room };
        for (line, what) in rule.may_not_hold.iter().flat_map(|pattern| code.find(*pattern)) {
            found.push(format!(
                "src/{}:{line}: {room} may not hold {what}: {}",
                code.file, rule.why
            ));
        }
    }
    found
}

// --- the files ---------------------------------------------------------------------------------------

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

/// Where the module `name`, declared in `file`, has its own file or folder.
fn module_places(file: &Path, name: &str) -> [PathBuf; 2] {
    let folder = file.parent().unwrap_or(file);
    let stem = file.file_stem().unwrap_or_default();
    let own = ["mod", "lib", "main"].iter().any(|root| stem == *root);
    let folder = if own { folder.to_owned() } else { folder.join(stem) };
    [folder.join(format!("{name}.rs")), folder.join(name)]
}

#[test]
fn every_room_keeps_its_rules() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    assert!(files.len() >= 2, "found no code in {}", src.display());

    let mut complaints_found = Vec::new();
    let mut sources = Vec::new();
    let mut tests = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).expect("a source file can be read");
        let (tokens, test_modules) = without_tests(&tokens(&source));
        tests.extend(test_modules.iter().flat_map(|name| module_places(&path, name)));
        sources.push((path, source.lines().count(), tokens));
    }
    for (path, lines, tokens) in sources {
        let file = path.strip_prefix(&src).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if lines > LINES_ALLOWED {
            complaints_found.push(format!(
                "src/{file}:{lines}: a file may have {LINES_ALLOWED} lines: split it by role (data, format, store, view)"
            ));
        } else if lines > LINES_WANTED {
            eprintln!("src/{file} has {lines} lines and asks to be split by role");
        }
        if !tests.iter().any(|place| path.starts_with(place)) {
            complaints_found.extend(complaints(&Code::new(&file, tokens)));
        }
    }
    assert!(complaints_found.is_empty(), "\n{}\n", complaints_found.join("\n"));
}

// --- the checker itself ------------------------------------------------------------------------------

fn complaints_about(file: &str, source: &str) -> Vec<String> {
    complaints(&Code::new(file, without_tests(&tokens(source)).0))
}

/// Code that the pattern has to see.
fn sample(pattern: Pattern) -> String {
    match pattern {
        Name(name) => format!("use {}::anything;", name.replace('*', "_x")),
        Names(names) => format!("fn f() {{ {}() }}", names.join("::")),
        Macro(name) => format!("fn f() {{ {name}!(\"text\") }}"),
        Call(name) => format!("fn f() {{ {name}() }}"),
        Method(name, arguments) => {
            let text = ["\"text\""].repeat(arguments).join(", ");
            format!("fn f() {{ x.y().{name}({text}) }}")
        }
        Tokens(words) => format!("fn f(x: {}) {{}}", words.join(" ")),
        SessionWrite => "fn f() { session.scenario().update(|s| s.x = 1) }".to_owned(),
        Text("markup", _) => "const X: &str = \"<svg>\";".to_owned(),
        Text("a colour", _) => "const X: &str = \"#2f5d50\";".to_owned(),
        Text(_, _) => "const X: &str = \"Встречи\";".to_owned(),
    }
}

#[test]
fn every_pattern_of_every_rule_is_seen_in_its_rooms_and_nowhere_else() {
    for rule in RULES {
        for pattern in rule.may_not_hold {
            let source = sample(*pattern);
            for room in rule.rooms {
                let file = format!("{room}/deep/file.rs").trim_start_matches('/').to_owned();
                let seen = complaints_about(&file, &source);
                assert!(
                    seen.iter().any(|line| line.starts_with(&format!("src/{file}:1:"))
                        && line.ends_with(rule.why)),
                    "in {file} the rule \"{}\" does not see: {source}\nseen: {seen:?}",
                    rule.why
                );
            }
            for room in rule.except {
                let seen = complaints_about(&format!("{room}/file.rs"), &source);
                assert!(
                    !seen.iter().any(|line| line.ends_with(rule.why)),
                    "{room} is excepted: {seen:?}"
                );
            }
        }
    }
}

#[test]
fn what_breaks_a_rule_is_seen_however_it_is_written() {
    for (file, line, source) in [
        ("planner/calc/cost.rs", 1, "use std::{collections::BTreeMap, fs::{self, File}};"),
        ("planner/calc/cost.rs", 2, "fn f() {\n    let now = std::time::Instant::now();\n}"),
        ("planner/calc.rs", 1, "fn f<'a>(scenario: &'a mut Scenario) {}"),
        ("planner/calc/mod.rs", 3, "/* a\n /* b */ */\nfn f() { x.unwrap() }"),
        ("planner/calc/mod.rs", 1, "fn f() { let quote = '\"'; x.unwrap(); let other = '\"'; }"),
        ("planner/calc/mod.rs", 1, "fn f() { r#\"a \" b\"#.parse::<u8>().unwrap() }"),
        ("planner/calc/mod.rs", 1, "fn f() { let c = '\\''; let b = b'\\\\'; todo!() }"),
        ("planner/calc/mod.rs", 2, "fn f() { x\n    .expect(\"there\") }"),
        (
            "planner/calc/mod.rs",
            3,
            "#[cfg(test)]\nmod tests { fn f() { x.unwrap() } }\nfn g() { x.unwrap() }",
        ),
        ("planner/calc/mod.rs", 1, "#[cfg(not(test))] fn f() { x.unwrap() }"),
        ("planner/calc/mod.rs", 1, "fn f() { std::unreachable!(\"{}\", 1.0) }"),
        ("planner/document/check.rs", 1, "fn f(&self) { self.value.expect(&why(a, b),) }"),
        ("planner/scenario/role.rs", 1, "#[derive(Debug, serde::Serialize)] struct Role;"),
        ("planner/scenario/role.rs", 2, "struct Role {\n    #[serde(default)] name: String }"),
        ("planner/scenario/role.rs", 1, "pub use serde_json::Value as Anything;"),
        ("planner/chart/axis.rs", 1, "fn f() -> String { format!(\"<line x1='{x}'/>\") }"),
        ("planner/chart/axis.rs", 1, "const C: &str = \"var(--accent)\";"),
        ("app/ui/pages/plan.rs", 1, "use leptos::{prelude::*, web_sys::HtmlElement};"),
        ("app/ui/pages/plan.rs", 1, "fn f(event: leptos::web_sys::Event) {}"),
        ("app/ui/pages/plan.rs", 1, "fn f() { leptos::prelude::window().scroll() }"),
        ("app/ui/pages/plan.rs", 1, "fn f() { use_session().scenario.set(other) }"),
        ("app/ui/parts/field.rs", 1, "fn f() { let locale = expect_context::<Locale>(); }"),
        ("app/state/session.rs", 1, "fn f() -> impl IntoView { view! { <p>\"text\"</p> } }"),
        ("app/main.rs", 1, "fn main() { web_sys::console::log_0() }"),
    ] {
        let seen = complaints_about(file, source);
        assert!(
            seen.iter().any(|complaint| complaint.starts_with(&format!("src/{file}:{line}: "))),
            "not seen on line {line} of {file}: {source}\nseen: {seen:?}"
        );
    }
}

#[test]
fn what_keeps_the_rules_is_left_alone() {
    for (file, source) in [
        (
            "planner/calc/cost.rs",
            "//! Uses std::fs? No. `x.unwrap()`\nuse std::collections::BTreeMap;",
        ),
        (
            "planner/calc/cost.rs",
            "fn f(s: &Scenario, found: &mut Vec<Finding>) { x.unwrap_or(0.0) }",
        ),
        ("planner/calc/cost.rs", "const WHY: &str = \"never .unwrap() and panic!()\";"),
        ("planner/calc/cost.rs", "#[expect(clippy::float_cmp)] fn f() {}"),
        ("planner/calc/cost.rs", "#[cfg(test)] mod tests { use std::fs; fn f() { panic!() } }"),
        (
            "planner/calc/cost.rs",
            "#[cfg(test)]\n#[allow(unused)]\nfn f([a, b]: [u8; 2]) { x.unwrap() }\nfn g() {}",
        ),
        ("planner/calc/cost.rs", "fn f<'a>(x: &'a str) -> char { '\"' }"),
        ("planner/calc/cost.rs", "fn f() -> impl Fn() + use<> { || () }"),
        ("planner/scenario/role.rs", "pub struct Role { pub format: u8, pub write: bool }"),
        (
            "planner/document/check.rs",
            "fn f(&mut self) { checker.expect(value(1, 2), Kind::Text) }",
        ),
        ("planner/document/v1.rs", "use serde::Serialize; fn f() { write!(out, \"{}\", 1) }"),
        ("planner/chart/path.rs", "fn f() { format!(\"M{x} {y}\"); if a < b { \"#\" } }"),
        ("app/platform/storage.rs", "use gloo_storage::LocalStorage; use leptos::web_sys;"),
        (
            "app/ui/pages/plan.rs",
            "fn f() { let open = RwSignal::new(false); open.set(true); session.apply(x) }",
        ),
        ("app/ui/pages/plan.rs", "fn f() { session.undo(); draft.update(|d| d.push('1')) }"),
        (
            "app/ui/parts/field.rs",
            "fn f(document: &Document, window: Range) { self.window(); x.location }",
        ),
        ("app/ui/charts/flow.rs", "view! { <svg viewBox=\"0 0 1 1\"></svg> }"),
    ] {
        let seen = complaints_about(file, source);
        assert!(seen.is_empty(), "{file}: {source}\nseen: {seen:?}");
    }
}

#[test]
fn test_modules_in_files_of_their_own_are_known() {
    let (_, modules) = without_tests(&tokens("#[cfg(test)]\nmod tests;\nmod calc;"));
    assert_eq!(modules, ["tests"]);
    let places =
        |file| module_places(Path::new(file), "tests").map(|path| path.display().to_string());
    assert_eq!(places("calc/mod.rs"), ["calc/tests.rs", "calc/tests"]);
    assert_eq!(places("calc/cost.rs"), ["calc/cost/tests.rs", "calc/cost/tests"]);
}
