//! Rows of a table, put into a scenario.

use super::cells::Cells;
use super::columns::{Column, Subject, columns, subject};
use super::months::month;
use crate::scenario::{
    Carries, Channel, Entry, Field, InputId, MOST_ITEMS, MOST_MONTHS, Month, NAME_LENGTH,
    PlanShape, Role, RoleKey, RoleKind, Scenario, Source, SourceField, SourceKey, SourceKind,
    TargetField, TimelineField, Unit,
};

/// What a table says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub subject: Subject,
    /// The heads as they are written, and what they were taken for.
    pub heads: Vec<(String, Column)>,
    pub rows: Vec<Row>,
    /// The scenario with all rows in it that have no problem.
    pub scenario: Scenario,
    /// Whether there was more than is read.
    pub is_cut: bool,
}

/// A row below the heads.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line in which it begins, from 1.
    pub line: u64,
    pub cells: Vec<String>,
    pub problem: Option<RowProblem>,
    /// Whether it adds a role or a source.
    pub is_new: bool,
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq)]
pub enum RowProblem {
    /// This is no month.
    NoMonth(String),
    /// The month is more than the longest horizon from the first.
    TooFar(Month),
    /// The month, the role or the source is in a row before.
    Twice,
    /// It names no role and no source, or by more than so many characters.
    NoName(usize),
    /// This is no number.
    NoNumber(String),
    /// The number is outside the bounds of its field.
    OutOfBounds(InputId),
    /// There are as many roles or sources as there may be.
    TooMany(usize),
    /// It says nothing.
    Nothing,
}

/// What the reader's language says: how numbers are written, and what things are called.
pub struct Reader<'a> {
    /// The number of a text, a share as a fraction of 1 where the second is true.
    pub number: &'a dyn Fn(&str, bool) -> Option<f64>,
    /// A text in small letters.
    pub lowercase: &'a dyn Fn(&str) -> String,
    /// The role and the source of a name in small letters.
    pub role: &'a dyn Fn(&str) -> Option<RoleKey>,
    pub source: &'a dyn Fn(&str) -> Option<SourceKey>,
}

/// Reads a table into a scenario; `None`: its first row names nothing that the planner knows.
pub fn read(
    cells: &Cells,
    about: Option<Subject>,
    into: &Scenario,
    reader: &Reader,
) -> Option<Reading> {
    let ((_, heads), body) = cells.rows.split_first()?;
    let small: Vec<String> = heads.iter().map(|head| (reader.lowercase)(head)).collect();
    let about = about.or_else(|| subject(&small))?;
    let columns = columns(about, &small);
    if columns.iter().all(|column| *column == Column::Unknown) {
        return None;
    }
    let mut state = State { columns: &columns, reader, scenario: into.clone(), seen: Vec::new() };
    let rows = match about {
        Subject::Months => state.months(body),
        Subject::Team | Subject::Rates => body.iter().map(|row| state.named(row, about)).collect(),
    };
    let scenario = state.scenario;
    let heads = heads.iter().cloned().zip(columns).collect();
    Some(Reading { subject: about, heads, rows, scenario, is_cut: cells.is_cut })
}

type Line = (u64, Vec<String>);

struct State<'a> {
    columns: &'a [Column],
    reader: &'a Reader<'a>,
    scenario: Scenario,
    /// What rows were about so far.
    seen: Vec<String>,
}

