//! What words mean in a name: the tables, asked in the terms of the grammar.

use super::{
    parties::Marker,
    tables::{self, ParticleKind, Place, Role},
    words::{Break, Word},
};
use crate::text::script::{Script, script_of_word};

/// The text of `count` words from the first of `words` on, with single spaces between them.
fn phrase<'a>(text: &'a str, words: &[Word], count: usize) -> Option<&'a str> {
    let (first, last) = (words.first()?, words.get(count.checked_sub(1)?)?);
    text.get(first.start as usize..last.end as usize)
}

/// The longest phrase at the start of `words` that `table` knows, and its number of words.
fn longest<V>(
    text: &str,
    words: &[Word],
    most: usize,
    table: impl Fn(&str) -> Option<V>,
) -> Option<(usize, V)> {
    (1..=most.min(words.len()))
        .rev()
        .find_map(|count| Some((count, table(phrase(text, words, count)?)?)))
}

/// The marker at the start of `rest`, which `segment`, the words of one party, stands before.
///
/// The same words may be a name (`Tod`, `Ira`), a firm's (`Northern Trust Company`, `Guardian
/// Life`) or plain speech (`Real Estate`); their place tells.
pub(super) fn marker(text: &str, segment: &[Word], rest: &[Word]) -> Option<(usize, Marker)> {
    if let Some(marker) = preposition(text, segment, rest) {
        return Some((1, marker));
    }
    let (count, found) = longest(text, rest, tables::ROLE_WORDS, tables::role)?;
    let (before, after) = (segment.len(), rest.get(count..)?);
    let in_a_firm = count == 1 && before == 0 && is_business(text, near(after));
    if found.may_be_name && before < 2 || in_a_firm {
        return None;
    }
    let last = after.is_empty();
    let marker = match found.role {
        Role::InTrustFor => Marker::InTrustFor,
        Role::PayableOnDeath if found.may_be_name && last => return None,
        Role::PayableOnDeath => Marker::PayableOnDeath,
        Role::ForBenefitOf => Marker::ForBenefitOf,
        Role::Trustee => Marker::Trustee,
        Role::Custodian | Role::Guardian | Role::Conservator => Marker::Custodian,
        Role::Agent => Marker::Agent,
        Role::Executor => Marker::Executor,
        Role::Estate if before > 0 && count == 1 && !last => return None,
        Role::Estate if segment.last().is_some_and(|word| word.of(text) == "real") => return None,
        Role::Estate if before > 0 && last => Marker::Deceased,
        Role::Estate => Marker::EstateOf,
        // `The late Jenny Rosen`.
        Role::Deceased if before == 0 => Marker::EstateOf,
        Role::Deceased => Marker::Deceased,
        Role::DoingBusinessAs => Marker::TradingAs,
        Role::AlsoKnownAs | Role::Formerly => Marker::AlsoKnownAs,
        Role::CareOf => Marker::CareOf,
        // A trust's name ends with the word, but for a date or another party.
        Role::Trust
            if !last
                && !is_note(after.first()?.of(text))
                && longest(text, after, tables::ROLE_WORDS, tables::role).is_none() =>
        {
            return None;
        }
        Role::Trust => Marker::Trust,
        Role::Joint => Marker::Joint,
        Role::Retirement => Marker::Account,
        Role::Dated => Marker::Dated,
        // Joiners are read with the people they join.
        Role::And | Role::Or => return None,
    };
    Some((count, marker))
}

/// `FOR` between two people, and `BY` before an agent.
fn preposition(text: &str, segment: &[Word], rest: &[Word]) -> Option<Marker> {
    let (first, after) = rest.split_first()?;
    let marker = match first.of(text) {
        "for" => Marker::InTrustFor,
        "by" => Marker::By,
        _ => return None,
    };
    let agent_follows = || {
        let after = near(after);
        (0..after.len()).any(|at| {
            let found = after
                .get(at..)
                .and_then(|rest| longest(text, rest, tables::ROLE_WORDS, tables::role));
            found.is_some_and(|(_, found)| found.role == Role::Agent)
        })
    };
    let between_people =
        segment.len() >= 2 && !after.is_empty() && !is_business(text, near(segment));
    (between_people && (marker == Marker::InTrustFor || agent_follows())).then_some(marker)
}

/// The words near enough to explain a phrase: a look-ahead that a long text cannot stretch.
fn near(words: &[Word]) -> &[Word] {
    words.get(..8).unwrap_or(words)
}

/// Whether a word joins two people.
pub(super) fn is_joining_word(word: &str) -> bool {
    tables::role(word)
        .is_some_and(|found| matches!(found.role, Role::And | Role::Or) && !found.may_be_name)
}

/// The number of words of the title that `words` begin with, and whether it may be a name.
pub(super) fn title(text: &str, words: &[Word]) -> Option<(usize, bool)> {
    let (count, title) = longest(text, words, tables::TITLE_WORDS, tables::title)?;
    // One letter is an initial, unless a given name follows: `M. Jean Dupont`.
    let letter = words.first()?.end - words.first()?.start == 1;
    let named = words.get(count).is_some_and(|next| is_given_name(next.of(text)));
    (title.place == Place::Before && (!letter || named))
        .then_some((count, title.may_be_name || letter))
}

