//! The documented objects, and how they are read and written.

mod inputs;
pub(crate) mod read;

pub use self::read::{Input, read};
