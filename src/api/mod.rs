//! The documented objects, and how they are read and written.
//!
//! What comes in is read leniently where a platform wrote it and strictly where a person did:
//! other keys of an account or a customer are ignored, and other keys of `owner_information` are
//! mistakes. What goes out has every documented key, in the documented order, and ours after them.
//!
//! - [`MatchRequest`] and [`ownership_match`] answer one request with the documented object.
//! - [`BatchRequest`] is one request of many, as a line of a batch has it.
//! - [`read`](read()) reads any of the inputs, with errors that say what is wrong and where, and a
//!   [`Reader`] many of them.

mod account;
mod batch;
mod customer;
mod inputs;
mod ownership_match;
pub(crate) mod read;
mod request;

pub use self::{
    account::{AccountHolder, FinancialConnectionsAccount, Ownership},
    batch::BatchRequest,
    customer::Customer,
    ownership_match::{OwnershipMatch, ownership_match},
    read::{Input, Reader, read},
    request::{MatchRequest, Source},
};
