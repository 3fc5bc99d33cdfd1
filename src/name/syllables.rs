//! Words made of syllables, as the names of China, Korea and Vietnam are in Latin letters.

use smallvec::SmallVec;

use super::{
    normalise::Name,
    tables::{LONGEST_SYLLABLE, Tongue, Tongues, Traits, syllables, syllables_of_sign},
    token::{Token, TokenKind},
};

/// One syllable of a name, or an initial that stands for one.
#[derive(Clone, Copy)]
pub(super) struct Syllable<'a> {
    pub(super) text: &'a str,
    /// Which syllables its letters may spell, in any language; none for an initial.
    numbers: &'static [u16],
    /// The word that it is of.
    pub(super) word: usize,
}

/// How one syllable relates to another, weakest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Likeness {
    Other,
    /// One is the first letter of the other.
    Initial,
    /// Two spellings of one syllable: `chih`, `zhi`.
    Spelling,
    Same,
}

impl Syllable<'_> {
    pub(super) fn likeness(&self, other: &Self, tongue: Tongue) -> Likeness {
        let spelled = |number: &u16| tongue.has(*number) && other.numbers.contains(number);
        let initial = self.text.len() == 1 || other.text.len() == 1;
        if self.text == other.text {
            Likeness::Same
        } else if self.numbers.iter().any(spelled) {
            Likeness::Spelling
        } else if initial && self.text.bytes().next() == other.text.bytes().next() {
            Likeness::Initial
        } else {
            Likeness::Other
        }
    }

    /// Whether it is an initial, and no syllable of one letter (`i`).
    pub(super) const fn is_initial(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Whether one has a letter more than the other, or two letters in the other order: a slip of the pen,
    /// though it makes another syllable (`lin`, `ling`).
    pub(super) fn is_a_slip_from(&self, other: &Self) -> bool {
        let (short, long) = if self.text.len() < other.text.len() {
            (self.text.as_bytes(), other.text.as_bytes())
        } else {
            (other.text.as_bytes(), self.text.as_bytes())
        };
        let front = short.iter().zip(long).take_while(|(l, r)| l == r).count();
        let (short, long) = (short.get(front..).unwrap_or(&[]), long.get(front..).unwrap_or(&[]));
        match (short, long) {
            ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c => rest == others,
            (_, [_, rest @ ..]) => rest == short,
            _ => false,
        }
    }
}

/// The syllables of a name, of which all are of one language.
pub(super) type Syllables<'a> = SmallVec<[Syllable<'a>; MOST]>;

/// The most syllables of a name: a surname of one or two, and a given name of two or three.
const MOST: usize = 6;

/// The most syllables of one word: a given name written together.
const MOST_OF_WORD: usize = 2;

/// Where a word can be split in two ways, which of the syllables are as long as possible: `se-hun`, `seh-un`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Split {
    LongFirst,
    LongLast,
}

/// The syllables of a name in one language; `None` where a word is not made of them.
pub(super) fn of<'a>(
    text: &'a str,
    words: &[Token],
    tongue: Tongue,
    by: Split,
) -> Option<Syllables<'a>> {
    let mut all = Syllables::new();
    for (at, token) in words.iter().enumerate() {
        let word = token.of(text);
        let letters = word.bytes().all(|letter| letter.is_ascii_lowercase());
        if token.kind == TokenKind::Aside || !letters || all.len() == MOST {
            return None;
        }
        if word.len() == 1 {
            all.push(Syllable { text: word, numbers: syllables(word), word: at });
            continue;
        }
        let most = MOST.min(all.len() + MOST_OF_WORD);
        let whole = Syllable { text: word, numbers: &[], word: at };
        if !(Splitting { tongue, by, most }).split(whole, &mut all) {
            return None;
        }
    }
    Some(all)
}

/// The languages of whose syllables all the words are, initials aside.
pub(super) fn tongues(text: &str, words: &[Token]) -> Tongues {
    let mut all = Tongues::ALL;
    for token in words {
        let word = token.of(text);
        let is_of_name = !matches!(token.kind, TokenKind::Aside | TokenKind::Particle);
        if token.has(Traits::FOREIGN) || !is_of_name || all.is_empty() {
            return Tongues::NONE;
        }
        if word.len() > 1 {
            all = all.and(tongues_of(word));
        }
    }
    all
}

/// The languages in which a word is one syllable or two.
fn tongues_of(word: &str) -> Tongues {
    if word.len() > MOST_OF_WORD * LONGEST_SYLLABLE {
        return Tongues::NONE;
    }
    let last = (word.len() - 2).min(LONGEST_SYLLABLE);
    let first = word.len().saturating_sub(LONGEST_SYLLABLE).max(2);
    (first..=last).filter_map(|at| word.split_at_checked(at)).fold(
        Tongues::writing(syllables(word)),
        |all, (front, back)| {
            let front = Tongues::writing(syllables(front));
            if front.is_empty() {
                all
            } else {
                all.or(front.and(Tongues::writing(syllables(back))))
            }
        },
    )
}

/// Whether three words or more are all made of syllables of one language, so that none of them is a particle:
/// `Kim In Sook`, `Nguyen Van An`.
///
/// Where a syllable stands alone that may be a particle, others do too: `Jan de Boer` is not of five.
pub(super) fn are_all(text: &str, words: &[Token]) -> bool {
    let (Some((_, given)), true) = (words.split_first(), words.len() > 2) else { return false };
    let is_one = |word: &Token| word.length() == 1 || !syllables(word.of(text)).is_empty();
    given.iter().all(is_one) && !tongues(text, words).is_empty()
}

