//! How two local parts relate.

use core::iter::once;

use unicode_normalization::UnicodeNormalization;

use super::{
    Email,
    compare::{Digits, Distance, LocalParts, masked, saturate},
    kinds::is_separator,
    normalise::Noticed,
    provider::MailDomain,
};
use crate::{
    name,
    text::fold::{ascii_form, respelling},
};

/// How the local parts of two addresses relate, tags and separators set aside.
pub(super) fn local_parts(left: &Email, right: &Email) -> LocalParts {
    let same_core = left.has_core_of(right);
    if left.has_base_of(right) || same_core && same_name(left, right) {
        return tags(left, right);
    }
    if !left.has_name() || !right.has_name() {
        return LocalParts::Missing;
    }
    let any_masked = left.noticed().or(right.noticed()).any(Noticed::MASKED);
    if any_masked && let Some(masked) = masked(left.base(), right.base()) {
        return masked
            .map_or(LocalParts::MaskContradicts, |visible| LocalParts::Masked { visible });
    }
    if same_core && !left.core().is_empty() {
        return LocalParts::Separators;
    }
    if !(left.core().is_ascii() && right.core().is_ascii()) && respelled(left.core(), right.core())
    {
        return LocalParts::Respelled;
    }
    let digits = digits(left.digits(), right.digits());
    if digits == Digits::Same
        && let Some(relation) = by_words(left, right)
    {
        return relation;
    }
    let core = Distance::between(left.core(), right.core());
    let separated = left.has_separators() && right.has_separators();
    if separated && names_differ(left.local(), right.local())
        || initials_differ(left.letters(), right.letters())
        || generations_differ(left.core(), right.core())
    {
        return LocalParts::NameDiffers(core);
    }
    let letters = if left.digits().is_empty() && right.digits().is_empty() {
        core
    } else {
        Distance::between(left.letters(), right.letters())
    };
    LocalParts::Spelled { letters, digits, core }
}

/// How two local parts relate that name one mailbox but for their tags.
fn tags(left: &Email, right: &Email) -> LocalParts {
    match (left.tag(), right.tag()) {
        _ if !left.has_name() => LocalParts::Missing,
        (left_tag, right_tag) if left_tag == right_tag => LocalParts::Same,
        _ if tags_mean_nothing(left) && tags_mean_nothing(right) => LocalParts::Same,
        ("", _) | (_, "") => LocalParts::TagOmitted,
        _ => LocalParts::TagDiffers,
    }
}

/// How two local parts with the same digits relate by their words, where these are the same but for
/// their order, an initial or what one side leaves out.
fn by_words(left: &Email, right: &Email) -> Option<LocalParts> {
    let core = || Distance::between(left.core(), right.core());
    let moved = digits_moved(left, right) || digits_moved(right, left);
    if moved || reordered(left.letters(), right.letters()) {
        Some(LocalParts::Reordered)
    } else if initial(left, right) || initial(right, left) {
        Some(LocalParts::Initial(core()))
    } else if has_words(left, right) || has_words(right, left) {
        Some(LocalParts::WordsOmitted(core()))
    } else {
        None
    }
}

/// Whether two local parts that differ by separators name one mailbox: written alike, or read alike
/// by one of the providers. One that does not count dots has no other way to write the name that the
/// other side writes with them.
fn same_name(left: &Email, right: &Email) -> bool {
    let reads_alike = |provider: &MailDomain| {
        let counts = |byte: &u8| !provider.spelling.ignores(*byte);
        left.base().bytes().filter(counts).eq(right.base().bytes().filter(counts))
    };
    left.has_local_of(right)
        || left.provider().is_some_and(reads_alike)
        || right.provider().is_some_and(reads_alike)
}

/// Whether two texts are the same in letters without accents, or in their conventional respelling.
fn respelled<'a>(left: &'a str, right: &'a str) -> bool {
    let forms: [fn(char) -> Option<&'static str>; 2] =
        [ascii_form, |c| respelling(c).or(ascii_form(c))];
    forms.iter().any(|form| {
        let letters = |c| {
            let base = once(c).nfd().next().filter(char::is_ascii).unwrap_or(c);
            let form = form(c);
            form.unwrap_or("").chars().chain(form.is_none().then_some(base))
        };
        let lower = |text: &'a str| text.chars().flat_map(char::to_lowercase);
        lower(left).flat_map(letters).eq(lower(right).flat_map(letters))
    })
}

