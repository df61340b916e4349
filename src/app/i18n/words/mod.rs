//! The catalogue: everything that the page says, in each language side by side.
//!
//! What names a thing of the planner is a function over that thing, so that a missing name fails
//! the build; a text that is no longer used is dead code and fails the lint. Placeholders stand in
//! braces, plural forms one after the other (see [`super::I18n::plural`]).

mod choices;
mod duties;
mod fields;
mod findings;
mod metrics;
mod page;
mod problems;
mod sources;
mod timeline;
mod units;
mod what_if;

pub use choices::*;
pub use duties::duty;
pub use fields::{field, hint};
pub use findings::finding;
pub use metrics::metric;
pub use page::*;
pub use problems::*;
pub use sources::publisher;
pub use timeline::*;
pub use units::*;
pub use what_if::*;

/// One text in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub en: &'static str,
    pub ru: &'static str,
}

pub(super) const fn words(en: &'static str, ru: &'static str) -> Words {
    Words { en, ru }
}

/// Declares texts as constants; the tests see all of them.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $ru:literal;)+) => {
        $($(#[$doc])* pub const $name: $crate::i18n::words::Words =
            $crate::i18n::words::words($en, $ru);)+

        #[cfg(test)]
        pub(super) const TEXTS: &[(&str, $crate::i18n::words::Words)] =
            &[$((stringify!($name), $name),)+];
    };
}
use texts;

#[cfg(test)]
mod tests {
    use repcount::figure::Metric;
    use repcount::findings::FindingKind;
    use repcount::scenario::{
        Circumstance, Field, PlanField, PolicyField, RoleField, SegmentField, SourceField,
        StandardDuty,
    };

    use super::*;

    fn all() -> Vec<(String, Words)> {
        let named =
            [page::TEXTS, problems::TEXTS, timeline::TEXTS, units::TEXTS, what_if::TEXTS].concat();
        let mut all: Vec<(String, Words)> =
            named.into_iter().map(|(name, words)| (name.to_string(), words)).collect();
        let mut add = |name: &str, words: Words| all.push((name.to_string(), words));
        for metric in Metric::ALL {
            add(metric.name(), super::metric(*metric));
        }
        for kind in FindingKind::ALL {
            add(kind.name(), super::finding(*kind));
        }
        for circumstance in Circumstance::ALL {
            add(circumstance.name(), super::circumstance(*circumstance));
        }
        for duty in StandardDuty::ALL {
            add(duty.name(), super::duty(*duty));
        }
        let names = PlanField::ALL.iter().map(|field| field.name());
        let names = names.chain(PolicyField::ALL.iter().map(|field| field.name()));
        let names = names.chain(SourceField::ALL.iter().map(|field| field.name()));
        let names = names.chain(RoleField::ALL.iter().map(|field| field.name()));
        let names = names.chain(SegmentField::ALL.iter().map(|field| field.name()));
        for name in names {
            add(name, field(name));
        }
        all
    }

    fn placeholders(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> =
            text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn every_text_stands_in_both_languages_with_the_same_placeholders() {
        for (name, words) in all() {
            assert!(!words.en.is_empty() && !words.ru.is_empty(), "{name} is empty");
            let cyrillic = |text: &str| text.chars().any(|sign| ('а'..='я').contains(&sign));
            assert!(!cyrillic(words.en), "{name}: Cyrillic letters in English: {}", words.en);
            assert_eq!(placeholders(words.en), placeholders(words.ru), "{name}");
            let forms = (words.en.split('|').count(), words.ru.split('|').count());
            assert!(matches!(forms, (1, 1) | (2, 4)), "{name} has {forms:?} plural forms");
        }
    }

    #[test]
    fn every_field_has_a_name_of_its_own() {
        for (name, words) in all() {
            assert_ne!(words.en, "?", "{name} has no name");
        }
    }
}
