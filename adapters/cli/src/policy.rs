//! The risk policy, which several commands take.

use std::path::Path;

use ownership_match::risk::RiskPolicy;

use crate::{failure::Failure, input::Input, json};

/// Most policies are a few hundred bytes; what is longer is another file.
const MAX_POLICY: usize = 1 << 20;

/// The policy in that file, or the default one.
pub(crate) fn read(path: Option<&Path>) -> Result<RiskPolicy, Failure> {
    let Some(path) = path else { return Ok(RiskPolicy::default()) };
    let bytes = Input::from(Some(path.to_owned())).read(MAX_POLICY)?;
    json::read(&bytes, |json| RiskPolicy::read(json)).map_err(|error| {
        Failure::told(format!("{}: {error} See samples/policy.json.", path.display()))
    })
}
