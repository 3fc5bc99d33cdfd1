//! Postal addresses.

mod calibrate;
mod compare;
mod country;
mod normalise;
mod tables;

pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    country::{Required, country_from_text, requirements},
    normalise::{PostalAddress, normalise, normalise_raw},
};
