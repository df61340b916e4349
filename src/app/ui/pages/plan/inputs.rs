//! All inputs, in sections that open and close.

use std::rc::Rc;

use repcount::edit::Command;
use repcount::scenario::{
    BudgetKind, Channel, Currency, Entry, InputId, Measure, Origin, Period, PlanField, PolicyField,
    Recurrence, RoleKey, RoleKind, SourceKey, SourceKind,
};

use super::field::{number, select};
use super::role::role_editor;
use super::source::source_editor;
use crate::i18n::words::{self, Words};
use crate::platform::dom::{El, View, each, el, live_by, several};
use crate::reactive::{Get, fingerprint, untrack};
use crate::ui::pages::Ui;
use crate::ui::parts::{Choice, Item, Read, check_field, disclosure, menu, select_field};

pub fn inputs(ui: Ui) -> El {
    el("section", "inputs")
        .attr("id", "inputs")
        .attr("tabindex", "-1")
        .attr("aria-label", ui.i18n.t(words::INPUTS))
        .child(legend(ui))
        .child(section(ui, "section-plan", words::SECTION_PLAN, plan))
        .child(section(ui, "section-sources", words::SECTION_SOURCES, sources))
        .child(section(ui, "section-roles", words::SECTION_ROLES, roles))
        .child(section(ui, "section-policy", words::SECTION_POLICY, |ui| {
            ui.later(move |code| (code.policy)(ui))
        }))
}

/// What the signs beside numbers mean, while there are some.
fn legend(ui: Ui) -> View {
    let marked = move || {
        let is_marked =
            |entry: Entry| matches!(entry.origin, Origin::Example | Origin::Benchmark(_));
        ui.session.with(|scenario| scenario.entries().any(is_marked))
    };
    live_by(fingerprint(marked), move || {
        marked().then(|| ui.say("p", "legend", words::ORIGIN_LEGEND)).into()
    })
}

pub fn section(ui: Ui, id: &'static str, title: Words, content: fn(Ui) -> View) -> El {
    let open = move || ui.workspace.is_open(id);
    let summary = ui.say("span", "section-title", title).into();
    let on_toggle = move |open| ui.workspace.set_open(id, open);
    el("div", "section").child(disclosure(id, open, on_toggle, summary, move || content(ui)))
}

fn plan(ui: Ui) -> View {
    several([
        select(
            ui,
            "plan-measure",
            words::PLAN_MEASURE,
            Measure::ALL,
            words::measure,
            move || ui.session.with(|of| of.plan.measure),
            Command::SetMeasure,
        ),
        number(ui, InputId::Plan(PlanField::Amount)),
        select(
            ui,
            "plan-period",
            words::PLAN_PERIOD,
            Period::ALL,
            words::period,
            move || ui.session.with(|of| of.plan.period),
            Command::SetPeriod,
        ),
        number(ui, InputId::Plan(PlanField::DealValue)),
        select(
            ui,
            "plan-recurrence",
            words::PLAN_RECURRENCE,
            Recurrence::ALL,
            words::recurrence,
            move || ui.session.with(|of| of.plan.recurrence),
            Command::SetRecurrence,
        ),
        number(ui, InputId::Plan(PlanField::GrossMargin)),
        currency(ui),
    ])
}

/// The currencies by name; one that came with a document is offered too.
fn currency(ui: Ui) -> View {
    // To ask the browser for all names at every keystroke would be too often.
    let other = move || {
        let in_force = ui.currency();
        (!Currency::OFFERED.contains(&in_force)).then_some(in_force)
    };
    let offered = fingerprint(other);
    let choices = move || {
        let _ = offered.get();
        let other = untrack(other);
        let choice = |currency: Currency| Choice {
            value: currency.code().to_string(),
            label: [currency.code(), &ui.i18n.currency_name(currency)].join(" · "),
        };
        Currency::OFFERED.iter().copied().chain(other).map(choice).collect::<Vec<_>>()
    };
    let chosen = Rc::new(move || ui.currency().code().to_string());
    let read: Read = Rc::new(move |code| match Currency::from_code(&code) {
        Some(currency) => ui.apply(Command::SetCurrency(currency)),
        None => Ok(()),
    });
    select_field("plan-currency", ui.i18n.t(words::CURRENCY), choices, chosen, read).into()
}

