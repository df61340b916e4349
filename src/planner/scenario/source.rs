//! Where meetings come from.

use serde::{Deserialize, Serialize};

use super::choice::choices;
use super::field::fields;
use super::inputs::row;
use super::object::{given, is_default, object};
use super::{FieldSpec, Inputs, OpeningField, RoleKey, SourceKey, Unit};

choices! {
    /// How clients and team find each other.
    SourceKind {
        /// The team finds the client and books the meeting cold.
        Outbound = "outbound",
        /// The client sends a request.
        Inbound = "inbound",
        /// A partner brings the client.
        Partner = "partner",
    }
}

choices! {
    /// The way by which inbound requests arrive; names the source until the user does.
    #[derive(Default)]
    Channel {
        Chat = "chat",
        Email = "email",
        Phone = "phone",
        Website = "website",
        #[default]
        Other = "other",
    }
}

choices! {
    /// How much of the plan a source carries.
    #[derive(Default)]
    Carries {
        /// What its given leads per month lead to.
        GivenLeads = "given-leads",
        /// What its given meetings booked per month lead to.
        GivenMeetings = "given-meetings",
        /// A share of the deals.
        #[default]
        Share = "share",
        /// Whatever the other sources leave; at most one source does.
        Rest = "rest",
    }
}

choices! {
    /// How finely the way from a meeting to a deal is known.
    #[derive(Default)]
    Conversion {
        /// One rate from the meeting held to the deal; every meeting held counts as an opportunity.
        #[default]
        Single = "single",
        /// Qualification, then win.
        Steps = "steps",
    }
}

fields! {
    /// Numbers of a source.
    SourceField {
        /// Share of the plan's deals; in force while the source carries a share.
        Share = "share": FieldSpec::share().or(0.0),
        /// Leads that come in a month; in force while the source is given by its leads.
        GivenLeads = "given_leads": FieldSpec::of(Unit::LeadsPerMonth, 0.0, 1e9).or(0.0),
        /// Meetings booked a month; in force while the source is given by its meetings.
        GivenMeetings = "given_meetings": FieldSpec::of(Unit::MeetingsPerMonth, 0.0, 1e9).or(0.0),
        /// Average value of a deal; empty: the plan's.
        DealValue = "deal_value": FieldSpec::of(Unit::Money, 0.01, 1e12),
        /// Lead → meeting booked; may stay empty where leads are not counted.
        LeadToMeeting = "lead_to_meeting": FieldSpec::share(),
        /// Meeting booked → meeting held.
        ShowRate = "show_rate": FieldSpec::share().or(1.0),
        /// Meeting held → opportunity, where conversion is known in steps.
        QualificationRate = "qualification_rate": FieldSpec::share().or(1.0),
        /// Opportunity → deal, where conversion is known in steps.
        WinRate = "win_rate": FieldSpec::share().or(0.2),
        /// Meeting held → deal, where conversion is known as a single rate.
        MeetingToDeal = "meeting_to_deal": FieldSpec::share().or(0.2),
        /// Paid for each lead (advertising, data).
        CostPerLead = "cost_per_lead": FieldSpec::money(Unit::Money).or(0.0),
        /// Other cost a month (tools, subscriptions, stands).
        CostPerMonth = "cost_per_month": FieldSpec::money(Unit::MoneyPerMonth).or(0.0),
        /// Other cost for each meeting booked (data, agencies).
        CostPerMeeting = "cost_per_meeting": FieldSpec::money(Unit::Money).or(0.0),
        /// The partner's commission as a share of revenue.
        PartnerCommission = "partner_commission": FieldSpec::share().or(0.0),
        /// Most leads to be had a month; empty: as many as needed.
        LeadsAvailable = "leads_available": FieldSpec::of(Unit::LeadsPerMonth, 0.0, 1e9),
        /// Minutes of work on one lead.
        MinutesPerLead = "minutes_per_lead": FieldSpec::of(Unit::Minutes, 0.0, 10_000.0).or(0.0),
        /// Whole months from the meeting held to the deal.
        SalesCycle = "sales_cycle": FieldSpec::of(Unit::Months, 0.0, 24.0).whole().or(0.0),
    }
}

/// A source of meetings, with its funnel and its own costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<SourceField>))]
pub struct Source {
    pub key: SourceKey,
    /// The user's name for it; `None`: the name of its kind or channel, in the reader's language.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(max = super::NAME_LENGTH)))]
    pub name: Option<String>,
    pub kind: SourceKind,
    #[serde(default, skip_serializing_if = "is_default")]
    pub channel: Channel,
    #[serde(default)]
    pub carries: Carries,
    #[serde(default)]
    pub conversion: Conversion,
    /// The role that books its meetings; a partner may book for itself.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub booked_by: Option<RoleKey>,
    /// The role that closes its deals.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub closed_by: Option<RoleKey>,
    #[serde(skip)]
    pub inputs: Inputs<SourceField>,
    /// What the pipeline that exists at the start brings in its first months.
    #[serde(default, with = "row", skip_serializing_if = "Inputs::is_empty")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::row::<OpeningField>"))]
    pub opening: Inputs<OpeningField>,
}
object!(Source, SourceField);

impl Source {
    pub fn new(key: SourceKey, kind: SourceKind) -> Self {
        Self {
            key,
            name: None,
            kind,
            channel: Channel::default(),
            carries: Carries::default(),
            conversion: Conversion::default(),
            booked_by: None,
            closed_by: None,
            inputs: Inputs::default(),
            opening: Inputs::default(),
        }
    }

    /// Whether its volume is typed rather than derived from the plan.
    /// Whole months from the meeting held to the deal.
    pub fn sales_cycle(&self) -> usize {
        // Within its bounds, and whole.
        self.inputs.value(SourceField::SalesCycle) as usize
    }

    /// Whether nobody waits for its work to be done: a contact that was not worked cold is not
    /// missed, a request that nobody answers is lost.
    pub fn waits_for_nobody(&self) -> bool {
        self.kind == SourceKind::Outbound && !self.is_given()
    }

    /// Whether a role books or closes it.
    pub fn is_handled_by(&self, role: RoleKey) -> bool {
        self.booked_by == Some(role) || self.closed_by == Some(role)
    }

    pub fn is_given(&self) -> bool {
        matches!(self.carries, Carries::GivenLeads | Carries::GivenMeetings)
    }
}
