//! Which word of one address stands for which word of the other.
//!
//! Each word stands for at most one other, so that an address stuffed with words cannot contain
//! every other address. Words that are equal are paired first, then words that only spaces or
//! slips keep apart, then initials and other abbreviations.

use super::{
    normalise::{PostalAddress, Shape},
    number::{self, Number, NumberMatch},
    read,
    tables::Sense,
    token::{Role, Token},
    words::{Class, How, MOST, Word, Words},
};
use crate::text::similarity::edit_distance;

/// Pairs the words of two addresses.
pub(super) fn align<'a>(
    left: &'a PostalAddress,
    right: &'a PostalAddress,
) -> (Words<'a>, Words<'a>) {
    let mut l = Words::of(left, false, false);
    // A text's country that contradicts may be the city or county of that name: Norfolk, Lebanon.
    let doubtful = right.shape == Shape::Text
        && matches!((left.country, right.country), (Some(a), Some(b)) if a != b);
    let mut r = Words::of(right, is_number_of_name(left, right), doubtful);
    equal(&mut l, &mut r);
    if is_done(&l) || is_done(&r) {
        return (l, r);
    }
    joined(&mut l, &mut r, 0);
    slipped(&mut l, &mut r);
    joined(&mut l, &mut r, 6);
    initials(&mut l, &mut r);
    initials(&mut r, &mut l);
    cut(&mut l, &mut r);
    distant(&mut l, &mut r);
    (l, r)
}

/// Whether the house number guessed in a text is a number in the street's name: `47 Street` against
/// `8106 47th Street`.
fn is_number_of_name(guide: &PostalAddress, text: &PostalAddress) -> bool {
    let (Some(claimed), Some(guess)) = (&guide.number, &text.number) else {
        return guide.number.is_none()
            && text.number.is_some_and(|guess| names_number(guide, &guess));
    };
    text.shape == Shape::Text
        && number::compare(claimed, guess) < NumberMatch::Slip
        && names_number(guide, guess)
        && stands_alike(guide, text, guess)
}

/// Whether the number stands beside the same word in both: `11 Novembre` is not `11 rue`.
fn stands_alike(guide: &PostalAddress, text: &PostalAddress, number: &Number) -> bool {
    let place = |address: &PostalAddress, role: Role| {
        address.tokens.list.iter().position(|t| {
            t.role == role
                && t.number
                && Number::read(address.tokens.text_of(t), "").value() == number.value()
        })
    };
    let (Some(a), Some(b)) = (place(guide, Role::Street), place(text, Role::Number)) else {
        return false;
    };
    let alike = |a: Option<usize>, b: Option<usize>| {
        let (Some(a), Some(b)) = (a, b) else { return false };
        let (Some(x), Some(y)) = (guide.tokens.list.get(a), text.tokens.list.get(b)) else {
            return false;
        };
        same_word(x, guide.tokens.text_of(x), y, text.tokens.text_of(y), false)
    };
    // What follows tells where something does: `E 225th St` and `E 42nd St` both stand behind an E.
    let follows = guide.tokens.list.get(a + 1).is_some_and(|t| t.role == Role::Street);
    if follows {
        alike(Some(a + 1), Some(b + 1))
    } else {
        alike(a.checked_sub(1), b.checked_sub(1))
    }
}

/// Whether the street's name has that number in it.
fn names_number(address: &PostalAddress, number: &Number) -> bool {
    address.tokens.list.iter().any(|t| {
        t.role == Role::Street
            && t.number
            && Number::read(address.tokens.text_of(t), "").value() == number.value()
    })
}

fn is_done(words: &Words<'_>) -> bool {
    words.iter().all(|word| word.how != How::Unpaired)
}

/// Whether a word in one role can stand for a word in the other: a street is no city where both
/// sides know which is which.
fn compatible(l: &Words<'_>, left: Role, r: &Words<'_>, right: Role) -> bool {
    match (left, right) {
        (Role::Street, Role::City | Role::State) | (Role::City | Role::State, Role::Street) => {
            !(l.address.sure && r.address.sure)
        }
        _ => true,
    }
}

