//! Whom to hire and when, one role at a time (model §5, backward): the fewest people who meet every
//! month that can be met, among those the ones that miss least of the months that can't, and among
//! those the latest starts. Exact: the search leaves out only what can't be better.

/// What a role needs, and what one more person brings.
#[derive(Clone, Debug)]
pub(in crate::staffing) struct Need {
    /// People at full output who are asked for, month by month.
    pub asked: Vec<f64>,
    /// Those of them who are missing.
    pub missing: Vec<f64>,
    /// What one person who starts gives in that month and those after it, in people at full
    /// output: the ramp, less what leaving takes.
    pub output: Vec<f64>,
    /// The first month in which somebody may start.
    pub earliest: usize,
    /// Most people who may start, month by month.
    pub most: Vec<u32>,
}

/// People to hire.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::staffing) struct Hires {
    /// Starts, month by month.
    pub starts: Vec<u32>,
    /// Whether nothing better is left; otherwise the search was given up after [`MOST_STEPS`].
    pub proved: bool,
}

/// Steps after which the search takes the best that it has found.
const MOST_STEPS: u32 = 20_000;
const HAIR: f64 = 1e-9;

/// Finds the hires. A month is in reach when a person who starts as early as possible is at full
/// output by then: nobody is hired merely to fill the months before, in which newcomers still ramp
/// up, but who is hired anyway starts early enough to help there.
pub(super) fn hires(need: &Need) -> Hires {
    let months = need.missing.len();
    let nobody = Hires { starts: vec![0; months], proved: true };
    if need.earliest >= months || need.missing.iter().all(|missing| *missing <= HAIR) {
        return nobody;
    }
    let mut search = Search::new(need);
    let mut people = search.fewest();
    // The envelope may promise a little more than people who leave again can hold.
    loop {
        search.look(people);
        if search.best.is_some() || people >= search.room || search.is_spent() {
            break;
        }
        people += 1;
    }
    let proved = !search.is_spent();
    let starts = match search.best.take() {
        Some(best) => best.starts,
        None => search.enough_at_once(people),
    };
    Hires { starts, proved }
}

impl Need {
    /// The first month in reach.
    pub fn reach(&self) -> usize {
        let full = self.output.iter().copied().fold(0.0, f64::max);
        let ramp = self.output.iter().position(|output| *output >= full - HAIR);
        self.earliest + ramp.unwrap_or(0)
    }

    /// Most people who may start in a month.
    pub fn most(&self, month: usize) -> u32 {
        let most = self.most.get(month).copied().unwrap_or(0);
        if month < self.earliest { 0 } else { most }
    }

    /// The most that one person gives up to so many months after the start.
    pub fn envelope(&self) -> Vec<f64> {
        let mut highest: f64 = 0.0;
        let rising = self.output.iter().map(|output| {
            highest = highest.max(*output);
            highest
        });
        rising.collect()
    }
}

struct Best {
    /// What is missing in the months out of reach.
    missed: f64,
    /// The sum of the start months.
    late: u64,
    starts: Vec<u32>,
}

struct Search<'a> {
    need: &'a Need,
    /// The first month in reach.
    reach: usize,
    /// What has to be there in the months in reach, as far as the limits on hires allow it.
    demand: Vec<f64>,
    /// The most that one person gives up to so many months after the start.
    envelope: Vec<f64>,
    /// How many may be hired in all.
    room: u32,
    starts: Vec<u32>,
    best: Option<Best>,
    steps: u32,
}

impl<'a> Search<'a> {
    fn new(need: &'a Need) -> Self {
        let months = need.missing.len();
        let reach = need.reach();
        let room = (0..months).fold(0_u32, |sum, month| sum.saturating_add(need.most(month)));
        let mut search = Self {
            need,
            reach,
            demand: vec![0.0; months],
            envelope: need.envelope(),
            room,
            starts: vec![0; months],
            best: None,
            steps: 0,
        };
        // With all who may be hired there is the most that there can be.
        for month in reach..months {
            let all = (need.earliest..=month).map(|start| {
                let output = need.output.get(month - start).copied().unwrap_or(0.0);
                f64::from(need.most(start)) * output
            });
            let possible: f64 = all.sum();
            if let (Some(slot), Some(missing)) =
                (search.demand.get_mut(month), need.missing.get(month))
            {
                *slot = missing.min(possible).max(0.0);
            }
        }
        search
    }

    fn months(&self) -> usize {
        self.demand.len()
    }

