//! Repcount's planner: from a sales plan, conversion rates and what each role costs to the people
//! needed in each role and the cost of a meeting, with an explanation of every figure.
//!
//! The crate knows nothing of the web. The way through it is
//! [`document`] (a file) → [`scenario`] (what the user entered) → [`answer`] (what follows from it),
//! with [`preset`] for something to begin with, [`edit`] for changes, [`compare`] for what was changed and
//! [`chart`] for the shapes of pictures.

pub mod answer;
pub mod chart;
pub mod compare;
pub mod document;
pub mod edit;
pub mod figure;
pub mod findings;
pub mod graph;
pub mod import;
pub mod model;
pub mod preset;
pub mod scenario;
pub mod staffing;
