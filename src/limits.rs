//! How much is read: checked before anything is normalised, so that time stays bounded.
//!
//! Above a limit there is an error and never a silent cut: a text cut in half would be scored as if
//! the rest of it did not exist.

use core::fmt::{self, Display};

use unicode_normalization::UnicodeNormalization;

use crate::{
    api::read::Notes,
    error::{Error, ErrorCode},
    owner::{Address, Owner, OwnerInformation},
};

/// How many characters a text may have as it is given, which is also what the documented API
/// allows. Pinned by `tests/matcher.rs`.
pub const MAX_CHARACTERS: usize = 5_000;

/// How many characters a text may have once Unicode's compatibility mapping (NFKC) has expanded it.
/// Pinned by `tests/matcher.rs`.
pub const MAX_EXPANDED: usize = 20_000;

/// How many owners an account may have. Pinned by `tests/matcher.rs`.
pub const MAX_OWNERS: usize = 100;

/// How many numbers a list may have, such as the embedding of a face; the longest in use have 4,096.
pub(crate) const MAX_NUMBERS: usize = 4_096;

/// The longest expansion of one character by NFKC: U+FDFA becomes eighteen.
const LONGEST_EXPANSION: usize = 18;

/// Whether a text is too short to break a limit, whatever stands in it: 1,111 bytes at most, of which
/// there are at least as many as characters.
#[inline]
const fn is_short(text: &str) -> bool {
    text.len() <= MAX_EXPANDED / LONGEST_EXPANSION
}

/// Which limit a text breaks, if any.
///
/// Cost: constant for a short text, else linear.
pub(crate) fn broken(text: &str) -> Option<&'static str> {
    if is_short(text) {
        return None;
    }
    let mut characters = text.chars();
    if text.len() > MAX_CHARACTERS && characters.by_ref().nth(MAX_CHARACTERS).is_some() {
        return Some("is longer than 5,000 characters.");
    }
    if text.is_ascii() || text.nfkc().nth(MAX_EXPANDED).is_none() {
        return None;
    }
    Some("expands to more than 20,000 characters.")
}

/// Notes each text that is too long.
#[inline(always)]
fn check<'a, const TEXTS: usize>(
    parent: impl Display,
    texts: impl Fn() -> [(&'static str, &'a Option<String>); TEXTS],
    notes: &Notes,
) {
    let may_be_long = |text: &'a Option<String>| text.as_ref().is_some_and(|text| !is_short(text));
    if texts().iter().any(|(_, text)| may_be_long(text)) {
        note_long(parent, texts, notes);
    }
}

/// The same, one by one: only here are their paths written out.
#[cold]
fn note_long<'a, const TEXTS: usize>(
    parent: impl Display,
    texts: impl Fn() -> [(&'static str, &'a Option<String>); TEXTS],
    notes: &Notes,
) {
    for (key, text) in texts() {
        if let Some(what) = text.as_deref().and_then(broken) {
            notes.note(ErrorCode::TooLong, format_args!("{parent}.{key}"), what);
        }
    }
}

fn check_address(address: Option<&Address>, parent: impl Display, notes: &Notes) {
    if let Some(address) = address {
        check(format_args!("{parent}.address"), || address.parts(), notes);
    }
}

/// Checks everything that was claimed.
pub(crate) fn check_claim(claimed: &OwnerInformation) -> Result<(), Error> {
    let OwnerInformation { name, email, phone, address } = claimed;
    let notes = Notes::default();
    let texts = || [("name", name), ("email", email), ("phone", phone)];
    check("owner_information", texts, &notes);
    check_address(address.as_ref(), "owner_information", &notes);
    notes.into_result()
}

/// Checks how many owners there are, and everything that is held about them.
pub(crate) fn check_owners(owners: &[Owner]) -> Result<(), Error> {
    if owners.len() > MAX_OWNERS {
        return Err(too_many_owners("owners".to_owned()));
    }
    let notes = Notes::default();
    for (index, owner) in owners.iter().enumerate() {
        let Owner { name, email, phone, raw_address, address } = owner;
        let path = Index(index);
        let texts =
            || [("name", name), ("email", email), ("phone", phone), ("raw_address", raw_address)];
        check(&path, texts, &notes);
        check_address(address.as_ref(), &path, &notes);
    }
    notes.into_result()
}

/// The path of the owner at an index, written out only for an error.
struct Index(usize);

impl Display for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "owners[{}]", self.0)
    }
}

/// The error for an account with more owners than are compared.
pub(crate) fn too_many_owners(path: String) -> Error {
    let message = format!("{path} has more than 100 entries.");
    Error::of(ErrorCode::TooManyOwners, vec![path], message)
}
