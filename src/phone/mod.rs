//! Telephone numbers.
//!
//! Two numbers agree when they would ring the same line. Punctuation, spaces, the script of the
//! digits, trunk prefixes and exit codes are how people write a number, not which number it is. A
//! country code is part of the number; where one side leaves it out, the number is read in the
//! other side's country, and where both do, in the region that the caller passes in.
//!
//! ```
//! use ownership_match::{Country, Side, phone};
//!
//! let score = |claimed, held| {
//!     let claimed = phone::normalise(claimed, Side::Claimed).usable().unwrap();
//!     let held = phone::normalise(held, Side::Held).usable().unwrap();
//!     phone::calibrate(&phone::compare(&claimed, &held, Country::US)).get()
//! };
//! assert_eq!(score("+1 212-555-5555", "(212) 555-5555"), 100);
//! assert!((70..100).contains(&score("+1 212-555-5555", "212 555 5559")));
//! assert!((50..70).contains(&score("+1 212-555-5555", "347 555 5555")));
//! assert!((20..50).contains(&score("+1 212-555-5555", "212 999 9999")));
//! assert!(score("+1 212-555-5555", "347 999 9999") < 20);
//! ```
//!
//! Digits are evidence by their place (country, area, subscriber), not by how many there are to
//! edit; `grade` has the rule. The numbering plans come from `data/phone`, and a plan never
//! decides whether a number is compared: `212 555 555` is a digit short, and so it is compared.
//!
//! # What this module does not do
//!
//! It does not ask whether a number is assigned, reachable, or whose it is today: numbers are
//! recycled, and agreement says that the records agree. With the feature `phonenumber`, `validity`
//! tells as a reason whether numbers are valid; it moves no score.

mod calibrate;
mod compare;
mod digits;
mod grade;
mod normalise;
mod plan;
mod scan;
#[rustfmt::skip]
mod tables;
#[cfg(feature = "phonenumber")]
mod validity;
mod vanity;

#[cfg(feature = "phonenumber")]
pub use self::validity::validity;
pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    normalise::{Phone, normalise},
};
use crate::country::Country;

/// Whether a country has a numbering plan that is known, so that numbers can be read as dialled there.
///
/// ```
/// use ownership_match::{Country, phone};
///
/// assert!(phone::has_plan(Country::US));
/// assert!(!phone::has_plan("XX".parse().unwrap()));
/// ```
#[must_use]
pub fn has_plan(country: Country) -> bool {
    plan::Plan::of_region(country).is_some()
}
