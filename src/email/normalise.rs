//! From raw text to an [`Email`].

use unicode_normalization::UnicodeNormalization;

use super::{
    domain,
    mailbox::Mailbox,
    provider::{self, MailDomain},
};
use crate::{
    reading::{Reading, Side},
    text::{fold, is_placeholder, look_alike::disguised},
};

/// An email address that can be compared, or a text that stands where one should.
///
/// What always holds: letters of ASCII are lower-case; the domain has its one spelling (an
/// internationalised label in Unicode, no root dot); at least one of local part and domain is not
/// empty. Its `Debug` form shows lengths only.
#[derive(Clone, Eq, PartialEq)]
pub struct Email {
    /// All parts behind one another, in the order of [`Part`].
    text: String,
    ends: [u32; Part::COUNT],
    provider: Option<&'static MailDomain>,
    noticed: Noticed,
    /// Further addresses in the same text.
    others: Vec<Email>,
}

/// What an [`Email`] keeps.
#[derive(Clone, Copy)]
enum Part {
    /// The address as written, cleaned: what two addresses must share to be equal.
    Written,
    /// The local part without its tag, spelled as its provider reads it.
    Base,
    /// The tag, with the character that starts it.
    Tag,
    /// The domain, or the one that stands for its aliases.
    Domain,
    /// The base without separators.
    Core,
    /// The core without digits; left empty where that changes nothing.
    Letters,
    /// The digits of the core.
    Digits,
}

impl Part {
    const COUNT: usize = 7;
}

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
    fn part(&self, part: Part) -> &str {
        let at = part as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(at).copied().unwrap_or(0);
        self.text.get(start.unwrap_or(0) as usize..end as usize).unwrap_or_default()
    }

    /// The address as written, cleaned.
    pub(super) fn written(&self) -> &str {
        self.part(Part::Written)
    }

    /// The local part without its tag, spelled as its provider reads it.
    pub(super) fn base(&self) -> &str {
        self.part(Part::Base)
    }

    /// The tag; empty where there is none.
    pub(super) fn tag(&self) -> &str {
        self.part(Part::Tag)
    }

    /// The domain, or the one that stands for its aliases.
    pub(super) fn domain(&self) -> &str {
        self.part(Part::Domain)
    }

    /// The base without separators.
    pub(super) fn core(&self) -> &str {
        self.part(Part::Core)
    }

    /// The core without digits.
    pub(super) fn letters(&self) -> &str {
        if self.digits().is_empty() { self.core() } else { self.part(Part::Letters) }
    }

    /// The digits of the core.
    pub(super) fn digits(&self) -> &str {
        self.part(Part::Digits)
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
    if is_placeholder(raw) {
        return Reading::Absent;
    }
    if !raw.chars().any(char::is_alphanumeric) {
        return Reading::Unusable;
    }
    let mut list = raw.split([',', ';', '\n']).filter(|entry| entry.contains(is_at));
    if list.clone().count() < 2 {
        return read(raw, side);
    }
    let mut readings = list.by_ref().take(MOST).map(|entry| read(entry, side));
    let Some(first) = readings.find_map(Reading::usable) else { return Reading::Absent };
    let others = readings.filter_map(Reading::usable).collect();
    Reading::Usable(Email { others, ..first })
}

/// How many addresses of one text are read; bounds the pairs that are compared.
const MOST: usize = 8;

/// Reads one address.
fn read(raw: &str, side: Side) -> Reading<Email> {
    let mut noticed = Noticed::default();
    let address = unwrap(raw, &mut noticed);
    let (local, domain) = split(address);
    let mut written = String::with_capacity(address.len());
    noticed.nearly_ascii = !local.is_ascii() && local.chars().any(nearly_ascii);
    push_local(local, &mut written);
    let at = written.len();
    if let Some(domain) = domain {
        written.push('@');
        noticed.compatibility = domain::push_domain(domain, &mut written);
    }
    let (local, domain) = written.split_at_checked(at).unwrap_or((&written, ""));
    let domain = domain.strip_prefix('@').unwrap_or(domain);
    if !local.chars().chain(domain.chars()).any(char::is_alphanumeric) {
        return Reading::Unusable;
    }
    notice(local, domain, &mut noticed);

    let mut text = String::with_capacity(2 * written.len() + 2 * local.len());
    let mut ends = [0; Part::COUNT];
    let mut end = |text: &String, part: Part| {
        if let Some(end) = ends.get_mut(part as usize) {
            // Limits keep texts far below this.
            *end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        }
    };
    text.push_str(&written);
    end(&text, Part::Written);

    let mailbox = Mailbox::of(local, domain);
    mailbox.push_base(&mut text);
    end(&text, Part::Base);
    text.push_str(mailbox.tag);
    end(&text, Part::Tag);
    text.push_str(mailbox.domain);
    end(&text, Part::Domain);
    let core = text.len();
    text.extend(mailbox.base.chars().filter(|c| !is_separator(*c)));
    end(&text, Part::Core);
    let core = core..text.len();
    let digits = mailbox.base.chars().filter(char::is_ascii_digit).count();
    if digits > 0 {
        let others = mailbox.base.chars().filter(|c| !is_separator(*c) && !c.is_ascii_digit());
        text.extend(others);
    }
    end(&text, Part::Letters);
    if digits > 0 {
        text.extend(mailbox.base.chars().filter(char::is_ascii_digit));
    }
    end(&text, Part::Digits);

    let core = text.get(core).unwrap_or_default();
    if side == Side::Held && !mailbox.domain.is_empty() {
        let name = domain::label(mailbox.domain);
        if provider::is_placeholder(core, name) {
            return Reading::Absent;
        }
    }
    noticed.role = !domain.is_empty() && provider::is_role(core);
    Reading::Usable(Email { provider: mailbox.provider, ends, noticed, text, others: Vec::new() })
}

