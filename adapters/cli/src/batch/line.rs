//! One line of a batch: read, compare, answer.

use ownership_match::{
    Completeness, Error, ErrorCode, MatchReport, Matcher,
    api::{BatchRequest, Reader},
    risk::{RiskDecision, RiskPolicy},
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    tally::{Stopwatch, Tally},
    writer::AnswerWriter,
};
use crate::{
    json,
    lines::{Answer, is_blank},
};

/// Answers lines; shared by all the workers.
pub(super) struct Answerer {
    matcher: Matcher,
    completeness: Completeness,
    policy: RiskPolicy,
    writer: AnswerWriter,
    timed: bool,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: &'a Error,
}

/// What the answers to a chunk of lines take, in bytes: four times what the lines do.
const ANSWERS: usize = 1 << 20;

impl Answer for Answerer {
    /// The answers, a line each, and what was counted on the way.
    type Output = (Vec<u8>, Tally);

    /// Answers every line that is not blank.
    fn lines<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> Self::Output {
        let (mut out, mut tally) = (Vec::with_capacity(ANSWERS), Tally::default());
        let reader = Reader::default();
        for line in lines.filter(|line| !is_blank(line)) {
            self.line(line, &reader, &mut out, &mut tally);
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
    /// Answers by these rules; `timed` where it is to be told how long what takes.
    pub(super) fn new(
        matcher: Matcher,
        completeness: Completeness,
        policy: RiskPolicy,
        timed: bool,
    ) -> Self {
        let writer = AnswerWriter::new(&policy);
        Self { matcher, completeness, policy, writer, timed }
    }

    fn line(&self, line: &[u8], reader: &Reader, out: &mut Vec<u8>, tally: &mut Tally) {
        let mut watch = Stopwatch::start(self.timed);
        // The id is echoed as it is written: a number may be longer than any type of ours.
        let request: BatchRequest<&RawValue> = match json::read(line, |json| reader.read(json)) {
            Ok(request) => request,
            Err(error) => return refuse(id(line), &json::of_line(error), out, tally),
        };
        watch.lap(&mut tally.time.reading);
        let answer = self.answer(&request);
        watch.lap(&mut tally.time.scoring);
        match answer {
            Ok((report, decision)) => {
                self.writer.answer(request.id, &report, &decision, out);
                tally.answered += 1;
                tally.without_owners += u64::from(request.owners.is_empty());
                *tally.outcomes.entry(decision.outcome.as_str()).or_default() += 1;
            }
            Err(error) => refuse(request.id, &error, out, tally),
        }
        reader.recycle(request);
        watch.lap(&mut tally.time.writing);
    }

    fn answer(
        &self,
        request: &BatchRequest<&RawValue>,
    ) -> Result<(MatchReport, RiskDecision), Error> {
        let BatchRequest { owner_information, owners, .. } = request;
        let report = self.matcher.match_request(owner_information, owners, self.completeness)?;
        let decision = self.policy.decide(&report.results);
        Ok((report, decision))
    }
}

/// Answers a line with an error.
fn refuse(id: Option<&RawValue>, error: &Error, out: &mut Vec<u8>, tally: &mut Tally) {
    write(&Refused { id, error }, out);
    *tally.errors.entry(error.code().as_str()).or_default() += 1;
    let is_no_request = match error.code() {
        ErrorCode::InvalidJson => true,
        ErrorCode::ParameterInvalid => error.param().is_none(),
        _ => false,
    };
    tally.no_requests += u64::from(is_no_request);
}

/// The id of a line that could not be read in full, where it is JSON with one id.
fn id(line: &[u8]) -> Option<&RawValue> {
    #[derive(Deserialize)]
    struct Line<'a> {
        #[serde(borrow)]
        id: Option<&'a RawValue>,
    }
    let text = json::text(line).ok()?;
    // A list would be read by position, and its first element taken for the id.
    let is_object = text.trim_start().starts_with('{');
    is_object.then(|| serde_json::from_str::<Line<'_>>(text).ok()).flatten()?.id
}

fn write(answer: &impl Serialize, out: &mut Vec<u8>) {
    // Neither a Vec nor these shapes can fail to be written to.
    if serde_json::to_writer(&mut *out, answer).is_ok() {
        out.push(b'\n');
    }
}
