//! Postal addresses: cases from `tests/cases/address.tsv`, and laws.

mod cases;

use ownership_match::{
    Field, Reading, Reasons, Side,
    address::{self, PostalAddress},
};
use proptest::prelude::*;

fn read(text: &str, side: Side) -> Reading<PostalAddress> {
    match cases::in_parts(text) {
        Some(address) => address::normalise(&address, side),
        None => address::normalise_raw(text, side),
    }
}

fn score(claimed: &str, held: &str) -> Option<(u8, Reasons)> {
    let (claimed, held) =
        (read(claimed, Side::Claimed).usable()?, read(held, Side::Held).usable()?);
    let evidence = address::compare(&claimed, &held);
    Some((address::calibrate(&evidence).get(), address::reasons(&evidence)))
}

#[test]
fn every_case_scores_as_its_row_says() {
    cases::check(Field::Address, include_str!("cases/address.tsv"));
}

#[test]
fn what_is_omitted_costs_less_than_what_contradicts() {
    let claimed = "77 N Maple Grove Ave | Apt 4 | Denver | CO | 80203 | US";
    for (part, omitted, differs) in [
        (
            "unit",
            "77 N Maple Grove Ave, Denver, CO 80203",
            "77 N Maple Grove Ave, Apt 5, Denver, CO 80203",
        ),
        (
            "type",
            "77 N Maple Grove, Apt 4, Denver, CO 80203",
            "77 N Maple Grove St, Apt 4, Denver, CO 80203",
        ),
        (
            "direction",
            "77 Maple Grove Ave, Apt 4, Denver, CO 80203",
            "77 S Maple Grove Ave, Apt 4, Denver, CO 80203",
        ),
        (
            "number",
            "N Maple Grove Ave, Apt 4, Denver, CO 80203",
            "93 N Maple Grove Ave, Apt 4, Denver, CO 80203",
        ),
        (
            "city",
            "77 N Maple Grove Ave, Apt 4, CO 80203",
            "77 N Maple Grove Ave, Apt 4, Aurora, CO 80203",
        ),
        (
            "code",
            "77 N Maple Grove Ave, Apt 4, Denver, CO",
            "77 N Maple Grove Ave, Apt 4, Denver, CO 80910",
        ),
        (
            "state",
            "77 N Maple Grove Ave, Apt 4, Denver 80203",
            "77 N Maple Grove Ave, Apt 4, Denver, KS 80203",
        ),
    ] {
        let of = |held: &str| score(claimed, held).unwrap().0;
        assert!(
            of(omitted) > of(differs),
            "{part}: omitted {}, differs {}",
            of(omitted),
            of(differs)
        );
    }
}

#[test]
fn a_text_full_of_words_is_read_and_compared_like_any_other() {
    let claimed = read("77 Maple Grove Ave | Apt 4 | Denver | CO | 80203 | US", Side::Claimed)
        .usable()
        .unwrap();
    for word in [
        "St ",
        "Apt ",
        "12 ",
        "Saint Street Avenue ",
        "a,",
        "CA ",
        "po box ",
        "new ",
        "一",
        "1丁目",
        "floor 3 ",
        "# 5 ",
        "EG ",
        "ü ",
        "x",
    ] {
        let text = word.repeat(5000 / word.len());
        let held = read(&text, Side::Held).usable().unwrap();
        let score = |l, r| address::calibrate(&address::compare(l, r)).get();
        assert!(score(&claimed, &held) < 85, "{word:?}: a text of one word is no address of ours");
        assert_eq!(score(&held, &held), 100, "{word:?}");
        let twin = read(&format!("y {text}"), Side::Held).usable().unwrap();
        assert_eq!(score(&twin, &held), score(&held, &twin), "{word:?}");
    }
}

#[test]
fn debug_prints_no_address() {
    let address = read("77 Maple Grove Ave, Denver", Side::Held).usable().unwrap();
    assert_eq!(format!("{address:?}"), "PostalAddress { <5 words> }");
}

/// Words that addresses are made of, so that generated texts reach the rules.
const VOCABULARY: [&str; 44] = [
    "12",
    "354",
    "12a",
    "1/2",
    "72nd",
    "94080",
    "m5j",
    "2p1",
    "st",
    "ave",
    "rue",
    "de",
    "la",
    "saint",
    "n",
    "south",
    "apt",
    "fl",
    "#",
    "po",
    "box",
    "ca",
    "ny",
    "usa",
    "germany",
    "c/o",
    "oyster",
    "point",
    "main",
    "hauptstr",
    "5",
    "bis",
    ",",
    "\n",
    "東京都",
    "一丁目",
    "3番",
    "san",
    "francisco",
    "unit",
    "b",
    "1o04",
    "11-2",
    "é",
];

fn an_address() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&VOCABULARY[..]), 1..12)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_read_without_panic(left in "\\PC{0,80}", right in an_address()) {
        if let (Some(l), Some(r)) = (read(&left, Side::Claimed).usable(), read(&right, Side::Held).usable()) {
            prop_assert!(address::calibrate(&address::compare(&l, &r)).get() <= 100);
        }
    }

    #[test]
    fn an_address_equals_itself(text in an_address()) {
        if let Some((score, _)) = score(&text, &text) {
            prop_assert_eq!(score, 100);
        }
    }

    #[test]
    fn whatever_is_below_100_says_why(left in an_address(), right in an_address()) {
        if let Some((score, reasons)) = score(&left, &right) {
            prop_assert!(score == 100 || !reasons.is_empty(), "{score}");
        }
    }

    #[test]
    fn comparing_is_symmetric(left in an_address(), right in an_address()) {
        let of = |l: &str, r: &str| score(l, r).map(|(score, _)| score);
        prop_assert_eq!(of(&left, &right), of(&right, &left));
    }

    #[test]
    fn parts_compare_symmetrically(
        left in prop::collection::vec(an_address(), 6),
        right in prop::collection::vec(an_address(), 6),
    ) {
        let of = |l: &str, r: &str| score(l, r).map(|(score, _)| score);
        let (left, right) = (left.join("|").replace("\n", " "), right.join("|").replace("\n", " "));
        prop_assert_eq!(of(&left, &right), of(&right, &left));
    }

    #[test]
    fn case_and_punctuation_are_nothing(number in 1u32..9999, street in "[a-z]{4,9}", city in "[a-z]{4,9}") {
        let claimed = format!("{number} {street} ave |  | {city} | CA | 94080 | US");
        let held = format!("{number} {} AVE., {}, CA 94080", street.to_uppercase(), city.to_uppercase());
        let found = score(&claimed, &held).unwrap().0;
        prop_assert_eq!(found, 100, "{} ~ {}", claimed, held);
    }

    #[test]
    fn another_house_number_is_another_home(number in 1u32..9999, other in 1u32..9999, street in "[b-df-hj-np-rtv-z]{6}") {
        prop_assume!(number != other);
        let address = |n: u32| format!("{n} {street} ave |  | denver | CO | 80203 | US");
        prop_assert!(score(&address(number), &address(other)).unwrap().0 <= 69);
    }

    #[test]
    fn another_country_is_no_match(street in "[a-z]{4,9}") {
        let address = |country: &str| format!("12 {street} ave |  | {street} |  | 1234 | {country}");
        prop_assert!(score(&address("AT"), &address("Norway")).unwrap().0 <= 29);
    }
}
