//! Words of two scripts that are one by sound: `Ερμού` and `Ermou`, `테헤란로` and `Teheran-ro`.

use core::cmp::Reverse;

use smallvec::SmallVec;

use crate::{
    address::{
        pairs::{How, Pairs},
        word_set::Set,
        words::Class,
    },
    text::{
        script::{Script, script_of_word},
        sound,
    },
};

/// Words of one side that are compared by sound, at most: a street, a quarter and a town have fewer.
const MOST_WORDS: usize = 12;

/// The longest word that is compared by sound, in bytes. `tests/address.rs` holds the time.
const LONGEST: usize = 48;

/// How far apart two words of one name may sound, of 1,000: of names that people write in two scripts
/// four in five are below 110, and unrelated ones with the same first letter above 340.
const FURTHEST: u16 = 180;

/// Whether a script writes every sound, so that the same sound is the same word. Arabic and Hebrew
/// leave vowels out, and a Chinese character has several readings.
const fn writes_every_sound(script: Script) -> bool {
    matches!(
        script,
        Script::Greek
            | Script::Cyrillic
            | Script::Armenian
            | Script::Georgian
            | Script::Hangul
            | Script::Kana
    )
}

/// Whether some words of one side cannot be compared with some of the other: these are Latin, and the script of
/// those does not write every sound.
pub(in crate::address) fn are_unread(
    (l, left): (&Pairs<'_>, Set),
    (r, right): (&Pairs<'_>, Set),
) -> bool {
    let is_latin = |side: &Pairs<'_>, words: Set| {
        !words.is_empty() && words.into_iter().all(|at| side.bytes(at).is_ascii())
    };
    let is_unread = |side: &Pairs<'_>, words: Set| {
        let unread = |at: usize| {
            !side.bytes(at).is_ascii() && !writes_every_sound(script_of_word(side.text(at)))
        };
        !words.is_empty() && words.into_iter().all(unread)
    };
    is_latin(l, left) && is_unread(r, right) || is_unread(l, left) && is_latin(r, right)
}

/// Words of the two sides that sound alike.
struct Alike {
    distance: u16,
    left: Set,
    right: Set,
}

type Found = SmallVec<[Alike; 16]>;

/// Pairs open words of different scripts that sound alike, the most alike first.
pub(super) fn pair(l: &mut Pairs<'_>, r: &mut Pairs<'_>) {
    if l.is_ascii() && r.is_ascii() {
        return;
    }
    let mut alike = Found::new();
    collect(l, r, |distance, left, right| alike.push(Alike { distance, left, right }));
    collect(r, l, |distance, right, left| alike.push(Alike { distance, left, right }));
    // Of equals the one of more words: `Teheran-ro` is all of it.
    alike.sort_unstable_by_key(|Alike { distance, left, right }| {
        (*distance, Reverse(left.count() + right.count()), left.first(), right.first())
    });
    for Alike { distance, left, right } in alike {
        if l.open.has_all(left) && r.open.has_all(right) {
            let quality = 100 - usize::from(distance) / 10;
            let (word, other) = (
                l.as_pair(left.first(), How::Sound, quality),
                r.as_pair(right.first(), How::Sound, quality),
            );
            left.into_iter().for_each(|at| l.set(at, other));
            right.into_iter().for_each(|at| r.set(at, word));
        }
    }
}

/// The Latin words of one side that sound like words of the other.
fn collect(one: &Pairs<'_>, two: &Pairs<'_>, mut found: impl FnMut(u16, Set, Set)) {
    let is_word = |side: &Pairs<'_>, at: usize| {
        side.class(at) != Class::Number && side.bytes(at).len() <= LONGEST
    };
    let others = two.open_words().into_iter().filter(|at| is_word(two, *at));
    for other in others.filter(|at| !two.bytes(*at).is_ascii()).take(MOST_WORDS) {
        let (text, fits) = (two.text(other), one.that_fit(two.role(other), two));
        if !writes_every_sound(script_of_word(text)) {
            continue;
        }
        let latin = (one.open_words() & fits).into_iter().filter(|at| is_word(one, *at));
        for at in latin.filter(|at| one.bytes(*at).is_ascii()).take(MOST_WORDS) {
            let mut push = |distance: Option<sound::Disagreement>, latin: Set| {
                if let Some(distance) = distance.map(|d| d.get()).filter(|d| *d <= FURTHEST) {
                    found(distance, latin, Set::of(other));
                }
            };
            push(sound::disagreement(one.text(at), text), Set::of(at));
            // `Teheran-ro`, `Shibuya-ku`
            if one.follows(at + 1) && one.open.has(at + 1) && is_word(one, at + 1) {
                let words = [one.text(at), one.text(at + 1)];
                push(sound::disagreement_joined(words, text), Set::of(at) | Set::of(at + 1));
            }
        }
    }
}
