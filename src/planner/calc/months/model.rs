//! What the months are computed from: the scenario's inputs as numbers of the reading, once.

use crate::calc::people::{LONGEST_LEAVE, handles, order};
use crate::calc::{Numeric, formula};
use crate::scenario::{
    Carries, Conversion, Field, InputId, Measure, Month, OpeningField, PlanField, PolicyField,
    RampField, Role, RoleField, Scenario, SeatField, SegmentField, Sizing, Source, SourceField,
    SourceKind, TimelineField,
};

/// The scenario as numbers.
pub(super) struct Model<'a, N> {
    pub scenario: &'a Scenario,
    /// Roles, each after those that its number follows from.
    pub order: Vec<usize>,
    pub sources: Vec<SourceModel<N>>,
    pub roles: Vec<RoleModel<N>>,
    pub horizon: usize,
    /// Longest sales cycle.
    pub longest_cycle: usize,
    pub in_revenue: bool,
    pub margin: N,
    /// What the working days of each month scale one person's work by; nothing where every month
    /// is alike.
    pub days: Vec<N>,
}

pub(super) struct SourceModel<N> {
    pub carries: Carries,
    pub kind: SourceKind,
    pub share: N,
    /// Leads or meetings a month of a given source.
    pub given: N,
    pub planned: RatesModel<N>,
    /// The same under the shock that is tried.
    pub shocked: RatesModel<N>,
    pub value: N,
    pub cycle: usize,
    pub available: Option<N>,
    pub minutes_per_lead: N,
    pub cost_per_lead: N,
    pub cost_per_month: N,
    pub cost_per_meeting: N,
    pub commission: N,
    /// Deals that the pipeline at the start brings in its first months, where typed.
    pub opening: Vec<Option<N>>,
    pub booked_by: Option<usize>,
    pub closed_by: Option<usize>,
}

#[derive(Clone, Copy)]
pub(super) struct RatesModel<N> {
    pub lead_to_meeting: Option<N>,
    pub show: N,
    /// `None`: every meeting held counts as an opportunity.
    pub qualification: Option<N>,
    pub win: N,
}

impl<N: Numeric> RatesModel<N> {
    /// Whether none of the rates is 0.
    pub fn delivers(&self) -> bool {
        let all = [self.lead_to_meeting, Some(self.show), self.qualification, Some(self.win)];
        all.into_iter().flatten().all(|rate| rate.value() != 0.0)
    }

    /// Meeting held → deal.
    pub fn held_to_deal(&self) -> N {
        self.qualification.map_or(self.win, |rate| rate * self.win)
    }

    fn shocked(self, shock: N) -> Self {
        if shock.value() == 1.0 {
            return self;
        }
        let one = N::number(1.0);
        let change = |rate: N| (rate * shock).at_most(one);
        Self {
            lead_to_meeting: self.lead_to_meeting.map(change),
            show: change(self.show),
            qualification: self.qualification.map(change),
            win: change(self.win),
        }
    }
}

pub(super) struct RoleModel<N> {
    pub sizing: Sizing,
    /// Work of one person at full output a month, leave and utilisation included; for a fixed
    /// number that number.
    pub work: N,
    /// 1 + tolerated overload.
    pub overload: N,
    /// Output in the first months in the job; full after them.
    pub ramp: Vec<N>,
    /// Share of the people who leave in a month; `None`: nobody leaves.
    pub leaving: Option<N>,
    pub months_to_fill: usize,
    /// Today's people by months in the job.
    pub today: Vec<N>,
    /// Of today's people those who start later, by month.
    pub joining: Vec<(usize, N)>,
    pub lost_to_switching: N,
    /// Share of the year on leave, where another role stands in.
    pub covered_leave: Option<(usize, N)>,
    /// The roles whose people it counts.
    pub counted: Vec<usize>,
    pub fixed_hours: N,
    pub hours_per_deal: N,
    pub hours_per_meeting: N,
    pub hours_per_person: N,
    /// A month of one person without what depends on sales.
    pub seat: N,
    pub contributions: N,
    pub bonus_per_meeting: N,
    pub bonus_per_deal: N,
    pub commission: N,
    pub recruiting: N,
    /// The sources whose volumes are the role's (model §4).
    pub own_sources: Vec<usize>,
}

