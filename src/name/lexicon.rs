//! What words mean in a name: the questions that the grammar asks of the tables.

use super::{
    syllables::are_all,
    tables::{
        self, Generation, LegalForm, Particle, ParticleKind, Phrase, Place, Placeholder,
        Postnominal, RoleKind, Title, Traits,
    },
    token::{Break, Token},
};
use crate::text::script::Script;

/// What `words` say together.
fn phrase<P: Phrase>(text: &str, words: &[Token]) -> Option<P> {
    let known = match words {
        [word] => word.known,
        [first, .., last] => tables::known(first.word.to(last.word).of(text)),
        [] => return None,
    };
    P::said(known.grammar()?)
}

/// How many of `words`, from the first on, may be a phrase of this kind: a word that opens one, and those
/// after it that continue one.
fn reach<P: Phrase>(words: &[Token]) -> usize {
    let Some((first, rest)) = words.split_first() else { return 0 };
    let Some(grammar) = first.known.grammar() else { return 0 };
    if !grammar.opens.has(P::KIND) {
        return 1;
    }
    let continues =
        |word: &&Token| word.known.grammar().is_some_and(|said| said.continues.has(P::KIND));
    1 + rest.iter().take(tables::LONGEST_PHRASE - 1).take_while(continues).count()
}

/// The longest phrase at the start of `words`, and its number of words.
#[inline]
pub(super) fn longest<P: Phrase>(text: &str, words: &[Token]) -> Option<(usize, P)> {
    words.first().filter(|first| first.has(P::KIND))?;
    longest_of(text, words, reach::<P>(words))
}

/// The longest phrase of at most `reach` words at the start of `words`, and its number of words.
fn longest_of<P: Phrase>(text: &str, words: &[Token], reach: usize) -> Option<(usize, P)> {
    (1..=reach).rev().find_map(|count| Some((count, phrase(text, words.get(..count)?)?)))
}

/// The longest phrase at the end of `words` that leaves `least` words or more before it, and how
/// many it leaves.
#[inline]
fn longest_end<P: Phrase>(text: &str, words: &[Token], least: usize) -> Option<(usize, P)> {
    words.last().filter(|last| last.has(P::KIND))?;
    let least = least.max(words.len().saturating_sub(tables::LONGEST_PHRASE));
    (least..words.len()).find_map(|at| {
        let end = words.get(at..).filter(|end| reach::<P>(end) == end.len())?;
        Some((at, phrase(text, end)?))
    })
}

/// Whether all of the words stand for a missing name: `account holder`.
pub(super) fn is_placeholder(text: &str, words: &[Token]) -> bool {
    reach::<Placeholder>(words) == words.len() && phrase::<Placeholder>(text, words).is_some()
}

/// How many words the article in front is, where anything follows it.
pub(super) fn article(text: &str, words: &[Token]) -> usize {
    match words {
        [first, _, ..] if first.has(Traits::PARTICLE) => usize::from(first.of(text) == "the"),
        _ => 0,
    }
}

/// The number of words of the title that `words` begin with, and whether it may be a name.
pub(super) fn title(text: &str, words: &[Token]) -> Option<(usize, bool)> {
    let (count, title) = longest::<Title>(text, words)?;
    // One letter is an initial, unless a given name follows: `M. Jean Dupont`, but not `M. del Rio`.
    let letter = words.first()?.word.len() == 1;
    let is_given = |next: &Token| next.known.is_given_name() && !next.has(Traits::PARTICLE);
    let named = words.get(count).is_some_and(is_given);
    (title.place == Place::Before && (!letter || named))
        .then_some((count, title.may_be_name || letter))
}

/// The number of words of the form of address that `words` begin with: `mrs`.
pub(super) fn address(text: &str, words: &[Token]) -> Option<usize> {
    let (count, title) = longest::<Title>(text, words)?;
    (title.courtesy && title.place == Place::Before && !title.may_be_name).then_some(count)
}

