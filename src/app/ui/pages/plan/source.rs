//! One source: how much of the plan it carries, its funnel, its costs.

use std::rc::Rc;

use repcount::calc::{Metric, Place};
use repcount::edit::{Command, Direction};
use repcount::scenario::{
    Carries, Channel, Conversion, InputId, RoleKey, Source, SourceField as F, SourceKey, SourceKind,
};

use super::field::{line, number, select};
use crate::i18n::words::{self, Words};
use crate::i18n::{role_name, source_default_name, source_name};
use crate::later::Later;
use crate::platform::dom::{El, View, el, live_by, several};
use crate::reactive::{fingerprint, untrack};
use crate::ui::pages::Ui;
use crate::ui::pages::context::source_colour;
use crate::ui::parts::{Choice, Icon, Read, disclosure, icon_button, select_field};

pub fn source_editor(ui: Ui, key: SourceKey) -> El {
    let name = move || named(ui, key, |source| source_name(ui.i18n, source));
    let colour = move || named(ui, key, |source| source_colour(source.kind));
    let note = move || {
        let share = ui.session.figure(Metric::ShareOfDeals, Place::Source(key));
        share.map_or_else(String::new, |share| {
            ui.i18n.fill(words::SHARE_SUMMARY, &[("share", &ui.i18n.percent(share))])
        })
    };
    let commands = Commands {
        up: Command::MoveSource(key, Direction::Up),
        down: Command::MoveSource(key, Direction::Down),
        duplicate: Command::DuplicateSource(key),
        remove: Command::RemoveSource(key),
    };
    editor(
        ui,
        &key.to_string(),
        Rc::new(name),
        Box::new(colour),
        Box::new(note),
        Box::new(move |code| (code.source_fields)(ui, key)),
        commands,
    )
}

/// What a source or a role is called at the moment.
pub type Name = Rc<dyn Fn() -> String>;

/// What can be done to a source or a role as a whole.
#[derive(Clone)]
pub struct Commands {
    pub up: Command,
    pub down: Command,
    pub duplicate: Command,
    pub remove: Command,
}

/// A source or a role: a heading with its name and a note, under it its fields.
pub fn editor(
    ui: Ui,
    key: &str,
    name: Name,
    colour: Box<dyn Fn() -> &'static str>,
    note: Box<dyn Fn() -> String>,
    fields: Box<dyn Fn(&Later) -> View>,
    commands: Commands,
) -> El {
    let (opened, toggled) = (key.to_string(), key.to_string());
    let open = move || ui.workspace.is_open(&opened);
    let shown_name = name.clone();
    let summary = several([
        el("span", "").live_attr("class", move || Some(["dot ", colour()].concat())).into(),
        el("span", "item-name").live_text(move || shown_name()).into(),
        el("span", "item-note").live_text(note).into(),
    ]);
    let on_toggle = move |open| ui.workspace.set_open(&toggled, open);
    let key_too = key.to_string();
    let body = move |code: &Later| {
        several([fields(code), (code.actions)(ui, &key_too, name.clone(), commands.clone())])
    };
    let body = Rc::new(body);
    let body = move || {
        let body = body.clone();
        ui.later(move |code| body(code))
    };
    disclosure(key, open, on_toggle, summary, body)
}

/// The buttons under the fields of a source or a role.
pub fn actions(ui: Ui, key: &str, name: Name, commands: Commands) -> View {
    let label = Rc::new(move |words: Words| ui.i18n.fill(words, &[("name", &name())]));
    let button = |icon, words, id: &str, press: Box<dyn Fn(&str)>| {
        let id = [key, "-", id].concat();
        let (label, label_too, back) = (label.clone(), label.clone(), id.clone());
        icon_button(icon, "", move || press(&back))
            .attr("id", &id)
            .live_attr("aria-label", move || Some(label(words)))
            .live_attr("title", move || Some(label_too(words)))
    };
    let change = |icon, words, id: &str, command: Command| {
        let press = move |id: &str| {
            ui.press(command.clone());
            // A moved element loses the focus.
            ui.workspace.focus(id);
        };
        button(icon, words, id, Box::new(press))
    };
    let Commands { up, down, duplicate, remove } = commands;
    let up = change(Icon::Up, words::MOVE_UP, "up", up);
    let down = change(Icon::Down, words::MOVE_DOWN, "down", down);
    let duplicate = change(Icon::Copy, words::DUPLICATE, "copy", duplicate);
    let said = label.clone();
    let list = if matches!(remove, Command::RemoveSource(_)) { "add-source" } else { "add-role" };
    let remove = move |_: &str| {
        let said = untrack(|| said(words::REMOVED));
        ui.press(remove.clone());
        ui.workspace.notify_undo(said);
        ui.workspace.focus(list);
    };
    let remove = button(Icon::Remove, words::REMOVE, "remove", Box::new(remove));
    let buttons = el("div", "actions").child(up).child(down).child(duplicate).child(remove);
    buttons.into()
}

/// Reads the source; its default where it has just been removed.
fn of<T: Default>(ui: Ui, key: SourceKey, read: impl FnOnce(&Source) -> T) -> T {
    ui.session.with(|scenario| scenario.source(key).map(read).unwrap_or_default())
}

