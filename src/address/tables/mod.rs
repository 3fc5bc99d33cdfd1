//! The tables that addresses are read with, reached through functions with the domain's names.
//!
//! The rows are written from `data/address/` by `tests/tables/address.rs`.

mod cities;
mod counters;
mod countries;
mod phrases;
mod placeholders;
mod subdivisions;
mod words;

use super::{Required, signature::Signature, word_key::Key};
use crate::country::Country;

/// Whether a phrase stands where a bank's record has no address, in whatever case.
pub(super) fn is_placeholder(phrase: &str) -> bool {
    placeholders::PLACEHOLDERS.iter().any(|known| known.eq_ignore_ascii_case(phrase))
}

/// The phrases of several words that announce a box.
pub(super) fn box_phrases() -> &'static [&'static [&'static str]] {
    &phrases::BOXES
}

/// Whether a word is a floor that needs no number: on the ground, above or below it, under the roof.
pub(super) fn is_level(word: &str) -> bool {
    phrases::LEVELS.contains(&word)
}

/// What follows a number in an address in Chinese or Korean characters.
pub(in crate::address) struct Counter {
    pub(in crate::address) word: &'static str,
    /// The designator that stands for it, where it counts rooms, floors or buildings.
    pub(in crate::address) designator: Option<&'static str>,
    pub(in crate::address) numerals: Numerals,
}

/// Whether Chinese numerals before a counter are a number, and no part of a name.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(in crate::address) enum Numerals {
    Always,
    /// Where no further character of a name follows: `六番町` is a name.
    Alone,
    Never,
}

/// The counter that a text begins with, and the text behind it.
pub(super) fn counter(text: &str) -> Option<(&'static Counter, &str)> {
    counters::COUNTERS.iter().find_map(|counter| Some((counter, text.strip_prefix(counter.word)?)))
}

/// The country of a name, as folded words separated by single spaces.
pub(super) fn country_named(name: &str) -> Option<Country> {
    countries::NAMES.get(name).copied()
}

/// The country of a folded ISO 3166-1 alpha-3 code.
pub(super) fn country_alpha3(code: &str) -> Option<Country> {
    countries::ALPHA3.get(code).copied()
}

/// What addresses in `country` are made of; `None` where no such code is assigned.
pub(super) fn required(country: Country) -> Option<Required> {
    let among = |countries: &Countries| is_among(country, countries);
    among(&countries::ASSIGNED).then(|| Required {
        state: among(&countries::STATE),
        postal_code: among(&countries::POSTAL),
    })
}

/// A set of countries: a row for each first letter of their codes, a bit for each second.
type Countries = [u32; 26];

fn is_among(country: Country, countries: &Countries) -> bool {
    let [first, second] = country.letters();
    let row = countries.get(usize::from(first - b'A'));
    row.is_some_and(|row| row >> (second - b'A') & 1 == 1)
}

/// Whether a country or territory is one city, whose name stands for both.
pub(super) fn is_city(country: Country) -> bool {
    is_among(country, &countries::CITY)
}

/// Whether nobody in a country leaves the state out.
pub(super) fn always_writes_states(country: Country) -> bool {
    is_among(country, &countries::WRITTEN_STATES)
}

/// Whether the divisions of a country are written at several levels, so that two names need not
/// contradict.
pub(super) fn has_divisions_of_several_levels(country: Country) -> bool {
    is_among(country, &countries::LEVELS)
}

/// Whether `3/45` is the unit 3 of number 45 in a country.
pub(super) fn writes_unit_first(country: Country) -> bool {
    is_among(country, &countries::UNIT_FIRST)
}

/// Whether `45/3` is the unit 3 of number 45 in a country.
pub(super) fn writes_unit_last(country: Country) -> bool {
    is_among(country, &countries::UNIT_LAST)
}

/// Whether records may give a country for a territory that has a code of its own.
pub(super) fn may_be_given_as(territory: Country, country: Country) -> bool {
    countries::GIVEN_AS.get(territory.as_str()) == Some(&country)
}

/// The country of a code that stands in a table.
#[expect(clippy::panic, reason = "evaluated by the compiler, which would object")]
const fn country(code: &str) -> Country {
    match Country::from_alpha2(code) {
        Some(country) => country,
        None => panic!("no alpha-2 code"),
    }
}

/// The names that end in a word: how many words they have, a bit for each number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) struct Ending {
    countries: u16,
    divisions: u16,
    /// The row of the divisions whose whole name the word is, counted from one; 0 where there are none.
    division: u16,
}

impl Ending {
    /// How many words the names of countries have that end in the word, the most first.
    pub(in crate::address) fn countries(self) -> impl Iterator<Item = usize> {
        bits(self.countries)
    }

