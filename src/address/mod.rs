//! Postal addresses.

mod calibrate;
mod compare;
mod normalise;

pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    normalise::{PostalAddress, normalise, normalise_raw},
};