impl<'a, N: Numeric> Model<'a, N> {
    pub fn of(scenario: &'a Scenario) -> Self {
        let timeline = &scenario.timeline;
        let horizon = timeline.horizon();
        let shock = timeline.inputs.value(TimelineField::Shock);
        let shock = N::input(shock, InputId::Timeline(TimelineField::Shock));
        let sources: Vec<_> =
            scenario.sources.iter().map(|of| source_model(scenario, of, shock)).collect();
        let roles = scenario.roles.iter().map(|of| role_model(scenario, of, horizon)).collect();
        let margin = scenario.plan.inputs.value(PlanField::GrossMargin);
        Self {
            scenario,
            order: order(scenario).0,
            horizon,
            longest_cycle: sources.iter().map(|source| source.cycle).max().unwrap_or(0),
            sources,
            roles,
            in_revenue: scenario.plan.measure == Measure::Revenue,
            margin: N::input(margin, InputId::Plan(PlanField::GrossMargin)),
            days: days(scenario, horizon),
        }
    }
}

/// The month of the horizon in this place, from 0.
pub(super) fn nth_month(scenario: &Scenario, place: usize) -> Month {
    scenario.timeline.start.plus(i32::try_from(place).unwrap_or(i32::MAX))
}

fn days<N: Numeric>(scenario: &Scenario, horizon: usize) -> Vec<N> {
    let timeline = &scenario.timeline;
    if !timeline.by_calendar {
        return Vec::new();
    }
    let average = policy(scenario, PolicyField::DaysPerMonth);
    let days = |month| {
        let month = nth_month(scenario, month);
        N::number(f64::from(month.working_days(&timeline.holidays))) / average
    };
    (0..horizon).map(days).collect()
}

fn policy<N: Numeric>(scenario: &Scenario, field: PolicyField) -> N {
    N::input(scenario.policy.inputs.value(field), InputId::Policy(field))
}

/// The place of a role.
fn place(scenario: &Scenario, key: Option<crate::scenario::RoleKey>) -> Option<usize> {
    scenario.roles.iter().position(|role| Some(role.key) == key)
}

fn source_model<N: Numeric>(scenario: &Scenario, source: &Source, shock: N) -> SourceModel<N> {
    use SourceField as F;
    let input = |field| N::input(source.inputs.value(field), InputId::Source(source.key, field));
    let input_if = |field| source.inputs.entry(field).map(|_| input(field));
    let single = source.conversion == Conversion::Single;
    let planned = RatesModel {
        lead_to_meeting: input_if(F::LeadToMeeting),
        show: input(F::ShowRate),
        qualification: (!single).then(|| input(F::QualificationRate)),
        win: input(if single { F::MeetingToDeal } else { F::WinRate }),
    };
    let plan_value = || {
        let value = scenario.plan.inputs.value(PlanField::DealValue);
        N::input(value, InputId::Plan(PlanField::DealValue))
    };
    let opening = |field: &OpeningField| {
        let entry = source.opening.given(*field)?;
        Some(N::input(entry.value, InputId::Opening(source.key, *field)))
    };
    // Within its bounds, and whole.
    let cycle = source.inputs.value(F::SalesCycle) as usize;
    SourceModel {
        carries: source.carries,
        kind: source.kind,
        share: input(F::Share),
        given: input(match source.carries {
            Carries::GivenMeetings => F::GivenMeetings,
            _ => F::GivenLeads,
        }),
        planned,
        shocked: planned.shocked(shock),
        value: input_if(F::DealValue).unwrap_or_else(plan_value),
        cycle,
        available: input_if(F::LeadsAvailable),
        minutes_per_lead: input(F::MinutesPerLead),
        cost_per_lead: input(F::CostPerLead),
        cost_per_month: input(F::CostPerMonth),
        cost_per_meeting: input(F::CostPerMeeting),
        commission: input(F::PartnerCommission),
        opening: OpeningField::ALL.iter().take(cycle).map(opening).collect(),
        booked_by: place(scenario, source.booked_by),
        closed_by: place(scenario, source.closed_by),
    }
}

