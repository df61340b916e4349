//! Pictures that are written anew rather than drawn anew.

use std::cell::RefCell;

use super::length;
use crate::platform::dom::{El, keep_current, svg};

/// A shape or a text of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    tag: &'static str,
    class: String,
    attributes: Vec<(&'static str, String)>,
    text: String,
}

impl Mark {
    pub fn new(tag: &'static str, class: &str) -> Self {
        Self { tag, class: class.to_string(), attributes: Vec::new(), text: String::new() }
    }

    pub fn path(class: &str, outline: String) -> Self {
        Self::new("path", class).attr("d", outline)
    }

    pub fn rect(class: &str, [x, y, width, height]: [f64; 4]) -> Self {
        Self::new("rect", class)
            .at(x, y)
            .attr("width", length(width.max(0.0)))
            .attr("height", length(height.max(0.0)))
    }

    /// Rectangles of one class as one shape, which is written at once when any of them changes.
    pub fn rects(class: &str, rects: impl Iterator<Item = [f64; 4]>) -> Self {
        let mut outline = String::new();
        for [x, y, width, height] in rects.filter(|[.., width, height]| width.min(*height) > 0.0) {
            for (command, value) in [("M", x), (" ", y), ("h", width), ("v", height), ("h", -width)]
            {
                outline.push_str(command);
                outline.push_str(&length(value));
            }
            outline.push('z');
        }
        Self::path(class, outline)
    }

    pub fn text(class: &str, x: f64, y: f64, text: &str) -> Self {
        Self { text: text.to_string(), ..Self::new("text", class).at(x, y) }
    }

    fn at(self, x: f64, y: f64) -> Self {
        self.attr("x", length(x)).attr("y", length(y))
    }

    pub fn attr(mut self, name: &'static str, value: String) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// Whether this can become the other by writing values.
    fn is_like(&self, other: &Self) -> bool {
        let names = |of: &Self| of.attributes.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        self.tag == other.tag && self.class == other.class && names(self) == names(other)
    }

    /// Writes what differs from what stands there.
    fn write(&self, element: &El, before: Option<&Self>) {
        for (place, (name, value)) in self.attributes.iter().enumerate() {
            let old = before.and_then(|before| before.attributes.get(place));
            if old.is_none_or(|(_, old)| old != value) {
                element.set_attr(name, Some(value));
            }
        }
        if before.is_none_or(|before| before.text != self.text) && self.tag == "text" {
            element.set_text(&self.text);
        }
    }
}

/// A picture of marks, one over the other; the box says from where to where it reaches (left, top,
/// width, height). While only places and texts change, its elements stay.
pub fn drawing(class: &str, draw: impl Fn() -> ([f64; 4], Vec<Mark>) + 'static) -> El {
    let picture = svg("svg", class);
    keep_drawing(picture.clone(), Box::new(draw));
    picture
}

fn keep_drawing(picture: El, draw: Box<dyn Fn() -> ([f64; 4], Vec<Mark>)>) {
    let drawn = RefCell::new(([0.0; 4], Vec::<(El, Mark)>::new()));
    keep_current(move || {
        let (size, marks) = draw();
        let mut drawn = drawn.borrow_mut();
        if drawn.0 != size {
            picture.set_attr("viewBox", Some(&size.map(length).join(" ")));
            drawn.0 = size;
        }
        let old = &mut drawn.1;
        let alike = old.len() == marks.len()
            && old.iter().zip(&marks).all(|((_, old), new)| old.is_like(new));
        if !alike {
            picture.set_text("");
            *old = marks.into_iter().map(|mark| (draw_mark(&picture, &mark), mark)).collect();
            return;
        }
        for ((element, old), new) in old.iter_mut().zip(marks) {
            new.write(element, Some(old));
            *old = new;
        }
    });
}

fn draw_mark(picture: &El, mark: &Mark) -> El {
    let element = svg(mark.tag, &mark.class);
    mark.write(&element, None);
    let _ = picture.clone().child(element.clone());
    element
}
