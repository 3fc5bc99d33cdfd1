//! What is left over when the known parts are compared.

use super::house_number::HouseNumber;
use crate::address::{
    evidence::{Beside, Given, NameMatch, Part, Rest},
    number::{self, Number, NumberMatch},
    pairs::{How, Pairs},
    postal_address::Shape,
    postal_code::PostalMatch,
    read::{marks, roads},
    tables::{Kinds, Sense},
    token::Role,
    word_set::Set,
    words::Class,
};

/// The least weight of a word that tells one house's name from another: `Ivy`.
const HOUSE_NAME: u16 = 3;

/// What words weigh at least that name a place beside the street: `Leith`.
const PLACE_NAME: u16 = 5;

/// A text with fewer words holds only one address.
const WORDS_OF_TWO_ADDRESSES: usize = 8;

/// What is left over after pairing, given how street and city compare, and which open words of each side
/// the street's comparison explains. Symmetric in what it counts.
pub(super) fn of(
    (l, explained): (&Pairs<'_>, Set),
    (r, explained_right): (&Pairs<'_>, Set),
    street: Given<NameMatch>,
    city: Given<NameMatch>,
    house: HouseNumber,
    postal: Given<PostalMatch>,
) -> Rest {
    let shared = shared(l);
    if is_nothing_left(l, r) {
        return Rest { shared, ..Rest::NOTHING };
    }
    let (beside_left, beside_right) =
        (words_beside(l, street, city), words_beside(r, street, city));
    let (left, right) = (l.weight_of(beside_left), r.weight_of(beside_right));
    let guided = l.address.guides(r.address);
    let (strange_left, strange_right) = (strange_numbers(l, l), strange_numbers(r, l));
    let several = |side: &Pairs<'_>, strange: usize| {
        side.address.shape == Shape::Text
            && strange > 0
            && !(side.open & side.words.street_types).is_empty()
            && side.words.all.count() >= WORDS_OF_TWO_ADDRESSES
    };
    let beside = other_numbers(l, r, guided, house);
    let numbered = l.address.number.is_some() || r.address.number.is_some();
    Rest {
        fewer: left.min(right),
        more: left.max(right),
        unexplained: left + right > 0
            && (l.weight_of(beside_left & !explained) > 0
                || r.weight_of(beside_right & !explained_right) > 0),
        shared,
        numbers: (strange_left + strange_right) as u16,
        name_numbers_differ: street_numbers_differ(l, r, guided) || beside == Beside::Other,
        beside,
        quarters_differ: other_quarter(l, r)
            || left.min(right) >= HOUSE_NAME
                && shared <= HOUSE_NAME
                && postal != Given::Both(PostalMatch::Same)
                && is_street_of_quarter(l, street),
        places_differ: postal != Given::Both(PostalMatch::Same)
            && names_place(l, beside_left, l.of_role(Role::Street) & l.paired())
            && names_place(r, beside_right, r.with_role(Role::Street)),
        house_names: if numbered { Part::Neither } else { house_names(l, r) },
        several: several(l, strange_left) || several(r, strange_right),
        particles: has_particle(l) || has_particle(r),
    }
}

/// Whether no word is left over but the name of a text's state, and every number in a name is the same.
fn is_nothing_left(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    let state = r.of_role(Role::State) & r.of_class(Class::Name);
    let same_numbers = |side: &Pairs<'_>| side.same.has_all(side.of_class(Class::Number));
    l.open.is_empty() && state.has_all(r.open) && same_numbers(l) && same_numbers(r)
}

/// The weight of the words beside street and city that both sides have.
fn shared(l: &Pairs<'_>) -> u16 {
    let alike = |at: &usize| l.pair(*at).how > How::Initials && l.pair(*at).quality >= 70;
    let shared = l.of_role(Role::Extra) & l.paired();
    shared.into_iter().filter(alike).map(|at| l.weight(at)).sum()
}

/// The open words beside street and city. Those that a text's guess gave to a street or
/// city count too, where that street or city was found without them.
fn words_beside(side: &Pairs<'_>, street: Given<NameMatch>, city: Given<NameMatch>) -> Set {
    let guessed = side.address.shape == Shape::Text;
    let mut beside = side.of_role(Role::Extra);
    if guessed && matches!(street, Given::Both(name) if name.is_one()) {
        beside |= side.of_role(Role::Street);
    }
    let city_found = || matches!(city, Given::Both(name) if !name.words_missing);
    if guessed && city_found() && !side.address.city_is_state() {
        beside |= side.of_role(Role::City);
    }
    side.open_words() & beside
}

/// How many open numbers are not the house number of the guide.
fn strange_numbers(side: &Pairs<'_>, guide: &Pairs<'_>) -> usize {
    let is_house_number = |at: usize| {
        let house = guide.address.number.as_ref();
        house.is_some_and(|house| number::are_same(house, &Number::read(side.text(at), "")))
    };
    side.open_numbers().into_iter().filter(|at| !is_house_number(*at)).count()
}

/// Whether the street's name has a number that the other side lacks, or has only something like it.
fn has_street_number(side: &Pairs<'_>) -> bool {
    let street = side.of_role(Role::Street);
    let mut numbers = (side.of_class(Class::Number) & street).into_iter();
    // What is not paired has no quality.
    let unlike = numbers.any(|at| side.pair(at).quality < 50);
    unlike || !(numerals(side) & street).is_empty()
}

/// The open words that are numbers in letters: `Umberto II`, `Second`.
fn numerals(side: &Pairs<'_>) -> Set {
    const IN_LETTERS: Kinds = Kinds::ORDINAL.or(Kinds::NUMERAL);
    let open = side.open & side.of_class(Class::Name);
    open.only_those(|at| side.token(at).kinds.any(IN_LETTERS))
}

/// Whether a letter that may be a Roman numeral ends the street's name: `Mohammed V`.
fn has_roman_letter(side: &Pairs<'_>) -> bool {
    let mut open =
        (side.open & side.of_role(Role::Street) & side.of_class(Class::Name)).into_iter();
    open.any(|at| matches!(side.bytes(at), b"i" | b"v" | b"x"))
}

/// Whether an open letter is the name of a county's road: `County Road K`.
fn has_letter(side: &Pairs<'_>) -> bool {
    let open = side.open & side.paired().next() & side.words.street_types.next();
    open.into_iter().any(|at| {
        side.bytes(at).len() == 1 && side.follows(at) && roads::is_lettered(side.token(at - 1))
    })
}

/// Whether the numbers in the two streets' names differ: `Route 60`, `Route 66`; `Lajpat Nagar II`, `Lajpat
/// Nagar III`.
fn street_numbers_differ(l: &Pairs<'_>, r: &Pairs<'_>, guided: bool) -> bool {
    if has_letter(l) && has_letter(r) {
        return true;
    }
    let number = (has_street_number(l), has_street_number(r));
    match number {
        (true, true) => true,
        (true, false) => {
            guided && !(r.open_numbers() | numerals(r)).is_empty() || has_roman_letter(r)
        }
        (false, true) => has_roman_letter(l),
        (false, false) => false,
    }
}

/// Whether words beside a street name a place: those behind it, since a business stands before it.
fn names_place(side: &Pairs<'_>, beside: Set, street: Set) -> bool {
    let names = beside & side.of_class(Class::Name);
    !street.is_empty() && side.weight_of(names.behind_all(street)) >= PLACE_NAME
}

/// Whether a street has no name but a number, so that only its quarter's name tells which it is: `Block 5,
/// Street 12`; `Lane 123`.
fn is_street_of_quarter(l: &Pairs<'_>, street: Given<NameMatch>) -> bool {
    let own = l.of_role(Role::Street) & l.paired();
    matches!(street, Given::Both(name) if name.is_one())
        && (own & l.of_class(Class::Name)).is_empty()
        && !(own & l.of_class(Class::Number)).is_empty()
}

/// The worst of the numbers that both sides have and that are not alike; those behind one word contradict each
/// other.
fn other_numbers(l: &Pairs<'_>, r: &Pairs<'_>, guided: bool, house: HouseNumber) -> Beside {
    let unlike =
        |side: &Pairs<'_>| side.of_class(Class::Number).only_those(|at| side.pair(at).quality < 50);
    let (mut left, mut right) = (unlike(l), unlike(r));
    if left.is_empty() || right.is_empty() && !house.is_elsewhere {
        return Beside::Alike;
    }
    // What a text's guess took for the house's number is a number beside it, too.
    let is_house = |side: &Pairs<'_>, at: usize, other: &Pairs<'_>| {
        let house = other.address.number.as_ref();
        house.is_some_and(|house| number::are_same(house, &Number::read(side.text(at), "")))
    };
    if house.is_elsewhere {
        let guessed = left.only_those(|at| is_house(l, at, r));
        left = left & !guessed;
        right = right.only_those(|at| !is_house(r, at, l));
        if left.is_empty() || right.is_empty() && !guessed.is_empty() {
            return Beside::Alike;
        }
    }
    // `Dublin 4`: a city's number is compared with the city.
    let named = |side: &Pairs<'_>, at: usize, guessed: bool| {
        let before = at.checked_sub(1).filter(|before| side.paired().has(*before));
        before.is_some() && (guessed || side.role(at) != Role::City) && !side.token(at).after_break
    };
    let mut worst = Beside::Door;
    for i in left.into_iter().filter(|i| named(l, *i, false)) {
        let same = |j: &usize| named(r, *j, guided) && l.bytes(i - 1) == r.bytes(j - 1);
        if let Some(j) = right.into_iter().find(same) {
            let word = l.token(i - 1);
            let telling = word.kinds.any(Kinds::NUMBER_WORD)
                || word.has(|sense| matches!(sense, Sense::Word(_))) && !word.is_street_type();
            let read = |side: &Pairs<'_>, at: usize| Number::read(side.text(at), "");
            worst = worst.max(match number::compare(&read(l, i), &read(r, j)) {
                _ if l.role(i) == Role::Extra && !telling => Beside::Door,
                NumberMatch::Slip => Beside::Slip,
                _ => Beside::Other,
            });
        }
    }
    worst
}

