//! How numbers, codes, states and countries compare.

use super::{
    country_code,
    normalise::{PostalAddress, Shape},
    number::{self, Number, NumberMatch},
    pairs::{How, Pairs},
    postal::{self, PostalMatch},
    token::{Role, Token},
    units::Given,
};
use crate::country::Country;

/// How a part that is the same or not compares: a state, a country, a direction, a street type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Part {
    Neither,
    OneSide,
    Same,
    /// Both give one, of which one at least is not known, so that it contradicts nothing.
    Unknown,
    Differs,
}

/// Compares house numbers. Also says whether the number was found where a postal code was read.
pub(super) fn house_number(
    left: &PostalAddress,
    right: &PostalAddress,
    l: &Pairs<'_>,
    r: &Pairs<'_>,
) -> (Given<NumberMatch>, bool) {
    let elsewhere = |side: &Pairs<'_>, wanted: &Number| {
        let mut numbers = side.open_numbers().into_iter();
        numbers.any(|at| number::are_same(&Number::read(side.text(at), ""), wanted))
    };
    // A number at the end of a text was read as the code.
    let in_code = |number: &Number| {
        let code = right.postal_code();
        right.shape == Shape::Text
            && !code.is_empty()
            && code != left.postal_code()
            && number::are_same(&Number::read(code, ""), number)
    };
    let right_number = right.number.as_ref().filter(|_| !r.words.number_in_name);
    match (&left.number, right_number) {
        (None, None) => (Given::Neither, false),
        (Some(a), Some(b)) => {
            let found = number::compare(a, b);
            // The guess took another number for the house's.
            if found < NumberMatch::Misread && right.shape == Shape::Text && elsewhere(r, a) {
                return (Given::Both(NumberMatch::Same), false);
            }
            if found < NumberMatch::Misread && in_code(a) {
                return (Given::Both(NumberMatch::Same), true);
            }
            if found < NumberMatch::Misread && is_unit_of_building(left, right, r) {
                return (Given::OneSide, false);
            }
            (Given::Both(found), false)
        }
        (Some(number), None) => {
            // `Jana Pawła 2 22`: the guess took the street's number for the house's.
            let as_door = || {
                let same = |text: &str| number::are_same(&Number::read(text, ""), number);
                r.words.number_in_name
                    && right.tokens_of(Role::Unit).any(|(_, t)| same(right.tokens.text_of(t)))
            };
            if elsewhere(r, number) || as_door() {
                return (Given::Both(NumberMatch::Same), false);
            }
            if in_code(number) {
                (Given::Both(NumberMatch::Same), true)
            } else {
                (Given::OneSide, false)
            }
        }
        // What was guessed to be the house's number is the code, or stands away from the street.
        (None, Some(_)) if guess_is_elsewhere(left, right, r) => (Given::Neither, false),
        (None, Some(number)) => {
            if elsewhere(l, number) {
                (Given::Both(NumberMatch::Same), false)
            } else {
                (Given::OneSide, false)
            }
        }
    }
}

/// Whether the number that a text's guess took for the house's is a unit in the guide's building: `14
/// Meridian House` of `Apt 14, Meridian House, 5 Dock St`.
fn is_unit_of_building(guide: &PostalAddress, text: &PostalAddress, r: &Pairs<'_>) -> bool {
    if guide.shape != Shape::Parts || text.shape != Shape::Text || !guide.has(Role::Unit) {
        return false;
    }
    let Some((at, number)) = text.tokens_of(Role::Number).next() else { return false };
    let unit = text.tokens.text_of(number);
    r.with_role(Role::Extra).has(at + 1)
        && guide.tokens_of(Role::Unit).any(|(_, token)| guide.tokens.text_of(token) == unit)
}

