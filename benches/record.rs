//! A whole record: a claim of all four fields against an account's owners.
//!
//! - `record/cold`: raw text to report, one owner.
//! - `record/prepared`: both sides normalised beforehand, one owner.
//! - `record/one_to_many`: one prepared claim against 100 accounts, raw.
//! - `record/decide`: the report to a decision.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ownership_match::{
    Address, Field, Matcher, Owner, OwnerInformation,
    risk::{Outcome, RiskPolicy},
};

fn claimed() -> OwnerInformation {
    let some = |text: &str| Some(text.to_owned());
    OwnerInformation {
        name: some("Jenny Rosen"),
        email: some("jennyrosen@example.com"),
        phone: some("+1 212-555-5555"),
        address: Some(Address {
            line1: some("354 Oyster Point Blvd"),
            line2: None,
            city: some("South San Francisco"),
            state: some("CA"),
            postal_code: some("94080"),
            country: some("US"),
        }),
    }
}

fn held() -> Owner {
    let some = |text: &str| Some(text.to_owned());
    Owner {
        name: some("JENNIFER J ROSEN"),
        email: some("jennyrosen@example.com"),
        phone: some("(212) 555-5555"),
        raw_address: some("354 OYSTER POINT BLVD SOUTH SAN FRANCISCO, CA 94080 USA"),
        address: None,
    }
}

/// Other people, as most accounts are to a claim.
fn strangers(count: usize) -> Vec<[Owner; 1]> {
    let names = ["MARK SMITH", "Wei Chen", "GARCIA MARIA L", "Kenji Tanaka", "O'BRIEN, PATRICK"];
    let streets = ["Main St", "Elm Avenue", "N 5th St", "Market Street Apt 4", "Park Rd"];
    names
        .iter()
        .cycle()
        .zip(streets.iter().cycle().skip(2))
        .zip(1..=count)
        .map(|((name, street), number)| {
            [Owner {
                name: Some((*name).to_owned()),
                email: Some(format!("someone{number}@example.net")),
                phone: Some(format!("(347) 999-{number:04}")),
                raw_address: Some(format!("{number} {street}, Springfield, IL 62701")),
                address: None,
            }]
        })
        .collect()
}

fn record(c: &mut Criterion) {
    let matcher = Matcher::default();
    let (claimed, owners) = (claimed(), [held()]);
    let (claim, account) = (matcher.claim(&claimed).unwrap(), matcher.account(&owners).unwrap());

    // A benchmark that computes the wrong answer measures nothing.
    let report = matcher.compare(&claim, &account);
    assert_eq!(matcher.match_owners(&claimed, &owners).unwrap(), report);
    for (field, low, high) in [
        (Field::Name, 60, 84),
        (Field::Address, 100, 100),
        (Field::Email, 100, 100),
        (Field::Phone, 100, 100),
    ] {
        let score = report.results.score(field).map(|score| score.get());
        assert!(score.is_some_and(|score| (low..=high).contains(&score)), "{field}: {score:?}");
    }

    c.bench_function("record/cold/four_fields", |b| {
        b.iter(|| matcher.match_owners(black_box(&claimed), black_box(&owners)));
    });
    c.bench_function("record/prepared/four_fields", |b| {
        b.iter(|| matcher.compare(black_box(&claim), black_box(&account)));
    });

    let policy = RiskPolicy::default();
    assert_eq!(policy.decide(&report.results).outcome, Outcome::ProceedWithPayment);
    c.bench_function("record/decide/four_fields", |b| {
        b.iter(|| policy.decide(black_box(&report.results)));
    });

    let many = strangers(100);
    let points = |owners: &[Owner; 1]| {
        let account = matcher.account(owners).unwrap();
        let report = matcher.compare(&claim, &account);
        let scores = Field::ALL.iter().filter_map(|field| report.results.score(*field));
        scores.map(|score| u32::from(score.get())).sum::<u32>()
    };
    assert!(many.iter().map(points).all(|points| points < 200), "none of them is the claimant");
    let mut group = c.benchmark_group("record/one_to_many");
    group.throughput(Throughput::Elements(many.len() as u64));
    group.bench_function("strangers", |b| {
        b.iter(|| many.iter().map(|owners| points(black_box(owners))).max());
    });
}

criterion_group!(benches, record);
criterion_main!(benches);
