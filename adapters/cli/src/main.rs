//! The command `ownership-match`.

mod batch;
mod evaluate;
mod failure;
mod input;
mod json;
mod lines;
mod r#match;
mod policy;
mod region;
mod score;
mod verify;

use std::process::ExitCode;

use anstyle::AnsiColor;
use clap::{Parser, Subcommand};

use self::failure::{Failure, tell};

/// Printed below the options, for somebody who sees the command for the first time.
const EXAMPLES: &str = "\
Start with one field:
  ownership-match score name \"Jenny Rosen\" \"Jennifer Rosen\"
with a whole request, or with a file that has one per line:
  ownership-match match samples/request.json
  ownership-match batch samples/batch.jsonl --output answers.jsonl
and measure the scores on pairs whose truth you know:
  ownership-match evaluate pairs.jsonl --html report.html
Where a match asks for a step up, verify the identity and decide again:
  ownership-match verify samples/verification.json --as-of 2021-01-27
`ownership-match help <COMMAND>` says what a command reads and prints.";

/// Does the person who typed this really own that bank account?
///
/// Compares what someone claims (name, email, phone, postal address) with what a bank holds for an
/// account's owners, and scores each field from 0 to 100, with reasons.
#[derive(Parser)]
#[command(name = "ownership-match", version, max_term_width = 100, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Match(r#match::Match),
    Score(score::ScoreField),
    Batch(batch::Batch),
    Evaluate(evaluate::Evaluate),
    Verify(verify::Verify),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Match(request) => request.run(),
        Command::Score(score) => score.run(),
        Command::Batch(batch) => batch.run(),
        Command::Evaluate(pairs) => pairs.run(),
        Command::Verify(evidence) => evidence.run(),
    };
    match done {
        Ok(status) => status,
        Err(Failure::ClosedPipe) => ExitCode::SUCCESS,
        Err(Failure::Told(message)) => {
            let red = AnsiColor::Red.on_default().bold();
            tell(format_args!("{red}error:{red:#} {message}"));
            ExitCode::from(2)
        }
    }
}