/// Whether a word is a form of address that stands in no name: `mrs`.
pub(super) fn is_address(word: &Token) -> bool {
    let title = word.known.grammar().and_then(|said| said.title);
    title.is_some_and(|it| it.courtesy && it.place == Place::Before && !it.may_be_name)
}

/// Whether a word is a title that no name ends with.
pub(super) fn is_trailing_title(word: &Token) -> bool {
    word.known.grammar().and_then(|said| said.title).is_some_and(|title| !title.may_be_name)
}

/// The number of words at the end of `words` that follow a name without being part of it: `phd`.
/// Letters that may be a name count only after two names, of the `left` words of the whole name.
pub(super) fn postnominal(text: &str, words: &[Token], left: usize) -> Option<usize> {
    let (before, found) = longest_end::<Postnominal>(text, words, 0)?;
    let count = words.len() - before;
    let names = left - count;
    // `Teo Ah Beng` is a name, not a bachelor of engineering.
    (names >= if found.may_be_name { 3 } else { 1 } && !are_all(text, words)).then_some(count)
}

/// The number of words at the end of `words` that tell the generation, and which: `jr` is 2. Words
/// that may be a name or an initial (`Junior`, `V`) count only after two names.
pub(super) fn generation(text: &str, words: &[Token], left: usize) -> Option<(usize, u8)> {
    let (before, found) = longest_end::<Generation>(text, words, 0)?;
    let count = words.len() - before;
    let names = left - count;
    // `Rosen J V`: behind an initial, another letter is one too.
    let initials = count == 1
        && matches!(words, [.., before, last] if before.has(Traits::SINGLE) && last.has(Traits::SINGLE));
    (!initials && names >= if found.may_be_name { 2 } else { 0 }).then_some((count, found.number))
}

/// Whether a word tells the generation only with a dot or a comma: `jun.`
pub(super) fn is_generation_if_dotted(word: &Token) -> bool {
    word.known.grammar().and_then(|said| said.generation).is_some_and(|found| found.dotted)
}

/// Whether the word at `at` of a name is a particle, which people leave out: `de`, `van`, `al`.
///
/// Some are given names too (`Al`, `Van`): in front of a name only a hyphen tells.
pub(super) fn is_particle(words: &[Token], at: usize) -> bool {
    use ParticleKind::{And, Article, Descent, Particle, Patronymic};
    let Some(found) = words.get(at).and_then(particle) else { return false };
    let hyphenated = words.get(at + 1).is_some_and(|next| next.before == Break::Hyphen);
    let last = at + 1 == words.len();
    matches!(found.kind, Particle | Article | Patronymic | Descent | And)
        && !last
        && (at > 0 || hyphenated || !found.may_be_name)
}

/// Whether the name of a father or husband follows, to the end: `s/o`.
pub(super) fn is_descent(word: &Token) -> bool {
    word.has(Traits::PATRONYMIC)
        && particle(word).is_some_and(|found| found.kind == ParticleKind::Descent)
}

/// Whether two letters with a slash between them are one mark, by their text: `s o`, `y o`, `v d`, `a c`.
pub(super) fn is_mark(letters: &str) -> bool {
    let Some(said) = tables::known(letters).grammar() else { return false };
    said.particle.is_some() || said.role.is_some_and(|found| found.kind == RoleKind::Note)
}

/// Whether a word may say what the number after it is: `ref`, `acct`, `jan`.
pub(super) fn is_label_of_number(word: &Token) -> bool {
    let role = word.known.grammar().and_then(|said| said.role);
    role.is_some_and(|found| found.kind == RoleKind::Note)
}

/// What may join people and may be a name or an initial too.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Joiner {
    /// A word: `eller`, `kai`.
    Word,
    /// A letter: `y`, `e`, `i`, `o`.
    Letter,
    /// A letter that is mostly an initial: `a`, which is *and* in Czech.
    OtherLetter,
}

