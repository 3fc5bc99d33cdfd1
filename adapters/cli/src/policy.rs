//! The risk policy, which several commands take.

use std::path::PathBuf;

use ownership_match::risk::RiskPolicy;

use crate::{failure::Failure, input::Input, json};

/// The policy in that file, or the default one; the command reads `others` as well.
pub(crate) fn read(path: Option<PathBuf>, others: &[&Input]) -> Result<RiskPolicy, Failure> {
    let Some(input) = path.map(Input::from) else { return Ok(RiskPolicy::default()) };
    others.iter().try_for_each(|other| input.beside("--policy", other, "what is read"))?;
    let bytes = json::bytes(&input)?;
    json::read(&bytes, |json| RiskPolicy::read(json)).map_err(|error| {
        Failure::told(format!("{}: {error} See samples/policy.json.", input.name()))
    })
}
