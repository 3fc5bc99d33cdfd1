//! How the cities of two addresses compare.

use super::names::{Tally, are_same, compared, is_misread, is_whole};
use crate::address::{
    evidence::{Given, NameMatch, Part},
    pairs::Pairs,
    postal_address::{PostalAddress, Shape},
    tables::{self, Kinds, LONGEST_CITY, Sense},
    token::Role,
    word_set::Set,
    words::Class,
};

/// Below this likeness two cities may be one under another name.
const ANOTHER_NAME: u16 = 50;

/// Compares the cities' names, given how the states compare.
pub(super) fn name(l: &Pairs<'_>, r: &Pairs<'_>, state: Part) -> Given<NameMatch> {
    let counts = |side: &Pairs<'_>| {
        // A particle weighs nothing, except where an initial stands for it.
        let words = !side.of_class(Class::Particle) | side.with_initial;
        // The state's name is not a city where the state agrees: `12 Main St, Ohio`.
        let is_state = state == Part::Same
            && side.address.city_is_state()
            && tables::city_named(side.address.text_of(Role::City)).is_none();
        if is_state { words & side.paired() } else { words }
    };
    let own = l.of_role(Role::City) & counts(l);
    let guided = l.address.guides(r.address);
    let found = if guided { r.with_role(Role::City) } else { r.of_role(Role::City) };
    let found = found & counts(r) & r.paired();
    let mut missing = r.of_role(Role::City) & counts(r) & r.open;
    if are_same((l, own), (r, found | missing)) {
        return Given::Both(NameMatch::SAME);
    }
    let left = Tally::of(l, own & l.paired(), own & l.open);
    if guided && left.total > 0 && left.missing == 0 {
        missing = missing & r.words.directions;
    }
    if guided && left.total > 0 && left.found == 0 && r.of_role(Role::City).is_empty() {
        missing = behind_street(r);
    }
    let mut city = compared(&left, &Tally::of(r, found, missing));
    if let Given::Both(name) = &mut city {
        name.words_differ = name.words_differ && !is_misread((l, own & l.open), (r, missing));
    }
    match city {
        Given::Both(city)
            if city.alike < ANOTHER_NAME
                && (names_one_region(l.address, r.address) || names_one_city(l, r)) =>
        {
            Given::Both(NameMatch::ABBREVIATED)
        }
        city => city,
    }
}

/// The words that end a text right behind its street, where nothing says where the street ends and the
/// city begins: `5 rue Zola Lyon`.
#[cold]
fn behind_street(r: &Pairs<'_>) -> Set {
    let Some(last) = r.with_role(Role::Street).backwards().next() else { return Set::EMPTY };
    let numbered = r.token(last + 1).role == Role::Number;
    let from = last + 1 + usize::from(numbered);
    let words = r.words.all & Set::all_from(from);
    let is_name = |at: usize| {
        let token = r.token(at);
        is_whole(r, at)
            && !token.after_break
            && token.senses().iter().all(|sense| matches!(sense, Sense::Town(_)))
            && matches!(token.role, Role::Street | Role::Extra)
    };
    let open = words & r.open & r.of_class(Class::Name);
    if words == open && open.into_iter().all(is_name) { open } else { Set::EMPTY }
}

/// Whether two cities that have no word in common are names of one region: `CDMX`, `Ciudad de México`;
/// `NYC`, `New York`.
#[cold]
fn names_one_region(left: &PostalAddress, right: &PostalAddress) -> bool {
    let regions = |address: &PostalAddress| {
        let name = address.text_of(Role::City);
        // The city's own word, and its initial behind the region's code.
        let ending = if name.len() == 3 { "c" } else { " city" };
        match tables::divisions(name) {
            [] => name.strip_suffix(ending).map(tables::divisions).unwrap_or_default(),
            regions => regions,
        }
    };
    let right = regions(right);
    !right.is_empty() && regions(left).iter().any(|region| right.contains(region))
}

/// Whether the two sides give one city two names, at least one of several words: `Ho Chi Minh City`,
/// `Saigon`.
#[cold]
fn names_one_city(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    cities(l).any(|city| cities(r).any(|other| other == city))
}

/// The large cities that the words of an address name: of an address in parts only its city's words, of a
/// text all but the street's.
fn cities<'p>(side: &'p Pairs<'_>) -> impl Iterator<Item = u16> + 'p {
    let words = match side.address.shape {
        Shape::Parts => side.of_role(Role::City),
        Shape::Text => side.words.all & !side.with_role(Role::Street),
    };
    words.into_iter().filter_map(|at| {
        let tokens = &side.address.tokens;
        let several = |words: usize| {
            let from = (at + 1).checked_sub(words)?;
            tables::city_named(tokens.span(from, at + 1))
        };
        let one = || {
            side.token(at).senses().iter().find_map(|sense| match sense {
                Sense::Town(city) => Some(*city),
                _ => None,
            })
        };
        let ends = side.token(at).kinds.any(Kinds::CITY_END);
        let several = ends.then(|| (2..=LONGEST_CITY).rev().find_map(several));
        several.flatten().or_else(one)
    })
}
