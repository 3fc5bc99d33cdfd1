//! From lines to labelled scores, on many threads.

use ownership_match::{
    Band, Error, ErrorCode, Field, Matcher, Score,
    risk::{FineScore, Outcome, RiskPolicy},
};

use super::pair::{self, Kind, Pair};
use crate::{
    json,
    lines::{Answer, is_blank},
};

/// Scores pairs; shared by all the workers.
pub(super) struct Scorer {
    pub(super) matcher: Matcher,
    pub(super) policy: RiskPolicy,
}

/// The score of a labelled pair, without anything of what was compared.
pub(super) struct ScoredPair {
    pub(super) kind: Kind,
    pub(super) label: bool,
    /// What ranks it; `None` where nothing could be compared.
    pub(super) score: Option<FineScore>,
    /// What a policy compares with its thresholds: of several fields their mean.
    pub(super) mean: Option<FineScore>,
    pub(super) outcome: Outcome,
}

impl ScoredPair {
    /// The band of its score; a record's is that of most fields.
    pub(super) fn band(&self) -> Option<Band> {
        let field = match self.kind {
            Kind::One(field) => field,
            Kind::Record => Field::Name,
        };
        let whole = |score: FineScore| Score::saturating(i32::from(score.hundredths() / 100));
        self.score.map(|score| whole(score).band(field))
    }
}

/// A line that could not be read.
pub(super) struct BadLine {
    /// Its number, from 1.
    pub(super) number: u64,
    pub(super) code: ErrorCode,
    /// The key that is wrong, where it is one.
    pub(super) param: Option<String>,
}

/// The scores of some lines, and the lines that have none.
#[derive(Default)]
pub(super) struct ScoredLines {
    /// How many lines there were, with blank ones.
    pub(super) count: u64,
    pub(super) pairs: Vec<ScoredPair>,
    /// How many lines have a label that is neither of the two.
    pub(super) other_labels: u64,
    /// The lines that could not be read, numbered from the first of these lines.
    pub(super) bad: Vec<BadLine>,
}

impl ScoredLines {
    fn refuse(&mut self, error: &Error) {
        self.bad.push(BadLine {
            number: self.count,
            code: error.code(),
            param: error.param().map(str::to_owned),
        });
    }
}

impl Answer for Scorer {
    type Output = ScoredLines;

    fn lines<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> ScoredLines {
        let mut scored = ScoredLines::default();
        for line in lines {
            scored.count += 1;
            if is_blank(line) {
                continue;
            }
            match pair::read(line).and_then(|pair| pair.map(|pair| self.score(&pair)).transpose()) {
                Ok(Some(pair)) => scored.pairs.push(pair),
                Ok(None) => scored.other_labels += 1,
                Err(error) => scored.refuse(&error),
            }
        }
        scored
    }

    fn too_long(&self) -> ScoredLines {
        let mut scored = ScoredLines { count: 1, ..ScoredLines::default() };
        scored.refuse(&json::too_long());
        scored
    }
}

impl Scorer {
    fn score(&self, pair: &Pair) -> Result<ScoredPair, Error> {
        let results = self.matcher.match_owners(&pair.claimed, &pair.held)?.results;
        let decision = self.policy.decide(&results);
        let (score, mean) = match pair.kind {
            Kind::One(field) => {
                let exact = |score: Score| FineScore::from_ratio(score.get().into(), 1);
                let score = results.score(field).map(exact);
                (score, score)
            }
            Kind::Record => (decision.evidence_score, decision.overall_score),
        };
        let Pair { kind, label, .. } = *pair;
        Ok(ScoredPair { kind, label, score, mean, outcome: decision.outcome })
    }
}