/// Whether the number that a text's guess took for the house's is the guide's postal code, or stands
/// away from every word of the guide's street.
fn guess_is_elsewhere(guide: &PostalAddress, text: &PostalAddress, r: &Pairs<'_>) -> bool {
    if guide.shape != Shape::Parts || text.shape != Shape::Text {
        return false;
    }
    let Some((at, _)) = text.tokens_of(Role::Number).next() else { return false };
    let code = guide.postal_code();
    if !code.is_empty() && code == text.tokens.text_at(at) {
        return true;
    }
    let street = r.with_role(Role::Street);
    let near = |word: usize| {
        let (from, to) = (word.min(at), word.max(at));
        to - from <= 2
            && !text.tokens.list.iter().take(to + 1).skip(from + 1).any(|t| t.after_break)
    };
    !street.is_empty() && !street.into_iter().any(near)
}

/// Compares postal codes; a text may have the code where none was looked for.
pub(super) fn postal(
    left: &PostalAddress,
    right: &PostalAddress,
    r: &Pairs<'_>,
    code_is_number: bool,
) -> Given<PostalMatch> {
    let (a, b) = (left.postal_code(), right.postal_code());
    let found = match (a, b) {
        ("", "") => return Given::Neither,
        ("", _) => return Given::OneSide,
        (_, "") => Given::OneSide,
        _ if code_is_number => Given::OneSide,
        (a, b) => Given::Both(postal::compare(a, b)),
    };
    let is_code = |at: usize| postal::compare(a, r.text(at)) >= PostalMatch::Misread;
    let elsewhere = || {
        r.open_numbers().into_iter().any(is_code)
            || a.len() >= 4
                && right.tokens_of(Role::Number).any(|(_, t)| right.tokens.text_of(t) == a)
    };
    if found != Given::Both(PostalMatch::Same) && right.shape == Shape::Text && elsewhere() {
        return Given::Both(PostalMatch::Same);
    }
    found
}

/// Compares states. What was read as one in a text may turn out to be the city or the country.
pub(super) fn state(l: &Pairs<'_>, r: &Pairs<'_>) -> Part {
    let (left, right) = (l.address, r.address);
    let part = match (left.states, right.states) {
        ([], _) | (_, []) => unknown_state(l, r),
        (a, b) if a.iter().any(|x| b.contains(x)) => Part::Same,
        (a, b) => {
            let nested = a.iter().any(|x| b.iter().any(|y| nested(x.country, y.country)));
            if nested || is_cut_off(left, right) { Part::OneSide } else { Part::Differs }
        }
    };
    if part == Part::Same || part == Part::Neither {
        return part;
    }
    let none = (is_other_part(l, right), is_other_part(r, left));
    match (left.has_state() && !none.0, right.has_state() && !none.1) {
        (false, false) => Part::Neither,
        (true, true) => part,
        _ => Part::OneSide,
    }
}

/// Compares states of which one at least is missing or not known.
fn unknown_state(l: &Pairs<'_>, r: &Pairs<'_>) -> Part {
    let (left, right) = (l.address, r.address);
    // A name that the tables do not have may stand elsewhere in a text.
    let found = |side: &Pairs<'_>| {
        let mut words = side.of_role(Role::State).into_iter().peekable();
        words.peek().is_some() && words.all(|at| side.pair(at).how == How::Equal)
    };
    match (left.has_state(), right.has_state()) {
        (false, false) => Part::Neither,
        (true, true) if left.text_of(Role::State) == right.text_of(Role::State) => Part::Same,
        (true, true) if !found(l) && !found(r) => Part::Unknown,
        _ => Part::OneSide,
    }
}

/// Whether what was read as a state is a word of the other side's city, or of its street where the text
/// was cut off within a word (`Maple Gro` is in no Guerrero), or its country: `ES` and `CA` are both.
fn is_other_part(side: &Pairs<'_>, other: &PostalAddress) -> bool {
    let address = side.address;
    let role = if address.city_is_state() { Role::City } else { Role::State };
    let country = || {
        address.shape == Shape::Text
            && address.country.is_none()
            && other.country.is_some()
            && country_code(address.text_of(Role::State)) == other.country
    };
    let others =
        side.with_role(Role::City) | side.with_role(Role::Street) | side.with_role(Role::Extra);
    !(side.of_role(role) & others).is_empty() || country()
}