fn role_model<N: Numeric>(scenario: &Scenario, role: &Role, horizon: usize) -> RoleModel<N> {
    use RoleField as F;
    let input = |field| N::input(role.inputs.value(field), InputId::Role(role.key, field));
    let one = || N::number(1.0);
    let leave = (role.inputs.value(F::DaysOff) != 0.0).then(|| {
        let year = policy::<N>(scenario, PolicyField::DaysPerMonth) * N::number(12.0);
        (input(F::DaysOff) / year).at_most(N::number(LONGEST_LEAVE))
    });
    let stands_in = place(scenario, role.covered_by);
    let availability = match leave {
        Some(leave) if stands_in.is_none() => input(F::Utilisation) * (one() - leave),
        _ => input(F::Utilisation),
    };
    let work = per_person(scenario, role, &input);
    let ramp = ramp(role);
    let pay = N::total_of_nonzero(&[input(F::Base), input(F::TargetBonus)]);
    let tools = N::total_of_nonzero(&[input(F::Tools), input(F::Overhead)]);
    let handles_some = scenario.sources.iter().any(|source| handles(role, source));
    let own = scenario.sources.iter().enumerate();
    let own = own.filter(|(_, source)| !handles_some || handles(role, source));
    let (today, joining, lost_to_switching) = people_today(scenario, role, ramp.len(), horizon);
    let counted = role.counted.iter().filter_map(|key| place(scenario, Some(*key)));
    RoleModel {
        sizing: role.sizing,
        work: if role.sizing == Sizing::Fixed { work } else { work * availability },
        // A number that is typed is meant as it is.
        overload: match role.sizing {
            Sizing::Fixed => one(),
            _ => one() + input(F::Overload),
        },
        leaving: leaving(role),
        months_to_fill: role.inputs.value(F::MonthsToFill) as usize,
        today,
        joining,
        lost_to_switching,
        ramp,
        covered_leave: leave.and_then(|leave| Some((stands_in?, leave))),
        counted: counted.collect(),
        fixed_hours: fixed_hours(role, &input),
        hours_per_deal: input(F::HoursPerDeal),
        hours_per_meeting: input(F::HoursPerMeeting),
        hours_per_person: input(F::HoursPerPerson),
        seat: formula::seat(pay, input(F::Contributions), tools),
        contributions: input(F::Contributions),
        bonus_per_meeting: input(F::BonusPerMeeting),
        bonus_per_deal: input(F::BonusPerDeal),
        commission: input(F::Commission),
        recruiting: input(F::RecruitingCost),
        own_sources: own.map(|(index, _)| index).collect(),
    }
}

/// Share of the people who leave in a month, so that it comes to the yearly attrition.
fn leaving<N: Numeric>(role: &Role) -> Option<N> {
    let attrition = role.inputs.value(RoleField::Attrition);
    if attrition == 0.0 {
        return None;
    }
    let yearly = N::input(attrition, InputId::Role(role.key, RoleField::Attrition));
    let monthly = 1.0 - (1.0 - attrition).powf(1.0 / 12.0);
    // Written as the yearly share times what brings it to a month, so that it can be traced.
    Some(yearly * N::number(monthly / attrition))
}

fn ramp<N: Numeric>(role: &Role) -> Vec<N> {
    let share = |field: &RampField| {
        let entry = role.ramp.given(*field);
        entry.map_or(N::number(1.0), |entry| N::input(entry.value, InputId::Ramp(role.key, *field)))
    };
    RampField::ALL.iter().take(role.ramp_months()).map(share).collect()
}