/// Whether the provider says that a tag never changes the mailbox.
fn tags_mean_nothing(email: &Email) -> bool {
    email.tag().is_empty() || email.provider().is_some_and(|provider| provider.tag.is_some())
}

fn digits(left: &str, right: &str) -> Digits {
    if left == right {
        Digits::Same
    } else if left.is_empty() || right.is_empty() {
        Digits::Added { count: saturate(left.len() + right.len()) }
    } else {
        Digits::Differ(Distance::between(left, right))
    }
}

/// Pieces shorter than this turn one name into another by accident.
const PIECE: usize = 3;

/// Whether the digits before the letters of one stand behind those of the other: `1984anna`,
/// `anna1984`.
fn digits_moved(before: &Email, behind: &Email) -> bool {
    let (letters, digits) = (before.letters(), before.digits());
    letters.len() >= PIECE
        && before.core().strip_prefix(digits) == Some(letters)
        && behind.core().strip_suffix(digits) == Some(letters)
}

/// Whether two words are made of the same two pieces in another order: `jennyrosen`, `rosenjenny`.
fn reordered(left: &str, right: &str) -> bool {
    left.len() == right.len()
        && (PIECE..=left.len().saturating_sub(PIECE)).any(|at| {
            left.split_at_checked(at).is_some_and(|(first, second)| {
                right.strip_prefix(second).is_some_and(|rest| rest == first)
            })
        })
}

/// Whether `short` writes one name of `long` out and the other as its initial: `jrosen` or
/// `rosenj` for `jennyrosen`, `jenny.r` for `jenny.rosen`.
///
/// The name written out has at least four bytes, so that two short words are not one by accident.
/// An initial at the end needs a separator: without one it is the start of another name
/// (`maria`, `mariano`).
fn initial(short: &Email, long: &Email) -> bool {
    const LEAST: usize = 4;
    let (written, short, long) = (short.local(), short.letters(), long.letters());
    // One character more is a slip, not a name.
    if short.len() <= LEAST || short.len() + 1 >= long.len() {
        return false;
    }
    let (mut start, mut end) = (short.chars(), short.chars());
    let (Some(first), Some(last)) = (start.next(), end.next_back()) else { return false };
    let (after, before) = (start.as_str(), end.as_str());
    long.starts_with(first) && long.ends_with(after)
        || long.starts_with(last) && long.ends_with(before)
        || words(written).next_back().is_some_and(|word| word.len() == last.len_utf8())
            && long.strip_prefix(before).is_some_and(|rest| rest.starts_with(last))
}

/// Whether `long` has the words of `short`, at least two, in their order, and more. Of one word it is
/// not told whether it is anybody's given name.
fn has_words(short: &Email, long: &Email) -> bool {
    let mut others = words(long.local());
    let count = words(short.local()).count();
    count >= 2
        && count < words(long.local()).count()
        && words(short.local()).all(|word| word.len() > 1 && others.any(|other| other == word))
}

/// Whether two local parts have as many words as each other, at least two, and somewhere two
/// initials that contradict, two given names that have nothing to do with each other, or two generations.
fn names_differ(left: &str, right: &str) -> bool {
    let count = words(left).count();
    let single = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    let letter = |word: &str| word.chars().find(|c| c.is_alphabetic());
    let differ = |(l, r): (&str, &str)| {
        single(l) && single(r) && letter(l) != letter(r)
            || name::are_two_given_names(l, r)
            || l != r && [l, r].iter().all(|word| GENERATIONS.contains(word))
    };
    count >= 2 && count == words(right).count() && words(left).zip(words(right)).any(differ)
}

/// Whether two local parts are a surname behind an initial, and the initials contradict: `jsmith`,
/// `msmith`.
fn initials_differ(left: &str, right: &str) -> bool {
    let (mut l, mut r) = (left.chars(), right.chars());
    l.next() != r.next() && l.as_str() == r.as_str() && name::is_surname(l.as_str())
}

/// What tells father from son, behind a separator.
const GENERATIONS: [&str; 7] = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"];

/// Whether the same name is followed by `jr` in one local part and by `sr` in the other, without a separator
/// between.
fn generations_differ(left: &str, right: &str) -> bool {
    let of = |younger: &str, elder: &str| {
        younger
            .strip_suffix("jr")
            .zip(elder.strip_suffix("sr"))
            .is_some_and(|(son, father)| son == father && son.len() >= PIECE)
    };
    of(left, right) || of(right, left)
}

/// The words of a local part.
fn words(base: &str) -> impl DoubleEndedIterator<Item = &str> {
    base.split(is_separator).filter(|word| !word.is_empty())
}
