//! What today's people make of the average month: the forward run in its steady month, everybody
//! at full output and nobody leaving (model §3).

use super::cohorts::{output_of_seat, people_of_seat};
use super::draft::{Decision, Draft};
use super::funnel::{Funnel, Volumes, name_totals};
use super::order::follows_people;
use super::people::{Others, Staff, needs, stand_in, work_of_source};
use super::planned::Constants;
use super::served::{Ability, Scene};
use super::{cost, whole};
use crate::figure::{Metric, Place, Team};
use crate::graph::Cell;
use crate::scenario::{Measure, Role, RoleField, Scenario, Seat};

/// What today's team makes.
pub(super) struct Today {
    /// Deals of each source, without the shock that is tried.
    pub deals: Vec<Cell>,
    /// Revenue, and what it would be with what roles and sources are lent.
    pub revenue: Cell,
    pub with_lent: Cell,
}

/// The people of a role today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Present {
    /// Who is paid; of shared seats the role's share.
    pub people: Cell,
    /// The same in equivalents of full output.
    pub output: Cell,
}

/// Today's people of each role.
pub(super) fn present(draft: &mut Draft<'_>) -> Vec<Present> {
    let scenario = draft.scenario;
    scenario.roles.iter().map(|role| present_of(draft, role)).collect()
}

fn present_of(draft: &mut Draft<'_>, role: &Role) -> Present {
    let scenario = draft.scenario;
    let now = draft.role(role, RoleField::PeopleNow);
    let (mut people, mut output) = (vec![now], vec![now]);
    for (row, seat) in (0_u8..).zip(&scenario.team).filter(|(_, seat)| is_there(scenario, seat)) {
        let Some(own) = people_of_seat(draft, row, seat, role) else { continue };
        people.push(own);
        output.push(if seat.shares.len() > 1 {
            let left = output_of_seat(draft, seat);
            draft.multiply(own, left)
        } else {
            own
        });
    }
    let (people, output) = (draft.sum(&people), draft.sum(&output));
    let people = draft.figure(Metric::PeopleNow, Place::Role(role.key), people);
    Present { people, output: if output == people { people } else { output } }
}

/// Whether those of a seat have started when the plan is made.
fn is_there(scenario: &Scenario, seat: &Seat) -> bool {
    let timeline = &scenario.timeline;
    let planning = timeline.planning.unwrap_or(timeline.start);
    seat.started.is_none_or(|started| started <= planning)
}

/// Writes what today's people make, and what it costs.
pub(super) fn today(
    draft: &mut Draft<'_>,
    constants: &Constants,
    funnel: &Funnel,
    staff: &[Staff],
    present: &[Present],
) -> Today {
    draft.in_average_month(Some(Team::Today));
    let staff = &needed(draft, constants, funnel, staff, present);
    let volumes = volumes(draft, constants, funnel, staff, present, false);
    let mut named = volumes;
    for (source, volumes) in draft.scenario.sources.iter().zip(&mut named) {
        volumes.name_all(draft, source);
    }
    let mut deals = Vec::with_capacity(named.len());
    for (volumes, (planned, shocked)) in named.iter().zip(funnel.rates.iter().zip(&constants.rates))
    {
        deals.push(if planned.win == shocked.win {
            volumes.deals
        } else {
            draft.multiply(volumes.held, planned.held_to_deal)
        });
    }
    name_totals(draft);
    let revenue = draft.overall(Metric::Revenue).unwrap_or_else(|| draft.zero());
    let staff_today = staff_today(draft, &named, staff, present);
    cost::costs(draft, &named, &staff_today);
    whole::acquisition(draft);
    plan_made(draft);
    let lent = self::volumes(draft, constants, funnel, staff, present, true);
    let with_lent: Vec<Cell> = lent.iter().map(|volumes| volumes.revenue).collect();
    let with_lent = draft.sum(&with_lent);
    draft.in_average_month(None);
    let more = draft.decided_if(Decision::TodayRevenueMore);
    let gain = draft.subtract(more, revenue);
    draft.figure(Metric::BottleneckGain, Place::Overall, gain);
    Today { deals, revenue, with_lent }
}

