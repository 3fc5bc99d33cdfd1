//! Email addresses.

mod calibrate;
mod compare;
mod normalise;

pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    normalise::{Email, normalise},
};
