//! What is read as one number, as several, as text and as nothing.

use super::{Scan, Scanner, plain, scan};
use proptest::prelude::*;

/// The numbers in a text, as `+digits` or `digits`, with `x` before an extension.
fn numbers(raw: &str) -> Vec<String> {
    let Scan::Numbers(first, others) = scan(raw) else { return Vec::new() };
    core::iter::once(first)
        .chain(others)
        .map(|number| {
            let plus = if number.plus { "+" } else { "" };
            let shown = |digit: Option<u8>| digit.map_or('*', |digit| char::from(b'0' + digit));
            let digits: String = number.digits.iter().map(shown).collect();
            let extension = number.extension.map(|x| format!("x{x}")).unwrap_or_default();
            format!("{plus}{digits}{extension}")
        })
        .collect()
}

#[track_caller]
fn check(rows: &[(&str, &[&str])]) {
    for (raw, want) in rows {
        assert_eq!(numbers(raw), *want, "{raw:?}");
    }
}

#[test]
fn punctuation_is_nothing() {
    check(&[
        ("2125555555", &["2125555555"]),
        ("(212) 555-5555", &["2125555555"]),
        ("212.555.5555", &["2125555555"]),
        ("+1 (212) 555–5555", &["+12125555555"]),
        ("\u{202a}+1 212 555 5555\u{202c}", &["+12125555555"]),
        ("030/123456", &["030123456"]),
        ("0711/123-45", &["071112345"]),
        ("+44 (0)20 7946 0958", &["+4402079460958"]),
        ("62889", &["62889"]),
        ("4002", &["4002"]),
        ("2125555555.0", &["2125555555"]),
        ("2125555555.00", &["2125555555"]),
        ("０９０ー１２３４ー５６７８", &["09012345678"]),
        ("ケータイ090ｰ1234ｰ5678", &["09012345678"]),
    ]);
}

#[test]
fn digits_of_every_script_are_digits() {
    check(&[
        ("＋１２１２５５５５５５５", &["+12125555555"]),
        ("+1 ٢١٢ ٥٥٥ ٥٥٥٥", &["+12125555555"]),
        ("२१२५५५५५५५", &["2125555555"]),
        ("۰۲۱-۸۸۷۷۶۶۵۵", &["02188776655"]),
        ("𝟐𝟏𝟐𝟓𝟓𝟓𝟓𝟓𝟓𝟓", &["2125555555"]),
    ]);
}

#[test]
fn words_around_a_number_are_set_aside() {
    check(&[
        ("2125555555 home", &["2125555555"]),
        ("Home: 212-555-5555", &["2125555555"]),
        ("555-5555 fax", &["5555555"]),
        ("Tél. 01 23 45 67 89", &["0123456789"]),
        ("電話 03-1234-5678", &["0312345678"]),
        ("call 212 555 5555 after 5", &["2125555555"]),
    ]);
}

#[test]
fn extensions_are_kept_apart() {
    check(&[
        ("212-555-5555 x12", &["2125555555x12"]),
        ("212-555-5555x0012", &["2125555555x12"]),
        ("212-555-5555 ext. 12", &["2125555555x12"]),
        ("212-555-5555 Extension: 12", &["2125555555x12"]),
        ("212-555-5555 #12", &["2125555555x12"]),
        ("2125555555,12", &["2125555555x12"]),
        ("+6433316005;1234", &["+6433316005x1234"]),
        ("tel:+1-212-555-5555;ext=12", &["+12125555555x12"]),
        ("03-1234-5678 内線12", &["0312345678x12"]),
        ("+7 495 123-45-67 доб. 12", &["+74951234567x12"]),
        ("+34 912 345 678 Anexo 12", &["+34912345678x12"]),
        ("+49 30 123456 Durchwahl 12", &["+4930123456x12"]),
        ("555-5555 x12", &["5555555x12"]),
        ("212-555-5555 ext", &["2125555555"]),
        ("212-555-5555 x 347-555-0000", &["2125555555", "3475550000"]),
    ]);
}

#[test]
fn uris_keep_their_number_only() {
    check(&[
        ("tel:+1-212-555-5555", &["+12125555555"]),
        ("TEL:+12125555555", &["+12125555555"]),
        ("tel:+64-3-331-6005;isub=12345", &["+6433316005"]),
        ("tel:331-6005;phone-context=+64-3", &["+6433316005"]),
        ("tel:331-6005;phone-context=example.com", &["3316005"]),
        (";phone-context=+1;tel:", &[]),
    ]);
}

#[test]
fn several_numbers_are_told_apart() {
    check(&[
        ("212-555-5542/43", &["2125555542", "2125555543"]),
        ("+49 (0)5321/1234567", &["+49053211234567"]),
        ("0049(0)170/1234567", &["004901701234567"]),
        ("0049 30 1234567 / 0049 89 7654321", &["0049301234567", "0049897654321"]),
        ("0711 1234567/8/9", &["07111234567", "07111234568", "07111234569"]),
        ("212-555-5555 / 347-555-0000", &["2125555555", "3475550000"]),
        ("212-555-5555 or 347-555-0000", &["2125555555", "3475550000"]),
        ("212-555-5555; 347-555-0000", &["2125555555", "3475550000"]),
        ("+12125555555+13475550000", &["+12125555555", "+13475550000"]),
        ("212 555 5555 347 555 0000", &["2125555555", "3475550000"]),
        ("912345678 612345678", &["912345678", "612345678"]),
        ("011 44 20 7946 0958", &["011442079460958"]),
        ("00 +44 20 7946 0958", &["+442079460958"]),
    ]);
}

#[test]
fn masked_digits_keep_their_place() {
    check(&[
        ("***-***-5555", &["******5555"]),
        ("XXX-XXX-5555", &["******5555"]),
        ("(212) xxx-5555", &["212***5555"]),
        ("+1 ••• ••• 5555", &["+1******5555"]),
        ("###-###-5555", &["******5555"]),
    ]);
    assert!(matches!(scan("***-***-****"), Scan::Nothing));
    assert!(matches!(scan("xxx-xxx-xxxx"), Scan::Nothing));
}

#[test]
fn what_is_no_number_is_text() {
    for raw in [
        "call me",
        "jenny2125555555@example.com",
        "354 Oyster Point Blvd",
        "354 Oyster Point Blvd South San Francisco, CA 94080 USA",
        "99999999999999999999999999",
        "12",
    ] {
        assert!(matches!(scan(raw), Scan::Text), "{raw:?}");
    }
    assert!(matches!(scan("+"), Scan::Nothing));
}

proptest! {
    #[test]
    fn the_short_way_is_the_long_way(raw in r"\+?[0-9 ().-]{0,24}") {
        if let Some(number) = plain(&raw) {
            let Scan::Numbers(long, others) = Scanner::default().scan(&raw) else {
                panic!("{raw}: no number the long way");
            };
            prop_assert!(long.digits == number.digits && long.plus == number.plus);
            prop_assert!(others.is_empty() && long.extension.is_none());
        }
    }
}
