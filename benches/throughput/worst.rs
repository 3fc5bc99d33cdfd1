//! The longest texts that are compared, of kinds that are hard to read.

use std::hint::black_box;

use criterion::Criterion;
use ownership_match::{Field, Matcher, Owner, OwnerInformation};

use super::address;

/// One comparison of each kind.
pub(crate) fn worst(c: &mut Criterion) {
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
        ("name_word_and_people", full("jose"), full("anna & bo ")),
        ("name_masks", full("j**y "), full("r***n ")),
        ("name_letters_and_signs", full("a "), "李小龍".to_owned()),
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
    let list = |step: usize| -> String {
        (0..416).map(|at| format!("212555{:04}, ", at * step)).collect()
    };
    for (case, phone, other) in [
        ("phone_digits", full("12"), full("21")),
        ("phone_list", full("+1 2125555555, "), full("2125555559/")),
        ("phone_numbers", list(1), list(2)),
        ("phone_commas", full("1,"), full("2125555559#,")),
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
