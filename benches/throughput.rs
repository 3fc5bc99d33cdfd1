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

mod typical;

use std::{hint::black_box, sync::LazyLock};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ownership_match::{
    Address, Field, Matcher, Owner, OwnerInformation,
    risk::{Outcome, RiskPolicy},
};
use regex::Regex;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

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

/// Ten other people, as most owners are to a claim; `number` tells the accounts apart.
fn strangers(number: usize) -> Vec<Owner> {
    let names = ["MARK SMITH", "Wei Chen", "GARCIA MARIA L", "Kenji Tanaka", "O'BRIEN, PATRICK"];
    let streets = ["Main St", "Elm Avenue", "N 5th St", "Market Street Apt 4", "Park Rd"];
    (0..10)
        .map(|owner| {
            let (name, street) = (names[owner % 5], streets[(owner + number) % 5]);
            let line = 10 * number + owner;
            Owner {
                name: some(name),
                email: Some(format!("someone{line}@example.net")),
                phone: Some(format!("(347) 999-{line:04}")),
                raw_address: Some(format!("{line} {street}, Springfield, IL 62701")),
                address: None,
            }
        })
        .collect()
}

fn score(
    matcher: &Matcher,
    claimed: &OwnerInformation,
    owners: &[Owner],
    field: Field,
) -> Option<u8> {
    let report = matcher.match_owners(claimed, owners).unwrap();
    report.results.score(field).map(|score| score.get())
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

/// The longest texts that are compared, of kinds that are hard to read.
fn worst(c: &mut Criterion) {
    /// `unit` as often as 5,000 characters hold it.
    fn full(unit: &str) -> String {
        unit.repeat(5_000 / unit.chars().count())
    }
    let letters = |word: usize| {
        let letter = |at: usize| char::from(b'a' + (at % 26) as u8);
        [letter(word), letter(word / 26), ' '].into_iter().collect::<String>()
    };
    let words: String = (0..1_600).map(letters).collect();
    let matcher = Matcher::default();
    for (case, name, other) in [
        ("name_words", words.clone(), words.chars().rev().collect()),
        ("name_particles", full("de la "), full("van der ")),
        ("name_roles", full("itf or "), full("pod and ")),
        ("name_people", full("jane rosen or "), full("mark smith or ")),
        ("name_commas", full("a, "), full("b,c ")),
        ("name_marks", full("e\u{301}\u{302}\u{303}"), full("e\u{303}\u{302}\u{301}")),
        ("name_han", full("王小明"), full("明小王")),
        ("name_one_word", full("a"), full("b")),
    ] {
        let claimed = OwnerInformation { name: Some(name), ..Default::default() };
        let owners = [Owner { name: Some(other), ..Default::default() }];
        bounded(c, &matcher, case, &claimed, &owners);
    }
    for (case, line, raw) in [
        ("address_types", full("St "), full("Ave ")),
        ("address_words", words.clone(), words.chars().rev().collect()),
        ("address_numbers", full("12 "), full("1/2 ")),
        ("address_commas", full("a, "), full(", 1")),
        ("address_han", full("東京都杉並区"), full("一丁目5番")),
        ("address_marks", full("e\u{301}\u{302}\u{303}"), full("e\u{303}\u{302}\u{301}")),
    ] {
        let address = address([&line, "", "Boston", "MA", "02108", "US"]);
        let claimed = OwnerInformation { address: Some(address), ..Default::default() };
        let owners = [Owner { raw_address: Some(raw), ..Default::default() }];
        bounded(c, &matcher, case, &claimed, &owners);
    }
    for (case, email, other) in [
        ("email_labels", full("a.") + "com", full("b.") + "com"),
        ("email_list", full("a@b.c, "), full("c@b.a; ")),
        ("email_words", full("jenny") + "@x.com", full("ynnej") + "@x.com"),
    ] {
        let end = |mut text: String| text.split_off(text.len().saturating_sub(5_000));
        let claimed = OwnerInformation { email: Some(end(email)), ..Default::default() };
        let owners = [Owner { email: Some(end(other)), ..Default::default() }];
        bounded(c, &matcher, case, &claimed, &owners);
    }
    for (case, phone, other) in [
        ("phone_digits", full("12"), full("21")),
        ("phone_list", full("+1 2125555555, "), full("2125555559/")),
    ] {
        let claimed = OwnerInformation { phone: Some(phone), ..Default::default() };
        let owners = [Owner { phone: Some(other), ..Default::default() }];
        bounded(c, &matcher, case, &claimed, &owners);
    }
}

/// Measures one comparison, after making sure that it is one.
fn bounded(
    c: &mut Criterion,
    matcher: &Matcher,
    case: &str,
    claimed: &OwnerInformation,
    owners: &[Owner],
) {
    let compare = || matcher.match_owners(black_box(claimed), black_box(owners)).unwrap();
    let scored = Field::ALL.iter().any(|field| compare().results.get(*field).is_some());
    assert!(scored, "{case} compares nothing");
    c.bench_function(&format!("record/worst/{case}"), |b| b.iter(compare));
}

/// Country, name, email, phone, address in parts, the address as one text.
type World =
    (&'static str, &'static str, &'static str, &'static str, [&'static str; 6], &'static str);

/// Twelve countries, five scripts: the name and phone claimed and held, the address in parts and
/// as one text. All the names agree, or nearly.
const WORLD: [World; 12] = [
    (
        "Jenny Rosen",
        "ROSEN JENNY",
        "+1 212-555-5555",
        "(212) 555-5555",
        ["354 Oyster Point Blvd", "", "South San Francisco", "CA", "94080", "US"],
        "354 OYSTER PT BLVD SOUTH SAN FRANCISCO CA 94080",
    ),
    (
        "Oliver Jones",
        "MR O JONES",
        "+44 20 7946 0958",
        "020 7946 0958",
        ["10 Downing Street", "Flat 2", "London", "", "SW1A 2AA", "GB"],
        "Flat 2, 10 Downing St, London SW1A 2AA",
    ),
    (
        "Jürgen Müller",
        "MUELLER JUERGEN",
        "+49 30 901820",
        "030 901820",
        ["Königstraße 28a", "", "Stuttgart", "", "70173", "DE"],
        "Koenigstr. 28 A, 70173 Stuttgart",
    ),
    (
        "François Lefèvre",
        "LEFEVRE FRANCOIS",
        "+33 1 42 68 53 00",
        "01 42 68 53 00",
        ["12 bis rue de la Paix", "", "Paris", "", "75002", "FR"],
        "12 BIS R DE LA PAIX 75002 PARIS",
    ),
    (
        "María García López",
        "GARCIA LOPEZ, MARIA",
        "+34 912 34 56 78",
        "912345678",
        ["Calle de Alcalá 45", "3º izq", "Madrid", "", "28014", "ES"],
        "C/ Alcala, 45, 3 izq, 28014 Madrid",
    ),
    (
        "Giovanni Rossi",
        "ROSSI GIOVANNI",
        "+39 06 6982",
        "06 6982",
        ["Via Roma 12", "", "Torino", "TO", "10121", "IT"],
        "V. Roma 12, 10121 Torino TO",
    ),
    (
        "Jan de Vries",
        "VRIES J DE",
        "+31 20 794 0000",
        "020 7940000",
        ["Keizersgracht 555", "", "Amsterdam", "", "1017 DR", "NL"],
        "Keizersgracht 555, 1017DR Amsterdam",
    ),
    (
        "健二 田中",
        "田中 健二",
        "+81 3-1234-5678",
        "03-1234-5678",
        ["高井戸西一丁目5番40号", "", "杉並区", "東京都", "168-0071", "JP"],
        "東京都杉並区高井戸西1-5-40",
    ),
    (
        "ジェニー・ローゼン",
        "JENNY ROSEN",
        "+81 90-1234-5678",
        "090-1234-5678",
        ["1-5-40 Takaidonishi", "", "Suginami-ku", "Tokyo", "168-0071", "JP"],
        "1-5-40 Takaidonishi, Suginami-ku, Tokyo 168-0071",
    ),
    (
        "Наталья Иванова",
        "NATALYA IVANOVA",
        "+7 495 123-45-67",
        "8 (495) 123-45-67",
        ["ул. Ленина, д. 5", "кв. 12", "Москва", "", "101000", "RU"],
        "101000, Москва, ул. Ленина, 5-12",
    ),
    (
        "محمد الحسن",
        "MOHAMMED AL HASSAN",
        "+971 50 123 4567",
        "0501234567",
        ["12 Sheikh Zayed Road", "", "Dubai", "", "", "AE"],
        "12 Sheikh Zayed Rd, Dubai",
    ),
    (
        "김민수",
        "KIM MINSU",
        "+82 10-1234-5678",
        "010-1234-5678",
        ["110 Sejong-daero", "", "Seoul", "", "04524", "KR"],
        "110 Sejongdaero, Seoul 04524",
    ),
];

fn world(c: &mut Criterion) {
    let matcher = Matcher::default();
    let records: Vec<(OwnerInformation, [Owner; 1])> = WORLD
        .map(|(name, held_name, phone, held_phone, parts, raw)| {
            let claimed = OwnerInformation {
                name: some(name),
                email: some("someone@example.com"),
                phone: some(phone),
                address: Some(address(parts)),
            };
            let owner = Owner {
                name: some(held_name),
                email: some("SomeOne@example.com"),
                phone: some(held_phone),
                raw_address: some(raw),
                address: None,
            };
            (claimed, [owner])
        })
        .into();
    for (claimed, owners) in &records {
        for (field, least) in [(Field::Name, 50), (Field::Phone, 100), (Field::Address, 50)] {
            let score = score(&matcher, claimed, owners, field);
            assert!(score >= Some(least), "{field} of {:?}: {score:?}", claimed.name);
        }
    }
    let mut group = c.benchmark_group("record");
    group.throughput(Throughput::Elements(records.len() as u64));
    group.bench_function("world", |b| {
        b.iter(|| {
            for (claimed, owners) in &records {
                black_box(matcher.match_owners(black_box(claimed), owners).unwrap());
            }
        });
    });
    group.finish();
}

/// Text as engineers commonly clean it: composed, without accents and punctuation, in lower case.
fn cleaned(text: &str) -> String {
    static PUNCTUATION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\w\s]").unwrap());
    static SPACES: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s+").unwrap());
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let lower = plain.to_lowercase();
    let words = PUNCTUATION.replace_all(&lower, " ");
    SPACES.replace_all(words.trim(), " ").into_owned()
}

/// The words in alphabetical order, so that their order does not count.
fn sorted(text: &str) -> String {
    let text = cleaned(text);
    let mut words: Vec<&str> = text.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

fn percent(likeness: f64) -> u8 {
    (likeness * 100.0) as u8
}

/// The parts of an address as one text.
fn line(address: &Address) -> String {
    let Address { line1, line2, city, state, postal_code, country } = address;
    let parts = [line1, line2, city, state, postal_code, country];
    parts.into_iter().filter_map(Option::as_deref).collect::<Vec<_>>().join(" ")
}

fn peer_crates(claimed: &OwnerInformation, held: &Owner) -> [u8; 4] {
    fn text(value: &Option<String>) -> &str {
        value.as_deref().unwrap_or_default()
    }
    let phone = |raw: &str| {
        phonenumber::parse(Some(phonenumber::country::Id::US), raw).map(|number| {
            let valid = phonenumber::is_valid(&number);
            (number.format().mode(phonenumber::Mode::E164).to_string(), valid)
        })
    };
    let phone = match (phone(text(&claimed.phone)), phone(text(&held.phone))) {
        (Ok((l, _)), Ok((r, _))) if l == r => 100,
        (Ok((l, _)), Ok((r, _))) => percent(strsim::normalized_levenshtein(&l, &r)),
        _ => 0,
    };
    let claimed_line = claimed.address.as_ref().map(line).unwrap_or_default();
    [
        percent(strsim::jaro_winkler(&sorted(text(&claimed.name)), &sorted(text(&held.name)))),
        percent(strsim::normalized_damerau_levenshtein(
            &sorted(&claimed_line),
            &sorted(text(&held.raw_address)),
        )),
        percent(strsim::normalized_damerau_levenshtein(
            &text(&claimed.email).trim().to_lowercase(),
            &text(&held.email).trim().to_lowercase(),
        )),
        phone,
    ]
}

fn peer_bare(claimed: &[&str; 4], held: &[&str; 4]) -> [f64; 4] {
    let [name, address, email, phone] = *claimed;
    let [held_name, held_address, held_email, held_phone] = *held;
    [(name, held_name), (address, held_address), (email, held_email), (phone, held_phone)]
        .map(|(l, r)| rapidfuzz::distance::osa::normalized_similarity(l.chars(), r.chars()))
}

fn peers(c: &mut Criterion) {
    let (claimed, held) = (typical::claimed(), typical::held());
    let scores = peer_crates(&claimed, &held);
    assert!(scores.iter().all(|score| (60..100).contains(score)), "{scores:?}");
    c.bench_function("record/peer_crates", |b| {
        b.iter(|| peer_crates(black_box(&claimed), black_box(&held)));
    });
    let of_claimed = [
        "Jenny Rosen",
        "354 Oyster Point Blvd Fl 1 South San Francisco CA 94080 US",
        "jenny.rosen@example.com",
        "+1 212-555-5555",
    ];
    let of_held = [
        "JENNIFER J ROSEN",
        "354 OYSTER POINT BLVD SOUTH SAN FRANCISCO, CA 94080 USA",
        "jennyrosen@example.com",
        "(212) 555-5559",
    ];
    let scores = peer_bare(&of_claimed, &of_held);
    assert!(scores.iter().all(|score| (0.0..1.0).contains(score)), "{scores:?}");
    c.bench_function("record/peer_bare", |b| {
        b.iter(|| peer_bare(black_box(&of_claimed), black_box(&of_held)));
    });
}

criterion_group!(benches, record, world, peers, worst);
criterion_main!(benches);
