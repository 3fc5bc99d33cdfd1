//! Names of people, businesses, trusts.

mod align;
mod business;
mod calibrate;
mod compare;
mod lexicon;
mod normalise;
mod parties;
mod person;
mod relate;
mod spelling;
mod tables;
mod words;

pub use self::{
    business::{BusinessEvidence, LegalForms},
    calibrate::{calibrate, reasons},
    compare::{Evidence, Generations, Words, compare},
    normalise::{Name, normalise},
    parties::{Kind, Role},
    person::{Agreement, Order, PersonEvidence},
    relate::Relation,
};
