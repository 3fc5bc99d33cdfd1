//! Names that their script writes without spaces: `홍길동`, `山田太郎`.

use super::align::Pairing;
use crate::{
    name::{
        evidence::Agreement, normalise::Name, relate::across::of_sound, relation::Relation,
        token::Token,
    },
    text::{
        script::Script,
        sound::{self, Language},
    },
};

/// A name that its script writes as one word, and the several words of the other name that say how
/// it is read: Latin ones, or kana beside Han.
struct Unspaced<'a> {
    name: &'a Name,
    words: &'a [Token],
    whole: &'a str,
    script: Script,
}

impl<'a> Unspaced<'a> {
    fn of(pairing: &Pairing<'a>) -> Option<Self> {
        let (name, words, whole_name, whole) = match (pairing.left, pairing.right) {
            (many, [one]) => (pairing.left_name, many, pairing.right_name, one),
            ([one], many) => (pairing.right_name, many, pairing.left_name, one),
            _ => return None,
        };
        let tells_sound = |token: &Token| {
            let kana = token.script == Script::Kana && whole.script == Script::Han;
            token.script == Script::Latin || kana
        };
        (is_unspaced(whole.script) && words.len() >= 2 && words.iter().all(tells_sound))
            .then_some(Self { name, words, whole: whole_name.word(whole), script: whole.script })
    }

    /// Whether the whole is in signs and as long as a whole name.
    fn is_short(&self) -> bool {
        matches!(self.script, Script::Han | Script::Hangul) && is_short(self.whole)
    }

    /// How some of the words sound beside signs of the whole that are read in one language, where they
    /// agree.
    fn sounds(&self, language: Language, words: &[Token], signs: &str) -> Option<Relation> {
        let words = words.iter().map(|it| self.name.word(it));
        let apart = sound::disagreement_joined_read(language, words, signs)?;
        Some(of_sound(apart, self.script)).filter(|relation| relation.agrees())
    }

    /// The same of a given name, which may be one of another language: `김제니` is Jenny Kim.
    fn given_sounds(&self, language: Language, words: &[Token], signs: &str) -> Option<Relation> {
        let own = self.sounds(language, words, signs);
        // Japanese writes no foreign name in signs.
        let foreign =
            language != Language::Japanese && matches!(words, [word] if word.known.is_given_name());
        if own.is_none() && foreign {
            return self.sounds(Language::Transcribed, words, signs);
        }
        own
    }

    /// The languages in which the whole may be read: a foreign name is longer than others.
    fn languages(&self) -> impl Iterator<Item = Language> + use<> {
        let long = self.script == Script::Hangul && self.whole.chars().count() > 3;
        let own = own_languages(self.script).iter().copied();
        own.chain(long.then_some(Language::Transcribed))
    }

    /// The surname and the given name that the whole may have, which begins with the surname: one
    /// sign or two.
    fn cuts(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let whole = self.whole;
        let ends = whole.char_indices().map(|(end, _)| end).skip(1).take(2);
        ends.filter_map(|end| whole.split_at_checked(end))
    }

    /// The words as a surname, which is the first or the last, and given names.
    fn readings(&self) -> impl Iterator<Item = (&'a [Token], &'a [Token])> {
        let words = self.words;
        let first = words.split_at_checked(1);
        let last = words.split_at_checked(words.len() - 1).map(|(given, surname)| (surname, given));
        first.into_iter().chain(last)
    }
}

/// Whether one side is a name that its script writes as one word, which sounds like the several
/// words of the other.
pub(super) fn unspaced(pairing: &Pairing<'_>) -> Option<Relation> {
    let name = Unspaced::of(pairing)?;
    if !name.is_short() {
        let words = name.words.iter().map(|it| name.name.word(it));
        let apart = sound::disagreement_joined(words, name.whole)?;
        return Some(of_sound(apart, name.script)).filter(|relation| relation.agrees());
    }
    // A whole that sounds alike may hide another surname, or another given name.
    let both = |language: Language, signs: (&str, &str), words: (&[Token], &[Token])| {
        let surname = name.sounds(language, words.0, signs.0)?;
        let given = name.given_sounds(language, words.1, signs.1)?;
        Some(if given.strength() < surname.strength() { given } else { surname })
    };
    let in_language = |language| {
        let readings = name.cuts().flat_map(|cut| name.readings().map(move |it| (cut, it)));
        readings.filter_map(move |(signs, words)| both(language, signs, words))
    };
    name.languages().flat_map(in_language).max_by_key(|relation| relation.strength())
}

/// The languages whose own names a script writes.
pub(super) const fn own_languages(script: Script) -> &'static [Language] {
    match script {
        Script::Han => {
            &[Language::Mandarin, Language::Cantonese, Language::Japanese, Language::Korean]
        }
        Script::Hangul => &[Language::Korean, Language::Mandarin],
        _ => &[],
    }
}

/// Whether a script may write the words of a name without spaces.
const fn is_unspaced(script: Script) -> bool {
    use Script::{Han, Hangul, Kana, Khmer, Lao, Myanmar, Thai};
    matches!(script, Han | Hangul | Kana | Thai | Lao | Khmer | Myanmar)
}

/// Given name and surname of a name in signs of which only one sounds like the other name's.
pub(super) fn unspaced_part(pairing: &Pairing<'_>) -> Option<(Agreement, Agreement)> {
    let name = Unspaced::of(pairing)?;
    if !name.is_short() {
        return None;
    }
    let readings = || name.cuts().flat_map(|cut| name.readings().map(move |it| (cut, it)));
    let surname = readings().find_map(|((signs, _), (words, _))| {
        name.languages().find_map(|language| name.sounds(language, words, signs))
    });
    let given = || {
        readings().find_map(|((_, signs), (_, words))| {
            name.languages().find_map(|language| name.given_sounds(language, words, signs))
        })
    };
    match surname {
        Some(relation) => Some((Agreement::Differs(0), Agreement::Related(relation))),
        None => Some((Agreement::Related(given()?), Agreement::Differs(0))),
    }
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
    let same = |l: &str, r: &str| match (left.script, right.script) {
        (Script::Han, Script::Hangul) => sound::reads(r, l),
        (Script::Hangul, Script::Han) => sound::reads(l, r),
        _ => sound::same_word(l, r),
    };
    if !is_in_signs(left) || !is_in_signs(right) || !is_short(l) || !is_short(r) || same(l, r) {
        return None;
    }
    // `장쯔이` is `章子怡` by its Chinese sound, whatever Korean reads.
    if left.script != right.script && pairing.relation(0, 0).agrees() {
        return None;
    }
    let equal = |(l, r): &(char, char)| {
        let (mut left, mut right) = ([0; 4], [0; 4]);
        same(l.encode_utf8(&mut left), r.encode_utf8(&mut right))
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

/// Whether a word is in signs of which each is a syllable.
pub(super) const fn is_in_signs(word: &Token) -> bool {
    matches!(word.script, Script::Han | Script::Hangul)
}
