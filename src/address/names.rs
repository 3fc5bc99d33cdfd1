//! How the names of streets and cities compare, once their words are paired.

use super::{
    normalise::{PostalAddress, Shape},
    pairs::{How, Pairs},
    places::Part,
    set::Set,
    tables::{self, Kinds, LONGEST_CITY, Sense},
    token::{Role, Token},
    units::Given,
    words::Class,
};

/// How the words of a street or a city compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Name {
    /// Of 100, how much of both names is found in the other.
    pub(super) alike: u16,
    /// The weakest way in which two words were paired.
    pub(super) weakest: How,
    /// Whether words of the name are missing on one side.
    pub(super) words_missing: bool,
    /// Whether one of these is a word that tells, and no letter or piece of a word.
    pub(super) whole_word_missing: bool,
    /// Whether such a word is missing on either side, so that they contradict.
    pub(super) words_differ: bool,
    /// Whether one side has the whole name of the other and a word more that makes it another:
    /// `Oak St`, `Oak Park St`.
    pub(super) extended: bool,
}

/// What the pairs say about one name, given which words on each side belong to it.
#[derive(Default)]
struct Tally {
    total: u32,
    found: u32,
    missing: u32,
    whole_word_missing: bool,
    weakest: Option<How>,
}

impl Tally {
    /// Of words that are paired, and of words that are not.
    fn of(side: &Pairs<'_>, paired: Set, missing: Set) -> Self {
        let mut tally = Self::default();
        for at in paired {
            let (weight, pair) = (u32::from(side.weight(at)), side.pair(at));
            tally.total += weight;
            tally.found += weight * u32::from(pair.quality);
            tally.weakest = Some(tally.weakest.map_or(pair.how, |w| w.min(pair.how)));
        }
        tally.add_missing(side.weight_of(missing));
        tally.whole_word_missing = missing.into_iter().any(|at| is_whole(side, at));
        tally
    }

    /// Lets some of the missing words tell less.
    fn lighten(&mut self, side: &Pairs<'_>, words: Set) {
        let less = side.weight_of(words).saturating_sub(LEFT_OUT * words.count() as u16);
        self.total -= u32::from(less);
        self.missing -= u32::from(less);
    }

    fn add_missing(&mut self, weight: u16) {
        self.total += u32::from(weight);
        self.missing += u32::from(weight);
    }
}

/// How two names compare, where both sides have one.
fn name(l: &Tally, r: &Tally) -> Given<Name> {
    match (l.total, r.total) {
        (0, 0) => Given::Neither,
        (0, _) | (_, 0) => Given::OneSide,
        (left, right) => Given::Both(Name {
            alike: ((l.found + r.found) / (left + right)) as u16,
            weakest: l.weakest.unwrap_or(How::Unpaired).min(r.weakest.unwrap_or(How::Unpaired)),
            words_missing: l.missing + r.missing > 0,
            whole_word_missing: l.whole_word_missing || r.whole_word_missing,
            words_differ: l.whole_word_missing && r.whole_word_missing,
            extended: false,
        }),
    }
}

/// Whether the left side, in parts, says what the words of the right one are.
fn is_guided(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    l.address.shape == Shape::Parts && r.address.shape == Shape::Text
}

/// The letters at least of a word that stands within a street's name: shorter ones are rather pieces of
/// words that were torn.
const WORD_OF_NAME: usize = 4;

/// What a given name or a title tells in a street's name, which is left out as often as not: `Via
/// Giuseppe Verdi`, `Kennedy Blvd`.
const LEFT_OUT: u16 = 2;

