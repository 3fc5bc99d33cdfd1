//! What "the same text" means for every field.
//!
//! - `entities`: characters that a web page writes by name.
//! - [`fold`]: case, width, accents and invisible characters.
//! - [`look_alike`]: letters of other scripts that look like ASCII letters.
//! - [`script`]: which script a letter belongs to.
//! - [`similarity`]: edit distance.
//! - [`sound`]: whether a Latin word and a word of another script sound the same.
//! - `table`, `short_table`: how generated tables are looked up.
//!
//! Nothing here knows what a name or an address is.

pub(crate) mod entities;
pub mod fold;
pub mod look_alike;
pub(crate) mod mojibake;
pub mod script;
pub(crate) mod short_table;
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
    if let [first, .., last] = raw.as_bytes()
        && (!may_be(ENDS.0, *first) || !may_be(ENDS.1, *last))
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

/// The letters that placeholders begin with, and those that they end with, a bit for each.
const ENDS: (u32, u32) = {
    let (mut initials, mut finals, mut rest) = (0, 0, PLACEHOLDERS.as_slice());
    while let Some((word, others)) = rest.split_first() {
        if let [first, .., last] = word.as_bytes() {
            initials |= 1 << (*first & 31);
            finals |= 1 << (*last & 31);
        }
        rest = others;
    }
    (initials, finals)
};

/// Whether a byte is one of `letters`, in either case, or neither a letter nor a digit.
const fn may_be(letters: u32, byte: u8) -> bool {
    !byte.is_ascii_alphanumeric() || byte.is_ascii_alphabetic() && letters >> (byte & 31) & 1 == 1
}

/// Ways to say "nothing here" that any field may hold, on either side.
static PLACEHOLDERS: [&str; 23] = [
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
    // What stands in place of a value that was removed on request.
    "redacted",
];
