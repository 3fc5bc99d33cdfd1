//! From results to what to do about them.
//!
//! A [`RiskPolicy`] weighs the scores, and [`RiskPolicy::decide`] says whether to proceed with the
//! payment, to ask for a verification of identity first, or to cancel. In order:
//!
//! 1. Fewer scores than the policy needs, or none: [`StepUpVerification`](Outcome::StepUpVerification),
//!    since nothing speaks for or against the claim.
//! 2. The thresholds, on the weighted mean of the scores. Sums are compared exactly: 69.75 is not 70.
//! 3. A field below its floor, or without a score that is required, turns a proceed into a step-up.
//!    It never softens a cancel.
//!
//! ```
//! use ownership_match::{Matcher, Owner, OwnerInformation, risk::{Outcome, RiskPolicy}};
//!
//! let claimed = OwnerInformation {
//!     name: Some("Jenny Rosen".into()),
//!     email: Some("jennyrosen@example.com".into()),
//!     ..Default::default()
//! };
//! let owner = Owner {
//!     name: Some("JENNY ROSEN".into()),
//!     email: Some("jennyrosen@example.com".into()),
//!     ..Default::default()
//! };
//! let report = Matcher::default().match_owners(&claimed, &[owner])?;
//!
//! let decision = RiskPolicy::default().decide(&report.results);
//! assert_eq!(decision.outcome, Outcome::ProceedWithPayment);
//! assert_eq!(decision.overall_score.map(|score| score.to_string()), Some("100".to_owned()));
//!
//! // Nothing is held: too little to go by.
//! let report = Matcher::default().match_owners(&claimed, &[Owner::default()])?;
//! let decision = RiskPolicy::default().decide(&report.results);
//! assert_eq!(decision.outcome, Outcome::StepUpVerification);
//! assert_eq!(decision.overall_score, None);
//! # Ok::<(), ownership_match::Error>(())
//! ```
//!
//! # What this module does not do
//!
//! It does not look at the claim again, nor at anything but the results; other signals are weighed
//! by whoever asks.

mod builder;
mod decimal;
mod decision;
mod evidence;
mod fine_score;
mod likelihood;
mod policy;
mod step_up;

pub use self::{
    builder::RiskPolicyBuilder,
    decision::{DecisionReason, DecisionReasons, Outcome, RiskDecision},
    fine_score::FineScore,
    policy::{MissingScores, RiskPolicy},
    step_up::{BindingRule, StepUpPolicy},
};
