//! Pages about the whole, for whoever wants to change it or to know why. Their code is tested.
//!
//! - [`bands`]: how true and false pairs fall into the bands, and how to choose a policy by that.
//! - [`design`]: the road that every field walks, what was decided, and why.
//! - [`evidence`]: how the fields together become one figure that ranks records.
//! - [`falsehoods`]: what one believes about names, emails, phones and addresses until data arrive.
//! - [`verification`]: the step up, from a match that was not enough to a decision on both.

#[doc = include_str!("bands.md")]
pub mod bands {}

#[doc = include_str!("design.md")]
pub mod design {}

#[doc = include_str!("evidence.md")]
pub mod evidence {}

#[doc = include_str!("falsehoods.md")]
pub mod falsehoods {}

#[doc = include_str!("verification.md")]
pub mod verification {}