    /// How many words the names of divisions have that end in the word, the most first.
    pub(in crate::address) fn divisions(self) -> impl Iterator<Item = usize> {
        bits(self.divisions)
    }

    /// The divisions whose whole name or code the word is: what [`divisions`] says of it, without a look-up.
    pub(in crate::address) fn division(self) -> &'static [Division] {
        let row = usize::from(self.division).checked_sub(1);
        row.and_then(|row| subdivisions::DIVISIONS.value(row)).copied().unwrap_or(&[])
    }
}

/// The numbers of the bits that are set, the highest first.
fn bits(mut set: u16) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let bit = set.checked_ilog2()?;
        set ^= 1 << bit;
        Some(bit as usize)
    })
}

/// What a word of an address may mean. The numbers tell words of one kind apart: two forms of one
/// word (`Ave`, `Avenue`) have the same.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) enum Sense {
    /// A street type.
    Street(u16),
    /// A compass direction.
    Direction(u16),
    /// A designator of a dwelling: apartment, suite, unit.
    Dwelling(u16),
    /// A designator of a room or door.
    Room(u16),
    /// A designator of a floor.
    Floor(u16),
    /// A designator of a building or staircase.
    Building(u16),
    /// Another word that is often abbreviated.
    Word(u16),
    /// An article, a preposition, a joiner: nothing that tells streets apart.
    Particle,
    /// An ordinal in letters.
    Ordinal(u16),
    /// A number in letters.
    Numeral(u16),
    /// A designator of a box.
    Box(u16),
    /// The start of a care-of line.
    CareOf,
    /// What may follow a house number: `bis`.
    Suffix(u16),
    /// Which of a landing's doors: `izquierda`, `tv`.
    Door(u16),
    /// A town that has another name in another language.
    Town(u16),
}

/// A first-level division of a country: a state, province or prefecture.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) struct Division {
    pub(in crate::address) country: Country,
    /// The ISO 3166-2 code within the country.
    pub(in crate::address) code: &'static str,
}

/// What is known about a word: its senses, and all its kinds at one look.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) struct Meaning {
    pub(in crate::address) senses: &'static [Sense],
    pub(in crate::address) kinds: Kinds,
    /// Of its senses.
    pub(in crate::address) signature: Signature,
    /// The names that end in it.
    pub(in crate::address) ending: Ending,
}

impl Meaning {
    /// The meaning of a word on no list.
    pub(in crate::address) const NONE: Self = Self::new(&[], Kinds::NONE);

    /// The meaning of a word that is longer than any of the table: perhaps the last of a country's
    /// name of one or two.
    const LONG: Self = Self::NONE.ending(0b110, 0, 0);

    /// The meaning of the sign `#`.
    pub(in crate::address) const SIGN: Self = Self::new(&[], Kinds::SIGN.or(Kinds::NUMBER_WORD));

    /// The meaning of a number.
    pub(in crate::address) const NUMBER: Self = Self::new(&[], Kinds::NUMBER.or(Kinds::DIGIT));

    /// A word's senses, and its kinds beside those of the senses.
    pub(in crate::address) const fn new(senses: &'static [Sense], others: Kinds) -> Self {
        let (mut kinds, mut signature, mut rest) = (others, Signature::NONE, senses);
        while let Some((sense, behind)) = rest.split_first() {
            kinds = kinds.or(sense.kind());
            signature = signature.and(Signature::of_sense(sense));
            rest = behind;
        }
        Self {
            senses,
            kinds,
            signature,
            ending: Ending { countries: 0, divisions: 0, division: 0 },
        }
    }

    /// The same of a word that names of countries and divisions end in: how many words they have,
    /// a bit for each number, and the row of the divisions that have no other word in their name.
    const fn ending(self, countries: u16, divisions: u16, division: u16) -> Self {
        Self { ending: Ending { countries, divisions, division }, ..self }
    }
}

/// What kinds of word a word is, a bit each: rules are reached only where a word of theirs stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) struct Kinds(u32);

