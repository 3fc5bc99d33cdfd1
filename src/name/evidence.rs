//! What a comparison of two names observes; no numbers of merit.

use super::{party::Role, relation::Relation};

/// What was observed about two names: about the two parties that agree best, and about what
/// stands around them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Evidence {
    /// Both names are the same after normalisation.
    pub equal: bool,
    /// What the words of the two parties say.
    pub words: Words,
    /// The role of the claimed party that agrees best.
    pub claimed_role: Role,
    /// The role of the held party that agrees best.
    pub held_role: Role,
    /// Several people share one of the names.
    pub joint: bool,
    /// One of the names holds further parties.
    pub other_parties: bool,
    /// One of the names lists more people than share an account.
    pub crowded: bool,
    /// The generation suffixes.
    pub generation: Generations,
    /// A word mixes letters of different scripts.
    pub mixed_scripts: bool,
    /// One of the names, and not the other, is in a script that cannot be transliterated here.
    pub unread_script: bool,
    /// Some of the letters of one of the names are hidden: `J***y`.
    pub masked: bool,
    /// A number or note was set aside.
    pub noted: bool,
    /// The numbers that were set aside are short, and differ.
    pub numbers_differ: bool,
    /// Characters without a shape were dropped.
    pub invisible: bool,
    /// Characters that change the reading direction were dropped.
    pub bidi_control: bool,
    /// Decorated or full-width characters were read as plain ones.
    pub compatibility: bool,
}

/// What the words of two parties say, by the kind of party.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Words {
    /// Two people.
    People(PersonEvidence),
    /// Two businesses.
    Businesses(BusinessEvidence),
    /// A person and a business; the share of words in common, 0 to 1000.
    PersonAndBusiness(u16),
    /// Too many words to pair; the share of equal words, 0 to 1000.
    TooMany(u16),
}

/// How two generation suffixes compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Generations {
    /// The same, or none on either side.
    Same,
    /// One side leaves it out.
    Omitted,
    /// `Jr` against `Sr`.
    Conflict,
}

/// What was observed about two people's names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PersonEvidence {
    /// The given names. Names of one word each are compared as surnames, their given names omitted.
    pub given: Agreement,
    /// The surnames.
    pub surname: Agreement,
    /// Both names are a single word.
    pub single_words: bool,
    /// Further words that agree.
    pub middle_agrees: u8,
    /// The weakest way in which a further word agrees.
    pub middle: Option<Relation>,
    /// Whole words that one side leaves out.
    pub words_omitted: u8,
    /// Initials that one side leaves out.
    pub initials_omitted: u8,
    /// Words or initials that contradict each other.
    pub middle_differs: u8,
    /// A part of a double surname is left out on one side.
    pub surname_part_omitted: bool,
    /// The given name of one side is a middle name of the other.
    pub by_middle_name: bool,
    /// The given name of one side is the one that the other puts in quotation marks or brackets.
    pub by_aside: bool,
    /// Particles that one side leaves out.
    pub particles_omitted: u8,
    /// Particles that differ between the sides.
    pub particles_differ: u8,
    /// Words in brackets or quotation marks that one side leaves out.
    pub asides_omitted: u8,
    /// Words that repeat one which already has a partner.
    pub repeated: u8,
    /// Words that were joined or split.
    pub spacing: u8,
    /// The order of the words.
    pub order: Order,
    /// One side ends where banks cut names, and the other goes on.
    pub cut_off: bool,
    /// One side has nothing but initials.
    pub only_initials: bool,
    /// How common the commoner of the two surnames is, 0 (rare) to 7.
    pub surname_commonness: u8,
    /// Both surnames are in Latin letters, so that one which no table counts is rare.
    pub surname_in_latin: bool,
    /// How common the commoner of the two given names is, 0 (rare) to 7.
    pub given_commonness: u8,
    /// How common the given names are as surnames, the commoner of the two: 0 (rare) to 7.
    pub given_as_surname: u8,
}

impl PersonEvidence {
    /// What two empty names would say.
    pub(super) const NOTHING: Self = Self {
        given: Agreement::Omitted,
        surname: Agreement::Omitted,
        single_words: false,
        middle_agrees: 0,
        middle: None,
        words_omitted: 0,
        initials_omitted: 0,
        middle_differs: 0,
        surname_part_omitted: false,
        by_middle_name: false,
        by_aside: false,
        particles_omitted: 0,
        particles_differ: 0,
        asides_omitted: 0,
        repeated: 0,
        spacing: 0,
        order: Order::Same,
        cut_off: false,
        only_initials: false,
        surname_commonness: 0,
        surname_in_latin: false,
        given_commonness: 0,
        given_as_surname: 0,
    };

    /// The same, where nothing but a given name and a surname is compared.
    pub(super) const fn of_parts(
        self,
        given: Agreement,
        surname: Agreement,
        order: Order,
        spacing: u8,
    ) -> Self {
        Self {
            given,
            surname,
            order,
            spacing,
            single_words: self.single_words,
            only_initials: self.only_initials,
            surname_commonness: self.surname_commonness,
            surname_in_latin: self.surname_in_latin,
            given_commonness: self.given_commonness,
            given_as_surname: self.given_as_surname,
            ..Self::NOTHING
        }
    }
}

/// How one part of a name, the given name or the surname, compares.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Agreement {
    /// Both sides have it, and it may be the same.
    Related(Relation),
    /// One side leaves it out.
    Omitted,
    /// Both sides have it and it is another; the number grades the likeness, 0 to 1000.
    Differs(u16),
}

impl Agreement {
    /// Whether both sides have it and it may be the same.
    #[must_use]
    pub const fn is_related(self) -> bool {
        matches!(self, Self::Related(_))
    }
}

/// In which order the words stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Order {
    /// The same on both sides, the comma form set right.
    Same,
    /// The surname stands first on one side.
    Swapped,
    /// Any other order.
    Shuffled,
}

/// What was observed about two businesses' names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct BusinessEvidence {
    /// The share of both names' weight that is on words with a partner, 0 to 1000, each pair
    /// counting as much as it is alike.
    pub shared: u16,
    /// How alike the least alike pair of words is, 0 to 1000.
    pub weakest: u16,
    /// Every word of each side has an equal partner.
    pub same_words: bool,
    /// The words have partners, in another order.
    pub reordered: bool,
    /// One side has words that the other lacks.
    pub words_omitted: bool,
    /// Each side has words that the other lacks.
    pub words_differ: bool,
    /// A word is abbreviated on one side.
    pub abbreviated: bool,
    /// A word is slightly misspelt on one side.
    pub misspelt: bool,
    /// A word resembles its partner, with more than a slip between them.
    pub resembling: bool,
    /// A word is in another script on one side, and sounds like its partner.
    pub transliterated: bool,
    /// Words are written together on one side.
    pub joined: bool,
    /// One name is the acronym of the other.
    pub acronym: bool,
    /// One name ends within a word of the other, as where a field was too narrow, and is the same up
    /// to there.
    pub cut_off: bool,
    /// How the legal forms compare.
    pub legal_form: LegalForms,
}

/// How the legal forms of two businesses compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LegalForms {
    /// The same, or none on either side.
    Same,
    /// One side leaves it out.
    Omitted,
    /// Two forms: two entities.
    Differ,
}
