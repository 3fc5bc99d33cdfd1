//! What a comparison of two addresses observes, part by part; no numbers of merit.

use super::{number::NumberMatch, pairs::How, postal_code::PostalMatch};
use crate::text::fold::Noticed;

/// What was observed about two addresses.
///
/// Facts only: what they are worth is for [`calibrate`](super::calibrate) to say. Symmetric for
/// addresses of one shape.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Evidence {
    pub(super) number: Given<NumberMatch>,
    pub(super) unit: Given<UnitMatch>,
    pub(super) boxed: Given<NumberMatch>,
    /// One side is a box, the other a street.
    pub(super) box_against_street: bool,
    pub(super) street: Given<NameMatch>,
    pub(super) street_type: Part,
    pub(super) direction: Part,
    pub(super) city: Given<NameMatch>,
    pub(super) postal: Given<PostalMatch>,
    pub(super) state: Part,
    pub(super) country: Part,
    /// What belongs to no known part, or to one side only.
    pub(super) rest: Rest,
    pub(super) care_of: bool,
    pub(super) overflow: bool,
    pub(super) equal: bool,
    pub(super) noticed: Noticed,
    /// A word of a side has letters of another alphabet that look like the Latin ones beside them.
    pub(super) look_alikes: bool,
}

/// Which sides give a part, and how alike it is where both do: a number, a name, a code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Given<T> {
    /// Neither side gives one.
    Neither,
    /// One side gives one, or one more than the other.
    OneSide,
    /// Both give a name, in scripts that cannot be compared: `西新宿`, `Nishi-Shinjuku`. Never a number.
    Unread,
    /// Both give one.
    Both(T),
}

impl<T> Given<T> {
    /// The same of what both sides give, seen in another way.
    pub(super) fn map<U>(self, see: impl FnOnce(T) -> U) -> Given<U> {
        match self {
            Self::Neither => Given::Neither,
            Self::OneSide => Given::OneSide,
            Self::Unread => Given::Unread,
            Self::Both(both) => Given::Both(see(both)),
        }
    }

    /// What both sides give.
    pub(super) fn both(self) -> Option<T> {
        match self {
            Self::Both(both) => Some(both),
            Self::Neither | Self::OneSide | Self::Unread => None,
        }
    }
}

/// Which sides give a part that is either the same or not: a state, a country, a direction, a street type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Part {
    /// Neither side gives one.
    Neither,
    /// One side gives one.
    OneSide,
    /// Both give one, and it is the same.
    Same,
    /// Both give one, of which one at least is not known, so that it contradicts nothing.
    Unknown,
    /// Both give one, and it is another.
    Differs,
}

/// How the units of two addresses compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct UnitMatch {
    /// How the worst pair of numbers compares.
    pub(super) number: NumberMatch,
    /// Whether the words that announce them say the same: `Apt 4`, `Unit 4`.
    pub(super) same_mark: bool,
}

/// How the names of two streets, or of two cities, compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct NameMatch {
    /// Of 100, how much of both names is found in the other.
    pub(super) alike: u16,
    /// The weakest way in which two words were paired.
    pub(super) weakest: How,
    /// Whether words of the name are missing on one side.
    pub(super) words_missing: bool,
    /// Whether one of these is a whole word that distinguishes, not a letter or a piece of a word.
    pub(super) whole_word_missing: bool,
    /// Whether such a word is missing on either side, so that they contradict.
    pub(super) words_differ: bool,
    /// Whether one side has the whole name of the other and a word more that makes it another:
    /// `Oak St`, `Oak Park St`.
    pub(super) extended: bool,
}

impl NameMatch {
    /// From this likeness on two names are one, perhaps with slips.
    pub(super) const ONE: u16 = 70;
    /// From this likeness on they have a word in common that counts: `Oyster Point`, `Oyster Bay`.
    const PART: u16 = 45;

    /// Two names of the same words.
    pub(super) const SAME: Self = Self { alike: 100, weakest: How::Equal, ..Self::ABBREVIATED };

    /// Two names of which one is an abbreviation of the other, as far as anything tells.
    pub(super) const ABBREVIATED: Self = Self {
        alike: 75,
        weakest: How::Initials,
        words_missing: false,
        whole_word_missing: false,
        words_differ: false,
        extended: false,
    };

    /// Whether they are one name, perhaps with slips.
    pub(super) const fn is_one(self) -> bool {
        self.alike >= Self::ONE
    }

    /// Whether they have no word in common that counts.
    pub(super) const fn is_unlike(self) -> bool {
        self.alike < Self::PART
    }

    /// Whether they have words in common, and each a word of its own: `Via Giuseppe Garibaldi` and `Via
    /// Giuseppe Mazzini`, `Long Beach` and `Huntington Beach`.
    pub(super) const fn is_other(self) -> bool {
        !self.is_one() && self.words_differ
    }
}

/// Words and numbers that belong to no known part, or to one side only.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Rest {
    /// Weight of the words beside street and city that one side lacks, of the side that has fewer.
    pub(super) fewer: u16,
    /// The same of the side that has more.
    pub(super) more: u16,
    /// Whether some of these are not explained by the comparison of the streets.
    pub(super) unexplained: bool,
    /// Weight of the words beside street and city that both sides have.
    pub(super) shared: u16,
    /// Numbers that only one side has, beside those of known parts.
    pub(super) numbers: u16,
    /// Both sides have a number in the street's name or a quarter's, and they are not one: `Route 60`,
    /// `Route 66`; `Sector 62`, `Sector 63`.
    pub(super) name_numbers_differ: bool,
    /// How numbers compare that both sides have beside those of known parts.
    pub(super) beside: Beside,
    /// Whether both sides name the quarter that the street is one of, and not alike: `Urb. Las Flores`,
    /// `Urb. Los Pinos`.
    pub(super) quarters_differ: bool,
    /// Whether each side names another place beside the street, and their postal codes do not say that it is one.
    pub(super) places_differ: bool,
    /// How words before the street compare, where neither side has a number: `Rose Cottage`, `Ivy
    /// Cottage`.
    pub(super) house_names: Part,
    /// One text seems to hold a second address.
    pub(super) several: bool,
    /// An article or preposition stands on one side only.
    pub(super) particles: bool,
}

impl Rest {
    /// Where every word is accounted for.
    pub(super) const NOTHING: Self = Self {
        fewer: 0,
        more: 0,
        unexplained: false,
        shared: 0,
        numbers: 0,
        name_numbers_differ: false,
        beside: Beside::Alike,
        quarters_differ: false,
        places_differ: false,
        house_names: Part::Neither,
        several: false,
        particles: false,
    };
}

/// How numbers compare that both sides have beside those of known parts, worst last.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Beside {
    /// No such numbers, or the same ones.
    Alike,
    /// Of a building or the like, `Rose Heights 305` and `Rose Heights 306`, or behind different words.
    Door,
    /// Of a quarter, a part of a street or a house, which may be a slip: `No. 100`, `No. 102`.
    Slip,
    /// Of these, and no slip: `Sector 62`, `Sector 63`.
    Other,
}
