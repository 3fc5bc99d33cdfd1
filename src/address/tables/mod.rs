//! The tables that addresses are read with, reached through functions with the domain's names.
//!
//! The rows are written from `data/address/` by `tests/tables/address.rs`.

mod countries;
mod subdivisions;
mod words;

use super::Required;
use crate::country::Country;

/// The longest country name in words.
pub(super) const COUNTRY_WORDS: usize = countries::LONGEST_NAME;

/// The country of a name, as folded words separated by single spaces.
pub(super) fn country_named(name: &str) -> Option<Country> {
    countries::NAMES.get(name).and_then(|code| Country::from_alpha2(code))
}

/// The country of a folded ISO 3166-1 alpha-3 code.
pub(super) fn country_alpha3(code: &str) -> Option<Country> {
    countries::ALPHA3.get(code).and_then(|code| Country::from_alpha2(code))
}

/// What addresses in `country` are made of; `None` where no such code is assigned.
pub(super) fn required(country: Country) -> Option<&'static Required> {
    countries::REQUIRED.get(country.as_str())
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
}

/// A first-level division of a country: a state, province or prefecture.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::address) struct Division {
    /// The country's alpha-2 code.
    pub(in crate::address) country: &'static str,
    /// The ISO 3166-2 code within the country.
    pub(in crate::address) code: &'static str,
}

/// What a folded word may mean in an address.
pub(super) fn senses(word: &str) -> &'static [Sense] {
    words::WORDS.get(word).copied().unwrap_or(&[])
}

/// The divisions that a name or code stands for, as folded words separated by single spaces.
pub(super) fn divisions(name: &str) -> &'static [Division] {
    subdivisions::DIVISIONS.get(name).copied().unwrap_or(&[])
}

/// The longest name of a division in words.
pub(super) const DIVISION_WORDS: usize = subdivisions::LONGEST_NAME;
