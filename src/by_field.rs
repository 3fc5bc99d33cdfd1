//! One value for each of the four fields.

use crate::score::Field;

/// The member under a [`Field`] of a value that has one for each: `of_field!(field, &mut self)`.
macro_rules! of_field {
    ($field:expr, $($value:tt)+) => {
        match $field {
            Field::Name => $($value)+.name,
            Field::Address => $($value)+.address,
            Field::Email => $($value)+.email,
            Field::Phone => $($value)+.phone,
        }
    };
}

pub(crate) use of_field;

/// One value for each of the four fields.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub(crate) struct ByField<T> {
    name: T,
    address: T,
    email: T,
    phone: T,
}

impl<T> ByField<T> {
    /// The values that `of` gives for each field.
    pub(crate) fn from_fn(mut of: impl FnMut(Field) -> T) -> Self {
        Self {
            name: of(Field::Name),
            address: of(Field::Address),
            email: of(Field::Email),
            phone: of(Field::Phone),
        }
    }

    /// The value of `field`.
    pub(crate) const fn get(&self, field: Field) -> &T {
        of_field!(field, &self)
    }

    /// Where the value of `field` stands.
    pub(crate) const fn slot(&mut self, field: Field) -> &mut T {
        of_field!(field, &mut self)
    }
}
