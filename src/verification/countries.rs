//! Whose documents a selfie can be compared with.

use super::tables::SELFIE_COUNTRIES;
use crate::country::Country;

/// Whether selfie checks are available for documents that this country issues.
///
/// The list is of codes: some are not sovereign states, and names differ by language. Documents
/// themselves are not limited by it.
///
/// ```
/// use ownership_match::{Country, verification::selfie_is_available};
///
/// let available = |code| Country::from_alpha2(code).is_some_and(selfie_is_available);
/// assert!(available("US") && available("PR") && available("HK"));
/// assert!(!available("IS"));
/// ```
#[must_use]
pub fn selfie_is_available(country: Country) -> bool {
    SELFIE_COUNTRIES.binary_search(&country.as_str()).is_ok()
}
