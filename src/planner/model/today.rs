//! What today's people make of the average month: the forward run in its steady month, everybody
//! at full output and nobody leaving (model §3).

use super::cohorts::{output_of_seat, people_of_seat};
use super::constants::Constants;
use super::draft::{Decision, Draft};
use super::funnel::{Funnel, Volumes, name_totals};
use super::order::follows_people;
use super::people::{Others, Staff, needs};
use super::served::{Ability, Aim, Scene, able};
use super::sizing::work_of_source;
use super::{cost, whole};
use crate::figure::{Metric, Place, Team};
use crate::graph::Cell;
use crate::scenario::{Measure, Role, RoleField, Scenario, Seat};

/// What today's team makes.
pub(super) struct Today {
    /// Deals of each source, if nothing is tried.
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
    /// With those who have a seat and join later.
    pub with_joining: Cell,
}

/// Today's people of each role.
pub(super) fn present(draft: &mut Draft<'_>) -> Vec<Present> {
    let scenario = draft.scenario;
    scenario.roles.iter().map(|role| present_of(draft, role)).collect()
}

fn present_of(draft: &mut Draft<'_>, role: &Role) -> Present {
    let scenario = draft.scenario;
    let now = draft.role(role, RoleField::PeopleNow);
    let (mut people, mut output, mut joining) = (vec![now], vec![now], Vec::new());
    for (row, seat) in (0_u8..).zip(&scenario.team) {
        let Some(of_seat) = people_of_seat(draft, row, seat, role) else { continue };
        let made = if seat.shares.len() > 1 {
            let left = output_of_seat(draft, seat);
            draft.multiply(of_seat, left)
        } else {
            of_seat
        };
        if is_there(scenario, seat) {
            people.push(of_seat);
            output.push(made);
        } else {
            joining.push(made);
        }
    }
    let (people, output) = (draft.sum(&people), draft.sum(&output));
    let people = draft.figure(Metric::PeopleNow, Place::Role(role.key), people);
    let output = if output == people { people } else { output };
    joining.insert(0, output);
    Present { people, output, with_joining: draft.sum(&joining) }
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
    let scene = People { constants, funnel, staff, present };
    let mut named = scene.volumes(draft, Aim::Told);
    for (source, volumes) in draft.scenario.sources.iter().zip(&mut named) {
        volumes.name_all(draft, source);
    }
    let as_planned =
        if draft.is_tried() { scene.volumes(draft, Aim::Untried) } else { named.clone() };
    let deals = as_planned.iter().map(|volumes| volumes.deals).collect();
    name_totals(draft);
    let revenue = draft.overall(Metric::Revenue).unwrap_or_else(|| draft.zero());
    let staff_today = staff_today(draft, &named, staff, present);
    cost::costs(draft, &named, &staff_today);
    whole::acquisition(draft);
    plan_made(draft);
    let with_lent = scene.volumes(draft, Aim::WithLent);
    let with_lent: Vec<Cell> = with_lent.iter().map(|volumes| volumes.revenue).collect();
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
        *staff = needs(draft, role, &funnel.volumes, of.leave, &others);
    }
    needed
}

/// Today's people before the work of the average month.
struct People<'a> {
    constants: &'a Constants,
    funnel: &'a Funnel,
    staff: &'a [Staff],
    present: &'a [Present],
}

impl People<'_> {
    /// What comes of the work of each source.
    fn volumes(&self, draft: &mut Draft<'_>, aim: Aim) -> Vec<Volumes> {
        let Self { constants, funnel, staff, present } = *self;
        let scenario = draft.scenario;
        let people: Vec<Option<Cell>> =
            present.iter().map(|present| Some(present.people)).collect();
        let leaves: Vec<Option<Cell>> = constants.roles.iter().map(|role| role.leave).collect();
        let others = Others { people: &people, leaves: &leaves };
        let roles = scenario.roles.iter().zip(&constants.roles).zip(staff).zip(present);
        let mut abilities = Vec::with_capacity(staff.len());
        for (((role, of), staff), present) in roles {
            let output = aim.with_lent(draft, role, present.output);
            let people = able(draft, role, of, output, &others);
            abilities.push(Ability { people, work: of.work, fte: staff.own_fte });
        }
        let scene =
            Scene { constants, work: &funnel.volumes, abilities: &abilities, waiting: None, aim };
        let served = scene.served(draft);
        let rates = scene.rates(draft);
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
