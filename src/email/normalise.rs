//! From raw text to an [`Email`].

use core::ops::Range;

use smallvec::SmallVec;

use super::{
    clean::{Clean, is_at},
    kinds::Kinds,
    mailbox::Mailbox,
    provider::{self, MailDomain, Spelling},
};
use crate::{
    reading::{Reading, Side},
    text::is_placeholder,
};

/// An email address that can be compared, or a text that stands where one should.
///
/// What always holds: letters of ASCII are lower-case; the domain has its one spelling (an
/// internationalised label in Unicode, no root dot); at least one of local part and domain is not
/// empty. Its `Debug` form shows lengths only.
#[derive(Clone, Eq, PartialEq)]
pub struct Email {
    /// The address as written, cleaned; behind it those of its parts that are not a piece of that text.
    text: String,
    local: Span,
    base: Span,
    tag: Span,
    domain: Span,
    core: Span,
    letters: Span,
    digits: Span,
    provider: Option<&'static MailDomain>,
    noticed: Noticed,
    /// Further addresses in the same text.
    others: Box<[Email]>,
}

/// Where a part stands in the text of its address.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(super) const fn of(range: Range<usize>) -> Self {
        Self { start: range.start as u32, end: range.end as u32 }
    }

    const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    const fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

/// What was noticed about an address, for reasons and ceilings: a set.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Noticed(u16);

impl Noticed {
    /// A text held several addresses, not all of which the other one holds.
    pub(super) const SEVERAL: Self = Self(1);
    /// The local part or the domain is missing.
    pub(super) const INCOMPLETE: Self = Self(1 << 1);
    /// Characters are hidden behind asterisks.
    pub(super) const MASKED: Self = Self(1 << 2);
    /// The local part names a task.
    pub(super) const ROLE: Self = Self(1 << 3);
    /// The local part has an @ of its own.
    pub(super) const SECOND_AT: Self = Self(1 << 4);
    /// The local part has letters that case or width mapping would turn into ASCII ones.
    pub(super) const NEARLY_ASCII: Self = Self(1 << 5);
    /// A word pretends to be Latin.
    pub(super) const DISGUISED: Self = Self(1 << 6);
    /// The domain was written in full-width or decorated letters.
    pub(super) const COMPATIBILITY: Self = Self(1 << 7);
    /// A character that changes the reading direction is in it.
    pub(super) const BIDI_CONTROL: Self = Self(1 << 8);
    /// A character without a shape of its own is in it.
    pub(super) const INVISIBLE: Self = Self(1 << 9);
    /// A display name or a comment stood around the address.
    pub(super) const DISPLAY_NAME: Self = Self(1 << 10);
    /// A text held so many addresses that one of them says little, and the other one not all of them.
    pub(super) const CROWD: Self = Self(1 << 11);

    /// What either of the two noticed.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These, and `other` where that `holds`.
    pub(super) const fn or_if(self, holds: bool, other: Self) -> Self {
        if holds { self.or(other) } else { self }
    }

    /// Whether one of `others` was noticed.
    pub(super) const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

impl Email {
    fn part(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The address as written, cleaned: what two addresses must share to be equal.
    pub(super) fn written(&self) -> &str {
        self.part(Span { start: 0, ..self.domain })
    }

    /// The local part without its tag, as written.
    pub(super) fn local(&self) -> &str {
        self.part(self.local)
    }

    /// The local part without its tag, spelled as its provider reads it.
    pub(super) fn base(&self) -> &str {
        self.part(self.base)
    }

    /// The tag, with the character that starts it; empty where there is none.
    pub(super) fn tag(&self) -> &str {
        self.part(self.tag)
    }

    /// The domain, or the one that stands for its aliases.
    pub(super) fn domain(&self) -> &str {
        self.provider.map_or_else(|| self.part(self.domain), |provider| provider.home)
    }

    /// The local part without its tag and separators.
    pub(super) fn core(&self) -> &str {
        self.part(self.core)
    }

    /// The bytes of a part: whether two parts are equal is told sooner by them.
    fn bytes(&self, span: Span) -> &[u8] {
        self.text.as_bytes().get(span.range()).unwrap_or_default()
    }

    /// Whether both are [written](Self::written) the same.
    pub(super) fn is_written_as(&self, other: &Self) -> bool {
        let written = |email: &Self| Span { start: 0, ..email.domain };
        self.bytes(written(self)) == other.bytes(written(other))
    }

    /// Whether both have the same [local part](Self::local).
    pub(super) fn has_local_of(&self, other: &Self) -> bool {
        self.bytes(self.local) == other.bytes(other.local)
    }

    /// Whether both have the same [base](Self::base).
    pub(super) fn has_base_of(&self, other: &Self) -> bool {
        self.bytes(self.base) == other.bytes(other.base)
    }

    /// Whether both have the same [core](Self::core).
    pub(super) fn has_core_of(&self, other: &Self) -> bool {
        self.bytes(self.core) == other.bytes(other.core)
    }

    /// Whether it has a mailbox name.
    pub(super) const fn has_name(&self) -> bool {
        self.base.len() > 0
    }

    /// Whether separators part the local part into words.
    pub(super) const fn has_separators(&self) -> bool {
        self.core.len() < self.local.len()
    }

    /// The core without digits.
    pub(super) fn letters(&self) -> &str {
        self.part(self.letters)
    }

    /// The digits of the core.
    pub(super) fn digits(&self) -> &str {
        self.part(self.digits)
    }

    /// The public provider, where the domain is one.
    pub(super) const fn provider(&self) -> Option<&'static MailDomain> {
        self.provider
    }

