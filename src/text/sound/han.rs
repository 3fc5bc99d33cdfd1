//! Han characters, which are read: in Mandarin, in Cantonese, in Korean, in Japanese.
//!
//! A character has up to six readings in a language, and a word is read in one language
//! throughout, so `陳` is `chen` or `chan`, and `山田` is `yamada` and never `yamatian`. Foreign names
//! are written with characters for their Mandarin sound; `data/text/codes.tsv` knows how
//! (`克` is a `k`, `夫` a `v`).

use super::{
    Disagreement,
    align::{Path, Spellings},
    han_tables::{CANTONESE, HAN, HANJA, KANJI, MANDARIN, SIMPLIFIED, SINO_KOREAN},
    hangul,
    letters::Letters,
    scripts, tables,
    units::{self, Codes},
};

/// A language in which characters are read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Language {
    Mandarin,
    Cantonese,
    Korean,
    Japanese,
    /// Mandarin that writes a name of another language by its sounds; Korean, in Hangul.
    Transcribed,
}

impl Language {
    pub(crate) const ALL: [Self; 5] =
        [Self::Mandarin, Self::Cantonese, Self::Japanese, Self::Korean, Self::Transcribed];

    const fn spellings(self) -> &'static Spellings {
        match self {
            Self::Mandarin => &scripts::PINYIN,
            Self::Transcribed => &scripts::MANDARIN,
            Self::Cantonese => &scripts::CANTONESE,
            Self::Korean => &scripts::KOREAN,
            Self::Japanese => &scripts::KANJI,
        }
    }

    /// The codes of each reading of a character, none where the language does not know it.
    fn readings(self, character: char) -> Readings {
        let numbered = |table: &'static [Syllable], numbers: &[u16]| {
            let mut readings = Readings::default();
            for (free, number) in readings.iter_mut().zip(numbers) {
                *free = syllable(table, *number).map_or("", |(_, codes)| codes);
            }
            readings
        };
        let listed = |table: &'static [(u16, &'static str)]| {
            let mut readings = Readings::default();
            let codes = find(table, character, |row| row.0).map_or("", |row| row.1);
            for (free, reading) in readings.iter_mut().zip(codes.split(' ')) {
                *free = reading;
            }
            readings
        };
        match self {
            Self::Mandarin if is_hangul(character) => listed(SINO_KOREAN),
            Self::Mandarin | Self::Transcribed => find(HAN, character, |row| row.0)
                .map_or_else(Readings::default, |row| numbered(MANDARIN, &row.1)),
            Self::Cantonese => find(HAN, character, |row| row.0)
                .map_or_else(Readings::default, |row| numbered(CANTONESE, &row.2)),
            Self::Japanese => listed(KANJI),
            Self::Korean => listed(HANJA),
        }
    }
}

