//! The language of the page.

use serde::{Deserialize, Serialize};

use super::words::Words;
use crate::browser::intl;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "ru")]
    Russian,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// The first of the preferred languages that the page speaks; English where it speaks none.
    pub fn preferred(tags: &[String]) -> Self {
        let spoken = |tag: &String| {
            let primary = tag.split('-').next().unwrap_or_default();
            Self::ALL.into_iter().find(|language| language.tag() == primary)
        };
        tags.iter().find_map(spoken).unwrap_or(Self::English)
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// Speaks one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct I18n {
    pub language: Language,
}

impl I18n {
    /// The words in this language.
    pub fn t(self, words: Words) -> &'static str {
        match self.language {
            Language::English => words.en,
            Language::Russian => words.ru,
        }
    }

    /// The words with `{name}` replaced by the values.
    pub fn fill(self, words: Words, values: &[(&str, &str)]) -> String {
        let mut text = self.t(words).to_string();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The form of the words that goes with a number. The forms stand in the catalogue one after
    /// the other: `one|other` in English, `one|few|many|other` in Russian.
    pub fn plural(self, words: Words, count: f64) -> &'static str {
        let category = intl::plural(self.language.tag(), count);
        plural_form(self.t(words), &category)
    }
}

/// The form of this category among those of a catalogue entry.
fn plural_form(forms: &'static str, category: &str) -> &'static str {
    let all: Vec<&'static str> = forms.split('|').collect();
    let place = match (category, all.len()) {
        ("one", _) => 0,
        ("few", 4) => 1,
        ("many", 4) => 2,
        (_, length) => length.saturating_sub(1),
    };
    all.get(place).copied().unwrap_or(forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_spoken_language_wins() {
        let preferred = |tags: &[&str]| {
            Language::preferred(&tags.iter().map(|tag| tag.to_string()).collect::<Vec<_>>())
        };
        assert_eq!(preferred(&["ru-RU", "en"]), Language::Russian);
        assert_eq!(preferred(&["de", "en-GB", "ru"]), Language::English);
        assert_eq!(preferred(&["de"]), Language::English);
        assert_eq!(preferred(&[]), Language::English);
    }

    #[test]
    fn plural_forms_follow_the_category() {
        let russian = "человек|человека|человек|человека";
        assert_eq!(plural_form(russian, "one"), "человек");
        assert_eq!(plural_form(russian, "few"), "человека");
        assert_eq!(plural_form(russian, "other"), "человека");
        assert_eq!(plural_form("person|people", "one"), "person");
        assert_eq!(plural_form("person|people", "other"), "people");
    }
}
