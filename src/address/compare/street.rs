//! How the streets of two addresses compare: their names, their types and their directions.

use super::names::{Tally, are_same, compared, is_misread, is_qualifier, is_whole};
use crate::address::{
    evidence::{Given, NameMatch, Part},
    pairs::{How, Pairs},
    postal_address::Shape,
    tables::Kinds,
    token::Role,
    word_set::Set,
    words::Class,
};

/// Compares the streets' names. Also says which open words of each side count as words of the name.
pub(super) fn name(l: &Pairs<'_>, r: &Pairs<'_>) -> (Given<NameMatch>, [Set; 2]) {
    let own = l.of_role(Role::Street) & l.words.of_names();
    let guided = l.address.guides(r.address);
    let found =
        if guided { r.with_role(Role::Street) } else { r.of_role(Role::Street) & r.paired() };
    let names = found & r.words.of_names();
    let found = names | found & r.with_name;
    // Words of the text that the guide lacks: perhaps another street's name, where this one was not found.
    let strange = r.open & r.words.of_names();
    if are_same((l, own), (r, found | strange & r.of_role(Role::Street))) {
        return (Given::Both(NameMatch::SAME), [Set::EMPTY; 2]);
    }
    if is_type_alone(l) != is_type_alone(r) {
        let open =
            |side: &Pairs<'_>| side.of_role(Role::Street) & side.words.of_names() & side.open;
        return (Given::OneSide, [open(l), open(r)]);
    }
    let mut left = Tally::of(l, own & l.paired(), own & l.open);
    let not_found = left.total > 0 && left.found < u32::from(NameMatch::ONE) * left.total;
    let beside = if !guided || not_found || is_nameless(l, r, strange) {
        strange
    } else {
        // A number that names a street is not a word beside it: `Highway` and `Highway 60`.
        let found_street = r.paired() & r.of_role(Role::Street);
        let beside_street = strange & found_street.neighbours();
        beside_street.only_those(|at| is_ordinal(r, at)) | within_name(r, strange)
    };
    let missing = beside & r.of_role(Role::Street);
    let mut right = Tally::of(r, found, missing);
    if guided && left.total > 0 && left.found == 0 && right.missing == 0 {
        let beside = r.of_role(Role::Extra) | r.of_role(Role::City);
        let rivals = r.weight_of(strange & beside);
        // Something stands where the street would.
        let stands = !(r.open & r.of_role(Role::Extra)).is_empty() || !city_is_missing(l);
        if right.total * 2 < left.total && rivals > 0 && stands {
            right.add_missing(rivals.min(8));
        }
    }
    match ((own & l.open).is_empty(), missing.is_empty()) {
        (false, true) if left.found > 0 => left.lighten(l, of_people(l, own & l.open)),
        (true, false) if right.found > 0 => right.lighten(r, of_people(r, missing)),
        _ => {}
    }
    let mut street = compared(&left, &right);
    if let Given::Both(name) = &mut street {
        name.words_differ = name.words_differ && !is_misread((l, own & l.open), (r, missing));
        name.extended = is_extended((l, own & l.open), (r, missing));
    }
    (street, [own & l.open, missing])
}

/// Whether all that a side tells of its street is the type that the other side's has beside its name:
/// `Calle`, `Calle Mayor`.
fn is_type_alone(side: &Pairs<'_>) -> bool {
    let street = side.of_role(Role::Street) & !side.of_class(Class::Particle);
    let of_type = |at: usize| side.words.street_types.has(at) && !side.with_name.has(at);
    // A text's guess may have given the name to its city: `24 Rue du Maine`.
    street.only().is_some_and(|at| of_type(at) && side.with_role(Role::Street).only() == Some(at))
}

/// Whether the guide's street has no name, so that nothing contradicts the text's:
///
/// - no words at all, and no box instead;
/// - nothing but an article: `The`;
/// - only a direction, beside which the text has one: `12 N` against `12 N Elm St`.
fn is_nameless(guide: &Pairs<'_>, text: &Pairs<'_>, strange: Set) -> bool {
    let street = guide.of_role(Role::Street);
    match street.only() {
        Some(at) if guide.words.directions.has(at) => {
            let named = strange & text.of_class(Class::Name);
            let found = text.with_role(Role::Street);
            !(named & (text.words.directions & found).neighbours()).is_empty()
        }
        _ => {
            let none = street.is_empty() && guide.address.has(Role::Box);
            (street & guide.words.of_names()).is_empty() && !none
        }
    }
}