/// How a word is split.
struct Splitting {
    tongue: Tongue,
    by: Split,
    /// How many syllables there are at most.
    most: usize,
}

impl Splitting {
    /// Adds the syllables of the rest of a word. Returns whether they are all of it.
    fn split<'a>(&self, rest: Syllable<'a>, all: &mut Syllables<'a>) -> bool {
        if rest.text.is_empty() {
            return true;
        }
        if all.len() == self.most {
            return false;
        }
        let longest = rest.text.len().min(LONGEST_SYLLABLE);
        let mut lengths = 2..=longest;
        let mut next = || match self.by {
            Split::LongFirst => lengths.next_back(),
            Split::LongLast => lengths.next(),
        };
        core::iter::from_fn(&mut next).any(|length| {
            let Some((text, others)) = rest.text.split_at_checked(length) else { return false };
            let numbers = syllables(text);
            if !numbers.iter().any(|number| self.tongue.has(*number)) {
                return false;
            }
            let before = all.len();
            all.push(Syllable { text, numbers, ..rest });
            let done = self.split(Syllable { text: others, ..rest }, all);
            if !done {
                all.truncate(before);
            }
            done
        })
    }
}

/// Whether `rest` and the words after it, written together, spell signs one by one, each as any language of
/// China reads it: `kah kee`, 嘉庚.
pub(super) fn spell(name: &Name, rest: &str, words: &[Token], signs: &str) -> bool {
    if rest.is_empty() {
        return match words.split_first() {
            Some((word, words)) => spell(name, name.word(word), words, signs),
            None => signs.is_empty(),
        };
    }
    let mut others = signs.chars();
    let Some(sign) = others.next() else { return false };
    (2..=rest.len().min(LONGEST_SYLLABLE)).any(|length| {
        let Some((spelling, rest)) = rest.split_at_checked(length) else { return false };
        spells(spelling, sign) && spell(name, rest, words, others.as_str())
    })
}

/// Whether a spelling writes a reading of a sign in any language of China.
pub(super) fn spells(spelling: &str, sign: char) -> bool {
    let written = syllables(spelling);
    !written.is_empty() && syllables_of_sign(sign).any(|number| written.contains(&number))
}

/// Whether a name is a surname and two syllables of a given name: `Lim Mei Hua`, `Han Ji-woo`.
pub(super) fn are_three<'t>(words: &[Token], text: impl Fn(&Token) -> &'t str) -> bool {
    let syllable = |word: &Token| word.kind == TokenKind::Word && may_be_one(text(word));
    words.len() == 3 && words.iter().all(syllable)
}

/// Whether a word can be one syllable, by its letters: a consonant or two that go together, vowels, and a
/// consonant that a syllable of these languages ends with. Most words of other languages have more.
pub(super) fn may_be_one(word: &str) -> bool {
    let letters = word.as_bytes();
    if letters.len() > LONGEST_SYLLABLE {
        return false;
    }
    let is_vowel = |letter: &u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u');
    // Before a vowel `y` is a consonant, as in `yong`.
    let at = letters.iter().position(is_vowel).unwrap_or(letters.len());
    let (onset, rest) = letters.split_at_checked(at).unwrap_or_default();
    let is_glide = |letter: &u8| is_vowel(letter) || matches!(letter, b'y' | b'w');
    let at = rest.iter().position(|letter| !is_glide(letter)).unwrap_or(rest.len());
    let coda = rest.get(at..).unwrap_or_default();
    begins_one(onset) && ends_one(coda) && (!rest.is_empty() || word == "ng")
}

/// Whether a syllable begins with these consonants, in Pinyin, Wade-Giles, Cantonese, Hokkien, Korean or
/// Vietnamese spelling.
const fn begins_one(onset: &[u8]) -> bool {
    matches!(
        onset,
        [] | [_]
            | [b'c' | b'g' | b'k' | b'n' | b'p' | b's' | b't' | b'z', b'h']
            | [b'g' | b'h' | b'k' | b'j' | b'm' | b'n' | b'p', b'y']
            | [b'g' | b'h' | b'k', b'w']
            | [b'h' | b't', b's']
            | [b's' | b't', b'z']
            | [b't', b'r']
            | [b'n', b'g']
    )
}

/// Whether a syllable ends with these consonants. In Korean spelling `r` only marks a long vowel: `Park`.
const fn ends_one(coda: &[u8]) -> bool {
    matches!(
        coda,
        [] | [b'h' | b'k' | b'l' | b'm' | b'n' | b'p' | b'r' | b't']
            | [b'n', b'g']
            | [b'c' | b'r', b'k']
    )
}

#[cfg(test)]
mod tests {
    use super::{may_be_one, spells};

    #[test]
    fn a_syllable_is_short_and_simple() {
        for word in ["lim", "eun", "hua", "ji", "nguyen", "park", "hsiao", "yong", "wei", "ng"] {
            assert!(may_be_one(word), "{word}");
        }
        for word in ["john", "mary", "smith", "grant", "jones", "ann", "clark", "rhys", "rosen", ""]
        {
            assert!(!may_be_one(word), "{word}");
        }
    }

    #[test]
    fn a_sign_is_read_in_any_language_of_china() {
        for (spelling, sign) in [
            ("zhi", '志'),
            ("chih", '志'),
            ("chi", '志'),
            ("kee", '庚'),
            ("chan", '陳'),
            ("tan", '陳'),
        ] {
            assert!(spells(spelling, sign), "{spelling} {sign}");
        }
        assert!(!spells("meng", '志'));
        assert!(!spells("rosen", '志'));
    }
}
