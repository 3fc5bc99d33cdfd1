//! A unit's number that the other side writes without saying so: in one with the house's number, behind the
//! street, or where a guess took it for another part.

use super::{door, units::Units};
use crate::address::{
    number::{self, Number, NumberMatch},
    pairs::{Pair, Pairs},
    postal_address::PostalAddress,
    postal_code::{self, PostalMatch},
    tables::{self, Kinds},
    token::Role,
};

/// How the units compare where one side writes number and unit as one and the other apart: `12/5` and `12,
/// Apt 5`; `3/45` and `Unit 3, 45`, as in Australia; `3-45`, as in Canada. `None` where neither does.
pub(super) fn in_one(left: &PostalAddress, right: &PostalAddress) -> Option<NumberMatch> {
    let says_more = |address: &PostalAddress| {
        address.has(Role::Unit)
            || address.number.is_some_and(|number| number.has_parts() || number.is_mixed())
    };
    if !says_more(left) || !says_more(right) {
        return None;
    }
    // `Apt 2 Fl 3` and `Fl 2 Apt 3` say what each number is.
    let marks = |address: &PostalAddress| address.tokens_of(Role::UnitMark).count();
    let doors = if marks(left) > 1 && marks(left) == marks(right) {
        None
    } else {
        door::compare(left, right)
    };
    doors
        .filter(|doors| *doors == NumberMatch::Same)
        .or_else(|| in_number(left, right))
        .or_else(|| in_number(right, left))
        .or_else(|| of_one_house(left, right))
        .or(doors)
}

/// How the units compare where both sides write number and unit as one, and the numbers are the same: `3/45`
/// and `4/45` in Australia, `3-45` and `4-45` in Canada, `45/3` and `45/4` in Poland, `12/3/15` and `12/3/16`
/// in Austria. `None` where all is the same, or the houses are two.
fn of_one_house(left: &PostalAddress, right: &PostalAddress) -> Option<NumberMatch> {
    let country = left.country.or(right.country)?;
    // `3-45`, as Canada writes.
    let is_dashed = &country.letters() == b"CA";
    let joined = |address: &PostalAddress| {
        address.number.filter(|number| number.has_slash() || is_dashed && number.has_parts())
    };
    let (l, r) = (joined(left)?, joined(right)?);
    let found = number::compare(&l, &r);
    let both = || Some((l.as_unit_and_number()?, r.as_unit_and_number()?));
    // The two numbers of one house, in either order.
    let turned = || matches!(both(), Some((l, r)) if (l.1, l.0) == r);
    if matches!(&country.letters(), b"CZ" | b"SK") && turned() {
        return Some(NumberMatch::Same);
    }
    let unit_first = is_dashed || tables::writes_unit_first(country);
    let first = || unit_first && both().is_some_and(|(l, r)| l.1 == r.1);
    let last = || tables::writes_unit_last(country) && l.value() == r.value();
    // A staircase between may be left out: `12/15`.
    let between = |short: &Number, long: &Number| {
        let (short, long) = (short.groups(), long.groups());
        short.len() > 1 && short.len() < long.len() && short.last() == long.last()
    };
    if found == NumberMatch::Same || !first() && !last() {
        return None;
    }
    let partial = between(&l, &r) || between(&r, &l);
    Some(if partial { NumberMatch::Partial } else { NumberMatch::Different })
}

/// How the units compare where the number of `joined` is the unit and the house number of `apart` in one:
/// `3/45` and `Unit 3, 45`. `None` where it is not.
fn in_number(joined: &PostalAddress, apart: &PostalAddress) -> Option<NumberMatch> {
    let (whole, number) = (joined.number.as_ref()?, apart.number.as_ref()?);
    let (unit, house) = whole.as_unit_and_number()?;
    // `22-26` is a range of houses.
    let whole_houses =
        number.as_unit_and_number().is_none() || !number.has_slash() && whole.has_slash();
    let split = whole_houses && !joined.has(Role::Unit);
    if !split || number.value() != house {
        return None;
    }
    let units = Units::of(apart);
    let homes = || units.homes();
    let same = homes().any(|u| units.number(u).value() == unit);
    homes().next()?;
    Some(if same { NumberMatch::Same } else { NumberMatch::Different })
}

