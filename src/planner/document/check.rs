//! What serde can't see of a scenario: bounds of numbers and texts, lengths of lists, and what must
//! fit together. Everything is looked at, so that it can be told all at once.

use super::error::{DocumentError, Problem, clip};
use crate::scenario::{
    Carries, Duty, Entry, Field, FieldSpec, InputId, Inputs, MOST_HIRES, MOST_HOLIDAYS, MOST_ITEMS,
    MOST_NOTES, MOST_ROWS, MOST_SEATS, MOST_SHARES, NAME_LENGTH, Origin, Role, RoleKey, SEAT_SHARE,
    Scenario, Seat, Source, SourceKey, TEXT_LENGTH, Timeline,
};

/// So many errors are collected; who mends them will see the rest.
const MOST_ERRORS: usize = 20;

/// What is wrong with the scenario that was read from a document, in the order in which documents
/// are written. Paths begin with `scenario`.
pub(super) fn check(scenario: &Scenario) -> Vec<DocumentError> {
    let roles: Vec<RoleKey> = scenario.roles.iter().map(|role| role.key).collect();
    let mut check = Check { roles, taken: Vec::new(), rest: None, errors: Vec::new() };
    check.scenario(scenario);
    check.errors
}

/// Puts a legal scenario in the form that the planner gives it, where documents are free: a blank
/// name is none, and days and hires come in any order.
pub(super) fn tidy(scenario: &mut Scenario) {
    let blank = |name: &mut String| name.trim().is_empty();
    for source in &mut scenario.sources {
        source.name.take_if(blank);
    }
    for role in &mut scenario.roles {
        role.title.take_if(blank);
    }
    scenario.timeline.holidays.sort_unstable();
    scenario.timeline.holidays.dedup();
    if let Some(hires) = &mut scenario.timeline.hires {
        hires.sort_unstable();
    }
    scenario.input_notes.tidy();
}

/// The problem of a text with too many characters.
pub(super) fn too_long(text: &str, most: usize) -> Option<Problem> {
    let found = text.chars().count();
    (found > most).then_some(Problem::TooLong { most, found })
}

struct Check {
    roles: Vec<RoleKey>,
    /// Keys of the sources and roles so far.
    taken: Vec<String>,
    /// The source that carries the rest.
    rest: Option<SourceKey>,
    errors: Vec<DocumentError>,
}

impl Check {
    fn wrong(&mut self, path: String, problem: Problem) {
        if self.errors.len() < MOST_ERRORS {
            self.errors.push(DocumentError { path, problem });
        }
    }

    fn scenario(&mut self, scenario: &Scenario) {
        self.text("scenario.name", &scenario.name, NAME_LENGTH);
        self.text("scenario.notes", &scenario.notes, TEXT_LENGTH);
        self.numbers("scenario.plan", &scenario.plan.inputs);
        for (path, source) in self.items("scenario.sources", &scenario.sources, MOST_ITEMS) {
            self.source(&path, source);
        }
        for (path, role) in self.items("scenario.roles", &scenario.roles, MOST_ITEMS) {
            self.role(&path, role);
        }
        self.numbers("scenario.policy", &scenario.policy.inputs);
        self.timeline("scenario.timeline", &scenario.timeline);
        for (path, seat) in self.items("scenario.team", &scenario.team, MOST_SEATS) {
            self.seat(&path, seat);
        }
        self.input_notes("scenario.input_notes", scenario);
    }

    fn input_notes(&mut self, path: &str, scenario: &Scenario) {
        if scenario.input_notes.is_empty() {
            return;
        }
        self.count(path, scenario.input_notes.len(), MOST_NOTES);
        let known: Vec<String> = scenario.inputs().iter().map(InputId::to_string).collect();
        for (name, text) in scenario.input_notes.iter() {
            let path = format!("{path}.{}", clip(name));
            if !known.iter().any(|known| known == name) {
                let found = clip(name);
                self.wrong(path, Problem::UnknownField { found, allowed: Vec::new() });
                continue;
            }
            self.text(&path, text, TEXT_LENGTH);
        }
    }

    fn source(&mut self, path: &str, source: &Source) {
        self.key(path, source.key.as_str());
        self.text(&format!("{path}.name"), source.name.as_deref().unwrap_or_default(), NAME_LENGTH);
        if source.carries == Carries::Rest {
            match self.rest {
                None => self.rest = Some(source.key),
                Some(first) => {
                    let first = first.to_string();
                    self.wrong(format!("{path}.carries"), Problem::SecondRest { first });
                }
            }
        }
        self.existing(format!("{path}.booked_by"), source.booked_by);
        self.existing(format!("{path}.closed_by"), source.closed_by);
        self.row(&format!("{path}.opening"), &source.opening);
        self.numbers(path, &source.inputs);
    }