/// The joiner that a word may be.
pub(super) fn joiner(word: &Token) -> Option<Joiner> {
    use ParticleKind::{And, Or};
    let joins = matches!(particle(word)?.kind, And | Or);
    match (joins, word.has(Traits::SINGLE)) {
        (true, false) => Some(Joiner::Word),
        (true, true) => Some(Joiner::Letter),
        (false, true) => Some(Joiner::OtherLetter),
        (false, false) => None,
    }
}

/// Whether a word belongs to the surname after it, and is nothing else: `von`, but not `Van`.
pub(super) fn is_only_particle(word: &Token) -> bool {
    particle(word).is_some_and(|it| it.kind == ParticleKind::Particle && !it.may_be_name)
}

/// Whether the single letter at `at` joins the two parts of a surname, as in `Ortega y Gasset`, and is not an
/// initial: the word before it is neither a given name nor the first word.
pub(super) fn joins_surnames(words: &[Token], at: usize) -> bool {
    let Some([_, .., before, word, _]) = words.get(..at + 2) else { return false };
    word.has(Traits::SINGLE)
        && particle(word).is_some_and(|found| found.kind == ParticleKind::And)
        && !before.has(Traits::SINGLE)
        && !may_be_given(before)
}

/// Whether the single letter at `at` is the `Ó` of an Irish surname, and not an initial: the tables know it
/// together with the next word.
pub(super) fn begins_surname(text: &str, words: &[Token], at: usize) -> bool {
    let Some([letter, name, ..]) = words.get(at..) else { return false };
    letter.of(text) == "o" && {
        let surname = tables::known(&["o", name.of(text)].concat());
        surname.surname.is_some() || surname.commonness > 0
    }
}

/// What a word does in a name, if it is a particle.
fn particle(word: &Token) -> Option<Particle> {
    if word.has(Traits::PARTICLE) { word.known.grammar()?.particle } else { None }
}

/// Whether the words are a name of Chinese, Japanese or Korean signs with its surname in front: one
/// sign in Hangul, where longer words may be a foreign name, one or two in Han, and in kana a word
/// that the tables know as a surname alone.
pub(super) fn is_surname_first(text: &str, words: &[Token]) -> bool {
    let [first, second] = words else { return false };
    let (surname, given) = (first.of(text), second.of(text));
    let up_to = |longest| surname.chars().count() <= longest;
    let surname_alone = || {
        tables::kana_given_names(surname).is_empty()
            && !tables::kana_surnames(surname).is_empty()
            && tables::kana_surnames(given).is_empty()
    };
    second.script == first.script
        && match first.script {
            Script::Hangul => up_to(1),
            Script::Han => up_to(2),
            Script::Kana => surname_alone(),
            _ => false,
        }
}

/// Whether the words name a business: a legal form at the end, or a word of business.
pub(super) fn is_business(text: &str, words: &[Token]) -> bool {
    let of_business = |words: &[Token]| words.iter().any(|word| word.has(Traits::BUSINESS));
    // `Engr John Obi`: what is short for engineering is a title too.
    let names = || words.get(title(text, words).map_or(0, |(count, _)| count)..).unwrap_or(words);
    legal_form(text, words).is_some()
        || words.len() > 1 && of_business(words) && of_business(names())
}

/// The legal form of a business.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Form {
    /// Which, where it is more than `Company`.
    pub(super) class: Option<u8>,
    /// `Company` is part of it: `Company LLC`.
    pub(super) company: bool,
}

