//! What a word or a phrase may mean in a name besides being a name.

use core::num::NonZeroU16;

use super::{GivenName, Surname, known::GRAMMAR};

/// What is known of a word, or of a phrase of several.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Known {
    /// The given name that the word spells, where the tables know another spelling or form of it.
    pub(crate) given_name: Option<GivenName>,
    /// The surname that the word spells, where the tables know another spelling of it.
    pub(crate) surname: Option<Surname>,
    /// How common the given name is: 0 (rare) to 7; log2 of the bearers in 100,000 people.
    pub(crate) given_commonness: u8,
    /// How common the surname is: 0 (rare) to 7; log2 of the bearers in 100,000 people.
    pub(crate) commonness: u8,
    /// The row in the table of grammar, counted from one; 0, as for nearly every word, is none.
    grammar: Option<NonZeroU16>,
}

/// A row of the table of what is known; the number 0 is none.
pub(super) const fn known(
    given_name: u16,
    surname: u16,
    given_commonness: u8,
    commonness: u8,
    grammar: u16,
) -> Known {
    Known {
        given_name: match NonZeroU16::new(given_name) {
            Some(number) => Some(GivenName(number)),
            None => None,
        },
        surname: match NonZeroU16::new(surname) {
            Some(number) => Some(Surname(number)),
            None => None,
        },
        given_commonness,
        commonness,
        grammar: NonZeroU16::new(grammar),
    }
}

impl Known {
    /// What is known of a word that no table has.
    pub(crate) const NONE: Self = known(0, 0, 0, 0, 0);

    /// What it says, where it says anything or is part of a phrase that does.
    #[inline]
    pub(crate) fn grammar(self) -> Option<&'static Grammar> {
        GRAMMAR.get(usize::from(self.grammar?.get()) - 1)
    }

    /// The same of a word that is part of no person's name.
    pub(crate) const fn of_no_person(self) -> Self {
        Self { given_name: None, surname: None, given_commonness: 0, ..self }
    }

    /// Whether it is known as a name of people.
    pub(crate) const fn is_name(self) -> bool {
        self.is_given_name() || self.surname.is_some() || self.commonness > 0
    }

    /// Whether more than a few people bear it.
    pub(crate) const fn is_borne(self) -> bool {
        self.commonness > 0 || self.given_commonness > 0
    }

    /// Whether it is known as a given name.
    pub(crate) const fn is_given_name(self) -> bool {
        self.given_name.is_some() || self.given_commonness > 0
    }
}

/// What a word or a phrase says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Grammar {
    pub(crate) title: Option<Title>,
    pub(crate) postnominal: Option<Postnominal>,
    pub(crate) generation: Option<Generation>,
    pub(crate) particle: Option<Particle>,
    pub(crate) business_word: Option<BusinessWord>,
    pub(crate) legal_form: Option<LegalForm>,
    pub(crate) role: Option<RolePhrase>,
    pub(crate) placeholder: Option<Placeholder>,
    /// All that the word is alone.
    pub(crate) traits: Traits,
    /// The kinds of phrase of several words that begin with the word.
    pub(crate) opens: Traits,
    /// The kinds of phrase in which the word stands behind another.
    pub(crate) continues: Traits,
}

impl Grammar {
    /// What is filled in where a row says nothing.
    pub(super) const NONE: Self = Self {
        title: None,
        postnominal: None,
        generation: None,
        particle: None,
        business_word: None,
        legal_form: None,
        role: None,
        placeholder: None,
        traits: Traits::NONE,
        opens: Traits::NONE,
        continues: Traits::NONE,
    };
}

/// Facts about a word, a bit each. Of several words: those that hold for any of them.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Traits(u16);

