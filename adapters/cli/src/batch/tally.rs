//! What a batch counts, and how it is told at the end.

use std::{
    collections::BTreeMap,
    fmt::Write,
    time::{Duration, Instant},
};

use crate::lines::grouped;

/// Counts over some lines of a batch.
#[derive(Default)]
pub(super) struct Tally {
    /// Lines that were answered with results.
    pub(super) answered: u64,
    /// Lines, of those, that have no owners to compare with.
    pub(super) without_owners: u64,
    /// Lines that were answered with an error, by its code.
    pub(super) errors: BTreeMap<&'static str, u64>,
    /// Lines, of those, that are not a JSON object, as in a file of another kind.
    pub(super) no_requests: u64,
    /// Answered lines by what was decided.
    pub(super) outcomes: BTreeMap<&'static str, u64>,
    /// Time spent by the workers; stays zero where it is not asked for.
    pub(super) time: Time,
}

/// Where the workers' time went.
#[derive(Clone, Copy, Default)]
pub(super) struct Time {
    /// Reading JSON.
    pub(super) reading: Duration,
    /// Normalising, comparing, calibrating and deciding.
    pub(super) scoring: Duration,
    /// Writing JSON.
    pub(super) writing: Duration,
}

/// Measures laps, where that is asked for: reading the clock twice a line would be felt.
pub(super) struct Stopwatch(Option<Instant>);

impl Stopwatch {
    pub(super) fn start(timed: bool) -> Self {
        Self(timed.then(Instant::now))
    }

    /// Adds the time since the last lap to `part`.
    pub(super) fn lap(&mut self, part: &mut Duration) {
        if let Some(last) = &mut self.0 {
            let now = Instant::now();
            *part += now - *last;
            *last = now;
        }
    }
}

impl Tally {
    /// Adds the counts of further lines.
    pub(super) fn add(&mut self, other: Self) {
        self.answered += other.answered;
        self.without_owners += other.without_owners;
        for (code, count) in other.errors {
            *self.errors.entry(code).or_default() += count;
        }
        self.no_requests += other.no_requests;
        for (outcome, count) in other.outcomes {
            *self.outcomes.entry(outcome).or_default() += count;
        }
        self.time.reading += other.time.reading;
        self.time.scoring += other.time.scoring;
        self.time.writing += other.time.writing;
    }

    /// How many lines were answered, with results or with an error.
    pub(super) fn lines(&self) -> u64 {
        self.answered + self.errors.values().sum::<u64>()
    }

    /// The summary, for people.
    pub(super) fn summary(&self, elapsed: Duration) -> String {
        let lines = self.lines();
        let rate = lines as f64 / elapsed.as_secs_f64().max(1e-9);
        let mut text = format!(
            "{} {} in {:.1} s, {} a second",
            grouped(lines),
            if lines == 1 { "line" } else { "lines" },
            elapsed.as_secs_f64(),
            grouped(rate as u64),
        );
        list(&mut text, "decisions", &self.outcomes);
        list(&mut text, "errors", &self.errors);
        // What is true of every line of a file is a mistake in the file.
        if self.answered > 0 && self.without_owners == self.answered {
            text.push_str(
                "\n  no line has owners to compare with: they are a list under `owners`; see `batch --help`",
            );
        }
        if lines > 0 && self.no_requests == lines {
            text.push_str(
                "\n  no line is a request: each is one JSON object on one line, not a table with commas, \
                 an object over several lines or a compressed file; see `batch --help`",
            );
        }
        text
    }

    /// The shares of the workers' time, for people.
    pub(super) fn stats(&self) -> String {
        let Time { reading, scoring, writing } = self.time;
        let total = (reading + scoring + writing).as_secs_f64().max(1e-9);
        let share = |part: Duration| 100.0 * part.as_secs_f64() / total;
        let each = scoring.as_nanos() / u128::from(self.answered.max(1));
        let each = grouped(each.try_into().unwrap_or(u64::MAX));
        format!(
            "  of the work: reading JSON {:.0} %, scoring {:.0} %, writing JSON {:.0} %; scoring took {each} ns per line",
            share(reading),
            share(scoring),
            share(writing),
        )
    }
}

fn list(text: &mut String, title: &str, counts: &BTreeMap<&'static str, u64>) {
    if !counts.is_empty() {
        let counts: Vec<_> =
            counts.iter().map(|(what, count)| format!("{what} {}", grouped(*count))).collect();
        // Writing to a String cannot fail.
        let _ = write!(text, "\n  {title}: {}", counts.join(", "));
    }
}
