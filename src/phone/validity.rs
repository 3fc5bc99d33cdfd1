//! Whether numbers are valid, by the metadata of the `phonenumber` crate.

use super::{
    normalise::{Number, Phone},
    plan::{Line, Plan},
};
use crate::{
    country::Country,
    reason::{ReasonCode, Reasons},
};

/// Says whether both numbers are valid in their country's numbering plan, as a reason.
///
/// Never moves a score: numbers that are out of use are compared like any other. Empty where a
/// field holds several numbers, text, masked digits or a country that is not known.
///
/// Needs the feature `phonenumber`. The first call loads that crate's metadata (about 50 ms); later
/// ones take microseconds and share a lock, so this belongs beside a comparison, not into it.
///
/// ```
/// use ownership_match::{Country, ReasonCode, Side, phone};
///
/// let read = |raw| phone::normalise(raw, Side::Held).usable().unwrap();
/// let reasons = phone::validity(&read("+1 646-555-0142"), &read("020 7946 0958"), Country::US);
/// assert!(reasons.contains(ReasonCode::InvalidNumber));
/// let reasons = phone::validity(&read("+1 650-253-0000"), &read("(650) 253-0000"), Country::US);
/// assert!(reasons.contains(ReasonCode::ValidNumber));
/// ```
#[must_use]
pub fn validity(claimed: &Phone, held: &Phone, default_region: Country) -> Reasons {
    let (Some(claimed), Some(held)) = (claimed.only_number(), held.only_number()) else {
        return Reasons::EMPTY;
    };
    let line = |number: &Number, other: &Number| {
        let plan = other.line.map(|line| line.plan).or_else(|| Plan::of_region(default_region))?;
        Some(number.line.unwrap_or_else(|| plan.line(number.written.digits)))
    };
    match (line(claimed, held), line(held, claimed)) {
        (Some(l), Some(r)) if !claimed.masked && !held.masked => {
            let both = is_valid(&l) && is_valid(&r);
            let code = if both { ReasonCode::ValidNumber } else { ReasonCode::InvalidNumber };
            Reasons::EMPTY.with(code)
        }
        _ => Reasons::EMPTY,
    }
}

fn is_valid(line: &Line) -> bool {
    phonenumber::parse(None, line.to_e164()).is_ok_and(|number| number.is_valid())
}
