//! Roles that are hired at the same time under one limit, and what comes of who starts when.

use super::Need;

/// Roles that are hired at the same time, and what their work is worth.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::staffing) struct Crew {
    pub needs: Vec<Need>,
    pub streams: Vec<Stream>,
    /// Most people who may start, month by month of the window, in all roles together.
    pub free: Vec<u32>,
}

/// Work that is done as far as each of its roles has people for it: a meeting that is booked and
/// never held is worth nothing.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::staffing) struct Stream {
    /// Places in the crew of the one who books and the one who closes.
    pub roles: [Option<usize>; 2],
    /// What the work of each month is worth.
    pub value: Vec<f64>,
}

impl Crew {
    /// The streams that a role carries.
    pub fn carried_by(&self, role: usize) -> impl Iterator<Item = usize> + '_ {
        let streams = self.streams.iter().enumerate();
        streams.filter(move |(_, of)| of.roles.contains(&Some(role))).map(|(place, _)| place)
    }
}

impl Stream {
    pub fn roles(&self) -> impl Iterator<Item = usize> + '_ {
        self.roles.iter().flatten().copied()
    }

    /// The part of each month that is left undone: that of its scarcest role.
    pub fn undone(&self, parts: &[Vec<f64>]) -> Vec<f64> {
        let mut undone = vec![0.0_f64; self.value.len()];
        for parts in self.roles().filter_map(|role| parts.get(role)) {
            undone.iter_mut().zip(parts).for_each(|(undone, part)| *undone = undone.max(*part));
        }
        undone
    }
}

/// What a role misses as a part of what is asked of it.
pub(super) fn parts(need: &Need, short: &[f64]) -> Vec<f64> {
    let pairs = short.iter().zip(&need.asked);
    pairs.map(|(short, asked)| short * part_of_one(*asked)).collect()
}

/// Full-time equivalents that nobody misses.
pub(super) const ROUNDING: f64 = 1e-9;
/// The two measures of what hires leave undone: of the plan's value, and of people.
pub(super) const MEASURES: [usize; 2] = [0, 1];

/// A role of the crew during the search.
pub(super) struct Member<'a> {
    pub need: &'a Need,
    /// What a missing person loses in each month: of the plan's value at the least, and of the
    /// people who are missing without a part in it.
    pub weights: [Vec<f64>; 2],
    /// For each month what there could be later, if all who may start from that month on started
    /// in this role as early as they may.
    promised: Vec<Vec<f64>>,
    pub starts: Vec<u32>,
    /// What those who start give.
    pub there: Vec<f64>,
    /// People who start, and the sum of their months.
    pub people: u32,
    pub late: u64,
    /// What was missing in each month at the last look, and as a part of what is asked for.
    shorts: Vec<f64>,
    pub parts: Vec<f64>,
    /// From which month on others start at the last look; `None`: somebody else starts since.
    seen: Option<usize>,
    /// By both measures what is missing as it is; `None`: somebody else starts since.
    now: Option<[f64; 2]>,
    /// One over what is asked for; 0 where nobody is.
    per_asked: Vec<f64>,
}

impl<'a> Member<'a> {
    pub fn of(crew: &'a Crew, place: usize, need: &'a Need, worth: f64) -> Self {
        let months = crew.free.len();
        let envelope = need.envelope();
        let promised = |from: usize| {
            let by = |month: usize| {
                let mut left = need.most;
                let starts = crew.free.iter().zip(0..=month.min(need.horizon.saturating_sub(1)));
                let starts = starts.skip(from.max(need.earliest));
                let given = starts.map(|(free, start)| {
                    let people = left.min(*free);
                    left -= people;
                    f64::from(people) * envelope.get(month - start).copied().unwrap_or(0.0)
                });
                given.sum()
            };
            (0..months).map(by).collect()
        };
        let carried: Vec<&Stream> =
            crew.carried_by(place).filter_map(|stream| crew.streams.get(stream)).collect();
        let weigh = |(month, asked): (usize, &f64)| {
            let value = carried.iter().map(|stream| {
                stream.value.get(month).copied().unwrap_or(0.0) / stream.roles().count() as f64
            });
            let lost = if *asked > 0.0 { value.sum::<f64>() * worth / asked } else { 0.0 };
            (lost, if carried.is_empty() { 1.0 } else { 0.0 })
        };
        let (lost, missing) = need.asked.iter().enumerate().map(weigh).unzip();
        Self {
            need,
            weights: [lost, missing],
            promised: (0..=months).map(promised).collect(),
            starts: vec![0; months],
            there: vec![0.0; months],
            people: 0,
            late: 0,
            seen: None,
            now: None,
            shorts: vec![0.0; months],
            parts: vec![0.0; months],
            per_asked: need.asked.iter().map(|asked| part_of_one(*asked)).collect(),
        }
    }

