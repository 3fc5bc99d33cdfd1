//! Telephone numbers: rows with a reason each, and laws over generated numbers.

mod cases;

use ownership_match::{Country, Field, Reading, Reasons, Side, phone};
use proptest::prelude::*;

fn read(raw: &str, side: Side) -> Option<phone::Phone> {
    phone::normalise(raw, side).usable()
}

fn region(code: &str) -> Country {
    Country::from_alpha2(code).expect("a country code")
}

/// The score and its reasons, where both sides can be compared.
fn scored(claimed: &str, held: &str, default_region: Country) -> Option<(u8, Reasons)> {
    let (claimed, held) = (read(claimed, Side::Claimed)?, read(held, Side::Held)?);
    let evidence = phone::compare(&claimed, &held, default_region);
    Some((phone::calibrate(&evidence).get(), phone::reasons(&evidence)))
}

fn score(claimed: &str, held: &str) -> u8 {
    scored(claimed, held, Country::US).expect("two numbers").0
}

#[test]
fn every_case_scores_as_its_row_says() {
    cases::check(Field::Phone, include_str!("cases/phone.tsv"));
}

#[test]
fn every_case_scores_alike_whichever_side_it_stands_on() {
    for (claimed, held, line) in cases::rows(include_str!("cases/phone.tsv")) {
        let score = |l: &str, r: &str| scored(l, r, Country::US).map(|(score, _)| score);
        assert_eq!(score(&held, &claimed), score(&claimed, &held), "{line}");
    }
}

#[test]
fn the_region_is_where_neither_side_says_one() {
    for (code, claimed, held, want) in [
        ("GB", "020 7946 0958", "20 7946 0958", 100),
        ("US", "020 7946 0958", "20 7946 0958", 74),
        ("FR", "01 23 45 67 89", "0033 1 23 45 67 89", 100),
        ("US", "01 23 45 67 89", "0033 1 23 45 67 89", 100),
        ("RU", "8 495 123-45-67", "495 123 45 67", 100),
        ("JP", "03-1234-5678", "1234-5678", 72),
    ] {
        let got = scored(claimed, held, region(code)).map(|(score, _)| score);
        assert_eq!(got, Some(want), "{code}: {claimed} and {held}");
    }
}

#[test]
fn long_lists_agree_where_a_number_of_each_does() {
    let list = |from: u32, step: u32| -> String {
        (0..60).map(|at| format!("212555{:04}, ", from + at * step)).collect()
    };
    let (odd, even) = (list(1, 2), list(2, 2));
    assert_eq!(score(&odd, &odd), 100, "the same list");
    assert_eq!(score(&odd, &list(1, 3)), 69, "every third of them is in both");
    assert_eq!(score(&even, &odd), score(&odd, &even));
    assert!(score(&odd, &even) <= 69, "neighbours of one another");
}

#[test]
fn what_a_clerk_types_is_nothing_on_the_held_side_only() {
    for raw in ["No phone", "UNLISTED", "no phone number on file", "declined."] {
        assert!(matches!(phone::normalise(raw, Side::Held), Reading::Absent), "{raw}");
        assert!(matches!(phone::normalise(raw, Side::Claimed), Reading::Usable(_)), "{raw}");
    }
}

#[test]
fn a_stated_country_code_is_stronger_than_the_region() {
    let in_france = scored("+1 646-555-0142", "646-555-0142", region("FR"));
    assert_eq!(in_france.map(|(score, _)| score), Some(100));
}

#[test]
fn absent_and_unusable_are_kept_apart() {
    for raw in ["", " ", "N/A", "000-000-0000", "1234567890", "11 1111 1111", "999.999.9999"] {
        assert!(matches!(phone::normalise(raw, Side::Held), Reading::Absent), "{raw:?}");
    }
    for raw in ["+", "()", "***-***-****", "---"] {
        assert!(matches!(phone::normalise(raw, Side::Held), Reading::Unusable), "{raw:?}");
    }
    for raw in ["+1 555-555-5555", "+1 111 111 1111", "99999999999", "0000000001"] {
        assert!(matches!(phone::normalise(raw, Side::Held), Reading::Usable(_)), "{raw:?}");
    }
}

#[test]
fn debug_prints_no_digit_of_a_number() {
    let number = read("+1 646-555-0142", Side::Held).expect("a number");
    assert_eq!(format!("{number:?}"), "Phone <1 numbers>");
}

