//! People by role, month by month.

use repcount::calc::months::Outlook;
use repcount::calc::{FigureId, Metric, Place, Team};
use repcount::chart::Staff;
use repcount::scenario::{Month, Role, RoleKey};

use super::months::{self, Row, months_content, no_roles, team, twin};
use crate::i18n::role_name;
use crate::i18n::words;
use crate::platform::dom::{El, View, live_by, live_text, several};
use crate::reactive::{Get, Memo, fingerprint};
use crate::ui::charts::{StacksContent, stacks_chart};
use crate::ui::pages::Ui;
use crate::ui::pages::context::role_colour;
use crate::ui::pages::plan::card;
use crate::ui::pages::plan::table::row_name;

pub fn people(ui: Ui, hired: Memo<u64>) -> El {
    let none = fingerprint(move || roles(ui).is_empty());
    let content = live_by(none, move || {
        if roles(ui).is_empty() {
            no_roles(ui)
        } else {
            several([picture(ui, hired), table(ui, hired)])
        }
    });
    let about = ui.say("p", "", words::CREW_ABOUT).into();
    card(ui, "card", words::CREW_TITLE, about).child(content)
}

fn picture(ui: Ui, hired: Memo<u64>) -> View {
    let content = move || {
        let team = team(hired);
        let drawn = ui.session.with_outlook(|scenario, outlook| {
            let months: Vec<Month> = outlook.months().collect();
            let row = |role: &Role| {
                let staff = months.iter().map(|month| staff(outlook, role.key, *month, team));
                (role_name(ui.i18n, role), role_colour(role.kind), staff.collect())
            };
            StacksContent {
                roles: scenario.roles.iter().map(row).collect(),
                notes: months.iter().map(|month| notes(ui, outlook, *month, team)).collect(),
                months: months_content(ui, &months),
            }
        });
        drawn.unwrap_or_default()
    };
    months::picture(ui, words::CREW_TITLE, move || stacks_chart(content)).into()
}

fn table(ui: Ui, hired: Memo<u64>) -> View {
    let roles = fingerprint(move || roles(ui));
    let rows = move |team| rows(ui, team);
    twin(ui, "people-table", words::CREW_TITLE, hired, rows, move || roles.get()).into()
}

/// The roles in the user's order.
pub fn roles(ui: Ui) -> Vec<RoleKey> {
    ui.session.with_names(|scenario| scenario.roles.iter().map(|role| role.key).collect())
}

fn staff(outlook: &Outlook, role: RoleKey, month: Month, team: Team) -> Staff {
    let of = |metric, team| {
        let figure = FigureId::new(metric, Place::Role(role)).at(Some(month), Some(team));
        outlook.get(figure).unwrap_or(0.0)
    };
    Staff {
        people: of(Metric::People, team),
        today: of(Metric::People, Team::Today),
        leavers: of(Metric::Leavers, team),
    }
}

/// How many there are, and how many come and go.
fn notes(ui: Ui, outlook: &Outlook, month: Month, team: Team) -> (String, String) {
    let of = |metric| {
        let figure = FigureId::new(metric, Place::Overall).at(Some(month), Some(team));
        outlook.get(figure).unwrap_or(0.0)
    };
    let moved = |sign: &str, people: f64| {
        if people < 0.05 { String::new() } else { [sign, &ui.i18n.number(people, 1)].concat() }
    };
    let moves = [moved("+", of(Metric::Joining)), moved("−", of(Metric::Leavers))];
    let moves = moves.into_iter().filter(|text| !text.is_empty());
    (ui.i18n.number(of(Metric::People), 1), moves.collect::<Vec<_>>().join(" "))
}

fn rows(ui: Ui, team: Team) -> Vec<Row> {
    let figure = move |metric, key| {
        move |month| FigureId::new(metric, Place::Role(key)).at(Some(month), Some(team))
    };
    let named = move |words, key: RoleKey| {
        live_text(move || {
            ui.session.with_names(|scenario| {
                let name = scenario.role(key).map(|role| role_name(ui.i18n, role));
                ui.i18n.fill(words, &[("name", &name.unwrap_or_default())])
            })
        })
    };
    let of_role = |key: RoleKey| {
        [
            Row::figures(ui, row_name(ui, Place::Role(key)), figure(Metric::People, key)),
            Row::figures(ui, named(words::ROW_STARTERS, key), figure(Metric::Starters, key)),
            Row::figures(ui, named(words::ROW_BACKFILLS, key), figure(Metric::Backfills, key)),
            Row::figures(ui, named(words::ROW_LEAVERS, key), figure(Metric::Leavers, key)),
        ]
    };
    roles(ui).into_iter().flat_map(of_role).collect()
}
