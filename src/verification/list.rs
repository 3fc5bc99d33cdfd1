//! Lists that are refused where they are longer than is read.

use serde::de::SeqAccess;

use crate::{
    api::read::{At, Element},
    error::ErrorCode,
};

/// A list of at most 100 elements, or 4,096 numbers.
pub(super) struct List<T>(pub(super) Vec<T>);

impl<T> List<T> {
    /// The elements of a list, where there is one.
    pub(super) fn into_vec(list: Option<Self>) -> Option<Vec<T>> {
        list.map(|list| list.0)
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Element<'de>> Element<'de> for List<T> {
    const MUST: &'static str = Vec::<T>::MUST;

    fn from_list<A: SeqAccess<'de>>(list: A, at: At<'_>) -> Result<Option<Self>, A::Error> {
        let read = Vec::<T>::from_list(list, at)?;
        if read.as_ref().is_some_and(|read| read.len() >= T::MOST_IN_LIST) {
            at.note(ErrorCode::TooLong, "has more elements than are read.");
        }
        Ok(read.map(Self))
    }
}
