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
//! | step | where | what it knows |
//! | --- | --- | --- |
//! | cut the text into words | `scan` | what one word is, how scripts without spaces are cut |
//! | look words up | `tables`, `numeral`, `country` | street types, units, states, countries, numbers in letters |
//! | give each word its role | `read` | how addresses of many countries are written |
//! | keep what is compared | `words` | which words count, by role and class |
//! | pair words one to one | `align` | equal, without its space, by sound, slipped, abbreviated |
//! | compare part by part | `compare` | what agrees, what one side lacks, what contradicts |
//! | value the evidence | `calibrate` | the only place that knows 0–100 |
//! | say why | `reasons` | which observation has which reason |
//!
//! What several steps speak of is beside them: `token`, a word with what it may mean and the role it
//! has; `number` and `postal_code`, and when two are the same; `pairs`, which words stand for which;
//! `evidence`, what was observed. `word_key`, `word_set`, `signature` and `roles` make the questions
//! that are asked most a few machine words long.
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
mod compare;
mod country;
mod evidence;
mod normalise;
mod number;
mod numeral;
mod pairs;
mod postal_address;
mod postal_code;
mod read;
mod reasons;
mod roles;
mod scan;
mod signature;
mod tables;
mod token;
mod word_key;
mod word_set;
mod words;

use self::country::country_code;

pub(crate) use self::reasons::assess;

pub use self::{
    calibrate::calibrate,
    compare::compare,
    country::{Required, country_from_text, requirements},
    evidence::Evidence,
    normalise::{normalise, normalise_raw},
    postal_address::PostalAddress,
    reasons::reasons,
};
