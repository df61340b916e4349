//! Every call into the browser that Leptos and gloo do not make.

pub mod address;
pub mod boot;
pub mod clipboard;
pub mod clock;
pub mod intl;
pub mod page;
pub mod pointer;
pub mod storage;
