//! Names of people, businesses, trusts.

mod calibrate;
mod compare;
mod normalise;
mod tables;

pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    normalise::{Name, normalise},
};
