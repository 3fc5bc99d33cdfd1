//! The segments of a line: the building before the street and the quarter after it, set apart by breaks, and
//! the city behind it, which need not be.

use super::{line::Line, roads};
use crate::address::{
    tables::Kinds,
    token::{Role, Token},
};

/// Takes what a break sets apart out of the street's line: the building before the street, the quarter after
/// it. Directions stay: `1800 M St, NW`.
pub(super) fn set_apart(tokens: &mut Line<'_>, (from, to): (usize, usize), number: Option<usize>) {
    if let Some(number) = number {
        behind_number(tokens, from, number, to);
    }
    let breaks = |tokens: &Line<'_>| {
        tokens.list.get(from + 1..to).is_some_and(|line| line.iter().any(|t| t.after_break))
    };
    if !breaks(tokens) {
        return;
    }
    let street = street_of_line(tokens, (from, to), number);
    let mut at = from;
    while at < to {
        let end = segment_end(tokens, at, to);
        let direction = |t: &Token| !t.is_free() || t.is_direction();
        let directions = tokens.list.get(at..end).is_some_and(|t| t.iter().all(direction));
        if at != street && !directions {
            tokens.set_role_free(at, end, Role::Extra);
        }
        at = end;
    }
}

/// Takes the words after an announced house number out of the street, where its name stands before: `Jl.
/// Sudirman No. 12 RT 01`.
fn behind_number(tokens: &mut Line<'_>, from: usize, number: usize, to: usize) {
    let announced = number > from + 1 && tokens.has_role(number - 1, Role::Skip);
    if announced && tokens.is_word(number - 2) {
        for at in number + 1..segment_end(tokens, number, to) {
            if !tokens.token(at).is_direction() {
                tokens.set_role_free(at, at + 1, Role::Extra);
            }
        }
    }
}

/// Where the part of a line that starts at `at` ends: before the next break.
fn segment_end(tokens: &Line<'_>, at: usize, to: usize) -> usize {
    let behind = tokens.part(at + 1, to);
    at + 1 + behind.iter().take_while(|t| !t.after_break).count()
}

/// Where the segment starts that holds the street's name: the one with the number; where the number stands
/// alone, the one before it, or a later one if only that has a type; without a number, the first with a type
/// beside its name, else the first with words.
fn street_of_line(tokens: &Line<'_>, (from, to): (usize, usize), number: Option<usize>) -> usize {
    // The last with words before the number, and the first after it.
    let (mut before, mut after) = (None, None);
    let mut at = from;
    while at < to {
        let end = segment_end(tokens, at, to);
        // `H. No. 12` has no name.
        let word = |at: usize| tokens.is_word(at) && tokens.text_at(at).len() > 1;
        let named = (at..end).any(word);
        let behind = number.is_some_and(|number| at > number);
        let typed = || tokens.has_type(at, end);
        match number {
            _ if !named => {}
            Some(number) if (at..end).contains(&number) => return at,
            Some(_) if behind && typed() && !before.is_some_and(|(_, typed)| typed) => return at,
            Some(_) if behind => after = after.or(Some(at)),
            None if tokens.is_name_with_type(at, end) => return at,
            _ if number.is_some() || before.is_none() => before = Some((at, typed())),
            _ => {}
        }
        at = end;
    }
    before.map(|(at, _)| at).or(after).unwrap_or(from)
}

/// Whether a word opens the name of a quarter, and no street's: `Urb. Las Gladiolas`.
pub(super) fn is_quarter(tokens: &Line<'_>, at: usize) -> bool {
    tokens.token(at).kinds.any(Kinds::DISTRICT)
}

/// Whether a line of two words or more ends in a street type.
pub(super) fn ends_in_type(tokens: &Line<'_>, from: usize, to: usize) -> bool {
    let is_type = |t: &Token| t.is_free() && t.is_street_type();
    match tokens.list.get(from..to) {
        Some([_, .., last]) => is_type(last),
        _ => false,
    }
}

/// Where the city starts in a stretch that holds street and city with nothing between.
///
/// `Oyster Point Blvd South San Francisco`: behind the last of the first run of street types, and
/// behind the number of a road that has one: `Highway 9 Dallas`.
pub(super) fn city_in_street(tokens: &Line<'_>, from: usize, to: usize) -> usize {
    let behind_road = |at| roads::end_of_name(tokens, at).map(|end| end.min(to));
    if opens_street(tokens, from, to) {
        return behind_road(from).unwrap_or(to);
    }
    let is_type = |at: usize| tokens.token(at).is_street_type();
    let mut at = from + 1;
    while at < to {
        if is_type(at) && (!is_type(at + 1) || is_only_of_streets(tokens.text_at(at))) {
            return behind_road(at).unwrap_or(at + 1);
        }
        at += 1;
    }
    to
}

/// The prefix street types open a street's name: `rue`, `via`, `calle`. What follows is the name, with an
/// article (`Avenue du Chemin Vert`) or without another type to end it: `Park Ave`, `Lake Shore Dr`.
fn opens_street(tokens: &Line<'_>, from: usize, to: usize) -> bool {
    let is_type = |t: &Token| t.is_street_type() && !t.is_particle() && t.len() > 1;
    let ends = |t: &Token| is_type(t) && ends_name(tokens.text_of(t));
    let Some([first, second, behind @ ..]) = tokens.list.get(from..to) else { return false };
    first.is_street_type() && (second.is_particle() || !is_type(second) && !behind.iter().any(ends))
}

/// Whether a street type ends the name of a street that may start with one, `Park Ave`; others open the name
/// of a building or a quarter behind the street: `rue Zola Résidence des Lilas`.
fn ends_name(street_type: &str) -> bool {
    is_only_of_streets(street_type)
        || matches!(
            street_type,
            "st" | "street"
                | "way"
                | "ct"
                | "court"
                | "pl"
                | "place"
                | "pkwy"
                | "parkway"
                | "cir"
                | "circle"
                | "hwy"
                | "highway"
                | "ter"
                | "terrace"
                | "trl"
                | "trail"
                | "sq"
                | "square"
        )
}

/// Whether no city starts with a street type: `Lake Ave Lake Bluff`.
fn is_only_of_streets(street_type: &str) -> bool {
    matches!(
        street_type,
        "ave" | "avenue" | "blvd" | "boulevard" | "dr" | "drive" | "ln" | "lane" | "rd" | "road"
    )
}
