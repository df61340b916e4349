//! How long a keystroke's arithmetic takes: one recalculation of each scenario, natively, as a table
//! of medians. No verdict: machines differ.

mod scenarios;

use std::cell::RefCell;
use std::hint::black_box;
use std::time::{Duration, Instant};

use repcount::answer::{Formula, outlook, plan};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::graph::Rounding;
use repcount::model::Model;
use repcount::scenario::Scenario;

/// How long each figure may take to be measured.
const PATIENCE: Duration = Duration::from_millis(700);

fn main() {
    println!("\nOne recalculation natively, microseconds");
    println!(
        "{:<36}{:>9}{:>9}{:>12}{:>12}{:>12}{:>12}",
        "", "sources", "roles", "plan p50", "plan p95", "explain p50", "explain p95"
    );
    for (name, scenario) in scenarios::scenarios() {
        row(&name, &scenario);
    }
    println!("\nThe calendar natively, microseconds");
    println!("{:<36}{:>9}{:>9}{:>12}{:>12}", "", "sources", "roles", "all p50", "all p95");
    for (name, scenario) in scenarios::calendars() {
        let all = times(|| drop(black_box(outlook(black_box(&scenario)))));
        print_row(&name, &scenario, &[all]);
    }
    println!("\nThe model as a graph natively, microseconds p50");
    println!("{:<36}{:>9}{:>12}{:>12}{:>12}", "", "cells", "build", "values", "slopes");
    for (name, scenario) in scenarios::calendars() {
        graph_row(&name, &scenario);
    }
}

/// The formulas of all results.
fn explain(scenario: &Scenario) -> Vec<Formula> {
    let (plan, _) = plan(scenario);
    plan.figures().filter_map(|(figure, _)| plan.formula(figure)).collect()
}

/// The model as a graph: how large it is, and how long it takes to be written and read.
fn graph_row(name: &str, scenario: &Scenario) {
    let model = Model::build(scenario, None);
    let inputs = model.inputs(scenario, None, |_| 0.0);
    let mut values = model.graph.values(&inputs);
    let middle = |times: Vec<Duration>| {
        times.get(times.len() / 2).copied().unwrap_or_default().as_secs_f64() * 1e6
    };
    let build = middle(times(|| drop(black_box(Model::build(black_box(scenario), None)))));
    let read = RefCell::new(&mut values);
    let evaluate = middle(times(|| {
        black_box(&model.graph).evaluate(black_box(&inputs), &mut read.borrow_mut());
    }));
    let cost = FigureId::new(Metric::Cost, Place::Overall).at(None, Some(Team::Hired));
    let slopes = model.graph.cell(&cost).map_or(0.0, |cell| {
        let values = model.graph.values(&inputs);
        middle(times(|| drop(black_box(model.graph.slopes(&values, cell, Rounding::Steps)))))
    });
    println!("{name:<36}{:>9}{build:>12.1}{evaluate:>12.1}{slopes:>12.1}", model.graph.len());
}

fn row(name: &str, scenario: &Scenario) {
    let planned = times(|| drop(black_box(plan(black_box(scenario)))));
    let explained = times(|| drop(black_box(explain(black_box(scenario)))));
    print_row(name, scenario, &[planned, explained]);
}

fn print_row(name: &str, scenario: &Scenario, columns: &[Vec<Duration>]) {
    let (sources, roles) = (scenario.sources.len(), scenario.roles.len());
    print!("{name:<36}{sources:>9}{roles:>9}");
    for times in columns {
        for percent in [50, 95] {
            let time = times.get(times.len() * percent / 100).copied().unwrap_or_default();
            print!("{:>12.1}", time.as_secs_f64() * 1e6);
        }
    }
    println!();
}

/// The times of as many runs as patience allows, after some to warm up, the shortest first.
fn times(run: impl Fn()) -> Vec<Duration> {
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let start = Instant::now();
        run();
        times.push(start.elapsed());
    }
    let mut times = times.split_off(times.len() / 5);
    times.sort_unstable();
    times
}