/// Omission beats contradiction, and more damage costs more, all in one ladder.
#[test]
fn the_ladder_falls() {
    let ladder = [
        ("646 555 0142", "the same"),
        ("646 555 014", "a digit missing"),
        ("646 555 0143", "a digit off"),
        ("555 0142", "the area code missing"),
        ("645 555 0142", "a digit of the area code"),
        ("347 555 0142", "the area code"),
        ("646 555 0198", "two digits"),
        ("646 555 0987", "three digits"),
        ("646 987 6543", "only the area code"),
        ("347 987 6543", "nothing"),
    ];
    let scores = ladder.map(|(held, _)| score("+1 646-555-0142", held));
    for (pair, rungs) in scores.windows(2).zip(ladder.windows(2)) {
        assert!(pair[0] > pair[1], "{rungs:?} score {pair:?}");
    }
}

/// Text that a phone field might hold: written numbers, and anything at all.
fn raw_phone() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => r"\+?[0-9 ().-]{0,24}",
        2 => r"(\+|00|011|0)?(1|44|49|52|54|39|7)[ 0-9]{7,13}( x[0-9]{1,4})?",
        1 => r"[0-9x*#+/,; ()]{0,40}",
        1 => any::<String>(),
    ]
}

/// Ten digits of a North American number.
fn national() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(0u8..10, 9).prop_map(|tail| {
        let mut digits = vec![b'0' + 2 + tail[0] % 8];
        digits.extend(tail.into_iter().map(|digit| b'0' + digit));
        digits
    })
}

fn text(digits: &[u8]) -> String {
    String::from_utf8(digits.to_vec()).expect("digits")
}

proptest! {
    #[test]
    fn anything_can_be_read_and_compared(l in raw_phone(), r in raw_phone()) {
        if let Some((score, _)) = scored(&l, &r, Country::US) {
            prop_assert!(score <= 100);
        }
    }

    #[test]
    fn every_value_is_the_same_as_itself(raw in raw_phone()) {
        let masked = |raw: &str| raw.to_lowercase().contains(['x', '*', '#', '_', '?', '•', '●', '∙']);
        if let Some((score, _)) = scored(&raw, &raw, Country::US) {
            prop_assert!(score == 100 || masked(&raw), "{score}");
        }
    }

    #[test]
    fn compare_is_symmetric(l in raw_phone(), r in raw_phone()) {
        let score = |l: &str, r: &str| scored(l, r, Country::US).map(|(score, _)| score);
        prop_assert_eq!(score(&l, &r), score(&r, &l));
    }

    #[test]
    fn punctuation_says_nothing(digits in national(), gaps in proptest::collection::vec(0usize..5, 10)) {
        let spaced: String = digits
            .iter()
            .zip(gaps)
            .map(|(digit, gap)| format!("{}{}", [" ", "-", ".", "", ") "][gap], char::from(*digit)))
            .collect();
        prop_assume!(read(&text(&digits), Side::Held).is_some());
        prop_assert_eq!(score(&format!("+1{}", text(&digits)), &spaced), 100);
    }

    #[test]
    fn more_wrong_digits_never_score_more(
        digits in national(),
        damage in proptest::collection::vec((0usize..10, 1u8..10), 1..6),
    ) {
        let claimed = format!("+1{}", text(&digits));
        let mut held = digits;
        let mut places = std::collections::BTreeSet::new();
        let mut last = 100;
        for (place, step) in damage {
            // A place that is wrong already stays as it is: to damage it again could mend it.
            if places.insert(place) {
                held[place] = b'0' + (held[place] - b'0' + step) % 10;
            }
            // A number that begins with 0 or 1 is read with a prefix, and is another one.
            prop_assume!(held[0] >= b'2');
            let now = score(&claimed, &format!("+1{}", text(&held)));
            // Two wrong neighbours may happen to be the right ones swapped, which is one slip.
            prop_assert!(now <= last || now == 84, "{} scores {now} after {last}", text(&held));
            last = last.min(now.max(if now == 84 { last } else { now }));
        }
    }

    #[test]
    fn digits_cut_from_the_end_never_score_more(digits in national()) {
        let claimed = format!("+1{}", text(&digits));
        let mut last = 100;
        for kept in (7..=10).rev() {
            let now = score(&claimed, &format!("+1{}", text(&digits[..kept])));
            prop_assert!(now <= last, "{kept} digits score {now} after {last}");
            last = now;
        }
    }

    #[test]
    fn an_extension_never_helps(digits in national(), ours in 1u32..9999, theirs in 1u32..9999) {
        let number = format!("+1{}", text(&digits));
        let omitted = score(&number, &format!("{number} x{theirs}"));
        prop_assert!((70..100).contains(&omitted));
        let both = score(&format!("{number} x{ours}"), &format!("{number} x{theirs}"));
        let right = if ours == theirs { both == 100 } else { both < omitted };
        prop_assert!(right, "{omitted} with one extension, {both} with two");
    }

    #[test]
    fn country_codes_that_contradict_are_never_possible(digits in national()) {
        let number = text(&digits);
        let got = score(&format!("+1{number}"), &format!("+44{number}"));
        prop_assert!(got <= 69, "{}", got);
    }
}
