//! What a request must have, beyond what comparing needs.

use crate::{
    address::{self, Required, country_from_text, requirements},
    email,
    error::{Error, ErrorCode},
    limits, name,
    owner::{Address, OwnerInformation},
    phone,
    reading::{Reading, Side},
    text::{fold::is_invisible, is_placeholder},
};

/// Whether an address must have all its parts.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Completeness {
    /// Every part but the second line is needed, as the documents ask of a request.
    #[default]
    Full,
    /// Parts may be missing and cost nothing, as in a batch of records from elsewhere.
    Partial,
}

impl OwnerInformation {
    /// Checks what a request must have: something is claimed, no text is too long, and by
    /// [`Completeness::Full`] the address has its parts. A state and a postal code are only needed
    /// in countries whose addresses have them.
    ///
    /// A placeholder such as `N/A` in place of a whole field is not given, nor is a part of an address
    /// that is blank, has no letter or digit, or is a placeholder; a city may have such a name.
    ///
    /// # Errors
    ///
    /// [`ParameterMissing`](ErrorCode::ParameterMissing), which names every missing part, and
    /// [`TooLong`](ErrorCode::TooLong). Cost: linear in the length of the texts.
    ///
    /// ```
    /// use ownership_match::{Address, Completeness, OwnerInformation};
    ///
    /// let address = Address {
    ///     line1: Some("354 Oyster Point Blvd".into()),
    ///     state: Some("CA".into()),
    ///     country: Some("US".into()),
    ///     ..Default::default()
    /// };
    /// let claimed = OwnerInformation { address: Some(address), ..Default::default() };
    ///
    /// let error = claimed.validate(Completeness::Full).unwrap_err();
    /// let missing: Vec<_> = error.params().collect();
    /// assert_eq!(
    ///     missing,
    ///     ["owner_information.address.city", "owner_information.address.postal_code"],
    /// );
    /// assert!(claimed.validate(Completeness::Partial).is_ok());
    /// ```
    pub fn validate(&self, completeness: Completeness) -> Result<(), Error> {
        self.validate_as(Self::ROOT, completeness)
    }

    /// What a claim is called in a request.
    pub(crate) const ROOT: &'static str = "owner_information";

    /// [`validate`](Self::validate) of what stands at `root` in a request.
    pub(crate) fn validate_as(&self, root: &str, completeness: Completeness) -> Result<(), Error> {
        self.check_parts(root, completeness)?;
        if self.claims_something() { Ok(()) } else { Err(nothing_claimed(root)) }
    }

    /// [`validate_as`](Self::validate_as), without asking whether anything is claimed: whoever
    /// compares the claim will see.
    pub(crate) fn check_parts(&self, root: &str, completeness: Completeness) -> Result<(), Error> {
        limits::check_claim(self)?;
        if completeness == Completeness::Full
            && let Some(address) = &self.address
        {
            let missing = missing_parts(address);
            if !missing.is_empty() {
                let path = |part| format!("{root}.address.{part}");
                return Err(Error::missing(missing.into_iter().map(path).collect()));
            }
        }
        Ok(())
    }

    fn claims_something(&self) -> bool {
        let side = Side::Claimed;
        given(self.name.as_ref(), |raw| name::normalise(raw, side))
            || given(self.email.as_ref(), |raw| email::normalise(raw, side))
            || given(self.phone.as_ref(), |raw| phone::normalise(raw, side))
            || given(self.address.as_ref(), |parts| address::normalise(parts, side))
    }
}

fn given<R: ?Sized, T>(raw: Option<&R>, normalise: impl FnOnce(&R) -> Reading<T>) -> bool {
    raw.is_some_and(|raw| !matches!(normalise(raw), Reading::Absent))
}

/// What is needed where the country is not told.
const EVERYTHING: Required = Required { state: true, postal_code: true };

/// The parts that a comparison of whole addresses needs and `address` lacks. An address that says
/// nothing at all is not claimed, and so lacks nothing.
pub(crate) fn missing_parts(address: &Address) -> Vec<&'static str> {
    let parts = address.parts().map(|(key, part)| (key, Part::of(key, part.as_deref())));
    // Only an address with a gap is looked at further, to see whether its country has what is
    // missing.
    if parts.iter().all(|(key, part)| *part == Part::Given || *key == "line2") {
        return Vec::new();
    }
    let country = address.country.as_deref().and_then(country_from_text);
    let needed = country.map_or(EVERYTHING, requirements);
    let is_needed = |key: &str| match key {
        "line2" => false,
        "state" => needed.state,
        "postal_code" => needed.postal_code,
        _ => true,
    };
    let lacks = |(key, part): &(&str, Part)| *part != Part::Given && is_needed(key);
    if !parts.iter().any(lacks) {
        return Vec::new();
    }
    // And only one that lacks something, to see whether it is claimed at all: of one that has all its
    // parts, and nothing in them, it is told that it cannot be used.
    let reading = address::normalise(address, Side::Claimed);
    let is_told = |part| match reading {
        Reading::Absent => false,
        Reading::Unusable => part != Part::Empty,
        Reading::Usable(_) => true,
    };
    let lacking = parts.into_iter().filter(lacks).filter(|(_, part)| is_told(*part));
    lacking.map(|(key, _)| key).collect()
}

/// What a part of an address says.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Part {
    Blank,
    /// Only punctuation, or a placeholder.
    Empty,
    Given,
}

impl Part {
    fn of(key: &str, part: Option<&str>) -> Self {
        let part = part.unwrap_or_default();
        let is_name = key == "city";
        if part.chars().any(char::is_alphanumeric) && (is_name || !is_placeholder(part)) {
            Self::Given
        } else if part.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
            Self::Blank
        } else {
            Self::Empty
        }
    }
}

/// The error for a claim of nothing.
pub(crate) fn nothing_claimed(root: &str) -> Error {
    let message = format!(
        "At least one of {root}.name, {root}.email, {root}.phone and {root}.address must be given."
    );
    Error::of(ErrorCode::ParameterMissing, vec![root.to_owned()], message)
}
