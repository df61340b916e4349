//! Enumerations that the user chooses from: each value has a name that documents use.

/// Declares an enumeration with `ALL`, `name` and `from_name`.
macro_rules! choices {
    ($(#[$outer:meta])* $kind:ident { $($(#[$inner:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$inner])* $variant,)+ }

        impl $kind {
            /// Every value, in the order in which a list offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in documents; never shown to the user.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The value of this name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}
pub(crate) use choices;