    /// The first address of the text and those after it.
    pub(super) fn alternatives(&self) -> impl Iterator<Item = &Self> {
        core::iter::once(self).chain(&*self.others)
    }

    /// Whether the text holds more than one address.
    pub(super) const fn is_list(&self) -> bool {
        !self.others.is_empty()
    }

    /// Whether the text holds more addresses than a person gives.
    pub(super) const fn is_crowd(&self) -> bool {
        self.others.len() >= CROWD
    }

    /// Whether it is one whole address, as what a code was sent to.
    pub(crate) fn is_one_mailbox(&self) -> bool {
        !self.is_list() && !self.noticed.any(Noticed::INCOMPLETE)
    }

    /// What was noticed about the address.
    pub(super) const fn noticed(&self) -> Noticed {
        self.noticed
    }
}

impl core::fmt::Debug for Email {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Email")
            .field("local_length", &self.base().len())
            .field("domain_length", &self.domain().len())
            .finish_non_exhaustive()
    }
}

/// Reads an email address as people and systems write one.
///
/// Several addresses in one text, between commas, semicolons or line ends, are all read, and so are
/// whole ones between spaces, slashes or words (`… or …`); the one that agrees best counts. Set aside:
/// white space around it, a display name, which may look like another address (`a@b.com <c@d.com>`),
/// `mailto:`, comments, quotes that quote nothing, a root dot, ASCII case. Kept: everything else,
/// invisible characters too. The domain begins at the last @. A text without an @ is kept whole and
/// only compared as text.
///
/// [`Reading::Absent`] for blank text and placeholders, on the held side also for mailboxes that
/// mean "none" such as `none@none.com`; [`Reading::Unusable`] without any letter or digit.
///
/// Idempotent for addresses without quotes. Cost: linear in the length of `raw`; one allocation for a
/// plain address in lower case, two for other ASCII text.
///
/// ```
/// use ownership_match::{Reading, Side, email::normalise};
///
/// let plain = normalise("jenny@example.com", Side::Held);
/// assert!(matches!(plain, Reading::Usable(_)));
/// assert!(matches!(normalise("none@none.com", Side::Held), Reading::Absent));
/// assert!(matches!(normalise("none@none.com", Side::Claimed), Reading::Usable(_)));
/// assert!(matches!(normalise("@", Side::Held), Reading::Unusable));
/// ```
#[must_use]
pub fn normalise(raw: &str, side: Side) -> Reading<Email> {
    if let Some(clean) = Clean::plain(raw) {
        return take_apart(&clean, side);
    }
    if is_placeholder(raw) {
        return Reading::Absent;
    }
    let says_something = |text: &str| text.chars().any(char::is_alphanumeric);
    if !says_something(raw) {
        return Reading::Unusable;
    }
    let read = |raw| {
        let clean = Clean::out_of(raw);
        if says_something(&clean.written) { take_apart(&clean, side) } else { Reading::Unusable }
    };
    let mut list: SmallVec<[&str; 2]> = entries(raw, &[',', ';', '\n']);
    if list.len() < 2 && !has_display_name(raw) {
        list = entries(raw, &[' ', '\t', '\r', '/', '|', '&']);
        list.retain(|entry| entry.split(is_at).all(says_something));
    }
    if list.len() < 2 {
        return read(raw);
    }
    let mut readings = list.into_iter().take(MOST).map(read);
    let Some(first) = readings.find_map(Reading::usable) else { return Reading::Absent };
    let others = readings.filter_map(Reading::usable).collect();
    Reading::Usable(Email { others, ..first })
}

/// The pieces of a text between separators that have an @. What stands between quotation marks parts
/// nothing: `"jenny@home rosen"@example.com`.
fn entries<'a>(raw: &'a str, separators: &[char]) -> SmallVec<[&'a str; 2]> {
    let is_quoted = |entry: &str| entry.matches('"').count() % 2 == 1;
    raw.split(separators).filter(|entry| entry.contains(is_at) && !is_quoted(entry)).collect()
}

/// Whether a text is a display name and one address in angle brackets behind it.
fn has_display_name(raw: &str) -> bool {
    let raw = raw.trim();
    raw.ends_with('>') && !raw.starts_with('<') && raw.matches('<').count() == 1
}

