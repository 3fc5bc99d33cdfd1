//! One line of a batch: read, compare, answer.

use ownership_match::{
    Error, ErrorCode, MatchReport, MatchResults, MatchedOwner, Matcher, Owner, OwnerInformation,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    chunks::MAX_LINE,
    tally::{Stopwatch, Tally},
};

/// Answers lines; shared by all the workers.
pub(super) struct Answerer {
    pub(super) matcher: Matcher,
    pub(super) timed: bool,
}

/// What is read. Other keys are somebody's own columns, and ignored.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    owner_information: OwnerInformation,
    owners: Option<Vec<Owner>>,
}

#[derive(Serialize)]
struct Scored<'a> {
    id: Option<&'a RawValue>,
    results: &'a MatchResults,
    matched_owner: &'a MatchedOwner,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: Option<&'a RawValue>,
    error: &'a Error,
}

impl Answerer {
    /// Answers every line of a chunk that is not blank, appending to `out`.
    pub(super) fn lines<'a>(
        &self,
        lines: impl Iterator<Item = &'a [u8]>,
        out: &mut Vec<u8>,
    ) -> Tally {
        let mut tally = Tally::default();
        for line in lines.filter(|line| !line.trim_ascii().is_empty()) {
            self.line(line, out, &mut tally);
        }
        tally
    }

    fn line(&self, line: &[u8], out: &mut Vec<u8>, tally: &mut Tally) {
        let mut watch = Stopwatch::start(self.timed);
        if line.len() > MAX_LINE {
            return self.refuse(None, &too_long(), out, tally);
        }
        let line = match read(line) {
            Ok(line) => line,
            Err((id, error)) => return self.refuse(id, &error, out, tally),
        };
        watch.lap(&mut tally.time.reading);
        let report = self
            .matcher
            .match_owners(&line.owner_information, line.owners.as_deref().unwrap_or_default());
        let MatchReport { results, matched_owner } = match report {
            Ok(report) => report,
            Err(error) => return self.refuse(line.id, &error, out, tally),
        };
        watch.lap(&mut tally.time.scoring);
        write(&Scored { id: line.id, results: &results, matched_owner: &matched_owner }, out);
        watch.lap(&mut tally.time.writing);
        tally.answered += 1;
    }

    /// Answers a line that was too long to be kept.
    pub(super) fn too_long(&self, out: &mut Vec<u8>) -> Tally {
        let mut tally = Tally::default();
        self.refuse(None, &too_long(), out, &mut tally);
        tally
    }

    /// Answers a line with an error.
    fn refuse(&self, id: Option<&RawValue>, error: &Error, out: &mut Vec<u8>, tally: &mut Tally) {
        write(&Refused { id, error }, out);
        *tally.errors.entry(error.code().as_str()).or_default() += 1;
    }
}

fn too_long() -> Error {
    Error::new(ErrorCode::TooLong, None, "The line is longer than 16 MiB.")
}

fn read(line: &[u8]) -> Result<Line<'_>, (Option<&RawValue>, Error)> {
    let invalid = |message: &str| (None, Error::new(ErrorCode::InvalidJson, None, message));
    let text = str::from_utf8(line).map_err(|_| invalid("The line is not UTF-8."))?;
    // Some editors mark a file as UTF-8 by a byte order mark, and joined files keep theirs.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| invalid(&error.to_string()))
}

fn write(answer: &impl Serialize, out: &mut Vec<u8>) {
    // Neither a Vec nor these shapes can fail to be written to.
    if serde_json::to_writer(&mut *out, answer).is_ok() {
        out.push(b'\n');
    }
}
