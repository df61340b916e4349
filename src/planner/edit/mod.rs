//! Changes to a scenario: commands that keep it legal, and a history that takes them back.

mod add;
mod apply;
mod client;
mod command;
mod hires;
mod history;
mod measure;
mod timeline;
mod what_if;

pub use apply::{EditError, apply};
pub use client::{PayShown, without_pay};
pub use command::{Command, Direction, Topic};
pub use hires::{add_hire, move_hire, remove_hire, starts_of};
pub use history::{History, Merge};
pub use what_if::made_so;
