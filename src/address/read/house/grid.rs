//! House numbers that are a place on a county's grid, as Wisconsin and Illinois write them: `W282 N4521`,
//! `N59W28135`.

use smallvec::SmallVec;

use super::House;
use crate::address::{number::Number, read::line::Line, token::Role};

/// Characters of the longest place on a grid: two directions and two numbers of up to six digits, with
/// separators.
const LONGEST: usize = 18;

/// The house number that the tokens from `at` on start with, where it is a place on a grid, and words follow.
pub(super) fn house(tokens: &mut Line<'_>, at: usize, to: usize) -> Option<House> {
    let opens = matches!(tokens.text_at(at).as_bytes(), [b'n' | b's' | b'e' | b'w', rest @ ..]
        if rest.first().is_none_or(u8::is_ascii_digit));
    if !opens || !tokens.is_free(at) {
        return None;
    }
    let (text, end) = place(tokens, at, to)?;
    let number = Number::read(core::str::from_utf8(&text).ok()?, "");
    tokens.set_role(at, end, Role::Suffix);
    tokens.set_role(at, at + 1, Role::Number);
    Some(House { at, number })
}

/// A place on a grid, its numbers and letters with dashes between, and where it ends.
fn place(tokens: &Line<'_>, from: usize, to: usize) -> Option<(SmallVec<[u8; LONGEST]>, usize)> {
    let mut text = SmallVec::<[u8; LONGEST]>::new();
    let (mut directions, mut end) = ([0; 2], from);
    let mut parts = 0;
    while end < to && parts < 4 && tokens.is_free(end) && (end == from || tokens.follows(end)) {
        let mut rest = tokens.text_at(end).as_bytes();
        while let [first, behind @ ..] = rest {
            let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
            // A direction, a number, a direction, a number.
            if parts >= 4 || (digits > 0) != (parts % 2 == 1) || text.len() + digits + 1 > LONGEST {
                return None;
            }
            if parts > 0 {
                text.push(b'-');
            }
            if digits > 0 {
                let (number, behind) = rest.split_at_checked(digits)?;
                text.extend_from_slice(number);
                rest = behind;
            } else {
                *directions.get_mut(parts / 2)? = *first;
                text.push(*first);
                rest = behind;
            }
            parts += 1;
        }
        end += 1;
    }
    let across = |direction: u8| matches!(direction, b'e' | b'w');
    let along = |direction: u8| matches!(direction, b'n' | b's');
    let [one, two] = directions;
    let crossed = across(one) && along(two) || along(one) && across(two);
    (parts == 4 && crossed && end < to && tokens.is_word(end)).then_some((text, end))
}
