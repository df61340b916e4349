//! Prints all results of a scenario document as JSON.
//!
//! `cargo run --example evaluate -- scenario.json`; `-` reads from standard input. What it prints
//! is described in docs/scenario.md. What is wrong with a document goes to standard error, one
//! line for each error, and the exit code is 1; 2 means that it was called wrongly or that the
//! file can't be read.

use std::io::{Read, Write};
use std::process::ExitCode;

use repcount::calc::{self, FigureId, Finding, Limit, Place, Plan};
use repcount::document;
use repcount::scenario::Scenario;
use serde_json::{Value, json};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: evaluate scenario.json, or - for standard input");
        return ExitCode::from(2);
    };
    let text = match read(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let scenario = match document::from_json(&text) {
        Ok(scenario) => scenario,
        Err(errors) => {
            for error in errors {
                eprintln!("{path}: {error}");
            }
            return ExitCode::FAILURE;
        }
    };
    // Whoever reads the output may stop early, which is no failure of the evaluation.
    let _ = writeln!(std::io::stdout(), "{:#}", evaluate(&scenario));
    ExitCode::SUCCESS
}

fn read(path: &str) -> std::io::Result<String> {
    if path != "-" {
        return std::fs::read_to_string(path);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

/// All results of a scenario, as docs/scenario.md describes them.
pub fn evaluate(scenario: &Scenario) -> Value {
    let (plan, findings) = calc::plan(scenario);
    let results: Vec<Value> =
        plan.figures().map(|(figure, value)| result(scenario, figure, value)).collect();
    let findings: Vec<Value> = findings.iter().map(finding).collect();
    json!({
        "currency": scenario.currency.code(),
        "results": results,
        "findings": findings,
        "bottleneck": plan.bottleneck.map(|role| role.to_string()),
        "limits": limits(scenario, &plan),
    })
}

fn result(scenario: &Scenario, figure: FigureId, value: f64) -> Value {
    let (mut source, mut role, mut kind) = (None, None, None);
    match figure.place {
        Place::Overall => {}
        Place::Kind(of) => kind = Some(of.name()),
        Place::Source(key) => source = Some(key.to_string()),
        Place::Role(key) => role = Some(key.to_string()),
    }
    json!({
        "metric": figure.metric.name(),
        "source": source,
        "role": role,
        "kind": kind,
        "unit": figure.unit(scenario).name(),
        "value": value,
    })
}

fn finding(finding: &Finding) -> Value {
    let number = |number: &calc::Number| json!({ "name": number.name, "value": number.value, "unit": number.unit.name() });
    json!({
        "kind": finding.kind.name(),
        "severity": finding.kind.severity().name(),
        "source": finding.source.map(|key| key.to_string()),
        "roles": finding.roles.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "input": finding.input.map(|input| input.to_string()),
        "numbers": finding.numbers.iter().map(number).collect::<Vec<_>>(),
    })
}

/// What ends the growth of each source first: a role whose people are full, or its leads.
fn limits(scenario: &Scenario, plan: &Plan) -> Vec<Value> {
    let limit = |key| {
        Some(match plan.limit(key)? {
            Limit::Role(role) => {
                json!({ "source": key.as_str(), "by": "role", "role": role.as_str() })
            }
            Limit::Leads => json!({ "source": key.as_str(), "by": "leads", "role": null }),
        })
    };
    scenario.sources.iter().filter_map(|source| limit(source.key)).collect()
}