fn sources(ui: Ui) -> View {
    let keys = move || {
        ui.session.with(|scenario| {
            scenario.sources.iter().map(|source| source.key.as_str().to_string()).collect()
        })
    };
    let inbound = Channel::ALL.iter().map(|channel| (SourceKind::Inbound, *channel));
    let kinds = [(SourceKind::Outbound, Channel::Other)]
        .into_iter()
        .chain(inbound)
        .chain([(SourceKind::Partner, Channel::Other)]);
    let add = kinds.map(|(kind, channel)| Item {
        name: ui.t(words::source_kind(kind, channel)),
        on_choose: Box::new(move || {
            ui.workspace.with_later(move |_| {
                ui.press(Command::AddSource(kind, channel));
                show_newest(ui, |ui| {
                    ui.session.with(|of| of.sources.last().map(|s| s.key.to_string()))
                });
            });
        }),
    });
    list(
        ui,
        words::NO_SOURCES,
        keys,
        move |key| SourceKey::new(key).map(|key| source_editor(ui, key)),
        ("add-source", words::ADD_SOURCE),
        add.collect(),
    )
}

fn roles(ui: Ui) -> View {
    let keys = move || {
        ui.session.with(|scenario| {
            scenario.roles.iter().map(|role| role.key.as_str().to_string()).collect()
        })
    };
    let add = RoleKind::ALL.iter().copied().map(|kind| Item {
        name: ui.t(words::role_kind(kind)),
        on_choose: Box::new(move || {
            ui.workspace.with_later(move |_| {
                ui.press(Command::AddRole(kind));
                show_newest(ui, |ui| {
                    ui.session.with(|of| of.roles.last().map(|role| role.key.to_string()))
                });
            });
        }),
    });
    list(
        ui,
        words::NO_ROLES,
        keys,
        move |key| RoleKey::new(key).map(|key| role_editor(ui, key)),
        ("add-role", words::ADD_ROLE),
        add.collect(),
    )
}

fn show_newest(ui: Ui, newest: fn(Ui) -> Option<String>) {
    if let Some(key) = untrack(|| newest(ui)) {
        ui.workspace.show_item(&key);
    }
}

/// The sources or the roles, and what adds one.
fn list(
    ui: Ui,
    empty: Words,
    keys: impl Fn() -> Vec<String> + Copy + Send + Sync + 'static,
    editor: impl Fn(&str) -> Option<El> + 'static,
    (id, name): (&'static str, Words),
    add: Vec<Item>,
) -> View {
    let is_empty = move || keys().is_empty();
    let none = live_by(fingerprint(is_empty), move || {
        is_empty().then(|| ui.say("p", "empty", empty)).into()
    });
    let items = each(keys, move |key| el("li", "").child(editor(key)).into());
    let label = ["+ ", ui.i18n.t(words::ADD)].concat();
    let on_escape = move || ui.workspace.focus(id);
    let menu = menu(id, ui.i18n.t(name), &label, add, "", on_escape);
    several([none, el("ul", "items").child(items).into(), el("div", "add").child(menu).into()])
}

pub fn policy(ui: Ui) -> View {
    let kind = move || ui.session.with(|of| of.policy.budget_kind);
    let budget = live_by(fingerprint(kind), move || {
        match kind() {
            BudgetKind::None => None,
            BudgetKind::PerMonth => Some(PolicyField::Budget),
            BudgetKind::PerYear => Some(PolicyField::BudgetPerYear),
            BudgetKind::ShareOfRevenue => Some(PolicyField::BudgetShare),
        }
        .map(|field| number(ui, InputId::Policy(field)))
        .into()
    });
    let marketing = move || ui.session.with(|of| of.policy.marketing);
    let notes = el("textarea", "")
        .attr("id", "scenario-notes")
        .attr("rows", "3")
        .live_value(move || ui.session.with(|of| of.notes.clone()))
        .on("input", move |event| ui.press(Command::SetNotes(event.value())))
        .on("blur", move |_| ui.session.leave_field());
    let notes = el("div", "field wide")
        .child(ui.say("label", "", words::NOTES).attr("for", "scenario-notes"))
        .child(notes);
    several([
        select(
            ui,
            "policy-budget-kind",
            words::BUDGET_KIND,
            BudgetKind::ALL,
            words::budget_kind,
            kind,
            Command::SetBudgetKind,
        ),
        budget,
        number(ui, InputId::Policy(PolicyField::DaysPerMonth)),
        number(ui, InputId::Policy(PolicyField::HoursPerDay)),
        check_field("policy-marketing", ui.i18n.t(words::MARKETING), marketing, move |has| {
            ui.press(Command::SetMarketing(has));
        })
        .into(),
        notes.into(),
    ])
}
