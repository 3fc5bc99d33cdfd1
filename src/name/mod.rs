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
//! | step | where | what it knows |
//! | --- | --- | --- |
//! | fold the text, look words up | `normalise`, `tables` | nicknames, spellings, how common a name is |
//! | cut it into words, read the parties | `read` | what stands between words; titles, roles, the comma form |
//! | relate two words | `relate`, `spelling`, `mask` | equal, a nickname, alike, an initial, the same sound |
//! | pair words or syllables, compare two parties | `compare` | given name, surname, what is left over, order |
//! | value the evidence | `calibrate` | the only place that knows 0–100 |
//! | say why | `reasons` | which observation has which reason |
//!
//! What several steps speak of is beside them: `token`, a word with all that is known of it; `party`,
//! who somebody is to the account; `lexicon`, the tables asked in the terms of the grammar; `notes`,
//! numbers that name nobody; `relation` and `evidence`, what was observed.
//!
//! A new title, nickname or legal form is a row in `data/name/`. A new way in which two words
//! relate is a variant of [`Relation`] with its cost in `calibrate`.
//!
//! # What this module does not do
//!
//! It does not say whether a name is real, guess a sex or an origin, or translate: `Schmidt` and
//! `Smith` are two names.

mod calibrate;
mod compare;
mod evidence;
mod lexicon;
mod mask;
mod normalise;
mod notes;
mod party;
mod read;
mod reasons;
mod relate;
mod relation;
mod spelling;
mod syllables;
mod tables;
mod token;

pub(crate) use self::tables::{are_two_given_names, is_given_name_or_title, is_surname};
pub use self::{
    calibrate::calibrate,
    compare::compare,
    evidence::{
        Agreement, BusinessEvidence, Evidence, Generations, LegalForms, Order, PersonEvidence,
        Words,
    },
    normalise::{Name, normalise},
    party::{Kind, Role},
    reasons::reasons,
    relation::Relation,
};
