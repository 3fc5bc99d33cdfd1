//! From raw text to an [`Email`].

use core::ops::Range;

use super::{
    clean::{Clean, is_at},
    kinds::{Kinds, is_separator},
    mailbox::Mailbox,
    provider::{self, MailDomain},
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
    /// The address as written, cleaned; behind it those parts that are no piece of it.
    text: String,
    /// Where the address as written ends.
    written: usize,
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
    others: Vec<Email>,
}

/// Where a part stands in the text of its address.
pub(super) type Span = Range<usize>;

/// What was noticed about an address, for reasons and ceilings.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Noticed {
    /// A display name or a comment stood around the address.
    pub(super) display_name: bool,
    /// A character without a shape of its own is in it.
    pub(super) invisible: bool,
    /// A character that changes the reading direction is in it.
    pub(super) bidi_control: bool,
    /// The domain was written in full-width or decorated letters.
    pub(super) compatibility: bool,
    /// A word pretends to be Latin.
    pub(super) disguised: bool,
    /// The local part has letters that case or width mapping would turn into ASCII ones.
    pub(super) nearly_ascii: bool,
    /// The local part has an @ of its own.
    pub(super) second_at: bool,
    /// The local part names a task.
    pub(super) role: bool,
    /// Characters are hidden behind asterisks.
    pub(super) masked: bool,
    /// The local part or the domain is missing.
    pub(super) incomplete: bool,
    /// A text held several addresses.
    pub(super) several: bool,
}

impl Noticed {
    /// What either of the two noticed.
    pub(super) const fn or(self, other: Self) -> Self {
        Self {
            display_name: self.display_name || other.display_name,
            invisible: self.invisible || other.invisible,
            bidi_control: self.bidi_control || other.bidi_control,
            compatibility: self.compatibility || other.compatibility,
            disguised: self.disguised || other.disguised,
            nearly_ascii: self.nearly_ascii || other.nearly_ascii,
            second_at: self.second_at || other.second_at,
            role: self.role || other.role,
            masked: self.masked || other.masked,
            incomplete: self.incomplete || other.incomplete,
            several: self.several || other.several,
        }
    }
}

impl Email {
    fn part(&self, span: &Span) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The address as written, cleaned: what two addresses must share to be equal.
    pub(super) fn written(&self) -> &str {
        self.part(&(0..self.written))
    }

    /// The local part without its tag, as written.
    pub(super) fn local(&self) -> &str {
        self.part(&self.local)
    }

    /// The local part without its tag, spelled as its provider reads it.
    pub(super) fn base(&self) -> &str {
        self.part(&self.base)
    }

    /// The tag, with the character that starts it; empty where there is none.
    pub(super) fn tag(&self) -> &str {
        self.part(&self.tag)
    }

    /// The domain, or the one that stands for its aliases.
    pub(super) fn domain(&self) -> &str {
        self.provider.map_or_else(|| self.part(&self.domain), |provider| provider.home)
    }

    /// The local part without its tag and separators.
    pub(super) fn core(&self) -> &str {
        self.part(&self.core)
    }

    /// Whether separators part the local part into words.
    pub(super) fn has_separators(&self) -> bool {
        self.core.len() < self.local.len()
    }

    /// The core without digits.
    pub(super) fn letters(&self) -> &str {
        self.part(&self.letters)
    }

    /// The digits of the core.
    pub(super) fn digits(&self) -> &str {
        self.part(&self.digits)
    }

    /// The public provider, where the domain is one.
    pub(super) const fn provider(&self) -> Option<&'static MailDomain> {
        self.provider
    }

    /// The first address of the text and those behind it.
    pub(super) fn alternatives(&self) -> impl Iterator<Item = &Self> {
        core::iter::once(self).chain(&self.others)
    }

    /// Whether the text holds more than one address.
    pub(super) const fn is_list(&self) -> bool {
        !self.others.is_empty()
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
/// Several addresses in one text, behind commas or semicolons, are all read; the one that agrees
/// best counts. Set aside: white space around it, a display name, `mailto:`, comments, quotes that quote
/// nothing, a root dot, ASCII case. Kept: everything else, invisible characters too. The domain
/// begins at the last @. A text without an @ is kept whole and only compared as text.
///
/// [`Reading::Absent`] for blank text and placeholders, on the held side also for mailboxes that
/// mean "none" such as `none@none.com`; [`Reading::Unusable`] without any letter or digit.
///
/// Normalising what an address without quotes was normalised to changes nothing. Cost: linear in the length of
/// `raw`, and two allocations for ASCII text.
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
        return take_apart(clean, side);
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
        if says_something(&clean.text) { take_apart(clean, side) } else { Reading::Unusable }
    };
    let mut list = raw.split([',', ';', '\n']).filter(|entry| entry.contains(is_at));
    if list.clone().count() < 2 {
        return read(raw);
    }
    let mut readings = list.by_ref().take(MOST).map(read);
    let Some(first) = readings.find_map(Reading::usable) else { return Reading::Absent };
    let others = readings.filter_map(Reading::usable).collect();
    Reading::Usable(Email { others, ..first })
}

/// How many addresses of one text are read; bounds the pairs that are compared.
const MOST: usize = 8;

/// Takes one address apart.
fn take_apart(clean: Clean, side: Side) -> Reading<Email> {
    let is_whole = !clean.parts().1.is_empty();
    let Mailbox { local, tag, domain, kinds, spelling, provider } = Mailbox::of(&clean);
    let Clean { mut text, mut noticed, .. } = clean;
    let written = text.len();
    let base = spelling.apply(local.clone(), kinds, &mut text);
    let core = if kinds.any(Kinds::SEPARATOR) {
        kept(&mut text, base.clone(), |byte| !is_separator(byte.into()))
    } else {
        base.clone()
    };
    let (letters, digits) = if kinds.any(Kinds::DIGIT) {
        let letters = kept(&mut text, core.clone(), |byte| !byte.is_ascii_digit());
        (letters, kept(&mut text, core.clone(), |byte| byte.is_ascii_digit()))
    } else {
        (core.clone(), core.end..core.end)
    };
    let known = provider::word(text.get(core.clone()).unwrap_or_default());
    noticed.role = is_whole && known.is_some_and(|word| word.role);
    let others = Vec::new();
    let email = Email {
        text,
        written,
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
    };
    if side == Side::Held && is_whole && provider::is_placeholder(&email, known) {
        return Reading::Absent;
    }
    Reading::Usable(email)
}

/// The bytes of a part that are kept, as a part: the piece of the text that they are, or where
/// others stand between them, a copy behind it. Those that are not kept are ASCII.
pub(super) fn kept(text: &mut String, part: Span, is_kept: impl Fn(u8) -> bool) -> Span {
    let run = |text: &str, from: usize| {
        let rest = text.as_bytes().get(from..part.end).unwrap_or_default();
        let mut bytes = rest.iter();
        let start = bytes.position(|byte| is_kept(*byte)).unwrap_or(rest.len());
        let length = bytes.take_while(|byte| is_kept(**byte)).count() + 1;
        from + start..(from + start + length).min(part.end)
    };
    let first = run(text, part.start);
    let mut next = run(text, first.end);
    if next.is_empty() {
        return first;
    }
    let copy = text.len();
    text.extend_from_within(first);
    while !next.is_empty() {
        let from = next.end;
        text.extend_from_within(next);
        next = run(text, from);
    }
    copy..text.len()
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
