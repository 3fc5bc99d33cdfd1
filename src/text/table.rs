//! How generated tables are looked up.

/// A read-only table from text to values, written by `tests/tables` and sorted by key.
pub(crate) struct Table<V: 'static> {
    rows: &'static [(&'static str, V)],
}

impl<V> Table<V> {
    /// A table of `rows`, which must be sorted by key.
    pub(crate) const fn new(rows: &'static [(&'static str, V)]) -> Self {
        Self { rows }
    }

    /// The value of `key`. Cost: logarithmic in the number of rows.
    pub(crate) fn get(&self, key: &str) -> Option<&'static V> {
        let at = self.rows.binary_search_by(|(row, _)| (*row).cmp(key)).ok()?;
        self.rows.get(at).map(|(_, value)| value)
    }

    /// Whether the table has `key`.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}
