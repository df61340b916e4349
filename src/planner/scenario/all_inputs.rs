//! Every input that a scenario has.

use super::{
    Field, InputId, OpeningField, PlanField, PolicyField, RampField, RoleField, Scenario,
    SeasonField, SeatField, SegmentField, SourceField, TargetField, TimelineField,
};

impl Scenario {
    /// Every input, given or not, whatever is in force, in the order of the documents.
    pub fn inputs(&self) -> Vec<InputId> {
        let plan = PlanField::ALL.iter().map(|field| InputId::Plan(*field));
        let policy = PolicyField::ALL.iter().map(|field| InputId::Policy(*field));
        let mut all: Vec<InputId> = plan.chain(policy).collect();
        all.extend(TimelineField::ALL.iter().map(|field| InputId::Timeline(*field)));
        all.extend(SeasonField::ALL.iter().map(|field| InputId::Season(*field)));
        all.extend(TargetField::ALL.iter().map(|field| InputId::Target(*field)));
        for row in (0_u8..).take(self.team.len()) {
            all.extend(SeatField::ALL.iter().map(|field| InputId::Seat(row, *field)));
        }
        for source in &self.sources {
            let key = source.key;
            all.extend(SourceField::ALL.iter().map(|field| InputId::Source(key, *field)));
            all.extend(OpeningField::ALL.iter().map(|field| InputId::Opening(key, *field)));
        }
        for role in &self.roles {
            let key = role.key;
            all.extend(RoleField::ALL.iter().map(|field| InputId::Role(key, *field)));
            all.extend(RampField::ALL.iter().map(|field| InputId::Ramp(key, *field)));
            for row in (0_u8..).take(role.segments.len()) {
                let fields = SegmentField::ALL.iter();
                all.extend(fields.map(|field| InputId::Segment(key, row, *field)));
            }
        }
        all
    }
}