/// Compares the streets' names. Also says which open words of each side count as words of the name.
pub(super) fn street(l: &Pairs<'_>, r: &Pairs<'_>) -> (Given<Name>, [Set; 2]) {
    let own = l.of_role(Role::Street) & l.words.of_names();
    let mut left = Tally::of(l, own & l.paired(), own & l.open);
    let guided = is_guided(l, r);
    let found =
        if guided { r.with_role(Role::Street) } else { r.of_role(Role::Street) & r.paired() };
    let names = found & r.words.of_names();
    let found = names | found & r.with_name;
    // Words of the text that the guide does not know. They rival the street where it was not found.
    let not_found = left.total > 0 && left.found < 70 * left.total;
    let strange = r.open & r.words.of_names();
    // A number that names a street is no word beside it: `Highway` and `Highway 60`.
    let found_street = r.paired() & r.of_role(Role::Street);
    let numbers = strange & r.words.ordinals & found_street.neighbours();
    let beside = if !guided || not_found { strange } else { numbers | within_name(r, strange) };
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
    let mut street = name(&left, &right);
    if let Given::Both(name) = &mut street {
        name.words_differ = name.words_differ && !is_misread((l, own & l.open), (r, missing));
        name.extended = is_extended((l, own & l.open), (r, missing));
    }
    (street, [own & l.open, missing])
}

/// Whether a missing word may be one of the other side's, read wrongly letter by letter: two fifths of
/// the letters at least are the same, each in its place.
fn is_misread((l, left): (&Pairs<'_>, Set), (r, right): (&Pairs<'_>, Set)) -> bool {
    left.into_iter().any(|i| {
        right.into_iter().any(|j| {
            let (a, b) = (l.bytes(i), r.bytes(j));
            let same = a.iter().zip(b).filter(|(a, b)| a == b).count();
            // `Upper` and `Lower` are read well, and so are `East` and `West`.
            let telling = |token: &Token| token.kinds.any(Kinds::QUALIFIER.or(Kinds::DIRECTION));
            let known = telling(l.token(i)) && telling(r.token(j));
            a.len() == b.len() && same * 5 >= a.len() * 2 && !known
        })
    })
}

/// Those of some words that stand in the middle of the street's name (`Maple Ave`, `Maple Grove Ave`), or
/// before it where they tell one street from another: `Creek Rd`, `Little Creek Rd`. So does any word
/// between the house's number and the name: `12 White Oak Rd`.
fn within_name(r: &Pairs<'_>, strange: Set) -> Set {
    if strange.is_empty() {
        return strange;
    }
    let sure = r.with_role(Role::Street).only_those(|at| r.pair(at).how == How::Equal);
    let middle = strange & sure.neighbours_on_both_sides();
    let before = strange & r.words.continued & sure.places_before();
    middle.only_those(|at| is_whole(r, at))
        | before.only_those(|at| {
            // `12 Rear Oak St`: a part of the house.
            let part = r.token(at).kinds.any(Kinds::POSITION);
            let first = || r.with_name.has(at + 1) && is_first(r, at);
            is_qualifier(r, at) || !part && is_whole(r, at) && first()
        })
}

/// Whether nothing stands between the house's number and a word.
fn is_first(side: &Pairs<'_>, at: usize) -> bool {
    let numbered = at > 0 && matches!(side.token(at - 1).role, Role::Number | Role::Suffix);
    numbered && !side.token(at).after_break
}

/// Whether one side has the whole name of the other, with its type behind, and words of its own that
/// make it another street, given the words of both that are missing: between the name and its type,
/// before it where they tell streets of one name apart, or anywhere where a side in parts says that they
/// are the street's. Where the type stands first, as in `rue Zola`, names lose any of their words.
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

/// Those of some words that are given names or titles of whom the street is named after, or initials.
fn of_people(side: &Pairs<'_>, words: Set) -> Set {
    words.only_those(|at| {
        side.bytes(at).len() == 1 || crate::name::is_given_name_or_title(side.text(at))
    })
}

/// Whether a word tells one street from another of its name.
fn is_qualifier(side: &Pairs<'_>, at: usize) -> bool {
    side.token(at).kinds.any(Kinds::QUALIFIER)
}

