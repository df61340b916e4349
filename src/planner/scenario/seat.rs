//! Who holds a position today, where that takes more than a number.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::entry::plain_number;
use super::field::fields;
use super::object::{given, object};
use super::{FieldSpec, Inputs, MOST_ITEMS, Month, RoleKey, Unit, list};

/// Most seats of the team.
pub const MOST_SEATS: usize = 100;
/// What the shares of a seat may add up to: all of the time, and what rounding puts on top.
pub const MOST_SHARES: f64 = 1.0 + 1e-9;

fields! {
    /// Numbers of a seat.
    SeatField {
        /// People who have such a seat.
        People = "people": FieldSpec::of(Unit::People, 1.0, 10_000.0).whole().or(1.0),
    }
}

/// The share of a seat's time that a role gets.
pub const SEAT_SHARE: &FieldSpec = &FieldSpec::of(Unit::Share, 0.000_001, 1.0);

/// Positions that are held today by people who are still ramping or share their time between
/// roles. They come on top of a role's people now, who are at full output and give it all their time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<SeatField>))]
pub struct Seat {
    /// Since when; `None`: long enough to be at full output.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub started: Option<Month>,
    /// The roles, each once, with the share of time that it gets: above 0, and all together 1 at
    /// most.
    #[serde(with = "shares", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(with = "Vec<Share>", length(max = MOST_ITEMS)))]
    pub shares: Vec<(RoleKey, f64)>,
    #[serde(skip)]
    pub inputs: Inputs<SeatField>,
}
object!(Seat, SeatField);

/// A share of a seat, as documents hold it.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Share {
    role: RoleKey,
    #[serde(serialize_with = "plain_number")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::share"))]
    share: f64,
}
object!(Share);

mod shares {
    use super::{Deserializer, MOST_ITEMS, RoleKey, Serializer, Share, list};

    pub fn serialize<S: Serializer>(
        shares: &[(RoleKey, f64)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer
            .collect_seq(shares.iter().map(|(role, share)| Share { role: *role, share: *share }))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(RoleKey, f64)>, D::Error> {
        let shares: Vec<Share> = list::at_most::<MOST_ITEMS, _, _>(deserializer)?;
        Ok(shares.into_iter().map(|share| (share.role, share.share)).collect())
    }
}