impl Kinds {
    pub(in crate::address) const NONE: Self = Self(0);
    pub(in crate::address) const STREET: Self = Self(1);
    pub(in crate::address) const DIRECTION: Self = Self(1 << 1);
    /// A dwelling, a room, a floor or a building.
    pub(in crate::address) const UNIT: Self = Self(1 << 2);
    pub(in crate::address) const FLOOR: Self = Self(1 << 3);
    pub(in crate::address) const PARTICLE: Self = Self(1 << 4);
    pub(in crate::address) const ORDINAL: Self = Self(1 << 5);
    pub(in crate::address) const NUMERAL: Self = Self(1 << 6);
    pub(in crate::address) const BOX: Self = Self(1 << 7);
    pub(in crate::address) const CARE_OF: Self = Self(1 << 8);
    pub(in crate::address) const SUFFIX: Self = Self(1 << 9);
    /// The first word of several that announce a box or a care-of line.
    pub(in crate::address) const PHRASE: Self = Self(1 << 10);
    /// What may stand between a designator and its number: `no`.
    pub(in crate::address) const NUMBER_WORD: Self = Self(1 << 11);
    /// What may stand before a postal code and says so: `cep`.
    pub(in crate::address) const CODE_WORD: Self = Self(1 << 12);
    /// The sign `#`.
    pub(in crate::address) const SIGN: Self = Self(1 << 13);
    /// Digits, or letters that stand for digits.
    pub(in crate::address) const NUMBER: Self = Self(1 << 14);
    /// A digit is in it.
    pub(in crate::address) const DIGIT: Self = Self(1 << 15);
    /// Which of a landing's doors.
    pub(in crate::address) const DOOR: Self = Self(1 << 16);
    /// A part of a house, which is a unit where nothing follows: `rear`, `upper`.
    pub(in crate::address) const POSITION: Self = Self(1 << 17);
    /// What may stand before a road's number: `hwy`, `cr`.
    pub(in crate::address) const ROAD_WORD: Self = Self(1 << 18);

    /// A month, which a day stands before in a street's name: `9 de Julio`.
    pub(in crate::address) const MONTH: Self = Self(1 << 19);

    /// What tells one street from another of its name: `old`, `upper`.
    pub(in crate::address) const QUALIFIER: Self = Self(1 << 20);
    /// What follows the number of a Japanese quarter: `chome`.
    pub(in crate::address) const QUARTER: Self = Self(1 << 21);
    /// What a city's name of several words ends in.
    pub(in crate::address) const CITY_END: Self = Self(1 << 22);
    /// Of whom a street is named after, and left out as often as not: `maréchal`, `presidente`.
    pub(in crate::address) const RANK: Self = Self(1 << 23);
    /// Initials that everybody knows the name of: `MLK`.
    pub(in crate::address) const INITIALS: Self = Self(1 << 24);
    /// What numbers a house that has no other number: `Plot 12`, `Villa 3`.
    pub(in crate::address) const HOUSE_WORD: Self = Self(1 << 25);
    /// What the name of a quarter follows: `urb`, `barrio`.
    pub(in crate::address) const DISTRICT: Self = Self(1 << 26);
    /// What says that the house has no number: `s/n`.
    pub(in crate::address) const UNNUMBERED: Self = Self(1 << 27);
    /// A street type that only ends a name, and begins one as a word of its own: `Green Valley Complex`.
    pub(in crate::address) const LAST: Self = Self(1 << 28);

    pub(in crate::address) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of `kinds` is among these.
    pub(in crate::address) const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }
}

impl Sense {
    /// The kinds of a word that has this sense.
    const fn kind(&self) -> Kinds {
        match self {
            Self::Street(_) => Kinds::STREET,
            Self::Direction(_) => Kinds::DIRECTION,
            Self::Dwelling(_) | Self::Room(_) | Self::Building(_) => Kinds::UNIT,
            Self::Floor(_) => Kinds::UNIT.or(Kinds::FLOOR),
            Self::Word(_) | Self::Town(_) => Kinds::NONE,
            Self::Particle => Kinds::PARTICLE,
            Self::Ordinal(_) => Kinds::ORDINAL,
            Self::Numeral(_) => Kinds::NUMERAL,
            Self::Box(_) => Kinds::BOX,
            Self::CareOf => Kinds::CARE_OF,
            Self::Suffix(_) => Kinds::SUFFIX,
            Self::Door(_) => Kinds::DOOR,
        }
    }
}

/// What a folded word may mean in an address.
pub(super) fn meaning(word: Key) -> &'static Meaning {
    words::WORDS.get(word, &Meaning::NONE)
}

/// What a folded text may mean in an address, where it is one word.
pub(super) fn meaning_of(text: &[u8]) -> &'static Meaning {
    Key::of_text(text).map_or(&Meaning::LONG, meaning)
}

/// The city of a name of several words, as folded words separated by single spaces: what is said of a
/// town's word is the same number.
pub(super) fn city_named(name: &str) -> Option<u16> {
    cities::CITIES.get(name).copied()
}

/// The most words of a city's name.
pub(super) const LONGEST_CITY: usize = 5;

/// The divisions that a name or code stands for, as folded words separated by single spaces.
pub(super) fn divisions(name: &str) -> &'static [Division] {
    subdivisions::DIVISIONS.get(name).copied().unwrap_or(&[])
}
