//! Holds what ARCHITECTURE.md says under "Rooms": which room may name which, and how long a file may be.
//! What the compiler and clippy hold is not held here.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop with a panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file with more lines asks to be split; the output names it.
const LINES_WANTED: usize = 400;
const LINES_ALLOWED: usize = 500;

/// A room, and the rooms of its crate that it may name besides itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("planner/scenario", &[]),
    ("planner/chart", &[]),
    ("planner/graph", &[]),
    ("planner/figure", &["scenario", "graph"]),
    ("planner/model", &["scenario", "graph", "figure"]),
    ("planner/staffing", &["scenario", "graph", "figure", "model"]),
    ("planner/findings", &["scenario", "figure", "model", "staffing"]),
    ("planner/answer", &["scenario", "graph", "figure", "model", "staffing", "findings"]),
    ("planner/edit", &["scenario", "figure", "model", "answer", "preset"]),
    ("planner/compare", &["scenario", "figure", "findings", "answer"]),
    ("planner/import", &["scenario"]),
    ("planner/preset", &["scenario"]),
    // The presets are what its tests write and read.
    ("planner/document", &["scenario", "preset"]),
    ("app/browser", &[]),
    ("app/charts", &[]),
    ("app/i18n", &["browser"]),
    ("app/state", &["browser", "i18n", "later"]),
    ("app/components", &["browser", "charts", "i18n", "later", "state"]),
    ("app/frame", &["charts", "browser", "components", "i18n", "later", "state"]),
    ("app/pages/plan", &["browser", "charts", "components", "i18n", "later", "state"]),
    ("app/pages/compare", &["browser", "charts", "components", "i18n", "later", "state"]),
    ("app/pages/months", &["browser", "charts", "components", "i18n", "later", "state"]),
];

/// These put the rooms together and may name all of them.
const TABLES: &[&str] =
    &["planner/lib.rs", "app/main.rs", "app/app.rs", "app/later.rs", "app/pages/mod.rs"];

/// Every file of `src`, by its path within it.
fn files() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&source, &mut found);
    found.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a text");
        (path.strip_prefix(&source).expect("within src").to_path_buf(), text)
    };
    found.into_iter().map(read).collect()
}

/// The rooms that a text names as `crate::room` or as one of `crate::{room, room}`.
fn named(text: &str) -> Vec<String> {
    let word = |text: &str| {
        let is_letter = |letter: &char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || *letter == '_'
        };
        text.trim_start().chars().take_while(is_letter).collect::<String>()
    };
    let after = |rest: &str| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default().split(',').map(word).collect(),
        None => vec![word(rest)],
    };
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n");
    code.split("crate::").skip(1).flat_map(after).filter(|name| !name.is_empty()).collect()
}

#[test]
fn test_rooms_name_only_the_rooms_below_them() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        if TABLES.iter().any(|table| path == Path::new(table)) {
            continue;
        }
        let room = ROOMS.iter().find(|(room, _)| path.starts_with(room));
        let (room, below) = room.unwrap_or_else(|| panic!("{} lies in no room", path.display()));
        let own = room.rsplit('/').next().unwrap_or_default();
        let may = |name: &String| {
            // Of the pages each may name itself alone.
            (name == own && !room.contains("pages")) || below.contains(&name.as_str())
        };
        let strange = named(&text).into_iter().filter(|name| !may(name));
        wrong.extend(strange.map(|name| format!("{} names {name}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn test_names_of_rooms_are_found() {
    assert_eq!(named("use crate::figure::Metric;\nlet a = crate::edit::x;"), ["figure", "edit"]);
    assert_eq!(named("use crate::{frame, pages::plan};"), ["frame", "pages"]);
    assert_eq!(named("// crate::nothing\nuse other::figure;"), Vec::<String>::new());
}

#[test]
fn test_files_are_short() {
    let lines = |text: &str| text.lines().count();
    for (path, text) in files() {
        let count = lines(&text);
        assert!(count <= LINES_ALLOWED, "{} has {count} lines", path.display());
        if count > LINES_WANTED {
            println!("{} has {count} lines and asks to be split", path.display());
        }
    }
}
