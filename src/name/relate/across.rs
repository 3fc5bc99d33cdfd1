//! Relates two words where at least one is not in Latin letters.

use super::{ALIKE, known, slips};
use crate::{
    name::{
        relation::Relation,
        spelling,
        tables::{self, Abjad},
        token::Word,
    },
    text::{
        script::Script,
        sound::{self, Language},
    },
};

/// Relates two words where at least one is not in Latin letters: by their sounds where these are known, else
/// by their letters; and by what the tables know of both.
///
/// Symmetric. Cost: the product of the lengths. `language` is the one in which names in Han are read,
/// where it is known.
pub(super) fn relate(
    left: Word<'_>,
    right: Word<'_>,
    language: impl FnOnce() -> Option<Language>,
) -> Relation {
    let (l, r) = (left.text(), right.text());
    // The same word in two ways of writing its script.
    if left.script == right.script && sound::same_word(l, r) {
        return Relation::Equal;
    }
    let relation = match by_sound(left, right, language) {
        Some(relation) => relation,
        None => by_letters(left, right),
    };
    let relation = match relation {
        Relation::SimilarSound(grade)
            if is_another_name(left, grade, r) || is_another_name(right, grade, l) =>
        {
            Relation::OtherName(grade)
        }
        Relation::SimilarSound(grade)
            if grade < EXACT && (is_misread(left, right) || is_misread(right, left)) =>
        {
            Relation::Unlike(grade / 2)
        }
        other => other,
    };
    let is_one_given_name =
        || left.known.given_name.is_some() && left.known.given_name == right.known.given_name;
    match known(&left, &right) {
        Some(Relation::Nickname) if relation.strength() < Relation::Nickname.strength() => {
            Relation::Nickname
        }
        // `陈` is Chen, and Tan where people speak Hokkien; so do spellings of one given name sound alike.
        Some(Relation::Variant) if [l, r].into_iter().any(is_one_sign) || is_one_given_name() => {
            if left.script == right.script {
                Relation::Variant
            } else if relation.strength() < DIALECT {
                Relation::SimilarSound(DIALECT)
            } else {
                relation
            }
        }
        _ => relation,
    }
}

/// How a letter relates to a word, of which at least one is not in Latin letters: `И.` and Ivan. `None`
/// where a script has signs, of which one is a name and no letter.
pub(super) fn initial(left: Word<'_>, right: Word<'_>) -> Option<Relation> {
    let (l, r) = if left.script == right.script {
        (left.text(), right.text())
    } else {
        (left.latin()?, right.latin()?)
    };
    let in_signs =
        |word: Word<'_>| matches!(word.script, Script::Han | Script::Hangul | Script::Kana);
    // `Ю.` is Yu, and J. in half of Europe.
    let first = |word: &str| word.chars().next().map(|it| if it == 'j' { 'y' } else { it });
    let relation = if first(l) == first(r) { Relation::Initial } else { Relation::Unlike(0) };
    (!in_signs(left) && !in_signs(right)).then_some(relation)
}

/// How a word in Hangul reads one in Han, whose usual Latin form is its Mandarin: sign by sign, or by the
/// Chinese sounds (`시진핑`).
fn by_reading(hangul: Word<'_>, han: Word<'_>) -> Option<Relation> {
    if sound::reads(hangul.text(), han.text()) {
        return Some(Relation::SimilarSound(EXACT));
    }
    let apart = sound::disagreement_read(Language::Mandarin, han.latin()?, hangul.text())?;
    Some(of_sound(apart, Script::Han))
}

/// How two words of two scripts sound, where that is known.
fn by_sound(
    left: Word<'_>,
    right: Word<'_>,
    language: impl FnOnce() -> Option<Language>,
) -> Option<Relation> {
    match (left.script, right.script) {
        (Script::Hangul, Script::Han) => return by_reading(left, right),
        (Script::Han, Script::Hangul) => return by_reading(right, left),
        _ => {}
    }
    let ((left, l), (right, r)) = ((left.script, left.text()), (right.script, right.text()));
    // Kana write how the signs are read: `タナカ` and `田中`.
    let by_kana = |kana: &str, han: &str| sound::disagreement_in(Script::Han, kana, han);
    let is_latin = |script: Script| matches!(script, Script::Latin | Script::Common);
    let (latin, script, other) = match (left, right) {
        (Script::Kana, Script::Han) => return Some(of_sound(by_kana(l, r)?, right)),
        (Script::Han, Script::Kana) => return Some(of_sound(by_kana(r, l)?, left)),
        _ if is_latin(left) && !is_latin(right) => (l, right, r),
        _ if is_latin(right) && !is_latin(left) => (r, left, l),
        _ => return None,
    };
    // Sounds take the product of the lengths, many times over.
    if latin.len() > SOUNDED && other.chars().nth(SOUNDED).is_some() {
        return None;
    }
    let language = if script == Script::Han { language() } else { None };
    let read = language.and_then(|language| sound::disagreement_read(language, latin, other));
    let apart = read.or_else(|| sound::disagreement_in(script, latin, other))?;
    Some(of_sound(apart, script))
}

