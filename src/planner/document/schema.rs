//! The JSON Schema of documents, which docs/scenario.schema.json holds. It is derived from the types.

use schemars::generate::SchemaSettings;
use schemars::{Schema, json_schema};
use serde_json::Value;

use super::{FORMAT, VERSION};
use crate::scenario::{Entry, NAME_LENGTH, Scenario};

/// What the schema can't say is that keys are unique, that roles exist, that one source carries the
/// rest, and that the shares of a seat add up to 1 at most.
fn schema() -> Schema {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = false;
    let mut generator = settings.into_generator();
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
    schema
}

#[test]
fn print() {
    println!("{:#}", serde_json::to_value(schema()).unwrap());
}
