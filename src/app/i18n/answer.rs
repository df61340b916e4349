//! The answer as a sentence.

use repcount::answer::Plan;
use repcount::figure::{FigureId, Metric, Place};
use repcount::scenario::{InputId, Measure, PlanField, Role, Scenario, SourceKind, Unit};

use super::words::{self, Words};
use super::{I18n, role_name};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Text(String),
    /// A number that opens its explanation.
    Figure(FigureId, String),
    Input(InputId, String),
}

/// What the plan needs and costs, in a sentence or two.
pub fn answer(i18n: I18n, scenario: &Scenario, plan: &Plan) -> Vec<Piece> {
    let overall = |metric| plan.get(metric, Place::Overall);
    let target = overall(Metric::PlanPerMonth).unwrap_or(0.0);
    let people = overall(Metric::People).unwrap_or(0.0);
    if target <= 0.0 {
        return vec![Piece::Text(i18n.t(words::ANSWER_NO_PLAN).to_string())];
    }
    if overall(Metric::Deals).unwrap_or(0.0) <= 0.0 {
        return vec![Piece::Text(i18n.t(words::ANSWER_NO_DEALS).to_string())];
    }
    let mut pieces = match shortfall(i18n, scenario, plan) {
        Some(pieces) => pieces,
        None => goal(i18n, scenario),
    };
    if people <= 0.0 {
        pieces.extend(pieces_of(i18n.t(words::ANSWER_NOBODY), &[]));
        return pieces;
    }
    let people_text = i18n.count(words::PEOPLE, people);
    let people_piece = overall_figure(Metric::People, people_text);
    let need = i18n.plural(words::ANSWER_NEED, people);
    pieces.extend(pieces_of(
        need,
        &[("people", vec![people_piece]), ("roles", roles(i18n, scenario, plan))],
    ));

    let cost = overall(Metric::Cost).unwrap_or(0.0);
    let cost = overall_figure(Metric::Cost, i18n.money(cost, scenario.currency));
    let (sentence, meeting) = meeting_cost(i18n, scenario, plan);
    let all = vec![Piece::Text(all_in(i18n, scenario, plan))];
    let values = [("cost", vec![cost]), ("meeting", meeting), ("all", all)];
    pieces.extend(pieces_of(i18n.t(sentence), &values));
    pieces
}

/// " all in", or whose pay is missing.
fn all_in(i18n: I18n, scenario: &Scenario, plan: &Plan) -> String {
    let unpaid = plan.unpaid(scenario).into_iter().filter_map(|key| scenario.role(key));
    let unpaid: Vec<String> = unpaid.map(|role| role_name(i18n, role)).collect();
    if unpaid.is_empty() {
        return i18n.t(words::ANSWER_ALL_IN).to_string();
    }
    i18n.fill(words::ANSWER_UNPAID, &[("roles", &i18n.list(&unpaid))])
}

fn overall_figure(metric: Metric, text: String) -> Piece {
    Piece::Figure(FigureId::new(metric, Place::Overall), text)
}

/// What the sources make, where that is less than the plan.
fn shortfall(i18n: I18n, scenario: &Scenario, plan: &Plan) -> Option<Vec<Piece>> {
    let made = match scenario.plan.measure {
        Measure::Revenue => Metric::Revenue,
        Measure::Deals => Metric::Deals,
    };
    let value = |metric| plan.get(metric, Place::Overall);
    if value(made)? >= value(Metric::PlanPerMonth)? * (1.0 - 1e-9) {
        return None;
    }
    let piece = |metric| {
        let id = FigureId::new(metric, Place::Overall);
        let unit = id.unit(scenario);
        let text = i18n.counted(value(metric).unwrap_or(0.0), unit, scenario.currency);
        vec![overall_figure(metric, text)]
    };
    let values = [("made", piece(made)), ("plan", piece(Metric::PlanPerMonth))];
    Some(pieces_of(i18n.t(words::ANSWER_SHORT), &values))
}

/// "To sell 120 000 000 ₽ a year": the plan as it was typed.
fn goal(i18n: I18n, scenario: &Scenario) -> Vec<Piece> {
    let amount = scenario.plan.inputs.value(PlanField::Amount);
    let input = InputId::Plan(PlanField::Amount);
    let (words, text) = match scenario.plan.measure {
        Measure::Revenue => {
            (words::ANSWER_SELL, i18n.value(amount, Unit::Money, scenario.currency))
        }
        Measure::Deals => (words::ANSWER_CLOSE, i18n.count(words::DEALS_TO_CLOSE, amount)),
    };
    let period = i18n.t(words::period(scenario.plan.period)).to_string();
    pieces_of(
        i18n.t(words),
        &[("plan", vec![Piece::Input(input, text)]), ("period", vec![Piece::Text(period)])],
    )
}

