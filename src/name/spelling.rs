//! How far two spellings of one word lie apart.
//!
//! An edit distance that knows how names come to be written differently: by ear (`Catherine`,
//! `Kathryn`), by hand (a doubled letter, two letters swapped) and by transliteration (`Hussein`,
//! `Husain`). Edits that keep the sound cost a fraction of an edit that changes it.
//!
//! This is a measure of two words only. Whether they are forms of one name is a fact that the
//! tables know; this module answers for the rest.

/// What a whole edit costs; every other cost is a share of it.
const EDIT: u16 = 12;
/// The first letter is the one people get right: a slip there counts this many times.
const FIRST: u16 = 2;
/// Words longer than this are compared by plain edit distance.
const LONGEST: usize = 24;

/// How alike two folded words are written, from 0 (nothing in common) to 1000 (equal).
///
/// Symmetric. Cost: the product of the lengths, for words of up to 24 ASCII letters; longer words
/// fall back to the plain edit distance.
#[must_use]
pub(crate) fn likeness(left: &str, right: &str) -> u16 {
    if left == right {
        return 1000;
    }
    let (a, b) = (left.as_bytes(), right.as_bytes());
    let plain = left.is_ascii() && right.is_ascii() && a.len() <= LONGEST && b.len() <= LONGEST;
    let (cost, longest) = if plain {
        (usize::from(distance(a, b)), a.len().max(b.len()))
    } else {
        let edits = crate::text::similarity::edit_distance(left, right);
        (edits * usize::from(EDIT), left.chars().count().max(right.chars().count()))
    };
    let share = cost * 1000 / (longest.max(1) * usize::from(EDIT));
    1000 - u16::try_from(share.min(1000)).unwrap_or(1000)
}