/// The codes of each reading of a character; those that it does not have are empty, and last.
type Readings = [&'static str; 6];

/// A syllable and its codes.
type Syllable = (&'static str, &'static str);

/// The syllable of a number, counted from 1.
fn syllable(table: &'static [Syllable], number: u16) -> Option<Syllable> {
    table.get(usize::from(number).checked_sub(1)?).copied()
}

/// The row of a character, in a table sorted by character.
fn find<R>(table: &'static [R], character: char, key: impl Fn(&R) -> u16) -> Option<&'static R> {
    let character = u16::try_from(u32::from(character)).ok()?;
    let at = table.binary_search_by_key(&character, key).ok()?;
    table.get(at)
}

/// The most characters of a Chinese or Korean name of a person, generously: each language takes the product of
/// the lengths once more.
const LONGEST_OWN: usize = 8;

/// How far apart Latin letters and a word of Han characters sound, in the language that fits best.
/// What was written in kana is Japanese, as long as Japanese reads the word.
pub(super) fn disagreement(letters: &Letters, word: &str) -> Option<Disagreement> {
    if letters.are_kana()
        && let Some(found) = disagreement_in(Language::Japanese, letters, word)
    {
        return Some(found);
    }
    let mut least = None;
    // No name of a person is so long; a foreign one, or a firm's, may be.
    let long = word.chars().nth(LONGEST_OWN).is_some();
    for language in Language::ALL {
        if long && matches!(language, Language::Mandarin | Language::Korean) {
            continue;
        }
        let Some(found) = disagreement_in(language, letters, word) else { continue };
        least = Some(least.map_or(found, |least: Disagreement| least.min(found)));
        if found == Disagreement::NONE {
            break;
        }
    }
    least
}

/// The same in one language; `None` where it does not read every character.
///
/// Foreign names are written with several characters for their Mandarin sound, and a sound is
/// written in many ways. What is read in its own language has a regular spelling, so that what disagrees
/// counts twice.
pub(super) fn disagreement_in(
    language: Language,
    letters: &Letters,
    word: &str,
) -> Option<Disagreement> {
    let foreign = language == Language::Transcribed;
    if foreign && word.chars().nth(1).is_none() {
        return None;
    }
    let (cost, weight) = read(language, letters, word)?;
    Some(Disagreement::part(if foreign { cost } else { cost * 2 }, weight))
}

/// What it costs to spell a word with these letters, and what it would cost if nothing agreed.
fn read(language: Language, letters: &Letters, word: &str) -> Option<(u32, u32)> {
    let spellings = language.spellings();
    let path = Path::new(letters, spellings);
    let mut row = path.start();
    let mut weight = 0;
    let mut previous = Readings::default();
    // A word with more characters than letters can be compared has nothing to do with them.
    for character in word.chars().take(letters.count() + 4) {
        let mut kana = Codes::EMPTY;
        units::read(tables::KANA_UNITS, std::iter::once(scripts::katakana(character)), &mut kana);
        if !kana.as_bytes().is_empty() {
            row = path.read(kana.as_bytes(), &row);
            weight += spellings.weight(kana.as_bytes());
            continue;
        }
        // The sign that repeats the character before it.
        let readings = if character == '々' { previous } else { language.readings(character) };
        let [first, ..] = readings;
        if first.is_empty() {
            return None;
        }
        // `井上` is i-no-ue: what joins two parts of a name is read, and need not be written.
        if language == Language::Japanese && weight > 0 {
            let joined = path.read(b"no", &row);
            lower(&mut row, joined.map(|cost| cost + 1));
        }
        weight += spellings.weight(first.as_bytes());
        let mut next = path.read(first.as_bytes(), &row);
        for reading in readings.iter().skip(1).take_while(|reading| !reading.is_empty()) {
            lower(&mut next, path.read(reading.as_bytes(), &row));
        }
        row = next;
        previous = readings;
    }
    if letters.count() == 0 || weight == 0 {
        return None;
    }
    Some((u32::from(path.end(row)) * 2, letters.weight(spellings.mismatch, weight)))
}

/// Keeps the lesser cost of each place.
fn lower<const N: usize>(costs: &mut [u16; N], others: [u16; N]) {
    for (cost, other) in costs.iter_mut().zip(others) {
        *cost = (*cost).min(other);
    }
}

/// The first Mandarin reading of each character, appended to `out`; says whether there was any.
pub(super) fn romanise_into(word: &str, out: &mut String) -> bool {
    let mut any = false;
    for character in word.chars() {
        let first = find(HAN, character, |row| row.0).and_then(|row| row.1.first());
        if let Some((syllable, _)) = first.and_then(|number| syllable(MANDARIN, *number)) {
            out.push_str(syllable);
            any = true;
        }
    }
    any
}

/// The numbers of the syllables that a character is read as in Mandarin and in Cantonese, 0 for none.
pub(crate) fn syllables_of(character: char) -> ([u16; 3], [u16; 2]) {
    find(HAN, character, |row| row.0).map_or_else(Default::default, |row| (row.1, row.2))
}

/// Whether a word in Hangul is how Korean reads a word in Han, sign by sign: `김정은`, `金正恩`.
pub(super) fn reads(hangul: &str, han: &str) -> bool {
    let is_read = |(syllable, character): (char, char)| {
        let mut codes = Codes::EMPTY;
        hangul::read_syllable(syllable, &mut codes);
        let mut readings = Language::Korean.readings(character).into_iter();
        readings.any(|reading| !reading.is_empty() && reading.as_bytes() == codes.as_bytes())
    };
    hangul.chars().count() == han.chars().count() && hangul.chars().zip(han.chars()).all(is_read)
}

const fn is_hangul(character: char) -> bool {
    matches!(character, '가'..='힣')
}

/// The simplified form of a traditional character.
pub(crate) fn simplified(character: char) -> char {
    find(SIMPLIFIED, character, |row| row.0)
        .and_then(|row| char::from_u32(u32::from(row.1)))
        .unwrap_or(character)
}
