//! The JSON Schema of documents, which docs/scenario.schema.json holds. It is derived from the types.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use super::{FORMAT, VERSION};
use crate::scenario::{Entry, NAME_LENGTH, Scenario};

/// What the schema can't say is that keys are unique, that roles exist, that one source carries the
/// rest, and that the shares of a seat add up to 1 at most.
fn schema() -> Schema {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let scenario = generator.subschema_for::<Scenario>();
    // The numbers refer to it by name.
    generator.subschema_for::<Entry>();
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Repcount scenario, version {VERSION}"),
        "type": "object",
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "planner": {
                "description": "Which planner wrote it; for people, and not looked at.",
                "type": "string",
                "maxLength": NAME_LENGTH,
            },
            "scenario": scenario,
        },
        "required": ["format", "version", "scenario"],
    });
    let definitions = generator.take_definitions(true);
    schema.insert("$defs".to_string(), Value::Object(definitions));
    RecursiveTransform(strict).transform(&mut schema);
    schema
}

/// What the types' own reading adds to the derived one: no other fields, and nothing that is null
/// where it can be left out.
fn strict(schema: &mut Schema) {
    let Some(fields) = schema.as_object_mut() else { return };
    // A plain number may stand for an object; then the object is described by another schema.
    if fields.contains_key("properties") && !fields.contains_key("$ref") {
        fields.insert("additionalProperties".to_string(), json!(false));
    }
    if let Some(Value::Object(properties)) = fields.get_mut("properties") {
        properties.values_mut().filter_map(Value::as_object_mut).for_each(not_null);
    }
    // Which type of Rust holds a number is nobody's business.
    if fields.get("format").is_some_and(|format| format == "double") {
        fields.remove("format");
    }
    if let Some(Value::String(text)) = fields.get_mut("description") {
        // As the documentation of the types says it.
        *text = text.replace("`None`", "left out").replace('\n', " ");
    }
}

fn not_null(property: &mut Map<String, Value>) {
    if let Some(Value::Array(choices)) = property.get_mut("enum") {
        choices.retain(|choice| !choice.is_null());
    }
    if let Some(Value::Array(types)) = property.get_mut("type")
        && let Some(place) = types.iter().position(|name| name == "null")
    {
        types.remove(place);
        if let [one] = &types[..] {
            let one = one.clone();
            property.insert("type".to_string(), one);
        }
    }
    let null = json!({ "type": "null" });
    if let Some(Value::Array(options)) = property.get("anyOf")
        && let [Value::Object(one), other] = &options[..]
        && *other == null
    {
        let one = one.clone();
        property.remove("anyOf");
        property.extend(one);
    }
}

/// `UPDATE_SCHEMA=1 cargo test --lib` writes the file.
#[test]
fn test_the_file_is_what_the_types_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scenario.schema.json");
    let schema = format!("{:#}\n", schema().to_value());
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &schema).expect("written");
    }
    let file = std::fs::read_to_string(path).expect("docs/scenario.schema.json");
    assert_eq!(file, schema, "UPDATE_SCHEMA=1 cargo test --lib document::schema writes it anew");
}
