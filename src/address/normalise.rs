//! From raw text or parts to a [`PostalAddress`].

use crate::{
    country::Country,
    owner::Address,
    reading::{Reading, Side},
    text::{fold::fold, is_placeholder},
};

/// A normalised postal address.
#[derive(Clone, Eq, PartialEq)]
pub struct PostalAddress {
    text: String,
}

impl PostalAddress {
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The country the address says it is in, where it says one.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        None
    }
}

/// Reads an address in parts.
#[must_use]
pub fn normalise(address: &Address, side: Side) -> Reading<PostalAddress> {
    let parts =
        [&address.line1, &address.line2, &address.city, &address.state, &address.postal_code];
    let joined: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    normalise_raw(&joined.join(" "), side)
}

/// Reads an address written as one text.
#[must_use]
pub fn normalise_raw(raw: &str, _side: Side) -> Reading<PostalAddress> {
    if is_placeholder(raw) {
        return Reading::Absent;
    }
    if !raw.chars().any(char::is_alphanumeric) {
        return Reading::Unusable;
    }
    Reading::Usable(PostalAddress { text: fold(raw).text })
}
