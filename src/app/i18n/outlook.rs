//! The answers of the calendar as sentences.

use repcount::answer::{Binding, Hire, Outlook};
use repcount::figure::{FigureId, Metric, Place, Team};
use repcount::scenario::{Month, Scenario, Unit};

use super::answer::{Piece, people_of_role, pieces_of};
use super::names::{place_name, what_if_name};
use super::parse::lowercase;
use super::words::Words;
use super::{I18n, words};

/// Stretches of months that are named one by one.
const MOST_STRETCHES: usize = 3;
/// A month counts as met where no more than this share of its plan is missing: less can't be seen
/// in a picture.
const UNSEEN: f64 = 0.001;
/// A month that asks for this share more than the average one takes another team.
const UNEVEN: f64 = 0.05;

/// What a month is short of, in the plan's measure: nothing where it is met.
pub fn month_gap(outlook: &Outlook, month: Month, team: Team) -> Option<f64> {
    let target = FigureId::new(Metric::Target, Place::Overall).at(Some(month), None);
    let missing = FigureId::new(Metric::Missing, Place::Overall).at(Some(month), Some(team));
    let (target, missing) = (outlook.get(target)?, outlook.get(missing)?);
    (missing > target * UNSEEN).then_some(missing)
}

/// What is made in a month, in the plan's measure.
pub fn made_figure(outlook: &Outlook, month: Month, team: Team) -> FigureId {
    let metric = if outlook.in_revenue() { Metric::Revenue } else { Metric::Deals };
    FigureId::new(metric, Place::Overall).at(Some(month), Some(team))
}

/// An amount in the plan's measure.
pub fn plan_amount(i18n: I18n, scenario: &Scenario, outlook: &Outlook, amount: f64) -> String {
    let unit = if outlook.in_revenue() { Unit::Money } else { Unit::DealsPerMonth };
    i18n.counted(amount, unit, scenario.currency)
}

fn share_made(i18n: I18n, outlook: &Outlook, team: Team) -> Vec<Piece> {
    let figure = FigureId::new(Metric::PlanMade, Place::Overall).at(None, Some(team));
    vec![Piece::Figure(figure, i18n.percent(outlook.made(team).unwrap_or(0.0)))]
}

fn said(text: String) -> Vec<Piece> {
    vec![Piece::Text(text)]
}

/// Both teams against the plan, whom to hire first, and the months that can't be met.
pub fn outlook_answer(i18n: I18n, scenario: &Scenario, outlook: &Outlook) -> Vec<Piece> {
    if scenario.roles.is_empty() {
        return said(i18n.t(words::NO_ROLES).to_string());
    }
    let Some(made) = outlook.made(Team::Today) else {
        return said(i18n.t(words::MONTHS_NO_PLAN).to_string());
    };
    let people = f64::from(outlook.people_hired());
    let sentence = match people {
        some if some > 0.0 => words::MONTHS_HIRE,
        _ if made >= 1.0 - UNSEEN => words::MONTHS_ENOUGH,
        _ => words::MONTHS_NOBODY,
    };
    let mut pieces = pieces_of(
        i18n.t(sentence),
        &[
            ("today", share_made(i18n, outlook, Team::Today)),
            ("hires", said(i18n.count(words::HIRES, people))),
            ("hired", share_made(i18n, outlook, Team::Hired)),
        ],
    );
    let short = short_months(outlook);
    if short.is_empty() {
        pieces.extend(said(i18n.t(words::MONTHS_MET).to_string()));
        pieces.extend(supposed(i18n, outlook));
        return pieces;
    }
    let missing = FigureId::new(Metric::Missing, Place::Overall).at(None, Some(Team::Hired));
    let amount = outlook.get(missing).unwrap_or(0.0);
    let gap = Piece::Figure(missing, plan_amount(i18n, scenario, outlook, amount));
    let values = [("months", stretches(i18n, &short)), ("gap", vec![gap])];
    let sentence = if people > 0.0 { words::MONTHS_SHORT_HIRED } else { words::MONTHS_SHORT };
    pieces.extend(pieces_of(i18n.t(sentence), &values));
    pieces.extend(supposed(i18n, outlook));
    pieces
}

