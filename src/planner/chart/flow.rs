//! Volumes that flow from stage to stage: bands that narrow as some of each row is lost.

/// A row's bar at one stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    pub row: usize,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A row's band between two stages: from the left edge's top and bottom to the right edge's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub row: usize,
    pub left: f64,
    pub left_top: f64,
    pub left_bottom: f64,
    pub right: f64,
    pub right_top: f64,
    pub right_bottom: f64,
}

/// A picture of flows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// One list a stage.
    pub nodes: Vec<Vec<Node>>,
    pub bands: Vec<Band>,
}

/// The box that a picture of flows is laid out in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowLayout {
    pub width: f64,
    pub height: f64,
    /// Width of a bar.
    pub bar: f64,
    /// Between rows, from top to bottom.
    pub gap: f64,
    /// A volume above 0 is never thinner.
    pub least: f64,
}

/// Lays out `rows` of one volume a stage. All stages have one scale: a bar's height is its volume.
pub fn flow(rows: &[Vec<f64>], layout: FlowLayout) -> Flow {
    let FlowLayout { width, height, bar, gap, least } = layout;
    let stages = rows.iter().map(Vec::len).max().unwrap_or(0);
    let at = |row: &Vec<f64>, stage: usize| {
        row.get(stage).copied().filter(|volume| volume.is_finite()).unwrap_or(0.0).max(0.0)
    };
    let largest = (0..stages)
        .map(|stage| rows.iter().map(|row| at(row, stage)).sum::<f64>())
        .fold(0.0, f64::max);
    let gaps = gap * rows.len().saturating_sub(1) as f64;
    let room = (height - gaps - least * rows.len() as f64).max(1.0);
    let thickness = |volume: f64| {
        if largest > 0.0 && volume > 0.0 { least + volume / largest * room } else { 0.0 }
    };
    let step = if stages > 1 { (width - bar) / (stages - 1) as f64 } else { 0.0 };
    let nodes: Vec<Vec<Node>> = (0..stages)
        .map(|stage| {
            let heights: Vec<f64> = rows.iter().map(|row| thickness(at(row, stage))).collect();
            let mut y = 0.0;
            heights
                .into_iter()
                .enumerate()
                .map(|(row, height)| {
                    let node = Node { row, x: step * stage as f64, y, width: bar, height };
                    y += height + gap;
                    node
                })
                .collect()
        })
        .collect();
    let bands = nodes
        .iter()
        .zip(nodes.iter().skip(1))
        .flat_map(|(left, right)| left.iter().zip(right))
        .filter(|(left, right)| left.height > 0.0 && right.height > 0.0)
        .map(|(left, right)| Band {
            row: left.row,
            left: left.x + left.width,
            left_top: left.y,
            left_bottom: left.y + left.height,
            right: right.x,
            right_top: right.y,
            right_bottom: right.y + right.height,
        })
        .collect();
    Flow { nodes, bands }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout([width, height, bar, gap, least]: [f64; 5]) -> FlowLayout {
        FlowLayout { width, height, bar, gap, least }
    }

    #[test]
    fn heights_are_volumes_on_one_scale() {
        let rows = vec![vec![60.0, 30.0], vec![40.0, 20.0]];
        let picture = flow(&rows, layout([100.0, 110.0, 10.0, 10.0, 0.0]));
        let heights: Vec<Vec<f64>> = picture
            .nodes
            .iter()
            .map(|stage| stage.iter().map(|node| node.height).collect())
            .collect();
        assert_eq!(heights, vec![vec![60.0, 40.0], vec![30.0, 20.0]]);
        assert_eq!(picture.nodes[0][1].y, 70.0);
        assert_eq!(picture.nodes[1][0].x, 90.0);
        assert_eq!(picture.bands.len(), 2);
        assert_eq!(picture.bands[0].left, 10.0);
        assert_eq!((picture.bands[1].left_top, picture.bands[1].left_bottom), (70.0, 110.0));
    }

    #[test]
    fn nothing_and_nonsense_draw_nothing() {
        assert_eq!(flow(&[], layout([100.0, 100.0, 10.0, 4.0, 2.0])), Flow::default());
        let picture =
            flow(&[vec![0.0, 0.0], vec![f64::NAN]], layout([100.0, 100.0, 10.0, 4.0, 2.0]));
        assert!(picture.bands.is_empty());
        assert!(picture.nodes.iter().flatten().all(|node| node.height == 0.0));
    }

    #[test]
    fn small_volumes_stay_visible_inside_the_box() {
        let rows: Vec<Vec<f64>> = (0..40).map(|row| vec![1e6, f64::from(row) * 1e-3]).collect();
        let picture = flow(&rows, layout([300.0, 400.0, 8.0, 4.0, 2.0]));
        for node in picture.nodes.iter().flatten().filter(|node| node.height > 0.0) {
            assert!(node.height >= 2.0 && node.y + node.height <= 401.0);
        }
    }
}
