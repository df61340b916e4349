//! Checks a JSON value against a JSON Schema: as much of draft 2020-12 as the planner's schema
//! uses. A keyword that isn't known here fails the test that meets it.

use repcount::scenario::{Day, Month};
use serde_json::Value;

/// What is wrong with the value, as `place: keyword`.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "", &mut faults);
    faults
}

fn check(root: &Value, schema: &Value, value: &Value, place: &str, faults: &mut Vec<String>) {
    for (keyword, said) in schema.as_object().expect("a schema is an object") {
        let holds = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" => true,
            "$ref" => {
                let pointer = said.as_str().and_then(|it| it.strip_prefix('#')).expect("a pointer");
                check(root, root.pointer(pointer).expect("a definition"), value, place, faults);
                true
            }
            "type" => is_of_type(said, value),
            "const" => equal(said, value),
            "enum" => said.as_array().expect("a list").contains(value),
            "anyOf" => said.as_array().expect("a list").iter().any(|option| {
                let mut faults = Vec::new();
                check(root, option, value, place, &mut faults);
                faults.is_empty()
            }),
            "minimum" => value.as_f64().is_none_or(|it| it >= number(said)),
            "maximum" => value.as_f64().is_none_or(|it| it <= number(said)),
            "multipleOf" => value.as_f64().is_none_or(|it| it % number(said) == 0.0),
            "maxLength" => {
                value.as_str().is_none_or(|it| it.chars().count() as f64 <= number(said))
            }
            "pattern" => value.as_str().is_none_or(|it| matches(said.as_str(), it)),
            "maxItems" => value.as_array().is_none_or(|it| it.len() as f64 <= number(said)),
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, said, item, &format!("{place}/{number}"), faults);
                }
                true
            }
            "properties" => {
                for (name, property) in said.as_object().expect("an object") {
                    if let Some(value) = value.get(name) {
                        check(root, property, value, &format!("{place}/{name}"), faults);
                    }
                }
                true
            }
            "required" => said.as_array().expect("a list").iter().all(|name| {
                !value.is_object() || value.get(name.as_str().expect("a name")).is_some()
            }),
            // Each of them, where the names are free.
            "additionalProperties" if said.is_object() => {
                for (name, item) in value.as_object().into_iter().flatten() {
                    check(root, said, item, &format!("{place}/{name}"), faults);
                }
                true
            }
            "maxProperties" => {
                let most = number(said);
                value.as_object().is_none_or(|fields| fields.len() as f64 <= most)
            }
            "additionalProperties" => {
                let known =
                    schema.get("properties").and_then(Value::as_object).expect("properties");
                assert_eq!(said, &Value::Bool(false));
                value.as_object().is_none_or(|it| it.keys().all(|name| known.contains_key(name)))
            }
            other => panic!("the keyword {other} is not known here"),
        };
        if !holds {
            faults.push(format!("{place}: {keyword}"));
        }
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// 1 and 1.0 are the same number.
fn equal(one: &Value, other: &Value) -> bool {
    one == other || (one.is_number() && one.as_f64() == other.as_f64())
}

fn is_of_type(said: &Value, value: &Value) -> bool {
    match said {
        Value::Array(types) => types.iter().any(|said| is_of_type(said, value)),
        _ => match said.as_str().expect("a type") {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            other => panic!("the type {other} is not known here"),
        },
    }
}

/// The patterns that the schema has.
fn matches(pattern: Option<&str>, text: &str) -> bool {
    let first = text.chars().next();
    match pattern.expect("a pattern") {
        "^[A-Z]{3}$" => text.len() == 3 && text.bytes().all(|it| it.is_ascii_uppercase()),
        "^(?!all-)[a-z][a-z0-9-]{0,22}$" => {
            !text.starts_with("all-")
                && text.len() <= 23
                && first.is_some_and(|it| it.is_ascii_lowercase())
                && text
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
        }
        "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$" => text.parse::<Month>().is_ok(),
        // The planner's own reading knows the lengths of months, too.
        "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" => {
            text.parse::<Day>().is_ok()
        }
        other => panic!("the pattern {other} is not known here"),
    }
}
