//! Postal addresses.
//!
//! Two addresses agree when a letter to either would reach the same door. How people write a place
//! is not which place it is, so [`normalise`] reads abbreviations, languages and orders as one; the
//! digits *are* the place, so house numbers, units and codes are compared as numbers and never as
//! soft text.
//!
//! The bank's address is often one text, and `Blvd South San Francisco` cannot be cut into street
//! and city without knowing the city. So [`normalise_raw`] only guesses what part each word plays,
//! and [`compare`] finds the words of the side that is in parts among the words of the text, then
//! accounts for every word left over. Each word stands for one other at most: a text stuffed with
//! addresses does not contain them all.
//!
//! ```
//! use ownership_match::{Address, ReasonCode, Side, address};
//!
//! let part = |text: &str| Some(text.to_owned());
//! let claimed = Address {
//!     line1: part("77 Maple Grove Ave"),
//!     line2: part("Apt 4"),
//!     city: part("Denver"),
//!     state: part("CO"),
//!     postal_code: part("80203"),
//!     country: part("US"),
//! };
//! let claimed = address::normalise(&claimed, Side::Claimed).usable().unwrap();
//! let against = |raw: &str| {
//!     let held = address::normalise_raw(raw, Side::Held).usable().unwrap();
//!     address::compare(&claimed, &held)
//! };
//!
//! let same = against("77 MAPLE GROVE AVENUE APARTMENT 4 DENVER COLORADO 80203");
//! assert_eq!(address::calibrate(&same).get(), 100);
//!
//! let neighbour = against("79 Maple Grove Ave, Apt 4, Denver, CO 80203");
//! assert!(address::calibrate(&neighbour).get() <= 59);
//! assert!(address::reasons(&neighbour).contains(ReasonCode::HouseNumberDiffers));
//! ```
//!
//! # The road of an address
//!
//! ```text
//!  text or parts ── scan ──▶ words ── read ──▶ words with roles ── align ──▶ pairs of words ── compare ──▶ Evidence
//! ```
//!
//! | step | file | what it knows |
//! | --- | --- | --- |
//! | cut the text into words | `scan` (`characters`, `plain`, `glued`, `japanese`, `quarter`, `repeated`), `token`, `key` | what one word is, how scripts without spaces are cut |
//! | look words up | `tables`, `value`, `country` | street types, units, states, countries, numbers in letters |
//! | give each word its role | `read` asks: `peel` for the end of a text, `marks`, `designators` and `roads` for words that announce something, `house` and `doors` for numbers, `segments` for what breaks part; `line` has what all of them ask | how addresses of many countries are written |
//! | keep what is compared | `words`, `set`, `roles`, `signature` | which words count, by role and class |
//! | pair words one to one | `align` (`letters`, `runs`, `sounds`, `slips`), `pairs` | equal, without its space, by sound, slipped, abbreviated |
//! | compare part by part | `house_number`, `number`, `units`, `door`, `street`, `city`, `names`, `places`, `postal`, `rest`, `given` | what agrees, what one side lacks, what contradicts |
//! | value the evidence | `calibrate` | the only place that knows 0–100 |
//! | say why | `reasons` | which observation has which reason |
//!
//! The side in parts is the *guide*, the one text the *text*; of two of a kind neither is. A new street
//! type, unit, country or city is a row in `data/address/`.
//!
//! # What this module does not do
//!
//! It does not ask whether an address exists, and knows no gazetteer: that Brooklyn lies in New
//! York, or which postal codes belong to a city, it does not know. Greek, Cyrillic, Korean and their
//! like are read in Latin letters; Arabic, Hebrew and Chinese characters are not.

mod align;
mod calibrate;
mod characters;
mod city;
mod compare;
mod country;
mod designators;
mod door;
mod doors;
mod given;
mod glued;
mod house;
mod house_number;
mod japanese;
mod key;
mod letters;
mod line;

mod marks;
mod names;
mod normalise;
mod number;
mod pairs;
mod peel;
mod places;
mod plain;
mod postal;
mod quarter;
mod read;
mod reasons;
mod repeated;
mod rest;
mod roads;
mod roles;
mod runs;
mod scan;
mod segments;
mod set;
mod signature;
mod slips;
mod sounds;
mod street;
mod tables;
mod token;
mod units;
mod value;
mod words;

use self::country::country_code;

pub(crate) use self::reasons::assess;

pub use self::{
    calibrate::calibrate,
    compare::{Evidence, compare},
    country::{Required, country_from_text, requirements},
    normalise::{PostalAddress, normalise, normalise_raw},
    reasons::reasons,
};
