//! Numbers beside the house number: of a unit in front, of a day or an ordinal in the street's name.

use super::rules::is_named;
use crate::address::{
    read::line::Line,
    tables::Kinds,
    token::{Role, Token},
};

/// Tells other numbers in front from the house number: a day or an ordinal in the street's name, or a unit
/// that no word announces: `20C, 18 Caoxi Rd`.
pub(super) fn numbers_beside(tokens: &mut Line<'_>, from: usize, to: usize) {
    let Some(first) = (from..to).find(|at| tokens.is_free_number(*at)) else { return };
    name_ordinal(tokens, first, to);
    let opens = |at: usize| {
        let broken = tokens.breaks(at);
        broken && tokens.is_free_number(at) && is_named(tokens, at)
    };
    // `5F., No. 123, Zhongshan Rd.`
    let announced = || {
        tokens.breaks(first + 1)
            && tokens.is_number_word(first + 1)
            && tokens.is_free_number(first + 2)
            && tokens.follows(first + 2)
    };
    let two = tokens.token(first + 1).is_number() && first + 2 < to;
    let in_front = two && (opens(first + 1) || is_unit_in_front(tokens, first)) || announced();
    if first == from && in_front {
        tokens.set_role(first, first + 1, Role::Unit);
    }
}

/// Whether a number with a letter is a unit's, before the house number and a name: `4B-123 Main St`, `L3 45
/// George St`, `2F1 18 Marchmont Road`, but not `12A 5 Avenue`.
#[cold]
fn is_unit_in_front(tokens: &Line<'_>, at: usize) -> bool {
    // `L3 100 Creek Street`
    let typed = tokens.token(at + 3);
    let goes_on = typed.is_street_type() && !typed.after_break;
    let named = |t: &Token| !t.is_direction() && (!t.is_street_type() || goes_on);
    let lettered = |text: &str| text.bytes().any(|b| b.is_ascii_lowercase());
    lettered(tokens.text_at(at))
        && tokens.is_free_number(at + 1)
        && tokens.text_at(at + 1).bytes().all(|b| b.is_ascii_digit())
        && is_named(tokens, at + 1)
        && tokens.list.get(at + 2).is_some_and(named)
}

/// Makes an ordinal of a number that Dutch or French write as one, `2e`, and of a day before its month, `9 de
/// Julio`, where the house number stands after it.
fn name_ordinal(tokens: &mut Line<'_>, at: usize, to: usize) {
    let short = tokens.token(at).len() <= 2;
    let ordinal = short
        && matches!(tokens.text_at(at).as_bytes(), [b'1'..=b'9', b'e'])
        && (at + 1..to).any(|at| tokens.is_free_number(at));
    if (ordinal || short && is_day(tokens, at))
        && let Some(token) = tokens.list.get_mut(at)
    {
        token.kinds = token.kinds.or(Kinds::ORDINAL);
    }
}

/// Whether a number of one or two digits is the day of a month, with a number behind the month.
fn is_day(tokens: &Line<'_>, at: usize) -> bool {
    let particle = |at: usize| tokens.token(at).is_particle();
    let month = at + 1 + usize::from(particle(at + 1));
    let number = |t: &Token| t.is_number() || t.kinds.any(Kinds::NUMBER_WORD);
    tokens.is_free_number(at)
        && tokens.list.get(month).is_some_and(|t| t.kinds.any(Kinds::MONTH) && !t.after_break)
        && tokens.list.get(month + 1).is_some_and(number)
}
