//! The tables that addresses are read with, reached through functions with the domain's names.
//!
//! The rows are written from `data/address/` by `tests/tables/address.rs`.

mod countries;

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
