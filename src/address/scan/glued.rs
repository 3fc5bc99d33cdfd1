//! Words that hold more than one: numbers glued to words, compounds; and what a word with digits is.

use crate::address::{
    numeral::ordinal,
    postal_code::is_singaporean,
    tables::{Kinds, Meaning, Sense, meaning_of},
    token::{Token, digit_like},
    word_key::Key,
};

/// Cuts a number from a word that it is glued to: `5sexton`, `orveau91820`, `apt5`.
///
/// Returns where to cut: at the end of a word that stays whole. One or two letters after digits stay
/// (`12a`, `72nd`), and so do codes such as `n59w`. Only the `first` word of a line is cut after its
/// digits: within it a digit before letters is rather a letter that was misread (`4nytown`).
pub(super) fn unglued(word: &str, first: bool) -> usize {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = word.bytes().take_while(|b| !b.is_ascii_digit()).count();
    if digits > 0 && word.len() > digits {
        let tail = word.get(digits..).unwrap_or("");
        let suffix = meaning_of(tail.as_bytes()).kinds.any(Kinds::SUFFIX);
        let free =
            suffix || (first && tail.chars().count() >= 3 && tail.chars().all(char::is_alphabetic));
        if free { digits } else { word.len() }
    } else if matches!(word.as_bytes(), [b's', code @ ..] if is_singaporean(code)) {
        1
    } else if let [a, b, number @ ..] = word.as_bytes()
        && number.iter().all(u8::is_ascii_digit)
        && ([*a, *b] == *b"no" || meaning_of(&[*a, *b]).kinds.any(NUMBERED))
    {
        // `RR2`, `HC74`; `SS16`; `Lt12`; `Nº12`
        2
    } else if matches!(word.as_bytes(), [b'u', b'0'..=b'9', ..]) && word.contains('/') {
        // `U3/45`
        1
    } else if letters > 0 && word.chars().take_while(|c| !c.is_ascii_digit()).count() >= 3 {
        let (mark, tail) = word.split_at_checked(letters).unwrap_or((word, ""));
        let home = |sense: &Sense| matches!(sense, Sense::Dwelling(_));
        let unit = || meaning_of(mark.as_bytes()).senses.iter().any(home);
        let number = tail.bytes().all(|b| b.is_ascii_digit());
        if number && (tail.len() >= 3 || unit()) { letters } else { word.len() }
    } else {
        word.len()
    }
}

/// What two letters before a number announce.
const NUMBERED: Kinds = Kinds::BOX.or(Kinds::ROAD_WORD).or(Kinds::HOUSE_WORD);

/// Whether a word with a dash behind it is the country's letters before a postal code, where it stands behind
/// the house's number: `Getreidegasse 9 A-5020 Salzburg`.
pub(super) fn is_country_of_code(word: &[u8], after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    word.iter().all(u8::is_ascii_alphabetic)
        && (4..=5).contains(&digits)
        && after.as_bytes().get(digits) == Some(&b' ')
}

/// Letters that are left of a compound at least: what is shorter is a word of its own, `astr`.
const SHORTEST_STEM: usize = 3;

/// The same before endings that other words have too: `brigade` is not a street.
const LONGER_STEM: usize = 4;

/// Whether a word of so many letters is long enough for a compound: its stem and its ending have three
/// letters each, or more.
pub(super) const fn may_be_compound(length: usize) -> bool {
    length >= SHORTEST_STEM + 3
}

