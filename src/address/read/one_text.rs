//! The roles of words in an address that is written as one text: guesses, of its end first.

use super::{
    Findings, doors, east_asian_cities,
    house::{number_in_text, spelled_number},
    line::Line,
    marks, peel, segments,
};
use crate::address::{
    tables::{Kinds, Sense},
    token::{Role, Token, Tokens},
};

/// Guesses the roles in an address written as one text: of its end first, then of the rest.
pub(in crate::address) fn one_text(tokens: &mut Tokens) -> Findings {
    let end = tokens.list.len();
    let tokens = &mut Line::of(tokens, end);
    let tail = peel::peel(tokens);
    let ascii = tokens.is_ascii;
    if !ascii {
        east_asian_cities(tokens, 0, end);
    }
    marks::mark(tokens, 0, end);
    let house = number_in_text(tokens).or_else(|| spelled_number(tokens, 0, end));
    let (at, number) = (house.as_ref().map(|house| house.at), house.map(|house| house.number));
    if let Some(at) = at {
        if (0..at).any(|at| tokens.is_word(at)) {
            doors::doors(tokens, at, end);
        }
        if !ascii {
            doors::room(tokens, at + 1, end);
        }
    }
    let street = street_stretch(tokens, at);
    let sure = city(tokens, street, number.is_some());
    tokens.set_role_free(0, street.0, Role::Extra);
    if tail.region {
        city_of_region(tokens);
    }
    Findings { country: tail.country, states: tail.states, number, sure }
}

/// Makes the city of the last stretch behind the street or, without one, of what ends the street's own.
/// Returns whether breaks tell the two apart.
fn city(tokens: &mut Line<'_>, street: (usize, usize), numbered: bool) -> bool {
    let (street_from, street_to) = street;
    let behind = street_to..tokens.list.len();
    let Some(last) = behind.rev().find(|at| tokens.is_free(*at)) else {
        // `Surfers Paradise, VIC 4217`, `PO Box 12 Dubai`: what stands alone before a state or postal code, or
        // behind a box, is a city.
        let alone = !numbered && !tokens.has_type(street_from, street_to) && has_place(tokens);
        let from = if alone {
            street_from
        } else {
            segments::city_in_street(tokens, street_from, street_to)
        };
        tokens.set_role_free(from, street_to, Role::City);
        return false;
    };
    let from = tokens.stretch_start(last);
    // Where a city says itself that it is one, what follows the number is a building.
    let named = !tokens.is_ascii && tokens.list.iter().any(|t| t.role == Role::City);
    let building = from < last && names_building(tokens.token(from));
    let role = if named || building { Role::Extra } else { Role::City };
    tokens.set_role_free(from, last + 1, role);
    tokens.set_role_free(street_to, from, Role::Extra);
    // Only a comma or a new line after a street is certain.
    let set_apart = tokens.breaks(from) || from > 0 && tokens.has_role(from - 1, Role::Postal);
    // A street type in it: perhaps it is the street after all.
    let is_type = |t: &Token| t.is_street_type() && !t.is_particle();
    street_to > street_from && set_apart && !tokens.part(from, last + 1).iter().any(is_type)
}

/// Whether the name of a building follows a word, and no city's: `Via Roma 5 Condominio Fiore`.
fn names_building(token: &Token) -> bool {
    let building = |sense: &Sense| matches!(sense, Sense::Building(_));
    token.has(building) && !token.is_street_type() && !token.kinds.any(Kinds::HOUSE_WORD)
}

/// The stretch that holds the street, with the directions behind it: the one at the house number, else
/// the first with a street type, else the first.
fn street_stretch(tokens: &Line<'_>, number: Option<usize>) -> (usize, usize) {
    let (from, mut to) = match number {
        Some(number) => street_at_number(tokens, number),
        None => street_by_type(tokens),
    };
    // `1800 M St., NW`
    let direction = |t: &Token| t.is_free() && t.is_direction() && t.len() <= 2;
    while to > from && tokens.list.get(to).is_some_and(direction) {
        to += 1;
    }
    (from, to)
}

