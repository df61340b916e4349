//! From a scenario to its document.

use super::form::{BUDGET_KINDS, PLAN_SHAPES, POLICY, ROLE, SEAT, SOURCE, TIMELINE};
use crate::document::form::{AnyField, BENCHMARK, EXAMPLE, FROM, Member, OWN, Shape, VALUE};
use crate::document::json::{self, Value};
use crate::document::v1::form::{
    CARRIES, CHANNELS, CONVERSIONS, DUTIES, MEASURES, PERIODS, PLAN, RECURRENCES, ROLE_KINDS,
    SEGMENT, SIZINGS, SOURCE_KINDS,
};
use crate::scenario::{
    BudgetKind, Channel, Duty, Entry, Month, Origin, Period, PlacedHire, PlanShape, Policy, Role,
    RoleKey, SalesPlan, Scenario, Seat, Segment, Source, Timeline,
};

/// The scenario as a document holds it: in the order of the form, without what is not given.
pub(in crate::document) fn write(scenario: &Scenario) -> Value {
    let mut fields = Fields::default();
    fields.text("name", &scenario.name);
    fields.text("notes", &scenario.notes);
    fields.text("currency", scenario.currency.code());
    fields.put("plan", plan(&scenario.plan));
    fields.list("sources", scenario.sources.iter().map(source).collect());
    fields.list("roles", scenario.roles.iter().map(role).collect());
    fields.put("policy", policy(&scenario.policy));
    fields.put("timeline", timeline(&scenario.timeline));
    fields.list("team", scenario.team.iter().map(seat).collect());
    fields.object()
}

/// An object in the making. What isn't there is left out.
#[derive(Default)]
struct Fields(Vec<(String, Value)>);

impl Fields {
    fn put(&mut self, name: &str, value: Value) {
        self.0.push((name.to_string(), value));
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.put(name, Value::text(text));
        }
    }

    /// A word, unless it is the default.
    fn unusual(&mut self, name: &str, word: &str, default: &str) {
        if word != default {
            self.text(name, word);
        }
    }

    fn role(&mut self, name: &str, key: Option<RoleKey>) {
        if let Some(key) = key {
            self.text(name, key.as_str());
        }
    }

    fn month(&mut self, name: &str, month: Option<Month>) {
        if let Some(month) = month {
            self.put(name, Value::Text(month.to_string()));
        }
    }

    fn list(&mut self, name: &str, items: Vec<Value>) {
        if !items.is_empty() {
            self.put(name, Value::List(items));
        }
    }

    /// The numbers that are given.
    fn numbers(&mut self, parts: &[&[Member]], given: &dyn Fn(AnyField) -> Option<Entry>) {
        for member in parts.iter().copied().flatten() {
            if let Shape::Number(field) = member.shape
                && let Some(entry) = given(field)
            {
                self.put(member.name, number(entry));
            }
        }
    }

    /// A row up to the last number that is given.
    fn row(&mut self, name: &str, entries: &[Option<Entry>]) {
        let length = entries.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        let entries = entries.iter().take(length);
        self.list(name, entries.map(|entry| entry.map_or(Value::Null, number)).collect());
    }

    fn object(self) -> Value {
        Value::Object(self.0)
    }
}

fn number(entry: Entry) -> Value {
    let value = Value::number(entry.value);
    let from = match entry.origin {
        Origin::Typed | Origin::Default => return value,
        Origin::Example => EXAMPLE.to_string(),
        Origin::Benchmark(id) => [BENCHMARK, id.benchmark().key].concat(),
    };
    json::object(vec![(VALUE, value), (FROM, Value::Text(from))])
}

fn plan(plan: &SalesPlan) -> Value {
    let mut fields = Fields::default();
    fields.text("measure", MEASURES.word(plan.measure));
    fields.text("period", PERIODS.word(plan.period));
    fields.text("recurrence", RECURRENCES.word(plan.recurrence));
    fields.numbers(&[PLAN], &|field| match field {
        AnyField::Plan(field) => plan.inputs.given(field),
        _ => None,
    });
    fields.object()
}

