//! What is sold against the plan, month by month, drawn.

use leptos::prelude::*;
use repcount::answer::Outlook;
use repcount::chart::MonthMade;
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::Month;

use super::months_picture::{MonthsPicture, months_content, shown_team};
use crate::charts::{ColumnsContent, Drawing, columns_picture};
use crate::i18n::{I18n, made_figure, month_gap, use_i18n, words};
use crate::state::{TODAY, use_sections, use_session};

/// A column a month beside the line of the plan, of the team that the switch says.
#[component]
pub fn SalesPicture(
    /// Whether it has little room: narrower, with smaller gaps between the months.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let session = use_session();
    let i18n = use_i18n();
    let today = use_sections().is_open(TODAY);
    let picture = Memo::new(move |_| {
        let (i18n, team) = (i18n.get(), shown_team(today));
        let picture = |outlook: &Outlook| {
            let content = sales_content(i18n, outlook, team, compact);
            columns_picture(&content, &|tick| i18n.short_amount(tick))
        };
        session.with_outlook(|_, outlook| picture(outlook)).unwrap_or_default()
    });
    view! {
        <MonthsPicture title=words::SALES_TITLE compact>
            <Drawing class="months" picture/>
        </MonthsPicture>
    }
}

/// What a team makes of each month.
pub fn sales_content(i18n: I18n, outlook: &Outlook, team: Team, compact: bool) -> ColumnsContent {
    let months: Vec<Month> = outlook.months().collect();
    let made = |month: &Month| {
        let target = FigureId::new(Metric::Target, Place::Overall).at(Some(*month), None);
        let by = |team| outlook.get(made_figure(outlook, *month, team)).unwrap_or(0.0);
        let plan = outlook.get(target).unwrap_or(0.0);
        MonthMade { plan, made: by(team), base: by(Team::Today) }
    };
    let missing = |month: &Month| match month_gap(outlook, *month, team) {
        Some(gap) => format!("−{}", i18n.short_amount(gap)),
        None => String::new(),
    };
    ColumnsContent {
        made: months.iter().map(made).collect(),
        missing: months.iter().map(missing).collect(),
        months: months_content(i18n, &months),
        plan: i18n.t(words::PLAN_LINE).to_string(),
        compact,
    }
}
