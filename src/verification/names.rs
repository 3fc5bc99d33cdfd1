//! Names on documents, compared by the engine that compares them with a bank's.

use super::outputs::REDACTED;
use crate::{
    name,
    reading::{Reading, Side},
    score::Score,
};

/// The score from which two full names, each from an official source, are one person's: `strong`,
/// where most of the name agrees. Pinned by `tests/verification/id_number.rs`.
const SAME_PERSON: u8 = 70;

/// The score from which a name is similar to another: `possible`, a nickname or a part. Below it
/// the bands begin with the same household. Pinned by `tests/verification/document.rs`.
pub(super) const SIMILAR: u8 = 60;

/// Given names and surnames as one name, of what was not removed.
pub(super) fn full(first: Option<&str>, last: Option<&str>) -> Option<String> {
    let given = |part: Option<&str>| {
        let part = part.map(str::trim).filter(|part| *part != REDACTED);
        part.unwrap_or_default().to_owned()
    };
    let name = [given(first), given(last)].join(" ");
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// How well two names match; `None` where one says nothing.
fn score(claimed: Option<&str>, held: Option<&str>) -> Option<Score> {
    let read = |name: Option<&str>, side| match name.map(|name| name::normalise(name, side)) {
        Some(Reading::Usable(name)) => Some(name),
        _ => None,
    };
    let (claimed, held) = (read(claimed, Side::Claimed)?, read(held, Side::Held)?);
    Some(name::calibrate(&name::compare(&claimed, &held)))
}

/// Whether both are there and similar.
pub(super) fn are_similar(provided: Option<&str>, document: Option<&str>) -> bool {
    score(provided, document).is_some_and(|score| score.get() >= SIMILAR)
}

/// Whether both are there and one person's.
pub(super) fn are_one_person(number: Option<&str>, document: Option<&str>) -> bool {
    score(number, document).is_some_and(|score| score.get() >= SAME_PERSON)
}
