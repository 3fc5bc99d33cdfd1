//! Which number of a line is the house number.
//!
//! People write it in front of the street or behind it, announced by a word or not, beside the numbers of
//! units, floors, days and roads. First `beside` rules such numbers out, and `grid` looks for a place on a
//! grid. Then the rules are tried in turn, each for one way of writing; the first that finds a number wins.
//! Last, `extent` adds what else belongs to the number.
//!
//! The order of the rules is
//!
//! 1. what stands in front of everything, or says itself that it is the house's number: `12 Main St`,
//!    `nr 20`;
//! 2. what stands in front of a street's name: `Erf 123, 5 Voortrekker Street`;
//! 3. what stands behind it, where a door's number or one in the name may stand as well: `Hauptstr. 5`;
//! 4. guesses.
//!
//! A new way of writing is a function in `rules` and a line in one of the lists below, or in both.

mod beside;
mod extent;
mod grid;
mod rules;

use self::{beside::numbers_beside, extent::take_number, rules::Search};
use super::{doors, line::Line};
use crate::address::{
    number::Number,
    tables::{Kinds, Sense},
    token::Role,
};

/// A house number, and where it stands.
pub(super) struct House {
    pub(super) at: usize,
    pub(super) number: Number,
}

/// One way of writing: finds the number where it is written so.
type Rule<'s, 't> = fn(&Search<'s, 't>) -> Option<usize>;

impl<'s, 't> Search<'s, 't> {
    /// The rules of a line that has a street in it.
    const IN_LINE: [Rule<'s, 't>; 10] = [
        Self::in_front,
        Self::behind_letter,
        Self::announced,
        Self::opens_street,
        Self::before_name_and_type,
        Self::block_of_quarter,
        Self::behind_name,
        Self::behind_sign,
        Self::ends_first_part,
        Self::last,
    ];

    /// The rules of a text, which goes on to a city, where numbers may stand too: whether the first number
    /// of all can be the house's is asked before what the others can be.
    const IN_TEXT: [Rule<'s, 't>; 10] = [
        Self::at_start,
        Self::behind_letter_in_front,
        Self::block_in_front,
        Self::announced_behind_words,
        Self::behind_numbered_street,
        Self::ends_street,
        Self::alone_behind_street,
        Self::opens_name,
        Self::before_type,
        Self::first,
    ];

    /// What the first rule that finds a number finds. Where the only number is a unit's, it may be the
    /// house's all the same.
    fn by(&self, rules: &[Rule<'s, 't>]) -> Option<usize> {
        if self.first < self.to {
            rules.iter().find_map(|rule| rule(self))
        } else {
            self.behind_sign()
        }
    }
}

/// Finds the house's number in a line, and gives it and what extends it their roles.
pub(super) fn number_in_line(tokens: &mut Line<'_>, from: usize, to: usize) -> Option<House> {
    if is_unnumbered(tokens, from, to) {
        return None;
    }
    numbers_beside(tokens, from, to);
    // Where every word already has a role, so has every number.
    let first = (from..to).find(|at| tokens.is_free(*at))?;
    if let Some(house) = grid::house(tokens, first, to) {
        return Some(house);
    }
    let at = Search::of(tokens, from, to).by(&Search::IN_LINE)?;
    Some(take_number(tokens, at, to))
}

/// Finds the house's number in one text, and gives it and what extends it their roles.
pub(super) fn number_in_text(tokens: &mut Line<'_>) -> Option<House> {
    let end = tokens.list.len();
    if let Some(house) = grid::house(tokens, 0, end) {
        return Some(house);
    }
    if is_unnumbered(tokens, 0, end) {
        return None;
    }
    numbers_beside(tokens, 0, end);
    let at = Search::of(tokens, 0, end).by(&Search::IN_TEXT)?;
    Some(take_number(tokens, at, end))
}

/// Whether a word says that the house has no number: what stands behind are doors then, `Calle Real s/n, 4º C`.
/// An abbreviated saint has a name behind, and a number beside it: `Av. Sn Martín 5`, `5 Sn Martín Ave`.
fn is_unnumbered(tokens: &mut Line<'_>, from: usize, to: usize) -> bool {
    if !tokens.kinds.any(Kinds::UNNUMBERED) {
        return false;
    }
    let says_so =
        |at: &usize| tokens.is_free(*at) && tokens.token(*at).kinds.any(Kinds::UNNUMBERED);
    let Some(at) = (from + 1..to).find(says_so) else { return false };
    if tokens.text_at(at) == "sn" {
        let opened = at + 1 < to && tokens.follows(at + 1) && tokens.is_free_number(from);
        if opened || (at + 1..to).any(|at| tokens.is_free_number(at)) {
            return false;
        }
    }
    tokens.set_role(at, at + 1, Role::Skip);
    doors::behind_unnumbered(tokens, at + 1, to);
    true
}

/// A house number in letters, before a name of two words or more: `One World Trade Center`, but not
/// `Seven Hills`.
pub(super) fn spelled_number(tokens: &mut Line<'_>, from: usize, to: usize) -> Option<House> {
    let value = tokens.list.get(from)?.senses().iter().find_map(|sense| match sense {
        Sense::Numeral(value) => Some(*value),
        _ => None,
    })?;
    let named = tokens.is_free(from)
        && from + 2 < to
        && (from + 1..from + 3).all(|at| tokens.is_free(at) && tokens.follows(at));
    if !named {
        return None;
    }
    tokens.set_role(from, from + 1, Role::Number);
    Some(House { at: from, number: Number::read(&value.to_string(), "") })
}
