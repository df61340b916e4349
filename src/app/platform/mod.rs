//! Every call into the browser.

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod intl;
pub mod page;
pub mod storage;
pub mod url;
