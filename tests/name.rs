//! Names: rows with a reason each, and laws over generated names.

mod cases;

use ownership_match::{
    Field, Reading, Reasons, Side,
    name::{self, Name},
    text::fold::fold,
};
use proptest::prelude::*;

fn read(raw: &str, side: Side) -> Option<Name> {
    name::normalise(raw, side).usable()
}

/// The score and its reasons, where both sides can be compared.
fn scored(claimed: &str, held: &str) -> Option<(u8, Reasons)> {
    let (claimed, held) = (read(claimed, Side::Claimed)?, read(held, Side::Held)?);
    let evidence = name::compare(&claimed, &held);
    Some((name::calibrate(&evidence).get(), name::reasons(&evidence)))
}

#[track_caller]
fn score(claimed: &str, held: &str) -> u8 {
    scored(claimed, held).expect("two names").0
}

#[test]
fn every_case_scores_as_its_row_says() {
    cases::check(Field::Name, include_str!("cases/name.tsv"));
}

#[test]
fn every_case_scores_the_same_from_both_sides() {
    for (claimed, held, line) in cases::rows(include_str!("cases/name.tsv")) {
        // A label in a name's place is what a person says, and nothing that a bank holds.
        if let Some(((there, _), (back, _))) = scored(&claimed, &held).zip(scored(&held, &claimed))
        {
            assert_eq!(there, back, "{line}");
        }
    }
}

#[test]
fn what_cannot_be_compared_is_told_from_what_was_not_given() {
    for (raw, side, want) in [
        ("", Side::Claimed, Reading::Absent),
        (" \u{200b} ", Side::Held, Reading::Absent),
        ("N/A", Side::Held, Reading::Absent),
        ("(none)", Side::Claimed, Reading::Absent),
        ("ACCOUNT HOLDER", Side::Held, Reading::Absent),
        ("--", Side::Held, Reading::Unusable),
        ("Mr.", Side::Claimed, Reading::Unusable),
        ("MR & MRS", Side::Held, Reading::Unusable),
    ] {
        assert_eq!(name::normalise(raw, side).map(drop), want, "{raw:?}");
    }
    for data in ["Jennifer Null", "Major King", "N A", "Test Rosen", "Account Holder"] {
        assert!(read(data, Side::Claimed).is_some(), "{data}");
    }
}

#[test]
fn one_person_in_a_crowd_says_little_and_two_crowds_are_compared_by_their_words() {
    let crowd = |count: u8| -> String {
        let letter = |at: u8| char::from(b'a' + at);
        let person = |at: u8| format!("Ann{} Ros{}", letter(at / 26), letter(at % 26));
        (0..count).map(person).collect::<Vec<_>>().join(" or ")
    };
    let codes = |claimed: &str, held: &str| -> (u8, Vec<&str>) {
        let (score, reasons) = scored(claimed, held).expect("two names");
        (score, reasons.iter().map(|code| code.as_str()).collect())
    };
    let (score, reasons) = codes("Annd Rosv", &crowd(100));
    assert!(score == 69 && reasons.contains(&"long_list"), "{score} {reasons:?}");
    let (score, reasons) = codes(&crowd(50), &format!("{} or Mark Smith", crowd(50)));
    assert!(score < 60 && reasons.contains(&"too_many_parts"), "{score} {reasons:?}");
    let (score, reasons) = codes(&crowd(50), &crowd(50));
    assert!(score == 100 && reasons.contains(&"equal"), "{score} {reasons:?}");
}

#[test]
fn debug_shows_no_name() {
    let shown = format!("{:?}", read("Jenny Rosen", Side::Held));
    assert!(
        !shown.to_lowercase().contains("jenny") && !shown.to_lowercase().contains("rosen"),
        "{shown}"
    );
}

/// Words that names are made of: known names, unknown ones, initials, particles, suffixes, roles.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec![
            "Jenny", "Jennifer", "Jane", "Mark", "Rosen", "Smith", "Maria", "García", "Müller", "Li", "Chen",
            "O'Brien", "Mohammed", "Anne-Marie", "Søren", "Alexander", "Alex", "Wei", "Nguyen", "Kim",
        ]).prop_map(str::to_owned),
        2 => "[A-Z][a-z]{1,9}",
        1 => "[A-Z]\\.?",
        1 => prop::sample::select(vec!["de", "van", "Jr", "III", "Dr", "&", "or", "LLC", "POD", "trust", "c/o", ","])
            .prop_map(str::to_owned),
    ]
}

fn full_name() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..6).prop_map(|words| words.join(" "))
}

