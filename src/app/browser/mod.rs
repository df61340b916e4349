//! Every call into the browser that Leptos and gloo do not make.

pub mod address;
pub mod boot;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod drop;
pub mod file;
pub mod intl;
pub mod journal;
pub mod locks;
pub mod page;
pub mod picture;
pub mod pointer;
pub mod share;
pub mod storage;
