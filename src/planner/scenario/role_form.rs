//! A role as documents hold it: what it leaves out is usual for its kind.

use serde::{Deserialize, Serialize};

use super::inputs::row;
use super::object::{given, object};
use super::{
    Duty, Inputs, MOST_ITEMS, MOST_ROWS, Period, RampField, Role, RoleField, RoleKey, RoleKind,
    Segment, Sizing, list,
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(transform = super::schema::numbers::<RoleField>))]
pub(super) struct RoleForm {
    /// Names the role in results and references.
    key: RoleKey,
    /// The user's title for it; left out: the title of its kind, in the reader's language.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(length(max = super::NAME_LENGTH)))]
    title: Option<String>,
    /// What kind of person it is.
    kind: RoleKind,
    /// What it is there to do; left out: what is usual for the kind.
    #[serde(default, deserialize_with = "list::if_any::<MOST_ROWS, _, _>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Vec<Duty>", length(max = MOST_ROWS)))]
    duties: Option<Vec<Duty>>,
    /// How the number of people follows from the work; left out: as is usual for the kind.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    sizing: Option<Sizing>,
    /// The period of the quota; left out: a year.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    quota_period: Option<Period>,
    /// The role that stands in on this one's days off.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    covered_by: Option<RoleKey>,
    /// The roles whose people are counted by "one per n" and by hours per person supported.
    #[serde(default, deserialize_with = "list::at_most::<MOST_ITEMS, _, _>")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(length(max = MOST_ITEMS)))]
    counted: Vec<RoleKey>,
    /// Accounts that the role looks after.
    #[serde(default, deserialize_with = "list::at_most::<MOST_ROWS, _, _>")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(length(max = MOST_ROWS)))]
    segments: Vec<Segment>,
    #[serde(skip)]
    inputs: Inputs<RoleField>,
    /// Output in the first months in the job.
    #[serde(default, with = "row", skip_serializing_if = "Inputs::is_empty")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::row::<RampField>"))]
    ramp: Inputs<RampField>,
}
object!(RoleForm, RoleField);

impl From<RoleForm> for Role {
    fn from(form: RoleForm) -> Self {
        let usual = Self::new(form.key, form.kind);
        Self {
            title: form.title,
            duties: form.duties.unwrap_or(usual.duties),
            sizing: form.sizing.unwrap_or(usual.sizing),
            quota_period: form.quota_period.unwrap_or(usual.quota_period),
            covered_by: form.covered_by,
            counted: form.counted,
            segments: form.segments,
            inputs: form.inputs,
            ramp: form.ramp,
            ..usual
        }
    }
}

impl From<Role> for RoleForm {
    fn from(role: Role) -> Self {
        let usual = Role::new(role.key, role.kind);
        Self {
            key: role.key,
            title: role.title,
            kind: role.kind,
            duties: (role.duties != usual.duties).then_some(role.duties),
            // Written even where it is usual: it says how the numbers of the role are to be read.
            sizing: Some(role.sizing),
            quota_period: (role.quota_period != usual.quota_period).then_some(role.quota_period),
            covered_by: role.covered_by,
            counted: role.counted,
            segments: role.segments,
            inputs: role.inputs,
            ramp: role.ramp,
        }
    }
}
