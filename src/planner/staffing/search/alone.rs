//! Whom to hire and when into one role: the fewest people who meet a demand, and among those the
//! latest starts. Exact: the search leaves out only what can't be better.

/// What a role needs, and what one more person brings.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::staffing) struct Need {
    /// People at full output who are asked for, month by month of the window.
    pub asked: Vec<f64>,
    /// Those of them who are missing.
    pub missing: Vec<f64>,
    /// What one person who starts gives in that month and those after it, in people at full output.
    pub output: Vec<f64>,
    /// The first month in which somebody may start.
    pub earliest: usize,
    /// Months of the horizon: nobody starts after it.
    pub horizon: usize,
    /// Most people who may be hired.
    pub most: u32,
}

/// People to hire.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::staffing) struct Hires {
    /// Starts, month by month of the window.
    pub starts: Vec<u32>,
    /// Whether nothing better is left; otherwise the search was given up after [`MOST_STEPS`].
    pub proved: bool,
}

/// Steps after which the search takes the best that it has found.
const MOST_STEPS: u32 = 20_000;
/// Full-time equivalents that nobody misses.
const ROUNDING: f64 = 1e-9;

/// Finds the hires that give this demand, month by month, as far as all who may be hired can: the
/// fewest, then those who start latest.
pub(super) fn hires(need: &Need, demand: &[f64]) -> Hires {
    let mut search = Search::new(need, demand);
    let mut people = search.fewest();
    // Where output falls in the course of a ramp, as many as could do by the envelope may not.
    loop {
        search.go(need.earliest, people, &vec![0.0; demand.len()], 0);
        if search.best.is_some() || people >= need.most || search.is_spent() {
            break;
        }
        people += 1;
    }
    let proved = !search.is_spent();
    let starts = match search.best.take() {
        Some((_, starts)) => starts,
        None => need.at_once(people),
    };
    Hires { starts, proved }
}

impl Need {
    /// Most people who may start in a month.
    pub fn most(&self, month: usize) -> u32 {
        if (self.earliest..self.horizon).contains(&month) { self.most } else { 0 }
    }

    /// So many people, all as early as possible.
    pub fn at_once(&self, people: u32) -> Vec<u32> {
        let mut starts = vec![0; self.missing.len()];
        if let Some(slot) = starts.get_mut(self.earliest).filter(|_| self.earliest < self.horizon) {
            *slot = people;
        }
        starts
    }

    /// What is missing in each month when these start.
    pub fn short(&self, starts: &[u32]) -> Vec<f64> {
        let mut short = self.missing.clone();
        for (start, people) in starts.iter().enumerate().filter(|(_, people)| **people > 0) {
            for (slot, output) in short.iter_mut().skip(start).zip(&self.output) {
                *slot -= f64::from(*people) * output;
            }
        }
        short.iter_mut().for_each(|short| *short = short.max(0.0));
        short
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

struct Search<'a> {
    need: &'a Need,
    demand: Vec<f64>,
    /// The most that one person gives up to so many months after the start.
    envelope: Vec<f64>,
    starts: Vec<u32>,
    /// The sum of the start months, and the starts.
    best: Option<(u64, Vec<u32>)>,
    steps: u32,
}

impl<'a> Search<'a> {
    fn new(need: &'a Need, demand: &[f64]) -> Self {
        let all = need.short(&need.at_once(need.most));
        // With all who may be hired there is the most that there can be.
        let possible = need.missing.iter().zip(all).map(|(missing, short)| missing - short);
        let demand = demand.iter().zip(possible).map(|(demand, most)| demand.min(most).max(0.0));
        Self {
            need,
            demand: demand.collect(),
            envelope: need.envelope(),
            starts: vec![0; need.missing.len()],
            best: None,
            steps: 0,
        }
    }

