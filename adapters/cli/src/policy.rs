//! The risk policy, which every command that decides takes.

use std::path::PathBuf;

use clap::Args;
use ownership_match::risk::RiskPolicy;

use crate::{failure::Failure, input::Input, json};

/// The policy that decisions follow.
#[derive(Args)]
pub(crate) struct Policy {
    /// Decide by the risk policy in this JSON file, such as samples/policy.json
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
}

impl Policy {
    /// The policy in the file, or the default one; the command reads `others` as well.
    pub(crate) fn read(self, others: &[&Input]) -> Result<RiskPolicy, Failure> {
        let Some(input) = self.policy.map(Input::from) else { return Ok(RiskPolicy::default()) };
        others.iter().try_for_each(|other| input.beside("--policy", other, "what is read"))?;
        let bytes = json::bytes(&input)?;
        json::read(&bytes, |json| RiskPolicy::read(json)).map_err(|error| {
            Failure::told(format!("{}: {error} See samples/policy.json.", input.name()))
        })
    }
}
