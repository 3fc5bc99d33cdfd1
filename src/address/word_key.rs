//! A word packed into three machine words, and the table that it is looked up in: hashing and comparing take
//! one step each, whatever the word.

/// A word of at most [`Key::MOST`] bytes, padded with zeros.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Key([u64; 3]);

impl Key {
    /// The longest word of the tables that addresses are read with is not longer.
    pub(super) const MOST: usize = 24;

    pub(super) const EMPTY: Self = Self([0; 3]);

    const fn of(bytes: [u8; Self::MOST]) -> Self {
        let (eights, _) = bytes.as_chunks::<8>();
        let [a, b, c] = eights else { return Self::EMPTY };
        Self([u64::from_le_bytes(*a), u64::from_le_bytes(*b), u64::from_le_bytes(*c)])
    }

    /// A key of the bytes in their order, eight to a number, the first the lowest.
    pub(super) const fn of_eights(eights: [u64; 3]) -> Self {
        Self(eights)
    }

    /// Its bytes, eight to a number.
    pub(super) const fn eights(self) -> [u64; 3] {
        self.0
    }

    /// The last byte; none of a word of none.
    pub(super) const fn last(self) -> u8 {
        let [a, b, c] = self.0;
        let end = if c != 0 {
            c
        } else if b != 0 {
            b
        } else {
            a
        };
        (end.wrapping_shl(end.leading_zeros() & !7) >> 56) as u8
    }

    /// A text as a key; nothing where it is longer than any.
    pub(super) const fn of_text(text: &[u8]) -> Option<Self> {
        if text.len() > Self::MOST {
            return None;
        }
        let mut bytes = [0; Self::MOST];
        let (same, _) = bytes.split_at_mut(text.len());
        same.copy_from_slice(text);
        Some(Self::of(bytes))
    }

    /// The start of a text as a key.
    pub(super) fn of_start(text: &[u8]) -> Self {
        text.get(..Self::MOST).or(Some(text)).and_then(Self::of_text).unwrap_or(Self::EMPTY)
    }

    /// All the letters in one number: a word of eight bytes at most as it is.
    const fn mixed(self) -> u64 {
        let [a, b, c] = self.0;
        a ^ b.rotate_left(21) ^ c.rotate_left(42)
    }

    /// Whether a key whose letters are the same when [mixed](Self::mixed) has the same letters: two of three
    /// numbers tell.
    const fn has_also(self, other: Self) -> bool {
        let ([_, b, c], [_, y, z]) = (self.0, other.0);
        b == y && c == z
    }

    /// A hash whose high bits depend on every letter.
    pub(super) const fn hash(self) -> u32 {
        // The bits of the golden ratio.
        const RATIO: u64 = 0x9e37_79b9_7f4a_7c15;
        (self.mixed().wrapping_mul(RATIO) >> 32) as u32
    }
}

/// A key of a [`Table`].
#[expect(clippy::panic, reason = "evaluated by the compiler, which would object")]
pub(super) const fn key(text: &str) -> Key {
    match Key::of_text(text.as_bytes()) {
        Some(key) => key,
        None => panic!("a key is longer than any word"),
    }
}

/// A read-only table from words to values, made as [`text::table::Table`](crate::text::table::Table) is.
pub(super) struct Table<V: 'static, const SLOTS: usize> {
    rows: &'static [(Key, V)],
    /// The letters of a row's key in one number, and the row's number; where free, no letters, and no
    /// row's number. The slot is the high bits of the key's hash.
    slots: [(u64, u32); SLOTS],
}

impl<V, const SLOTS: usize> Table<V, SLOTS> {
    /// A table of `rows`, whose keys differ. `SLOTS` is a power of two and at least twice their
    /// number.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    pub(super) const fn new(rows: &'static [(Key, V)]) -> Self {
        assert!(SLOTS.is_power_of_two() && rows.len() * 2 <= SLOTS);
        let mut slots = [(0, u32::MAX); SLOTS];
        let mut at = 0;
        while at < rows.len() {
            let key = rows[at].0;
            assert!(key.mixed() != 0, "a key seems to be none");
            let mut slot = Self::slot(key);
            while slots[slot].0 != 0 {
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = (key.mixed(), at as u32);
            at += 1;
        }
        Self { rows, slots }
    }

    const fn slot(key: Key) -> usize {
        (key.hash() >> (32 - SLOTS.trailing_zeros())) as usize
    }

    /// The value of `key`, or `none`.
    #[inline(always)]
    pub(super) fn get(&self, key: Key, none: &'static V) -> &'static V {
        let mut slot = Self::slot(key);
        loop {
            match self.slots.get(slot & (SLOTS - 1)) {
                Some((mixed, at)) if *mixed == key.mixed() => match self.rows.get(*at as usize) {
                    Some((row, value)) if row.has_also(key) => return value,
                    Some(_) => {}
                    None => return none,
                },
                Some((mixed, _)) if *mixed != 0 => {}
                _ => return none,
            }
            slot += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static NONE: u8 = 255;
    static FORMS: Table<u8, 16> = Table::new(&[
        (key("n"), 0),
        (key("ne"), 1),
        (key("avenue"), 2),
        (key("boulevard"), 3),
        (key("boulevards"), 4),
        (key("zwischengeschoss"), 5),
        (key("zwischengeschosse"), 6),
        (key("набережная"), 7),
    ]);

    #[test]
    fn every_word_finds_its_row_and_no_other_finds_any() {
        for (want, (key, _)) in (0..).zip(FORMS.rows) {
            assert_eq!(FORMS.get(*key, &NONE), &want);
        }
        for other in ["", "e", "en", "avenu", "avenues", "boulevarde", "набережна"] {
            assert_eq!(FORMS.get(key(other), &NONE), &NONE, "{other}");
        }
        assert!(Key::of_text(&[b'a'; Key::MOST + 1]).is_none());
    }
}