/// What the plan needs of each role; of those whose number follows from people, with today's.
fn needed(
    draft: &mut Draft<'_>,
    constants: &Constants,
    funnel: &Funnel,
    staff: &[Staff],
    present: &[Present],
) -> Vec<Staff> {
    let scenario = draft.scenario;
    let people: Vec<Option<Cell>> = present.iter().map(|present| Some(present.people)).collect();
    let leaves: Vec<Option<Cell>> = constants.roles.iter().map(|role| role.leave).collect();
    let others = Others { people: &people, leaves: &leaves };
    let mut needed = staff.to_vec();
    let roles = scenario.roles.iter().zip(&constants.roles).zip(&mut needed);
    for ((role, of), staff) in roles.filter(|((role, _), _)| follows_people(scenario, role)) {
        *staff = Staff {
            people: staff.people,
            ..needs(draft, role, &funnel.volumes, of.leave, &others)
        };
    }
    needed
}

/// What comes of the work of each source; with one person more of those who are lent.
fn volumes(
    draft: &mut Draft<'_>,
    constants: &Constants,
    funnel: &Funnel,
    staff: &[Staff],
    present: &[Present],
    lent: bool,
) -> Vec<Volumes> {
    let scenario = draft.scenario;
    let people: Vec<Option<Cell>> = present.iter().map(|present| Some(present.people)).collect();
    let leaves: Vec<Option<Cell>> = constants.roles.iter().map(|role| role.leave).collect();
    let others = Others { people: &people, leaves: &leaves };
    let roles = scenario.roles.iter().zip(&constants.roles).zip(staff).zip(present);
    let mut abilities = Vec::with_capacity(staff.len());
    for (((role, of), staff), present) in roles {
        let mut output = present.output;
        if lent {
            let one_more = draft.decided(Decision::Lent(role.key));
            output = draft.add(output, one_more);
        }
        let mut people = draft.multiply(output, of.stretched);
        if let Some((standing_in, _)) = stand_in(draft, role, &others) {
            people = draft.subtract(people, standing_in);
            people = draft.at_least_zero(people);
        }
        abilities.push(Ability { people, work: of.work, fte: staff.own_fte });
    }
    let Constants { rates, .. } = constants;
    let (work, planned, abilities) = (&funnel.volumes, &funnel.rates, &abilities);
    let served = Scene { work, planned, rates, abilities, waiting: None, lent }.served(draft);
    let mut volumes = Vec::with_capacity(served.len());
    for (served, rates) in served.into_iter().zip(rates) {
        let opportunities = match rates.qualification {
            Some(rate) => draft.multiply(served.held, rate),
            None => served.held,
        };
        let deals = draft.multiply(opportunities, rates.win);
        let revenue = draft.multiply(deals, rates.value);
        let (leads, booked, held) = (served.leads, served.booked, served.held);
        volumes.push(Volumes { leads, booked, held, opportunities, deals, revenue });
    }
    volumes
}

/// Today's people as the staff whose cost is spread over what they make.
fn staff_today(
    draft: &mut Draft<'_>,
    volumes: &[Volumes],
    staff: &[Staff],
    present: &[Present],
) -> Vec<Staff> {
    let scenario = draft.scenario;
    let roles = scenario.roles.iter().zip(staff).zip(present);
    let mut today = Vec::with_capacity(staff.len());
    for ((role, staff), present) in roles {
        let demand = staff.demand.map(|_| {
            let pairs = scenario.sources.iter().zip(volumes);
            let work: Vec<Cell> = pairs
                .filter_map(|(source, volumes)| work_of_source(draft, role, source, volumes))
                .collect();
            draft.sum(&work)
        });
        today.push(Staff { demand, people: present.people, ..staff.clone() });
    }
    today
}

/// What today's team makes as a share of the plan.
fn plan_made(draft: &mut Draft<'_>) {
    let made = match draft.scenario.plan.measure {
        Measure::Revenue => draft.overall(Metric::Revenue),
        Measure::Deals => draft.overall(Metric::Deals),
    };
    draft.in_average_month(None);
    let plan = draft.overall(Metric::PlanPerMonth);
    draft.in_average_month(Some(Team::Today));
    if let Some((made, plan)) = made.zip(plan) {
        let share = draft.divide(made, plan);
        draft.figure(Metric::PlanMade, Place::Overall, share);
    }
}
