//! How strongly all the fields together speak for one person.

use super::FineScore;
use crate::results::MatchResults;

/// The strength by which records are ranked, from 0 to 100; `None` where no field has a score.
///
/// It is the mean of the scores as long as nothing weighs the fields by how much each can tell.
pub(super) fn evidence_score(
    _results: &MatchResults,
    overall_score: Option<FineScore>,
) -> Option<FineScore> {
    overall_score
}
