//! What goes in: what a person claims, and what a bank holds.
//!
//! These are plain values as they arrive, before any normalising. Their `Debug` prints how long a
//! text is and never what it says, so that a log line cannot leak a person.

use core::fmt;

use serde::Serialize;

/// What the user typed about themselves.
///
/// ```
/// use ownership_match::OwnerInformation;
///
/// let claimed = OwnerInformation { name: Some("Jenny Rosen".into()), ..Default::default() };
/// assert_eq!(
///     format!("{claimed:?}"),
///     "OwnerInformation { name: <11 characters>, email: None, phone: None, address: None }",
/// );
/// ```
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct OwnerInformation {
    /// Full name, as one text.
    pub name: Option<String>,
    /// Postal address, in parts.
    pub address: Option<Address>,
    /// Email address.
    pub email: Option<String>,
    /// Telephone number; with `+` and a calling code when it is a foreign one.
    pub phone: Option<String>,
}

/// A postal address in parts, with the documents' names for them.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct Address {
    /// Street and house number, or a PO box.
    pub line1: Option<String>,
    /// Apartment, suite, floor, building.
    pub line2: Option<String>,
    /// City, town, suburb or village.
    pub city: Option<String>,
    /// State, province, prefecture or county.
    pub state: Option<String>,
    /// ZIP or postal code.
    pub postal_code: Option<String>,
    /// Country: a two-letter code by the documents; names and three-letter codes are read too.
    pub country: Option<String>,
}

impl Address {
    /// The parts with their keys, in the documented order.
    pub(crate) const fn parts(&self) -> [(&'static str, &Option<String>); 6] {
        [
            ("line1", &self.line1),
            ("line2", &self.line2),
            ("city", &self.city),
            ("state", &self.state),
            ("postal_code", &self.postal_code),
            ("country", &self.country),
        ]
    }
}

/// One owner of an account as the bank reports it. No part is mandatory.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct Owner {
    /// The name on the account; it may hold several people, a trust or a business.
    pub name: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// The address as one free-form text.
    pub raw_address: Option<String>,
    /// The address in parts, which other data providers have; used instead of `raw_address` where
    /// both say something.
    pub address: Option<Address>,
}

/// Prints how long a text is instead of the text.
struct Redacted<'a>(Option<&'a str>);

impl fmt::Debug for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("None"),
            Some(text) => write!(f, "<{} characters>", text.chars().count()),
        }
    }
}

impl fmt::Debug for OwnerInformation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnerInformation")
            .field("name", &Redacted(self.name.as_deref()))
            .field("email", &Redacted(self.email.as_deref()))
            .field("phone", &Redacted(self.phone.as_deref()))
            .field("address", &self.address)
            .finish()
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Address")
            .field("line1", &Redacted(self.line1.as_deref()))
            .field("line2", &Redacted(self.line2.as_deref()))
            .field("city", &Redacted(self.city.as_deref()))
            .field("state", &Redacted(self.state.as_deref()))
            .field("postal_code", &Redacted(self.postal_code.as_deref()))
            .field("country", &Redacted(self.country.as_deref()))
            .finish()
    }
}

impl fmt::Debug for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Owner")
            .field("name", &Redacted(self.name.as_deref()))
            .field("email", &Redacted(self.email.as_deref()))
            .field("phone", &Redacted(self.phone.as_deref()))
            .field("raw_address", &Redacted(self.raw_address.as_deref()))
            .field("address", &self.address)
            .finish()
    }
}