/// Pairs words that are equal, or two forms of one word; neighbours with neighbours.
fn equal(l: &mut Words<'_>, r: &mut Words<'_>) {
    // A respelling stands for a mark that the other side has.
    let respelled = l.address.umlauts != r.address.umlauts;
    let mut previous: Option<usize> = None;
    for i in 0..l.len {
        let Some(left) = l.get(i).copied() else { break };
        let Some(left_token) = l.token(&left) else { break };
        let left_text = l.text(&left);
        let mut best: Option<(u32, usize)> = None;
        for j in 0..r.len {
            let Some(right) = r.get(j) else { break };
            if right.how != How::Unpaired || !compatible(l, left.role, r, right.role) {
                continue;
            }
            let Some(right_token) = r.token(right) else { break };
            let right_text = r.text(right);
            if !same_word(left_token, left_text, right_token, right_text, respelled) {
                continue;
            }
            // The same part first, then next to the last pair, then equal letters.
            let fit = 8 * u32::from(left.role == right.role)
                + 4 * u32::from(previous.is_some_and(|p| p + 1 == j))
                + 2 * u32::from(left_text == right_text)
                + u32::from(left.class == right.class);
            // A city stands behind the street: of equals its last.
            let better =
                best.is_none_or(
                    |(so_far, _)| {
                        if left.role == Role::City { fit >= so_far } else { fit > so_far }
                    },
                );
            if better {
                best = Some((fit, j));
            }
        }
        if let Some((_, j)) = best {
            let Some(right) = r.get(j).copied() else { break };
            l.pair(i, &right, How::Equal, 100);
            r.pair(j, &left, How::Equal, 100);
            previous = Some(j);
        }
    }
}

/// Whether two tokens are one word: equal, two forms of it, or one number in digits and letters.
fn same_word(
    left: &Token,
    left_text: &str,
    right: &Token,
    right_text: &str,
    respelled: bool,
) -> bool {
    if left_text == right_text {
        return true;
    }
    if left.senses.iter().any(|sense| *sense != Sense::Particle && right.senses.contains(sense)) {
        return true;
    }
    if respelled && same_respelled(left_text, right_text) {
        return true;
    }
    match (value(left, left_text), value(right, right_text)) {
        (Some(l), Some(r)) => l == r,
        _ => false,
    }
}

/// Whether two words are equal when an `e` after `a`, `o` or `u` is dropped, and `aa` is `a`: how
/// `ä`, `ö`, `ü` and `å` are written without their marks, which folding drops.
fn same_respelled(left: &str, right: &str) -> bool {
    fn plain(word: &str) -> impl Iterator<Item = u8> {
        let mut before = 0;
        word.bytes().filter(move |b| {
            let dropped = (*b == b'e' && matches!(before, b'a' | b'o' | b'u'))
                || (*b == b'a' && before == b'a');
            before = *b;
            !dropped
        })
    }
    left.len() != right.len() && plain(left).eq(plain(right))
}

/// The value of an ordinal or a number in a name.
fn value(token: &Token, text: &str) -> Option<u64> {
    if token.number {
        return read::ordinal(text).or_else(|| text.parse().ok());
    }
    token.senses.iter().find_map(|sense| match sense {
        Sense::Ordinal(value) | Sense::Numeral(value) => Some(u64::from(*value)),
        _ => None,
    })
}

/// Words joined without spaces.
struct Run {
    bytes: [u8; 96],
    len: usize,
    /// Which letters are in it, one bit for each low half of a byte's values.
    letters: u32,
}

impl Run {
    /// The open words `from..from + count` of one role, or nothing.
    fn of(words: &Words<'_>, from: usize, count: usize) -> Option<Self> {
        let mut run = Self { bytes: [0; 96], len: 0, letters: 0 };
        let first = words.get(from)?;
        for at in from..from + count {
            let word = words.get(at).filter(|w| w.how == How::Unpaired && w.role == first.role)?;
            let apart = words.token(word).is_some_and(|t| t.after_break) && at > from;
            if apart || word.at as usize != first.at as usize + (at - from) {
                return None;
            }
            for b in words.text(word).bytes() {
                *run.bytes.get_mut(run.len)? = b;
                run.len += 1;
                run.letters |= 1 << (b & 31);
            }
        }
        Some(run)
    }

    /// How many letters of either are not in the other: no fewer edits make them equal.
    fn letters_apart(&self, other: &Self) -> usize {
        let lacks = |one: u32, two: u32| (one & !two).count_ones() as usize;
        lacks(self.letters, other.letters).max(lacks(other.letters, self.letters))
    }

    fn is_ascii(&self) -> bool {
        self.bytes.is_ascii()
    }

    fn text(&self) -> &str {
        core::str::from_utf8(self.bytes.get(..self.len).unwrap_or(&[])).unwrap_or("")
    }
}

