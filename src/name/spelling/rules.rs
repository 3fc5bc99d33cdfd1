//! The costs of [`costs`](super::costs) as look-ups, which the compiler gathers: what the measure asks,
//! each answer at a known place.

use super::costs::{DOUBLED, EDIT, EXCHANGED, FAR, JOINED, Two, first_lone, lone, replacing};

/// The cost of what no rule allows: dearer than the edits that do the same.
const NEVER: u8 = u8::MAX;

/// A letter by its number below 32, from 1 for `a`; 0 is a digit, or any other sign.
#[inline]
pub(super) const fn number(byte: u8) -> u8 {
    if byte.is_ascii_lowercase() { byte & 31 } else { 0 }
}

/// What stands before the first letter.
pub(super) const START: u8 = 0;

/// A set of letters, by their numbers.
pub(crate) type Letters = u32;

/// The place in a set of all that is not ASCII.
pub(super) const WIDE: Letters = 1 << 31;

/// The set that each byte is.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
static SETS: [Letters; 256] = {
    let mut sets = [WIDE; 256];
    let mut byte = 0;
    while byte < 128 {
        sets[byte as usize] = 1 << number(byte);
        byte += 1;
    }
    sets
};

/// The set that a byte is.
#[inline]
pub(super) fn set(byte: u8) -> Letters {
    SETS.get(usize::from(byte)).copied().unwrap_or(WIDE)
}

/// The number of two letters that a rule names, 0 of all others.
pub(super) type Pair = u8;

/// What the rules say of a letter after another one.
#[derive(Clone, Copy)]
// Four bytes are looked up sooner than three.
#[repr(align(4))]
pub(super) struct Behind {
    /// The cost of leaving the letter out, and the same of a last one.
    inside: u8,
    last: u8,
    /// The pair that the two are.
    pub(super) pair: Pair,
}

impl Behind {
    /// What is said of other signs.
    const NOTHING: Self = Self { inside: EDIT, last: EDIT, pair: 0 };

    /// The cost of leaving the letter out.
    #[inline]
    pub(super) const fn alone(self, last: bool) -> u8 {
        if last { self.last } else { self.inside }
    }
}

/// The cost of each byte where it stands for one letter.
#[derive(Clone, Copy)]
pub(super) struct Replaced([u8; 256]);

impl Replaced {
    const NOTHING: Self = Self([EDIT; 256]);

    #[inline]
    pub(super) fn of(&self, byte: u8) -> u8 {
        self.0.get(usize::from(byte)).copied().unwrap_or(EDIT)
    }
}

/// How many pairs there may be.
const PAIRS: usize = 64;

/// What the rules say of ASCII letters and signs as they are written, of letters by their numbers
/// and of pairs by theirs.
pub(super) struct Rules {
    /// How many pairs the rules name.
    pairs: Pair,
    behind: [[Behind; 128]; 128],
    replaced: [Replaced; 128],
    joined: [[u8; 128]; PAIRS],
    singles: [Letters; PAIRS],
    exchanged: [[u8; PAIRS]; PAIRS],
    near: [Letters; 32],
    least: [u8; 32],
}

pub(super) static RULES: Rules = Rules::gathered();

impl Rules {
    /// What is said of `letter` after `before`.
    #[inline]
    pub(super) fn behind(&self, before: u8, letter: u8) -> Behind {
        let row = self.behind.get(usize::from(before & 127));
        let found = row.and_then(|row| row.get(usize::from(letter & 127)));
        found.copied().unwrap_or(Behind::NOTHING)
    }

    /// The costs of letters that stand for `letter`.
    #[inline]
    pub(super) fn replaced(&self, letter: u8) -> &Replaced {
        self.replaced.get(usize::from(letter & 127)).unwrap_or(&Replaced::NOTHING)
    }

    /// The cost of a single letter that is written for a pair, where a rule allows it.
    #[inline]
    pub(super) fn joined(&self, pair: Pair, single: u8) -> Option<u8> {
        let cost = *self.joined.get(usize::from(pair))?.get(usize::from(single))?;
        (cost < NEVER).then_some(cost)
    }

    /// The letters that are written for a pair.
    #[inline]
    pub(super) fn singles(&self, pair: Pair) -> Letters {
        self.singles.get(usize::from(pair)).copied().unwrap_or_default()
    }

    /// The cost of a pair that is written for another pair, where a rule allows it.
    #[inline]
    pub(super) fn exchanged(&self, pair: Pair, other: Pair) -> Option<u8> {
        let cost = *self.exchanged.get(usize::from(pair))?.get(usize::from(other))?;
        (cost < NEVER).then_some(cost)
    }

