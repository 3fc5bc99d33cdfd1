//! From raw text or parts to a [`PostalAddress`].

use super::{
    country_from_text,
    postal_address::{PostalAddress, Shape},
    read::{self, Findings},
    scan::{self, japanese, repeated::without_repeated},
    tables,
    token::Role,
};
use crate::{
    owner::Address,
    reading::{Reading, Side},
    text::is_placeholder,
};

/// Reads an address in parts.
///
/// Parts that are blank or placeholders count as not given. Where only line 1 is given, it is read
/// as a whole address in one text.
///
/// Cost: linear in the length of the parts.
///
/// ```
/// use ownership_match::{Address, Reading, Side, address};
///
/// let part = |text: &str| Some(text.to_owned());
/// let berlin = Address { city: part("Berlin"), country: part("DE"), ..Address::default() };
/// let read = address::normalise(&berlin, Side::Claimed).usable().unwrap();
/// assert_eq!(read.country().unwrap().as_str(), "DE");
///
/// let unknown = Address { line1: part("N/A"), ..Address::default() };
/// assert!(matches!(address::normalise(&unknown, Side::Held), Reading::Absent));
/// ```
#[must_use]
pub fn normalise(address: &Address, side: Side) -> Reading<PostalAddress> {
    let parts = given(address);
    match parts {
        [None, None, None, None, None, None] => return Reading::Absent,
        [Some(line), None, None, None, None, None] | [None, Some(line), None, None, None, None] => {
            return normalise_raw(line, side);
        }
        [Some(line), None, None, None, None, Some(country)] => {
            if let Some(whole) = whole_in_line(line, country, side) {
                return Reading::Usable(whole);
            }
        }
        _ => {}
    }
    if !parts.iter().flatten().any(|part| part.chars().any(char::is_alphanumeric)) {
        return Reading::Unusable;
    }
    let [line1, line2, city, state, postal_code, country] = parts;
    let lines = without_repeated([line1, line2], &[postal_code, state, city, country]);
    let joined = joined_block(lines);
    let [line1, line2] = joined.as_deref().map_or(lines, |line| [Some(line), None]);
    Reading::Usable(in_parts([line1, line2, city, state, postal_code, country]))
}

/// The parts that are given: the two lines, city, state, postal code and country.
fn given(address: &Address) -> [Option<&str>; 6] {
    let Address { line1, line2, city, state, postal_code, country } = address;
    [line1, line2, city, state, postal_code, country]
        .map(|part| part.as_deref().filter(|text| !is_placeholder(text)))
}

/// The two lines as one, where a block's number goes on in the second: `高井戸西一丁目`, `5-40`.
fn joined_block(lines: [Option<&str>; 2]) -> Option<String> {
    match lines {
        [Some(first), Some(second)] if japanese::goes_on(first, second) => {
            Some([first, second].concat())
        }
        _ => None,
    }
}

/// The address whose parts these are.
fn in_parts(parts: [Option<&str>; 6]) -> PostalAddress {
    let [line1, line2, city, state, postal_code, country] = parts;
    let (mut tokens, [middle, end, city_end, state_end, postal_end, _]) = scan::words_of([
        (line1, Role::Street),
        (line2, Role::Extra),
        (city, Role::City),
        (state, Role::State),
        (postal_code, Role::Postal),
        (country, Role::Country),
    ]);
    let found = Findings {
        number: read::lines(&mut tokens, middle, end),
        country: country.and_then(country_from_text),
        states: tokens.divisions(city_end, state_end),
        sure: true,
    };
    PostalAddress::of(Shape::Parts, tokens, Some(state_end..postal_end), found)
}

/// An address whose first line holds everything but the country, as its postal code shows.
#[cold]
fn whole_in_line(line: &str, country: &str, side: Side) -> Option<PostalAddress> {
    let mut whole = normalise_raw(line, side).usable()?;
    whole.country = whole.country.or_else(|| country_from_text(country));
    (whole.has(Role::Postal) && whole.has(Role::City)).then_some(whole)
}

/// Reads an address written as one text.
///
/// [`Reading::Absent`] for blank text and placeholders, on the held side also for phrases such as
/// `NO ADDRESS ON FILE`; [`Reading::Unusable`] without any letter or digit. Cost: linear in the length
/// of the text.
///
/// ```
/// use ownership_match::{Reading, Side, address};
///
/// assert!(matches!(address::normalise_raw("1 Main St", Side::Held), Reading::Usable(_)));
/// assert!(matches!(address::normalise_raw("No address on file", Side::Held), Reading::Absent));
/// assert!(matches!(address::normalise_raw("--", Side::Held), Reading::Unusable));
/// ```
#[must_use]
pub fn normalise_raw(raw: &str, side: Side) -> Reading<PostalAddress> {
    if is_placeholder(raw) || (side == Side::Held && is_phrase_for_nothing(raw)) {
        return Reading::Absent;
    }
    if !raw.chars().any(char::is_alphanumeric) {
        return Reading::Unusable;
    }
    let (mut tokens, _) = scan::words_of([(Some(raw), Role::Street)]);
    let found = read::one_text(&mut tokens);
    Reading::Usable(PostalAddress::of(Shape::Text, tokens, None, found))
}

/// Whether a bank's record says that it has no address: in words, with no number in front.
fn is_phrase_for_nothing(raw: &str) -> bool {
    !raw.starts_with(|c: char| c.is_ascii_digit())
        && tables::is_placeholder(raw.trim_matches(|c: char| !c.is_alphanumeric()))
}
