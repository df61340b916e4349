//! The deals of each source, so that together they make the plan exactly (model §3).

use super::draft::Draft;
use crate::figure::{Metric, Place};
use crate::graph::Cell;
use crate::scenario::{Carries, Measure};

/// What a source brings to the split.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carrier {
    pub carries: Carries,
    /// Its share, where it carries one.
    pub share: Cell,
    /// The value of its deals.
    pub value: Cell,
    /// Deals and revenue of a given source.
    pub given: Option<(Cell, Cell)>,
}

/// The deals of each source, and what there is to be told about them.
#[derive(Clone, Debug)]
pub(super) struct Split {
    /// For each source its deals; 0 for given sources.
    pub deals: Vec<Cell>,
    /// 1 where the given sources don't make the plan by themselves.
    pub some_left: Cell,
    /// The sum of the shares that carry a part of the plan.
    pub share_sum: Cell,
    /// 1 where the shares had to be scaled to fill what the given sources leave.
    pub scaled: Cell,
    /// 1 where the source of the rest has nothing to carry.
    pub rest_empty: Cell,
}

/// Relative difference below which shares, or deals, count as equal: sums of shares rarely come
/// out exact.
const EQUAL: f64 = 1e-9;

/// A plan that is split, and the shares of it.
struct Shares<'a> {
    in_revenue: bool,
    plan: Cell,
    carriers: &'a [Carrier],
    /// The share of each source; `None` where it carries none.
    each: Vec<Option<Cell>>,
    sum: Cell,
}

/// The deals of each source of a month with this plan.
pub(super) fn split(draft: &mut Draft<'_>, plan: Cell, carriers: &[Carrier]) -> Split {
    let in_revenue = draft.scenario.plan.measure == Measure::Revenue;
    let share = |carrier: &Carrier| (carrier.carries == Carries::Share).then_some(carrier.share);
    let each: Vec<Option<Cell>> = carriers.iter().map(share).collect();
    let sum: Vec<Cell> = each.iter().copied().flatten().collect();
    let sum = draft.sum(&sum);
    let of = Shares { in_revenue, plan, carriers, each, sum };

    let left = of.left(draft);
    let some_left = draft.is_some(left);
    let rest = of.with_rest(draft);
    // Without a source of the rest, or with nothing left for it, the shares fill what is left.
    let rest_holds = rest.as_ref().map_or_else(|| draft.zero(), |rest| rest.holds);
    let has_shares = draft.is_some(sum);
    let rest_fails = draft.not(rest_holds);
    let shares_fill = draft.multiply(rest_fails, has_shares);
    let shares_fill = draft.multiply(shares_fill, some_left);
    let plan_left = draft.only_if(shares_fill, left);
    let plan_left = draft.figure(Metric::PlanLeft, Place::Overall, plan_left);
    let filled = of.filled(draft, plan_left);
    let needed = of.needed(draft, rest.as_ref(), rest_holds, filled.all);
    let needed = draft.only_if(some_left, needed);
    let needed = draft.figure(Metric::DealsNeeded, Place::Overall, needed);

    let deals = of.deals(draft, rest_holds, &filled.shares, needed);
    let scaled = draft.multiply(shares_fill, filled.is_scaled);
    let rest_empty = match &rest {
        Some(rest) => {
            let carries = draft.multiply(rest.holds, rest.has_some);
            let empty = draft.not(carries);
            draft.multiply(some_left, empty)
        }
        None => draft.zero(),
    };
    Split { deals, some_left, share_sum: sum, scaled, rest_empty }
}

/// The split in which one source takes the rest.
struct WithRest {
    /// All deals that the plan needs.
    all: Cell,
    /// 1 where the shares leave a rest.
    leaves_some: Cell,
    /// 1 where this split is the one.
    holds: Cell,
    /// 1 where the rest is more than nothing.
    has_some: Cell,
}

/// The split in which the shares fill what the given sources leave.
struct Filled {
    /// All deals of the shares.
    all: Cell,
    /// The shares over what they are in all.
    shares: Vec<Option<Cell>>,
    /// 1 where that is not 1.
    is_scaled: Cell,
}