/// Those of some words that stand in the middle of the street's name (`Maple Ave`, `Maple Grove Ave`), or
/// before it where they tell one street from another (`Creek Rd`, `Little Creek Rd`), as any word does
/// between the house number and the name: `12 White Oak Rd`.
fn within_name(r: &Pairs<'_>, strange: Set) -> Set {
    if strange.is_empty() {
        return strange;
    }
    let found = r.with_role(Role::Street);
    let sure = found.only_those(|at| r.pair(at).how == How::Equal);
    let middle = strange & sure.neighbours_on_both_sides();
    // `Gamla gatan` is not `Nygatan`.
    let slipped = strange & (found & !sure).places_before();
    let slipped = slipped.only_those(|at| r.follows(at + 1) && is_qualifier(r, at));
    // `Eerste van der Helststraat`
    let particles = r.of_class(Class::Particle);
    let article = particles & sure.places_before();
    let sure = sure | article | particles & article.places_before();
    let before = strange & sure.places_before();
    slipped
        | middle.only_those(|at| is_whole(r, at))
        | before.only_those(|at| {
            // `12 Rear Oak St`: a part of the house.
            let part = r.token(at).kinds.any(Kinds::POSITION);
            let first = || r.with_name.has(at + 1) && is_first(r, at);
            let ordinal = r.token(at).kinds.any(Kinds::ORDINAL);
            r.follows(at + 1)
                && (is_qualifier(r, at) || ordinal || !part && is_whole(r, at) && first())
        })
}

/// Whether a word is an ordinal in digits, or a road's number.
fn is_ordinal(side: &Pairs<'_>, at: usize) -> bool {
    let token = side.token(at);
    token.is_number() && token.kinds.any(Kinds::ORDINAL)
}

/// Whether nothing stands between the house's number and a word.
fn is_first(side: &Pairs<'_>, at: usize) -> bool {
    let numbered = at > 0 && matches!(side.token(at - 1).role, Role::Number | Role::Suffix);
    numbered && !side.token(at).after_break
}

/// Whether one side has the whole name of the other, with its type behind, and further words that make it
/// another street: between the name and its type, before it where they tell streets of one name apart, or
/// anywhere where a side in parts says that they belong to the street. Where the type stands first, as in
/// `rue Zola`, any word may be left out.
fn is_extended((l, left): (&Pairs<'_>, Set), (r, right): (&Pairs<'_>, Set)) -> bool {
    let (side, missing, other) = match (left.is_empty(), right.is_empty()) {
        (false, true) => (l, left, r),
        (true, false) => (r, right, l),
        _ => return false,
    };
    let in_parts = |side: &Pairs<'_>| side.address.shape == Shape::Parts;
    let sure = |side: &Pairs<'_>| {
        let own = || side.of_role(Role::Street) & side.paired();
        let street = if in_parts(side) { own() } else { side.with_role(Role::Street) };
        street.only_those(|at| side.pair(at).how == How::Equal)
    };
    let sure = (sure(side), sure(other));
    let typed = |side: &Pairs<'_>, sure: Set| {
        let name = sure & side.words.of_names();
        !name.is_empty() && !(sure & side.words.street_types).behind_all(name).is_empty()
    };
    let tells = |at: usize| {
        let before = sure.0.up_to_first().has(at);
        (is_qualifier(side, at) || is_whole(side, at) && (in_parts(side) || !before))
            && !side.token(at).is_unit_mark()
    };
    let missing = missing & !of_people(side, missing);
    typed(side, sure.0) && typed(other, sure.1) && missing.into_iter().any(tells)
}

/// Those of some words that are a given name, a title or an initial of the person whom a street honours.
fn of_people(side: &Pairs<'_>, words: Set) -> Set {
    words.only_those(|at| {
        side.bytes(at).len() == 1
            || side.token(at).kinds.any(Kinds::RANK)
            || crate::name::is_given_name_or_title(side.text(at))
    })
}

/// Whether a city is claimed and no word of it was found.
fn city_is_missing(l: &Pairs<'_>) -> bool {
    let city = l.of_role(Role::City);
    !city.is_empty() && l.open.has_all(city)
}

/// Compares street types, or directions: by what is left unpaired.
pub(super) fn lesser(l: &Pairs<'_>, r: &Pairs<'_>, class: Class, street: Given<NameMatch>) -> Part {
    if !matches!(street, Given::Both(_)) {
        return Part::Neither;
    }
    let own = |side: &Pairs<'_>| side.of_class(class) & side.of_role(Role::Street);
    let guess = if class == Class::Type { r.words.street_types } else { r.words.directions };
    let open = !(own(l) & l.open).is_empty();
    let guessed = if r.address.shape != Shape::Text {
        own(r)
    } else if open && class == Class::Direction && l.address.guides(r.address) {
        // `Oak St NE Atlanta`: the guess gave the direction to the city, which has none.
        guess & (r.of_role(Role::Street) | r.of_role(Role::City))
    } else {
        guess & r.of_role(Role::Street)
    };
    let paired = |side: &Pairs<'_>| !(own(side) & side.paired()).is_empty();
    // A guess of a second type or direction says nothing once the first was found.
    let found = l.address.guides(r.address) && paired(l) && !open;
    match (open, !(guessed & r.open).is_empty() && !found) {
        (true, true) => Part::Differs,
        (false, false) if paired(l) || paired(r) => Part::Same,
        (false, false) => Part::Neither,
        _ => Part::OneSide,
    }
}
