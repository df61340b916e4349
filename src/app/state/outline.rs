//! Which parts of the page are open.

use std::collections::HashSet;

use crate::reactive::*;

/// The open sections, by id; it outlives a change of language.
#[derive(Clone, Copy)]
pub struct Outline(RwSignal<HashSet<String>>);

impl Outline {
    pub fn new(open: &[&str]) -> Self {
        Self(RwSignal::new(open.iter().map(|id| id.to_string()).collect()))
    }

    pub fn is_open(self, id: &str) -> bool {
        self.0.with(|open| open.contains(id))
    }

    pub fn set(self, id: &str, open: bool) {
        if self.0.with_untracked(|known| known.contains(id)) == open {
            return;
        }
        self.0.update(|known| {
            if open {
                known.insert(id.to_string());
            } else {
                known.remove(id);
            }
        });
    }
}