/// The weighted distance of two short ASCII words, in twelfths of an edit.
fn distance(a: &[u8], b: &[u8]) -> u16 {
    // Three rows are enough: a cell looks back at most two letters on each side.
    let mut rows = [[u16::MAX / 2; LONGEST + 1]; 3];
    let at = |word: &[u8], index: usize| word.get(index).copied().unwrap_or(0);
    for i in 0..=a.len() {
        let mut row = [u16::MAX / 2; LONGEST + 1];
        for j in 0..=b.len() {
            let [before_last, last, _] = &rows;
            let cell =
                |row: &[u16; LONGEST + 1], j: usize| row.get(j).copied().unwrap_or(u16::MAX / 2);
            let mut best = if i == 0 && j == 0 { 0 } else { u16::MAX / 2 };
            if i > 0 {
                best = best.min(cell(last, j) + lone(a, i - 1));
            }
            if j > 0 {
                best = best.min(cell(&row, j - 1) + lone(b, j - 1));
            }
            if i > 0 && j > 0 {
                let (x, y) = (at(a, i - 1), at(b, j - 1));
                let start = i == 1 && j == 1;
                best = best.min(cell(last, j - 1) + replaced(x, y, start));
                if i > 1 {
                    let pair = [at(a, i - 2), x];
                    best = best.min(cell(before_last, j - 1) + joined(pair, y));
                    if j > 1 {
                        let other = [at(b, j - 2), y];
                        best = best.min(cell(before_last, j - 2) + swapped(pair, other));
                    }
                }
                if j > 1 {
                    best = best.min(cell(last, j - 2) + joined([at(b, j - 2), y], x));
                }
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = best;
            }
        }
        let [_, last, _] = rows;
        rows = [last, row, row];
    }
    rows.get(1).and_then(|row| row.get(b.len())).copied().unwrap_or(u16::MAX / 2)
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The cost of a letter that the other word lacks.
fn lone(word: &[u8], at: usize) -> u16 {
    let letter = word.get(at).copied().unwrap_or(0);
    let before = at.checked_sub(1).and_then(|at| word.get(at)).copied();
    let last = at + 1 == word.len();
    match (letter, before) {
        // Doubled letters are written once as often as twice.
        (_, Some(before)) if before == letter => 3,
        // A mute h after a consonant, a mute e at the end.
        (b'h', Some(before)) if !is_vowel(before) => 4,
        (b'e', Some(_)) if last => 4,
        // Two letters that spell one vowel: the glide is easily left out.
        (b'i' | b'y' | b'e' | b'u' | b'w', Some(before)) if is_vowel(before) => 6,
        (_, None) => EDIT * FIRST,
        (letter, _) if is_vowel(letter) => 8,
        (b's', _) if last => 8,
        (b'h', _) => 8,
        _ => EDIT,
    }
}

/// The cost of one letter written for another.
const fn replaced(x: u8, y: u8, start: bool) -> u16 {
    if x == y {
        return 0;
    }
    let (x, y) = if x < y { (x, y) } else { (y, x) };
    let cost = match (x, y) {
        (b'i', b'y') | (b'c', b'k') => 2,
        (b'k', b'q') | (b's', b'z') | (b'v', b'w') | (b'i', b'j') => 3,
        (b'e', b'i') | (b'o', b'u') | (b'a', b'e') | (b'a', b'o') => 5,
        (b'c', b's') | (b'f', b'v') | (b'g', b'j') | (b'j', b'y') | (b'u', b'w') => 5,
        (b'd', b't')
        | (b'b', b'p')
        | (b'b', b'v')
        | (b'g', b'k')
        | (b'm', b'n')
        | (b'c', b'q')
        | (b'c', b'z') => 6,
        _ if is_vowel(x) && is_vowel(y) => 7,
        (b'h', b'j') | (b'g', b'h') | (b'h', b'k') | (b'c', b'g') => 9,
        _ => EDIT,
    };
    if start { cost * FIRST } else { cost }
}

/// The cost of two letters in one word for one in the other: `ph` for `f`.
const fn joined(pair: [u8; 2], single: u8) -> u16 {
    match (&pair, single) {
        (b"ph", b'f')
        | (b"ck", b'k')
        | (b"ks" | b"cs", b'x')
        | (b"ie" | b"ey" | b"ee" | b"ea", b'y') => 2,
        (b"qu", b'k')
        | (b"ie" | b"ei" | b"ee" | b"ea" | b"ij" | b"ey", b'i')
        | (b"ou" | b"oo", b'u') => 3,
        (b"ts" | b"tz" | b"dz" | b"cz", b'z') | (b"kh" | b"ch", b'k' | b'h') | (b"gh", b'g') => 4,
        (b"dj" | b"zh" | b"dg", b'j')
        | (b"ss" | b"sc" | b"ce", b's')
        | (b"sh" | b"sz", b's')
        | (b"cc", b'k') => 4,
        (b"au" | b"aw" | b"ou" | b"ow", b'o')
        | (b"ei" | b"ai" | b"ay" | b"ae", b'e' | b'a')
        | (b"dt" | b"th", b't') => 4,
        (b"ue" | b"oe", b'u' | b'o') => 4,
        _ => u16::MAX / 4,
    }
}

/// The cost of two letters in the other order, or of two pairs that spell one sound.
const fn swapped(pair: [u8; 2], other: [u8; 2]) -> u16 {
    if pair[0] == other[1] && pair[1] == other[0] {
        return 8;
    }
    match (&pair, &other) {
        (b"ei" | b"ai" | b"ey" | b"ay" | b"ie", b"ei" | b"ai" | b"ey" | b"ay" | b"ie") => 3,
        (b"sh", b"ch")
        | (b"ch", b"sh")
        | (b"sz", b"sh")
        | (b"sh", b"sz")
        | (b"cz", b"ch")
        | (b"ch", b"cz") => 4,
        (b"ck", b"ch" | b"cc" | b"cq")
        | (b"ch" | b"cc" | b"cq", b"ck")
        | (b"kh", b"ch" | b"gh")
        | (b"ch" | b"gh", b"kh") => 4,
        (b"ou" | b"oo" | b"ew" | b"ue", b"ou" | b"oo" | b"ew" | b"ue") => 4,
        (b"gh", b"ff")
        | (b"ff", b"gh")
        | (b"ph", b"ff")
        | (b"ff", b"ph")
        | (b"pf", b"ff")
        | (b"ff", b"pf") => 4,
        _ => u16::MAX / 4,
    }
}
