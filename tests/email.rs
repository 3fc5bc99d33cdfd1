//! Emails: the rows of `tests/cases/email.tsv`, and laws over generated addresses.

mod cases;

use ownership_match::{Field, Reading, ReasonCode, Side, email};
use proptest::prelude::*;

/// The score, where both sides can be compared.
fn scored(claimed: &str, held: &str) -> Option<u8> {
    let claimed = email::normalise(claimed, Side::Claimed).usable()?;
    let held = email::normalise(held, Side::Held).usable()?;
    Some(email::calibrate(&email::compare(&claimed, &held)).get())
}

#[track_caller]
fn score(claimed: &str, held: &str) -> u8 {
    scored(claimed, held).unwrap_or_else(|| panic!("no score for {claimed:?}, {held:?}"))
}

#[test]
fn every_case_scores_as_its_row_says() {
    cases::check(Field::Email, include_str!("cases/email.tsv"));
}

#[test]
fn scores_fall_from_equal_to_unrelated() {
    let ladder = [
        "jennifer.rosen@example.com",
        "jennifer.rosen+bank@example.com",
        "jenniferrosen@example.com",
        "jenifer.rosen@example.com",
        "jenifer.rosem@example.com",
        "jennifer.rosen1985@example.com",
        "jennifer.rosen@test.com",
        "jenifer.rosem@test.com",
        "mark.smith@example.com",
        "mark.smith@test.com",
    ];
    let scores: Vec<u8> = ladder.iter().map(|held| score(ladder[0], held)).collect();
    assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
}

#[test]
fn debug_shows_no_address() {
    let email = email::normalise("jenny@example.com", Side::Held).usable().unwrap();
    let text = format!("{email:?}");
    assert!(!text.contains("jenny") && !text.contains("example"), "{text}");
}

#[test]
fn long_addresses_take_linear_time() {
    let dotted = format!("{}@gmail.com", "a.".repeat(1500));
    assert!(score(&dotted, "a@gmail.com") < 30);
    assert_eq!(score(&dotted, &format!("{}@gmail.com", "a".repeat(1500))), 100);
}

/// Addresses as they are typed, and damage to them.
fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => r"[a-z]{1,9}[._-]?[a-z]{0,8}[0-9]{0,4}(\+[a-z]{1,4})?@(gmail\.com|gmial\.com|yahoo\.com|example\.com|[a-z]{2,9}\.(com|co\.uk|de))",
        2 => r"[a-z@.+*<>()\[\]:; '0-9-]{0,24}",
        1 => any::<String>(),
    ]
}

/// A text with one character inserted, deleted or replaced.
fn damaged(text: &str, at: usize, with: char, how: u8) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let at = at % (chars.len() + 1);
    match how % 3 {
        0 => chars.insert(at, with),
        1 if at < chars.len() => drop(chars.remove(at)),
        _ if at < chars.len() => chars[at] = with,
        _ => chars.push(with),
    }
    chars.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn comparing_is_symmetric(left in address(), right in address()) {
        let [left, right] = [left, right].map(|raw| email::normalise(&raw, Side::Claimed));
        if let (Reading::Usable(left), Reading::Usable(right)) = (left, right) {
            prop_assert_eq!(email::compare(&left, &right), email::compare(&right, &left));
        }
    }

    #[test]
    fn an_address_equals_itself_unless_it_deceives(raw in address()) {
        if let Reading::Usable(email) = email::normalise(&raw, Side::Claimed) {
            let evidence = email::compare(&email, &email);
            let reasons = email::reasons(&evidence);
            // Of a list one address may deceive that is not the one that agrees best.
            let one_of_several =
                reasons.contains(ReasonCode::SeveralAddresses) && !raw.is_ascii();
            let deceives = reasons.contains(ReasonCode::LookAlikeCharacters)
                || reasons.contains(ReasonCode::InvisibleCharacters)
                || one_of_several;
            prop_assert!(deceives || email::calibrate(&evidence).get() == 100);
        }
    }

    #[test]
    fn one_slip_never_equals(raw in r"[a-z]{3,9}\.[a-z]{4,9}@[a-z]{4,9}\.com", at in 0usize..30, with in "[a-z]", how in 0u8..3) {
        let with = with.chars().next().unwrap();
        let other = damaged(&raw, at, with, how);
        if other != raw {
            let score = scored(&raw, &other);
            prop_assert!(score.is_none_or(|score| score < 100), "{raw} {other} {score:?}");
        }
    }

    #[test]
    fn a_second_slip_in_the_local_part_never_helps(
        name in "[a-z]{8,20}", first in 0usize..8, second in 0usize..8, domain in "[a-z]{4,9}",
    ) {
        // Letters that stand outside the alphabet of the name, and for none of it.
        let once = damaged(&name, first, 'ƣ', 2);
        let twice = damaged(&once, second, 'ƨ', 2);
        let at = |local: &str| format!("{local}@{domain}.com");
        let (once, twice) = (score(&at(&name), &at(&once)), score(&at(&name), &at(&twice)));
        prop_assert!(twice <= once, "{once} {twice}");
    }
}
