//! What is wrong with a number, an edit, a stored scenario or a link.

use repcount::document::link::LinkError;
use repcount::document::{DocumentError, Problem};
use repcount::edit::EditError;
use repcount::figure::Place;
use repcount::scenario::{Currency, FieldSpec, Scenario, Unit};

use super::I18n;
use super::names::place_name;
use super::words;

/// What a field accepts, for a number outside its bounds.
pub fn bounds_error(i18n: I18n, spec: FieldSpec, currency: Currency) -> String {
    bounds(i18n, spec.whole, spec.zero, |least| {
        let bound = if least { spec.min } else { spec.max };
        match spec.unit {
            Unit::Share => i18n.percent(bound),
            Unit::Money | Unit::MoneyPerMonth => i18n.money(bound, currency),
            _ => i18n.number(bound, 2),
        }
    })
}

fn bounds(i18n: I18n, whole: bool, zero: bool, text: impl Fn(bool) -> String) -> String {
    let words = match (whole, zero) {
        (true, _) => words::WHOLE_OUT_OF_BOUNDS,
        (false, true) => words::OUT_OF_BOUNDS_OR_ZERO,
        (false, false) => words::OUT_OF_BOUNDS,
    };
    i18n.fill(words, &[("min", &text(true)), ("max", &text(false))])
}

/// Why a command was not carried out.
pub fn edit_error(i18n: I18n, scenario: &Scenario, error: &EditError) -> String {
    match error {
        EditError::OutOfBounds(input) => bounds_error(i18n, input.spec(), scenario.currency),
        EditError::Missing => i18n.t(words::MISSING).to_string(),
        EditError::TooMany(most) => i18n.fill(words::TOO_MANY, &[("most", &most.to_string())]),
        EditError::TooLong(most) => i18n.fill(words::TOO_LONG, &[("most", &most.to_string())]),
        EditError::SeatShares => i18n.t(words::SEAT_SHARES).to_string(),
        EditError::Cycle(roles) => {
            let names: Vec<String> =
                roles.iter().map(|role| place_name(i18n, scenario, Place::Role(*role))).collect();
            i18n.fill(words::CYCLE, &[("roles", &i18n.list(&names))])
        }
    }
}

/// Why a link does not open.
pub fn link_problem(i18n: I18n, error: &LinkError) -> String {
    let words = match error {
        LinkError::Empty => words::LINK_EMPTY,
        LinkError::UnknownCodec(_) => words::LINK_UNKNOWN,
        LinkError::Character(_) => words::LINK_CHARACTERS,
        LinkError::Cut => words::LINK_CUT,
        LinkError::Damaged => words::LINK_DAMAGED,
        LinkError::Content(errors) => {
            let problem = document_problem(i18n, errors);
            return i18n.fill(words::LINK_CONTENT, &[("problem", &problem)]);
        }
    };
    i18n.t(words).to_string()
}

/// What is wrong with a stored scenario: the first of its errors.
pub fn document_problem(i18n: I18n, errors: &[DocumentError]) -> String {
    let Some(DocumentError { path, problem }) = errors.first() else { return String::new() };
    let what = match problem {
        Problem::TooLarge { .. } | Problem::TooDeep => i18n.t(words::DOC_TOO_LARGE).to_string(),
        Problem::NumberTooLarge => i18n.t(words::DOC_NUMBER).to_string(),
        Problem::BrokenText => i18n.t(words::DOC_TEXT).to_string(),
        Problem::Unreadable { .. } => i18n.t(words::DOC_UNREADABLE).to_string(),
        Problem::NotJson { line, column } => i18n.fill(
            words::DOC_NOT_JSON,
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
        Problem::NotAScenario { .. } | Problem::NotALibrary { .. } => {
            i18n.t(words::DOC_NOT_OURS).to_string()
        }
        Problem::NewerVersion { .. } => i18n.t(words::DOC_NEWER).to_string(),
        Problem::Missing => i18n.t(words::DOC_MISSING).to_string(),
        Problem::UnknownField { .. } => i18n.t(words::DOC_UNKNOWN).to_string(),
        Problem::RepeatedField => i18n.t(words::DOC_TWICE).to_string(),
        Problem::WrongType { .. } => i18n.t(words::DOC_TYPE).to_string(),
        Problem::OutOfBounds { min, max, whole, zero, .. } => {
            bounds(i18n, *whole, *zero, |least| i18n.number(if least { *min } else { *max }, 6))
        }
        Problem::UnknownChoice { found, .. }
        | Problem::UnknownBenchmark { found, .. }
        | Problem::BadKey { found }
        | Problem::BadCurrency { found } => i18n.fill(words::DOC_CHOICE, &[("found", found)]),
        Problem::BadMonth { found } => i18n.fill(words::DOC_MONTH, &[("found", found)]),
        Problem::BadDay { found } => i18n.fill(words::DOC_DAY, &[("found", found)]),
        Problem::SharesBeyondOne { .. } => i18n.t(words::DOC_SHARES).to_string(),
        Problem::DuplicateKey { found } => i18n.fill(words::DOC_TAKEN, &[("found", found)]),
        Problem::UnknownRole { found, .. } => i18n.fill(words::DOC_NO_ROLE, &[("found", found)]),
        Problem::SecondRest { .. } => i18n.t(words::DOC_SECOND_REST).to_string(),
        Problem::TooMany { most } => i18n.fill(words::TOO_MANY, &[("most", &most.to_string())]),
        Problem::TooLong { most, .. } => i18n.fill(words::TOO_LONG, &[("most", &most.to_string())]),
    };
    if path.is_empty() {
        what
    } else {
        i18n.fill(words::DOC_FIELD, &[("path", path), ("problem", &what)])
    }
}