impl State<'_> {
    fn cell<'b>(&self, cells: &'b [String], wanted: Column) -> Option<&'b str> {
        let place = self.columns.iter().position(|column| *column == wanted)?;
        cells.get(place).map(String::as_str).filter(|cell| !cell.is_empty())
    }

    fn number(&self, text: &str, unit: Unit) -> Result<f64, RowProblem> {
        let is_share = unit == Unit::Share;
        (self.reader.number)(text, is_share).ok_or_else(|| RowProblem::NoNumber(text.to_string()))
    }

    /// The plan month by month: the first month of the table is the first of the horizon.
    fn months(&mut self, body: &[Line]) -> Vec<Row> {
        let said = |cells: &[String]| {
            let text = self.cell(cells, Column::Month).unwrap_or_default();
            month(&(self.reader.lowercase)(text))
                .ok_or_else(|| RowProblem::NoMonth(text.to_string()))
        };
        let months: Vec<Result<Month, RowProblem>> =
            body.iter().map(|(_, cells)| said(cells)).collect();
        let Some(first) = months.iter().flatten().min().copied() else {
            return body
                .iter()
                .zip(months)
                .map(|(line, month)| row(line, month.err(), false))
                .collect();
        };
        let before = self.scenario.clone();
        let mut last = None;
        let timeline = &mut self.scenario.timeline;
        timeline.start = first;
        timeline.shape = PlanShape::Typed;
        for field in TargetField::ALL {
            timeline.targets.put(*field, None);
        }
        let mut rows = Vec::new();
        for (line, month) in body.iter().zip(months) {
            let put = month.and_then(|month| self.put_month(first, month, &line.1));
            if let Ok(place) = put {
                last = last.max(Some(place));
            }
            rows.push(row(line, put.err(), false));
        }
        match last {
            Some(last) => {
                let horizon = Entry::typed((last + 1) as f64);
                self.scenario.timeline.inputs.put(TimelineField::Horizon, Some(horizon));
            }
            None => self.scenario = before,
        }
        rows
    }

    fn put_month(
        &mut self,
        first: Month,
        month: Month,
        cells: &[String],
    ) -> Result<usize, RowProblem> {
        let place = usize::try_from(month.since(first)).unwrap_or(MOST_MONTHS);
        let field = TargetField::at(place).ok_or(RowProblem::TooFar(month))?;
        if self.seen.contains(&month.to_string()) {
            return Err(RowProblem::Twice);
        }
        let text = self.cell(cells, Column::Amount).ok_or(RowProblem::Nothing)?;
        let value = self.number(text, Unit::PlanAmount)?;
        let input = InputId::Target(field);
        if !input.spec().accepts(value) {
            return Err(RowProblem::OutOfBounds(input));
        }
        self.seen.push(month.to_string());
        self.scenario.put(input, Some(Entry::typed(value)));
        Ok(place)
    }

    /// A role or a source, which is added where there is none of this name.
    fn named(&mut self, line: &Line, about: Subject) -> Row {
        let mut next = self.scenario.clone();
        match self.put_named(&mut next, &line.1, about) {
            Ok(is_new) => {
                self.scenario = next;
                row(line, None, is_new)
            }
            Err(problem) => row(line, Some(problem), false),
        }
    }

    fn put_named(
        &mut self,
        next: &mut Scenario,
        cells: &[String],
        about: Subject,
    ) -> Result<bool, RowProblem> {
        let name = self.cell(cells, Column::Name).ok_or(RowProblem::NoName(NAME_LENGTH))?;
        if name.chars().count() > NAME_LENGTH {
            return Err(RowProblem::NoName(NAME_LENGTH));
        }
        let small = (self.reader.lowercase)(name);
        if self.seen.contains(&small) {
            return Err(RowProblem::Twice);
        }
        let (input, is_new): (Box<dyn Fn(Column) -> Option<InputId>>, bool) = match about {
            Subject::Team => {
                let known = (self.reader.role)(&small);
                let key = known.map_or_else(|| add_role(next, name), Ok)?;
                let input = move |column| match column {
                    Column::Role(field) => Some(InputId::Role(key, field)),
                    _ => None,
                };
                (Box::new(input), known.is_none())
            }
            Subject::Rates | Subject::Months => {
                let known = (self.reader.source)(&small);
                let key = known.map_or_else(|| add_source(next, name), Ok)?;
                let input = move |column| match column {
                    Column::Source(field) => Some(InputId::Source(key, field)),
                    _ => None,
                };
                (Box::new(input), known.is_none())
            }
        };
        let mut count = 0;
        for (column, text) in self.columns.iter().zip(cells) {
            let Some(input) = input(*column).filter(|_| !text.is_empty()) else { continue };
            let value = self.number(text, input.spec().unit)?;
            if !input.spec().accepts(value) {
                return Err(RowProblem::OutOfBounds(input));
            }
            next.put(input, Some(Entry::typed(value)));
            if let InputId::Source(key, SourceField::GivenLeads) = input
                && let Some(source) = next.source_mut(key)
            {
                source.carries = Carries::GivenLeads;
            }
            count += 1;
        }
        if count == 0 {
            return Err(RowProblem::Nothing);
        }
        self.seen.push(small);
        Ok(is_new)
    }
}

fn row(line: &Line, problem: Option<RowProblem>, is_new: bool) -> Row {
    Row { line: line.0, cells: line.1.clone(), problem, is_new }
}

fn add_role(scenario: &mut Scenario, name: &str) -> Result<RoleKey, RowProblem> {
    let is_taken = |text: &str| is_taken(scenario, text);
    let key = RoleKey::free(RoleKind::Other.name(), is_taken);
    let key =
        key.filter(|_| scenario.roles.len() < MOST_ITEMS).ok_or(RowProblem::TooMany(MOST_ITEMS))?;
    scenario.roles.push(Role { title: Some(name.to_string()), ..Role::new(key, RoleKind::Other) });
    Ok(key)
}

fn add_source(scenario: &mut Scenario, name: &str) -> Result<SourceKey, RowProblem> {
    let is_taken = |text: &str| is_taken(scenario, text);
    let key = SourceKey::free(Channel::Other.name(), is_taken);
    let key = key
        .filter(|_| scenario.sources.len() < MOST_ITEMS)
        .ok_or(RowProblem::TooMany(MOST_ITEMS))?;
    let like = scenario.sources.iter().find(|other| other.kind == SourceKind::Inbound).cloned();
    let mut source = Source::new(key, SourceKind::Inbound);
    source.name = Some(name.to_string());
    if let Some(like) = like {
        source.booked_by = like.booked_by;
        source.closed_by = like.closed_by;
        source.conversion = like.conversion;
    }
    scenario.sources.push(source);
    Ok(key)
}

/// Roles and sources share their keys.
fn is_taken(scenario: &Scenario, text: &str) -> bool {
    scenario.sources.iter().any(|source| source.key.as_str() == text)
        || scenario.roles.iter().any(|role| role.key.as_str() == text)
}
