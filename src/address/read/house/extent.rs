//! What belongs to a house's number: `12 bis`, `9 1/2`, `B-45`, `No. 12`.

use super::{House, rules::lettered};
use crate::address::{
    number::Number,
    read::line::Line,
    tables::Kinds,
    token::{Role, Token},
};

/// Gives the house number at `at` and what extends it their roles.
pub(super) fn take_number(tokens: &mut Line<'_>, at: usize, to: usize) -> House {
    // `B-45`
    if let Some(letter) = at.checked_sub(1)
        && tokens.list.get(letter).is_some_and(|t| letter == 0 || t.after_break)
        && lettered(tokens, letter, to) == Some(at)
    {
        let number = Number::read(tokens.text_at(at), tokens.text_at(letter)).behind_letter();
        tokens.set_role(letter, at, Role::Suffix);
        tokens.set_role(at, at + 1, Role::Number);
        return House { at, number };
    }
    tokens.set_role(at, at + 1, Role::Number);
    // `No. 12`
    if let Some(before) = at.checked_sub(1)
        && tokens.is_free(before)
        && tokens.is_number_word(before)
    {
        tokens.set_role(before, at, Role::Skip);
    }
    let suffix = at + 1;
    if suffix < to && tokens.is_free(suffix) && extends_number(tokens, suffix, to) {
        tokens.set_role(suffix, suffix + 1, Role::Suffix);
        House { at, number: Number::read(tokens.text_at(at), tokens.text_at(suffix)) }
    } else {
        House { at, number: Number::read(tokens.text_at(at), "") }
    }
}

/// Whether the token extends the number before it: `bis`, `1/2`, or a letter that is neither a direction nor
/// a street's name (`A Street`).
fn extends_number(tokens: &Line<'_>, at: usize, to: usize) -> bool {
    let Some(token) = tokens.list.get(at) else { return false };
    if token.kinds.any(Kinds::SUFFIX) {
        return true;
    }
    if token.is_number() {
        // `Carrera 7 71 21`: the second half of a number on a street that has one for a name.
        let mark = |at: &usize| tokens.is_number_word(*at);
        let name = at - 1 - usize::from(at > 1 && mark(&(at - 2)));
        let numbered = name > 0 && tokens.is_free_number(name - 1) && !token.after_break;
        let short = token.len() <= 3;
        return short && tokens.text_of(token).contains('/')
            || short && numbered && tokens.is_free_number(at);
    }
    if token.len() != 1 || token.after_break {
        return false;
    }
    let text = tokens.text_of(token);
    let goes_on = |t: &Token| !t.after_break && (t.is_free() || t.role == Role::Skip);
    let last = at + 1 >= to || !tokens.list.get(at + 1).is_some_and(goes_on);
    // `123 O Farrell St`, `123 M L King Blvd`
    let initial = |t: &Token| t.len() == 1 && !t.after_break && !t.is_number();
    let initials = tokens.is_word(at + 2) && tokens.list.get(at + 1).is_some_and(initial);
    let irish = text == "o" && tokens.is_word(at + 1);
    !irish
        && !initials
        && text.bytes().all(|b| b.is_ascii_lowercase())
        && (last
            || !token.is_direction()
                && (!token.is_particle() || is_letter_of_house(tokens, at, to))
                && !token.is_street_type()
                && (!tokens.token(at + 1).is_street_type() || is_saint(tokens, at + 1, to)))
}

/// Whether an `a` extends the house number and is not an article: where the street type stands behind the
/// name, the language has no such article: `12 A Quarry St`.
fn is_letter_of_house(tokens: &Line<'_>, at: usize, to: usize) -> bool {
    let end = tokens.stretch_end(at, to);
    let named = |t: &Token| !t.is_particle() && !t.is_street_type();
    tokens.text_at(at) == "a"
        && (tokens.list.get(at + 1).is_some_and(named) || is_saint(tokens, at + 1, to))
        && tokens.has_type(at + 2, end)
}

/// Whether a `St` is a saint's, whose name and the street's type stand behind: `12 A St Johns Wood Rd`.
fn is_saint(tokens: &Line<'_>, at: usize, to: usize) -> bool {
    let name = tokens.token(at + 1);
    tokens.text_at(at) == "st"
        && tokens.is_word(at + 1)
        && !name.after_break
        && !name.is_street_type()
        && !name.is_direction()
        && tokens.has_type(at + 2, tokens.stretch_end(at, to))
}
