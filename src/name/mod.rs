//! Names of people, businesses and trusts.
//!
//! Two names agree when the same person could have written both: in capitals or not, with a title
//! or without, surname first, with a nickname, an initial or a slip, in another script. What one
//! side leaves out costs little; what both sides say differently costs much.
//!
//! A name on an account may hold several people in several roles. Each is a *party*, and the two
//! parties that agree best are compared, so that parts of two people never make a third one. Who
//! merely acts for the owner, or is meant to inherit, never scores like an owner.
//!
//! ```
//! use ownership_match::{ReasonCode, Side, name};
//!
//! let claimed = name::normalise("Jenny Rosen", Side::Claimed).usable().unwrap();
//! let held = name::normalise("ROSEN, JENNIFER & MARK", Side::Held).usable().unwrap();
//!
//! let evidence = name::compare(&claimed, &held);
//! assert_eq!(name::calibrate(&evidence).get(), 85);
//! assert!(name::reasons(&evidence).contains(ReasonCode::Nickname));
//! assert!(name::reasons(&evidence).contains(ReasonCode::JointOwner));
//! ```
//!
//! # The road of a name
//!
//! | step | file | what it knows |
//! | --- | --- | --- |
//! | split into words | `affixes`, `words`, `notes`, `token` | what stands between words, what numbers are |
//! | read the parties | `parties`, `markers`, `people`, `separators`, `lexicon` | titles, suffixes, roles, legal forms, the comma form |
//! | look words up | `normalise`, `respelled`, `tables` | nicknames, spellings, how common a name is |
//! | relate two words | `relate`, `spelling`, `across`, `mask` | equal, a nickname, alike, an initial, the same sound |
//! | pair words one to one | `align` | no word stands for two |
//! | compare two parties | `person` (`order`, `joining`, `parts`, `leftovers`), `business` | given name, surname, what is left over, order |
//! | value the evidence | `calibrate` | the only place that knows 0–100 |
//! | say why | `reasons` | which observation has which reason |
//!
//! A new title, nickname or legal form is a row in `data/name/`. A new way in which two words
//! relate is a variant of [`Relation`] with its cost in `calibrate`.
//!
//! # What this module does not do
//!
//! It does not say whether a name is real, guess a sex or an origin, or translate: `Schmidt` and
//! `Smith` are two names.

mod across;
mod affixes;
mod align;
mod business;
mod calibrate;
mod characters;
mod compare;
mod joining;
mod leftovers;
mod lexicon;
mod markers;
mod mask;
mod normalise;
mod notes;
mod order;
mod parties;
mod parts;
mod people;
mod person;
mod reasons;
mod relate;
mod respelled;
mod separators;
mod spelling;
mod syllables;
mod tables;
mod token;
mod words;

pub(crate) use self::tables::{are_two_given_names, is_given_name_or_title, is_surname};
pub use self::{
    business::{BusinessEvidence, LegalForms},
    calibrate::calibrate,
    compare::{Evidence, Generations, Words, compare},
    normalise::{Name, normalise},
    order::Order,
    parties::{Kind, Role},
    person::{Agreement, PersonEvidence},
    reasons::reasons,
    relate::Relation,
};