/// Where each word would end, and the one before the first, if all were written together.
fn ends(words: &Words<'_>) -> [usize; MOST + 1] {
    let mut ends = [0; MOST + 1];
    let mut sum = 0;
    for (end, word) in ends.iter_mut().skip(1).zip(words.iter()) {
        sum += words.text(word).len();
        *end = sum;
    }
    ends
}

/// Pairs stretches of words that are the same letters with spaces elsewhere; `slips` is how many
/// letters there must be for each that differs, none where none may.
fn joined(l: &mut Words<'_>, r: &mut Words<'_>, letters_a_slip: usize) {
    const COUNTS: [(usize, usize); 7] = [(1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2)];
    // Most pairs are told apart by their lengths, before their letters are put together.
    let ends = ends(r);
    let ends = ends.get(..=r.len).unwrap_or(&[]);
    let most = if letters_a_slip == 0 { 0 } else { 4 };
    for (a, b) in COUNTS {
        for i in 0..l.len {
            if !l.is_open(i) {
                continue;
            }
            let Some(left) = Run::of(l, i, a) else { continue };
            let stretches = ends.iter().zip(ends.iter().skip(b)).enumerate();
            for (j, (start, end)) in stretches {
                if left.len.abs_diff(end - start) > most || !r.is_open(j) {
                    continue;
                }
                let Some(right) = Run::of(r, j, b) else { continue };
                let (Some(lw), Some(rw)) = (l.get(i).copied(), r.get(j).copied()) else { continue };
                if !compatible(l, lw.role, r, rw.role) {
                    continue;
                }
                let length = left.len.max(right.len);
                let differ = if left.text() == right.text() {
                    0
                } else if letters_a_slip == 0
                    || left.is_ascii()
                        && right.is_ascii()
                        && left.letters_apart(&right).max(1) * letters_a_slip > length
                {
                    continue;
                } else {
                    edit_distance(left.text(), right.text())
                };
                if differ > 0 && differ * letters_a_slip > length {
                    continue;
                }
                let quality = (100 - 100 * differ / length.max(1)) as u16;
                let how = if differ == 0 { How::Joined } else { How::Slip };
                (i..i + a).for_each(|at| l.pair(at, &rw, how, quality));
                (j..j + b).for_each(|at| r.pair(at, &lw, how, quality));
                break;
            }
        }
    }
}

/// Pairs words that differ by slips, the most alike first.
fn slipped(l: &mut Words<'_>, r: &mut Words<'_>) {
    loop {
        let mut best: Option<(u16, usize, usize)> = None;
        for i in 0..l.len {
            let Some(left) =
                l.get(i).filter(|w| w.how == How::Unpaired && w.class != Class::Particle)
            else {
                continue;
            };
            for j in 0..r.len {
                let Some(right) =
                    r.get(j).filter(|w| w.how == How::Unpaired && w.class != Class::Particle)
                else {
                    continue;
                };
                if !compatible(l, left.role, r, right.role) {
                    continue;
                }
                let quality = likeness(l.text(left), left.class, r.text(right), right.class);
                let quality = quality.map(|q| q + u16::from(left.role == right.role));
                if let Some(quality) = quality.filter(|q| best.is_none_or(|(b, _, _)| *q > b)) {
                    best = Some((quality, i, j));
                }
            }
        }
        let Some((quality, i, j)) = best else { return };
        let (Some(left), Some(right)) = (l.get(i).copied(), r.get(j).copied()) else { return };
        l.pair(i, &right, How::Slip, quality.min(99));
        r.pair(j, &left, How::Slip, quality.min(99));
    }
}

/// How alike two words are, of 100; nothing where they are not.
fn likeness(left: &str, left_class: Class, right: &str, right_class: Class) -> Option<u16> {
    if left_class == Class::Number && right_class == Class::Number {
        let (l, r) = (Number::read(left, ""), Number::read(right, ""));
        return match number::compare(&l, &r) {
            NumberMatch::Same | NumberMatch::Misread => Some(90),
            // An ending misread: `108th`, `108tb`.
            _ if l.value() == r.value() && left.len().min(right.len()) > 2 => Some(90),
            // Alike, but digits are evidence: another street.
            NumberMatch::Slip | NumberMatch::Near if left.len().min(right.len()) > 1 => Some(35),
            _ => None,
        };
    }
    // Two words that are known directions, or known types, are not slips of each other.
    if left_class == right_class && matches!(left_class, Class::Direction | Class::Type) {
        return None;
    }
    let longest = left.len().max(right.len());
    if longest < 3 || left.len().abs_diff(right.len()) * 5 > longest * 2 {
        return None;
    }
    let differ = edit_distance(left, right);
    // Two fifths of the letters, so that a short word may have one slip and `street` two.
    (differ * 5 <= longest * 2).then(|| (100 - 100 * differ / longest) as u16)
}

