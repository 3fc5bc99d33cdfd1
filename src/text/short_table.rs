//! A table of short texts in which a look-up reads one place.

/// A text of at most [`Short::MOST`] bytes in two machine words, padded with zeros. No text of a
/// table has a zero byte in it.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) struct Short([u64; 2]);

impl Short {
    /// How long a text may be.
    pub(crate) const MOST: usize = 16;

    const EMPTY: Self = Self([0; 2]);

    /// A text in two words; nothing where it is longer.
    pub(crate) const fn of(text: &str) -> Option<Self> {
        let text = text.as_bytes();
        // The last bytes are read as many at once as a machine word has, and moved over those that
        // have been read before.
        let words = if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
            if text.len() > Self::MOST {
                return None;
            }
            let last = u64::from_le_bytes(*last);
            let again = 8 * (Self::MOST - text.len()) as u32;
            [u64::from_le_bytes(*first), if again < u64::BITS { last >> again } else { 0 }]
        } else if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
            let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
            let again = 8 * (8 - text.len()) as u32;
            let last = if again < u32::BITS { last >> again } else { 0 };
            [first as u64 | (last as u64) << 32, 0]
        } else {
            match *text {
                [a] => [a as u64, 0],
                [a, b] => [u16::from_le_bytes([a, b]) as u64, 0],
                [a, b, c] => [u32::from_le_bytes([a, b, c, 0]) as u64, 0],
                _ => [0, 0],
            }
        };
        Some(Self(words))
    }

    /// The text whose bytes these are, eight to a number and the first the lowest, padded with zeros.
    #[inline]
    pub(crate) const fn of_eights(eights: [u64; 2]) -> Self {
        Self(eights)
    }

    const fn is_empty(self) -> bool {
        let [front, _] = self.0;
        front == 0
    }

    /// A hash in whose every bit every byte has a part.
    pub(crate) const fn hash(self) -> usize {
        // The bits of the golden ratio, and those of the root of two.
        let [front, back] = self.0;
        let front = front as u128 * 0x9e37_79b9_7f4a_7c15;
        let mixed = front ^ (back as u128 * 0xb504_f333_f9de_6485);
        (mixed as u64 ^ (mixed >> 64) as u64) as usize
    }
}

/// A read-only table from short texts to small values, made when the crate is compiled.
///
/// What a large table costs is the memory that a look-up waits for. Each value stands beside its key,
/// and a key that has no place of its own after the one that took it.
///
/// `SLOTS` is a power of two. Which are taken is settled when the crate is compiled, so that no text
/// that is looked up can meet a run of them longer than the table's longest.
pub(crate) struct ShortTable<V: 'static, const SLOTS: usize> {
    /// Free where the key is empty.
    slots: [(Short, V); SLOTS],
    none: V,
}

impl<V: Copy, const SLOTS: usize> ShortTable<V, SLOTS> {
    /// A table of `rows`, whose keys differ; a text that is none of them has the value `none`.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    #[expect(clippy::panic, reason = "evaluated by the compiler, which would object")]
    pub(crate) const fn new(none: V, rows: &[(&str, V)]) -> Self {
        assert!(SLOTS.is_power_of_two() && rows.len() * 5 <= SLOTS * 4);
        let mut slots = [(Short::EMPTY, none); SLOTS];
        let mut at = 0;
        while at < rows.len() {
            let Some(key) = Short::of(rows[at].0) else { panic!("a key is not short") };
            let mut slot = key.hash() & (SLOTS - 1);
            while !slots[slot].0.is_empty() {
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = (key, rows[at].1);
            at += 1;
        }
        Self { slots, none }
    }

    /// The value of a text. Cost: constant.
    #[inline]
    pub(crate) fn get(&self, text: Short) -> V {
        let mut slot = text.hash();
        loop {
            match self.slots.get(slot & (SLOTS - 1)) {
                Some((key, value)) if *key == text => return *value,
                Some((key, _)) if !key.is_empty() => slot += 1,
                _ => return self.none,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &[(&str, u8)] = &[
        ("a", 1),
        ("ab", 2),
        ("abc", 3),
        ("abcd", 4),
        ("abcde", 5),
        ("abcdefg", 6),
        ("abcdefgh", 7),
        ("abcdefghi", 8),
        ("abcdefghijklmno", 9),
        ("abcdefghijklmnop", 10),
        ("ジェ", 11),
    ];

    static TEXTS: ShortTable<u8, 16> = ShortTable::new(0, ROWS);

    fn get(text: &str) -> u8 {
        TEXTS.get(Short::of(text).unwrap())
    }

    #[test]
    fn every_key_finds_its_row_and_no_other_finds_any() {
        for (key, value) in ROWS {
            assert_eq!(get(key), *value, "{key}");
        }
        for text in
            ["", "b", "aa", "abcdef", "bcde", "aaaa", "aaaaaaaa", "abcdefghh", "ジ", "ジェニー"]
        {
            assert_eq!(get(text), 0, "{text}");
        }
        assert!(Short::of("abcdefghijklmnopq").is_none());
    }

    #[test]
    fn texts_that_differ_have_different_words() {
        let texts: Vec<String> = (0..=16).flat_map(|n| ["a", "b"].map(|c| c.repeat(n))).collect();
        for (at, text) in texts.iter().enumerate().skip(2) {
            let same = texts.iter().position(|t| Short::of(t).unwrap() == Short::of(text).unwrap());
            assert_eq!(same, Some(at), "{text}");
        }
    }
}
