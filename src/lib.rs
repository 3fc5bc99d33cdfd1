//! Does the person who typed this really own that bank account?
//!
//! A user claims a name, an email, a phone and an address; a bank holds the same about an account's
//! owners, in its own spelling. For every field claimed the answer is a [`Score`] from 0 to 100 in a
//! documented [`Band`], or the reason why there is [none](Missing); with it come
//! [reasons](Reasons) that can be told to the person, and on top a [decision](risk::RiskPolicy).
//!
//! ```
//! use ownership_match::{Address, Band, Error, Matcher, Owner, OwnerInformation, ReasonCode};
//! use ownership_match::risk::{Outcome, RiskPolicy};
//!
//! let claimed = OwnerInformation {
//!     name: Some("Jenny Rosen".into()),
//!     email: Some("jennyrosen@example.com".into()),
//!     address: Some(Address {
//!         line1: Some("354 Oyster Point Blvd".into()),
//!         city: Some("South San Francisco".into()),
//!         state: Some("CA".into()),
//!         postal_code: Some("94080".into()),
//!         country: Some("US".into()),
//!         ..Default::default()
//!     }),
//!     ..Default::default()
//! };
//! let owners = [Owner {
//!     name: Some("JENNIFER ROSEN".into()),
//!     email: Some("jennyrosen@test.com".into()),
//!     raw_address: Some("354 Oyster Point Boulevard, South San Francisco, CA 94080 USA".into()),
//!     ..Default::default()
//! }];
//!
//! let results = Matcher::default().match_owners(&claimed, &owners)?.results;
//! let (name, address) = (results.name.unwrap(), results.address.unwrap());
//! assert_eq!((name.score().unwrap().get(), name.band()), (85, Some(Band::VeryStrong)));
//! assert!(name.reasons().contains(ReasonCode::Nickname));
//! assert_eq!(address.score().unwrap().get(), 100);
//! assert_eq!(results.phone, None); // it was not claimed
//!
//! assert_eq!(RiskPolicy::default().decide(&results).outcome, Outcome::ProceedWithPayment);
//! # Ok::<(), Error>(())
//! ```
//!
//! # One road for every field
//!
//! ```text
//!  claimed ─┐                                             ┌─ reasons ─┐
//!           ├─ normalise ─▶ Name, Email, ─ compare ─▶ Evidence ─ calibrate ─▶ Score ─▶ MatchResults ─ decide ─▶ RiskDecision
//!  held ────┘               Phone, PostalAddress      (facts)             0–100    (one owner)    (policy)
//!      blank, placeholder ───────────────────────────────────────────────────▶ missing data
//! ```
//!
//! The words on the arrows are functions and files of [`name`], [`email`], [`phone`] and [`address`].
//! [`guide::design`] says why the road runs as it does.
//!
//! # Where to begin
//!
//! | to | see |
//! | --- | --- |
//! | compare one claim with one account | [`Matcher::match_owners`] |
//! | compare one claim with many accounts, or the reverse | [`Matcher::claim`], [`Matcher::account`], [`Matcher::compare`] |
//! | answer the documented request with the documented object | [`api`] |
//! | decide, and choose thresholds | [`risk`], [`guide::bands`] |
//! | rank pairs of records | [`guide::evidence`] |
//! | verify an identity where the decision is to step up | [`verification`] |
//!
//! Nothing here reads a clock, a file or the network, and the same input gives the same answer on
//! every platform. Nothing panics: what can be wrong with an input is an [`Error`] that names the
//! parameter and never its value. With the feature `phonenumber`, results for phones also say whether
//! the numbers can exist.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented
    )
)]

pub mod address;
pub mod api;
mod by_field;
mod country;
pub mod email;
mod error;
pub mod guide;
mod limits;
mod matcher;
pub mod name;
mod owner;
pub mod phone;
mod reading;
mod reason;
mod report;
mod results;
pub mod risk;
mod score;
pub mod text;
mod validate;
pub mod verification;
mod word;

pub use self::{
    country::Country,
    error::{Error, ErrorCode},
    limits::{MAX_CHARACTERS, MAX_EXPANDED, MAX_OWNERS},
    matcher::{Account, Claim, MatchOptions, Matcher, OwnerChoice},
    owner::{Address, Owner, OwnerInformation},
    reading::{Reading, Side},
    reason::{ReasonCode, Reasons},
    report::{MatchReport, MatchedOwner, PerField},
    results::{FieldResult, MatchResults, Missing},
    score::{Band, Field, Score},
    validate::Completeness,
    word::UnknownWord,
};

/// The example in the README, compiled and run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