/// Which month asks for most where that is more than an average month, of which the plan is
/// computed; nothing where it is about the same.
pub fn uneven_plan(
    i18n: I18n,
    scenario: &Scenario,
    outlook: &Outlook,
    average: f64,
) -> Option<Vec<Piece>> {
    let target = |month| {
        let figure = FigureId::new(Metric::Target, Place::Overall).at(Some(month), None);
        Some((month, figure, outlook.get(figure)?))
    };
    let largest = outlook.months().filter_map(target);
    let (month, figure, most) = largest.max_by(|(.., one), (.., two)| one.total_cmp(two))?;
    if most <= average * (1.0 + UNEVEN) {
        return None;
    }
    let amount =
        |figure, amount| vec![Piece::Figure(figure, plan_amount(i18n, scenario, outlook, amount))];
    let average_figure = FigureId::new(Metric::PlanPerMonth, Place::Overall);
    let values = [
        ("average", amount(average_figure, average)),
        ("month", said(i18n.month(month))),
        ("most", amount(figure, most)),
    ];
    Some(pieces_of(i18n.t(words::UNEVEN_PLAN), &values))
}

/// What to do first.
pub struct FirstAction {
    pub said: String,
    /// What it adds to the plan, where that is worth a word.
    pub gain: Option<FigureId>,
    /// Whether it is all that is to be done.
    pub is_alone: bool,
}

/// What to do first; `None` where there is no plan to be made.
pub fn first_action(i18n: I18n, scenario: &Scenario, outlook: &Outlook) -> Option<FirstAction> {
    let made = outlook.made(Team::Today)?;
    let Some((first, role)) =
        outlook.first_to_open().and_then(|first| Some((first, scenario.role(first.role)?)))
    else {
        let said = i18n.t(without_hires(scenario, outlook, made)).to_string();
        return Some(FirstAction { said, gain: None, is_alone: true });
    };
    let words = if is_overdue(scenario, first) { words::FIRST_OPEN_NOW } else { words::FIRST_OPEN };
    let who = people_of_role(i18n, role, f64::from(first.people));
    let month = i18n.month_of_date(first.open_by);
    let figure = FigureId::new(Metric::HireGain, Place::Role(first.role));
    Some(FirstAction {
        said: i18n
            .plural(words, f64::from(first.people))
            .replace("{who}", &who)
            .replace("{month}", &month),
        is_alone: outlook.people_hired() == first.people,
        gain: first
            .gain
            .filter(|gain| *gain >= UNSEEN)
            .map(|_| figure.at(Some(first.start), Some(Team::Hired))),
    })
}

/// What to do where nobody is hired.
fn without_hires(scenario: &Scenario, outlook: &Outlook, made: f64) -> Words {
    if scenario.sources.is_empty() {
        words::FIRST_SOURCES
    } else if scenario.roles.is_empty() {
        words::FIRST_ROLES
    } else if scenario.sources.iter().all(|source| source.closed_by.is_none()) {
        // Whatever comes in counts as closed then, by nobody.
        words::FIRST_CLOSERS
    } else if made >= 1.0 - UNSEEN {
        words::FIRST_NOTHING
    } else if !outlook.out_of_reach.is_empty() {
        words::FIRST_TOO_LATE
    } else {
        words::FIRST_NOT_PEOPLE
    }
}

/// What is tried, where something is.
fn supposed(i18n: I18n, outlook: &Outlook) -> Vec<Piece> {
    let Some(what_if) = outlook.reading().what_if else { return Vec::new() };
    let (mut change, month) = (what_if_name(i18n, what_if), i18n.month(what_if.from));
    // Within a sentence.
    if let Some(first) = change.chars().next() {
        change.replace_range(..first.len_utf8(), lowercase(first).encode_utf8(&mut [0; 4]));
    }
    said(i18n.fill(words::SUPPOSED, &[("change", &change), ("month", &month)]))
}

