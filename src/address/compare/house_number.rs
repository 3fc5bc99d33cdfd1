//! How the house numbers of two addresses compare, where a text's guess may have taken another number for
//! the house's.

use crate::address::{
    evidence::Given,
    number::{self, Number, NumberMatch},
    pairs::Pairs,
    postal_address::{PostalAddress, Shape},
    token::Role,
};

/// Compares house numbers. Also says whether the number was found where a postal code was read.
pub(super) fn compare(
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
            // The code is all the text has of numbers.
            let only_code = || r.open_numbers().is_empty() && is_code(left, right);
            let no_house = || only_code() || is_unit_of_building(left, right, r);
            if found < NumberMatch::Misread && no_house() {
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
        (None, Some(_))
            if guess_is_elsewhere(left, right, r) || is_unit_of_building(left, right, r) =>
        {
            (Given::Neither, false)
        }
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
    if !guide.guides(text) || !guide.has(Role::Unit) {
        return false;
    }
    let Some((at, number)) = text.tokens_of(Role::Number).next() else { return false };
    let unit = text.tokens.text_of(number);
    r.with_role(Role::Extra).has(at + 1)
        && guide.tokens_of(Role::Unit).any(|(_, token)| guide.tokens.text_of(token) == unit)
}

/// Whether the number that a text's guess took for the house's is the guide's postal code.
fn is_code(guide: &PostalAddress, text: &PostalAddress) -> bool {
    let number = text.tokens_of(Role::Number).next();
    let code = guide.postal_code();
    guide.guides(text)
        && !code.is_empty()
        && number.is_some_and(|(_, number)| text.tokens.text_of(number) == code)
}

/// Whether the number that a text's guess took for the house's is the guide's postal code, or stands
/// away from every word of the guide's street.
fn guess_is_elsewhere(guide: &PostalAddress, text: &PostalAddress, r: &Pairs<'_>) -> bool {
    if !guide.guides(text) {
        return false;
    }
    if is_code(guide, text) {
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
