//! The keys of sources and roles: short, readable, stable when names and order change.

use std::fmt;

use super::text::text;

/// Longest key, in bytes.
pub const KEY_LENGTH: usize = 23;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Slug {
    bytes: [u8; KEY_LENGTH],
    length: u8,
}

impl Slug {
    fn new(text: &str) -> Option<Self> {
        let legal = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
        let starts = text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        if !starts || text.len() > KEY_LENGTH || !text.as_bytes().iter().all(legal) {
            return None;
        }
        let mut bytes = [0; KEY_LENGTH];
        for (slot, byte) in bytes.iter_mut().zip(text.bytes()) {
            *slot = byte;
        }
        Some(Self { bytes, length: u8::try_from(text.len()).ok()? })
    }

    fn as_str(&self) -> &str {
        let text = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// `base`, or `base-2`, `base-3`, …: the first that is not taken.
    fn free(base: &str, taken: impl Fn(&str) -> bool) -> Option<Self> {
        let stem = base.get(..base.len().min(KEY_LENGTH - 4)).unwrap_or(base);
        (1..=999).find_map(|number| {
            let text =
                if number == 1 { stem.to_string() } else { [stem, &number.to_string()].join("-") };
            if taken(&text) { None } else { Self::new(&text) }
        })
    }
}

macro_rules! key {
    ($(#[$outer:meta])* $kind:ident) => {
        $(#[$outer])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $kind(Slug);

        impl $kind {
            /// The key of this text: 1 to 23 of `a`–`z`, `0`–`9` and `-`, a letter first.
            /// Keys that start with `all-` are reserved for totals.
            pub fn new(text: &str) -> Option<Self> {
                if text.starts_with("all-") { return None; }
                Slug::new(text).map(Self)
            }

            /// The first free key among `base`, `base-2`, `base-3`, …
            pub fn free(base: &str, taken: impl Fn(&str) -> bool) -> Option<Self> {
                Slug::free(base, taken).map(Self)
            }

            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Debug for $kind {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.as_str())
            }
        }

        text!($kind, Key, format!("^(?!all-)[a-z][a-z0-9-]{{0,{}}}$", KEY_LENGTH - 1), Self::new);
    };
}

key! {
    /// Names a source within its scenario.
    SourceKey
}
key! {
    /// Names a role within its scenario.
    RoleKey
}
