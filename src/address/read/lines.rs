//! The roles of words in the two lines of an address in parts, one of which may hold a building or a unit.

use super::{
    doors, east_asian_cities,
    house::{House, number_in_line, spelled_number},
    line::Line,
    marks, segments,
};
use crate::address::{
    number::Number,
    tables::{Kinds, Sense},
    token::{Role, Tokens},
};

/// What there is among the free tokens of a line.
struct Free {
    words: bool,
    /// House numbers, perhaps.
    numbers: bool,
    /// Street types.
    types: bool,
}

impl Free {
    fn of(tokens: &Line<'_>, from: usize, to: usize) -> Self {
        let mut free = Self { words: false, numbers: false, types: false };
        for token in tokens.part(from, to).iter().filter(|t| t.is_free()) {
            free.words |= !token.is_number();
            free.numbers |= token.is_number() && !token.kinds.any(Kinds::ORDINAL);
            free.types |= token.is_street_type() && !token.is_particle();
        }
        free
    }
}

/// Gives the tokens of line 1, which are those before `middle`, and of line 2, up to `end`, their
/// roles, and returns the house number.
pub(in crate::address) fn lines(tokens: &mut Tokens, middle: usize, end: usize) -> Option<Number> {
    let tokens = &mut Line::of(tokens, end);
    let ascii = tokens.is_ascii;
    if !ascii {
        east_asian_cities(tokens, 0, end);
    }
    marks::mark(tokens, 0, middle);
    marks::mark(tokens, middle, end);
    let one = Free::of(tokens, 0, middle);
    let (mut street, mut other) = ((0, middle), (middle, end));
    // A line of words and a number is the street's.
    if !(one.words && one.numbers) && is_second_street(tokens, &one, middle) {
        (street, other) = (other, street);
        tokens.set_role_free(street.0, street.1, Role::Street);
        tokens.set_role_free(other.0, other.1, Role::Extra);
    }
    let Some(House { at, number }) = number_in_line(tokens, street.0, street.1) else {
        // A line of its own for the number.
        let number_apart = !Free::of(tokens, other.0, other.1).words;
        let apart = if number_apart { number_in_line(tokens, other.0, other.1) } else { None };
        let house = apart.or_else(|| spelled_number(tokens, street.0, street.1));
        segments::set_apart(tokens, street, None);
        return house.map(|house| house.number);
    };
    if (street.0..at).any(|at| tokens.is_word(at)) {
        doors::doors(tokens, at, street.1);
        if doors::only_doors(tokens, other.0, other.1) {
            doors::doors_of_line(tokens, other.0, other.1);
        }
    }
    if !ascii {
        doors::room(tokens, at + 1, street.1);
        doors::room(tokens, other.0, other.1);
    }
    segments::set_apart(tokens, street, Some(at));
    Some(number)
}

/// Whether the second line is the street's, from `middle` on, given what is free in the first.
fn is_second_street(tokens: &Line<'_>, one: &Free, middle: usize) -> bool {
    let end = tokens.list.len();
    let two = Free::of(tokens, middle, end);
    let bare = !one.words && (!one.numbers || two.types);
    // A type that opens a quarter's name is not a street's: `Urb. Las Gladiolas`.
    let quarter = || segments::is_quarter(tokens, 0);
    // `Rose Cottage` and `Mill Lane`: a house that has a name and no number.
    let house_name = !two.numbers && !one.types && segments::ends_in_type(tokens, middle, end);
    // `Unit 5 Fortune Court` and `88 Mill Road`, `Résidence Les Lilas` and `5 rue Zola`: a building's name that
    // has a type.
    let numbered = || two.numbers && tokens.is_free_number(middle);
    // `Apt 12, Meridian Tower` and `301 Deansgate`
    let tower = || {
        let is_building = |sense: &Sense| matches!(sense, Sense::Building(_));
        let mut one = tokens.part(0, middle).iter();
        one.any(|t| t.is_free() && t.has(is_building)) && tokens.is_word(middle + 1)
    };
    let better = !one.numbers
        && (two.types && (two.numbers && (!one.types || quarter() || numbered()) || house_name)
            || numbered() && tower());
    two.words && (bare || better)
}