    /// The fewest people who could do, if nobody's output ever fell.
    fn fewest(&self) -> u32 {
        let (mut low, mut high) = (0, self.room);
        while low < high {
            let middle = low + (high - low) / 2;
            let there = vec![0.0; self.months()];
            if self.could_do(&there, 0, middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    fn is_spent(&self) -> bool {
        self.steps >= MOST_STEPS
    }

    /// At least so many people, each as early as possible, who meet the demand for certain.
    fn enough_at_once(&self, people: u32) -> Vec<u32> {
        let does = |starts: &[u32]| {
            (self.reach..self.months()).all(|month| {
                let given = starts.iter().take(month + 1).enumerate().map(|(start, people)| {
                    f64::from(*people) * self.need.output.get(month - start).copied().unwrap_or(0.0)
                });
                given.sum::<f64>() >= self.demand.get(month).copied().unwrap_or(0.0) - HAIR
            })
        };
        let mut people = people;
        loop {
            let starts = self.earliest_starts(people);
            if people >= self.room || does(&starts) {
                return starts;
            }
            people = people.saturating_add(people / 50 + 1).min(self.room);
        }
    }

    /// So many people, each as early as possible.
    fn earliest_starts(&self, people: u32) -> Vec<u32> {
        let mut left = people;
        let start = |month| {
            let now = left.min(self.need.most(month));
            left -= now;
            now
        };
        (0..self.months()).map(start).collect()
    }

    /// What `people` who start from `month` on, as early as possible, give in a later month at
    /// the most, by the envelope.
    fn promised(&self, month: usize, people: u32, until: usize) -> f64 {
        let mut left = people;
        let mut sum = 0.0;
        for start in month..=until {
            let now = left.min(self.need.most(start));
            sum += f64::from(now) * self.envelope.get(until - start).copied().unwrap_or(0.0);
            left -= now;
            if left == 0 {
                break;
            }
        }
        sum
    }

    /// Whether the demand of `month` and later may still be met by so many more people.
    fn could_do(&self, there: &[f64], month: usize, people: u32) -> bool {
        let from = month.max(self.reach);
        (from..self.months()).all(|until| {
            let demand = self.demand.get(until).copied().unwrap_or(0.0);
            let there = there.get(until).copied().unwrap_or(0.0);
            there >= demand - HAIR || there + self.promised(month, people, until) >= demand - HAIR
        })
    }

    /// Looks for the best way to hire exactly so many people.
    fn look(&mut self, people: u32) {
        let there = vec![0.0; self.months()];
        let missed = self.missed_before(self.need.earliest);
        self.go(self.need.earliest, people, &there, missed, 0);
    }

    fn missed_before(&self, month: usize) -> f64 {
        self.need.missing.iter().take(month.min(self.reach)).map(|missing| missing.max(0.0)).sum()
    }

    /// Decides how many start in `month`, and goes on to the next.
    fn go(&mut self, month: usize, people: u32, there: &[f64], missed: f64, late: u64) {
        self.steps = self.steps.saturating_add(1);
        if month >= self.months() {
            if people == 0 && self.beats(missed, late) {
                self.best = Some(Best { missed, late, starts: self.starts.clone() });
            }
            return;
        }
        if !self.may_beat(month, people, there, missed, late) {
            return;
        }
        let most = people.min(self.need.most(month));
        let with = |now: u32, output: &[f64]| {
            let mut then = there.to_vec();
            for (slot, output) in then.iter_mut().skip(month).zip(output) {
                *slot += f64::from(now) * output;
            }
            then
        };
        // As few as leave it possible to meet this month and those to come; by the envelope, by
        // which more people now are never worse.
        let does = |now: u32| {
            let then = with(now, &self.envelope);
            let demand = self.demand.get(month).copied().unwrap_or(0.0);
            let there = then.get(month).copied().unwrap_or(0.0);
            let now_met = month < self.reach || there >= demand - HAIR;
            now_met && self.could_do(&then, month + 1, people - now)
        };
        if !does(most) {
            return;
        }
        let (mut least, mut enough) = (0, most);
        while least < enough {
            let middle = least + (enough - least) / 2;
            if does(middle) { enough = middle } else { least = middle + 1 }
        }
        // Before the months in reach, earlier is better; in reach, later.
        let early = month < self.reach;
        for step in 0..=most - least {
            if self.is_spent() {
                break;
            }
            let now = if early { most - step } else { least + step };
            let then = with(now, &self.need.output);
            let there_now = then.get(month).copied().unwrap_or(0.0);
            let missing = self.need.missing.get(month).copied().unwrap_or(0.0) - there_now;
            let misses = if early { missing.max(0.0) } else { 0.0 };
            if let Some(slot) = self.starts.get_mut(month) {
                *slot = now;
            }
            let late = late + month as u64 * u64::from(now);
            self.go(month + 1, people - now, &then, missed + misses, late);
        }
        if let Some(slot) = self.starts.get_mut(month) {
            *slot = 0;
        }
    }

    fn beats(&self, missed: f64, late: u64) -> bool {
        self.best.as_ref().is_none_or(|best| {
            missed < best.missed - HAIR || (missed <= best.missed + HAIR && late > best.late)
        })
    }

    /// Whether what is still open could lead to something better than the best.
    fn may_beat(&self, month: usize, people: u32, there: &[f64], missed: f64, late: u64) -> bool {
        let Some(best) = &self.best else { return true };
        let mut least_missed = missed;
        for until in month..self.reach.min(self.months()) {
            let missing = self.need.missing.get(until).copied().unwrap_or(0.0);
            let there = there.get(until).copied().unwrap_or(0.0);
            least_missed += (missing - there - self.promised(month, people, until)).max(0.0);
        }
        if least_missed > best.missed + HAIR {
            return false;
        }
        if least_missed < best.missed - HAIR {
            return true;
        }
        late + self.latest(month, people, there) > best.late
    }

    /// The greatest sum of start months of so many people that the demand leaves possible: by each
    /// month as many must have started as could meet it at their best.
    fn latest(&self, month: usize, people: u32, there: &[f64]) -> u64 {
        let last = self.months().saturating_sub(1) as u64;
        let (mut due, mut early, mut earliest) = (0, 0, 0);
        for until in month.max(self.reach)..self.months() {
            let demand = self.demand.get(until).copied().unwrap_or(0.0);
            let missing = demand - there.get(until).copied().unwrap_or(0.0);
            let best = self.envelope.get(until - month).copied().unwrap_or(0.0);
            if missing <= HAIR || best <= 0.0 {
                continue;
            }
            // At most `people`, so the number fits.
            let needed = ((missing - HAIR) / best).ceil().min(f64::from(people)) as u32;
            if needed == 0 {
                continue;
            }
            let before = last - until as u64;
            early += u64::from(needed.saturating_sub(due)) * before;
            due = due.max(needed);
            // Either just as many, each of whom must give enough, or one more.
            let each = missing - f64::from(needed - 1) * best;
            let ramp = self.envelope.iter().position(|output| *output >= each - HAIR);
            let just = u64::from(needed) * (before + ramp.unwrap_or(0) as u64);
            let one_more = u64::from(needed + 1) * before;
            let more = if needed < people { one_more } else { u64::MAX };
            earliest = earliest.max(just.min(more));
        }
        (u64::from(people) * last).saturating_sub(early.max(earliest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(missing: &[f64], output: &[f64], earliest: usize, most: u32) -> Need {
        Need {
            asked: missing.to_vec(),
            missing: missing.to_vec(),
            output: output.to_vec(),
            earliest,
            most: vec![most; missing.len()],
        }
    }

    #[test]
    fn who_is_needed_starts_as_late_as_the_ramp_allows() {
        // Full output in the third month: two by month 3, a third by month 5.
        let of = need(&[0.0, 0.0, 0.0, 2.0, 2.0, 3.0], &[0.0, 0.5, 1.0, 1.0, 1.0, 1.0], 0, 9);
        assert_eq!(hires(&of), Hires { starts: vec![0, 2, 0, 1, 0, 0], proved: true });
    }

    #[test]
    fn months_out_of_reach_do_not_make_more_people() {
        // Two are missing from now on; who starts in month 1 is full in month 3.
        let of = need(&[2.0; 6], &[0.25, 0.5, 1.0, 1.0, 1.0, 1.0], 1, 9);
        assert_eq!(hires(&of).starts, [0, 2, 0, 0, 0, 0]);
    }

    #[test]
    fn the_limit_of_hires_spreads_the_starts() {
        let of = need(&[0.0, 0.0, 3.0, 3.0], &[1.0; 4], 0, 1);
        assert_eq!(hires(&of).starts, [1, 1, 1, 0]);
        // Four can't be there by month 2; then as many as can.
        let of = need(&[0.0, 0.0, 4.0, 4.0], &[1.0; 4], 0, 1);
        assert_eq!(hires(&of).starts, [1, 1, 1, 1]);
    }
}
