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

/// Words longer than this, which no name has, are compared by their ends: edit distance takes the
/// product of the lengths.
const MEASURED: usize = 128;

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
        let longest = left.chars().count().max(right.chars().count());
        let edits = if longest <= MEASURED {
            crate::text::similarity::edit_distance(left, right)
        } else {
            longest - common_ends(left, right).min(longest)
        };
        (edits * usize::from(EDIT), longest)
    };
    let share = cost * 1000 / (longest.max(1) * usize::from(EDIT));
    1000 - u16::try_from(share.min(1000)).unwrap_or(1000)
}

/// How many characters two words have in common at their beginnings and at their ends.
fn common_ends(left: &str, right: &str) -> usize {
    let shortest = left.chars().count().min(right.chars().count());
    let same = |(l, r): &(char, char)| l == r;
    let front = left.chars().zip(right.chars()).take_while(same).count();
    let back = left.chars().rev().zip(right.chars().rev()).take_while(same).count();
    (front + back).min(shortest)
}

/// A letter of a word with what its place in the word says of it, looked up once a letter and not
/// once a pair of letters.
#[derive(Clone, Copy, Default)]
struct Letter {
    byte: u8,
    before: u8,
    /// The cost of leaving it out.
    lone: u16,
    /// Whether it and the letter before may be written as another one.
    joins: bool,
    /// Whether it and the letter before may be written as two others.
    swaps: bool,
}

/// The letters of a word of at most `LONGEST` bytes.
fn letters(word: &[u8]) -> [Letter; LONGEST] {
    let mut letters = [Letter::default(); LONGEST];
    let mut before = None;
    for (at, (letter, byte)) in letters.iter_mut().zip(word).enumerate() {
        let pair = before.map(|before| [before, *byte]);
        *letter = Letter {
            byte: *byte,
            before: before.unwrap_or(0),
            lone: lone(*byte, before, at + 1 == word.len()),
            joins: pair.is_some_and(may_join),
            swaps: pair.is_some_and(may_swap),
        };
        before = Some(*byte);
    }
    letters
}

