//! How one word of a name relates to a word of another.

/// How one word relates to another, strongest first.
///
/// The number beside a relation grades it, from 0 to 1000, as `likeness` does; beside [`Masked`] it
/// counts letters.
///
/// [`Masked`]: Self::Masked
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Relation {
    /// The same word.
    Equal,
    /// The same word in its conventional respelling: `müller`, `mueller`.
    Respelled,
    /// The same sound in another script, as convention writes it.
    SameSound,
    /// Two accepted spellings of one name: `mohammed`, `muhammad`.
    Variant,
    /// A short form and its name: `jenny`, `jennifer`.
    Nickname,
    /// Alike, by a slip of a character or two.
    Alike(u16),
    /// Alike with more than a slip between them, as by ear: `brazier`, `brashears`.
    Resembling(u16),
    /// So little alike that it says nothing by itself: `fairweather`, `merriwether`.
    Vague(u16),
    /// Alike but for a particle that is attached to one of them: `demolyn`, `molyn`.
    Glued(u16),
    /// Alike, but each a name that people bear: given names (`john`, `joan`), or others more than a slip apart.
    OtherName(u16),
    /// Alike, but just as likely another name: `bell`, `ball`.
    Neighbour(u16),
    /// In another script, with a similar sound.
    SimilarSound(u16),
    /// One is how the other begins: a cut-off or abbreviated word.
    Prefix,
    /// One continues the other by more than two letters: `rosen`, `rosenberg`.
    Extended,
    /// The same name in two languages: `john`, `giovanni`.
    Cognate,
    /// A letter that the other word begins with.
    Initial,
    /// One hides letters, and the other has this many of those it shows in their places: `j***y`, `jenny`.
    Masked(u16),
    /// Nothing but a likeness too weak to count.
    Unlike(u16),
}

impl Relation {
    /// Whether both words may be one name of one person.
    #[must_use]
    pub const fn agrees(self) -> bool {
        !matches!(self, Self::Unlike(_))
    }

    /// Whether the words are one word, in however many ways it is written.
    pub(super) const fn is_same_word(self) -> bool {
        matches!(
            self,
            Self::Equal | Self::Respelled | Self::SameSound | Self::Variant | Self::SimilarSound(_)
        )
    }

    /// Whether the words are almost certainly one name, so that the other parts may say less.
    pub(super) const fn says_who(self) -> bool {
        self.is_same_word() || matches!(self, Self::Nickname | Self::Alike(_) | Self::Resembling(_))
    }

    /// A rank for choosing among partners: higher is stronger.
    pub(super) const fn strength(self) -> u16 {
        match self {
            Self::Equal => 1100,
            Self::Respelled | Self::SameSound => 1050,
            Self::Variant => 1010,
            Self::Alike(grade)
            | Self::Resembling(grade)
            | Self::Vague(grade)
            | Self::Glued(grade)
            | Self::Neighbour(grade)
            | Self::SimilarSound(grade) => grade,
            Self::OtherName(grade) => grade - grade / 4,
            Self::Nickname => 880,
            Self::Prefix => 800,
            Self::Extended => 780,
            Self::Cognate => 760,
            Self::Initial => 700,
            // More visible letters say more, but never as much as a name that is cut off.
            Self::Masked(shown) => 700 + 10 * if shown < 8 { shown } else { 8 },
            Self::Unlike(grade) => grade / 2,
        }
    }
}
