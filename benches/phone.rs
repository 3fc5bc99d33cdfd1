//! Telephone numbers: reading, comparing, weighing. Ids read `phone/stage/case`.
#![allow(missing_docs)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ownership_match::{
    Country, Side,
    phone::{self, Evidence, Phone},
};

fn read(raw: &str) -> Phone {
    phone::normalise(raw, Side::Claimed).usable().expect("a number")
}

fn evidence(claimed: &str, held: &str) -> Evidence {
    phone::compare(&read(claimed), &read(held), Country::US)
}

fn normalise(c: &mut Criterion) {
    for (case, raw) in [
        ("international", "+1 646-555-0142"),
        ("national", "(646) 555-0142"),
        ("word_after", "646-555-0142 home"),
        ("extension", "646-555-0142 x12"),
        ("full_width", "＋１６４６５５５０１４２"),
    ] {
        let score = phone::calibrate(&evidence("+1 646-555-0142", raw)).get();
        assert!(score >= 90, "{case} scores {score}");
        c.bench_function(&format!("phone/normalise/{case}"), |b| {
            b.iter(|| phone::normalise(black_box(raw), Side::Claimed));
        });
    }
}

fn compare(c: &mut Criterion) {
    for (case, claimed, held, want) in [
        ("same_international", "+1 646-555-0142", "+16465550142", 100),
        ("same_one_national", "+1 646-555-0142", "(646) 555-0142", 100),
        ("same_both_national", "646-555-0142", "(646) 555-0142", 100),
        ("digit_off", "+1 646-555-0142", "646 555 0143", 80),
        ("different_both_national", "646-555-0142", "347 987 6543", 5),
        ("lost_plus", "+44 20 7946 0958", "442079460958", 100),
    ] {
        let (claimed, held) = (read(claimed), read(held));
        let score = phone::calibrate(&phone::compare(&claimed, &held, Country::US)).get();
        assert_eq!(score, want, "{case}");
        c.bench_function(&format!("phone/compare/{case}"), |b| {
            b.iter(|| phone::compare(black_box(&claimed), black_box(&held), Country::US));
        });
    }
}

fn calibrate(c: &mut Criterion) {
    let evidence = evidence("+1 646-555-0142", "646 555 0143 x9");
    assert_eq!(phone::calibrate(&evidence).get(), 72);
    c.bench_function("phone/calibrate/digit_off_extension_omitted", |b| {
        b.iter(|| phone::calibrate(black_box(&evidence)));
    });
}

criterion_group!(benches, normalise, compare, calibrate);
criterion_main!(benches);
