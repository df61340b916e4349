//! Whom to hire and when where all roles together want more hires a month than there may be (model
//! §5, backward): those starts that leave least of the plan's work undone; among these the fewest
//! people, and among those the latest starts. Each role by itself would take the early months from
//! the others.

use super::Hires;
use super::crew::{Crew, MEASURES, Member, ROUNDING, Stream, gains};

/// What counts of hires, the first first.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Score {
    /// Share of the plan's value that nobody has time for.
    pub lost: f64,
    /// People who are missing in roles without a part in that value, over the months.
    pub missing: f64,
    pub people: u32,
    /// The sum of the start months.
    pub late: u64,
}

/// Times that the search looks at what comes of who starts when, before it takes the best that it
/// has found. Nearly always the first few hundred, which change single starts, find what is best,
/// and the rest prove it.
const MOST_LOOKS: usize = 2_200;

impl Score {
    pub fn beats(&self, other: &Self) -> bool {
        let less = |one: f64, other: f64| ((one - other).abs() > ROUNDING).then_some(one < other);
        less(self.lost, other.lost)
            .or_else(|| less(self.missing, other.missing))
            .or_else(|| (self.people != other.people).then_some(self.people < other.people))
            .unwrap_or(self.late > other.late)
    }
}

/// Finds the hires of each role of a crew that wants more starts a month than there may be, beginning
/// with those that each role would have without the limit.
pub(super) fn together(crew: &Crew, alone: &[Hires]) -> Vec<Hires> {
    let mut search = Search::new(crew, MOST_LOOKS);
    search.improve(alone);
    search.place(&vec![vec![0; crew.free.len()]; crew.needs.len()]);
    search.go(0, 0, search.room(0));
    let proved = search.left > 0;
    search.best.into_iter().map(|starts| Hires { starts, proved }).collect()
}

struct Search<'a> {
    members: Vec<Member<'a>>,
    streams: &'a [Stream],
    /// One over the value of the whole plan.
    worth: f64,
    free: Vec<u32>,
    /// By both measures of a member, for each month: what one who starts then or later takes off
    /// at the most, and what all who may start do.
    gains: [Vec<(f64, f64)>; 2],
    best: Vec<Vec<u32>>,
    score: Score,
    /// Looks that are left.
    left: usize,
}

impl<'a> Search<'a> {
    fn new(crew: &'a Crew, looks: usize) -> Self {
        let months = crew.free.len();
        let value: f64 = crew.streams.iter().flat_map(|stream| &stream.value).sum();
        let worth = if value > 0.0 { 1.0 / value } else { 0.0 };
        let needs = crew.needs.iter().enumerate();
        let members: Vec<_> =
            needs.map(|(place, need)| Member::of(crew, place, need, worth)).collect();
        let gains = MEASURES.map(|measure| gains(&members, &crew.free, measure));
        let mut search = Self {
            best: vec![vec![0; months]; members.len()],
            members,
            streams: &crew.streams,
            worth,
            free: crew.free.clone(),
            gains,
            score: Score::default(),
            left: looks,
        };
        search.score = search.scored(months);
        search
    }

    /// Lets exactly these start.
    fn place(&mut self, starts: &[Vec<u32>]) {
        for (member, starts) in self.members.iter_mut().zip(starts) {
            member.clear();
            for (month, people) in starts.iter().enumerate() {
                member.start(month, people.cast_signed());
            }
        }
    }

    fn room(&self, month: usize) -> u32 {
        self.free.get(month).copied().unwrap_or(0)
    }

    fn started(&self, month: usize) -> u32 {
        self.members.iter().filter_map(|member| member.starts.get(month)).sum()
    }

    /// What counts of the starts so far, if as many as may start from this month on did so in
    /// every role at once: better than it can get.
    fn scored(&mut self, from: usize) -> Score {
        let mut score = Score::default();
        for member in &mut self.members {
            member.look(from);
            score.missing += member.weighed(1);
            score.people += member.people;
            score.late += member.late;
        }
        for stream in self.streams {
            let parts = |role: usize| self.members.get(role).map(|member| &member.parts);
            let mut roles = stream.roles().filter_map(parts);
            let (Some(one), other) = (roles.next(), roles.next()) else { continue };
            // Done as far as both have people for it.
            let parts = one.iter().zip(other.unwrap_or(one)).map(|(one, other)| one.max(*other));
            let lost: f64 = parts.zip(&stream.value).map(|(part, value)| part * value).sum();
            score.lost += lost * self.worth;
        }
        score
    }

    /// The same, but nobody can start in two roles at once, and who does is counted.
    fn promised(&mut self, from: usize) -> Score {
        let mut score = self.scored(from);
        let months = self.free.len();
        let mut more = 0.0_f64;
        for measure in MEASURES {
            let now: f64 = self.members.iter_mut().map(|member| member.now(measure)).sum();
            let gains = self.gains.get(measure).and_then(|gains| gains.get(from));
            let (each, all) = gains.copied().unwrap_or_default();
            let (least, best) = match measure {
                0 => (&mut score.lost, self.score.lost),
                _ => (&mut score.missing, self.score.missing),
            };
            *least = least.max(now - all);
            let over = now - best - ROUNDING;
            if over > 0.0 && each > 0.0 {
                more = more.max((over / each - ROUNDING).ceil());
            }
            if *least < best - ROUNDING {
                break;
            }
        }
        let more = more.min(f64::from(u32::MAX)) as u32;
        score.people = score.people.saturating_add(more);
        score.late += u64::from(more) * months as u64;
        score
    }

