//! Enumerations that the user chooses from: each value has a name that documents use.

/// Declares an enumeration with `ALL`, `name` and `from_name`; in documents it is its name.
macro_rules! choices {
    ($(#[$outer:meta])* $kind:ident { $($(#[$inner:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$inner])* $variant,)+ }

        impl $kind {
            /// Every value, in the order in which a list offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const NAMES: &'static [&'static str] = &[$($name,)+];

            /// The name in documents; never shown to the user.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The value of this name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        // Derived code would also take `{"name": null}` for a name.
        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let expected = $crate::scenario::text::Expected::Choice(Self::NAMES);
                $crate::scenario::text::read(deserializer, expected, Self::from_name)
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $kind {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "enum": Self::NAMES })
            }
        }
    };
}
pub(crate) use choices;
