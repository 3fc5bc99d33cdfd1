//! How the house numbers of two addresses compare, where a text's guess may have taken another number for
//! the house's.

use crate::address::{
    evidence::Given,
    number::{self, Number, NumberMatch},
    pairs::Pairs,
    postal_address::Shape,
    token::Role,
};

/// How the house numbers compare.
#[derive(Clone, Copy)]
pub(super) struct HouseNumber {
    pub(super) number: Given<NumberMatch>,
    /// Whether the text's house number was read as its postal code.
    pub(super) is_code: bool,
    /// Whether the text's guess took another number for the house's, which stands beside it then.
    pub(super) is_elsewhere: bool,
}

impl HouseNumber {
    const fn of(number: Given<NumberMatch>) -> Self {
        Self { number, is_code: false, is_elsewhere: false }
    }
}

/// Neither side gives a number.
const NEITHER: HouseNumber = HouseNumber::of(Given::Neither);
/// One side gives a number.
const ONE_SIDE: HouseNumber = HouseNumber::of(Given::OneSide);

/// Both sides give the same number.
const SAME: HouseNumber = HouseNumber::of(Given::Both(NumberMatch::Same));

/// Compares house numbers.
pub(super) fn compare(l: &Pairs<'_>, r: &Pairs<'_>) -> HouseNumber {
    let right = r.address.number.as_ref().filter(|_| !r.words.number_in_name);
    match (l.address.number.as_ref(), right) {
        (None, None) => NEITHER,
        (Some(left), Some(right)) => of_two((l, left), (r, right)),
        (Some(left), None) => of_left(l, (r, left)),
        // What was guessed to be the house's number is the code, or stands away from the street.
        (None, Some(_)) if guess_is_elsewhere(l, r) || is_unit_of_building(l, r) => NEITHER,
        (None, Some(right)) if stands_open(l, right) => SAME,
        (None, Some(_)) => ONE_SIDE,
    }
}

/// Where both sides have a number, of which a text's guess may be another one.
fn of_two((l, left): (&Pairs<'_>, &Number), (r, right): (&Pairs<'_>, &Number)) -> HouseNumber {
    let found = number::compare(left, right);
    let as_read = HouseNumber::of(Given::Both(found));
    if found >= NumberMatch::Misread {
        return as_read;
    }
    if r.address.shape == Shape::Text && stands_open(r, left) {
        return HouseNumber { is_elsewhere: true, ..SAME };
    }
    if is_read_as_code(l, r, left) {
        return HouseNumber { is_code: true, ..SAME };
    }
    // The code is the only number in the text.
    let only_code = || r.open_numbers().is_empty() && is_code(l, r);
    if only_code() || is_unit_of_building(l, r) {
        number_of_quarter(l, r, left).map_or(ONE_SIDE, |number| HouseNumber { number, ..ONE_SIDE })
    } else {
        as_read
    }
}

/// How the guide's number compares with the text's number behind the same word, where the text's guess found
/// no house number: `Flat 1501, Sector 22`, `FLAT 1501 SECTOR 23`.
fn number_of_quarter(l: &Pairs<'_>, r: &Pairs<'_>, left: &Number) -> Option<Given<NumberMatch>> {
    let (at, _) = l.address.tokens_of(Role::Number).next()?;
    let word = at.checked_sub(1).filter(|word| l.paired().has(*word))?;
    let behind = |at: &usize| at.checked_sub(1).is_some_and(|at| r.bytes(at) == l.bytes(word));
    let number = r.open_numbers().into_iter().find(behind)?;
    Some(Given::Both(number::compare(left, &Number::read(r.text(number), ""))))
}

/// Where only the left side has a number.
fn of_left(l: &Pairs<'_>, (r, number): (&Pairs<'_>, &Number)) -> HouseNumber {
    // `Jana Pawła 2 22`: the guess took the street's number for the house's.
    let is_door = || {
        let text = r.address;
        let same = |word: &str| number::are_same(&Number::read(word, ""), number);
        r.words.number_in_name
            && text.tokens_of(Role::Unit).any(|(_, t)| same(text.tokens.text_of(t)))
    };
    if stands_open(r, number) || is_door() {
        SAME
    } else if is_read_as_code(l, r, number) {
        HouseNumber { is_code: true, ..SAME }
    } else {
        ONE_SIDE
    }
}

/// Whether a number is among those of a side that stand for nothing else.
fn stands_open(side: &Pairs<'_>, wanted: &Number) -> bool {
    let mut numbers = side.open_numbers().into_iter();
    numbers.any(|at| number::are_same(&Number::read(side.text(at), ""), wanted))
}

/// Whether a number at the end of a text was read as its postal code.
fn is_read_as_code(l: &Pairs<'_>, r: &Pairs<'_>, number: &Number) -> bool {
    let code = r.address.postal_code();
    r.address.shape == Shape::Text
        && !code.is_empty()
        && code != l.address.postal_code()
        && number::are_same(&Number::read(code, ""), number)
}

/// Whether the number that a text's guess took for the house's is a unit in the guide's building: `14
/// Meridian House` of `Apt 14, Meridian House, 5 Dock St`.
fn is_unit_of_building(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    let (guide, text) = (l.address, r.address);
    if !guide.guides(text) || !guide.has(Role::Unit) {
        return false;
    }
    let Some((at, number)) = text.tokens_of(Role::Number).next() else { return false };
    let unit = text.tokens.text_of(number);
    r.with_role(Role::Extra).has(at + 1)
        && guide.tokens_of(Role::Unit).any(|(_, token)| guide.tokens.text_of(token) == unit)
}

/// Whether the number that a text's guess took for the house's is the guide's postal code.
fn is_code(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    let (guide, text) = (l.address, r.address);
    let number = text.tokens_of(Role::Number).next();
    let code = guide.postal_code();
    guide.guides(text)
        && !code.is_empty()
        && number.is_some_and(|(_, number)| text.tokens.text_of(number) == code)
}

/// Whether the number that a text's guess took for the house's is the guide's postal code, or stands
/// away from every word of the guide's street.
fn guess_is_elsewhere(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    let (guide, text) = (l.address, r.address);
    if !guide.guides(text) {
        return false;
    }
    if is_code(l, r) {
        return true;
    }
    let Some((at, _)) = text.tokens_of(Role::Number).next() else { return false };
    let street = r.with_role(Role::Street);
    let near = |word: usize| {
        let (from, to) = (word.min(at), word.max(at));
        to - from <= 2
            && !text.tokens.list.iter().take(to + 1).skip(from + 1).any(|t| t.after_break)
    };
    !street.is_empty() && !street.into_iter().any(near)
}
