//! One line of a batch: read, compare, answer.

use ownership_match::{
    Completeness, Error, MatchReport, MatchResults, MatchedOwner, Matcher,
    api::{self, BatchRequest},
    risk::{RiskDecision, RiskPolicy},
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::tally::{Stopwatch, Tally};
use crate::{
    json,
    lines::{Answer, is_blank},
};

/// Answers lines; shared by all the workers.
pub(super) struct Answerer {
    pub(super) matcher: Matcher,
    pub(super) completeness: Completeness,
    pub(super) policy: RiskPolicy,
    pub(super) timed: bool,
}

#[derive(Serialize)]
struct Scored<'a> {
    id: Option<&'a RawValue>,
    results: MatchResults,
    matched_owner: MatchedOwner,
    decision: RiskDecision,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: &'a Error,
}

impl Answer for Answerer {
    /// The answers, a line each, and what was counted on the way.
    type Output = (Vec<u8>, Tally);

    /// Answers every line that is not blank.
    fn lines<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> Self::Output {
        let (mut out, mut tally) = Self::Output::default();
        for line in lines.filter(|line| !is_blank(line)) {
            self.line(line, &mut out, &mut tally);
        }
        (out, tally)
    }

    fn too_long(&self) -> Self::Output {
        let (mut out, mut tally) = Self::Output::default();
        refuse(None, &json::too_long(), &mut out, &mut tally);
        (out, tally)
    }
}

impl Answerer {
    fn line(&self, line: &[u8], out: &mut Vec<u8>, tally: &mut Tally) {
        let mut watch = Stopwatch::start(self.timed);
        // The id is echoed as it is written: a number may be longer than any type of ours.
        let request: BatchRequest<&RawValue> = match json::read(line, |json| api::read(json)) {
            Ok(request) => request,
            Err(error) => return refuse(id(line), &error, out, tally),
        };
        watch.lap(&mut tally.time.reading);
        let answer = self.answer(&request);
        watch.lap(&mut tally.time.scoring);
        match answer {
            Ok(scored) => {
                write(&scored, out);
                tally.answered += 1;
                *tally.outcomes.entry(scored.decision.outcome.as_str()).or_default() += 1;
            }
            Err(error) => refuse(request.id, &error, out, tally),
        }
        watch.lap(&mut tally.time.writing);
    }

    fn answer<'a>(&self, request: &BatchRequest<&'a RawValue>) -> Result<Scored<'a>, Error> {
        request.owner_information.validate(self.completeness)?;
        let MatchReport { results, matched_owner } =
            self.matcher.match_owners(&request.owner_information, &request.owners)?;
        let decision = self.policy.decide(&results);
        Ok(Scored { id: request.id, results, matched_owner, decision })
    }
}

/// Answers a line with an error.
fn refuse(id: Option<&RawValue>, error: &Error, out: &mut Vec<u8>, tally: &mut Tally) {
    write(&Refused { id, error }, out);
    *tally.errors.entry(error.code().as_str()).or_default() += 1;
}

/// The id of a line that could not be read in full, where it is JSON with one id.
fn id(line: &[u8]) -> Option<&RawValue> {
    #[derive(Deserialize)]
    struct Line<'a> {
        #[serde(borrow)]
        id: Option<&'a RawValue>,
    }
    serde_json::from_str::<Line<'_>>(json::text(line).ok()?).ok()?.id
}

fn write(answer: &impl Serialize, out: &mut Vec<u8>) {
    // Neither a Vec nor these shapes can fail to be written to.
    if serde_json::to_writer(&mut *out, answer).is_ok() {
        out.push(b'\n');
    }
}
