//! Words that one side writes together and the other apart.

use super::{
    align::{Alignment, Pairing, Places, Side, each},
    person::Agreement,
    relate::Relation,
};
use crate::text::{script::Script, sound};

/// Pairs words that one side writes together and the other apart; counts how many times.
pub(super) fn join_words(pairing: &Pairing<'_>, alignment: &mut Alignment) -> u8 {
    let mut joined = 0;
    for side in [Side::Left, Side::Right] {
        let one = match side {
            Side::Left => pairing.right.len(),
            Side::Right => pairing.left.len(),
        };
        for whole in 0..one {
            let free = pairing.free(alignment, side);
            if free == 0 {
                break;
            }
            let Some(parts) = parts(pairing, alignment, side, free, whole) else { continue };
            let (start, count, relation) = parts;
            for part in start..start + count {
                match side {
                    Side::Left => alignment.pair(part, whole, relation),
                    Side::Right => alignment.pair(whole, part, relation),
                }
            }
            // Initials run together lose no space within a name.
            joined += u8::from(relation != Relation::Initial);
        }
    }
    joined
}

/// The two or three words of `side` that are the word at `whole` of the other side, written apart:
/// where they start, how many they are, and how they relate to it. Only words without another
/// partner, which are `free`, may become a part.
fn parts(
    pairing: &Pairing<'_>,
    alignment: &Alignment,
    side: Side,
    mut free: Places,
    whole: usize,
) -> Option<(usize, usize, Relation)> {
    if let Some(partner) = alignment.partner(side.other(), whole) {
        if partner.relation == Relation::Equal {
            return None;
        }
        let only = alignment.partner(side, partner.at).is_some_and(|back| back.at == whole);
        free |= Places::from(only) << partner.at;
    }
    let two = free & free >> 1;
    let three = two & free >> 2;
    each(two).find_map(|start| {
        let joined = |count: usize| Some((start, count, pairing.joins(side, start, count, whole)?));
        joined(2).or_else(|| if three >> start & 1 != 0 { joined(3) } else { None })
    })
}

/// Whether one side is a name that its script writes as one word, which sounds like the several
/// Latin words of the other.
pub(super) fn unspaced(pairing: &Pairing<'_>) -> Option<Relation> {
    let (latin_name, latin, other_name, other) = match (pairing.left, pairing.right) {
        (many, [one]) => (pairing.left_name, many, pairing.right_name, one),
        ([one], many) => (pairing.right_name, many, pairing.left_name, one),
        _ => return None,
    };
    let written_together = matches!(other.script, Script::Han | Script::Hangul | Script::Kana);
    if !written_together
        || latin.len() < 2
        || latin.iter().any(|token| token.script != Script::Latin)
    {
        return None;
    }
    let words = latin.iter().map(|token| latin_name.word(token));
    let unspaced = other_name.word(other);
    let disagreement = sound::disagreement_joined(words.clone(), unspaced)?;
    let relation = Relation::of_sound(disagreement, other.script);
    // A whole that sounds alike may hide another surname, which is one sign or two in front.
    let surname = |signs: usize| {
        let end = unspaced.char_indices().nth(signs).map_or(unspaced.len(), |(at, _)| at);
        let front = unspaced.get(..end).unwrap_or(unspaced);
        [words.clone().next(), words.clone().next_back()].into_iter().flatten().any(|word| {
            sound::disagreement(word, front)
                .is_some_and(|apart| Relation::of_sound(apart, other.script).agrees())
        })
    };
    let short = other.script != Script::Kana && is_short(unspaced);
    (relation.agrees() && (!short || surname(1) || surname(2))).then_some(relation)
}

/// Whether a word has the length of a whole Chinese or Korean name: two to four signs.
fn is_short(word: &str) -> bool {
    (2..=4).contains(&word.chars().count())
}

/// Given name and surname of two names that Chinese, Japanese or Korean write as one word each:
/// the surname is what they begin with.
pub(super) fn by_signs(pairing: &Pairing<'_>) -> Option<(Agreement, Agreement)> {
    let ([left], [right]) = (pairing.left, pairing.right) else { return None };
    let (l, r) = (pairing.left_name.word(left), pairing.right_name.word(right));
    let signs = left.script == right.script && matches!(left.script, Script::Han | Script::Hangul);
    if !signs || !is_short(l) || !is_short(r) || sound::same_word(l, r) {
        return None;
    }
    let equal = |(l, r): &(char, char)| {
        let (mut left, mut right) = ([0; 4], [0; 4]);
        sound::same_word(l.encode_utf8(&mut left), r.encode_utf8(&mut right))
    };
    let (lefts, rights) = (l.chars().count(), r.chars().count());
    let same = Agreement::Related(Relation::Equal);
    let front = l.chars().zip(r.chars()).take_while(equal).count();
    match front {
        0 if lefts == rights && l.chars().zip(r.chars()).skip(1).all(|pair| equal(&pair)) => {
            Some((same, Agreement::Differs(0)))
        }
        0 => None,
        front if front == lefts.min(rights) => Some((Agreement::Omitted, same)),
        // A given name that shares a sign is as near to the other as any household's.
        front => Some((Agreement::Differs(u16::try_from(front * 100).unwrap_or(0)), same)),
    }
}