/// The legal form at the end of the words, or at their start as Russian and Indonesian have it:
/// where the other words begin and end, and which it is.
pub(super) fn legal_form(text: &str, words: &[Token]) -> Option<(usize, usize, Form)> {
    let end = longest_end::<LegalForm>(text, words, 1);
    let is_name = |(before, form): &(usize, LegalForm)| {
        words.split_at_checked(*before).is_some_and(|(names, word)| is_surname(names, word, *form))
            || form.may_be_name && are_letters_of_person(text, words, *before)
    };
    if let Some((before, form)) = end.filter(|found| !is_name(found)) {
        // `Rosen Company LLC`, `Rosen Corporation JSC`, `JSC Rosen Corporation`: the general form beside
        // another adds nothing.
        let company = words.get(..before).and_then(|rest| longest_end::<LegalForm>(text, rest, 1));
        let company = company.filter(|(_, form)| form.class.is_none() || !form.may_be_name);
        let before = company.map_or(before, |(before, _)| before);
        let names = words.get(..before).unwrap_or(words);
        let front = longest::<LegalForm>(text, names)
            .filter(|(count, form)| !form.may_be_name && *count < names.len());
        let (from, class) = front.map_or((0, form.class), |(count, form)| (count, form.class));
        let is_company = class.is_none() || company.is_some() || front.is_some();
        return Some((from, before, Form { class, company: is_company }));
    }
    let (count, form) = longest::<LegalForm>(text, words)?;
    let (front, names) = words.split_at_checked(count)?;
    let first = front.first()?;
    let name = form.may_be_name && first.known.is_name() || is_surname(names, front, form);
    let form = Form { class: form.class, company: form.class.is_none() };
    (!name && first.word.len() > 1 && !names.is_empty()).then_some((count, words.len(), form))
}

/// Whether what reads like a legal form, from `at` on, are the letters after the name of somebody with a
/// title: `Rev. Anna Rosen DD`.
fn are_letters_of_person(text: &str, words: &[Token], at: usize) -> bool {
    let titled =
        title(text, words).is_some_and(|(count, may_be_name)| !may_be_name && count + 1 < at);
    titled && longest_end::<Postnominal>(text, words, at).is_some()
}

/// Whether the words are a surname with letters behind it, which are somebody's initials even where they
/// read like a legal form: `Petrov I.S.`, but `Rosen S/A`.
pub(super) fn is_surname_with_initials(words: &[Token]) -> bool {
    let is_initial = |word: &Token| word.has(Traits::SINGLE) && word.before == Break::Space;
    match words {
        [surname, letters @ ..] if !letters.is_empty() => {
            is_clearly_surname(surname) && letters.iter().all(is_initial)
        }
        _ => false,
    }
}

/// Whether what reads like a legal form belongs to a person's name: a surname after given names alone (`Maria
/// Sa`), a given name after a surname of one syllable (`Li Na`), or its end (`Ha-na`).
fn is_surname(names: &[Token], form: &[Token], said: LegalForm) -> bool {
    let given = |name: &Token| may_be_given(name) || name.has(Traits::PARTICLE);
    let syllable = matches!(names, [name] if name.word.len() <= 3 && name.known.is_name());
    let one_word = matches!(form, [word] if !word.has(Traits::ASIDE));
    let hyphenated = form.iter().any(|word| word.before == Break::Hyphen);
    said.may_be_name && one_word && (syllable || hyphenated || names.iter().all(given))
}

/// Given names that stand in front of the one by which people are called: brothers are all Muhammad, and
/// sisters all Maria.
const DEVOTIONAL: [&str; 2] = ["mohammed", "maria"];

/// Whether a word is a given name that tells nobody apart: see [`DEVOTIONAL`].
pub(super) fn is_devotional(word: &Token) -> bool {
    let name = word.known.given_name;
    name.is_some() && DEVOTIONAL.iter().any(|it| tables::known(it).given_name == name)
}

/// Whether a word is a given name at least as often as a surname.
pub(super) const fn may_be_given(word: &Token) -> bool {
    word.known.is_given_name() && word.known.given_commonness >= word.known.commonness
}

/// Whether more people bear a word as a given name than as a surname.
pub(super) const fn is_clearly_given(word: &Token) -> bool {
    word.known.given_commonness > word.known.commonness
}

/// Whether more people bear a word as a surname than as a given name.
pub(super) const fn is_clearly_surname(word: &Token) -> bool {
    word.known.commonness > word.known.given_commonness
}