/// Today's people by months in the job, those of them who start later, and what switching takes.
fn people_today<N: Numeric>(
    scenario: &Scenario,
    role: &Role,
    ramp: usize,
    horizon: usize,
) -> (Vec<N>, Vec<(usize, N)>, N) {
    let mut today = vec![N::number(0.0); ramp + 1];
    let mut joining = Vec::new();
    let mut lost = N::number(0.0);
    let add = |slot: &mut N, people: N| {
        *slot = if slot.value() == 0.0 { people } else { *slot + people };
    };
    if let Some(full) = today.last_mut() {
        let now = role.inputs.value(RoleField::PeopleNow);
        *full = N::input(now, InputId::Role(role.key, RoleField::PeopleNow));
    }
    for (row, seat) in (0_u8..).zip(&scenario.team) {
        let Some((_, share)) = seat.shares.iter().find(|(key, _)| *key == role.key) else {
            continue;
        };
        let count = seat.inputs.value(SeatField::People);
        let people = N::input(count, InputId::Seat(row, SeatField::People)) * N::number(*share);
        let tenure = seat.started.map(|started| scenario.timeline.start.since(started));
        match tenure.map(usize::try_from) {
            // Since a month that is still to come.
            Some(Err(_)) => {
                let month = tenure.map_or(0, i32::unsigned_abs) as usize;
                if month < horizon {
                    joining.push((month, people));
                }
            }
            Some(Ok(months)) => {
                if let Some(slot) = today.get_mut(months.min(ramp)) {
                    add(slot, people);
                }
            }
            None => {
                if let Some(slot) = today.last_mut() {
                    add(slot, people);
                }
            }
        }
        if seat.shares.len() > 1 {
            let loss = policy::<N>(scenario, PolicyField::SwitchingLoss);
            let loss = loss * N::number((seat.shares.len() - 1) as f64);
            add(&mut lost, people * loss.at_most(N::number(1.0)));
        }
    }
    (today, joining, lost)
}

fn per_person<N: Numeric>(scenario: &Scenario, role: &Role, input: &dyn Fn(RoleField) -> N) -> N {
    use RoleField as F;
    let hours = || match role.inputs.entry(F::HoursPerMonth) {
        Some(_) => input(F::HoursPerMonth),
        None => {
            let days = policy::<N>(scenario, PolicyField::DaysPerMonth);
            days * policy(scenario, PolicyField::HoursPerDay)
        }
    };
    match role.sizing {
        Sizing::MeetingsBooked => input(F::MeetingsBooked),
        Sizing::Leads => input(F::Leads),
        Sizing::HandlingTime => hours() * N::number(60.0),
        Sizing::MeetingsHeld => input(F::MeetingsHeld),
        Sizing::Deals => input(F::Deals),
        Sizing::Quota => {
            let expected = input(F::Quota) * input(F::Attainment);
            formula::plan_per_month(expected, role.quota_period.months())
        }
        Sizing::Hours => hours(),
        Sizing::OnePer => input(F::PeoplePerOne),
        Sizing::Fixed => input(F::FixedPeople),
    }
}

/// Hours that don't depend on the month: fixed ones, and visits to accounts.
fn fixed_hours<N: Numeric>(role: &Role, input: &dyn Fn(RoleField) -> N) -> N {
    let mut parts = vec![input(RoleField::FixedHours)];
    for (row, segment) in (0_u8..).zip(&role.segments) {
        let input =
            |field| N::input(segment.inputs.value(field), InputId::Segment(role.key, row, field));
        let visits = input(SegmentField::Accounts) * input(SegmentField::VisitsPerYear);
        parts.push(visits * input(SegmentField::HoursPerVisit) / N::number(12.0));
    }
    N::total_of_nonzero(&parts)
}
