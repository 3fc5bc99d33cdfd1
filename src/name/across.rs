//! Two words of which at least one is not in Latin letters.

use super::{
    normalise::Name,
    relate::{ALIKE, Relation, known},
    spelling,
    token::Token,
};
use crate::text::{
    script::Script,
    sound::{self, Language},
};

/// Two words that both have more letters than this, which no names have, are compared by the usual
/// Latin form: sounds take the product of the lengths, many times over. Pinned by `record/worst`.
const SOUNDED: usize = 32;

/// Whether a Latin word and another one are short enough to compare their sounds.
fn may_sound(latin: &str, other: &str) -> bool {
    latin.len() <= SOUNDED || other.chars().nth(SOUNDED).is_none()
}

/// Words of which at least one is not in Latin letters.
pub(super) fn relate(
    left_name: &Name,
    left: &Token,
    right_name: &Name,
    right: &Token,
    language: impl FnOnce() -> Option<Language>,
) -> Relation {
    let (l, r) = (left_name.word(left), right_name.word(right));
    let is_latin = |token: &Token| matches!(token.script, Script::Latin | Script::Common);
    let sounds = |latin: &str, script: Script, other: &str| {
        let read = || sound::disagreement_read(language()?, latin, other);
        let by_language = if script == Script::Han { read() } else { None };
        by_language.or_else(|| sound::disagreement_in(script, latin, other))
    };
    let by_sound = match (is_latin(left), is_latin(right)) {
        (true, false) if may_sound(l, r) => sounds(l, right.script, r),
        (false, true) if may_sound(r, l) => sounds(r, left.script, l),
        // Kana write how the signs are read: `タナカ` and `田中`.
        _ if (left.script, right.script) == (Script::Han, Script::Kana) => {
            sound::disagreement_in(Script::Han, r, l)
        }
        _ if (left.script, right.script) == (Script::Kana, Script::Han) => {
            sound::disagreement_in(Script::Han, l, r)
        }
        // One script: the same word in two ways of writing, or a slip that its sounds show.
        _ if left.script == right.script && sound::same_word(l, r) => return Relation::Equal,
        _ => None,
    };
    let relation = match (by_sound, left_name.latin(left), right_name.latin(right)) {
        (Some(disagreement), ..) => Relation::of_sound(
            disagreement,
            if is_latin(left) || right.script == Script::Han { right.script } else { left.script },
        ),
        // A syllable of an unspaced name is a name of its own; another one is another name.
        _ if left.script == right.script && matches!(left.script, Script::Han | Script::Hangul) => {
            match spelling::likeness(l, r) {
                grade if grade >= ALIKE => Relation::Alike(grade),
                grade => Relation::Unlike(grade),
            }
        }
        // Same romanisation is the same sound, or a homophone; a slip is told by the sounds.
        (None, Some(left_latin), Some(right_latin)) if left.script == right.script => {
            let grade = spelling::likeness(left_latin, right_latin).min(990);
            if grade >= ALIKE { Relation::Alike(grade) } else { Relation::Unlike(grade) }
        }
        (None, Some(left_latin), Some(right_latin)) => {
            let grade = spelling::likeness(left_latin, right_latin).min(990);
            if grade >= ALIKE { Relation::SimilarSound(grade) } else { Relation::Unlike(grade) }
        }
        // No sounds are known: the signs themselves are left.
        _ if left.script == right.script => match spelling::likeness(l, r) {
            grade if grade >= ALIKE => Relation::Alike(grade),
            grade => Relation::Unlike(grade),
        },
        _ => Relation::Unlike(0),
    };
    let relation = match relation {
        Relation::SimilarSound(grade)
            if grade < EXACT
                && (is_misread(left, l, right, r) || is_misread(right, r, left, l)) =>
        {
            Relation::Unlike(grade / 2)
        }
        other => other,
    };
    match known(left, right) {
        Some(Relation::Nickname) if relation.strength() < Relation::Nickname.strength() => {
            Relation::Nickname
        }
        // `陈` is Chen, and Tan where people speak Hokkien.
        Some(Relation::Variant) if [l, r].into_iter().any(is_one_sign) => {
            if relation.strength() < DIALECT { Relation::SimilarSound(DIALECT) } else { relation }
        }
        _ => relation,
    }
}

/// Whether a word in Han only resembles a name in Latin letters: `加藤` is Katō, and no Kate; `静` is Jing,
/// and no King. Chinese writes foreign names by their sounds, in two signs or more; a Japanese reading is
/// spelled as it is.
fn is_misread(han: &Token, signs: &str, latin: &Token, word: &str) -> bool {
    if han.script != Script::Han {
        return false;
    }
    let in_mandarin = || {
        let apart = sound::disagreement_read(Language::Mandarin, word, signs);
        apart.is_some_and(|apart| Relation::of_sound(apart, Script::Han).agrees())
    };
    if is_one_sign(signs) {
        latin.known.is_borne()
    } else {
        latin.known.given_commonness > latin.known.commonness && !in_mandarin()
    }
}

/// The likeness of a word in Latin letters that spells a reading of signs as it is.
pub(super) const EXACT: u16 = 990;

/// The likeness of a surname in Han and its usual spelling in a dialect whose sounds are not known:
/// as much as a variant is worth.
const DIALECT: u16 = 930;

/// Whether a word is a single sign: no letter of it is ASCII, and there is but one.
fn is_one_sign(word: &str) -> bool {
    !word.is_ascii() && word.chars().nth(1).is_none()
}

/// The least agreement in sound that counts as the same name: words that have nothing to do with
/// each other are below it (see [`sound::Disagreement`]). Characters that are read have so many
/// readings that more has to agree.
pub(super) const fn similar_sound(script: Script) -> u16 {
    match script {
        Script::Han => 760,
        _ => 720,
    }
}
