//! The flow of meetings from stage to stage.

use repcount::chart::{Band, Node, flow};

use super::drawing::{Mark, drawing};
use super::length;
use crate::platform::dom::El;

/// A source in the picture.
pub struct FlowRow {
    pub name: String,
    /// The class that gives the source's colour.
    pub colour: &'static str,
    /// Volumes, stage by stage.
    pub volumes: Vec<f64>,
}

const WIDTH: f64 = 300.0;
const BAR: f64 = 9.0;
const GAP: f64 = 7.0;
/// Room for the names at the left, the heads above, and half a head at the right.
const LEFT: f64 = 118.0;
const TOP: f64 = 30.0;
const RIGHT: f64 = 40.0;

/// Draws bands from each source through the stages; each stage has a name and its volume. A table
/// says the same in numbers, so the picture itself is hidden from screen readers.
pub fn flow_chart(content: impl Fn() -> (Vec<FlowRow>, Vec<(String, String)>) + 'static) -> El {
    let picture = drawing("flow", move || {
        let (rows, stages) = content();
        picture(&rows, &stages)
    });
    picture.attr("aria-hidden", "true")
}

fn picture(rows: &[FlowRow], stages: &[(String, String)]) -> ([f64; 4], Vec<Mark>) {
    // Many sources need a higher picture.
    let height = 230.0_f64.max(rows.len() as f64 * 24.0);
    let volumes: Vec<Vec<f64>> = rows.iter().map(|row| row.volumes.clone()).collect();
    let shape = flow(&volumes, WIDTH, height, BAR, GAP, 2.0);
    let class =
        |kind: &str, row: usize| [kind, rows.get(row).map_or("", |row| row.colour)].concat();
    let bands =
        shape.bands.iter().map(|band| Mark::path(&class("flow-band ", band.row), outline(band)));
    let bars = shape.nodes.iter().flatten().map(|node| {
        let Node { row, x, y, width, height } = *node;
        Mark::rect(&class("flow-bar ", row), [x, y, width, height])
    });
    let first = shape.nodes.first().map(Vec::as_slice).unwrap_or_default();
    let heads = shape.nodes.iter().zip(stages).flat_map(|(nodes, (name, volume))| {
        let x = nodes.first().map_or(0.0, |node| node.x + BAR / 2.0);
        [Mark::text("flow-stage", x, -18.0, name), Mark::text("flow-volume", x, -5.0, volume)]
    });
    let marks = bands.chain(bars).chain(names(first, rows)).chain(heads).collect();
    ([-LEFT, -TOP, WIDTH + LEFT + RIGHT, height + TOP + 16.0], marks)
}

/// The names beside the first bars, never closer together than lines of text may be.
fn names(first: &[Node], rows: &[FlowRow]) -> Vec<Mark> {
    let mut lowest = f64::MIN;
    first
        .iter()
        .zip(rows)
        .map(|(node, row)| {
            lowest = (node.y + node.height / 2.0 + 4.0).max(lowest + 14.0);
            Mark::text("flow-name", -8.0, lowest, &shortened(&row.name))
        })
        .collect()
}

/// The outline of a band, with soft shoulders.
fn outline(band: &Band) -> String {
    let middle = (band.left + band.right) / 2.0;
    let to = |command: &str, numbers: &[f64]| {
        let numbers: Vec<String> = numbers.iter().copied().map(length).collect();
        [command, &numbers.join(" ")].concat()
    };
    let Band { left, left_top, left_bottom, right, right_top, right_bottom, .. } = *band;
    [
        to("M", &[left, left_top]),
        to("C", &[middle, left_top, middle, right_top, right, right_top]),
        to("L", &[right, right_bottom]),
        to("C", &[middle, right_bottom, middle, left_bottom, left, left_bottom]),
        "Z".to_string(),
    ]
    .concat()
}

/// A name that fits beside the picture.
pub fn shortened(name: &str) -> String {
    const MOST: usize = 17;
    if name.chars().count() <= MOST {
        return name.to_string();
    }
    name.chars().take(MOST - 1).chain(['…']).collect()
}