/// A plain person: given name, middle name, surname, none of them like another.
fn person() -> impl Strategy<Value = [&'static str; 3]> {
    let given = prop::sample::select(vec!["Jennifer", "Robert", "Susan", "Walter", "Ingrid"]);
    let middle = prop::sample::select(vec!["Beatrice", "Quentin", "Yolanda", "Philip"]);
    let surname = prop::sample::select(vec!["Rosen", "Okafor", "Lindqvist", "Haddad", "Kowalczyk"]);
    (given, middle, surname).prop_map(|(given, middle, surname)| [given, middle, surname])
}

proptest! {
    #[test]
    fn comparing_is_symmetric(l in full_name(), r in full_name()) {
        if let (Some(l), Some(r)) = (read(&l, Side::Held), read(&r, Side::Held)) {
            prop_assert_eq!(name::calibrate(&name::compare(&l, &r)), name::calibrate(&name::compare(&r, &l)));
        }
    }

    #[test]
    fn a_hundred_means_the_same_name(l in full_name(), r in full_name()) {
        if let (Some(l), Some(r)) = (read(&l, Side::Held), read(&r, Side::Held)) {
            let evidence = name::compare(&l, &r);
            prop_assert_eq!(name::calibrate(&evidence).get() == 100, evidence.equal);
        }
    }

    #[test]
    fn a_name_is_itself(raw in full_name()) {
        if let Some(name) = read(&raw, Side::Held) {
            prop_assert!(name::compare(&name, &name).equal);
        }
    }

    #[test]
    fn normalising_is_idempotent(raw in prop_oneof![full_name(), any::<String>()]) {
        // What was read in another encoding is repaired, and folding it first leaves nothing to repair.
        let mut letters = raw.chars().zip(raw.chars().skip(1));
        let misread = letters.any(|(l, r)| ('\u{c2}'..='\u{f4}').contains(&l) && !r.is_ascii());
        prop_assume!(!misread);
        let (once, twice) = (read(&raw, Side::Held), read(&fold(&raw).text, Side::Held));
        prop_assert_eq!(once.is_some(), twice.is_some());
        if let (Some(once), Some(twice)) = (once, twice) {
            prop_assert!(name::compare(&once, &twice).equal);
        }
    }

    #[test]
    fn invisible_characters_change_no_score(l in full_name(), r in full_name(), at in any::<prop::sample::Index>()) {
        let places: Vec<usize> = l.char_indices().map(|(at, _)| at).collect();
        let at = places[at.index(places.len())];
        let marked = format!("{}\u{200b}{}", &l[..at], &l[at..]);
        prop_assert_eq!(scored(&marked, &r).map(|s| s.0), scored(&l, &r).map(|s| s.0));
    }

    #[test]
    fn leaving_a_middle_name_out_beats_another_one([given, middle, surname] in person(), other in "[Z][a-z]{5}") {
        let whole = format!("{given} {middle} {surname}");
        let omitted = score(&whole, &format!("{given} {surname}"));
        let initial = score(&whole, &format!("{given} {} {surname}", &middle[..1]));
        let contradicted = score(&whole, &format!("{given} {other} {surname}"));
        prop_assert!(100 > initial && initial > omitted && omitted > contradicted, "{initial} {omitted} {contradicted}");
    }

    #[test]
    fn more_damage_never_scores_more([given, middle, surname] in person(), letters in prop::collection::vec(0..24usize, 1..6)) {
        let whole = format!("{given} {middle} {surname}");
        let mut damaged: Vec<char> = whole.chars().collect();
        let mut before = 100;
        let mut places = letters;
        places.sort_unstable();
        places.dedup();
        for place in places {
            // A letter that no name has, so that one more is always more damage.
            if let Some(letter) = damaged.get_mut(place).filter(|c| c.is_ascii_lowercase()) {
                *letter = 'x';
            }
            let after = score(&whole, &damaged.iter().collect::<String>());
            prop_assert!(after <= before, "{after} after {before}");
            before = after;
        }
    }

    #[test]
    fn a_household_beats_a_shared_given_name([given, _, surname] in person(), other in "Z[qxz]{5}") {
        let whole = format!("{given} {surname}");
        let household = score(&whole, &format!("{other} {surname}"));
        let namesake = score(&whole, &format!("{given} {other}"));
        prop_assert!((30..60).contains(&household), "{household}");
        prop_assert!((30..=45).contains(&namesake) && namesake < household, "{namesake} {household}");
    }

    #[test]
    fn nothing_panics(l in any::<String>(), r in "\\PC*") {
        let _ = (scored(&l, &r), scored(&r, &l));
    }
}