/// Whether a word is long enough to be no piece of another, or known.
fn is_whole(side: &Pairs<'_>, at: usize) -> bool {
    side.bytes(at).len() >= WORD_OF_NAME || is_qualifier(side, at)
}

/// Whether a city is claimed and no word of it was found.
fn city_is_missing(l: &Pairs<'_>) -> bool {
    let city = l.of_role(Role::City);
    !city.is_empty() && l.open.has_all(city)
}

/// Compares the cities' names, given how the states compare.
pub(super) fn city(l: &Pairs<'_>, r: &Pairs<'_>, state: Part) -> Given<Name> {
    let counts = |side: &Pairs<'_>| {
        // A particle counts only where it has an initial: without, it weighs nothing.
        let words = !side.of_class(Class::Particle) | side.with_initial;
        // The state's name is no city where the state agrees: `12 Main St, Ohio`.
        let is_state = state == Part::Same
            && side.address.city_is_state()
            && tables::city_named(side.address.text_of(Role::City)).is_none();
        if is_state { words & side.paired() } else { words }
    };
    let own = l.of_role(Role::City) & counts(l);
    let left = Tally::of(l, own & l.paired(), own & l.open);
    let guided = is_guided(l, r);
    let found = if guided { r.with_role(Role::City) } else { r.of_role(Role::City) };
    let mut missing = r.of_role(Role::City) & counts(r) & r.open;
    if guided && left.total > 0 && left.missing == 0 {
        missing = missing & r.words.directions;
    }
    if guided && left.total > 0 && left.found == 0 && r.of_role(Role::City).is_empty() {
        missing = behind_street(r);
    }
    let mut city = name(&left, &Tally::of(r, found & counts(r) & r.paired(), missing));
    if let Given::Both(name) = &mut city {
        name.words_differ = name.words_differ && !is_misread((l, own & l.open), (r, missing));
    }
    match city {
        Given::Both(city)
            if city.alike < 50
                && (names_one_region(l.address, r.address) || names_one_city(l, r)) =>
        {
            Given::Both(Name {
                alike: 75,
                weakest: How::Initials,
                words_missing: false,
                whole_word_missing: false,
                words_differ: false,
                extended: false,
            })
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

/// Whether a city stands on both sides by other names, of which one at least has several words: `Ho Chi
/// Minh City`, `Saigon`.
#[cold]
fn names_one_city(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    cities(l).any(|city| cities(r).any(|other| other == city))
}

/// The large cities that words of an address name: in parts those of the city, in a text any but the
/// street's.
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

/// Compares street types, or directions: by what is left unpaired.
pub(super) fn lesser(l: &Pairs<'_>, r: &Pairs<'_>, class: Class, street: Given<Name>) -> Part {
    if !matches!(street, Given::Both(_)) {
        return Part::Neither;
    }
    let own = |side: &Pairs<'_>| side.of_class(class) & side.of_role(Role::Street);
    let guess = if class == Class::Type { r.words.street_types } else { r.words.directions };
    let open = !(own(l) & l.open).is_empty();
    let guessed = if r.address.shape != Shape::Text {
        own(r)
    } else if open && class == Class::Direction && is_guided(l, r) {
        // `Oak St NE Atlanta`: the guess gave the direction to the city, which has none.
        guess & (r.of_role(Role::Street) | r.of_role(Role::City))
    } else {
        guess & r.of_role(Role::Street)
    };
    let paired = |side: &Pairs<'_>| !(own(side) & side.paired()).is_empty();
    // A guess of a second type or direction says nothing once the first was found.
    let found = is_guided(l, r) && paired(l) && !open;
    match (open, !(guessed & r.open).is_empty() && !found) {
        (true, true) => Part::Differs,
        (false, false) if paired(l) || paired(r) => Part::Same,
        (false, false) => Part::Neither,
        _ => Part::OneSide,
    }
}
