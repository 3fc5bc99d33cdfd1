//! One party of a name: who it is to the account, and which words are its own.

use smallvec::SmallVec;

use super::{
    lexicon::Form,
    normalise::Name,
    token::{Run, Token},
};

/// What a party is to the account.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// The owner, alone or beside others.
    Owner,
    /// The owner who holds the account for somebody named after them (`ITF`, `POD`, `FOR`).
    OwnerForOther,
    /// A trustee, custodian, guardian or executor.
    Fiduciary,
    /// Another name of the same party (`AKA`).
    Alias,
    /// The name under which the owner trades (`DBA`).
    TradeName,
    /// A trust, by its own name.
    Trust,
    /// The only party, for whose benefit somebody unnamed holds the account (`FBO`).
    SoleBeneficiary,
    /// The person for whom a custodian or guardian acts.
    Ward,
    /// Somebody who acts for the owner (`POA`).
    Agent,
    /// An estate, or a person marked as deceased.
    Estate,
    /// A beneficiary, who owns nothing yet.
    Beneficiary,
    /// A care-of person.
    CareOf,
}

/// What kind of party a name names.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// A natural person, as far as the words tell.
    Person,
    /// A business or another organisation.
    Business,
}

/// One party: which words are its own, and what was said of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Party {
    /// Its words, in natural order.
    pub(super) words: Run,
    /// How many words, from the end, are the surname.
    pub(super) surname_words: u32,
    pub(super) role: Role,
    pub(super) kind: Kind,
    pub(super) generation: Option<u8>,
    pub(super) legal_form: Option<Form>,
    /// `Rosen, Jenny`: which words are the surname is known.
    pub(super) comma_form: bool,
    /// A number or note was set aside.
    pub(super) noted: bool,
    /// The word before its words was read as a title, and may be the first of them.
    pub(super) titled: bool,
    /// Another party before it is the same one, read in another way.
    pub(super) second_reading: bool,
}

impl Party {
    /// A party of which nothing more was said.
    pub(super) const fn new(words: Run, role: Role, kind: Kind) -> Self {
        Self {
            words,
            surname_words: 1,
            role,
            kind,
            generation: None,
            legal_form: None,
            comma_form: false,
            noted: false,
            titled: false,
            second_reading: false,
        }
    }

    /// The same party where the word that was read as a title is a name.
    pub(super) const fn untitled(self) -> Self {
        if self.titled { Self { words: self.words.with_one_before(), ..self } } else { self }
    }
}

/// A party with the name that it is of, and so with its words.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) name: &'a Name,
    pub(super) party: &'a Party,
}

impl<'a> Named<'a> {
    /// Its words, in natural order.
    pub(super) fn tokens(self) -> &'a [Token] {
        self.name.tokens(self.party)
    }

    /// The texts of its words.
    pub(super) fn words(self) -> impl Iterator<Item = &'a str> {
        self.tokens().iter().map(move |token| self.name.word(token))
    }
}

/// The parties of a name, most of which have one or two.
pub(super) type Parties = SmallVec<[Party; 2]>;
