//! People by role, month by month.

use leptos::prelude::*;
use repcount::answer::Outlook;
use repcount::chart::Staff;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Month, Role, RoleKey, Scenario};

use super::empty::Empty;
use super::month_table::{Row, Twin};
use crate::charts::{Drawing, StackedRole, StacksContent, stacks_picture};
use crate::components::{Card, MonthsPicture, RowName, months_content, role_colour, shown_team};
use crate::i18n::words::{self, Words};
use crate::i18n::{I18n, role_name, t, use_i18n};
use crate::state::{TODAY, use_sections, use_session};

#[component]
pub fn People() -> impl IntoView {
    let roles = use_session().role_keys();
    let about = || view! { <p>{t(words::CREW_ABOUT)}</p> };
    let none = || view! { <Empty said=words::NO_ROLES/> };
    let all_rows =
        move |team| roles.get().into_iter().flat_map(|key| rows(key, team)).collect::<Vec<_>>();
    view! {
        <Card title=words::CREW_TITLE beside=about>
            <Show when=move || !roles.with(Vec::is_empty) fallback=none>
                <PeoplePicture/>
                <Twin id="people-table" title=words::CREW_TITLE rows=all_rows/>
            </Show>
        </Card>
    }
}

#[component]
fn PeoplePicture() -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let today = use_sections().is_open(TODAY);
    let picture = Memo::new(move |_| {
        let (i18n, team) = (i18n.get(), shown_team(today));
        session
            .with_outlook(|of, outlook| stacks_picture(&content(i18n, of, outlook, team)))
            .unwrap_or_default()
    });
    view! {
        <MonthsPicture title=words::CREW_TITLE>
            <Drawing class="months" picture/>
        </MonthsPicture>
    }
}

fn content(i18n: I18n, scenario: &Scenario, outlook: &Outlook, team: Team) -> StacksContent {
    let months: Vec<Month> = outlook.months().collect();
    let role = |role: &Role| StackedRole {
        name: role_name(i18n, role),
        colour: role_colour(role.kind),
        staff: months.iter().map(|month| staff(outlook, role.key, *month, team)).collect(),
    };
    StacksContent {
        roles: scenario.roles.iter().map(role).collect(),
        notes: months.iter().map(|month| notes(i18n, outlook, *month, team)).collect(),
        months: months_content(i18n, &months),
    }
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
fn notes(i18n: I18n, outlook: &Outlook, month: Month, team: Team) -> (String, String) {
    let of = |metric| {
        let figure = FigureId::new(metric, Place::Overall).at(Some(month), Some(team));
        outlook.get(figure).unwrap_or(0.0)
    };
    let moved = |sign: &str, people: f64| {
        (people >= 0.05).then(|| format!("{sign}{}", i18n.number(people, 1)))
    };
    let moves = [moved("+", of(Metric::Joining)), moved("−", of(Metric::Leavers))];
    let moves: Vec<String> = moves.into_iter().flatten().collect();
    (i18n.number(of(Metric::People), 1), moves.join(" "))
}

fn rows(key: RoleKey, team: Team) -> [Row; 4] {
    let place = Place::Role(key);
    let figure =
        move |metric| move |month| FigureId::new(metric, place).at(Some(month), Some(team));
    let named = move |words| move || view! { <RoleRowTitle words key/> };
    [
        Row::figures(move || view! { <RowName place/> }, figure(Metric::People)),
        Row::figures(named(words::ROW_STARTERS), figure(Metric::Starters)),
        Row::figures(named(words::ROW_BACKFILLS), figure(Metric::Backfills)),
        Row::figures(named(words::ROW_LEAVERS), figure(Metric::Leavers)),
    ]
}

#[component]
fn RoleRowTitle(words: Words, key: RoleKey) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    move || {
        let i18n = i18n.get();
        session.with_names(|scenario| {
            let name = scenario.role(key).map(|role| role_name(i18n, role));
            i18n.fill(words, &[("name", &name.unwrap_or_default())])
        })
    }
}
