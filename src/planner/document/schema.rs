//! The form of the newest version as a JSON Schema.

use super::form::{BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use super::json::{self, Value, object};
use super::v2;
use crate::scenario::{Benchmark, FieldSpec, KEY_LENGTH, TEXT_LENGTH};

type Fields = Vec<(&'static str, Value)>;

const MONTH: &str = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$";
/// Whether the month has so many days is left to the planner.
const DAY: &str = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// The JSON Schema (draft 2020-12) of scenario documents; docs/scenario.schema.json holds it. What
/// it can't say is that keys are unique, that roles exist, that one source carries the rest, and that
/// the shares of a seat add up to 1 at most.
pub fn schema() -> String {
    let mut fields = vec![
        ("$schema", Value::text("https://json-schema.org/draft/2020-12/schema")),
        ("title", Value::text("Repcount scenario, version 2")),
    ];
    fields.extend(shape(&v2::form::DOCUMENT));
    fields.push(("$defs", object(definitions())));
    json::pretty(&object(fields))
}

fn typed(kind: &str) -> (&'static str, Value) {
    ("type", Value::text(kind))
}

fn count(number: usize) -> Value {
    Value::Number(number.to_string())
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Value {
    Value::List(texts.into_iter().map(Value::text).collect())
}

fn definitions() -> Fields {
    let benchmarks = Benchmark::ALL.iter().map(|benchmark| [BENCHMARK, benchmark.key].concat());
    let origins: Vec<String> = std::iter::once(EXAMPLE.to_string()).chain(benchmarks).collect();
    let from = object(vec![("enum", texts(origins.iter().map(String::as_str)))]);
    let value = object(vec![typed("number")]);
    let key = format!("^(?!all-)[a-z][a-z0-9-]{{0,{}}}$", KEY_LENGTH - 1);
    vec![
        ("key", object(vec![typed("string"), ("pattern", Value::text(&key))])),
        (
            "number",
            object(vec![
                ("description", Value::text("Plain where somebody typed it.")),
                ("type", texts(["number", "object"])),
                ("properties", object(vec![(VALUE, value), (FROM, from)])),
                ("required", texts([VALUE, FROM])),
                ("additionalProperties", Value::YesNo(false)),
            ]),
        ),
    ]
}

fn shape(of: &Shape) -> Fields {
    match of {
        Shape::Object(members) => members_of(members),
        Shape::List { of, most } => {
            vec![typed("array"), ("items", object(shape(of))), ("maxItems", count(*most))]
        }
        Shape::Text { most } => vec![typed("string"), ("maxLength", count(*most))],
        Shape::YesNo => vec![typed("boolean")],
        Shape::Currency => vec![typed("string"), ("pattern", Value::text("^[A-Z]{3}$"))],
        Shape::Key | Shape::RoleKey => vec![("$ref", Value::text("#/$defs/key"))],
        Shape::Choice(words) => vec![("enum", texts(words.iter().copied()))],
        Shape::Duty(words) => {
            let own = object(vec![typed("string"), ("maxLength", count(TEXT_LENGTH))]);
            let own = vec![
                typed("object"),
                ("properties", object(vec![(OWN, own)])),
                ("required", texts([OWN])),
                ("additionalProperties", Value::YesNo(false)),
            ];
            let standard = object(vec![("enum", texts(words.iter().copied()))]);
            vec![("anyOf", Value::List(vec![standard, object(own)]))]
        }
        Shape::Month => vec![typed("string"), ("pattern", Value::text(MONTH))],
        Shape::Day => vec![typed("string"), ("pattern", Value::text(DAY))],
        Shape::Number(field) => number(field.spec()),
        Shape::PlainNumber(spec) => {
            let mut fields = vec![("description", Value::text(spec.unit.name())), typed("number")];
            fields.extend(bounds(spec));
            fields
        }
        Shape::Row { of, most } => {
            let items = Value::List(vec![object(vec![typed("null")]), object(number(of))]);
            let items = object(vec![("anyOf", items)]);
            vec![typed("array"), ("items", items), ("maxItems", count(*most))]
        }
        Shape::Mark(literal) => {
            vec![("const", json::parse(literal).unwrap_or(Value::Null))]
        }
    }
}

fn members_of(parts: &'static [&'static [Member]]) -> Fields {
    let members = || parts.iter().copied().flatten();
    let properties = members().map(|it| (it.name, object(shape(&it.shape)))).collect();
    let required: Vec<&str> =
        members().filter(|member| member.required).map(|member| member.name).collect();
    let mut fields = vec![typed("object"), ("properties", object(properties))];
    if !required.is_empty() {
        fields.push(("required", texts(required)));
    }
    fields.push(("additionalProperties", Value::YesNo(false)));
    fields
}

/// What a plain number must be.
fn bounds(spec: &FieldSpec) -> Fields {
    let mut bounds = Fields::new();
    let minimum = ("minimum", Value::number(spec.min));
    if spec.zero && spec.min > 0.0 {
        let zero = object(vec![("const", Value::number(0.0))]);
        bounds.push(("anyOf", Value::List(vec![zero, object(vec![minimum])])));
    } else {
        bounds.push(minimum);
    }
    bounds.push(("maximum", Value::number(spec.max)));
    if spec.whole {
        bounds.push(("multipleOf", Value::number(1.0)));
    }
    bounds
}

/// The bounds hold for the plain number, and for the value of one that says where it is from.
fn number(spec: &FieldSpec) -> Fields {
    let mut fields = vec![
        ("description", Value::text(spec.unit.name())),
        ("$ref", Value::text("#/$defs/number")),
    ];
    if let Some(default) = spec.default {
        fields.push(("default", Value::number(default)));
    }
    fields.extend(bounds(spec));
    fields.push(("properties", object(vec![(VALUE, object(bounds(spec)))])));
    fields
}
