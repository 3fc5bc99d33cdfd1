//! Words that one side writes together and the other apart.

use super::align::{Alignment, Pairing, Places, Side, each};
use crate::{
    name::{
        evidence::Agreement,
        normalise::Name,
        relate::across::of_sound,
        relation::Relation,
        spelling::Spelled,
        tables::{self, Traits},
        token::{Token, TokenKind},
    },
    text::{
        script::Script,
        sound::{self, Language},
    },
};

/// Pairs words that one side writes together and the other apart; counts how many times.
pub(super) fn join_words(pairing: &Pairing<'_>, alignment: &mut Alignment) -> u8 {
    let mut joined = 0;
    for side in [Side::Left, Side::Right] {
        if pairing.free(alignment, side) == 0 {
            continue;
        }
        let Some(shortest) = shortest_two(pairing.words(side)) else { continue };
        for (whole, one) in pairing.words(side.other()).iter().enumerate() {
            let free = pairing.free(alignment, side);
            if free == 0 {
                break;
            }
            if !may_be_joined(one, shortest) {
                continue;
            }
            let Some(parts) = parts(pairing, alignment, side, free, whole) else { continue };
            let (start, count, relation) = parts;
            for part in start..start + count {
                match side {
                    Side::Left => alignment.pair(part, whole, relation),
                    Side::Right => alignment.pair(whole, part, relation),
                }
            }
            // Initials run together, and a short form of two names, lose no space within a name.
            joined += u8::from(!matches!(relation, Relation::Initial | Relation::Nickname));
        }
    }
    joined
}

/// How many letters the shortest two neighbours have together; those of another script say nothing of
/// how many Latin letters write them.
fn shortest_two(words: &[Token]) -> Option<usize> {
    let length = |word: &Token| if word.has(Traits::FOREIGN) { 0 } else { word.length() };
    words.iter().zip(words.iter().skip(1)).map(|(l, r)| length(l) + length(r)).min()
}

/// Whether a word may be written together from others of which two have as few as `shortest` letters,
/// as far as its length tells; or may be two initials or three, or short for several names, or is in
/// another script, in which it has any length.
fn may_be_joined(one: &Token, shortest: usize) -> bool {
    let length = one.length();
    length + JOINED_SLIP >= shortest
        || (2..=3).contains(&length)
        || one.has(Traits::FOREIGN)
        || one.known.given_name.is_some_and(|it| it.is_short_for_several())
}

/// Whether a word is in signs of which each is a syllable.
const fn is_in_signs(word: &Token) -> bool {
    matches!(word.script, Script::Han | Script::Hangul)
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

/// Words of one side written together.
impl Pairing<'_> {
    /// How `count` words of one side from `l` on, written together, relate to the other side's word
    /// at `r`, where they are it.
    fn joins(&self, side: Side, l: usize, count: usize, r: usize) -> Option<Relation> {
        let (many_name, one_name) = (self.name(side), self.name(side.other()));
        let (many, one) = (self.words(side), self.words(side.other()));
        let (parts, whole) = (many.get(l..l + count)?, one.get(r)?);
        if self.are_initials(side, l, parts, whole, one.len()) {
            return Some(Relation::Initial);
        }
        if is_short_for(whole, many_name, parts) {
            return Some(Relation::Nickname);
        }
        if whole.has(Traits::FOREIGN) != parts.first()?.has(Traits::FOREIGN) {
            return joins_in_sound(many_name, parts, one_name, whole, one.len() == 1);
        }
        let length: usize = parts.iter().map(Token::length).sum();
        if length.abs_diff(whole.length()) > JOINED_SLIP {
            return None;
        }
        let whole = one_name.word(whole);
        // Names in signs are written together surname first, and are read surname last; a whole
        // name may be written together in either order.
        let in_signs = parts.iter().all(is_in_signs);
        let all = one.len() == 1 && many.len() == parts.len();
        if spell(whole, many_name, parts.iter())
            || (in_signs || all) && spell(whole, many_name, parts.iter().rev())
        {
            return Some(Relation::Equal);
        }
        // A slip inside a joined word: worth building the joined text only where lengths allow it.
        // A small word in front, `Ó Briain`, is as good as letters.
        let prefixed = parts.first().is_some_and(|first| {
            first.has(Traits::PARTICLE) && whole.starts_with(many_name.word(first))
        });
        // An initial beside a word is a name of its own, and no slip.
        let initial = parts.iter().any(|part| part.kind == TokenKind::Initial);
        if (whole.len() < 7 || initial) && !prefixed {
            return None;
        }
        let joined: String = parts.iter().map(|part| many_name.word(part)).collect();
        let (joined, whole) = (Spelled::new(&joined), Spelled::new(whole));
        if !joined.may_be_alike(&whole, JOINED) {
            return None;
        }
        let grade = joined.likeness(&whole);
        (grade >= JOINED).then_some(Relation::Alike(grade))
    }
}

