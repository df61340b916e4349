//! What there is to be told about a source.

use super::{About, Check, K, number};
use crate::figure::{Metric, Place};
use crate::scenario::{Carries, Conversion, InputId, Source, SourceField, SourceKind, Unit};

/// A rate below this part of its siblings' is far below them.
const FAR_BELOW: f64 = 0.5;

impl Check<'_> {
    pub(super) fn source(&mut self, source: &Source) {
        let about = About::Source(source);
        let lead_rate = InputId::Source(source.key, SourceField::LeadToMeeting);
        if let Some(rate) = self.rate_at_fault(source) {
            self.tell_of(K::RateOfZero, about, InputId::Source(source.key, rate));
        }
        if source.carries == Carries::GivenLeads
            && source.inputs.entry(SourceField::LeadToMeeting).is_none()
        {
            self.tell_of(K::LeadRateMissing, about, lead_rate);
        }
        if let Some(leads) = self.leads(source)
            && let Some(available) = source.inputs.entry(SourceField::LeadsAvailable)
            && leads > available.value * (1.0 + 1e-9)
        {
            let needed = number("needed", leads, Unit::LeadsPerMonth);
            let available = number("available", available.value, Unit::LeadsPerMonth);
            self.tell(K::LeadsShort, about, &[needed, available]);
        }
        if self.leads(source).is_none() && source.inputs.value(SourceField::CostPerLead) > 0.0 {
            self.tell_of(K::LeadCostUnused, about, lead_rate);
        }
        self.conversion(source);
        self.money(source);
        if source.booked_by.is_none() && source.kind != SourceKind::Partner {
            self.tell(K::NobodyBooks, about, &[]);
        }
        if source.closed_by.is_none() {
            self.tell(K::NobodyCloses, about, &[]);
        }
    }

    /// Whether far fewer of its leads become meetings than of its siblings'.
    fn conversion(&mut self, source: &Source) {
        let place = Place::Source(source.key);
        let figure = |metric| self.figure(metric, place);
        let Some(rate) = source.inputs.entry(SourceField::LeadToMeeting) else { return };
        if let Some(siblings) = figure(Metric::SiblingRate)
            && let Some(loss) = figure(Metric::RateLoss)
            && rate.value < FAR_BELOW * siblings
            && loss > 0.0
        {
            let rate = number("rate", rate.value, Unit::Share);
            let siblings = number("siblings", siblings, Unit::Share);
            let loss = number("loss", loss, Unit::MoneyPerMonth);
            self.tell(K::ConversionLow, About::Source(source), &[rate, siblings, loss]);
        }
    }

    /// Whether a deal costs more to win than it leaves.
    fn money(&mut self, source: &Source) {
        let place = Place::Source(source.key);
        if let Some(full) = self.figure(Metric::CostPerDealFull, place)
            && let Some(leaves) = self.figure(Metric::DealMargin, place)
            && full > leaves
        {
            let full = number("full", full, Unit::Money);
            let leaves = number("leaves", leaves, Unit::Money);
            self.tell(K::SourceLosesMoney, About::Source(source), &[full, leaves]);
        }
    }

    /// The rate of 0 by which a source doesn't bring the deals that it should.
    fn rate_at_fault(&self, source: &Source) -> Option<SourceField> {
        let some = |field| source.inputs.value(field) > 0.0;
        let has_lead_rate = source.inputs.entry(SourceField::LeadToMeeting).is_some();
        let (hangs_on_it, from_leads) = match source.carries {
            // That the rate is missing is an error of its own.
            Carries::GivenLeads => (some(SourceField::GivenLeads) && has_lead_rate, true),
            // They are booked already, whatever came of leads.
            Carries::GivenMeetings => (some(SourceField::GivenMeetings), false),
            Carries::Share => (some(SourceField::Share) && !self.split.given_suffice, true),
            Carries::Rest => (!self.split.rest_empty && !self.split.given_suffice, true),
        };
        let (qualification, win) = match source.conversion {
            Conversion::Steps => (Some(SourceField::QualificationRate), SourceField::WinRate),
            Conversion::Single => (None, SourceField::MeetingToDeal),
        };
        let lead_rate = Some(SourceField::LeadToMeeting).filter(|_| from_leads && has_lead_rate);
        let rates = [lead_rate, Some(SourceField::ShowRate), qualification, Some(win)];
        let mut zero = rates.into_iter().flatten().filter(|rate| source.inputs.value(*rate) == 0.0);
        zero.next().filter(|_| hangs_on_it)
    }
}
