//! Who gives a part of an address, and what both of them say.

/// Who gives a part of which there are degrees of likeness: a number, a name, a code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Given<T> {
    /// Neither side gives one.
    Neither,
    /// One side gives one, or one more than the other.
    OneSide,
    /// Both give one.
    Both(T),
}

impl<T> Given<T> {
    /// The same of what both sides give, seen in another way.
    pub(super) fn map<U>(self, see: impl FnOnce(T) -> U) -> Given<U> {
        match self {
            Self::Neither => Given::Neither,
            Self::OneSide => Given::OneSide,
            Self::Both(both) => Given::Both(see(both)),
        }
    }

    /// What both sides give.
    pub(super) fn both(self) -> Option<T> {
        match self {
            Self::Both(both) => Some(both),
            Self::Neither | Self::OneSide => None,
        }
    }
}

/// Who gives a part that is the same or not, and which it is: a state, a country, a direction, a street
/// type.
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