/// The weighted distance of two short ASCII words, in twelfths of an edit.
fn distance(a: &[u8], b: &[u8]) -> u16 {
    let (a_letters, b_letters) = (letters(a), letters(b));
    let (a, b) = (a_letters.iter().take(a.len()), b_letters.get(..b.len()).unwrap_or(&[]));
    // Three rows are enough: a cell looks back at most two letters on each side.
    let mut rows = [[0; LONGEST + 1]; 3];
    let [before_last, last, row] = &mut rows;
    let (mut before_last, mut last, mut row) = (before_last, last, row);
    let mut sum = 0;
    for (cell, y) in last.iter_mut().skip(1).zip(b) {
        sum += y.lone;
        *cell = sum;
    }
    for (i, x) in a.enumerate() {
        let pair = [x.before, x.byte];
        // The cells that a cell looks back at: to its left, and in both rows above.
        let mut left = last[0] + x.lone;
        let (mut above_left, mut above_left_2) = (last[0], 0);
        let (mut far_left, mut far_left_2) = (before_last[0], 0);
        row[0] = left;
        let above = last.iter().skip(1).zip(before_last.iter().skip(1));
        for (j, ((cell, y), (above, far))) in row.iter_mut().skip(1).zip(b).zip(above).enumerate() {
            let mut best = (*above + x.lone)
                .min(left + y.lone)
                .min(above_left + replaced(x.byte, y.byte, i == 0 && j == 0));
            if i > 0 && x.joins {
                best = best.min(far_left + joined(pair, y.byte));
            }
            if j > 0 {
                let other = [y.before, y.byte];
                if y.joins {
                    best = best.min(above_left_2 + joined(other, x.byte));
                }
                if i > 0 && (x.byte == y.before && x.before == y.byte || x.swaps && y.swaps) {
                    best = best.min(far_left_2 + swapped(pair, other));
                }
            }
            *cell = best;
            left = best;
            (above_left_2, above_left) = (above_left, *above);
            (far_left_2, far_left) = (far_left, *far);
        }
        (before_last, last, row) = (last, row, before_last);
    }
    last.get(b.len()).copied().unwrap_or(u16::MAX / 2)
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The cost of a letter that the other word lacks.
const fn lone(letter: u8, before: Option<u8>, last: bool) -> u16 {
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

/// What [`replacing`] says of each two letters; the last row and column are for all other signs.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
static REPLACED: [[u16; 27]; 27] = {
    let mut costs = [[EDIT; 27]; 27];
    let (mut x, mut row) = (b'a', 0);
    while x <= b'z' {
        let (mut y, mut column) = (b'a', 0);
        while y <= b'z' {
            costs[row][column] = replacing(x, y);
            (y, column) = (y + 1, column + 1);
        }
        (x, row) = (x + 1, row + 1);
    }
    costs
};

/// The cost of one letter written for another, which is higher for two words' first letters.
fn replaced(x: u8, y: u8, start: bool) -> u16 {
    let place = |letter: u8| usize::from(letter.wrapping_sub(b'a').min(26));
    let cost = REPLACED.get(place(x)).and_then(|row| row.get(place(y))).copied().unwrap_or(EDIT);
    if x == y {
        0
    } else if start {
        cost * FIRST
    } else {
        cost
    }
}

/// The cost of one letter written for another.
const fn replacing(x: u8, y: u8) -> u16 {
    if x == y {
        return 0;
    }
    let (x, y) = if x < y { (x, y) } else { (y, x) };
    match (x, y) {
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
    }
}

/// Whether [`joined`] knows a letter for the two.
const fn may_join(pair: [u8; 2]) -> bool {
    match pair[1] {
        b'h' => matches!(pair[0], b'p' | b'k' | b'c' | b'g' | b'z' | b's' | b't'),
        b'a' => pair[0] == b'e',
        b'i' | b'y' => matches!(pair[0], b'a' | b'e'),
        b'e' => matches!(pair[0], b'i' | b'e' | b'a' | b'c' | b'u' | b'o'),
        b's' => matches!(pair[0], b'k' | b'c' | b't' | b's'),
        b'z' => matches!(pair[0], b't' | b'd' | b'c' | b's'),
        b'u' => matches!(pair[0], b'q' | b'o' | b'a'),
        b'w' => matches!(pair[0], b'a' | b'o'),
        b'k' => pair[0] == b'c',
        b'j' => matches!(pair[0], b'i' | b'd'),
        b'o' => pair[0] == b'o',
        b'g' => pair[0] == b'd',
        b'c' => matches!(pair[0], b's' | b'c'),
        b't' => pair[0] == b'd',
        _ => false,
    }
}

/// Whether [`swapped`] knows other pairs for the two.
const fn may_swap(pair: [u8; 2]) -> bool {
    match pair[1] {
        b'h' => matches!(pair[0], b's' | b'c' | b'k' | b'g' | b'p'),
        b'i' | b'y' => matches!(pair[0], b'e' | b'a'),
        b'e' => matches!(pair[0], b'i' | b'u'),
        b'z' => matches!(pair[0], b's' | b'c'),
        b'k' | b'c' | b'q' => pair[0] == b'c',
        b'u' | b'o' => pair[0] == b'o',
        b'w' => pair[0] == b'e',
        b'f' => matches!(pair[0], b'f' | b'p'),
        _ => false,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs() -> impl Iterator<Item = [u8; 2]> + Clone {
        (b'a'..=b'z').flat_map(|first| (b'a'..=b'z').map(move |second| [first, second]))
    }

    #[test]
    fn no_pair_with_a_rule_is_passed_over() {
        for pair in pairs() {
            let joins = (b'a'..=b'z').any(|single| joined(pair, single) < EDIT);
            assert_eq!(may_join(pair), joins, "{pair:?}");
            let turned = [pair[1], pair[0]];
            let mut others = pairs().filter(|other| *other != turned);
            let swaps = others.any(|other| swapped(pair, other) < EDIT);
            assert_eq!(may_swap(pair), swaps, "{pair:?}");
        }
    }
}
