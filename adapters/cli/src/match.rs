//! `match`: one request, in the documented shapes.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use ownership_match::{
    Matcher,
    api::{self, ownership_match},
};

use crate::{failure::Failure, input::Input, json, policy::Policy, region::Region};

/// Answer one request with an OwnershipMatch object
#[derive(Args)]
#[command(after_help = "\
The request embeds the account with its owners, and the customer or the owner_information:
  {\"financial_connections_account\": {\"id\": …, \"ownership\": {\"id\": …, \"owners\": […]}},
   \"owner_information\": {\"name\": \"Jenny Rosen\"}}
samples/request.json is a complete one. A request that breaks a rule is answered with an error
object on standard output, and exit status 1.")]
pub(crate) struct Match {
    /// The request; standard input if omitted or `-`
    file: Option<PathBuf>,
    #[command(flatten)]
    policy: Policy,
    #[command(flatten)]
    region: Region,
}

impl Match {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let input = Input::from(self.file);
        let policy = self.policy.read(&[&input])?;
        let bytes = json::bytes(&input)?;
        let answer = json::read(&bytes, |json| api::read(json)).and_then(|request| {
            ownership_match(request, &Matcher::new(self.region.options()), &policy)
        });
        json::print(answer)
    }
}