/// Initials.
impl Pairing<'_> {
    /// Whether a word, one of `words` of its name, is the initials of the given names `parts` of
    /// `side`, which stand from `start` on: `jj` for John James. The tables know no such word, and a
    /// surname is left on both sides.
    fn are_initials(
        &self,
        side: Side,
        start: usize,
        parts: &[Token],
        whole: &Token,
        words: usize,
    ) -> bool {
        // `JP` may be a title and `JR` a suffix elsewhere; `Al` and `Ed` are names.
        let named = whole.known.given_commonness > 0 || whole.known.commonness > 0;
        if whole.length() != parts.len() || named {
            return false;
        }
        let (many_name, one_name) = (self.name(side), self.name(side.other()));
        let many = self.words(side);
        let given = start == 0 || start + parts.len() == many.len();
        let begins = |(part, letter): (&Token, char)| {
            matches!(part.kind, TokenKind::Word | TokenKind::Initial)
                && many_name.word(part).starts_with(letter)
        };
        given
            && words > 1
            && many.len() > parts.len()
            && parts.iter().any(|part| part.kind == TokenKind::Word)
            && parts.iter().zip(one_name.word(whole).chars()).all(begins)
    }
}

/// How words relate to a word of another script that is written together, where they sound like it:
/// `大文` is Tai Man, and `عبد الله` Abdullah. `is_name` says that the word is all of its name.
fn joins_in_sound(
    many_name: &Name,
    parts: &[Token],
    one_name: &Name,
    whole: &Token,
    is_name: bool,
) -> Option<Relation> {
    let ([first, .., last], word) = (parts, one_name.word(whole)) else { return None };
    let of_script = |script: Script| parts.iter().all(|part| part.script == script);
    let (apart, script) = if of_script(Script::Latin) {
        let words = parts.iter().map(|part| many_name.word(part));
        let in_own =
            |language: &Language| sound::disagreement_joined_read(*language, words.clone(), word);
        // A given name of two signs is one of its own language, but for Jean Paul; so is a whole name of three.
        let foreign = parts.iter().all(|part| part.known.given_commonness > 0);
        let longest = if is_name { 3 } else { 2 };
        let apart = match own_languages(whole.script) {
            languages @ [_, ..] if !foreign && word.chars().nth(longest).is_none() => {
                languages.iter().filter_map(in_own).min()
            }
            _ => sound::disagreement_joined(words, word),
        };
        (apart?, whole.script)
    } else if whole.script == Script::Latin && of_script(first.script) {
        let words = first.word.to(last.word).of(&many_name.text);
        (sound::disagreement_in(first.script, word, words)?, first.script)
    } else {
        return None;
    };
    let relation = of_sound(apart, script);
    (is_in_signs(whole) && relation.agrees() || relation.strength() >= JOINED).then_some(relation)
}

/// Whether a word is what the names `parts` are together called for short: `Chema` is José María.
fn is_short_for(word: &Token, name: &Name, parts: &[Token]) -> bool {
    let Some(short) = word.known.given_name.filter(|it| it.is_short_for_several()) else {
        return false;
    };
    let [first, .., last] = parts else { return false };
    let full = tables::known(first.word.to(last.word).of(&name.text)).given_name;
    full.is_some_and(|full| short.is_nickname_or_full_name_of(full))
}

/// How many letters more or less words may have than what they are written together.
const JOINED_SLIP: usize = 2;

/// The least likeness that counts as a slip inside words written together: more than in one word,
/// since there are many ways to join some.
const JOINED: u16 = 860;

/// Whether the parts, written together, are the whole.
fn spell<'t>(whole: &str, name: &Name, mut parts: impl Iterator<Item = &'t Token>) -> bool {
    parts.try_fold(whole, |rest, part| rest.strip_prefix(name.word(part))) == Some("")
}

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
const fn own_languages(script: Script) -> &'static [Language] {
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