/// The same, for what only its name and kind decide.
fn named<T: Default>(ui: Ui, key: SourceKey, read: impl FnOnce(&Source) -> T) -> T {
    ui.session.with_names(|scenario| scenario.source(key).map(read).unwrap_or_default())
}

pub fn source_fields(ui: Ui, key: SourceKey) -> View {
    let id = move |part: &str| ["sources", key.as_str(), part].join("-");
    let kind = move || ui.session.with(|of| of.source(key).map_or(SourceKind::Inbound, |s| s.kind));
    let carries =
        move || ui.session.with(|of| of.source(key).map_or(Carries::Share, |s| s.carries));
    let conversion =
        move || ui.session.with(|of| of.source(key).map_or(Conversion::Single, |s| s.conversion));
    // A commission that was typed must not go on unseen when the source becomes another kind.
    let pays_partner = move || {
        of(ui, key, |source| {
            source.kind == SourceKind::Partner
                || source.inputs.given(F::PartnerCommission).is_some()
        })
    };
    let field = move |field| number(ui, InputId::Source(key, field));
    let row = |fields: &[F]| several(fields.iter().copied().map(field));
    let channel = live_by(fingerprint(kind), move || {
        let choice = || {
            select(
                ui,
                &id("channel"),
                words::CHANNEL,
                Channel::ALL,
                |channel| words::source_kind(SourceKind::Inbound, channel),
                move || ui.session.with(|s| s.source(key).map_or(Channel::Other, |s| s.channel)),
                move |channel| Command::SetChannel(key, channel),
            )
        };
        (kind() == SourceKind::Inbound).then(choice).into()
    });
    let name = line(
        ui,
        &id("name"),
        ui.i18n.t(words::NAME),
        move || of(ui, key, |source| source.name.clone().unwrap_or_default()),
        move || {
            of(ui, key, |source| {
                let name = source_default_name(ui.i18n, source);
                ui.i18n.fill(words::DEFAULT_NAME, &[("name", &name)])
            })
        },
        move |name| Command::RenameSource(key, name),
    );
    several([
        name,
        select(
            ui,
            &id("kind"),
            words::KIND,
            SourceKind::ALL,
            |kind| words::source_kind(kind, Channel::Other),
            kind,
            move |kind| Command::SetSourceKind(key, kind),
        ),
        channel,
        select(
            ui,
            &id("carries"),
            words::CARRIES,
            Carries::ALL,
            words::carries,
            carries,
            move |carries| Command::SetCarries(key, carries),
        ),
        live_by(fingerprint(carries), move || match carries() {
            Carries::Share => field(F::Share),
            Carries::GivenLeads => field(F::GivenLeads),
            Carries::GivenMeetings => field(F::GivenMeetings),
            Carries::Rest => several([]),
        }),
        role_choice(
            ui,
            &id("booked-by"),
            words::BOOKED_BY,
            None,
            move || ui.session.with(|s| s.source(key).and_then(|s| s.booked_by)),
            move |role| Command::SetBookedBy(key, role),
        ),
        role_choice(
            ui,
            &id("closed-by"),
            words::CLOSED_BY,
            None,
            move || ui.session.with(|s| s.source(key).and_then(|s| s.closed_by)),
            move |role| Command::SetClosedBy(key, role),
        ),
        ui.say("h3", "", words::GROUP_FUNNEL).into(),
        row(&[F::LeadToMeeting, F::ShowRate]),
        select(
            ui,
            &id("conversion"),
            words::CONVERSION,
            Conversion::ALL,
            words::conversion,
            conversion,
            move |conversion| Command::SetConversion(key, conversion),
        ),
        live_by(fingerprint(conversion), move || match conversion() {
            Conversion::Single => field(F::MeetingToDeal),
            Conversion::Steps => several([field(F::QualificationRate), field(F::WinRate)]),
        }),
        field(F::DealValue),
        ui.say("h3", "", words::GROUP_SOURCE_COST).into(),
        row(&[F::CostPerLead, F::CostPerMonth, F::CostPerMeeting]),
        live_by(fingerprint(pays_partner), move || {
            pays_partner().then(|| field(F::PartnerCommission)).into()
        }),
        row(&[F::LeadsAvailable, F::MinutesPerLead, F::SalesCycle]),
    ])
}

/// A list of the roles, and nobody; a role can't choose itself (`without`).
pub fn role_choice(
    ui: Ui,
    id: &str,
    label: Words,
    without: Option<RoleKey>,
    chosen: impl Fn() -> Option<RoleKey> + 'static,
    command: impl Fn(Option<RoleKey>) -> Command + 'static,
) -> View {
    let choices = move || {
        let nobody = Choice { value: String::new(), label: ui.t(words::NOBODY) };
        let mut choices = vec![nobody];
        ui.session.with(|scenario| {
            let roles = scenario.roles.iter().filter(|role| Some(role.key) != without);
            choices.extend(roles.map(|role| Choice {
                value: role.key.to_string(),
                label: role_name(ui.i18n, role),
            }));
        });
        choices
    };
    let chosen = Rc::new(move || chosen().map(|role| role.to_string()).unwrap_or_default());
    let read: Read = Rc::new(move |value| ui.apply(command(RoleKey::new(&value))));
    select_field(id, ui.i18n.t(label), choices, chosen, read).into()
}
