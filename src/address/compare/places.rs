//! How the postal codes, states and countries of two addresses compare.

use crate::address::{
    country_code,
    evidence::{Given, Part},
    pairs::{How, Pairs},
    postal_address::{PostalAddress, Shape},
    postal_code::{self, PostalMatch},
    tables::{self, Division},
    token::{Role, Token},
};

/// Compares postal codes. A text may have the code in an unexpected place, and what was read as a code may
/// be a house number.
pub(super) fn postal(l: &Pairs<'_>, r: &Pairs<'_>, code_is_number: bool) -> Given<PostalMatch> {
    let (a, b) = (l.address.postal_code(), r.address.postal_code());
    let found = match (a, b) {
        ("", "") => return Given::Neither,
        ("", _) => return Given::OneSide,
        (_, "") => Given::OneSide,
        _ if code_is_number => Given::OneSide,
        (a, b) => Given::Both(postal_code::compare(a, b)),
    };
    let is_code = |at: usize| postal_code::compare(a, r.text(at)) >= PostalMatch::Misread;
    let elsewhere = || {
        r.open_numbers().into_iter().any(is_code)
            || a.len() >= 4
                && r.address.tokens_of(Role::Number).any(|(_, t)| r.address.tokens.text_of(t) == a)
    };
    if found != Given::Both(PostalMatch::Same) && r.address.shape == Shape::Text && elsewhere() {
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
            let nested = a.iter().any(|x| {
                tables::has_divisions_of_several_levels(x.country)
                    && b.iter().any(|y| x.country == y.country && !are_of_one_level(x, y))
            });
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

/// Whether two divisions of a country are surely of one level, so that they contradict: Italy's regions have
/// numbers, its provinces letters.
fn are_of_one_level(left: &Division, right: &Division) -> bool {
    let is_region = |division: &Division| division.code.starts_with(|c: char| c.is_ascii_digit());
    &left.country.letters() == b"IT" && is_region(left) == is_region(right)
}

/// Compares states where at least one is missing or unknown.
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

/// Whether what was read as a state is a word of the other side's city, or of its street where the text was
/// cut off within a word (`Maple Gro`, which is not in Guerrero), or its country: `ES` and `CA` are both.
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
    guide.guides(text) && guide.tokens.list.iter().any(goes_on)
}

/// Whether the state behind the city of an address that names no country is one of those that are always
/// written, and lies in none of the other's.
fn lies_abroad(address: &PostalAddress, other: &PostalAddress) -> bool {
    let Some(country) = other.country else { return false };
    let states = address.states;
    !address.has(Role::Country)
        && address.has(Role::City)
        && states.iter().any(|state| tables::always_writes_states(state.country))
        && !states.iter().any(|state| state.country == country)
}

/// Compares countries. A territory that has a code of its own may be given as another, and what was
/// read as a country in a text may turn out to be the city or the county.
pub(super) fn country(l: &Pairs<'_>, r: &Pairs<'_>, postal: Given<PostalMatch>) -> Part {
    let (left, right) = (l.address, r.address);
    match (left.country, right.country) {
        (None, None) if !left.has(Role::Country) && !right.has(Role::Country) => Part::Neither,
        (Some(a), Some(b)) if a == b => Part::Same,
        (Some(a), Some(b)) => {
            let place =
                r.with_role(Role::City) | r.with_role(Role::State) | r.with_role(Role::Extra);
            let placed = (r.of_role(Role::Country) & place)
                .into_iter()
                .any(|at| matches!(r.pair(at).how, How::Equal | How::Cut));
            if placed || tables::may_be_given_as(a, b) || tables::may_be_given_as(b, a) {
                Part::OneSide
            } else {
                Part::Differs
            }
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
