//! Which fields of a source and of a role stand in sight, and which under "More precisely".

use repcount::scenario::{
    BudgetKind, Carries, Conversion, Field, InputId, PlanField, PlanShape, PolicyField as P,
    RampField, Role, RoleField as R, Scenario, SegmentField, Sizing, Source, SourceField as S,
    SourceKind, TimelineField as T,
};

/// Behind the key of a source or role it is the id of the heading that opens the rest.
pub const MORE: &str = "-more";

/// The amount that a source brings, where it is typed.
pub const fn amount_field(carries: Carries) -> Option<S> {
    match carries {
        Carries::Share => Some(S::Share),
        Carries::GivenLeads => Some(S::GivenLeads),
        Carries::GivenMeetings => Some(S::GivenMeetings),
        Carries::Rest => None,
    }
}

/// The rates that lead from a lead to a deal, in that order.
pub const fn rate_fields(conversion: Conversion) -> &'static [S] {
    match conversion {
        Conversion::Single => &[S::LeadToMeeting, S::ShowRate, S::MeetingToDeal],
        Conversion::Steps => &[S::LeadToMeeting, S::ShowRate, S::QualificationRate, S::WinRate],
    }
}

/// Whether a field of a source is one of those that most people fill in.
fn is_first_of_source(source: &Source, field: S) -> bool {
    field == S::CostPerLead
        || amount_field(source.carries) == Some(field)
        || rate_fields(source.conversion).contains(&field)
}

/// Pay that everybody knows.
pub const FIRST_PAY: [R; 2] = [R::Base, R::TargetBonus];

/// Pay and cost beside [`FIRST_PAY`].
pub const MORE_PAY: &[R] = &[
    R::BonusPerMeeting,
    R::BonusPerDeal,
    R::Commission,
    R::Contributions,
    R::Tools,
    R::Overhead,
    R::RecruitingCost,
];

/// Working time: a number of people that is typed has no load to plan.
pub fn time_fields(sizing: Sizing) -> &'static [R] {
    match sizing == Sizing::Fixed {
        true => &[R::DaysOff],
        false => &[R::DaysOff, R::Utilisation, R::Overload],
    }
}

/// Whether a source has a commission: one that was typed must not go on unseen when it becomes another kind.
pub fn pays_partner(source: &Source) -> bool {
    source.kind == SourceKind::Partner || source.inputs.given(S::PartnerCommission).is_some()
}

/// The amount of the budget, where there is one.
pub const fn budget_field(kind: BudgetKind) -> Option<P> {
    match kind {
        BudgetKind::None => None,
        BudgetKind::PerMonth => Some(P::Budget),
        BudgetKind::PerYear => Some(P::BudgetPerYear),
        BudgetKind::ShareOfRevenue => Some(P::BudgetShare),
    }
}

/// The same of a role: its people, their pay, and what one of them does.
fn is_first_of_role(role: &Role, field: R) -> bool {
    field == R::PeopleNow
        || FIRST_PAY.contains(&field)
        || role.sizing.spec().fields.contains(&field)
}

/// The id of the heading that a field of the plan's screen lies under within its source or role.
pub fn precise_heading(scenario: &Scenario, input: InputId) -> Option<String> {
    let (key, is_first) = match input {
        InputId::Source(key, field) => {
            (key.to_string(), is_first_of_source(scenario.source(key)?, field))
        }
        InputId::Role(key, field) => {
            (key.to_string(), is_first_of_role(scenario.role(key)?, field))
        }
        InputId::Ramp(key, _) => (key.to_string(), false),
        InputId::Plan(_)
        | InputId::Policy(_)
        | InputId::Segment(..)
        | InputId::Timeline(_)
        | InputId::Season(_)
        | InputId::Target(_)
        | InputId::Seat(..)
        | InputId::Opening(..) => return None,
    };
    (!is_first).then(|| key + MORE)
}

/// The fields of numbers that the screens have for this scenario, in their order.
pub fn fields_on_screens(scenario: &Scenario) -> Vec<InputId> {
    let mut fields: Vec<InputId> =
        PlanField::ALL.iter().map(|field| InputId::Plan(*field)).collect();
    for source in &scenario.sources {
        let of_source = amount_field(source.carries).into_iter();
        let of_source = of_source.chain(rate_fields(source.conversion).iter().copied());
        let of_source = of_source.chain([
            S::CostPerLead,
            S::DealValue,
            S::CostPerMonth,
            S::CostPerMeeting,
            S::LeadsAvailable,
            S::MinutesPerLead,
            S::SalesCycle,
        ]);
        let commission = pays_partner(source).then_some(S::PartnerCommission);
        let of_source = of_source.chain(commission);
        fields.extend(of_source.map(|field| InputId::Source(source.key, field)));
    }
    for role in &scenario.roles {
        let of_role = [R::PeopleNow].into_iter().chain(FIRST_PAY);
        let of_role = of_role.chain(role.sizing.spec().fields.iter().copied());
        let of_role =
            of_role.chain(MORE_PAY.iter().copied()).chain([R::Attrition, R::MonthsToFill]);
        let of_role = of_role.chain(time_fields(role.sizing).iter().copied());
        fields.extend(of_role.map(|field| InputId::Role(role.key, field)));
        if role.sizing.spec().fields.contains(&R::FixedHours) {
            let rows = (0_u8..).take(role.segments.len());
            fields.extend(rows.flat_map(|row| {
                SegmentField::ALL.iter().map(move |field| InputId::Segment(role.key, row, *field))
            }));
        }
        let ramp = RampField::ALL.iter().take(role.ramp_months());
        fields.extend(ramp.map(|field| InputId::Ramp(role.key, *field)));
    }
    let budget = budget_field(scenario.policy.budget_kind);
    let policy = [P::DaysPerMonth, P::HoursPerDay, P::SmallestGap].into_iter().chain(budget);
    fields.extend(policy.map(InputId::Policy));
    fields.extend([T::Horizon, T::HiresPerMonth].map(InputId::Timeline));
    if scenario.timeline.shape == PlanShape::Growth {
        fields.push(InputId::Timeline(T::Growth));
    }
    fields
}
