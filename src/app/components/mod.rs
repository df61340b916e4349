//! What several pages use.

mod after_painting;
mod button;
mod card;
mod check_field;
mod choice_field;
mod disclosure;
mod each;
mod figure;
mod framed;
mod icon;
mod later_part;
mod menu;
mod month_field;
mod number_field;
mod number_help;
mod optional_field;
mod ramp;
mod role_choice;
mod screen_link;
mod section;
mod select;
mod sentence;
mod slider;
mod switch;
mod table;
mod text_field;

pub use after_painting::AfterPainting;
pub use button::Button;
pub use card::Card;
pub use check_field::CheckField;
pub use choice_field::ChoiceField;
pub use disclosure::Disclosure;
pub use each::Each;
pub use figure::Figure;
pub use framed::Framed;
pub use icon::{Icon, IconButton, Outline};
pub use later_part::LaterPart;
pub use menu::{Menu, MenuItem};
pub use month_field::MonthField;
pub use number_field::NumberField;
pub use optional_field::OptionalField;
pub use ramp::Ramp;
pub use role_choice::RoleChoice;
pub use screen_link::ScreenLink;
pub use section::Section;
pub use select::{Choice, Select, SelectField};
pub use sentence::Sentence;
pub use slider::{Drag, Slider, drag, slider};
pub use switch::{Side, Switch};
pub use table::{Cell, Column, ColumnHead, ResultTable, RowHead, RowName};
pub use text_field::TextField;

use repcount::scenario::{RoleKind, SourceKind};

/// The class that gives a role its colour.
pub const fn role_colour(kind: RoleKind) -> &'static str {
    match kind {
        RoleKind::Bdr => "bdr",
        RoleKind::Sdr => "sdr",
        RoleKind::SalesExecutive => "ae",
        RoleKind::SalesSupport => "support",
        RoleKind::HeadOfSales => "head",
        RoleKind::Other => "other",
    }
}

/// The class that gives a source its colour: that of the role which usually works it.
pub const fn source_colour(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Outbound => "bdr",
        SourceKind::Inbound => "sdr",
        SourceKind::Partner => "ae",
    }
}