/// Two words that both have more letters than this, which no names have, are compared by the usual
/// Latin form. Pinned by `record/worst`.
pub(in crate::name) const SOUNDED: usize = 32;

/// How two words are written of which no sounds are compared: by their usual Latin forms, where both
/// have one, else by their signs.
fn by_letters(left: Word<'_>, right: Word<'_>) -> Relation {
    let one_script = left.script == right.script;
    // A syllable of an unspaced name is a name of its own; another one is another name.
    let syllables = one_script && matches!(left.script, Script::Han | Script::Hangul);
    let latin = left.latin().zip(right.latin()).filter(|_| !syllables);
    let grade = match latin {
        // The same Latin form is the same sound, or a homophone.
        Some((l, r)) => spelling::likeness(l, r).min(990),
        None if one_script => spelling::likeness(left.text(), right.text()),
        None => return Relation::Unlike(0),
    };
    if grade < ALIKE {
        Relation::Unlike(grade)
    } else if one_script {
        slips::alike(left.text(), right.text(), grade)
    } else {
        Relation::SimilarSound(grade)
    }
}

/// Whether a word of another script is known to write one given name, and only sounds like the Latin word,
/// which is another: `محمد` is Muhammad, not Mahmoud; `Марина` is not Maria.
fn is_another_name(word: Word<'_>, grade: u16, latin: &str) -> bool {
    let abjad = match word.script {
        Script::Hebrew => Some(Abjad::Hebrew),
        Script::Arabic => Some(Abjad::Arabic),
        Script::Latin | Script::Common | Script::Han | Script::Hangul => return false,
        _ => None,
    };
    match (abjad, tables::abjad_given_names(word.text())) {
        (Some(abjad), written @ [_, ..]) => {
            // These write so few vowels that what sounds the same may be two names: where the script has
            // another word for the other. Without one, it is this name in other letters.
            tables::is_written_in(abjad, latin)
                && !written.iter().any(|it| tables::may_be_one_given_name(it, latin))
        }
        _ => word
            .latin()
            .is_some_and(|usual| grade < EXACT && tables::are_two_given_names(usual, latin)),
    }
}

/// Whether a word in Han only resembles a name in Latin letters: `加藤` is Katō, not Kate; `静` is Jing, not
/// King. Chinese writes foreign names by their sounds, with two signs or more, and Japanese readings are
/// spelled exactly.
fn is_misread(han: Word<'_>, latin: Word<'_>) -> bool {
    if han.script != Script::Han {
        return false;
    }
    let (signs, word) = (han.text(), latin.text());
    let in_mandarin = || {
        let apart = sound::disagreement_read(Language::Transcribed, word, signs);
        apart.is_some_and(|apart| of_sound(apart, Script::Han).agrees())
    };
    if is_one_sign(signs) {
        latin.known.is_borne()
    } else {
        latin.known.given_commonness > latin.known.commonness && !in_mandarin()
    }
}

/// The likeness of a word in Latin letters that spells a reading of signs exactly.
pub(in crate::name) const EXACT: u16 = 990;

/// The likeness of a surname in Han and its usual spelling in a dialect whose sounds are not known, and of
/// the accepted spellings of one given name: as much as a variant is worth.
const DIALECT: u16 = 930;

/// Whether a word is a single character beyond ASCII.
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

/// The relation of a Latin word and a word of `script` that sound so far apart.
///
/// Only where a script writes every sound is the same sound the same word: Arabic and Hebrew
/// leave vowels out, and a syllable of Chinese or Korean has many signs or many names.
pub(in crate::name) fn of_sound(disagreement: sound::Disagreement, script: Script) -> Relation {
    let exact = matches!(script, Script::Kana | Script::Cyrillic | Script::Greek);
    match 1000 - disagreement.get() {
        1000 if exact => Relation::SameSound,
        1000 => Relation::SimilarSound(EXACT),
        grade if grade >= similar_sound(script) => Relation::SimilarSound(grade),
        grade => Relation::Unlike(grade / 2),
    }
}