/// Takes an address out of what stands around it: white space, brackets, a display name, a
/// comment, `mailto:`.
fn unwrap<'a>(raw: &'a str, noticed: &mut Noticed) -> &'a str {
    let mut address = raw.trim();
    let named = |name: &str| name.chars().any(char::is_alphanumeric);
    if let Some((name, rest)) = address.rsplit_once('<')
        && let Some((inner, after)) = rest.split_once('>')
        && inner.contains(is_at)
    {
        noticed.display_name = named(name) || named(after);
        address = inner;
    } else if let Some((before, name)) = address.strip_suffix(')').and_then(|s| s.rsplit_once('('))
        && before.contains(is_at)
    {
        noticed.display_name = named(name);
        address = before;
    }
    address = trim(address);
    for label in LABELS {
        if let Some((start, rest)) = address.split_at_checked(label.len())
            && start.eq_ignore_ascii_case(label)
        {
            address = rest.split_once('?').map_or(rest, |(address, _)| address);
        }
    }
    trim(address)
}

/// What people and systems write before an address.
const LABELS: [&str; 4] = ["mailto:", "email:", "e-mail:", "smtp:"];

/// Without white space and punctuation that cannot begin or end an address.
fn trim(text: &str) -> &str {
    let quoted = text.trim_start().starts_with('"') && text.contains("\"@");
    let literal = text.contains('[');
    text.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '<' | '(' | '[' | '{' | ',' | ';' | ':' | '\'')
            || c == '"' && !quoted
    })
    .trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '>' | ')' | '}' | ',' | ';' | ':' | '!' | '/' | '\'' | '"')
            || c == ']' && !literal
    })
}

/// An @, or the full-width one that Japanese keyboards write.
const fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠')
}

/// The local part, and the domain behind the last @ where there is one.
fn split(address: &str) -> (&str, Option<&str>) {
    address.rsplit_once(is_at).map_or((address, None), |(local, domain)| (local, Some(domain)))
}

/// Characters between the words of a local part.
pub(super) const fn is_separator(c: char) -> bool {
    matches!(c, '.' | '_' | '-' | ' ')
}

/// Appends a local part: comments and idle quotes removed, ASCII in lower case, other text
/// composed.
fn push_local(raw: &str, out: &mut String) {
    let raw = raw.trim();
    let start = out.len();
    if raw.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'(' | b'"')) {
        out.push_str(raw);
        out.get_mut(start..).into_iter().for_each(str::make_ascii_lowercase);
        return;
    }
    let unquoted = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let mut depth = 0u32;
    let mut escaped = false;
    let mut space = false;
    // NFC would turn the Kelvin sign into a k, and no letter may become an ASCII one here.
    let composable = !raw.is_ascii() && !raw.contains('\u{212a}');
    let mut push = |c: char| {
        if unquoted.is_some() {
            if c == '\\' && !escaped {
                escaped = true;
                return;
            }
        } else if c == '(' {
            depth += 1;
            return;
        } else if c == ')' && depth > 0 {
            depth -= 1;
            return;
        } else if depth > 0 {
            return;
        }
        escaped = false;
        if c.is_whitespace() {
            space = true;
            return;
        }
        // White space around a dot means nothing; elsewhere it separates words.
        if space && out.len() > start && c != '.' && !out.ends_with('.') {
            out.push(' ');
        }
        space = false;
        out.push(c.to_ascii_lowercase());
    };
    let body = unquoted.unwrap_or(raw);
    if composable { body.nfc().for_each(&mut push) } else { body.chars().for_each(&mut push) }
}

/// Whether `c` is none of ASCII's letters or digits but would become one by case or width
/// mapping, or is told from one by its dot only.
fn nearly_ascii(c: char) -> bool {
    if c.is_ascii() || is_at(c) {
        return false;
    }
    matches!(c, 'ı' | 'ȷ' | 'ɑ' | 'ɡ')
        || c.nfkc().flat_map(char::to_lowercase).all(|c| c.is_ascii_alphanumeric())
}

/// Notes what a reader of the two parts should know.
fn notice(local: &str, domain: &str, noticed: &mut Noticed) {
    noticed.second_at = local.contains(is_at);
    noticed.masked = local.contains(is_mask) || domain.contains(is_mask);
    noticed.incomplete = local.is_empty() || domain.is_empty();
    if local.is_ascii() && domain.is_ascii() {
        noticed.invisible =
            local.bytes().chain(domain.bytes()).any(|b| fold::is_invisible(b.into()));
        return;
    }
    for c in local.chars().chain(domain.chars()) {
        noticed.invisible |= fold::is_invisible(c);
        noticed.bidi_control |= fold::is_bidi_control(c);
    }
    // Below an ending in its own script, a word of look-alikes only is an honest word.
    let latin_ending = domain.rsplit_once('.').is_none_or(|(_, ending)| ending.is_ascii());
    noticed.disguised = local
        .split(|c: char| !c.is_alphabetic())
        .chain(domain.split(|c: char| !c.is_alphabetic()))
        .any(|word| {
            disguised(word) && (latin_ending || word.contains(|c: char| c.is_ascii_alphabetic()))
        });
    noticed.nearly_ascii |= domain.contains(['ı', 'ȷ', 'ɑ', 'ɡ']);
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
