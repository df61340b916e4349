//! What the page says, in the reader's language, and how it writes and reads numbers.

mod answer;
mod context;
mod differences;
mod findings;
mod format;
mod formula;
mod language;
mod names;
mod outlook;
mod parse;
mod problems;
pub mod words;

pub use answer::{Piece, answer, small_answer};
pub use context::{provide_i18n, t, use_i18n};
pub use differences::difference;
pub use findings::finding;
pub use format::Amount;
pub use formula::{Operands, formula, input_unit, operand_value};
pub use language::{I18n, Language};
pub use names::{
    decision_name, figure_name, input_name, place_name, publisher, role_default_name, role_name,
    source_default_name, source_name, tried_name, what_if_name,
};
pub use outlook::{
    binding_answer, first_action, is_overdue, made_figure, month_gap, outlook_answer,
    tightest_month, uneven_plan, with_hires,
};
pub use parse::{lowercase_text, parse_number};
pub use problems::{document_problem, edit_error, link_problem};