fn source(source: &Source) -> Value {
    let mut fields = Fields::default();
    fields.text("key", source.key.as_str());
    fields.text("name", source.name.as_deref().unwrap_or_default());
    fields.text("kind", SOURCE_KINDS.word(source.kind));
    fields.unusual("channel", CHANNELS.word(source.channel), CHANNELS.word(Channel::Other));
    fields.text("carries", CARRIES.word(source.carries));
    fields.text("conversion", CONVERSIONS.word(source.conversion));
    fields.role("booked_by", source.booked_by);
    fields.role("closed_by", source.closed_by);
    fields.numbers(SOURCE, &|field| match field {
        AnyField::Source(field) => source.inputs.given(field),
        _ => None,
    });
    fields.row("opening", source.opening.in_order());
    fields.object()
}

fn role(role: &Role) -> Value {
    let mut fields = Fields::default();
    fields.text("key", role.key.as_str());
    fields.text("title", role.title.as_deref().unwrap_or_default());
    fields.text("kind", ROLE_KINDS.word(role.kind));
    if role.duties != Duty::usual(role.kind) {
        // Also where there are none.
        fields.put("duties", Value::List(role.duties.iter().map(duty).collect()));
    }
    fields.text("sizing", SIZINGS.word(role.sizing));
    fields.unusual("quota_period", PERIODS.word(role.quota_period), PERIODS.word(Period::Year));
    fields.role("covered_by", role.covered_by);
    fields.list("counted", role.counted.iter().map(|key| Value::text(key.as_str())).collect());
    fields.list("segments", role.segments.iter().map(segment).collect());
    fields.numbers(ROLE, &|field| match field {
        AnyField::Role(field) => role.inputs.given(field),
        _ => None,
    });
    fields.row("ramp", role.ramp.in_order());
    fields.object()
}

fn duty(duty: &Duty) -> Value {
    match duty {
        Duty::Standard(duty) => Value::text(DUTIES.word(*duty)),
        Duty::Own(own) => json::object(vec![(OWN, Value::text(own))]),
    }
}

fn segment(segment: &Segment) -> Value {
    let mut fields = Fields::default();
    fields.text("name", &segment.name);
    fields.numbers(&[SEGMENT], &|field| match field {
        AnyField::Segment(field) => segment.inputs.given(field),
        _ => None,
    });
    fields.object()
}

fn policy(policy: &Policy) -> Value {
    let mut fields = Fields::default();
    let none = BUDGET_KINDS.word(BudgetKind::None);
    fields.unusual("budget_kind", BUDGET_KINDS.word(policy.budget_kind), none);
    fields.put("marketing", Value::YesNo(policy.marketing));
    fields.numbers(&[POLICY], &|field| match field {
        AnyField::Policy(field) => policy.inputs.given(field),
        _ => None,
    });
    fields.object()
}

fn timeline(timeline: &Timeline) -> Value {
    let mut fields = Fields::default();
    fields.month("start", Some(timeline.start));
    fields.month("planning", timeline.planning);
    let flat = PLAN_SHAPES.word(PlanShape::Flat);
    fields.unusual("shape", PLAN_SHAPES.word(timeline.shape), flat);
    if timeline.by_calendar {
        fields.put("by_calendar", Value::YesNo(true));
    }
    let holidays = timeline.holidays.iter().map(|day| Value::Text(day.to_string()));
    fields.list("holidays", holidays.collect());
    fields.numbers(&[TIMELINE], &|field| match field {
        AnyField::Timeline(field) => timeline.inputs.given(field),
        _ => None,
    });
    fields.row("season", timeline.season.in_order());
    fields.row("targets", timeline.targets.in_order());
    if let Some(hires) = &timeline.hires {
        // Also where there are none: then nobody is hired.
        fields.put("hires", Value::List(hires.iter().map(hire).collect()));
    }
    fields.object()
}

fn hire(hire: &PlacedHire) -> Value {
    let mut fields = Fields::default();
    fields.role("role", Some(hire.role));
    fields.month("start", Some(hire.start));
    fields.put("people", Value::number(f64::from(hire.people)));
    fields.object()
}

fn seat(seat: &Seat) -> Value {
    let mut fields = Fields::default();
    fields.numbers(&[SEAT], &|field| match field {
        AnyField::Seat(field) => seat.inputs.given(field),
        _ => None,
    });
    fields.month("started", seat.started);
    fields.list("shares", seat.shares.iter().map(share).collect());
    fields.object()
}

fn share((role, share): &(RoleKey, f64)) -> Value {
    let mut fields = Fields::default();
    fields.role("role", Some(*role));
    fields.put("share", Value::number(*share));
    fields.object()
}