/// How the unit of `named`, a house with a name, compares with what was read as the house number of the other
/// side, which has no unit: there the unit's number stands before the name. `None` where it is not so.
pub(super) fn as_house_number(named: &PostalAddress, other: &PostalAddress) -> Option<NumberMatch> {
    let house = other.number.as_ref()?;
    if !named.has(Role::Unit) || other.has(Role::Unit) {
        return None;
    }
    let units = Units::of(named);
    let homes = units.homes();
    homes.map(|unit| number::compare(&units.number(unit), house)).max()
}

/// How the unit of a guide compares with the number that a text's guess took for the postal code, where that
/// number is the unit's, or too short for a code of the guide's country: `12 Oak Dr 1002 Arlington Virginia`.
/// `None` where it may be a code.
#[cold]
pub(super) fn in_code(guide: &PostalAddress, text: &PostalAddress) -> Option<NumberMatch> {
    let (own, code) = (guide.postal_code(), text.postal_code());
    let digits = |code: &str| code.bytes().all(|b| b.is_ascii_digit() || b == b' ');
    let bare = guide.guides(text) && !text.has(Role::Unit);
    if !bare
        || !digits(code)
        || !digits(own)
        || postal_code::compare(own, code) >= PostalMatch::Slip
    {
        return None;
    }
    let (units, number) = (Units::of(guide), Number::read(code, ""));
    let homes = units.homes();
    let found = homes.map(|unit| number::compare(&units.number(unit), &number)).max()?;
    (found == NumberMatch::Same || code.len() < own.len()).then_some(found)
}

/// How the one unit of a side compares with a number that the other has bare: see [`behind_street`].
pub(super) fn bare(l: &mut Pairs<'_>, r: &mut Pairs<'_>) -> Option<NumberMatch> {
    match (l.address.has(Role::Unit), r.address.has(Role::Unit)) {
        (true, false) => behind_street(l.address, r),
        (false, true) => behind_street(r.address, l),
        _ => None,
    }
}

/// How the one unit of `marked` compares with a bare number after the other side's street: `Apt 5` and `5`.
/// The number is then not a word of the street. `None` without such a number.
fn behind_street(marked: &PostalAddress, words: &mut Pairs<'_>) -> Option<NumberMatch> {
    let bare = words.address;
    if words.open_numbers().is_empty() || bare.number.is_none() {
        return None;
    }
    let units = Units::of(marked);
    if units.len != 1 {
        return None;
    }
    let unit = units.homes().next()?;
    let token = |at: usize| bare.tokens.list.get(at);
    let mut found = words.open_numbers().into_iter().filter(|word| {
        let (at, role) = (*word, words.role(*word));
        let street = at
            .checked_sub(1)
            .and_then(token)
            .is_some_and(|t| t.role == Role::Street && (t.is_street_type() || t.is_direction()));
        let line = role == Role::Extra && token(at).is_some_and(|t| t.after_break);
        let ends = |role| token(at + 1).is_none_or(|t| t.after_break || t.role != role);
        // `72nd Street` and `Highway 60` are names.
        let named = token(at).is_none_or(|t| t.kinds.any(Kinds::ORDINAL));
        let stands = street && ends(Role::Street) || line && ends(Role::Extra);
        words.token(*word).len() <= 4 && stands && !named
    });
    let word = found.next().filter(|_| found.next().is_none())?;
    let number = Number::read(words.text(word), "");
    // `12 Kingfisher Court 5 Swan Lane`: the house's number, which the text's guess is not.
    let is_house = |house: &Number| number::are_same(house, &number);
    if marked.number.as_ref().is_some_and(is_house) && !bare.number.as_ref().is_some_and(is_house) {
        return None;
    }
    words.set(word, Pair::BESIDE);
    Some(number::compare(&units.number(unit), &number))
}
