//! One role: its people, how its number follows from the work, its pay, its leave, its duties.

use std::rc::Rc;

use repcount::calc::{Metric, Place};
use repcount::edit::{Command, Direction};
use repcount::scenario::{
    Duty, InputId, Period, Role, RoleField as F, RoleKey, SegmentField, Sizing,
};

use super::field::{line, number, select};
use super::source::{Commands, editor, role_choice};
use crate::i18n::words;
use crate::i18n::{role_default_name, role_name};
use crate::later::Later;
use crate::platform::dom::{El, View, el, live_by, several};
use crate::reactive::{Get, RwSignal, Set, fingerprint};
use crate::ui::pages::Ui;
use crate::ui::pages::context::role_colour;
use crate::ui::pages::timeline::role_fields as calendar_fields;
use crate::ui::parts::{Icon, button, check_field, icon_button};

pub fn role_editor(ui: Ui, key: RoleKey) -> El {
    let name = move || named(ui, key, |role| role_name(ui.i18n, role));
    let colour = move || named(ui, key, |role| role_colour(role.kind));
    let note = move || {
        let seat = ui.session.figure(Metric::Seat, Place::Role(key));
        seat.map_or_else(String::new, |seat| {
            let seat = ui.i18n.money(seat, ui.currency());
            ui.i18n.fill(words::ROLE_SUMMARY, &[("cost", &seat)])
        })
    };
    let commands = Commands {
        up: Command::MoveRole(key, Direction::Up),
        down: Command::MoveRole(key, Direction::Down),
        duplicate: Command::DuplicateRole(key),
        remove: Command::RemoveRole(key),
    };
    let content = Box::new(move |code: &Later| (code.role_fields)(ui, key));
    editor(ui, &key.to_string(), Rc::new(name), Box::new(colour), Box::new(note), content, commands)
}

/// Reads the role; a default where it has just been removed.
fn of<T: Default>(ui: Ui, key: RoleKey, read: impl FnOnce(&Role) -> T) -> T {
    ui.session.with(|scenario| scenario.role(key).map(read).unwrap_or_default())
}

/// The same, for what only its title and kind decide.
fn named<T: Default>(ui: Ui, key: RoleKey, read: impl FnOnce(&Role) -> T) -> T {
    ui.session.with_names(|scenario| scenario.role(key).map(read).unwrap_or_default())
}

/// The fields that a sizing needs.
fn sizing_fields(sizing: Sizing) -> &'static [F] {
    match sizing {
        Sizing::MeetingsBooked => &[F::MeetingsBooked],
        Sizing::Leads => &[F::Leads],
        Sizing::HandlingTime => &[F::HoursPerMonth],
        Sizing::MeetingsHeld => &[F::MeetingsHeld],
        Sizing::Deals => &[F::Deals],
        Sizing::Quota => &[F::Quota, F::Attainment],
        Sizing::Hours => &[
            F::FixedHours,
            F::HoursPerDeal,
            F::HoursPerMeeting,
            F::HoursPerPerson,
            F::HoursPerMonth,
        ],
        Sizing::OnePer => &[F::PeoplePerOne],
        Sizing::Fixed => &[F::FixedPeople],
    }
}

const PAY: &[F] = &[
    F::Base,
    F::TargetBonus,
    F::BonusPerMeeting,
    F::BonusPerDeal,
    F::Commission,
    F::Contributions,
    F::Tools,
    F::Overhead,
    F::RecruitingCost,
];

/// All that stands under the role's heading.
pub fn role_fields(ui: Ui, key: RoleKey) -> View {
    several([fields(ui, key), duties(ui, key)])
}

fn fields(ui: Ui, key: RoleKey) -> View {
    let id = move |part: &str| ["roles", key.as_str(), part].join("-");
    let sizing =
        move || ui.session.with(|of| of.role(key).map_or(Sizing::Fixed, |role| role.sizing));
    let field = move |field| number(ui, InputId::Role(key, field));
    let row = move |fields: &[F]| several(fields.iter().copied().map(field));
    let quota_period = move || {
        select(
            ui,
            &id("quota-period"),
            words::QUOTA_PERIOD,
            Period::ALL,
            words::period,
            move || ui.session.with(|s| s.role(key).map_or(Period::Year, |r| r.quota_period)),
            move |period| Command::SetQuotaPeriod(key, period),
        )
    };
    let sized = live_by(fingerprint(sizing), move || {
        let sizing = sizing();
        several([
            row(sizing_fields(sizing)),
            (sizing == Sizing::Quota).then(quota_period).into(),
            matches!(sizing, Sizing::OnePer | Sizing::Hours).then(|| counted(ui, key)).into(),
            (sizing == Sizing::Hours).then(|| segments(ui, key)).into(),
        ])
    });
    let time = live_by(fingerprint(sizing), move || match sizing() {
        Sizing::Fixed => row(&[F::DaysOff]),
        _ => row(&[F::DaysOff, F::Utilisation, F::Overload]),
    });
    let title = line(
        ui,
        &id("title"),
        ui.i18n.t(words::TITLE),
        move || of(ui, key, |role| role.title.clone().unwrap_or_default()),
        move || {
            of(ui, key, |role| {
                let name = role_default_name(ui.i18n, role);
                ui.i18n.fill(words::DEFAULT_NAME, &[("name", &name)])
            })
        },
        move |title| Command::RenameRole(key, title),
    );
    several([
        title,
        field(F::PeopleNow),
        ui.say("h3", "", words::GROUP_WORK).into(),
        select(
            ui,
            &id("sizing"),
            words::SIZED_BY,
            Sizing::ALL,
            words::sizing,
            sizing,
            move |sizing| Command::SetSizing(key, sizing),
        ),
        sized,
        ui.say("h3", "", words::GROUP_PAY).into(),
        row(PAY),
        ui.say("h3", "", words::GROUP_TIME).into(),
        time,
        role_choice(
            ui,
            &id("covered-by"),
            words::COVERED_BY,
            Some(key),
            move || ui.session.with(|s| s.role(key).and_then(|role| role.covered_by)),
            move |other| Command::SetCoveredBy(key, other),
        ),
        ui.say("h3", "", words::SECTION_RAMP).into(),
        calendar_fields(ui, key),
    ])
}

