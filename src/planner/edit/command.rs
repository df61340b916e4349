//! What can be done to a scenario.

use crate::scenario::{
    BudgetKind, Carries, Channel, Conversion, Currency, Day, Duty, Entry, InputId, Measure, Month,
    Period, PlacedHire, PlanShape, Recurrence, RoleKey, RoleKind, Scenario, Sizing, SourceKey,
    SourceKind,
};

/// Where to move something in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Puts a number in force; `None`: the field's default again.
    SetInput(InputId, Option<Entry>),
    /// Notes why a number is what it is; a blank text: nothing any more.
    SetInputNote(InputId, String),
    SetName(String),
    SetNotes(String),
    SetCurrency(Currency),
    /// The amount becomes that of the same sales, counted in the other way.
    SetMeasure(Measure),
    SetPeriod(Period),
    SetRecurrence(Recurrence),
    SetBudgetKind(BudgetKind),
    SetMarketing(bool),

    AddSource(SourceKind, Channel),
    DuplicateSource(SourceKey),
    RemoveSource(SourceKey),
    MoveSource(SourceKey, Direction),
    /// An empty name brings back the name of the kind.
    RenameSource(SourceKey, String),
    SetSourceKind(SourceKey, SourceKind),
    SetChannel(SourceKey, Channel),
    SetCarries(SourceKey, Carries),
    SetConversion(SourceKey, Conversion),
    SetBookedBy(SourceKey, Option<RoleKey>),
    SetClosedBy(SourceKey, Option<RoleKey>),

    AddRole(RoleKind),
    DuplicateRole(RoleKey),
    RemoveRole(RoleKey),
    MoveRole(RoleKey, Direction),
    /// An empty title brings back the title of the kind.
    RenameRole(RoleKey, String),
    SetSizing(RoleKey, Sizing),
    SetQuotaPeriod(RoleKey, Period),
    SetCoveredBy(RoleKey, Option<RoleKey>),
    /// Whether the first role counts the people of the second.
    SetCounted(RoleKey, RoleKey, bool),
    AddSegment(RoleKey),
    RemoveSegment(RoleKey, u8),
    RenameSegment(RoleKey, u8, String),
    AddDuty(RoleKey, String),
    SetDuty(RoleKey, u8, Duty),
    RemoveDuty(RoleKey, u8),
    /// Typed output of the first months in the job, as shares of full output; what was given for
    /// other months is taken back.
    SetRamp(RoleKey, Vec<f64>),

    /// The rows of months stay as they are: they count from the start, wherever it is.
    SetStart(Month),
    /// `None`: the start.
    SetPlanning(Option<Month>),
    SetShape(PlanShape),
    SetByCalendar(bool),
    /// In any order.
    SetHolidays(Vec<Day>),
    /// In any order; those of nobody are left out. `None`: as the planner proposes.
    PlaceHires(Option<Vec<PlacedHire>>),

    /// A seat of one person whose time is still free.
    AddSeat,
    /// `None`: long enough ago to be at full output.
    SetSeatStarted(u8, Option<Month>),
    /// The share of a seat's time that a role gets; 0 takes the role out.
    SetSeatShare(u8, RoleKey, f64),
    RemoveSeat(u8),

    /// Another scenario in the place of this one (a preset, an opened file, what was tried).
    Replace(Box<Scenario>),
}

/// What a command is about. Changes to the same topic that follow each other, such as the
/// keystrokes in one field, count as one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Input(InputId),
    InputNote(InputId),
    Name,
    Notes,
    SourceName(SourceKey),
    RoleTitle(RoleKey),
    SegmentName(RoleKey, u8),
    Duty(RoleKey, u8),
    Hires,
    SeatShare(u8, RoleKey),
}

impl Command {
    /// The topic, for commands that come keystroke by keystroke, or while something is dragged.
    pub fn topic(&self) -> Option<Topic> {
        match self {
            Self::SetInput(input, _) => Some(Topic::Input(*input)),
            Self::SetInputNote(input, _) => Some(Topic::InputNote(*input)),
            Self::SetName(_) => Some(Topic::Name),
            Self::SetNotes(_) => Some(Topic::Notes),
            Self::RenameSource(key, _) => Some(Topic::SourceName(*key)),
            Self::RenameRole(key, _) => Some(Topic::RoleTitle(*key)),
            Self::RenameSegment(key, row, _) => Some(Topic::SegmentName(*key, *row)),
            Self::SetDuty(key, row, _) => Some(Topic::Duty(*key, *row)),
            Self::PlaceHires(_) => Some(Topic::Hires),
            Self::SetSeatShare(row, key, _) => Some(Topic::SeatShare(*row, *key)),
            _ => None,
        }
    }
}