/// Pairs words of one street or city that are less alike than slips make them, where the words
/// around them agree: each is the only one left of its name.
fn distant(l: &mut Words<'_>, r: &mut Words<'_>) {
    for role in [Role::Street, Role::City] {
        let only = |words: &Words<'_>| -> Option<usize> {
            let mut open = (0..words.len).filter(|at| {
                words.get(*at).is_some_and(|w| {
                    w.how == How::Unpaired && w.role == role && w.class == Class::Name
                })
            });
            open.next().filter(|_| open.next().is_none())
        };
        let (Some(i), Some(j)) = (only(l), only(r)) else { continue };
        let (Some(left), Some(right)) = (l.get(i).copied(), r.get(j).copied()) else { continue };
        let (a, b) = (l.text(&left), r.text(&right));
        let longest = a.len().max(b.len());
        let differ = edit_distance(a, b);
        // Half of the letters, of five or more.
        if longest >= 5 && differ * 2 <= longest {
            let quality = (100 - 100 * differ / longest) as u16;
            l.pair(i, &right, How::Slip, quality);
            r.pair(j, &left, How::Slip, quality);
        }
    }
}

/// Pairs a word with the words whose initials it is made of.
fn initials(short: &mut Words<'_>, long: &mut Words<'_>) {
    for i in 0..short.len {
        let Some(word) = short.get(i).copied().filter(|w| w.how == How::Unpaired) else { continue };
        let text = short.text(&word);
        let count = text.len();
        // A word of the tables means what they say: `rd` is no riverside drive. A city may be `LA`.
        let known = word.role != Role::City
            && short.token(&word).is_some_and(|t| t.has(|sense| *sense != Sense::Particle));
        if known || !(2..=5).contains(&count) || !text.bytes().all(|b| b.is_ascii_lowercase()) {
            continue;
        }
        for j in 0..long.len {
            let spells = text.bytes().enumerate().all(|(at, letter)| {
                long.get(j + at).is_some_and(|w| {
                    w.how == How::Unpaired
                        && compatible(short, word.role, long, w.role)
                        && long.text(w).len() > 1
                        && long.text(w).bytes().next() == Some(letter)
                })
            });
            if spells {
                let Some(first) = long.get(j).copied() else { continue };
                short.pair(i, &first, How::Initials, 60);
                (j..j + count).for_each(|at| long.pair(at, &word, How::Initials, 60));
                break;
            }
        }
    }
}

/// Pairs a word with one that it is cut or abbreviated from.
fn cut(l: &mut Words<'_>, r: &mut Words<'_>) {
    for i in 0..l.len {
        let Some(left) =
            l.get(i).copied().filter(|w| w.how == How::Unpaired && w.class != Class::Particle)
        else {
            continue;
        };
        let found = (0..r.len).find(|j| {
            r.get(*j).is_some_and(|right| {
                right.how == How::Unpaired
                    && right.class != Class::Particle
                    && compatible(l, left.role, r, right.role)
                    && is_cut(l, &left, r, right)
            })
        });
        if let Some(right) = found.and_then(|j| r.get(j)).copied() {
            l.pair(i, &right, How::Cut, 75);
            r.pair(found.unwrap_or(0), &left, How::Cut, 75);
        }
    }
}

/// Whether one word is the start of the other, or its consonants.
fn is_cut(l: &Words<'_>, left: &Word, r: &Words<'_>, right: &Word) -> bool {
    let (a, b) = (l.text(left), r.text(right));
    let (short, long, token) =
        if a.len() <= b.len() { (a, b, l.token(left)) } else { (b, a, r.token(right)) };
    // `Park` is a word of its own and no short `Parkfield`.
    if token.is_none_or(|t| t.has(|_| true)) {
        return false;
    }
    if short.len() < 3
        || short.len() == long.len()
        || !short.bytes().all(|b| b.is_ascii_lowercase())
    {
        return false;
    }
    if long.starts_with(short) {
        return true;
    }
    let mut rest = long.bytes();
    let in_order = short.bytes().all(|b| rest.any(|c| c == b));
    in_order
        && short.bytes().next() == long.bytes().next()
        && short.bytes().skip(1).all(|b| !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u'))
}
