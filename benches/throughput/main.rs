//! A whole record: a claim of all four fields against an account's owners.
//!
//! - `record/cold`: raw text to report, one owner.
//! - `record/prepared`: both sides normalised beforehand, one owner.
//! - `record/one_to_many`: one claim, normalised once, against 100 accounts of ten owners, raw.
//! - `record/worst`: one field, each side as long as it may be, of a kind that is hard to read.
//! - `record/world`: a record of each of twelve countries, in five scripts.
//! - `record/decide`: the report to a decision.
//! - `record/peer_crates`: the four fields as an engineer would put them together from strsim,
//!   regex, unicode-normalization and phonenumber; no nicknames, roles, units or reasons.
//! - `record/peer_bare`: four calls of rapidfuzz, the fastest edit distance we know of, on raw
//!   text: less than any comparison has to do.
//!
//! `benches/README.md` has the figures and what was tried.

mod peers;
#[path = "../typical/strangers.rs"]
mod strangers;
#[path = "../typical/mod.rs"]
mod typical;
mod world;
mod worst;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ownership_match::{
    Address, Field, Matcher, Owner,
    risk::{Outcome, RiskPolicy},
};

use self::{peers::peers, strangers::strangers, world::world, worst::worst};

/// A text, where there is one.
fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// An address of these parts, of which some may be empty.
fn address([line1, line2, city, state, postal_code, country]: [&str; 6]) -> Address {
    Address {
        line1: some(line1),
        line2: some(line2),
        city: some(city),
        state: some(state),
        postal_code: some(postal_code),
        country: some(country),
    }
}

fn record(c: &mut Criterion) {
    let matcher = Matcher::default();
    let (claimed, owners) = (typical::claimed(), [typical::held()]);
    let (claim, account) = (matcher.claim(&claimed).unwrap(), matcher.account(&owners).unwrap());

    // A benchmark that computes the wrong answer measures nothing.
    let report = matcher.compare(&claim, &account);
    assert_eq!(matcher.match_owners(&claimed, &owners).unwrap(), report);
    for (field, low, high) in [
        (Field::Name, 60, 84),
        (Field::Address, 85, 99),
        (Field::Email, 85, 99),
        (Field::Phone, 70, 99),
    ] {
        let score = report.results.score(field).map(|score| score.get());
        assert!(score.is_some_and(|score| (low..=high).contains(&score)), "{field}: {score:?}");
    }
    c.bench_function("record/cold", |b| {
        b.iter(|| matcher.match_owners(black_box(&claimed), black_box(&owners)));
    });
    c.bench_function("record/prepared", |b| {
        b.iter(|| matcher.compare(black_box(&claim), black_box(&account)));
    });

    let policy = RiskPolicy::default();
    assert_eq!(policy.decide(&report.results).outcome, Outcome::ProceedWithPayment);
    c.bench_function("record/decide", |b| b.iter(|| policy.decide(black_box(&report.results))));

    let accounts: Vec<Vec<Owner>> = (0..100).map(strangers).collect();
    let points = |owners: &[Owner]| {
        let report = matcher.compare(&claim, &matcher.account(owners).unwrap());
        let scores = Field::ALL.iter().filter_map(|field| report.results.score(*field));
        scores.map(|score| u32::from(score.get())).sum::<u32>()
    };
    assert!(accounts.iter().all(|owners| points(owners) < 200), "none of them is the claimant");
    let mut group = c.benchmark_group("record");
    group.throughput(Throughput::Elements(1000));
    group.bench_function("one_to_many", |b| {
        b.iter(|| accounts.iter().map(|owners| points(black_box(owners))).max());
    });
    group.finish();
}

criterion_group!(benches, record, world, peers, worst);
criterion_main!(benches);
