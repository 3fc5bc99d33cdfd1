//! `verify`: the identity checks, alone or beside a match.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use ownership_match::{
    Error, Matcher,
    api::{self, Input as FromJson},
    verification::{Date, StepUp, Verification, VerificationRequest, step_up, verify},
};
use serde::Serialize;

use crate::{
    failure::{Failure, tell},
    input::Input,
    json,
    policy::Policy,
    region::Region,
};

/// Verify an identity from a vendor's evidence, and decide again
#[derive(Args)]
#[command(after_help = "\
The evidence has the documented report's names, every part optional:
  {\"options\": {\"document\": {\"require_matching_selfie\": true}},
   \"document\": {\"status\": \"verified\", \"type\": \"passport\", \"first_name\": \"Jenny\", …},
   \"selfie\": {\"face\": {\"score\": 97.5, \"threshold\": 90}}}
From the match that was not enough to the decision on both:
  ownership-match match samples/step_up_request.json
  ownership-match verify samples/verification.json --as-of 2021-01-27 \\
    --ownership samples/step_up_request.json
Evidence that breaks a rule is answered with an error object on standard output, and exit status 1.
A check that fails is an answer like any other, with exit status 0.")]
pub(crate) struct Verify {
    /// The evidence; standard input if `-`
    file: PathBuf,
    /// The day on which documents are checked: today, as a rule
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Date,
    /// Also answer this match request, and decide on both together
    #[arg(long, value_name = "REQUEST.json")]
    ownership: Option<PathBuf>,
    #[command(flatten)]
    policy: Policy,
    #[command(flatten)]
    region: Region,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "give a day that exists as YYYY-MM-DD, such as 2026-11-22".to_owned())
}

/// What is answered.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Alone(Box<Verification>),
    BesideMatch(Box<StepUp>),
}

impl Verify {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let evidence = Input::from(self.file);
        let ownership = self.ownership.map(Input::from);
        if let Some(ownership) = &ownership {
            ownership.beside("--ownership", &evidence, "FILE")?;
        }
        let inputs: Vec<&Input> = [&evidence].into_iter().chain(&ownership).collect();
        let policy = self.policy.read(&inputs)?;
        let bytes = json::bytes(&evidence)?;
        let answer = match &ownership {
            None => read::<VerificationRequest>(&bytes)
                .map(|evidence| Answer::Alone(Box::new(verify(&evidence, self.as_of)))),
            Some(ownership) => {
                let request = json::bytes(ownership)?;
                let matcher = Matcher::new(self.region.options());
                let decide =
                    |evidence, request| step_up(evidence, request, &matcher, &policy, self.as_of);
                read(&bytes)
                    .inspect_err(|_| tell_where(&evidence))
                    .and_then(|evidence| {
                        read(&request)
                            .and_then(|request| decide(evidence, request))
                            .inspect_err(|_| tell_where(ownership))
                    })
                    .map(|both| Answer::BesideMatch(Box::new(both)))
            }
        };
        json::print(answer)
    }
}

/// Of two inputs, tells which the error is about: their parameters may have the same names.
fn tell_where(input: &Input) {
    tell(format_args!("the error is in {}", input.name()));
}

fn read<T: for<'de> FromJson<'de>>(bytes: &[u8]) -> Result<T, Error> {
    json::read(bytes, |json| api::read(json))
}
