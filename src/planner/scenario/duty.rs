//! What a role is there to do.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::RoleKind;
use super::choice::choices;
use super::object::object;
use super::text::Expected;

choices! {
    /// Duties of the role catalogue; their wording is the reader's language's.
    StandardDuty {
        FindClients = "find-clients",
        BookColdMeetings = "book-cold-meetings",
        QualifyRequests = "qualify-requests",
        BookAndHandOver = "book-and-hand-over",
        KeepCrm = "keep-crm",
        KeepMaterials = "keep-materials",
        StandInForSdr = "stand-in-for-sdr",
        RunSoftware = "run-software",
        HelpProposals = "help-proposals",
        HelpTopDeals = "help-top-deals",
        CloseDeals = "close-deals",
        WorkWithPartners = "work-with-partners",
        StaffAndTrain = "staff-and-train",
        SetGoals = "set-goals",
        AnalyseResults = "analyse-results",
        BringTools = "bring-tools",
        SupportTeam = "support-team",
    }
}

/// One duty of a role. In documents a name, or an object with the user's `own` words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duty {
    Standard(StandardDuty),
    /// In the user's words.
    Own(String),
}

impl Duty {
    /// The duties that come with a kind of role.
    pub fn usual(kind: RoleKind) -> Vec<Self> {
        use StandardDuty as D;
        let duties: &[StandardDuty] = match kind {
            RoleKind::Bdr => &[D::FindClients, D::BookColdMeetings],
            RoleKind::Sdr => &[D::QualifyRequests, D::BookAndHandOver, D::KeepCrm],
            RoleKind::SalesExecutive => &[D::CloseDeals, D::WorkWithPartners],
            RoleKind::SalesSupport => &[
                D::KeepMaterials,
                D::StandInForSdr,
                D::RunSoftware,
                D::HelpProposals,
                D::HelpTopDeals,
            ],
            RoleKind::HeadOfSales => {
                &[D::StaffAndTrain, D::SetGoals, D::AnalyseResults, D::BringTools, D::SupportTeam]
            }
            RoleKind::Other => &[],
        };
        duties.iter().copied().map(Duty::Standard).collect()
    }
}

/// A duty in the user's words, as documents hold it.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OwnDuty {
    #[cfg_attr(test, schemars(length(max = super::TEXT_LENGTH)))]
    own: String,
}
object!(OwnDuty);

impl Serialize for Duty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Standard(duty) => duty.serialize(serializer),
            Self::Own(own) => Serialize::serialize(&OwnDuty { own: own.clone() }, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Duty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameOrOwn)
    }
}

struct NameOrOwn;

impl<'de> Visitor<'de> for NameOrOwn {
    type Value = Duty;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(Expected::Choice(&[]).words())
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Duty, E> {
        let name: StrDeserializer<E> = name.into_deserializer();
        StandardDuty::deserialize(name).map(Duty::Standard)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Duty, A::Error> {
        let duty: OwnDuty = Deserialize::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Duty::Own(duty.own))
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Duty {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Duty".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let standard = StandardDuty::json_schema(generator);
        let own = OwnDuty::json_schema(generator);
        schemars::json_schema!({ "anyOf": [standard, own] })
    }
}