impl Traits {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// A title, or part of one, as far as the words beside it tell; so too with the phrases that
    /// follow.
    pub(crate) const TITLE: Self = Self(1);
    pub(crate) const POSTNOMINAL: Self = Self(1 << 1);
    pub(crate) const GENERATION: Self = Self(1 << 2);
    pub(crate) const LEGAL_FORM: Self = Self(1 << 3);
    pub(crate) const ROLE: Self = Self(1 << 4);
    pub(crate) const PLACEHOLDER: Self = Self(1 << 5);
    /// A word that people leave out.
    pub(crate) const PARTICLE: Self = Self(1 << 6);
    /// Says whose child somebody is: `bin`.
    pub(crate) const PATRONYMIC: Self = Self(1 << 13);
    /// A word of businesses that is not a name.
    pub(crate) const BUSINESS: Self = Self(1 << 7);
    /// A word that joins two people, and is not a name.
    pub(crate) const JOINING: Self = Self(1 << 8);
    /// Behind a character that joins two people (`&`), and not a number.
    pub(crate) const JOINED: Self = Self(1 << 9);
    /// Joins two people, or stands behind a sign that does.
    pub(crate) const JOINS: Self = Self::JOINING.or(Self::JOINED);
    /// Behind a comma.
    pub(crate) const COMMA: Self = Self(1 << 14);
    /// Inside brackets or quotation marks.
    pub(crate) const ASIDE: Self = Self(1 << 10);
    /// In another script than Latin.
    pub(crate) const FOREIGN: Self = Self(1 << 15);
    /// A single character.
    pub(crate) const SINGLE: Self = Self(1 << 11);
    /// A number or a note, which is not part of a person's name.
    pub(crate) const NOTE: Self = Self(1 << 12);

    /// What either of the two has.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both have.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What it has besides the `others`.
    pub(crate) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether it has any of the `others`.
    pub(crate) const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// Something that several words may say together.
pub(crate) trait Phrase: Sized {
    /// What the words of such a phrase have.
    const KIND: Traits;

    /// The meaning of this kind that a word or phrase has.
    fn said(grammar: &Grammar) -> Option<Self>;
}

impl Phrase for Title {
    const KIND: Traits = Traits::TITLE;

    fn said(grammar: &Grammar) -> Option<Self> {
        grammar.title
    }
}

impl Phrase for Postnominal {
    const KIND: Traits = Traits::POSTNOMINAL;

    fn said(grammar: &Grammar) -> Option<Self> {
        grammar.postnominal
    }
}

impl Phrase for Generation {
    const KIND: Traits = Traits::GENERATION;

    fn said(grammar: &Grammar) -> Option<Self> {
        grammar.generation
    }
}

impl Phrase for LegalForm {
    const KIND: Traits = Traits::LEGAL_FORM;

    fn said(grammar: &Grammar) -> Option<Self> {
        grammar.legal_form
    }
}

impl Phrase for RolePhrase {
    const KIND: Traits = Traits::ROLE;

    fn said(grammar: &Grammar) -> Option<Self> {
        grammar.role
    }
}

impl Phrase for Placeholder {
    const KIND: Traits = Traits::PLACEHOLDER;

    fn said(grammar: &Grammar) -> Option<Self> {
        grammar.placeholder
    }
}

/// What the words of a legal form mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct LegalForm {
    /// Forms of one class mean the same: `inc` and `incorporated`. `Company` is none: a firm of any
    /// form may call itself so.
    pub(crate) class: Option<u8>,
    /// The words may also be a name or initials, so only their place at the end of a business's
    /// name tells.
    pub(crate) may_be_name: bool,
}

/// A word that tells a business from a person.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct BusinessWord {
    /// The words that it abbreviates: `mfg` is `manufacturing`.
    pub(crate) expansion: Option<&'static str>,
    /// The word may also be a name: Church, Bank.
    pub(crate) may_be_name: bool,
}

/// Where a title stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Place {
    /// Before the name: Dr Rosen.
    Before,
    /// After the name: Rosen-san.
    After,
}

