//! Postal addresses.

mod align;
mod calibrate;
mod compare;
mod country;
mod japanese;
mod marks;
mod normalise;
mod number;
mod peel;
mod postal;
mod read;
mod tables;
mod token;
mod units;

use self::country::country_code;

pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    country::{Required, country_from_text, requirements},
    normalise::{PostalAddress, normalise, normalise_raw},
};
