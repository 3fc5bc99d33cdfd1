//! Whether a Latin word and a word of another script sound the same.
//!
//! `jenny` and `ジェニー` are one name, and no edit distance can see it. Each word of another script
//! is read as a row of sounds; a table says how European orthographies write each sound, at what
//! cost; and the cheapest way to spell the sounds with the letters at hand is their
//! [`Disagreement`]. Writing a name in another script loses some distinctions (`l` and `r` in
//! kana, vowels in Arabic), and spelling hides others (`igh`, the `e` of `jane`): both are
//! forgiven where convention has it, and only there.
//!
//! ```
//! use ownership_match::text::sound::{Disagreement, disagreement};
//!
//! let same = disagreement("jenny", "ジェニー");
//! let near = disagreement("jenny", "ジュニー");
//! let other = disagreement("mark", "ジェニー");
//! assert_eq!(same, Some(Disagreement::NONE));
//! assert!(same < near && near < other);
//! ```
//!
//! Scripts: kana, Han (read in Mandarin, Cantonese, Korean or Japanese), Hangul, Cyrillic, Greek, Armenian,
//! Georgian, Hebrew, Arabic with Persian and Urdu letters, Thai, Lao, Khmer, Burmese, Sinhala, Ethiopic,
//! and nine scripts of India.
//!
//! The tables are `data/text/spellings.tsv` (how a sound is spelled), `data/text/codes.tsv` (which
//! sounds a sign of a script can stand for) and `data/text/units.tsv` (the signs);
//! `data/text/han.tsv` says how characters are read.
//!
//! # What this module does not do
//!
//! It knows no names and no translations: `deutschland` and `ドイツ` have nothing to do with each
//! other. It does not say whether two words are one name, only how far apart they sound.

mod align;
mod ethiopic;
mod han;
#[rustfmt::skip]
mod han_tables;
mod hangul;
mod indic;
mod letters;
mod scripts;
#[rustfmt::skip]
mod tables;
mod thai;
mod units;

pub(crate) use self::han::{Language, simplified, syllables_of};
use self::{
    align::{Path, Spellings},
    letters::Letters,
    scripts::{katakana, read},
};
use super::script::{Script, script_of, script_of_word};

/// How far apart two words sound, from [`NONE`](Self::NONE), written as convention writes it, to
/// [`MOST`](Self::MOST), nothing in common.
///
/// Of names that people really write in two scripts, more than half are at 0 and four in five below
/// 110; of unrelated ones with the same first letter, nineteen in twenty are above 340 (270 where
/// characters are read, in Han).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Disagreement(u16);

impl Disagreement {
    /// The one is how convention writes the other.
    pub const NONE: Self = Self(0);
    /// Nothing in common.
    pub const MOST: Self = Self(1000);

    /// From 0 to 1000.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The part that `cost` is of `weight`, which is what everything costs where nothing agrees.
    fn part(cost: u32, weight: u32) -> Self {
        let part = cost.saturating_mul(1000) / weight.max(1);
        u16::try_from(part).map_or(Self::MOST, |part| Self(part).min(Self::MOST))
    }
}

/// How far apart a Latin word and a word of another script sound.
///
/// Both are [folded](super::fold). `None` where there is nothing to compare: no letter from `a` to
/// `z` in the one, no sound that is known in the other.
///
/// Deterministic, whole numbers only, no allocation. Cost: the product of the two lengths, which are
/// cut off at 63 letters and 80 sounds.
///
/// ```
/// use ownership_match::text::sound::disagreement;
///
/// assert_eq!(disagreement("smith", "スミス").map(|d| d.get()), Some(0));
/// assert_eq!(disagreement("smith", "smith"), None);
/// ```
#[must_use]
pub fn disagreement(latin: &str, other: &str) -> Option<Disagreement> {
    disagreement_in(script_of_word(other), latin, other)
}

/// The same, where the script of the other word is known. To a word in Han, a word in kana says how
/// it is read in Japanese.
pub(crate) fn disagreement_in(script: Script, latin: &str, other: &str) -> Option<Disagreement> {
    disagreement_of(&Letters::new([latin]), script, other)
}

/// The same of a word in Han or in Hangul that is read in one language.
pub(crate) fn disagreement_read(
    language: Language,
    latin: &str,
    other: &str,
) -> Option<Disagreement> {
    disagreement_by(language, &Letters::new([latin]), script_of_word(other), other)
}

/// [`disagreement_joined`] with a word in Han or in Hangul that is read in one language.
pub(crate) fn disagreement_joined_read<'a, W>(
    language: Language,
    latin: W,
    other: &str,
) -> Option<Disagreement>
where
    W: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let script = script_of_word(other);
    in_each_order(latin, |letters| disagreement_by(language, letters, script, other))
}

/// How far apart Latin words, written apart, and one word of another script sound, in the order of the
/// words that fits best: as they stand, with the last one first, or with the first one last.
///
/// Chinese and Korean write family and given name together, the family name first. Words are
/// [folded](super::fold). `None` and cost: as [`disagreement`], three times.
///
/// ```
/// use ownership_match::text::sound::{disagreement_joined, Disagreement};
///
/// let gil_dong = disagreement_joined(["gil", "dong", "hong"], "홍길동");
/// assert_eq!(gil_dong, Some(Disagreement::NONE));
/// ```
#[must_use]
pub fn disagreement_joined<'a, W>(latin: W, other: &str) -> Option<Disagreement>
where
    W: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let script = script_of_word(other);
    in_each_order(latin, |letters| disagreement_of(letters, script, other))
}

