//! Words that one side writes together and the other apart.

use super::{
    align::{Alignment, Pairing, Side},
    relate::Relation,
};
use crate::text::{script::Script, sound};

/// Pairs words that one side writes together and the other apart; counts how many times.
pub(super) fn join_words(pairing: &Pairing<'_>, alignment: &mut Alignment) -> u8 {
    let mut joined = 0;
    for side in [Side::Left, Side::Right] {
        let (many, one) = match side {
            Side::Left => (pairing.left.len(), pairing.right.len()),
            Side::Right => (pairing.right.len(), pairing.left.len()),
        };
        for whole in 0..one {
            let equal = alignment
                .partner(side.other(), whole)
                .is_some_and(|p| p.relation == Relation::Equal);
            for (start, count) in (0..many).flat_map(|start| [(start, 2), (start, 3)]) {
                // Only words that have no other partner may become a part.
                let free = (start..start + count).all(|part| {
                    alignment
                        .partner(side, part)
                        .is_none_or(|partner| usize::from(partner.at) == whole)
                });
                if equal || start + count > many || !free {
                    continue;
                }
                let Some(relation) = pairing.joins(side, start, count, whole) else { continue };
                for part in start..start + count {
                    match side {
                        Side::Left => alignment.pair(part, whole, relation),
                        Side::Right => alignment.pair(whole, part, relation),
                    }
                }
                joined += 1;
                break;
            }
        }
    }
    joined
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
    let disagreement = sound::disagreement_joined(words, other_name.word(other))?;
    Some(Relation::of_sound(disagreement, other.script)).filter(|relation| relation.agrees())
}
