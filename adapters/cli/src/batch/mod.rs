//! `batch`: one answer per line, in the order of the input.

mod line;
mod output;
mod tally;
mod writer;

use std::{path::PathBuf, process::ExitCode, time::Instant};

use clap::Args;
use ownership_match::{Completeness, MatchOptions, Matcher, OwnerChoice};

use self::{line::Answerer, output::Output, tally::Tally};
use crate::{
    failure::{Failure, tell},
    input::Input,
    lines::{Progress, Threads, answers},
    policy::Policy,
    region::Region,
};

/// Answer a file of requests, one per line, in the order of the input
#[derive(Args)]
#[command(after_help = "\
Each line is an object:
  {\"id\": 7, \"owner_information\": {\"name\": \"Jenny Rosen\"}, \"owners\": [{\"name\": \"JENNIFER ROSEN\"}]}
and each answer is an object with the same id, in the same place:
  {\"id\": 7, \"results\": {\"name\": {\"match_score\": 85, …}}, \"matched_owner\": 0, \"decision\": {…}}
A line that cannot be read is answered with {\"id\", \"error\"}, and the run goes on; blank lines are
skipped. The exit status is 0 when the whole input was answered and 2 when the run had to stop.")]
pub(crate) struct Batch {
    /// The requests, one per line; standard input if omitted or `-`
    file: Option<PathBuf>,
    /// Write the answers to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Compare incomplete addresses instead of refusing them; a missing part costs nothing
    #[arg(long)]
    allow_partial_address: bool,
    #[command(flatten)]
    policy: Policy,
    /// Take each field's best score over all the owners, instead of all scores from one owner
    #[arg(long)]
    per_field_maximum: bool,
    #[command(flatten)]
    region: Region,
    #[command(flatten)]
    threads: Threads,
    /// Report at the end how the work divides into reading, scoring and writing
    #[arg(long)]
    stats: bool,
}

impl Batch {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let input = Input::from(self.file);
        let owner_choice = if self.per_field_maximum {
            OwnerChoice::PerFieldMaximum
        } else {
            OwnerChoice::OneOwner
        };
        let completeness =
            if self.allow_partial_address { Completeness::Partial } else { Completeness::Full };
        let answerer = Answerer::new(
            Matcher::new(MatchOptions { owner_choice, ..self.region.options() }),
            completeness,
            self.policy.read(&[&input])?,
            self.stats,
        );
        let (reader, length) = input.open()?;
        let mut output = Output::open(self.output, &input)?;
        let progress =
            if output.is_a_terminal() { Progress::hidden() } else { Progress::shown(length) };

        let started = Instant::now();
        let mut tally = Tally::default();
        for answers in answers(reader, input, answerer, self.threads.count()) {
            let answers = answers?;
            let (text, counts) = answers.output;
            output.write(&text)?;
            tally.add(counts);
            progress.advance(answers.read, tally.lines());
        }
        drop(progress);
        tell(tally.summary(started.elapsed()));
        if self.stats {
            tell(tally.stats());
        }
        Ok(ExitCode::SUCCESS)
    }
}