/// Whether the vacancy had to be open before the plan is made.
pub fn is_overdue(scenario: &Scenario, hire: &Hire) -> bool {
    hire.open_by < scenario.timeline.planning.unwrap_or(scenario.timeline.start)
}

/// The months that are short with the hires, and by how much.
fn short_months(outlook: &Outlook) -> Vec<(Month, f64)> {
    let gap = |month| month_gap(outlook, month, Team::Hired).map(|gap| (month, gap));
    outlook.months().filter_map(gap).collect()
}

/// "Jan 2026, Mar–May 2026": each opens the explanation of its first month.
fn stretches(i18n: I18n, short: &[(Month, f64)]) -> Vec<Piece> {
    let mut stretches: Vec<(Month, Month)> = Vec::new();
    for (month, _) in short {
        match stretches.last_mut() {
            Some((_, last)) if last.plus(1) == *month => *last = *month,
            _ => stretches.push((*month, *month)),
        }
    }
    let figure = |month: Month, text| {
        let missing = FigureId::new(Metric::Missing, Place::Overall);
        Piece::Figure(missing.at(Some(month), Some(Team::Hired)), text)
    };
    let count = stretches.len();
    if count > MOST_STRETCHES {
        let text = i18n.count(words::SHORT_MONTHS, short.len() as f64);
        return short.first().map(|(month, _)| figure(*month, text)).into_iter().collect();
    }
    let mut pieces = Vec::new();
    for (place, (first, last)) in stretches.into_iter().enumerate() {
        let text = match (first == last, first.year() == last.year()) {
            (true, _) => i18n.month(first),
            (_, true) => [i18n.short_month(first), i18n.month(last)].join("–"),
            _ => [i18n.month(first), i18n.month(last)].join(" – "),
        };
        pieces.push(Piece::Text(i18n.separator(place, count).to_string()));
        pieces.push(figure(first, text));
    }
    pieces
}

/// What the team makes with everybody hired, and the way to the months; nothing where nobody is.
pub fn with_hires(i18n: I18n, outlook: &Outlook) -> Vec<Piece> {
    let people = f64::from(outlook.people_hired());
    if people <= 0.0 || outlook.made(Team::Hired).is_none() {
        return Vec::new();
    }
    let values = [
        ("hires", said(i18n.count(words::HIRES, people))),
        ("hired", share_made(i18n, outlook, Team::Hired)),
    ];
    pieces_of(i18n.t(words::WITH_HIRES), &values)
}

/// What holds up today's team most, and when.
pub fn tightest_month(i18n: I18n, scenario: &Scenario, outlook: &Outlook) -> Option<String> {
    let (month, Binding { place, .. }) = outlook.held_up_most(Team::Today)?;
    let values = [("name", &*place_name(i18n, scenario, place)), ("month", &*i18n.month(month))];
    Some(i18n.fill(words::TIGHTEST, &values))
}

/// The month in which a team is held up most, by what, and what one more of it would bring.
pub fn binding_answer(
    i18n: I18n,
    scenario: &Scenario,
    outlook: &Outlook,
    team: Team,
) -> Vec<Piece> {
    let Some((month, Binding { place, margin })) = outlook.held_up_most(team) else {
        return Vec::new();
    };
    let figure = FigureId::new(Metric::BindingMargin, Place::Overall).at(Some(month), Some(team));
    let sentence = match place {
        Place::Source(_) => words::BOUND_BY_LEADS,
        _ => words::BOUND_BY_ROLE,
    };
    let values = [
        ("team", said(i18n.t(words::team(team)).to_string())),
        ("name", said(place_name(i18n, scenario, place))),
        ("month", said(i18n.month(month))),
        ("margin", vec![Piece::Figure(figure, i18n.money(margin, scenario.currency))]),
    ];
    pieces_of(i18n.t(sentence), &values)
}
