//! From the characters of a word to codes, one ASCII byte a sound.
//!
//! Which codes a script has, and what they stand for, is in `data/text/codes.tsv`; which codes a
//! character stands for is in `data/text/units.tsv`.

/// The most codes of one word; more are cut off. No word of [`MOST_LETTERS`](super::letters::MOST_LETTERS)
/// Latin letters has more sounds.
const MOST_CODES: usize = 80;

/// The code of the short vowel that a consonant has of itself, in scripts where no sign writes it.
pub(super) const INHERENT: u8 = b'V';

/// In front of a sign's codes: it takes that vowel away from the consonant before.
const TAKES_AWAY: u8 = b'~';

/// The codes of one word.
pub(super) struct Codes {
    bytes: [u8; MOST_CODES],
    count: usize,
}

impl Codes {
    pub(super) const EMPTY: Self = Self { bytes: [0; MOST_CODES], count: 0 };

    pub(super) fn push(&mut self, code: u8) {
        if let Some(free) = self.bytes.get_mut(self.count) {
            *free = code;
            self.count += 1;
        }
    }

    /// Takes the last code away.
    pub(super) fn pop(&mut self) -> Option<u8> {
        self.count = self.count.checked_sub(1)?;
        self.bytes.get(self.count).copied()
    }

    /// Takes the last code away where it is `code`, and says so.
    pub(super) fn pop_if(&mut self, code: u8) -> bool {
        self.as_bytes().last() == Some(&code) && self.pop().is_some()
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.count).unwrap_or_default()
    }
}

/// The codes of the units of one script, sorted by key: one character, or two in two halves.
pub(super) type Units = &'static [(u32, &'static str)];

/// Reads a word unit by unit, two characters before one; characters that belong to no unit are left out.
pub(super) fn read(units: Units, word: impl Iterator<Item = char>, codes: &mut Codes) {
    let find = |key: u32| {
        let at = units.binary_search_by_key(&key, |(unit, _)| *unit).ok()?;
        units.get(at).map(|(_, codes)| *codes)
    };
    let mut word = word.map(u32::from).filter(|c| *c <= 0xffff).peekable();
    while let Some(first) = word.next().filter(|_| codes.count < MOST_CODES) {
        let pair = word.peek().and_then(|second| find(first << 16 | second));
        if pair.is_some() {
            word.next();
        }
        for code in pair.or_else(|| find(first)).unwrap_or_default().bytes() {
            if code == TAKES_AWAY {
                codes.pop_if(INHERENT);
            } else {
                codes.push(code);
            }
        }
    }
}
