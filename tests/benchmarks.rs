//! Which published values are offered where.

use repcount::scenario::{Benchmark, Currency, RoleKind, SourceKind};

#[track_caller]
fn check_offered(
    field: &str,
    role: Option<RoleKind>,
    source: Option<SourceKind>,
    currency: &str,
    expected: &[&str],
) {
    let currency = Currency::from_code(currency).unwrap_or(Currency::USD);
    let offered = Benchmark::offered(field, role, source, currency);
    let keys: Vec<&str> = offered.iter().map(|id| id.benchmark().key).collect();
    assert_eq!(keys, expected, "{field} in {}", currency.code());
}

#[test]
fn what_follows_the_law_of_a_country_is_offered_with_its_currency() {
    let role = Some(RoleKind::Sdr);
    check_offered("contributions", role, None, "USD", &["loaded-cost"]);
    check_offered("contributions", role, None, "RUB", &["russia-contributions"]);
    check_offered("contributions", role, None, "EUR", &[]);
}

#[test]
fn a_benchmark_is_offered_for_what_it_is_about() {
    let (cold, inbound) = (Some(SourceKind::Outbound), Some(SourceKind::Inbound));
    check_offered("cost_per_lead", None, cold, "RUB", &["russia-lead-cold"]);
    check_offered("cost_per_lead", None, inbound, "RUB", &["russia-lead-ads"]);
    check_offered("cost_per_lead", None, inbound, "USD", &[]);
    check_offered("show_rate", None, inbound, "EUR", &["show-rate"]);
    check_offered("base", Some(RoleKind::Sdr), None, "USD", &["sdr-pay-base"]);
    check_offered("base", Some(RoleKind::SalesSupport), None, "USD", &[]);
}