/// Cuts a street type from the end of a Germanic compound, so that `Hauptstr.`, `Hauptstraße` and
/// `Haupt-Straße` are one: `haupt` `strasse`.
///
/// Returns where to cut: at the end of a word that stays whole.
pub(super) fn compound(word: &[u8]) -> usize {
    // Endings that are also the end of many other words (`ring`, `damm`) stay.
    let (sure, others): (&[&str], &[&str]) = match word {
        [.., b's', b'e'] => (&["strasse", "gasse"], &[]),
        [.., b'e', b'g'] => (&["weg"], &["veg"]),
        [.., b'a', b'g'] => (&[], &["vag"]),
        [.., b'e', b'i'] => (&[], &["vei"]),
        [.., b'e', b'j'] => (&["vej"], &[]),
        [.., b'a', b'n'] => (&["gatan", "laan"], &[]),
        [.., b'e', b'n'] => (&["vagen", "veien", "vejen", "vegen"], &["gaten"]),
        [.., b'i', b'n'] => (&["plein"], &[]),
        [.., b't', b'r'] => (&["str"], &[]),
        [.., b'a', b't'] => (&["straat"], &[]),
        [.., b'h', b't'] => (&["gracht"], &[]),
        [.., b'g', b't'] => (&[], &["gt"]),
        [.., b't', b'z'] => (&["platz"], &[]),
        [.., b'p', b'l'] => (&[], &["pl"]),
        [.., b'd', b'e'] => (&[], &["gade", "kade"]),
        [.., b't', b'a'] => (&[], &["gata"]),
        [.., b't', b'u'] => (&[], &["katu"]),
        [.., b'e', b'e'] => (&[], &["allee"]),
        // The genitive before it tells it from `Christie`.
        [.., b'n' | b'a', b't', b'i', b'e'] => (&[], &["tie"]),
        [.., b'j', b'k'] => (&[], &["dijk"]),
        [.., b'e', b'f'] => (&[], &["dreef"]),
        [.., b'e', b'l'] => (&[], &["singel"]),
        _ => return word.len(),
    };
    let stem = stem(word, sure, SHORTEST_STEM).or_else(|| stem(word, others, LONGER_STEM));
    stem.unwrap_or(word.len())
}

/// How long the stem of a word is that ends so, where it is long enough.
// Apart, so that a word with another end is told at once.
#[inline(never)]
fn stem(word: &[u8], endings: &[&str], shortest: usize) -> Option<usize> {
    let mut stems = endings.iter().filter_map(|ending| word.strip_suffix(ending.as_bytes()));
    let stem = stems.find(|stem| stem.len() >= shortest && !stem.iter().any(u8::is_ascii_digit))?;
    Some(stem.len())
}

/// A word that has more in it than ASCII letters or digits, wherever it stands.
pub(super) fn mixed(word: &[u8]) -> Token {
    let text = core::str::from_utf8(word).unwrap_or("");
    let meaning = match word {
        // `12/F`, as Hong Kong and Manila number their floors.
        [.., b'0'..=b'9', b'/', b'f'] => meaning_of(b"fl"),
        _ if is_number(text) => &Meaning::NUMBER,
        _ => meaning_of(word),
    };
    let mut token = Token::mixed(word, meaning, Key::of_start(word));
    if word.ends_with(b"/f") {
        token.kinds = token.kinds.or(Kinds::NUMBER);
    }
    if word.iter().any(u8::is_ascii_digit) {
        token.kinds = token.kinds.or(Kinds::DIGIT);
    }
    if token.is_number() && ordinal(text).is_some() {
        token.kinds = token.kinds.or(Kinds::ORDINAL);
    }
    token
}

/// Whether a word is a number: it starts with a digit, or every character is a digit or a letter
/// easily taken for one and at least one is a digit.
fn is_number(word: &str) -> bool {
    let Some(first) = word.bytes().next() else { return false };
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return false;
    }
    let others = word.chars().filter(|c| c.is_alphabetic()).count();
    // `N6482`, as Wisconsin numbers its farms.
    let directed =
        matches!(first, b'n' | b's' | b'e' | b'w') && digits > 3 && digits + 1 == word.len();
    (first.is_ascii_digit() && others <= digits.max(2))
        || directed
        || word.bytes().all(|b| digit_like(b).is_some() || matches!(b, b'-' | b'/'))
}