/// Whether a text's last word was read as a state and may be another word of the guide, cut off: `… AP`
/// of an apartment.
fn is_cut_off(guide: &PostalAddress, text: &PostalAddress) -> bool {
    let Some(last) = text.tokens.list.last().filter(|last| last.role == Role::State) else {
        return false;
    };
    let start = text.tokens.text_of(last);
    let goes_on = |token: &Token| {
        token.role == Role::UnitMark && guide.tokens.text_of(token).starts_with(start)
    };
    guide.shape == Shape::Parts
        && text.shape == Shape::Text
        && guide.tokens.list.iter().any(goes_on)
}

/// Countries whose divisions are written at several levels, so that two names need not contradict.
fn nested(left: Country, right: Country) -> bool {
    left == right && matches!(left.as_str(), "ES" | "IT" | "FR" | "GB" | "IE" | "CN")
}

/// Whether the state behind the city of an address that names no country is one of those that are always
/// written, and lies in none of the other's.
fn lies_abroad(address: &PostalAddress, other: &PostalAddress) -> bool {
    let Some(country) = other.country else { return false };
    let states = address.states;
    !address.has(Role::Country)
        && address.has(Role::City)
        && states.iter().any(|state| matches!(&state.country.letters(), b"US" | b"CA" | b"AU"))
        && !states.iter().any(|state| state.country == country)
}

/// Compares countries. A territory that has a code of its own is also its sovereign's, and what was
/// read as a country in a text may turn out to be the city or the county.
pub(super) fn country(
    (left, right): (&PostalAddress, &PostalAddress),
    r: &Pairs<'_>,
    postal: Given<PostalMatch>,
) -> Part {
    const TERRITORIES: [(&str, &[&str]); 8] = [
        ("US", &["PR", "GU", "VI", "AS", "MP", "UM"]),
        (
            "GB",
            &[
                "GG", "JE", "IM", "AI", "BM", "FK", "GI", "GS", "IO", "KY", "MS", "PN", "SH", "TC",
                "VG",
            ],
        ),
        ("FR", &["GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"]),
        ("NL", &["AW", "CW", "SX", "BQ"]),
        ("CN", &["HK", "MO", "TW"]),
        ("DK", &["FO", "GL"]),
        ("FI", &["AX"]),
        ("NO", &["SJ"]),
    ];
    match (left.country, right.country) {
        (None, None) if !left.has(Role::Country) && !right.has(Role::Country) => Part::Neither,
        (Some(a), Some(b)) if a == b => Part::Same,
        (Some(a), Some(b)) => {
            let (a, b) = (a.as_str(), b.as_str());
            let of = |whole: &str, part: &str| {
                TERRITORIES.iter().any(|(c, parts)| *c == whole && parts.contains(&part))
            };
            let place =
                r.with_role(Role::City) | r.with_role(Role::State) | r.with_role(Role::Extra);
            let placed = (r.of_role(Role::Country) & place)
                .into_iter()
                .any(|at| r.pair(at).how == How::Equal);
            if placed || of(a, b) || of(b, a) { Part::OneSide } else { Part::Differs }
        }
        // `Cambridge, MA 02138` is in no United Kingdom.
        _ if postal == Given::Both(PostalMatch::Different)
            && (lies_abroad(left, right) || lies_abroad(right, left)) =>
        {
            Part::Differs
        }
        _ if !left.has(Role::Country) || !right.has(Role::Country) => Part::OneSide,
        _ if left.text_of(Role::Country) == right.text_of(Role::Country) => Part::Same,
        _ => Part::Unknown,
    }
}
