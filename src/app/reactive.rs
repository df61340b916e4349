//! Leptos' reactive system, by the names that the page uses.
//!
//! The page depends on `reactive_graph`, the part of Leptos that signals live in, and not on the
//! whole of Leptos: docs/decisions/elements.md tells what that saves. For the same reason the page
//! gets along with few types of signals: every further one costs it a few kilobytes.

use std::hash::{Hash, Hasher};

pub use reactive_graph::computed::Memo;
pub use reactive_graph::effect::RenderEffect;
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{Owner, StoredValue, on_cleanup};
pub use reactive_graph::prelude::*;
pub use reactive_graph::signal::RwSignal;

/// A number that changes when what it is made of does: decides whether a part of the page keeps
/// its shape or must be drawn anew, without a type of memo for each such part.
pub fn fingerprint<T: Hash>(of: impl Fn() -> T + Send + Sync + 'static) -> Memo<u64> {
    number(move || {
        let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
        of().hash(&mut hasher);
        hasher.0
    })
}

/// A number that follows from signals. Boxed at once, so that a further memo costs little code.
pub fn number(of: impl Fn() -> u64 + Send + Sync + 'static) -> Memo<u64> {
    fn make(of: Box<dyn Fn() -> u64 + Send + Sync>) -> Memo<u64> {
        Memo::new(move |_| of())
    }
    make(Box::new(of))
}

/// FNV-1a: a few instructions, and no accident among the few shapes that a page takes.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_changes_with_what_it_is_made_of() {
        Owner::new().with(|| {
            let signal = RwSignal::new(true);
            let print = fingerprint(move || if signal.get() { vec![1, 2] } else { vec![2, 1] });
            let first = print.get_untracked();
            signal.set(false);
            assert_ne!(print.get_untracked(), first);
            signal.set(true);
            assert_eq!(print.get_untracked(), first);
        });
    }
}
