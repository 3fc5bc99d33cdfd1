//! One value for each of the four fields.

use crate::score::Field;

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
        match field {
            Field::Name => &self.name,
            Field::Address => &self.address,
            Field::Email => &self.email,
            Field::Phone => &self.phone,
        }
    }

    /// Where the value of `field` stands.
    pub(crate) const fn slot(&mut self, field: Field) -> &mut T {
        match field {
            Field::Name => &mut self.name,
            Field::Address => &mut self.address,
            Field::Email => &mut self.email,
            Field::Phone => &mut self.phone,
        }
    }
}