/// How many addresses of one text are read; bounds the pairs that are compared.
const MOST: usize = 8;
/// From this many further addresses on, the one that agrees may be anybody's, as with so many names.
/// Pinned by `tests/cases/email.tsv`.
const CROWD: usize = 6;

/// Takes one address apart.
fn take_apart(clean: &Clean, side: Side) -> Reading<Email> {
    // Room for the address and for what its parts are beside it, which is seldom longer.
    let mut text = String::with_capacity(2 * clean.written.len());
    text.push_str(&clean.written);
    let Mailbox { local, tag, domain, kinds, provider } = Mailbox::of(clean);
    let name = clean.written.get(local.range()).unwrap_or_default();
    let mut without = |dropped| push_without(dropped, name, &mut text);
    let core = if kinds.any(Kinds::SEPARATOR) { without(Kinds::SEPARATOR) } else { local };
    let (letters, digits) = if kinds.any(Kinds::DIGIT) {
        (without(Kinds::SEPARATOR | Kinds::DIGIT), without(!Kinds::DIGIT))
    } else {
        (core, Span { start: core.end, ..core })
    };
    let base = match provider.map_or(Spelling::Kept, |provider| provider.spelling) {
        Spelling::DotsIgnored if kinds.any(Kinds::NO_DOT) => without(Kinds::DOT),
        Spelling::DotsIgnored | Spelling::SeparatorsIgnored => core,
        Spelling::HyphenIsDot if kinds.any(Kinds::HYPHEN) => {
            let start = text.len();
            text.push_str(&name.replace('-', "."));
            Span::of(start..text.len())
        }
        Spelling::HyphenIsDot | Spelling::Kept => local,
    };
    let part = |span: Span| text.get(span.range()).unwrap_or_default();
    let known = provider::word(part(core));
    let is_whole = domain.len() > 0;
    if side == Side::Held
        && is_whole
        && provider::is_placeholder(part(core), known, part(domain), provider)
    {
        return Reading::Absent;
    }
    let is_role = is_whole && known.is_some_and(|word| word.role);
    let noticed = clean.noticed.or_if(is_role, Noticed::ROLE);
    let others = Box::default();
    Reading::Usable(Email {
        text,
        local,
        base,
        tag,
        domain,
        core,
        letters,
        digits,
        provider,
        noticed,
        others,
    })
}

/// Appends a part to the text without its bytes of some kinds, all of which are ASCII.
fn push_without(dropped: Kinds, part: &str, text: &mut String) -> Span {
    let start = text.len();
    let mut piece = 0;
    for (at, byte) in part.bytes().enumerate() {
        if Kinds::of_byte(byte).any(dropped) {
            if piece < at {
                text.push_str(part.get(piece..at).unwrap_or_default());
            }
            piece = at + 1;
        }
    }
    text.push_str(part.get(piece..).unwrap_or_default());
    Span::of(start..text.len())
}

/// A character that hides others.
pub(super) const fn is_mask(c: char) -> bool {
    matches!(c, '*' | '•' | '●' | '∗')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(
            raw in r"[ <]?[A-Za-zé]{1,6}[._-]?[a-z0-9]{0,6}(\+[a-z]{1,3})? ?@ ?[A-Za-zü]{1,8}\.(com|co\.uk|DE)[.>;]?"
        ) {
            let once = normalise(&raw, Side::Claimed).usable().expect("an address");
            let twice = normalise(once.written(), Side::Claimed).usable().expect("an address");
            prop_assert_eq!(once, twice);
        }
    }

    proptest! {
        #[test]
        fn the_short_way_is_the_long_way(
            raw in r"[A-Za-z0-9.+_-]{0,6}@?@[a-zXxNn0-9.-]{0,3}(xn--)?[A-Z0-9.-]{0,6}"
        ) {
            if let Some(short) = Clean::plain(&raw) {
                let long = take_apart(&Clean::out_of(&raw), Side::Claimed);
                prop_assert_eq!(take_apart(&short, Side::Claimed), long);
            }
        }
    }

    #[test]
    fn an_address_comes_apart_as_its_provider_reads_it() {
        for (raw, base, tag, domain, digits) in [
            ("J.Rosen+Bank@GoogleMail.com", "jrosen", "+bank", "gmail.com", ""),
            ("jenny-x@yahoo.fr", "jenny", "-x", "yahoo.fr", ""),
            ("jenny-x1985@example.com", "jenny-x1985", "", "example.com", "1985"),
            ("a+b@jenny.fastmail.fm", "jenny", "a+b", "fastmail.com", ""),
            ("\"a b\"@example.com", "a b", "", "example.com", ""),
            ("a(comment)b@example.com", "ab", "", "example.com", ""),
            ("jenny", "jenny", "", "", ""),
        ] {
            let email = normalise(raw, Side::Held).usable().expect(raw);
            let parts = [email.base(), email.tag(), email.domain(), email.digits()];
            assert_eq!(parts, [base, tag, domain, digits], "{raw}");
        }
    }
}
