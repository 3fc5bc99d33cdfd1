//! Which numbers and letters after a house's number lead to one door of it.

use super::line::Line;
use crate::address::{
    numeral::roman,
    tables::{Kinds, Sense},
    token::{Role, Token},
};

/// Gives a number the role of a room that follows a building's name in East Asian characters, or the house
/// number there.
pub(super) fn room(tokens: &mut Line<'_>, from: usize, to: usize) {
    let numbered = |at: usize| tokens.has_role(at, Role::Number);
    let named = |at: usize| tokens.is_free(at) && tokens.is_east_asian(at);
    let room = |at: &usize| {
        let before = at.saturating_sub(1);
        tokens.is_free_number(*at)
            && is_door(tokens, *at)
            && (*at > from && named(before) || *at > 1 && numbered(before) && named(before - 1))
    };
    if let Some(at) = (from..to).rev().find(|at| tokens.is_free(*at)).filter(room) {
        units(tokens, at, at + 1);
    }
}

/// Whether a token after the house number can be a door: `3`, `3B`, `B`, `izq`.
pub(super) fn is_door(tokens: &Line<'_>, at: usize) -> bool {
    const WORDS: Kinds = Kinds::DOOR.or(Kinds::NUMBER_WORD);
    let Some(token) = tokens.list.get(at).filter(|token| token.is_free()) else { return false };
    let length = token.len();
    let letter = || tokens.text_of(token).bytes().all(|b| b.is_ascii_lowercase());
    token.kinds.any(WORDS)
        || token.is_number() && length <= 4
        || token.kinds.any(Kinds::DIGIT) && (length <= 4 || is_norwegian(tokens.text_of(token)))
        || length == 1 && letter()
        || roman(tokens.text_of(token)).is_some()
}

/// Whether a word says floor and door as Norway's registers do: `H0203` is the third of the second floor.
fn is_norwegian(word: &str) -> bool {
    match word.as_bytes() {
        [b'h' | b'k' | b'l' | b'u', digits @ ..] => {
            digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// Gives doors their role where they follow a house number that stands behind words, with a street among
/// these or nothing behind the doors: `Calle Mayor 12, 3 B`, `Vesterbrogade 12, 3. tv.`
pub(super) fn doors(tokens: &mut Line<'_>, number: usize, to: usize) {
    let mut at = number + 1;
    while at < to && tokens.has_role(at, Role::Suffix) {
        at += 1;
    }
    // `41 Esc. B 3 Dcha`: a staircase with its letter may stand between.
    let staircase =
        |t: &Token| t.role == Role::UnitMark && t.has(|sense| matches!(sense, Sense::Building(_)));
    if at + 1 < to && staircase(tokens.token(at)) && tokens.has_role(at + 1, Role::Unit) {
        at += 2;
    }
    if is_quarter(tokens, at) {
        return;
    }
    // `S Paulo`: a city's saint.
    let saint = |at: usize| {
        let next = tokens.list.get(at + 1).filter(|t| t.is_free() && !t.after_break);
        tokens.text_at(at) == "s" && next.is_some_and(|t| !t.is_number())
    };
    let last = (at..to).take_while(|at| is_door(tokens, *at) && !saint(*at)).last();
    let Some(end) = last.map(|last| last + 1) else { return };
    let ends = end == to || !tokens.is_free(end) || tokens.breaks(end);
    // A longer number is rather a postal code with the house's after it.
    let text = tokens.text_at(number);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_type = |at: usize| tokens.token(at).is_street_type();
    let says_so = |at: &usize| tokens.has_role(*at, Role::Skip);
    let name = number - 1 - (0..number).rev().take_while(says_so).count().min(number - 1);
    let typed = is_type(tokens.stretch_start(name)) || is_type(name);
    if text.len() <= digits + 1 && (digits <= 4 && typed || digits <= 3 && ends) {
        units(tokens, at, end);
    }
}

/// Gives the doors behind what says that a house has no number their roles.
pub(super) fn behind_unnumbered(tokens: &mut Line<'_>, from: usize, to: usize) {
    let known = |at: &usize| !tokens.is_free(*at);
    let doors = (from..to).skip_while(known).take_while(|at| is_door(tokens, *at));
    if let Some(last) = doors.last() {
        doors_of_line(tokens, from, last + 1);
    }
}

/// Makes units of doors, and marks of the words that announce their numbers.
fn units(tokens: &mut Line<'_>, from: usize, to: usize) {
    // `No:45 D:3`, as Turkey announces both.
    let numbered = from > 1 && tokens.is_number_word(from - 2);
    for at in from..to {
        let door = at == from && numbered && tokens.text_at(at) == "d" && at + 1 < to;
        let role = if door || tokens.is_number_word(at) { Role::UnitMark } else { Role::Unit };
        tokens.set_role(at, at + 1, role);
    }
}

/// Whether a line has free tokens, and all of them are doors.
pub(super) fn only_doors(tokens: &Line<'_>, from: usize, to: usize) -> bool {
    let mut free = (from..to).filter(|at| tokens.is_free(*at)).peekable();
    free.peek().is_some() && free.all(|at| is_door(tokens, at) && !is_quarter(tokens, at))
}

/// `12, Centro`: whether a word for a door is a quarter's name, since no number stands before it.
fn is_quarter(tokens: &Line<'_>, at: usize) -> bool {
    let token = tokens.token(at);
    token.kinds.any(Kinds::DOOR) && token.after_break && !token.is_number() && token.len() > 4
}

/// Makes units of all the free tokens of a line.
pub(super) fn doors_of_line(tokens: &mut Line<'_>, from: usize, to: usize) {
    for at in from..to {
        if tokens.is_free(at) {
            units(tokens, at, at + 1);
        }
    }
}