    /// Looks at what is missing in each month at the least, whoever else starts from `from` on.
    pub fn look(&mut self, from: usize) {
        if self.seen == Some(from) {
            return;
        }
        self.seen = Some(from);
        let Some(promised) = self.promised.get(from) else { return };
        let there = self.there.iter().zip(promised);
        let of_month = self.need.missing.iter().zip(there).zip(&self.per_asked);
        let seen = self.shorts.iter_mut().zip(&mut self.parts);
        for ((short, part), ((missing, (there, promised)), per_asked)) in seen.zip(of_month) {
            *short = (missing - there - promised).max(0.0);
            *part = *short * per_asked;
        }
    }

    /// What is missing as it is, by one of the measures.
    pub fn now(&mut self, measure: usize) -> f64 {
        let now = self.now.get_or_insert_with(|| {
            let left = self.need.missing.iter().zip(&self.there);
            let [one, other] = &self.weights;
            left.zip(one.iter().zip(other)).fold([0.0; 2], |[lost, missing], (left, weights)| {
                let short = (left.0 - left.1).max(0.0);
                [lost + short * weights.0, missing + short * weights.1]
            })
        });
        now.get(measure).copied().unwrap_or(0.0)
    }

    /// Whether anybody is missing in this month or later, of those who are there so far.
    pub fn is_short_from(&self, month: usize) -> bool {
        let there = self.need.missing.iter().zip(&self.there).skip(month);
        there.into_iter().any(|(missing, there)| missing - there > ROUNDING)
    }

    /// Lets nobody start.
    pub fn clear(&mut self) {
        self.starts.fill(0);
        self.there.fill(0.0);
        (self.people, self.late) = (0, 0);
        (self.seen, self.now) = (None, None);
    }

    pub fn start(&mut self, month: usize, people: i32) {
        if people == 0 {
            return;
        }
        (self.seen, self.now) = (None, None);
        if let Some(slot) = self.starts.get_mut(month) {
            *slot = slot.saturating_add_signed(people);
        }
        self.people = self.people.saturating_add_signed(people);
        self.late = self.late.saturating_add_signed(month as i64 * i64::from(people));
        for (slot, output) in self.there.iter_mut().skip(month).zip(&self.need.output) {
            *slot += f64::from(people) * output;
        }
    }

    /// What was missing at the last look, by one of the measures.
    pub fn weighed(&self, measure: usize) -> f64 {
        let weights = self.weights.get(measure).into_iter().flatten();
        self.shorts.iter().zip(weights).map(|(short, weight)| short * weight).sum()
    }
}

/// One over what is asked for; 0 where nothing is.
fn part_of_one(asked: f64) -> f64 {
    let part = 1.0 / asked;
    if part.is_finite() { part } else { 0.0 }
}

/// For each month: what one who starts then or later takes off of a measure at the most, and what
/// all who may start then or later do.
pub(super) fn gains(members: &[Member<'_>], free: &[u32], measure: usize) -> Vec<(f64, f64)> {
    let gain = |member: &Member<'_>, start: usize| {
        if member.need.most(start) == 0 {
            return 0.0;
        }
        let weights = member.weights.get(measure).into_iter().flatten();
        let outputs = weights.skip(start).zip(&member.need.output);
        outputs.map(|(weight, output)| weight * output).sum()
    };
    let mut gains = vec![(0.0, 0.0); free.len() + 1];
    let (mut each, mut all) = (0.0_f64, 0.0);
    for (start, free) in free.iter().enumerate().rev() {
        let most = members.iter().map(|member| gain(member, start)).fold(0.0, f64::max);
        each = each.max(most);
        all += most * f64::from(*free);
        if let Some(slot) = gains.get_mut(start) {
            *slot = (each, all);
        }
    }
    gains
}