    /// The letters that may stand for the letter of a number at less than [`FAR`], alone or in a
    /// pair; and the least that it costs after another letter where none of them is there.
    #[inline]
    pub(super) fn near(&self, number: u8) -> (Letters, u8) {
        let at = usize::from(number & 31);
        (self.near.get(at).copied().unwrap_or_default(), self.least.get(at).copied().unwrap_or(0))
    }

    const fn gathered() -> Self {
        let mut rules = Self {
            pairs: 0,
            behind: [[Behind::NOTHING; 128]; 128],
            replaced: [Replaced::NOTHING; 128],
            joined: [[NEVER; 128]; PAIRS],
            singles: [0; PAIRS],
            exchanged: [[NEVER; PAIRS]; PAIRS],
            near: [0; 32],
            least: [FAR; 32],
        };
        rules.gather_letters();
        rules.gather_joined();
        rules.gather_exchanged();
        rules
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    const fn gather_letters(&mut self) {
        // A digit may be the same digit.
        self.near[0] = 1;
        let mut letter = 0;
        while letter < 128 {
            let at = number(letter) as usize;
            let mut other = 0;
            while other < 128 {
                if at != 0 {
                    self.gather(letter, other);
                } else if letter == other {
                    self.behind[other as usize][letter as usize] =
                        Behind { inside: DOUBLED, last: DOUBLED, pair: 0 };
                }
                other += 1;
            }
            let first = first_lone(letter);
            self.behind[START as usize][letter as usize] =
                Behind { inside: first, last: first, pair: 0 };
            self.replaced[letter as usize].0[letter as usize] = 0;
            letter += 1;
        }
    }

    /// Gathers what the rules say of a letter after another letter or sign, or written for it.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    const fn gather(&mut self, letter: u8, other: u8) {
        let at = number(letter) as usize;
        // A digit in front is neither a vowel nor the same letter.
        let (inside, last) = (lone(letter, other, false), lone(letter, other, true));
        self.behind[other as usize][letter as usize] = Behind { inside, last, pair: 0 };
        if number(other) == 0 {
            return;
        }
        let single = if other == letter { EDIT } else { least(inside, last) };
        self.least[at] = least(self.least[at], single);
        let cost = replacing(letter, other);
        self.replaced[letter as usize].0[other as usize] = cost;
        if cost < FAR {
            self.near[at] |= 1 << number(other);
        }
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    const fn gather_joined(&mut self) {
        let mut row = 0;
        while row < JOINED.len() {
            let (pairs, mut singles, cost) = JOINED[row];
            while let [single, rest @ ..] = singles {
                let mut at = 0;
                while at < pairs.len() {
                    let pair = self.pair(pairs[at]);
                    self.joined[pair as usize][*single as usize] = cost;
                    self.singles[pair as usize] |= 1 << number(*single);
                    self.bring_near(pairs[at], &[*single]);
                    at += 1;
                }
                singles = rest;
            }
            row += 1;
        }
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    const fn gather_exchanged(&mut self) {
        let mut row = 0;
        while row < EXCHANGED.len() {
            let (ones, mut others, cost) = EXCHANGED[row];
            while let [other, rest @ ..] = others {
                let mut at = 0;
                while at < ones.len() {
                    let (one, two) = (self.pair(ones[at]) as usize, self.pair(other) as usize);
                    self.exchanged[one][two] = cost;
                    self.exchanged[two][one] = cost;
                    self.bring_near(ones[at], *other);
                    at += 1;
                }
                others = rest;
            }
            row += 1;
        }
    }

    /// The number of a pair that a rule names, which may be its first.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    const fn pair(&mut self, pair: Two) -> Pair {
        let [before, letter] = [pair[0] as usize, pair[1] as usize];
        if self.behind[before][letter].pair == 0 {
            self.pairs += 1;
            self.behind[before][letter].pair = self.pairs;
        }
        self.behind[before][letter].pair
    }

    /// Notes that the letters of `ones` may stand for those of `others`.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
    const fn bring_near(&mut self, mut ones: &[u8], others: &[u8]) {
        while let [one, rest @ ..] = ones {
            let mut at = 0;
            while at < others.len() {
                self.near[number(*one) as usize] |= 1 << number(others[at]);
                self.near[number(others[at]) as usize] |= 1 << number(*one);
                at += 1;
            }
            ones = rest;
        }
    }
}

const fn least(one: u8, other: u8) -> u8 {
    if one < other { one } else { other }
}