    fn role(&mut self, path: &str, role: &Role) {
        self.key(path, role.key.as_str());
        self.text(&format!("{path}.title"), role.title.as_deref().unwrap_or_default(), NAME_LENGTH);
        for (path, duty) in self.items(&format!("{path}.duties"), &role.duties, MOST_ROWS) {
            if let Duty::Own(own) = duty {
                self.text(&format!("{path}.own"), own, TEXT_LENGTH);
            }
        }
        self.existing(format!("{path}.covered_by"), role.covered_by);
        self.each_once(&format!("{path}.counted"), &role.counted, "");
        for (path, segment) in self.items(&format!("{path}.segments"), &role.segments, MOST_ROWS) {
            self.text(&format!("{path}.name"), &segment.name, NAME_LENGTH);
            self.numbers(&path, &segment.inputs);
        }
        self.row(&format!("{path}.ramp"), &role.ramp);
        self.numbers(path, &role.inputs);
    }

    fn timeline(&mut self, path: &str, timeline: &Timeline) {
        self.count(&format!("{path}.holidays"), timeline.holidays.len(), MOST_HOLIDAYS);
        let hires = timeline.hires.as_deref().unwrap_or_default();
        for (path, hire) in self.items(&format!("{path}.hires"), hires, MOST_HIRES) {
            self.existing(format!("{path}.role"), Some(hire.role));
        }
        self.row(&format!("{path}.season"), &timeline.season);
        self.row(&format!("{path}.targets"), &timeline.targets);
        self.numbers(path, &timeline.inputs);
    }

    /// The roles of a seat exist, each is there once, and they share no more than all of the time.
    fn seat(&mut self, path: &str, seat: &Seat) {
        let at = format!("{path}.shares");
        let roles: Vec<RoleKey> = seat.shares.iter().map(|(role, _)| *role).collect();
        self.each_once(&at, &roles, ".role");
        for (place, (_, share)) in seat.shares.iter().take(MOST_ITEMS).enumerate() {
            self.number(format!("{at}[{place}].share"), *share, SEAT_SHARE);
        }
        let found: f64 = seat.shares.iter().map(|(_, share)| share).sum();
        if found > MOST_SHARES {
            self.wrong(at, Problem::SharesBeyondOne { found });
        }
        self.numbers(path, &seat.inputs);
    }

    fn text(&mut self, path: &str, text: &str, most: usize) {
        if let Some(problem) = too_long(text, most) {
            self.wrong(path.to_string(), problem);
        }
    }

    fn count(&mut self, path: &str, found: usize, most: usize) {
        if found > most {
            self.wrong(path.to_string(), Problem::TooMany { most });
        }
    }

    /// The items of a list that may be there, with their paths.
    fn items<'a, T>(&mut self, path: &str, items: &'a [T], most: usize) -> Vec<(String, &'a T)> {
        self.count(path, items.len(), most);
        let items = items.iter().take(most).enumerate();
        items.map(|(place, item)| (format!("{path}[{place}]"), item)).collect()
    }

    /// Sources and roles share one space of names.
    fn key(&mut self, path: &str, key: &str) {
        if self.taken.iter().any(|taken| taken == key) {
            let found = key.to_string();
            self.wrong(format!("{path}.key"), Problem::DuplicateKey { found });
        }
        self.taken.push(key.to_string());
    }

    fn existing(&mut self, path: String, role: Option<RoleKey>) {
        if let Some(role) = role
            && !self.roles.contains(&role)
        {
            let allowed = self.roles.iter().map(RoleKey::to_string).collect();
            self.wrong(path, Problem::UnknownRole { found: role.to_string(), allowed });
        }
    }

    /// A list of roles; `field`: the field of an item that names it.
    fn each_once(&mut self, path: &str, roles: &[RoleKey], field: &str) {
        for (place, (path, role)) in self.items(path, roles, MOST_ITEMS).into_iter().enumerate() {
            let path = format!("{path}{field}");
            if roles.iter().take(place).any(|other| other == role) {
                self.wrong(path, Problem::DuplicateKey { found: role.to_string() });
            } else {
                self.existing(path, Some(*role));
            }
        }
    }

    /// The numbers that stand in the object at the path.
    fn numbers<F: Field>(&mut self, path: &str, inputs: &Inputs<F>) {
        for field in F::ALL {
            if let Some(entry) = inputs.given(*field) {
                self.entry(format!("{path}.{}", field.name()), entry, field.spec());
            }
        }
    }

    /// The numbers of the list at the path.
    fn row<F: Field>(&mut self, path: &str, inputs: &Inputs<F>) {
        self.count(path, inputs.in_order().len(), F::ALL.len());
        for field in F::ALL {
            if let Some(entry) = inputs.given(*field) {
                self.entry(format!("{path}[{}]", field.index()), entry, field.spec());
            }
        }
    }

    fn entry(&mut self, path: String, entry: Entry, spec: &FieldSpec) {
        match entry.origin {
            Origin::Typed | Origin::Default => self.number(path, entry.value, spec),
            Origin::Example | Origin::Benchmark(_) => {
                self.number(format!("{path}.value"), entry.value, spec);
            }
        }
    }

    fn number(&mut self, path: String, found: f64, spec: &FieldSpec) {
        if !spec.accepts(found) {
            let FieldSpec { min, max, whole, .. } = *spec;
            let zero = spec.zero && min > 0.0;
            self.wrong(path, Problem::OutOfBounds { min, max, whole, zero, found });
        }
    }
}