/// Whether a word says whose child somebody is: `bin`.
pub(super) fn is_patronymic(word: &str) -> bool {
    tables::particle(word).is_some_and(|found| found.kind == ParticleKind::Patronymic)
}

/// Whether a word is a title that no name ends with.
pub(super) fn is_trailing_title(word: &str) -> bool {
    tables::title(word).is_some_and(|title| !title.may_be_name)
}

/// The number of words at the end of `words` that follow a name without being part of it: `phd`.
/// Letters that may be a name count only after two names, of the `left` words of the whole name.
pub(super) fn postnominal(text: &str, words: &[Word], left: usize) -> Option<usize> {
    let (count, found) = longest_end(text, words, tables::POSTNOMINAL_WORDS, tables::postnominal)?;
    let names = left - count;
    (names >= if found.may_be_name { 3 } else { 1 }).then_some(count)
}

/// The number of words at the end of `words` that tell the generation, and which: `jr` is 2. Words
/// that may be a name or an initial (`Junior`, `V`) count only after two names.
pub(super) fn generation(text: &str, words: &[Word], left: usize) -> Option<(usize, u8)> {
    let (count, found) = longest_end(text, words, tables::GENERATION_WORDS, tables::generation)?;
    let names = left - count;
    (names >= if found.may_be_name { 2 } else { 0 }).then_some((count, found.number))
}

/// The longest phrase at the end of `words` that `table` knows, and its number of words.
fn longest_end<V>(
    text: &str,
    words: &[Word],
    most: usize,
    table: impl Fn(&str) -> Option<V>,
) -> Option<(usize, V)> {
    (1..=most.min(words.len())).rev().find_map(|count| {
        let end = words.get(words.len() - count..)?;
        Some((count, table(phrase(text, end, count)?)?))
    })
}

/// Whether the word at `at` of a name is a particle, which people leave out: `de`, `van`, `al`.
///
/// Some are given names too (`Al`, `Van`): in front of a name only a hyphen tells.
pub(super) fn is_particle(text: &str, words: &[Word], at: usize) -> bool {
    use ParticleKind::{And, Article, Particle, Patronymic};
    let Some(found) = words.get(at).and_then(|word| tables::particle(word.of(text))) else {
        return false;
    };
    let hyphenated = words.get(at + 1).is_some_and(|next| next.before == Break::Hyphen);
    let last = at + 1 == words.len();
    matches!(found.kind, Particle | Article | Patronymic | And)
        && !last
        && (at > 0 || hyphenated || !found.may_be_name)
}

/// Whether the words are a name of Chinese, Japanese or Korean signs with its surname in front:
/// one sign in Hangul, where longer words may be a foreign name, one or two in Han.
pub(super) fn is_surname_first(text: &str, words: &[Word]) -> bool {
    let script = |word: &Word| script_of_word(word.of(text));
    let Some(first) = words.first().filter(|word| !word.of(text).is_ascii()) else { return false };
    let longest = match script(first) {
        Script::Hangul => 1,
        Script::Han => 2,
        _ => return false,
    };
    words.len() == 2
        && first.of(text).chars().count() <= longest
        && words.iter().all(|word| script(word) == script(first))
}

/// Whether a word is known as a given name.
pub(super) fn is_given_name(word: &str) -> bool {
    tables::given_name(word).is_some() || tables::given_name_frequency(word) > 0
}

/// Whether a word of a person's name is a number or a note: no name has four digits in it.
pub(super) fn is_note(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits >= 4 || digits > 0 && digits == word.len()
}

/// Whether the words name a business: a legal form at the end, or a word of business.
pub(super) fn is_business(text: &str, words: &[Word]) -> bool {
    let of_business =
        |word: &Word| tables::business_word(word.of(text)).is_some_and(|found| !found.may_be_name);
    legal_form(text, words).is_some() || words.len() > 1 && words.iter().any(of_business)
}

/// The legal form at the end of the words, or at their start as Russian and Indonesian have it:
/// how many words remain before it, how many after, and its class.
fn legal_form(text: &str, words: &[Word]) -> Option<(usize, usize, u8)> {
    let at_end = (1..words.len()).find_map(|at| {
        let form = tables::legal_form(phrase(text, words.get(at..)?, words.len() - at)?)?;
        Some((at, words.len(), form.class))
    });
    at_end.or_else(|| {
        let (count, form) = longest(text, words, tables::LEGAL_FORM_WORDS, tables::legal_form)?;
        let name = form.may_be_name
            && (is_given_name(words.first()?.of(text)) || commonness(words.first()?.of(text)) > 0);
        (!name && words.first()?.end - words.first()?.start > 1 && count < words.len())
            .then_some((0, count, form.class))
    })
}

/// The words without their legal form, and its class.
pub(super) fn without_legal_form<'a>(text: &str, words: &'a [Word]) -> (&'a [Word], Option<u8>) {
    match legal_form(text, words) {
        Some((0, after, class)) => (words.get(after..).unwrap_or(&[]), Some(class)),
        Some((before, _, class)) => (words.get(..before).unwrap_or(&[]), Some(class)),
        None => (words, None),
    }
}

/// How common a word is as a surname, 0 (rare) to 7.
pub(super) fn commonness(word: &str) -> u8 {
    tables::surname_frequency(word)
}
