//! Prints all results of a scenario document as JSON.
//!
//! `cargo run --example evaluate -- scenario.json`; `-` reads from standard input. What it prints
//! is described in docs/scenario.md. `--graph` prints the model of the scenario instead, a line for
//! each cell; `--slopes cost_per_booked/chat` the inputs that move that figure most. What is wrong with a document goes to standard error, one
//! line for each error, and the exit code is 1; 2 means that it was called wrongly or that the
//! file can't be read.

use std::io::{Read, Write};
use std::process::ExitCode;

use repcount::answer::{self, Binding, Gap, Hire, LargestPlan, Outlook, OverLimit, Plan};
use repcount::document;
use repcount::figure::{FigureId, Period, Place, Team};
use repcount::findings::{Finding, Number};
use repcount::graph::Rounding;
use repcount::model::{Input, Limit, Model};
use repcount::scenario::{Month, Scenario};
use repcount::staffing::Reading;
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (print, path) = match arguments.as_slice() {
        [path] => (Print::Results, *path),
        ["--graph", path] => (Print::Graph, *path),
        ["--slopes", figure, path] => (Print::Slopes(figure), *path),
        _ => {
            eprintln!(
                "usage: evaluate [--graph | --slopes FIGURE] scenario.json, or - for standard input"
            );
            return ExitCode::from(2);
        }
    };
    let text = match read(path) {
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
    let text = match print {
        Print::Results => format!("{:#}\n", evaluate(&scenario)),
        Print::Graph => Model::build(&scenario, None).graph.to_string(),
        Print::Slopes(figure) => match slopes(&scenario, figure) {
            Some(text) => text,
            None => {
                eprintln!("{path}: there is no figure {figure}");
                return ExitCode::FAILURE;
            }
        },
    };
    let _ = write!(std::io::stdout(), "{text}");
    ExitCode::SUCCESS
}

/// What is asked for.
enum Print<'a> {
    Results,
    Graph,
    Slopes(&'a str),
}

/// Inputs that are told of a figure.
const MOST_SLOPES: usize = 20;

/// The inputs that move a figure most, by what 10 % more of each does to it, as if nothing were
/// rounded; `None` where there is no such figure.
pub fn slopes(scenario: &Scenario, figure: &str) -> Option<String> {
    let calendar = answer::outlook(scenario);
    let Reading { model, inputs, values, .. } = calendar.reading();
    let mut figures = model.graph.figures();
    let (_, cell) = figures.find(|(name, _)| name.to_string() == figure)?;
    let slopes = model.graph.slopes(values, cell, Rounding::Smooth);
    let mut moves: Vec<(Input, f64, f64)> = Vec::new();
    for (place, (slope, value)) in slopes.iter().zip(inputs).enumerate() {
        let by = if slope.at_kink {
            model.graph.rising(values, cell, place, Rounding::Smooth)
        } else {
            slope.by
        };
        if matches!(slope.input, Input::Entered(_)) && by * value != 0.0 {
            moves.push((slope.input, by, by * value * 0.1));
        }
    }
    moves.sort_by(|(.., one), (.., other)| other.abs().total_cmp(&one.abs()));
    let mut text = format!("{figure} = {}\n", values.get(cell)?);
    for (input, slope, by) in moves.into_iter().take(MOST_SLOPES) {
        text += &format!("{by:+14.4} for 10 % more of {input} ({slope:+.6} for one more)\n");
    }
    Some(text)
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
    let (plan, findings) = answer::plan(scenario);
    let calendar = answer::outlook(scenario);
    let figures = plan.figures().chain(calendar.figures());
    let results: Vec<Value> =
        figures.map(|(figure, value)| result(scenario, figure, value)).collect();
    let findings: Vec<Value> = findings.iter().map(finding).collect();
    json!({
        "currency": scenario.currency.code(),
        "results": results,
        "findings": findings,
        "bottleneck": plan.bottleneck.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "limits": limits(scenario, &plan),
        "hires": calendar.hires.iter().map(hire).collect::<Vec<_>>(),
        "proved": calendar.proved,
        "gaps": calendar.gaps.iter().map(gap).collect::<Vec<_>>(),
        "over_limit": calendar.over_limit().iter().map(over_limit).collect::<Vec<_>>(),
        "bindings": bindings(&calendar),
        "largest_plan": answer::largest_plan(scenario, Some(&calendar)).map(largest),
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
        "month": figure.month().map(|month| month.to_string()),
        "horizon": figure.period == Period::Horizon,
        "team": figure.team.map(Team::name),
        "unit": figure.unit(scenario).name(),
        "value": value,
    })
}

fn hire(hire: &Hire) -> Value {
    json!({
        "role": hire.role.as_str(),
        "people": hire.people,
        "open_by": hire.open_by.to_string(),
        "start": hire.start.to_string(),
        "full": hire.full.to_string(),
        "cost_until_full": hire.cost_until_full,
        "delay_cost": hire.delay_cost,
        "gain": hire.gain,
    })
}

fn gap(gap: &Gap) -> Value {
    json!({ "role": gap.role.as_str(), "month": gap.month.to_string(), "missing": gap.missing })
}

fn over_limit(over: &OverLimit) -> Value {
    json!({ "month": over.month.to_string(), "people": over.people, "limit": over.limit })
}

/// What holds up each month of each team, where something does.
fn bindings(calendar: &Outlook) -> Vec<Value> {
    let teams = [(Team::Today, &calendar.bindings_today), (Team::Hired, &calendar.bindings)];
    let of_team = |(team, bindings): (Team, &Vec<Option<Binding>>)| {
        let each = calendar.months().zip(bindings.clone());
        let binding = move |(month, binding): (Month, Option<Binding>)| {
            let Binding { place, margin } = binding?;
            Some(json!({
                "month": month.to_string(),
                "team": team.name(),
                "place": place.to_string(),
                "margin": margin,
            }))
        };
        each.filter_map(binding).collect::<Vec<_>>()
    };
    teams.into_iter().flat_map(of_team).collect()
}

fn largest(largest: LargestPlan) -> Value {
    json!({
        "factor": largest.factor,
        "plan": largest.plan,
        "hires": largest.hires,
        "made": largest.made,
    })
}

fn finding(finding: &Finding) -> Value {
    let number = |number: &Number| json!({ "name": number.name, "value": number.value, "unit": number.unit.name() });
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
