//! From [`Evidence`] to a score and its reasons.

use super::Evidence;
use crate::{
    reason::{ReasonCode, Reasons},
    score::Score,
};

/// What the evidence is worth.
#[must_use]
pub fn calibrate(evidence: &Evidence) -> Score {
    if evidence.equal { Score::MAX } else { Score::MIN }
}

/// The evidence as reasons.
#[must_use]
pub fn reasons(evidence: &Evidence) -> Reasons {
    Reasons::EMPTY.with(if evidence.equal { ReasonCode::Equal } else { ReasonCode::Different })
}
