//! The currency of a scenario.

use std::fmt;

use super::text::text;

/// An ISO 4217 code such as `USD`: three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    pub const USD: Self = Self(*b"USD");

    /// The currencies that the page offers by name; any other code may be entered in a document.
    pub const OFFERED: &'static [Self] = &[
        Self(*b"RUB"),
        Self(*b"USD"),
        Self(*b"EUR"),
        Self(*b"GBP"),
        Self(*b"KZT"),
        Self(*b"UAH"),
        Self(*b"BYN"),
        Self(*b"UZS"),
        Self(*b"GEL"),
        Self(*b"AMD"),
        Self(*b"AZN"),
        Self(*b"KGS"),
        Self(*b"PLN"),
        Self(*b"TRY"),
        Self(*b"AED"),
        Self(*b"CHF"),
        Self(*b"CNY"),
        Self(*b"INR"),
    ];

    /// The currency with this code; `None` unless it is three capital letters A–Z.
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

text!(Currency, Currency, "^[A-Z]{3}$", Self::from_code);

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}
