//! The name field. Names read `field/stage/case`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ownership_match::{Reading, Side, name};

fn read(raw: &str) -> name::Name {
    match name::normalise(raw, Side::Held) {
        Reading::Usable(name) => name,
        other => panic!("{raw:?} is {other:?}"),
    }
}

/// The case, two names, the score.
const CASES: [(&str, &str, &str, u8); 8] = [
    ("equal", "Jenny Jane Rosen", "JENNY JANE ROSEN", 100),
    ("nickname", "Jenny Rosen", "Jennifer Rosen", 85),
    ("middle_omitted", "Jenny Jane Rosen", "Jenny Rosen", 80),
    ("household", "Jenny Rosen", "Mark Rosen", 39),
    ("unrelated", "Jenny Rosen", "Walter Okafor", 4),
    ("joint", "Jenny Rosen", "JENNY & MARK ROSEN", 99),
    ("legal_form", "Rosen Consulting LLC", "ROSEN CONSULTING INC", 75),
    ("katakana", "Jenny Jane Rosen", "ジェニー・ジェーン・ローゼン", 100),
];

fn normalise(c: &mut Criterion) {
    for (case, written, held, want) in CASES {
        assert_eq!(
            name::calibrate(&name::compare(&read(written), &read(held))).get(),
            want,
            "{case}"
        );
        c.bench_function(&format!("name/normalise/{case}"), |b| {
            b.iter(|| name::normalise(black_box(held), Side::Held));
        });
    }
}

fn compare(c: &mut Criterion) {
    for (case, claimed, held, want) in CASES {
        let (claimed, held) = (read(claimed), read(held));
        assert_eq!(name::calibrate(&name::compare(&claimed, &held)).get(), want, "{case}");
        c.bench_function(&format!("name/compare/{case}"), |b| {
            b.iter(|| name::compare(black_box(&claimed), black_box(&held)));
        });
    }
}

fn calibrate(c: &mut Criterion) {
    for (case, claimed, held, want) in CASES {
        let evidence = name::compare(&read(claimed), &read(held));
        assert_eq!(name::calibrate(&evidence).get(), want, "{case}");
        c.bench_function(&format!("name/calibrate/{case}"), |b| {
            b.iter(|| name::calibrate(black_box(&evidence)));
        });
    }
}

criterion_group!(benches, normalise, compare, calibrate);
criterion_main!(benches);
