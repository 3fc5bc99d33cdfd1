//! Postal addresses: reading, comparing, weighing. Ids read `address/stage/case`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ownership_match::{
    Address, Side,
    address::{self, PostalAddress},
};

/// 77 Maple Grove Ave, Apt 4, Denver, CO 80203, US.
fn in_parts() -> Address {
    let part = |text: &str| Some(text.to_owned());
    Address {
        line1: part("77 Maple Grove Ave"),
        line2: part("Apt 4"),
        city: part("Denver"),
        state: part("CO"),
        postal_code: part("80203"),
        country: part("US"),
    }
}

fn claimed() -> PostalAddress {
    address::normalise(&in_parts(), Side::Claimed).usable().expect("an address")
}

fn held(raw: &str) -> PostalAddress {
    address::normalise_raw(raw, Side::Held).usable().expect("an address")
}

/// The case, what the bank holds, the least and the greatest score.
const CASES: [(&str, &str, u8, u8); 6] = [
    ("equal", "77 MAPLE GROVE AVE APT 4 DENVER CO 80203 USA", 100, 100),
    ("abbreviated", "77 Maple Grove Avenue, Apartment 4, Denver, Colorado 80203", 100, 100),
    ("typo", "77 Mapel Grove Ave Apt 4, Denvr, CO 80203", 85, 99),
    ("unit_differs", "77 Maple Grove Ave, Apt 9, Denver, CO 80203", 70, 84),
    ("another_street", "415 Larkspur Dr, Denver, CO 80210", 30, 59),
    ("another_country", "Hauptstraße 5, 10115 Berlin, Deutschland", 0, 29),
];

fn normalise(c: &mut Criterion) {
    let parts = in_parts();
    c.bench_function("address/normalise/parts", |b| {
        b.iter(|| address::normalise(black_box(&parts), Side::Claimed));
    });
    for (case, raw) in [
        ("text", CASES[0].1),
        ("accents", CASES[5].1),
        ("japanese", "東京都杉並区高円寺北２丁目６番１号"),
    ] {
        assert!(address::normalise_raw(raw, Side::Held).usable().is_some(), "{case}");
        c.bench_function(&format!("address/normalise/{case}"), |b| {
            b.iter(|| address::normalise_raw(black_box(raw), Side::Held));
        });
    }
}

fn compare(c: &mut Criterion) {
    let claimed = claimed();
    for (case, raw, low, high) in CASES {
        let held = held(raw);
        let score = address::calibrate(&address::compare(&claimed, &held)).get();
        assert!((low..=high).contains(&score), "{case}: {score}");
        c.bench_function(&format!("address/compare/{case}"), |b| {
            b.iter(|| address::compare(black_box(&claimed), black_box(&held)));
        });
    }
}

fn calibrate(c: &mut Criterion) {
    let claimed = claimed();
    for (case, raw, low, high) in CASES {
        let evidence = address::compare(&claimed, &held(raw));
        let score = address::calibrate(&evidence).get();
        assert!((low..=high).contains(&score), "{case}: {score}");
        c.bench_function(&format!("address/calibrate/{case}"), |b| {
            b.iter(|| address::calibrate(black_box(&evidence)));
        });
    }
}

criterion_group!(benches, normalise, compare, calibrate);
criterion_main!(benches);
