//! The email field. Names read `field/stage/case`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ownership_match::{Reading, Side, email};

fn read(raw: &str) -> email::Email {
    match email::normalise(raw, Side::Held) {
        Reading::Usable(email) => email,
        other => panic!("{raw:?} is {other:?}"),
    }
}

/// The case, two addresses, the score.
const CASES: [(&str, &str, &str, u8); 7] = [
    ("equal", "jennyrosen@example.com", "JennyRosen@example.com", 100),
    ("same_mailbox", "j.rosen+bank@gmail.com", "jrosen@googlemail.com", 100),
    ("typo", "jennifer.rosen@example.com", "jenifer.rosen@example.com", 94),
    ("digits_added", "jennyrosen@example.com", "jennyrosen12345@example.com", 74),
    ("domain_differs", "jennyrosen@example.com", "jennyrosen@test.com", 65),
    ("unrelated", "jennyrosen@example.com", "marksmith@test.com", 10),
    ("internationalised", "jenny@münchen.de", "jenny@xn--mnchen-3ya.de", 100),
];

fn normalise(c: &mut Criterion) {
    for (case, raw, written, want) in CASES {
        let score = email::calibrate(&email::compare(&read(raw), &read(written))).get();
        assert_eq!(score, want, "{case}");
        c.bench_function(&format!("email/normalise/{case}"), |b| {
            b.iter(|| email::normalise(black_box(written), Side::Held));
        });
    }
}

fn compare(c: &mut Criterion) {
    for (case, claimed, held, want) in CASES {
        let (claimed, held) = (read(claimed), read(held));
        assert_eq!(email::calibrate(&email::compare(&claimed, &held)).get(), want, "{case}");
        c.bench_function(&format!("email/compare/{case}"), |b| {
            b.iter(|| email::compare(black_box(&claimed), black_box(&held)));
        });
    }
}

fn calibrate(c: &mut Criterion) {
    for (case, claimed, held, want) in CASES {
        let evidence = email::compare(&read(claimed), &read(held));
        assert_eq!(email::calibrate(&evidence).get(), want, "{case}");
        c.bench_function(&format!("email/calibrate/{case}"), |b| {
            b.iter(|| email::calibrate(black_box(&evidence)));
        });
    }
}

criterion_group!(benches, normalise, compare, calibrate);
criterion_main!(benches);
