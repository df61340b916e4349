//! Two changed copies of one scenario made into one, as two tabs of a browser make them.

use serde_json::{Map, Value};

use super::{migrate, read};
use crate::scenario::Scenario;

/// What `mine` and `theirs` both made of `base`: every change of either. Where both changed the same
/// thing, mine counts; what one changed and the other removed stays. `None` where that is no legal
/// scenario, as when one gave work to a role that the other removed.
///
/// ```
/// use repcount::document::merge;
/// use repcount::preset::Preset;
/// use repcount::scenario::Period;
///
/// let base = Preset::SmallTeam.scenario();
/// let (mut mine, mut theirs) = (base.clone(), base.clone());
/// mine.name = "Ours".to_string();
/// theirs.plan.period = Period::Quarter;
/// let merged = merge(&base, &mine, &theirs).expect("a legal scenario");
/// assert_eq!((merged.name.as_str(), merged.plan.period), ("Ours", Period::Quarter));
/// ```
pub fn merge(base: &Scenario, mine: &Scenario, theirs: &Scenario) -> Option<Scenario> {
    if mine == theirs || base == theirs {
        return Some(mine.clone());
    }
    if base == mine {
        return Some(theirs.clone());
    }
    let json = |scenario: &Scenario| serde_json::to_value(scenario).ok();
    let (base, mine, theirs) = (json(base)?, json(mine)?, json(theirs)?);
    let merged = either(Some(&base), Some(&mine), Some(&theirs))?;
    // Written anew, it is checked as every document is.
    read::scenario(&merged.to_string(), migrate::MIGRATIONS.len() + 1, migrate::MIGRATIONS).ok()
}

/// A value, of which `None` is that there is none.
fn either(base: Option<&Value>, mine: Option<&Value>, theirs: Option<&Value>) -> Option<Value> {
    if mine == theirs || base == theirs {
        return mine.cloned();
    }
    if base == mine {
        return theirs.cloned();
    }
    match (mine, theirs) {
        (Some(Value::Object(mine)), Some(Value::Object(theirs))) if !is_entry(mine) => {
            let base = base.and_then(Value::as_object);
            Some(Value::Object(fields(base, mine, theirs)))
        }
        (Some(Value::Array(mine)), Some(Value::Array(theirs))) => {
            let none = Vec::new();
            let base = base.and_then(Value::as_array).unwrap_or(&none);
            Some(Value::Array(lists(base, mine, theirs)))
        }
        // What the other removed has changed here, so it stays; what was removed here has changed there.
        (Some(mine), _) => Some(mine.clone()),
        (None, theirs) => theirs.cloned(),
    }
}

/// A number and where it came from belong together.
fn is_entry(fields: &Map<String, Value>) -> bool {
    fields.contains_key("value")
}

type Fields = Map<String, Value>;

fn fields(base: Option<&Fields>, mine: &Fields, theirs: &Fields) -> Fields {
    let names = mine.keys().chain(theirs.keys().filter(|name| !mine.contains_key(*name)));
    let field = |name: &String| {
        let base = base.and_then(|base| base.get(name));
        Some((name.clone(), either(base, mine.get(name), theirs.get(name))?))
    };
    names.filter_map(field).collect()
}

fn lists(base: &[Value], mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let all = || base.iter().chain(mine).chain(theirs);
    if all().all(|item| key(item).is_some()) {
        keyed(base, mine, theirs)
    } else if all().all(Value::is_string) {
        sets(base, mine, theirs)
    } else if all().all(is_number) && base.len() == mine.len() && mine.len() == theirs.len() {
        let places = base.iter().zip(mine).zip(theirs);
        places
            .filter_map(|((base, mine), theirs)| either(Some(base), Some(mine), Some(theirs)))
            .collect()
    } else {
        // Rows without a name can't be told from one another.
        mine.to_vec()
    }
}

/// A number, with or without where it came from, or that there is none.
fn is_number(item: &Value) -> bool {
    item.is_number() || item.is_null() || item.as_object().is_some_and(is_entry)
}

fn key(item: &Value) -> Option<&str> {
    item.get("key").and_then(Value::as_str)
}

fn with_key<'a>(items: &'a [Value], wanted: &str) -> Option<&'a Value> {
    items.iter().find(|item| key(item) == Some(wanted))
}

/// In the order of whoever moved something; what only the other has comes behind.
fn keyed(base: &[Value], mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let known = |items: &[Value], among: &[Value]| {
        let keys = items.iter().filter_map(key).filter(|key| with_key(among, key).is_some());
        keys.map(str::to_string).collect::<Vec<_>>()
    };
    let stayed = known(mine, base) == known(base, mine);
    let (first, second) = if stayed { (theirs, mine) } else { (mine, theirs) };
    let others = second.iter().filter_map(key).filter(|key| with_key(first, key).is_none());
    let keys = first.iter().filter_map(key).chain(others);
    let merged = |key| either(with_key(base, key), with_key(mine, key), with_key(theirs, key));
    keys.filter_map(merged).collect()
}

fn sets(base: &[Value], mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let stays = |item: &&Value| theirs.contains(item) || !base.contains(item);
    let came = theirs.iter().filter(|item| !base.contains(item) && !mine.contains(item));
    mine.iter().filter(stays).chain(came).cloned().collect()
}