/// Whether both sides name the street's quarter, announced by the same word, and the names differ.
fn other_quarter(l: &Pairs<'_>, r: &Pairs<'_>) -> bool {
    let named = |side: &Pairs<'_>| {
        let (paired, open) = (side.paired(), side.open_words());
        let opens = |word: usize| paired.has(word) && side.token(word).kinds.any(Kinds::DISTRICT);
        // `Urb. Las Flores`: the articles between.
        let before = |at: usize| (0..at).rev().find(|at| paired.has(*at) || open.has(*at));
        let follows = |at: usize| !side.token(at).after_break && before(at).is_some_and(opens);
        // `Atatürk Mah.`
        let ends = |at: usize| paired.has(at + 1) && marks::ends_quarters_name(side.text(at + 1));
        open.into_iter().any(|at| follows(at) || ends(at))
    };
    named(l) && named(r)
}

/// How the names of two houses without numbers compare: the words before the street. A quarter would stand
/// after it.
#[cold]
fn house_names(l: &Pairs<'_>, r: &Pairs<'_>) -> Part {
    let named = |side: &Pairs<'_>, street: Set| {
        let before = street.up_to_first() & side.of_class(Class::Name);
        // Where the city was found, another word that was guessed to be one is a name: `Ivy Cottage Ely`.
        let is_guess = side.address.shape == Shape::Text && !side.with_role(Role::City).is_empty();
        let city = if is_guess { Set::EMPTY } else { side.of_role(Role::City) };
        let open = before & side.open & !city;
        !street.is_empty() && side.weight_of(open) >= HOUSE_NAME
    };
    let guided = l.address.guides(r.address);
    let street = if guided { r.with_role(Role::Street) } else { r.of_role(Role::Street) };
    // The name may be all the street that is given: `Rose Cottage`, `Ivy Cottage`.
    match (named(l, l.of_role(Role::Street) & l.paired()), named(r, street & r.paired())) {
        (true, true) => Part::Differs,
        // Other words of a text may be a business in that street.
        (true, false) => Part::OneSide,
        _ => Part::Neither,
    }
}

fn has_particle(side: &Pairs<'_>) -> bool {
    let names = side.of_role(Role::Street) | side.of_role(Role::City);
    !(side.open & side.of_class(Class::Particle) & names).is_empty()
}