impl Shares<'_> {
    fn given(&self) -> impl Iterator<Item = (Cell, Cell)> + '_ {
        self.carriers.iter().filter_map(|carrier| carrier.given)
    }

    /// What the given sources leave of the plan.
    fn left(&self, draft: &mut Draft<'_>) -> Cell {
        let made = |(deals, revenue)| if self.in_revenue { revenue } else { deals };
        let given: Vec<Cell> = self.given().map(made).collect();
        if given.is_empty() {
            return self.plan;
        }
        let total = draft.sum(&given);
        let total = draft.figure(Metric::GivenTotal, Place::Overall, total);
        draft.subtract(self.plan, total)
    }

    fn with_rest(&self, draft: &mut Draft<'_>) -> Option<WithRest> {
        let rest = self.carriers.iter().find(|carrier| carrier.carries == Carries::Rest)?;
        let all = if self.in_revenue { self.all_with_rest(draft, rest.value) } else { self.plan };
        let remainder = self.remainder(draft, &self.each, all);
        let equal = draft.number(EQUAL);
        let tolerance = draft.multiply(equal, all);
        let zero = draft.zero();
        let below = draft.subtract(zero, tolerance);
        let fits = draft.is_at_least(remainder, below);
        let full = draft.number(1.0 - EQUAL);
        let leaves_some = draft.is_above(full, self.sum);
        let holds = draft.multiply(leaves_some, fits);
        let has_some = draft.is_above(remainder, tolerance);
        Some(WithRest { all, leaves_some, holds, has_some })
    }

    /// All deals of a plan in revenue where one source takes the rest and the others have shares of
    /// all deals: `D = (T − Σ d (V − V_rest)) / (Σ w V + (1 − Σ w) V_rest)`, the first sum over the
    /// given sources, the others over those with shares.
    fn all_with_rest(&self, draft: &mut Draft<'_>, rest_value: Cell) -> Cell {
        let given = self.carriers.iter().filter_map(|carrier| Some((carrier.given?.0, carrier)));
        let given: Vec<(Cell, Cell)> =
            given.map(|(deals, of)| (deals, draft.subtract(of.value, rest_value))).collect();
        let mut numerator = self.plan;
        if !given.is_empty() {
            let extra = draft.sum_of_products(&given);
            numerator = draft.subtract(numerator, extra);
        }
        let pairs = self.each.iter().zip(self.carriers);
        let shares: Vec<(Cell, Cell)> =
            pairs.filter_map(|(share, carrier)| Some(((*share)?, carrier.value))).collect();
        if shares.is_empty() {
            return draft.divide(numerator, rest_value);
        }
        let valued = draft.sum_of_products(&shares);
        let one = draft.number(1.0);
        let rest = draft.subtract(one, self.sum);
        let rest = draft.multiply(rest, rest_value);
        let average = draft.add(valued, rest);
        draft.divide(numerator, average)
    }

    /// What the shares and the given sources leave of all deals.
    fn remainder(&self, draft: &mut Draft<'_>, shares: &[Option<Cell>], all: Cell) -> Cell {
        let mut others: Vec<Cell> = Vec::new();
        for share in shares.iter().copied().flatten() {
            others.push(draft.multiply(share, all));
        }
        others.extend(self.given().map(|(deals, _)| deals));
        if others.is_empty() {
            return all;
        }
        let others = draft.sum(&others);
        draft.subtract(all, others)
    }

    fn filled(&self, draft: &mut Draft<'_>, left: Cell) -> Filled {
        let one = draft.number(1.0);
        let (above, below) = (draft.subtract(self.sum, one), draft.subtract(one, self.sum));
        let off = draft.greatest(above, below);
        let equal = draft.number(EQUAL);
        let is_scaled = draft.is_above(off, equal);
        let mut shares = Vec::with_capacity(self.each.len());
        let mut values = Vec::new();
        for (share, carrier) in self.each.iter().zip(self.carriers) {
            // Even where they are 1 in all: one share that grows takes from the others.
            let share = share.map(|share| draft.divide(share, self.sum));
            values.extend(share.map(|share| (share, carrier.value)));
            shares.push(share);
        }
        let all = if self.in_revenue {
            let average = draft.sum_of_products(&values);
            draft.divide(left, average)
        } else {
            left
        };
        Filled { all, shares, is_scaled }
    }

    /// All deals that the plan needs, where shares are of all deals.
    fn needed(
        &self,
        draft: &mut Draft<'_>,
        rest: Option<&WithRest>,
        rest_holds: Cell,
        filled: Cell,
    ) -> Cell {
        let Some(rest) = rest else { return filled };
        let without_shares = draft.only_if(rest.leaves_some, rest.all);
        let otherwise = draft.otherwise(filled, without_shares);
        draft.choose(rest_holds, rest.all, otherwise)
    }

    fn deals(
        &self,
        draft: &mut Draft<'_>,
        rest_holds: Cell,
        filled: &[Option<Cell>],
        needed: Cell,
    ) -> Vec<Cell> {
        let mut deals = Vec::with_capacity(self.carriers.len());
        for (share, filled) in self.each.iter().zip(filled) {
            let weight = share.zip(*filled);
            deals.push(weight.map(|(share, filled)| draft.choose(rest_holds, share, filled)));
        }
        let remainder = self.remainder(draft, &deals, needed);
        let mut of_each = Vec::with_capacity(self.carriers.len());
        for (carrier, weight) in self.carriers.iter().zip(deals) {
            let deals = match (carrier.carries, weight) {
                (Carries::Rest, _) => {
                    let remainder = draft.at_least_zero(remainder);
                    draft.zero_unless(rest_holds, remainder)
                }
                (_, Some(weight)) => draft.multiply(weight, needed),
                (_, None) => draft.zero(),
            };
            of_each.push(draft.or_zero(deals));
        }
        of_each
    }
}
