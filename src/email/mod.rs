//! Email addresses.
//!
//! Two addresses are the same when mail to both reaches one mailbox. Upper and lower case, a
//! display name, `mailto:` and the two spellings of an internationalised domain are how people
//! write an address, not which address it is, so [`normalise`] sets them aside. So are dots and
//! tags where a provider publishes that it ignores them: `j.rosen+bank@googlemail.com` is
//! `jrosen@gmail.com`. Elsewhere a dot or a tag is a difference, if a small one.
//!
//! What else two addresses have in common is worth what it says about the *person*: the same
//! local part at another domain is often the same person; the same domain is a household or a
//! company, or at a public provider nothing at all.
//!
//! ```
//! use ownership_match::{Side, email};
//!
//! let score = |claimed, held| {
//!     let claimed = email::normalise(claimed, Side::Claimed).usable().unwrap();
//!     let held = email::normalise(held, Side::Held).usable().unwrap();
//!     email::calibrate(&email::compare(&claimed, &held)).get()
//! };
//! assert_eq!(score("Jenny Rosen <J.Rosen+bank@gmail.com>", "jrosen@googlemail.com"), 100);
//! assert_eq!(score("jennyrosen@example.com", "jennyrosen@test.com"), 65);
//! assert!(score("jennyrosen@example.com", "marksmith@test.com") < 30);
//! ```
//!
//! # What this module does not do
//!
//! It does not ask whether a mailbox exists or whose it is, sends nothing and looks nothing up. It
//! never turns a letter into another one that looks like it: such an address is another address,
//! and reported.

mod calibrate;
mod clean;
mod compare;
mod domain;
mod explain;
mod kinds;
mod local;
mod mailbox;
mod normalise;
mod provider;
mod tables;

pub(crate) use self::calibrate::assess;
pub use self::{
    calibrate::{calibrate, reasons},
    compare::{Evidence, compare},
    normalise::{Email, normalise},
};
