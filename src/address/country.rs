//! Which country a text names, and what an address in it is made of.

use super::tables;
use crate::{country::Country, text::fold::fold};

/// The parts beyond street, city and country that an address in some country cannot do without.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Required {
    /// A state, province or prefecture.
    pub state: bool,
    /// A postal code.
    pub postal_code: bool,
}

/// What an address in `country` must have, from a table in `data/address/`.
///
/// A code that ISO 3166-1 does not assign needs neither.
///
/// ```
/// use ownership_match::{Country, address};
///
/// let needs = |code| address::requirements(Country::from_alpha2(code).unwrap());
/// assert!(needs("US").state && needs("US").postal_code);
/// assert!(!needs("DE").state && needs("DE").postal_code);
/// assert!(!needs("HK").postal_code);
/// ```
#[must_use]
pub fn requirements(country: Country) -> Required {
    tables::required(country).unwrap_or(Required { state: false, postal_code: false })
}

/// The country that a whole text names: by its two- or three-letter code, or by its name in
/// English or in one of the larger or its own languages.
///
/// `None` for a code that ISO 3166-1 does not assign and for any other text. Cost: linear in the
/// text, plus one look-up.
///
/// ```
/// use ownership_match::{Country, address};
///
/// for name in ["DE", "deu", "Germany", "Deutschland", "Allemagne", "ドイツ"] {
///     assert_eq!(address::country_from_text(name), Country::from_alpha2("DE"), "{name}");
/// }
/// assert_eq!(address::country_from_text("Main Street"), None);
/// assert_eq!(address::country_from_text("ZZ"), None);
/// ```
#[must_use]
pub fn country_from_text(text: &str) -> Option<Country> {
    // A code is what is written nearly always.
    if text.len() == 2
        && let Some(country) = country_code(text)
    {
        return Some(country);
    }
    // Longer text cannot be a name on the list.
    if text.len() > 128 {
        return None;
    }
    let words = words(&fold(text).text);
    country_code(&words).or_else(|| tables::country_named(&words)).or_else(|| initials(&words))
}

/// The country of a folded two- or three-letter code.
pub(super) fn country_code(code: &str) -> Option<Country> {
    match code.len() {
        2 => Country::from_alpha2(code).filter(|country| tables::required(*country).is_some()),
        3 => tables::country_alpha3(code),
        _ => None,
    }
}

/// `U. S. A.` and `U K`: single letters written apart.
fn initials(words: &str) -> Option<Country> {
    if !words.contains(' ') || words.split(' ').any(|word| word.len() != 1) {
        return None;
    }
    country_from_text(&words.replace(' ', ""))
}

/// Folded text as words separated by single spaces, as the table's keys are. An apostrophe
/// separates a single letter (`d'Ivoire`) and nothing else.
fn words(folded: &str) -> String {
    let mut words = String::with_capacity(folded.len());
    let (mut letters, mut gap) = (0, false);
    for c in folded.chars() {
        if c.is_alphanumeric() {
            if gap && !words.is_empty() {
                words.push(' ');
            }
            (letters, gap) = (if gap { 1 } else { letters + 1 }, false);
            words.push(c);
        } else {
            gap |= c != '\'' || letters == 1;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_code_name_and_initials() {
        for (text, code) in [
            ("us", "US"),
            ("U.S.A.", "US"),
            ("United States of America", "US"),
            ("U K", "GB"),
            ("Great Britain", "GB"),
            ("Côte d'Ivoire", "CI"),
            ("cote d ivoire", "CI"),
            ("República Dominicana", "DO"),
            ("日本", "JP"),
            ("ISL", "IS"),
        ] {
            assert_eq!(country_from_text(text), Country::from_alpha2(code), "{text}");
        }
        for text in ["", "--", "XX", "QQQ", "n", "a b", &"United ".repeat(1000)] {
            assert_eq!(country_from_text(text), None, "{text}");
        }
    }
}
