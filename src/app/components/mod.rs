//! What several pages use.

mod after_painting;
mod button;
mod card;
mod check_field;
mod choice_field;
mod closed_card;
mod disclosure;
mod each;
mod exporting;
mod figure;
mod framed;
mod icon;
mod input_note;
mod later_part;
mod menu;
mod month_field;
mod months_picture;
mod number_field;
mod number_help;
mod optional_field;
mod popover;
mod ramp;
mod role_choice;
mod sales_picture;
mod screen_link;
mod section;
mod select;
mod sentence;
mod sides;
mod slider;
mod switch;
mod table;
mod text_field;
mod verdict;
mod was;

pub use after_painting::AfterPainting;
pub use button::Button;
pub use card::Card;
pub use check_field::CheckField;
pub use choice_field::ChoiceField;
pub use closed_card::ClosedCard;
pub use disclosure::Disclosure;
pub use each::Each;
pub use exporting::{Exporting, exporting};
pub use figure::Figure;
pub use framed::Framed;
pub use icon::{Icon, IconButton, Outline};
pub use input_note::InputNote;
pub use later_part::LaterPart;
pub use menu::{Menu, MenuItem, MenuItems};
pub use month_field::MonthField;
pub use months_picture::{
    MonthsPicture, Scrolling, TeamSwitch, all_months, months_content, shown_team,
};
pub use number_field::{NumberField, NumberHelp};
pub use number_help::number_help;
pub use optional_field::OptionalField;
pub use popover::{Popover, use_popover};
pub use ramp::Ramp;
pub use role_choice::RoleChoice;
pub use sales_picture::{SalesPicture, sales_content};
pub use screen_link::ScreenLink;
pub use section::Section;
pub use select::{Choice, Select, SelectField};
pub use sentence::Sentence;
pub use sides::Sides;
pub use slider::{Drag, Slider, drag, slider};
pub use switch::{Side, Switch};
pub use table::{Cell, Column, ColumnHead, ResultTable, RowHead, RowName};
pub use text_field::TextField;
pub use verdict::Verdict;
use was::Was;

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
