//! `evaluate`: how well the scores tell labelled pairs apart.
//!
//! ```text
//!  lines ── pair ──▶ scorer ──▶ tally ──▶ report ─┬─▶ text
//!                (many threads)        metrics    ├─▶ JSON
//!                                                 └─▶ html
//! ```
//!
//! Only counts are kept: how many pairs of each label have each score. A report therefore holds
//! nothing of anybody, and takes the same memory for a hundred pairs and for a hundred million.

mod html;
mod metrics;
mod pair;
mod report;
mod scorer;
mod tally;
mod text;

use std::{fs, io::Write, path::PathBuf, process::ExitCode};

use clap::Args;
use ownership_match::Matcher;

use self::{metrics::Rate, report::Report, scorer::Scorer, tally::Tally, text::text};
use crate::{
    failure::Failure,
    input::Input,
    lines::{Progress, Threads, answers},
    policy::Policy,
    region::Region,
};

/// Measure how well the scores separate labelled pairs, to choose thresholds
#[derive(Args)]
#[command(after_help = "\
A line is a line of `batch` with a label:
  {\"owner_information\": {\"name\": \"Jenny Rosen\"}, \"owners\": [{\"name\": \"JENNY ROSEN\"}], \"label\": true}
or a pair of one field (name, email, phone, address) or of all of them (record):
  {\"field\": \"name\", \"a\": \"Jenny Rosen\", \"b\": \"JENNY ROSEN\", \"label\": 1}
  {\"field\": \"record\", \"a\": {\"name\": …, \"email\": …}, \"b\": {\"name\": …, \"email\": …}, \"label\": 0}
where true or 1 means one owner, and false or 0 two. A single field is ranked by its match_score,
several by the decision's evidence_score; pairs without a score rank below all others. Addresses may
be incomplete, and a record's other keys are ignored. Lines that cannot be read, or have another
label, are counted, and the first that cannot be read are named; where no line is left, the exit
status is 2.")]
pub(crate) struct Evaluate {
    /// The labelled pairs, one per line; standard input if omitted or `-`
    file: Option<PathBuf>,
    /// Print the figures as JSON
    #[arg(long)]
    json: bool,
    /// Write an HTML page with the histograms, the ROC curve and every threshold to this file
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Report recall at this false-positive rate, such as 0.01 or 1%; may be repeated
    /// [default: 0.1%, 1%, 5%, 10%]
    #[arg(long, value_name = "RATE", value_parser = Rate::read)]
    at: Vec<Rate>,
    #[command(flatten)]
    policy: Policy,
    #[command(flatten)]
    threads: Threads,
    #[command(flatten)]
    region: Region,
}

impl Evaluate {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let input = Input::from(self.file);
        let policy = self.policy.read(&[&input])?;
        let scorer =
            Scorer { matcher: Matcher::new(self.region.options()), policy: policy.clone() };
        // Writing the page would put an end to the pairs.
        if let Some(page) = self.html.as_deref().filter(|page| input.is_at(page)) {
            let name = page.display();
            return Err(Failure::told(format!("{name} is also the input; choose another --html")));
        }
        let name = input.name();
        let (reader, length) = input.open()?;
        let progress = Progress::shown(length);
        let mut tally = Tally::default();
        for answers in answers(reader, input, scorer, self.threads.count()) {
            let answers = answers?;
            tally.add(answers.output);
            progress.advance(answers.read, tally.lines);
        }
        drop(progress);
        if let Some(lack) = tally.lack() {
            return Err(Failure::told(format!(
                "no line of {name} {lack}; see `evaluate --help` for what a line is"
            )));
        }

        let rates = if self.at.is_empty() { &Rate::USUAL[..] } else { &self.at };
        let report = Report::new(&tally, &policy, rates);
        if let Some(page) = self.html {
            fs::write(&page, html::page(&report, &tally))
                .map_err(|error| Failure::writing(&page.display().to_string(), &error))?;
        }
        let printed = if self.json {
            serde_json::to_string_pretty(&report)
                .map_err(|error| Failure::told(error.to_string()))?
        } else {
            text(&report).trim_end().to_owned()
        };
        writeln!(anstream::stdout(), "{printed}")
            .map(|()| ExitCode::SUCCESS)
            .map_err(|error| Failure::writing("standard output", &error))
    }
}