    /// Takes what there is now if it beats the best, and says what comes of it.
    fn keep(&mut self) -> Score {
        self.look();
        let score = self.scored(self.free.len());
        if score.beats(&self.score) {
            self.score = score;
            for (best, member) in self.best.iter_mut().zip(&self.members) {
                best.clone_from(&member.starts);
            }
        }
        score
    }

    fn look(&mut self) {
        self.left = self.left.saturating_sub(1);
    }

    /// What single changes are judged by: where two roles are short, one more in either of them
    /// loses nothing less before there is one more in the other, yet is a step on the way.
    fn judged(&mut self) -> Score {
        let mut score = self.keep();
        let each: f64 = self.members.iter_mut().map(|member| member.now(0)).sum();
        score.lost = f64::midpoint(score.lost, each);
        score
    }

    /// Begins with what each role would do by itself, as far as there is room, and changes single
    /// starts for as long as that makes it better.
    fn improve(&mut self, alone: &[Hires]) {
        let turns = self.turns(alone);
        self.place(&turns);
        let months = self.free.len();
        let places: Vec<(usize, usize)> = (0..self.members.len())
            .flat_map(|role| (0..months).map(move |month| (role, month)))
            .collect();
        let mut now = self.judged();
        // The rest is for the search.
        let until = self.left / 2;
        loop {
            let before = now;
            for (role, month) in places.iter().copied() {
                self.change(&mut now, &[(role, month, 1)]);
                self.change(&mut now, &[(role, month, -1)]);
                for (other, at) in places.iter().copied() {
                    if self.left <= until {
                        return;
                    }
                    // Who is there may be another after a change.
                    if self.starting(role, month) == 0 {
                        break;
                    }
                    let gone = (role, month, -1);
                    if other == role || at == month {
                        self.change(&mut now, &[gone, (other, at, 1)]);
                    } else if self.starting(other, at) > 0 {
                        // Two of different roles change places.
                        let come = [(other, month, 1), (other, at, -1), (role, at, 1)];
                        self.change(&mut now, &[gone, come[0], come[1], come[2]]);
                    }
                }
            }
            if !now.beats(&before) {
                return;
            }
        }
    }

    /// The starts of each role by itself; those for whom a month has no room come before it, or
    /// where there is none either after it.
    fn turns(&self, alone: &[Hires]) -> Vec<Vec<u32>> {
        let mut free = self.free.clone();
        let turn = |(member, alone): (&Member<'_>, &Hires)| {
            let mut starts = vec![0; free.len()];
            for (month, people) in alone.starts.iter().enumerate() {
                let mut left = *people;
                let before = (member.need.earliest..=month).rev();
                for start in before.chain(month + 1..member.need.horizon) {
                    let Some((slot, free)) = starts.get_mut(start).zip(free.get_mut(start)) else {
                        break;
                    };
                    let now = left.min(*free);
                    *slot += now;
                    *free -= now;
                    left -= now;
                }
            }
            starts
        };
        self.members.iter().zip(alone).map(turn).collect()
    }

    fn starting(&self, role: usize, month: usize) -> u32 {
        let member = self.members.get(role);
        member.and_then(|member| member.starts.get(month)).copied().unwrap_or(0)
    }

    /// Makes these changes, and takes them back unless they are possible and better.
    fn change(&mut self, now: &mut Score, changes: &[(usize, usize, i32)]) {
        let mut gone = changes.iter().filter(|(.., people)| *people < 0);
        if gone.any(|(role, month, _)| self.starting(*role, *month) == 0) {
            return;
        }
        self.shift(changes, 1);
        let possible = changes.iter().all(|(role, month, _)| {
            let fits = |member: &Member<'_>| member.people <= member.need.most(*month);
            self.members.get(*role).is_some_and(fits) && self.started(*month) <= self.room(*month)
        });
        if possible {
            let score = self.judged();
            if score.beats(now) {
                *now = score;
                return;
            }
        }
        self.shift(changes, -1);
    }

    fn shift(&mut self, changes: &[(usize, usize, i32)], sign: i32) {
        for (role, month, people) in changes {
            if let Some(member) = self.members.get_mut(*role) {
                member.start(*month, people * sign);
            }
        }
    }

    /// Decides how many start in this role and month, of those whom the month leaves room for, and
    /// goes on to the next role. Begins with nobody from this month on.
    fn go(&mut self, month: usize, role: usize, room: u32) {
        if self.left == 0 {
            return;
        }
        let months = self.free.len();
        if month == months {
            self.keep();
            return;
        }
        if role == 0 {
            self.look();
            if !self.promised(month).beats(&self.score) {
                return;
            }
        }
        let Some(member) = self.members.get(role) else {
            return self.go(month + 1, 0, self.room(month + 1));
        };
        // More people than are missing help nobody.
        let useful = member.is_short_from(month);
        let left = member.need.most(month).saturating_sub(member.people);
        let most = if useful { room.min(left) } else { 0 };
        for people in (0..=most).rev() {
            let now = [(role, month, people.cast_signed())];
            self.shift(&now, 1);
            self.go(month, role + 1, room - people);
            self.shift(&now, -1);
        }
    }
}