    /// The fewest people who could do, if nobody's output ever fell.
    fn fewest(&self) -> u32 {
        let there = vec![0.0; self.demand.len()];
        let (mut low, mut high) = (0, self.need.most);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.could_do(&there, self.need.earliest, middle) {
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

    /// Whether the demand of `month` and later may still be met by so many more people.
    fn could_do(&self, there: &[f64], month: usize, people: u32) -> bool {
        let start_later = month < self.need.horizon;
        let months = self.demand.iter().zip(there).skip(month);
        months.enumerate().all(|(after, (demand, there))| {
            let output = self.envelope.get(after).copied().unwrap_or(0.0);
            let promised = if start_later { f64::from(people) * output } else { 0.0 };
            there + promised >= demand - ROUNDING
        })
    }

    /// Decides how many start in `month`, and goes on to the next.
    fn go(&mut self, month: usize, people: u32, there: &[f64], late: u64) {
        self.steps = self.steps.saturating_add(1);
        if people == 0 {
            let met = self.could_do(there, month, 0);
            if met && self.best.as_ref().is_none_or(|(latest, _)| late > *latest) {
                self.best = Some((late, self.starts.clone()));
            }
            return;
        }
        let latest = |(latest, _): &(u64, _)| late + self.latest(month, people, there) > *latest;
        if month >= self.need.horizon || !self.best.as_ref().is_none_or(latest) {
            return;
        }
        // As few as leave it possible to meet this month and those to come; by the envelope, by
        // which more people now are never worse.
        let does = |now: u32| {
            let then = with(there, month, now, &self.envelope);
            let demand = self.demand.get(month).copied().unwrap_or(0.0);
            let met = then.get(month).is_some_and(|there| *there >= demand - ROUNDING);
            met && self.could_do(&then, month + 1, people - now)
        };
        if !does(people) {
            return;
        }
        let (mut least, mut enough) = (0, people);
        while least < enough {
            let middle = least + (enough - least) / 2;
            if does(middle) { enough = middle } else { least = middle + 1 }
        }
        for now in least..=people {
            if self.is_spent() {
                break;
            }
            if let Some(slot) = self.starts.get_mut(month) {
                *slot = now;
            }
            let then = with(there, month, now, &self.need.output);
            self.go(month + 1, people - now, &then, late + month as u64 * u64::from(now));
        }
        if let Some(slot) = self.starts.get_mut(month) {
            *slot = 0;
        }
    }

    /// The greatest sum of start months of so many people that the demand leaves possible: by each
    /// month as many must have started as could meet it at their best.
    fn latest(&self, month: usize, people: u32, there: &[f64]) -> u64 {
        let last = self.need.horizon.saturating_sub(1) as u64;
        let (mut due, mut early) = (0, 0);
        for until in month..self.need.horizon {
            let at = |values: &[f64]| values.get(until).copied().unwrap_or(0.0);
            let missing = at(&self.demand) - at(there);
            let best = self.envelope.get(until - month).copied().unwrap_or(0.0);
            if missing <= ROUNDING || best <= 0.0 {
                continue;
            }
            // At most `people`, so the number fits.
            let needed = ((missing - ROUNDING) / best).ceil().min(f64::from(people)) as u32;
            early += u64::from(needed.saturating_sub(due)) * (last - until as u64);
            due = due.max(needed);
        }
        (u64::from(people) * last).saturating_sub(early)
    }
}

/// What is there when so many start in a month.
fn with(there: &[f64], month: usize, people: u32, output: &[f64]) -> Vec<f64> {
    let mut then = there.to_vec();
    for (slot, output) in then.iter_mut().skip(month).zip(output) {
        *slot += f64::from(people) * output;
    }
    then
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(missing: &[f64], output: &[f64], earliest: usize) -> Need {
        Need {
            asked: missing.to_vec(),
            missing: missing.to_vec(),
            output: output.to_vec(),
            earliest,
            horizon: missing.len(),
            most: 9,
        }
    }

    #[test]
    fn who_is_needed_starts_as_late_as_the_ramp_allows() {
        // Full output in the third month: two by month 3, a third by month 5.
        let demand = [0.0, 0.0, 0.0, 2.0, 2.0, 3.0];
        let of = need(&demand, &[0.0, 0.5, 1.0, 1.0, 1.0, 1.0], 0);
        // Starts in 1, 2 and 2, and not in 1, 1 and 3: the first difference is later.
        assert_eq!(hires(&of, &demand), Hires { starts: vec![0, 1, 2, 0, 0, 0], proved: true });
    }

    #[test]
    fn one_who_comes_early_is_better_than_two_who_ramp() {
        let of = need(&[0.0, 0.0, 1.0, 1.0], &[0.5, 1.0, 1.0, 1.0], 0);
        assert_eq!(hires(&of, &of.missing).starts, [0, 1, 0, 0]);
    }

    #[test]
    fn what_all_together_cannot_give_is_not_asked() {
        let of = Need { most: 2, ..need(&[3.0; 4], &[0.5, 1.0, 1.0, 1.0], 1) };
        assert_eq!(hires(&of, &of.missing).starts, [0, 2, 0, 0]);
    }
}
