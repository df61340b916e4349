//! From the scenario of an older document to that of the newest version.

use serde_json::Value;

use super::error::DocumentError;
use super::structure;

/// Makes the scenario (a document without its envelope, or the content of a link) of one version
/// into one of the next.
///
/// A step sees what somebody may have written by hand. What it doesn't find as it should be, it may
/// leave as it is: the reading of the newest version says so. It fails where that would be taken for
/// something else.
pub(super) type Migration = fn(Value) -> Result<Value, DocumentError>;

/// The step from version 1 to 2, from 2 to 3, and so on. A step that is released never changes.
pub(super) const MIGRATIONS: &[Migration] = &[];

/// The scenario in the newest version, which is one more than there are steps.
pub(super) fn migrate(
    scenario: &str,
    version: usize,
    migrations: &[Migration],
) -> Result<String, DocumentError> {
    let mut value: Value =
        serde_json::from_str(scenario).map_err(|fault| structure::error("scenario", "", &fault))?;
    for step in migrations.iter().skip(version.saturating_sub(1)) {
        value = step(value)?;
    }
    Ok(value.to_string())
}
