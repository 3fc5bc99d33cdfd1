//! How generated tables are looked up.

/// A read-only table from text to values, written by `tests/tables`.
///
/// Many look-ups miss: a word is asked for before anybody knows what it is. So an open hash, made
/// when the crate is compiled, keeps a share of each key's hash beside the row's number:
/// a miss reads one slot, or two, and no key.
///
/// At most half of the slots are taken, and which ones is settled when the crate is compiled, so no
/// looked-up text can meet a run of them longer than the table's longest.
pub(crate) struct Table<V: 'static, const SLOTS: usize> {
    rows: &'static [(&'static str, V)],
    /// 0 where free, else a row's number, counted from one, in the low half, and the high half
    /// of its key's hash.
    slots: [u32; SLOTS],
}

/// The half of a slot that holds a share of the hash.
const SHARE: u32 = 0xffff_0000;

impl<V, const SLOTS: usize> Table<V, SLOTS> {
    /// A table of `rows`, whose keys differ. `SLOTS` is a power of two and at least twice their
    /// number.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    pub(crate) const fn new(rows: &'static [(&'static str, V)]) -> Self {
        assert!(SLOTS.is_power_of_two() && rows.len() * 2 <= SLOTS && rows.len() < 0xffff);
        let mut slots = [0; SLOTS];
        let mut at = 0;
        while at < rows.len() {
            let hash = hash(rows[at].0.as_bytes());
            let mut slot = hash as usize & (SLOTS - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (SLOTS - 1);
            }
            at += 1;
            slots[slot] = hash & SHARE | at as u32;
        }
        Self { rows, slots }
    }

    /// The rows, by their keys' order.
    #[cfg(test)]
    pub(crate) const fn rows(&self) -> &'static [(&'static str, V)] {
        self.rows
    }

    /// The value of a row, by its number in the order of the keys.
    pub(crate) fn value(&self, row: usize) -> Option<&'static V> {
        self.rows.get(row).map(|(_, value)| value)
    }

    /// The value of `key`. Cost: linear in the length of the key.
    pub(crate) fn get(&self, key: &str) -> Option<&'static V> {
        let hash = hash(key.as_bytes());
        let mut slot = hash as usize;
        loop {
            let taken = *self.slots.get(slot & (SLOTS - 1))?;
            if taken == 0 {
                return None;
            }
            if taken & SHARE == hash & SHARE {
                let (row, value) = self.rows.get((taken & !SHARE) as usize - 1)?;
                if *row == key {
                    return Some(value);
                }
            }
            slot += 1;
        }
    }
}

/// A hash of eight bytes a step. The last step takes the last eight bytes, some of them again.
const fn hash(key: &[u8]) -> u32 {
    let mut hash = key.len() as u64;
    let last = if let Some(last) = key.last_chunk::<8>() {
        let mut rest = key;
        while let Some((eight, behind @ [_, ..])) = rest.split_first_chunk::<8>() {
            hash = mixed(hash ^ u64::from_le_bytes(*eight));
            rest = behind;
        }
        u64::from_le_bytes(*last)
    } else if let (Some(first), Some(last)) = (key.first_chunk::<4>(), key.last_chunk::<4>()) {
        u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32
    } else {
        match *key {
            [a] => a as u64,
            [a, b] => a as u64 | (b as u64) << 8,
            [a, b, c] => a as u64 | (b as u64) << 8 | (c as u64) << 16,
            _ => 0,
        }
    };
    mixed(hash ^ last) as u32
}

/// Carries every bit into both halves: a product with the golden ratio's bits has those of the low
/// bytes in its high half, and those of the high bytes beyond it.
const fn mixed(bits: u64) -> u64 {
    let product = bits as u128 * 0x9e37_79b9_7f4a_7c15;
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    static SIGNS: Table<u8, 32> = Table::new(&[
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
        ("eight by", 13),
        ("eight bytes", 14),
        ("eight bytes, twice", 15),
    ]);

    #[test]
    fn every_key_finds_its_row_and_no_other_key_finds_any() {
        for (want, (key, _)) in (0..).zip(SIGNS.rows) {
            assert_eq!(SIGNS.get(key), Some(&want), "{key:?}");
        }
        for key in ["0", "111", "AA", "a ", "ac", "abcd", "b", "z", "zzz", "ジェニー", "é"] {
            assert!(SIGNS.get(key).is_none(), "{key:?}");
        }
    }
}