/// The least disagreement of Latin words in any order: see [`disagreement_joined`].
fn in_each_order<'a, W>(
    latin: W,
    apart: impl Fn(&Letters) -> Option<Disagreement>,
) -> Option<Disagreement>
where
    W: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let words = latin.into_iter();
    let count = words.clone().count();
    // How many words from the front move to the end.
    let orders = [0, 1, count.saturating_sub(1)];
    let different = if count > 2 { 3 } else { count.min(2) };
    orders
        .into_iter()
        .take(different)
        .filter_map(|moved| {
            let order = words.clone().skip(moved).chain(words.clone().take(moved));
            apart(&Letters::new(order))
        })
        .min()
}

/// The disagreement with a word in Han or in Hangul that is read in one language. A name of its own
/// language has a regular spelling, so that what disagrees counts twice.
fn disagreement_by(
    language: Language,
    letters: &Letters,
    script: Script,
    other: &str,
) -> Option<Disagreement> {
    let spellings = match (script, language) {
        (Script::Han, _) => return han::disagreement_in(language, letters, other),
        (Script::Hangul, Language::Korean) => &scripts::KOREAN,
        (Script::Hangul, Language::Mandarin) => &scripts::HANYU,
        (Script::Kana, Language::Japanese) => return disagreement_of(letters, script, other),
        (Script::Hangul, Language::Transcribed) => return disagreement_of(letters, script, other),
        _ => return None,
    };
    let (_, codes) = read(script, other)?;
    let apart = spelled(letters, spellings, codes.as_bytes())?.get();
    let apart = Disagreement::part(u32::from(apart) * 2, 1000);
    // Korean reads a Chinese name by its sound, or as it reads the signs: `진승` is Chen Sheng.
    let by_sign = match language {
        Language::Mandarin => han::disagreement_in(language, letters, other),
        _ => None,
    };
    Some(by_sign.map_or(apart, |by_sign| by_sign.min(apart)))
}

/// Whether a word in Hangul is how Korean reads a word in Han, sign by sign.
///
/// ```
/// use ownership_match::text::sound::reads;
///
/// assert!(reads("홍길동", "洪吉童"));
/// assert!(!reads("홍길동", "洪吉順"));
/// ```
#[must_use]
pub fn reads(hangul: &str, han: &str) -> bool {
    han::reads(hangul, han)
}

fn disagreement_of(letters: &Letters, script: Script, other: &str) -> Option<Disagreement> {
    if script == Script::Han {
        return han::disagreement(letters, other);
    }
    let (spellings, codes) = read(script, other)?;
    spelled(letters, spellings, codes.as_bytes())
}

/// The disagreement of letters with the codes of a word.
fn spelled(letters: &Letters, spellings: &'static Spellings, codes: &[u8]) -> Option<Disagreement> {
    if letters.count() == 0 || codes.is_empty() {
        return None;
    }
    let path = Path::new(letters, spellings);
    let cost = path.end(path.read(codes, &path.start()));
    let weight = letters.weight(spellings.mismatch, spellings.weight(codes));
    Some(Disagreement::part(u32::from(cost) * 2, weight))
}

/// The usual Latin form of a word of another script, appended to `out`: `ローゼン` is `rozen`.
///
/// Says whether there was one: a script that is not known, or a word without a letter, has none.
pub fn romanise_into(word: &str, out: &mut String) -> bool {
    let script = script_of_word(word);
    if script == Script::Han {
        return han::romanise_into(word, out);
    }
    let Some((spellings, codes)) = read(script, word) else { return false };
    // The short vowel that a consonant has of itself is silent at the end: `राजेश` is Rajesh.
    let spoken = match codes.as_bytes() {
        [spoken @ .., _, units::INHERENT] if script == Script::Indic && spoken.len() > 1 => {
            codes.as_bytes().split_last().map_or(spoken, |(_, before)| before)
        }
        all => all,
    };
    for code in spoken {
        out.push_str(spellings.romanised(*code));
    }
    !codes.as_bytes().is_empty()
}

/// Whether two words of one script are the same word in two ways of writing it: Hiragana and
/// Katakana, traditional and simplified Han, the letters that Hebrew writes otherwise at the end of
/// a word, and the variants of the Arabic alef, yeh, kaf and teh marbuta.
///
/// ```
/// use ownership_match::text::sound::same_word;
///
/// assert!(same_word("陳大文", "陈大文"));
/// assert!(same_word("やまだ", "ヤマダ"));
/// assert!(!same_word("山田", "山本"));
/// ```
#[must_use]
pub fn same_word(left: &str, right: &str) -> bool {
    left.chars().filter_map(plain).eq(right.chars().filter_map(plain))
}

/// The one form of a letter that convention writes in several; `None` for a vowel point, which
/// may be left out.
fn plain(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ة' | 'ہ' | 'ە' => 'ه',
        'ک' => 'ك',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        'ς' => 'σ',
        '\u{591}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => return None,
        _ => match script_of(c) {
            Script::Kana => katakana(c),
            Script::Han => simplified(c),
            _ => c,
        },
    })
}

#[cfg(test)]
mod tests;
