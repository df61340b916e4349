//! The flow of meetings from stage to stage.

use repcount::chart::{Band, FlowLayout, Node, flow};

use super::{Mark, Picture, length};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlowContent {
    pub rows: Vec<FlowRow>,
    pub stages: Vec<FlowStage>,
}

/// A source in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowRow {
    pub name: String,
    /// The class that gives the source's colour.
    pub colour: &'static str,
    /// Volumes, stage by stage.
    pub volumes: Vec<f64>,
}

/// What stands over a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowStage {
    pub name: String,
    pub volume: String,
}

const WIDTH: f64 = 300.0;
const BAR: f64 = 9.0;
const GAP: f64 = 7.0;
/// Room for the names at the left, the heads above, and half a head at the right.
const LEFT: f64 = 118.0;
const TOP: f64 = 30.0;
const RIGHT: f64 = 40.0;

/// Bands from each source through the stages. A table says the same in numbers.
pub fn flow_picture(FlowContent { rows, stages }: &FlowContent) -> Picture {
    // Many sources need a higher picture.
    let height = 230.0_f64.max(rows.len() as f64 * 24.0);
    let volumes: Vec<Vec<f64>> = rows.iter().map(|row| row.volumes.clone()).collect();
    let layout = FlowLayout { width: WIDTH, height, bar: BAR, gap: GAP, least: 2.0 };
    let shape = flow(&volumes, layout);
    let class =
        |kind: &str, row: usize| format!("{kind} {}", rows.get(row).map_or("", |row| row.colour));
    let bands =
        shape.bands.iter().map(|band| Mark::path(class("flow-band", band.row), outline(band)));
    let bars = shape.nodes.iter().flatten().map(|node| {
        let Node { row, x, y, width, height } = *node;
        Mark::rect(class("flow-bar", row), [x, y, width, height], 0.0)
    });
    let first = shape.nodes.first().map(Vec::as_slice).unwrap_or_default();
    let heads = shape.nodes.iter().zip(stages).flat_map(|(nodes, FlowStage { name, volume })| {
        let x = nodes.first().map_or(0.0, |node| node.x + BAR / 2.0);
        [
            Mark::text("flow-stage", x, -18.0, name.as_str()),
            Mark::text("flow-volume", x, -5.0, volume.as_str()),
        ]
    });
    let marks = bands.chain(bars).chain(names(first, rows)).chain(heads).collect();
    Picture { area: [-LEFT, -TOP, WIDTH + LEFT + RIGHT, height + TOP + 16.0], marks }
}

/// The names beside the first bars, never closer together than lines of text may be.
fn names(first: &[Node], rows: &[FlowRow]) -> Vec<Mark> {
    let mut lowest = f64::MIN;
    let name = |(node, row): (&Node, &FlowRow)| {
        lowest = (node.y + node.height / 2.0 + 4.0).max(lowest + 14.0);
        Mark::text("flow-name", -8.0, lowest, shortened(&row.name))
    };
    first.iter().zip(rows).map(name).collect()
}

/// The outline of a band, with soft shoulders.
fn outline(band: &Band) -> String {
    let middle = (band.left + band.right) / 2.0;
    let at = |command: &str, numbers: &[f64]| {
        let numbers: Vec<String> = numbers.iter().copied().map(length).collect();
        format!("{command}{}", numbers.join(" "))
    };
    let Band { left, left_top, left_bottom, right, right_top, right_bottom, .. } = *band;
    [
        at("M", &[left, left_top]),
        at("C", &[middle, left_top, middle, right_top, right, right_top]),
        at("L", &[right, right_bottom]),
        at("C", &[middle, right_bottom, middle, left_bottom, left, left_bottom]),
        "Z".to_string(),
    ]
    .concat()
}

/// A name that fits beside a picture.
pub fn shortened(name: &str) -> String {
    const MOST: usize = 17;
    if name.chars().count() <= MOST {
        return name.to_string();
    }
    name.chars().take(MOST - 1).chain(['…']).collect()
}
