//! How strongly all the fields together speak for one person.
//!
//! Fellegi and Sunter (1969): what was seen of a field weighs log₂(m / u) bits, where m is the share
//! of pairs of records of one person that look like this, and u that of pairs of two people. Bits
//! add up over the fields; a field without a score says nothing and adds none.
//!
//! Two people are not always strangers. Whoever shares a home also shares its address, often a
//! surname, sometimes a telephone, so that address and surname together say little against them. Each
//! kind of other person has its own u and its own sum, and the odds are those of one person against
//! both kinds. The shares are in [`likelihood`](super::likelihood).

use super::{
    FineScore,
    likelihood::{ONE, PRIOR, exp2, weight},
};
use crate::{results::MatchResults, score::Field};

/// The strength by which records are ranked, from 0 to 100; `None` where no field has a score.
///
/// 50 is where one person and another are as likely as each other. It is never
/// 100, since no evidence is certainty. `tests/evidence.rs` pins it.
pub(super) fn evidence_score(results: &MatchResults) -> Option<FineScore> {
    let weights = Field::ALL.iter().filter_map(|field| results.get(*field).and_then(weight));
    let sum = weights.reduce(|sum, weight| sum + weight)? + PRIOR;
    let odds_against = exp2(-sum.stranger) + exp2(-sum.housemate);
    // The fields of one record err together, so that their bits are not independent: half of them
    // count, which is the root of the odds.
    let odds_against = (odds_against * ONE).isqrt();
    Some(FineScore::from_ratio(100 * ONE as u64, (ONE + odds_against) as u64))
}
