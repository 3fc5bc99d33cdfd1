//! The letters of Latin words as sets of places, in which a spelling is looked for everywhere at once.

use super::{
    align::{BACK, CONSONANT, EDGE, FRONT, MismatchCosts, Spelling},
    scripts,
};
use crate::text::script::{Script, script_of_word};

/// The most Latin letters compared; more are cut off. The longest names on record are shorter.
pub(super) const MOST_LETTERS: usize = 63;

/// A set of places in a Latin word: bit `n` is the place before letter `n`.
pub(super) type Places = u64;

/// The letters of a Latin word, or of several, as sets of places.
pub(super) struct Letters {
    /// The letters, counted from `a`.
    letters: [u8; MOST_LETTERS],
    count: usize,
    /// Where each letter stands.
    at: [Places; 26],
    /// Which letters there are.
    present: u32,
    /// Places at the edge of a word.
    edges: Places,
    /// Places by what may stand after them, indexed by sets of classes.
    before: [Places; 16],
    /// Places by what may stand before them.
    after: [Places; 16],
    /// A word was in kana.
    kana: bool,
}

impl Letters {
    /// The letters `a` to `z` of some words, which fold to lower-case, or the usual Latin form of
    /// words in kana; everything else is left out.
    pub(super) fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut new = Self {
            letters: [0; MOST_LETTERS],
            count: 0,
            at: [0; 26],
            present: 0,
            edges: 1,
            before: [0; 16],
            after: [0; 16],
            kana: false,
        };
        for word in words {
            new.push(word);
            if !word.is_ascii() && script_of_word(word) == Script::Kana {
                new.kana = true;
                let (spellings, codes) = scripts::kana(word);
                for code in codes.as_bytes() {
                    new.push(spellings.romanised(*code));
                }
            }
            new.edges |= 1 << new.count;
        }
        let standing =
            |letters: &[u8]| letters.iter().fold(0, |all, letter| all | new.places(letter - b'a'));
        let classes = [
            (FRONT, standing(b"eiy")),
            (BACK, standing(b"aou")),
            (CONSONANT, standing(b"bcdfghjklmnpqrstvwxz")),
        ];
        let (mut before, mut after) = ([0; 16], [0; 16]);
        for (set, (before, after)) in (0u8..).zip(before.iter_mut().zip(&mut after)) {
            for (class, places) in classes {
                if set & class != 0 {
                    *before |= places;
                    *after |= places << 1;
                }
            }
            if set & EDGE != 0 {
                *before |= new.edges;
                *after |= new.edges;
            }
        }
        Self { before, after, ..new }
    }

    /// Appends the letters of a word.
    fn push(&mut self, word: &str) {
        for letter in word.bytes().filter(u8::is_ascii_lowercase).map(|b| b - b'a') {
            if let Some(free) = self.letters.get_mut(self.count) {
                *free = letter;
                if let Some(places) = self.at.get_mut(usize::from(letter)) {
                    *places |= 1 << self.count;
                }
                self.present |= 1 << letter;
                self.count += 1;
            }
        }
    }

    /// Whether they stand for a word in kana.
    pub(super) const fn are_kana(&self) -> bool {
        self.kana
    }

    /// How many letters there are.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    fn places(&self, letter: u8) -> Places {
        self.at.get(usize::from(letter)).copied().unwrap_or_default()
    }

    /// The letters, counted from `a`.
    pub(super) fn written(&self) -> &[u8] {
        self.letters.get(..self.count).unwrap_or_default()
    }

    /// Whether every letter of `spelling` is among them, wherever it stands.
    pub(super) const fn may_have(&self, spelling: &Spelling) -> bool {
        spelling.needs & !self.present == 0
    }

    /// The places from which `spelling` can be read.
    pub(super) fn places_of(&self, spelling: &Spelling) -> Places {
        if !self.may_have(spelling) {
            return 0;
        }
        let length = usize::from(spelling.length);
        let mut places = Places::MAX;
        for (ahead, letter) in spelling.letters.iter().take(length).enumerate() {
            places &= self.places(*letter) >> ahead;
            if places == 0 {
                return 0;
            }
        }
        let after = self.after.get(usize::from(spelling.after)).copied().unwrap_or_default();
        let before = self.before.get(usize::from(spelling.before)).copied().unwrap_or_default();
        places & after & (before >> length)
    }

    /// What the letters and codes that weigh `codes` would cost if nothing agreed.
    ///
    /// Letters that stand for no sound, doubled or silent ones, cost nothing, and would outweigh what
    /// disagrees: `jjjjjjjjjjjj` would agree with everything. So would signs that are silent.
    pub(super) fn weight(&self, mismatch: MismatchCosts, codes: u32) -> u32 {
        let each = |letter: &u8| {
            u32::from(if is_vowel(*letter) { mismatch.vowel } else { mismatch.consonant })
        };
        let letters: u32 = self.written().iter().map(each).sum();
        letters.min(codes * MOST_OUTWEIGHED) + codes.min(letters * MOST_OUTWEIGHED)
    }
}

/// How many times what the others weigh letters and codes may weigh; names seldom have so many letters for a
/// sound, or so many sounds for a letter. Pinned by `what_stands_for_nothing_agrees_with_nothing`.
const MOST_OUTWEIGHED: u32 = 2;

/// Whether a letter, counted from `a`, writes a vowel.
pub(super) const fn is_vowel(letter: u8) -> bool {
    matches!(letter + b'a', b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}