/// "4 BDRs, 2 SDRs and 1 head of sales".
fn roles(i18n: I18n, scenario: &Scenario, plan: &Plan) -> Vec<Piece> {
    let needed: Vec<(FigureId, String)> = scenario
        .roles
        .iter()
        .filter_map(|role| {
            let place = Place::Role(role.key);
            let people = plan.get(Metric::People, place).filter(|people| *people > 0.0)?;
            let text = people_of_role(i18n, role, people);
            Some((FigureId::new(Metric::People, place), text))
        })
        .collect();
    let count = needed.len();
    let mut pieces = Vec::with_capacity(2 * count);
    for (index, (figure, text)) in needed.into_iter().enumerate() {
        pieces.push(Piece::Text(i18n.separator(index, count).to_string()));
        pieces.push(Piece::Figure(figure, text));
    }
    pieces
}

/// "2 BDRs"; of a role with a title of its own "Adviser × 2".
pub(super) fn people_of_role(i18n: I18n, role: &Role, people: f64) -> String {
    let own = role.title.is_none().then(|| words::role_count(role.kind)).flatten();
    match own {
        Some(words) => i18n.count(words, people),
        None => [role_name(i18n, role), i18n.quantity(people)].join(" × "),
    }
}

/// The sentence on cost, with the meeting that matters most: a cold one, else an inbound one, else
/// any.
fn meeting_cost(i18n: I18n, scenario: &Scenario, plan: &Plan) -> (Words, Vec<Piece>) {
    let metric = Metric::CostPerBooked;
    let options = [
        (Place::Kind(SourceKind::Outbound), words::ANSWER_COST_COLD),
        (Place::Kind(SourceKind::Inbound), words::ANSWER_COST_INBOUND),
        (Place::Overall, words::ANSWER_COST_ANY),
    ];
    for (place, words) in options {
        // A partner's meeting that nobody of the team books costs nothing worth a sentence.
        if let Some(cost) = plan.get(metric, place).filter(|cost| *cost > 0.0) {
            let text = i18n.money(cost, scenario.currency);
            return (words, vec![Piece::Figure(FigureId::new(metric, place), text)]);
        }
    }
    (words::ANSWER_COST, Vec::new())
}

/// People, cost and the meeting that matters most, for where there is no room for a sentence.
pub fn small_answer(i18n: I18n, scenario: &Scenario, plan: &Plan) -> Vec<Piece> {
    let overall = |metric| plan.get(metric, Place::Overall).filter(|value| *value > 0.0);
    let (Some(people), Some(cost)) = (overall(Metric::People), overall(Metric::Cost)) else {
        return vec![Piece::Text(i18n.t(words::ANSWER_NO_PLAN).to_string())];
    };
    let people = i18n.count(words::PEOPLE, people);
    let cost = i18n.money(cost, scenario.currency);
    let between = || Piece::Text(" · ".to_string());
    let people = overall_figure(Metric::People, people);
    let mut pieces = vec![people, between(), overall_figure(Metric::Cost, cost)];
    let (_, meeting) = meeting_cost(i18n, scenario, plan);
    if !meeting.is_empty() {
        pieces.push(between());
        pieces.extend(pieces_of(i18n.t(words::SMALL_MEETING), &[("cost", meeting)]));
    }
    pieces
}

/// A text of the catalogue with pieces in its places.
pub(super) fn pieces_of(text: &str, values: &[(&str, Vec<Piece>)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        pieces.push(Piece::Text(before.to_string()));
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            pieces.extend(value.iter().cloned());
        }
        rest = after;
    }
    pieces.push(Piece::Text(rest.to_string()));
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_keep_the_order_of_the_text() {
        let input = InputId::Plan(PlanField::Amount);
        let plan = Piece::Input(input, "5".to_string());
        let text = |text: &str| Piece::Text(text.to_string());
        assert_eq!(
            pieces_of(
                "To sell {plan} {period}, ",
                &[("plan", vec![plan.clone()]), ("period", vec![text("a month")])]
            ),
            vec![text("To sell "), plan, text(" "), text("a month"), text(", ")]
        );
        assert_eq!(pieces_of("{gone}", &[]), vec![]);
    }
}
