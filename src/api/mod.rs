//! The documented objects, and how they are read and written.

mod batch;
mod inputs;
pub(crate) mod read;

pub use self::{
    batch::BatchRequest,
    read::{Input, read},
};
