//! What the JSON Schema says of numbers, which serde's attributes don't know.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::entry::{BENCHMARK, EXAMPLE, Sourced};
use super::{Benchmark, Entry, Field, FieldSpec, HIRE_PEOPLE, MOST_NOTES, SEAT_SHARE, TEXT_LENGTH};

/// Adds the numbers of an object, which [`super::object`] reads beside its other fields.
pub fn numbers<F: Field>(schema: &mut Schema) {
    let properties = schema.ensure_object().entry("properties").or_insert_with(|| json!({}));
    if let Some(properties) = properties.as_object_mut() {
        for field in F::ALL {
            properties.insert(field.name().to_string(), number(field.spec()));
        }
    }
}

/// A list of numbers, with null for those that are not given.
pub fn row<F: Field>(_: &mut SchemaGenerator) -> Schema {
    let number = F::ALL.first().map_or(Value::Null, |field| number(field.spec()));
    json_schema!({
        "type": "array",
        "items": { "anyOf": [{ "type": "null" }, number] },
        "maxItems": F::ALL.len(),
    })
}

pub fn people(_: &mut SchemaGenerator) -> Schema {
    plain(HIRE_PEOPLE)
}

pub fn share(_: &mut SchemaGenerator) -> Schema {
    plain(SEAT_SHARE)
}

pub fn input_notes(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "object",
        "additionalProperties": { "type": "string", "maxLength": TEXT_LENGTH },
        "maxProperties": MOST_NOTES,
    })
}

pub fn origin(_: &mut SchemaGenerator) -> Schema {
    let benchmarks = Benchmark::ALL.iter().map(|it| format!("{BENCHMARK}{}", it.key));
    let origins: Vec<String> = std::iter::once(EXAMPLE.to_string()).chain(benchmarks).collect();
    json_schema!({ "enum": origins })
}

impl JsonSchema for Entry {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "number".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Sourced::json_schema(generator);
        schema.insert("type".to_string(), json!(["number", "object"]));
        schema.insert("description".to_string(), json!("Plain where somebody typed it."));
        schema
    }
}

/// The bounds hold for the plain number, and for the value of one that says where it is from.
fn number(spec: &FieldSpec) -> Value {
    let mut fields = Map::new();
    fields.insert("description".to_string(), json!(spec.unit.name()));
    fields.insert("$ref".to_string(), json!("#/$defs/number"));
    if let Some(default) = spec.default {
        fields.insert("default".to_string(), whole(default));
    }
    fields.extend(bounds(spec));
    fields.insert("properties".to_string(), json!({ "value": bounds(spec) }));
    Value::Object(fields)
}

fn plain(spec: &FieldSpec) -> Schema {
    let mut schema = json_schema!({ "description": spec.unit.name(), "type": "number" });
    schema.ensure_object().extend(bounds(spec));
    schema
}

fn bounds(spec: &FieldSpec) -> Map<String, Value> {
    let mut bounds = Map::new();
    if spec.zero && spec.min > 0.0 {
        let options = json!([{ "const": 0 }, { "minimum": whole(spec.min) }]);
        bounds.insert("anyOf".to_string(), options);
    } else {
        bounds.insert("minimum".to_string(), whole(spec.min));
    }
    bounds.insert("maximum".to_string(), whole(spec.max));
    if spec.whole {
        bounds.insert("multipleOf".to_string(), json!(1));
    }
    bounds
}

/// A whole number without `.0`.
fn whole(value: f64) -> Value {
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}