/// The stretch before or behind the house number.
fn street_at_number(tokens: &Line<'_>, number: usize) -> (usize, usize) {
    let end = tokens.list.len();
    let mut after = number + 1;
    while tokens.list.get(after).is_some_and(|t| matches!(t.role, Role::Suffix | Role::Skip)) {
        after += 1;
    }
    // `Hauptstr. 5`, `Carrera 7 # 71-21`: the words stand before the number.
    let is_mark = |t: &&Token| matches!(t.role, Role::UnitMark | Role::Skip);
    let name_end = number - tokens.part(0, number).iter().rev().take_while(is_mark).count();
    let before = name_end > 0 && tokens.is_free(name_end - 1) && !tokens.breaks(number);
    if before && is_street_before(tokens, (name_end, number), after) {
        (tokens.stretch_start(name_end - 1), name_end)
    } else if tokens.is_free(after) {
        (after, tokens.stretch_end(after, end))
    } else if before || number > 0 && tokens.is_free(number - 1) {
        (tokens.stretch_start(number - 1), number)
    } else {
        (number, number)
    }
}

/// The first stretch with a street type, else the first.
fn street_by_type(tokens: &Line<'_>) -> (usize, usize) {
    let end = tokens.list.len();
    let mut first = None;
    let mut at = 0;
    while at < end {
        if tokens.is_free(at) {
            let to = tokens.stretch_end(at, end);
            first = first.or(Some((at, to)));
            if tokens.is_name_with_type(at, to) {
                return (at, to);
            }
            at = to;
        } else {
            at += 1;
        }
    }
    first.unwrap_or((0, 0))
}

/// Whether the words that end before a number's place, and perhaps its mark's, are the street's, and not
/// those from `after` on.
fn is_street_before(tokens: &Line<'_>, (name_end, number): (usize, usize), after: usize) -> bool {
    let end = tokens.list.len();
    let (follows, broken) = (tokens.is_free(after), tokens.breaks(after));
    if follows && !broken && tokens.has_type(after + 1, tokens.stretch_end(after, end)) {
        return false;
    }
    tokens.has_type(tokens.stretch_start(name_end - 1), number)
        || tokens.is_east_asian(name_end - 1)
        || !(after..end).any(|at| tokens.is_free(at))
        // `Kalevankatu 12, Helsinki`: a break behind the number, and no street behind that.
        || broken && !(follows && tokens.has_type(after, tokens.stretch_end(after, end)))
        || segments::is_quarter(tokens, after)
}

/// Whether a state, a postal code or a box was read.
fn has_place(tokens: &Line<'_>) -> bool {
    tokens.list.iter().any(|t| matches!(t.role, Role::State | Role::Postal | Role::Box))
}

/// Makes a city of the state where no other was read: `Bahnhofstr. 12, Hamburg`.
fn city_of_region(tokens: &mut Line<'_>) {
    if !tokens.list.iter().any(|token| token.role == Role::City) {
        let state = tokens.list.iter_mut().filter(|token| token.role == Role::State);
        state.for_each(|token| token.role = Role::City);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::scan::words_of;

    /// The words of a text with a letter for the role of each.
    fn roles(text: &str) -> String {
        let (mut tokens, _) = words_of([(Some(text), Role::Street)]);
        one_text(&mut tokens);
        let letter = |role: Role| match role {
            Role::Street => 's',
            Role::Extra => 'x',
            Role::City => 'c',
            Role::State => 'r',
            Role::Postal => 'p',
            Role::Country => 'l',
            Role::Number | Role::Suffix => 'n',
            Role::UnitMark | Role::Unit => 'u',
            Role::BoxMark | Role::Box => 'b',
            Role::CareOf => 'o',
            Role::Skip => '-',
        };
        let words: Vec<String> = tokens
            .list
            .iter()
            .map(|t| format!("{}:{}", letter(t.role), tokens.text_of(t)))
            .collect();
        words.join(" ")
    }

    #[test]
    fn roles_are_guessed_in_one_text() {
        for (text, expected) in [
            (
                "10 Olt County Line Rd Anytown, WA 00000 USA",
                "n:10 s:olt s:county s:line s:rd c:anytown r:wa p:00000 l:usa",
            ),
            ("Hauptstr. 5, 10115 Berlin", "s:haupt s:str n:5 p:10115 c:berlin"),
            (
                "12 bis rue de la Paix 75002 Paris",
                "n:12 n:bis s:rue s:de s:la s:paix p:75002 c:paris",
            ),
        ] {
            assert_eq!(roles(text), expected, "{text}");
        }
    }
}
