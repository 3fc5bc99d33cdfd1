//! From folded text to words, and from words to the parties of a name.
//!
//! First the text is cut into words, each with what the tables know of it. Then the words that say
//! who somebody is to the account part the name into segments; each segment is a firm or people; and
//! each person keeps nothing but names, in natural order.
//!
//! | file | what it reads |
//! | --- | --- |
//! | `affixes` | `株式会社`, `さん`, written onto a name without a space |
//! | `words`, `characters` | words, and what stands between them |
//! | `respelled` | `mueller` for `müller` |
//! | `parties`, `markers` | `ITF`, `ESTATE OF`, `DBA`; firms |
//! | `people` | titles, suffixes, the comma form |
//! | `surnames` | `Jenny & Mark Rosen`: surnames that several people share |
//! | `separators` | commas, slashes and words that part people only sometimes |

pub(super) mod affixes;
mod characters;
mod markers;
pub(super) mod parties;
mod people;
pub(super) mod respelled;
mod separators;
mod surnames;
pub(super) mod words;
