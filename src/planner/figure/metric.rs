//! What results measure.

use crate::scenario::Unit;

macro_rules! metrics {
    ($($(#[$doc:meta])* $variant:ident = $name:literal: $unit:ident,)+) => {
        /// What a result measures.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Metric { $($(#[$doc])* $variant,)+ }

        impl Metric {
            /// Every metric.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in printed results and in the page's `data-metric`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The unit of its values.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$variant => Unit::$unit,)+ }
            }
        }
    };
}

metrics! {
    // The funnel: per source, per kind of source, and overall.
    /// The plan of an average month (model §3: T).
    PlanPerMonth = "plan_per_month": PlanAmount,
    /// All deals that the plan needs where shares are of all deals (model §3: D).
    DealsNeeded = "deals_needed": DealsPerMonth,
    /// What the given sources leave of the plan.
    PlanLeft = "plan_left": PlanAmount,
    /// Revenue of given sources, or their deals, as the plan is measured.
    GivenTotal = "given_total": PlanAmount,
    Leads = "leads": LeadsPerMonth,
    Booked = "booked": MeetingsPerMonth,
    Held = "held": MeetingsPerMonth,
    Opportunities = "opportunities": OpportunitiesPerMonth,
    Deals = "deals": DealsPerMonth,
    Revenue = "revenue": MoneyPerMonth,
    /// The source's share of all deals.
    ShareOfDeals = "share_of_deals": Share,
    /// Meeting booked → deal: show × qualification × win.
    BookedToDeal = "booked_to_deal": Share,
    /// Lead → meeting of the other inbound sources together.
    SiblingRate = "sibling_rate": Share,
    /// Revenue that the source's leads would bring beyond theirs at that rate.
    RateLoss = "rate_loss": MoneyPerMonth,
    /// What a deal of the source leaves after delivery, in its first year where it recurs.
    DealMargin = "deal_margin": Money,
    /// Leads that are needed beyond those to be had.
    LeadsMissing = "leads_missing": LeadsPerMonth,

    // People: per role, and some overall.
    Demand = "demand": Ratio,
    WorkPerPerson = "work_per_person": Ratio,
    /// Share of the year on leave.
    Leave = "leave": Share,
    Availability = "availability": Share,
    /// Standing in for roles on leave.
    StandIn = "stand_in": FullTimeEquivalents,
    Fte = "fte": FullTimeEquivalents,
    People = "people": People,
    Load = "load": Share,
    Idle = "idle": FullTimeEquivalents,
    IdleCost = "idle_cost": MoneyPerMonth,
    PeopleNow = "people_now": People,
    /// People to hire; negative: a surplus.
    ToHire = "to_hire": People,
    /// People at full output who are missing or left over beyond those to hire.
    GapLeft = "gap_left": FullTimeEquivalents,
    /// Revenue of one more person at the bottleneck.
    BottleneckGain = "bottleneck_gain": MoneyPerMonth,

    /// What the people of a role can do of the work that it books, and that it closes.
    BookingCapacity = "booking_capacity": Ratio,
    ClosingCapacity = "closing_capacity": Ratio,
    /// The part of the requests that come in which a role has time to book, and of work that waits
    /// for nobody.
    BookedShare = "booked_share": Share,
    ColdShare = "cold_share": Share,
    /// The part of the new meetings that a role has time to hold, and of those that waited.
    HeldShare = "held_share": Share,
    WaitedShare = "waited_share": Share,

    // Costs.
    /// Bonuses and commission of the whole role.
    VariablePay = "variable_pay": MoneyPerMonth,
    /// Pay of one person before contributions.
    Pay = "pay": MoneyPerMonth,
    /// Cost of one person with contributions, tools and overhead.
    Seat = "seat": MoneyPerMonth,
    PeopleCost = "people_cost": MoneyPerMonth,
    /// Leads and other cost of a source.
    SourceCost = "source_cost": MoneyPerMonth,
    PartnerCommission = "partner_commission": MoneyPerMonth,
    /// People's cost of booking a source's meetings.
    BookingCost = "booking_cost": MoneyPerMonth,
    /// People's cost of closing a source's deals.
    ClosingCost = "closing_cost": MoneyPerMonth,
    /// People's cost that no source's work sizes.
    SharedCost = "shared_cost": MoneyPerMonth,
    /// What direct cost is multiplied by to carry the shared cost (model §4: f).
    SharedFactor = "shared_factor": Ratio,
    Cost = "cost": MoneyPerMonth,
    CostPerLead = "cost_per_lead": Money,
    CostPerBooked = "cost_per_booked": Money,
    CostPerHeld = "cost_per_held": Money,
    CostPerOpportunity = "cost_per_opportunity": Money,
    CostPerDeal = "cost_per_deal": Money,
    CostPerBookedFull = "cost_per_booked_full": Money,
    CostPerHeldFull = "cost_per_held_full": Money,
    CostPerOpportunityFull = "cost_per_opportunity_full": Money,
    CostPerDealFull = "cost_per_deal_full": Money,

    // The whole.
    CostShare = "cost_share": Share,
    /// Customer acquisition cost.
    Cac = "cac": Money,
    DealValue = "deal_value": Money,
    Payback = "payback": Months,
    MarginAfterCac = "margin_after_cac": Money,
    /// A closer's revenue a year over the closer's pay a year.
    QuotaToPay = "quota_to_pay": Ratio,
    Budget = "budget": MoneyPerMonth,
    /// What the plan leaves of the budget; negative: what it exceeds it by.
    BudgetLeft = "budget_left": MoneyPerMonth,
    /// The largest plan that the budget carries, in the plan's measure and a month.
    LargestPlan = "largest_plan": PlanAmount,
    /// The same as a multiple of the plan.
    LargestPlanFactor = "largest_plan_factor": Ratio,

    // The next meeting and the next deal of a source.
    NextMeetingCost = "next_meeting_cost": Money,
    MoreMeetings = "more_meetings": Meetings,
    NextDealCost = "next_deal_cost": Money,
    MoreDeals = "more_deals": Deals,
    /// A month of the person to hire when no more fit.
    NextHireCost = "next_hire_cost": MoneyPerMonth,
    /// Recruiting that person, once.
    NextHireRecruiting = "next_hire_recruiting": Money,

    // The calendar: per month, and for the horizon.
    /// The plan of the month (model §5: T[t]).
    Target = "target": PlanAmount,
    /// Leads that nobody has time for.
    LeadsLost = "leads_lost": LeadsPerMonth,
    /// Meetings that wait for the next month.
    Waiting = "waiting": MeetingsPerMonth,
    /// Meetings that waited a month and are lost.
    MeetingsLost = "meetings_lost": MeetingsPerMonth,
    /// People in equivalents of full output.
    Ramped = "ramped": FullTimeEquivalents,
    /// People who start as planned.
    Starters = "starters": People,
    /// People who start in the place of those who left.
    Backfills = "backfills": FullTimeEquivalents,
    /// Everybody who starts in a month.
    Joining = "joining": FullTimeEquivalents,
    /// People who leave at the month's end.
    Leavers = "leavers": FullTimeEquivalents,
    /// Revenue less cost, added up from the start.
    Cash = "cash": Money,
    /// The most money that is out at any time.
    CashNeeded = "cash_needed": Money,
    /// What is delivered as a share of the plan.
    PlanMade = "plan_made": Share,
    /// What is missing of the plan of a month.
    Missing = "missing": PlanAmount,
    /// Full-time equivalents that are missing.
    Shortfall = "shortfall": FullTimeEquivalents,
    /// Revenue of the deals that a month's work leads to.
    WorkRevenue = "work_revenue": Money,
    /// The same with one more of what holds the month up.
    WorkRevenueMore = "work_revenue_more": Money,
    /// Margin that one more of it would bring.
    BindingMargin = "binding_margin": Money,
    /// Pay and recruiting of those who are hired, until they are at full output.
    CostUntilFull = "cost_until_full": Money,
    /// Margin of the deals that the window's work leads to, less partner commission, pay and
    /// recruiting within the window.
    Worth = "worth": Money,
    /// The same if they start a month later.
    DelayedWorth = "delayed_worth": Money,
    /// What is lost of it then.
    DelayCost = "delay_cost": Money,
    /// Share of the plan that the team makes without those who start in a month.
    MadeWithout = "made_without": Share,
    /// What they add to the share of the plan that the team makes over the horizon.
    HireGain = "hire_gain": Share,
}

impl Metric {
    /// Whether it is of the largest plan of a budget, which takes a search of its own.
    pub const fn is_of_largest_plan(self) -> bool {
        matches!(self, Self::LargestPlan | Self::LargestPlanFactor)
    }
}
