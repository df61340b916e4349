//! What stands in the way, and what fits.

use leptos::prelude::*;
use repcount::findings::{Finding, FindingKind, Severity};
use repcount::scenario::{InputId, RoleKey, SourceKey};

use crate::components::{Button, Each, Sentence};
use crate::i18n::{self, t, use_i18n, words};
use crate::state::{use_screens, use_session};

/// As many findings as are shown before the rest is asked for.
const FIRST: usize = 5;

/// What tells one finding from another.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Identity {
    kind: FindingKind,
    source: Option<SourceKey>,
    role: Option<RoleKey>,
    input: Option<InputId>,
}

impl Identity {
    fn of(finding: &Finding) -> Self {
        Self {
            kind: finding.kind,
            source: finding.source,
            role: finding.roles.first().copied(),
            input: finding.input,
        }
    }
}

#[component]
pub fn Findings() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let show_all = RwSignal::new(false);
    let all = Memo::new(move |_| {
        session.with_plan(|_, _, findings| findings.iter().map(Identity::of).collect::<Vec<_>>())
    });
    let shown = Memo::new(move |_| {
        let mut shown = all.get();
        if !show_all.get() {
            shown.truncate(FIRST);
        }
        shown
    });
    let hides_some = move || all.with(Vec::len) > FIRST && !show_all.get();
    let more = move || {
        let count = all.with(Vec::len).to_string();
        i18n.get().fill(words::FINDINGS_MORE, &[("n", &count)])
    };
    view! {
        <div class="findings">
            <ul aria-label=t(words::FINDINGS)>
                <Each keys=shown view=|identity| view! { <Chip identity/> }.into_any()/>
            </ul>
            <Show when=hides_some>
                <Button class="more" on_press=move |_| show_all.set(true)>
                    {move || more()}
                </Button>
            </Show>
        </div>
    }
}

#[component]
fn Chip(identity: Identity) -> impl IntoView {
    let session = use_session();
    let screens = use_screens();
    let i18n = use_i18n();
    let pieces = Memo::new(move |_| {
        session.with_plan(|scenario, _, findings| {
            let found = findings.iter().find(|finding| Identity::of(finding) == identity);
            found.map(|found| i18n::finding(i18n.get(), scenario, found)).unwrap_or_default()
        })
    });
    let severity = identity.kind.severity();
    let mark = match severity {
        Severity::Error => "✕",
        Severity::Warning => "!",
        Severity::Note => "i",
        Severity::Good => "✓",
    };
    let said = match identity.input {
        Some(input) => view! {
            <Button class="link" on_press=move |_| screens.go_to(input)>
                <Sentence pieces/>
            </Button>
        }
        .into_any(),
        None => view! { <span><Sentence pieces/></span> }.into_any(),
    };
    view! {
        <li class=format!("chip {}", severity.name()) data-finding=identity.kind.name()>
            <span class="mark" aria-hidden="true">{mark}</span>
            {said}
        </li>
    }
}