/// An honorific, a rank or a form of address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Title {
    /// Where it stands.
    pub(crate) place: Place,
    /// The words may also be a name: Major King.
    pub(crate) may_be_name: bool,
    /// It is what anybody is addressed by (Mr, Señora), and says nothing more of them.
    pub(crate) courtesy: bool,
}

/// Letters after a name: a degree, a profession, an honour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Postnominal {
    /// The letters may also be a name or initials: Do, J P.
    pub(crate) may_be_name: bool,
}

/// Which bearer of a name in a family.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Generation {
    /// Counted from 1, the eldest: `sr` 1, `jr` 2, `iii` 3.
    pub(crate) number: u8,
    /// The words may also be a name or an initial: Junior, V.
    pub(crate) may_be_name: bool,
    /// The word is a name, as often as not the last, unless a dot or a comma tells: Jun, Sen.
    pub(crate) dotted: bool,
}

/// What a small word does in a name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum ParticleKind {
    /// Belongs to the surname after it: `de`, `von der`.
    Particle,
    /// An article: `the`.
    Article,
    /// Says that a father's name follows, or is part of such a surname: `bin`, `mac`, `o`.
    Patronymic,
    /// Says, written with a slash, whose child or wife somebody is: all that follows is that other
    /// person's name: `s/o`, `a/l`.
    Descent,
    /// Says that a child's name follows: `abu`, `umm`.
    Kunya,
    /// Saint, whole or abbreviated: `st`, `san`.
    Saint,
    /// Joins two surnames or people: `y`, `und`.
    And,
    /// Joins people, any of whom is meant: `oder`.
    Or,
}

/// A small word inside names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Particle {
    /// What it does.
    pub(crate) kind: ParticleKind,
    /// The word may also be a name or an initial: Ben, Y.
    pub(crate) may_be_name: bool,
}

/// The words stand for a missing name, where they are the whole of it: `account holder`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Placeholder;

/// The part that a party plays in the name of an account, or what joins two parties.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum RoleKind {
    /// The party before holds the account in trust for the party after: `itf`.
    InTrustFor,
    /// The account is for the benefit of the party after: `fbo`.
    ForBenefitOf,
    /// The party after is paid when the party before dies: `pod`, `tod`.
    PayableOnDeath,
    /// The party is a trustee: `ttee`.
    Trustee,
    /// The party is a custodian for a minor, or the account is custodial: `cust`, `utma`.
    Custodian,
    /// The party acts for the owner: `poa`, `attorney in fact`.
    Agent,
    /// The party is a guardian: `gdn`.
    Guardian,
    /// The party is a conservator, committee or receiver.
    Conservator,
    /// The party settles an estate: `executrix`, `personal representative`.
    Executor,
    /// The party after is an estate: `estate of`.
    Estate,
    /// The party is dead: `decd`.
    Deceased,
    /// The party before does business under the name after: `dba`, `t/a`.
    DoingBusinessAs,
    /// The party after is another name of the party before: `aka`.
    AlsoKnownAs,
    /// The party after is an earlier name of the party before: `nee`, `fka`.
    Formerly,
    /// Mail goes to the party after: `c/o`.
    CareOf,
    /// Joins two parties: `and`, `und`.
    And,
    /// Joins two parties, either of whom may act: `or`, `oder`.
    Or,
    /// How the parties own together: `jtwros`, `tenants in common`.
    Joint,
    /// The party is a trust: `rev trust`.
    Trust,
    /// A date or an agreement follows: `dtd`, `u/a`.
    Dated,
    /// What a form calls the name that follows: `account name`.
    Label,
    /// Says that somebody lacks a name: `nmn`, no middle name.
    Note,
    /// The account is for retirement or health: `ira`.
    Retirement,
}

/// A phrase that says what part a party plays.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct RolePhrase {
    /// What it says.
    pub(crate) kind: RoleKind,
    /// The words may also be a name or initials (Ira, Tod), so only their place tells.
    pub(crate) may_be_name: bool,
}
