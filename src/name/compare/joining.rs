//! Words that one side writes together and the other apart.

use super::{
    align::{Alignment, Pairing, Places, Side, each},
    unspaced::{is_in_signs, own_languages},
};
use crate::{
    name::{
        normalise::Name,
        relate::across::{SOUNDED, of_sound},
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
    words.windows(2).map(letters).min()
}

/// How many letters several words have together, those of another script aside.
fn letters(words: &[Token]) -> usize {
    words.iter().filter(|word| !word.has(Traits::FOREIGN)).map(Token::length).sum()
}

/// Whether a word may be several words written together that have so many letters, or more. Words in
/// another script may have any length; two or three letters may be initials; and some names are short for
/// several.
fn may_be_joined(one: &Token, letters: usize) -> bool {
    let length = one.length();
    length + JOINED_SLIP >= letters
        || (2..=3).contains(&length)
        || one.has(Traits::FOREIGN)
        || one.known.given_name.is_some_and(|it| it.is_short_for_several())
}

/// The two or three words of `side` that are the other side's word at `whole`, written apart: where they
/// start, how many they are, and how they relate to it. Only words that are `free`, without another
/// partner, are taken.
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
    #[inline]
    fn joins(&self, side: Side, l: usize, count: usize, r: usize) -> Option<Relation> {
        let (parts, whole) =
            (self.words(side).get(l..l + count)?, self.words(side.other()).get(r)?);
        may_be_joined(whole, letters(parts)).then(|| self.joined(side, l, parts, whole))?
    }

    /// How the words `parts` of one side, which begin at `l`, relate to a word of the other side that may
    /// be they.
    #[inline(never)]
    fn joined(&self, side: Side, l: usize, parts: &[Token], whole: &Token) -> Option<Relation> {
        let (many_name, one_name) = (self.name(side), self.name(side.other()));
        let (many, one) = (self.words(side), self.words(side.other()));
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
    let length: usize = parts.iter().map(Token::length).sum();
    if length > SOUNDED && word.chars().nth(SOUNDED).is_some() {
        return None;
    }
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

/// By how many letters the parts and the joined word may differ in length.
const JOINED_SLIP: usize = 2;

/// The least likeness that counts as a slip in words written together: more than in a single word, since
/// words can be joined in many ways.
const JOINED: u16 = 860;

/// Whether the parts, written together, are the whole.
fn spell<'t>(whole: &str, name: &Name, mut parts: impl Iterator<Item = &'t Token>) -> bool {
    parts.try_fold(whole, |rest, part| rest.strip_prefix(name.word(part))) == Some("")
}
