//! How generated tables are looked up.

/// A read-only table from text to values, written by `tests/tables` and sorted by key.
///
/// Most look-ups miss, so an index over the first two letters, made when the crate is compiled,
/// leaves no more than a few rows to search, or none.
pub(crate) struct Table<V: 'static> {
    rows: &'static [(&'static str, V)],
    /// Where the rows of each bucket start; those of the last one end at the last entry.
    starts: [u16; BUCKETS + 1],
}

/// `a` to `z`, all that sorts before them, all that sorts after them.
const CLASSES: usize = 28;
const BUCKETS: usize = CLASSES * CLASSES;

impl<V> Table<V> {
    /// A table of `rows`, which must be sorted by key and fewer than 65,536.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    pub(crate) const fn new(rows: &'static [(&'static str, V)]) -> Self {
        assert!(rows.len() <= u16::MAX as usize);
        let mut starts = [0; BUCKETS + 1];
        let (mut bucket, mut at) = (0, 0);
        while bucket < BUCKETS {
            while at < rows.len() && bucket_of(rows[at].0.as_bytes()) <= bucket {
                at += 1;
            }
            bucket += 1;
            starts[bucket] = at as u16;
        }
        Self { rows, starts }
    }

    /// The value of `key`. Cost: logarithmic in the number of rows with its first two letters.
    pub(crate) fn get(&self, key: &str) -> Option<&'static V> {
        let bucket = bucket_of(key.as_bytes());
        let (start, end) = (*self.starts.get(bucket)?, *self.starts.get(bucket + 1)?);
        let rows = self.rows.get(usize::from(start)..usize::from(end))?;
        let at = rows.binary_search_by(|(row, _)| (*row).cmp(key)).ok()?;
        rows.get(at).map(|(_, value)| value)
    }

    /// Whether the table has `key`.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}

/// The bucket of a key: never less than that of a key that sorts before it.
const fn bucket_of(key: &[u8]) -> usize {
    match key {
        [] => 0,
        [first] => class_of(*first) * CLASSES,
        [first, second, ..] => class_of(*first) * CLASSES + class_of(*second),
    }
}

const fn class_of(byte: u8) -> usize {
    match byte {
        ..b'a' => 0,
        b'a'..=b'z' => (byte - b'a') as usize + 1,
        _ => CLASSES - 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SIGNS: Table<u8> = Table::new(&[
        ("", 0),
        ("1", 1),
        ("11", 2),
        ("A", 3),
        ("a", 4),
        ("a b", 5),
        ("aa", 6),
        ("ab", 7),
        ("abc", 8),
        ("zz", 9),
        ("zé", 10),
        ("ジ", 11),
        ("ジェ", 12),
    ]);

    #[test]
    fn every_key_finds_its_row_and_no_other_key_finds_any() {
        for (want, (key, _)) in (0..).zip(SIGNS.rows) {
            assert_eq!(SIGNS.get(key), Some(&want), "{key:?}");
        }
        for key in ["0", "111", "AA", "a ", "ac", "abcd", "b", "z", "zzz", "ジェニー", "é"] {
            assert!(!SIGNS.contains(key), "{key:?}");
        }
    }
}
