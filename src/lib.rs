//! Does the person who typed this really own that bank account?

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
};

/// The example in the README, compiled and run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
