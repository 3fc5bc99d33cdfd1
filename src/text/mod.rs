//! What "the same text" means for every field.
//!
//! - [`fold`]: case, width, accents and invisible characters.
//! - [`look_alike`]: letters of other scripts that look like ASCII letters.
//! - [`script`]: which script a letter belongs to.
//! - [`similarity`]: edit distance.
//! - [`sound`]: whether a Latin word and a word of another script sound the same.
//! - `table`: how generated tables are looked up.
//!
//! Nothing here knows what a name or an address is.

pub mod fold;
pub mod look_alike;
pub mod script;
pub mod similarity;
pub mod sound;
pub(crate) mod table;

/// Whether the whole text is on a list of ways to say "nothing here", or is blank.
///
/// Only case, surrounding white space and punctuation are forgiven: `n/a`, `N.A.` and `(none)` are
/// placeholders, `N A` and `Jennifer Null` are not.
pub(crate) fn is_placeholder(raw: &str) -> bool {
    // Nearly every text begins with a letter or digit that begins no placeholder, or ends with one
    // that ends none.
    if let [first, ..] = raw.as_bytes()
        && first.is_ascii_alphanumeric()
        && !is_in(INITIALS, *first)
    {
        return false;
    }
    if let [.., last] = raw.as_bytes()
        && last.is_ascii_alphanumeric()
        && !is_in(FINALS, *last)
    {
        return false;
    }
    let trimmed = raw.trim_matches(|c: char| c.is_whitespace() || fold::is_invisible(c));
    if trimmed.is_empty() {
        return true;
    }
    // The longest entry is shorter than this; longer text cannot be one.
    if trimmed.len() > 32 || !trimmed.is_ascii() {
        return false;
    }
    let inner = trimmed.trim_matches(|c: char| {
        matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '.' | '-' | '*' | '"' | '\'')
    });
    PLACEHOLDERS.iter().any(|word| word.eq_ignore_ascii_case(inner))
}

/// Whether a letter is in a set of lower-case letters, a bit for each.
const fn is_in(letters: u128, letter: u8) -> bool {
    letter < 128 && letters >> letter.to_ascii_lowercase() & 1 == 1
}

/// The letters that placeholders begin with.
const INITIALS: u128 = {
    let (mut initials, mut rest) = (0, PLACEHOLDERS.as_slice());
    while let Some((word, others)) = rest.split_first() {
        if let Some(first) = word.as_bytes().first() {
            initials |= 1 << *first;
        }
        rest = others;
    }
    initials
};

/// The letters that placeholders end with.
const FINALS: u128 = {
    let (mut finals, mut rest) = (0, PLACEHOLDERS.as_slice());
    while let Some((word, others)) = rest.split_first() {
        if let Some(last) = word.as_bytes().last() {
            finals |= 1 << *last;
        }
        rest = others;
    }
    finals
};

/// Ways to say "nothing here" that any field may hold, on either side.
static PLACEHOLDERS: [&str; 22] = [
    "n/a",
    "n.a",
    "na",
    "n\\a",
    "nil",
    "null",
    "none",
    "unknown",
    "not provided",
    "not available",
    "not applicable",
    "undefined",
    "not given",
    "not on file",
    "not supplied",
    "no data",
    "blank",
    "missing",
    "unspecified",
    "not specified",
    "none provided",
    "tbd",
];
