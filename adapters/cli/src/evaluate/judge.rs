//! From lines to scores beside labels, on many threads.

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
pub(super) struct Judge {
    pub(super) matcher: Matcher,
    pub(super) policy: RiskPolicy,
}

/// What a pair came to. Nothing of what was compared is kept.
pub(super) struct Judged {
    pub(super) kind: Kind,
    pub(super) label: bool,
    /// What ranks it; `None` where nothing could be compared.
    pub(super) score: Option<FineScore>,
    pub(super) outcome: Outcome,
}

impl Judged {
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

/// What became of some lines.
#[derive(Default)]
pub(super) struct Sheet {
    /// How many lines there were, with blank ones.
    pub(super) lines: u64,
    pub(super) judged: Vec<Judged>,
    /// How many lines have a label that is neither of the two.
    pub(super) other_labels: u64,
    /// The bad lines, numbered within the sheet.
    pub(super) bad: Vec<BadLine>,
}

impl Sheet {
    fn refuse(&mut self, error: &Error) {
        self.bad.push(BadLine {
            number: self.lines,
            code: error.code(),
            param: error.param().map(str::to_owned),
        });
    }
}

impl Answer for Judge {
    type Output = Sheet;

    fn lines<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> Sheet {
        let mut sheet = Sheet::default();
        for line in lines {
            sheet.lines += 1;
            if is_blank(line) {
                continue;
            }
            match pair::read(line).and_then(|pair| pair.map(|pair| self.judge(&pair)).transpose()) {
                Ok(Some(judged)) => sheet.judged.push(judged),
                Ok(None) => sheet.other_labels += 1,
                Err(error) => sheet.refuse(&error),
            }
        }
        sheet
    }

    fn too_long(&self) -> Sheet {
        let mut sheet = Sheet { lines: 1, ..Sheet::default() };
        sheet.refuse(&json::too_long());
        sheet
    }
}

impl Judge {
    fn judge(&self, pair: &Pair) -> Result<Judged, Error> {
        let results = self.matcher.match_owners(&pair.claimed, &pair.held)?.results;
        let decision = self.policy.decide(&results);
        let score = match pair.kind {
            Kind::One(field) => {
                let exact = |score: Score| FineScore::from_ratio(score.get().into(), 1);
                results.score(field).map(exact)
            }
            Kind::Record => decision.evidence_score,
        };
        Ok(Judged { kind: pair.kind, label: pair.label, score, outcome: decision.outcome })
    }
}