/// Which roles' people count.
fn counted(ui: Ui, key: RoleKey) -> El {
    let problem = RwSignal::new(None::<String>);
    let others = move || {
        ui.session.with(|scenario| {
            let others = scenario.roles.iter().filter(|role| role.key != key);
            others.map(|role| (role.key, role_name(ui.i18n, role))).collect::<Vec<_>>()
        })
    };
    let boxes = live_by(fingerprint(others), move || {
        several(others().into_iter().map(|(other, name)| {
            let counts = move || of(ui, key, |role| role.counted.contains(&other));
            let id = ["roles", key.as_str(), "counts", other.as_str()].join("-");
            let on_change = move |counted| {
                problem.set(ui.apply(Command::SetCounted(key, other, counted)).err());
            };
            check_field(&id, &name, counts, on_change).into()
        }))
    });
    let error =
        el("p", "error").attr("role", "alert").live_text(move || problem.get().unwrap_or_default());
    el("fieldset", "").child(ui.say("legend", "", words::COUNTED)).child(boxes).child(error)
}

/// Groups of accounts that are visited alike.
fn segments(ui: Ui, key: RoleKey) -> El {
    let count = move || of(ui, key, |role| role.segments.len());
    let rows = live_by(fingerprint(count), move || {
        several((0_u8..).take(count()).map(|row| segment(ui, key, row)))
    });
    let add = button("plain", move || ui.press(Command::AddSegment(key)))
        .text(&["+ ", ui.i18n.t(words::ADD_SEGMENT)].concat());
    el("fieldset", "").child(ui.say("legend", "", words::SEGMENTS)).child(rows).child(add)
}

fn segment(ui: Ui, key: RoleKey, row: u8) -> View {
    let input = |field| number(ui, InputId::Segment(key, row, field));
    let label = ui.i18n.t(words::SEGMENT);
    let name = move || {
        of(ui, key, |role| {
            let segment = role.segments.get(usize::from(row));
            segment.map(|segment| segment.name.clone()).unwrap_or_default()
        })
    };
    let id = ["roles", key.as_str(), "segment", &row.to_string()].join("-");
    let rename = move |name| Command::RenameSegment(key, row, name);
    let remove = ui.i18n.fill(words::REMOVE, &[("name", label)]);
    let remove =
        icon_button(Icon::Remove, &remove, move || ui.press(Command::RemoveSegment(key, row)));
    el("div", "segment")
        .child(line(ui, &id, label, name, String::new, rename))
        .child(input(SegmentField::Accounts))
        .child(input(SegmentField::VisitsPerYear))
        .child(input(SegmentField::HoursPerVisit))
        .child(el("div", "actions").child(remove))
        .into()
}

/// What the role is there to do, in the user's own words where they were changed.
fn duties(ui: Ui, key: RoleKey) -> View {
    let count = move || of(ui, key, |role| role.duties.len());
    let rows = live_by(fingerprint(count), move || {
        several((0_u8..).take(count()).map(|row| duty(ui, key, row)))
    });
    let add = button("plain", move || {
        ui.press(Command::AddDuty(key, ui.t(words::NEW_DUTY)));
    });
    several([
        ui.say("h3", "", words::GROUP_DUTIES).into(),
        rows,
        add.text(&["+ ", ui.i18n.t(words::ADD_DUTY)].concat()).into(),
    ])
}

fn duty(ui: Ui, key: RoleKey, row: u8) -> View {
    let wording = move || {
        of(ui, key, |role| match role.duties.get(usize::from(row)) {
            Some(Duty::Standard(duty)) => ui.t(words::duty(*duty)),
            Some(Duty::Own(text)) => text.clone(),
            None => String::new(),
        })
    };
    let number = (row + 1).to_string();
    let label = ui.i18n.fill(words::DUTY, &[("n", &number)]);
    let id = ["roles", key.as_str(), "duty", &number].join("-");
    let set = move |text| Command::SetDuty(key, row, Duty::Own(text));
    let remove = ui.i18n.fill(words::REMOVE, &[("name", &label)]);
    let remove =
        icon_button(Icon::Remove, &remove, move || ui.press(Command::RemoveDuty(key, row)));
    el("div", "duty").child(line(ui, &id, &label, wording, String::new, set)).child(remove).into()
}
