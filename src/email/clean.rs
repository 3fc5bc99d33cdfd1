//! From raw text to the one spelling of an address, with nothing around it.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::{
    domain,
    kinds::Kinds,
    normalise::{Noticed, is_mask},
};
use crate::text::{fold, look_alike::disguised};

/// An address out of what stood around it.
pub(super) struct Clean<'a> {
    /// The local part and, after an @, the domain; letters of ASCII are small ones.
    pub(super) written: Cow<'a, str>,
    /// The length of the local part: where the @ stands, where there is one.
    pub(super) local: usize,
    /// What the local part is made of.
    pub(super) kinds: Kinds,
    /// Whether the domain has more than one dot.
    pub(super) subdomain: bool,
    /// What was noticed on the way.
    pub(super) noticed: Noticed,
}

impl<'a> Clean<'a> {
    /// An address of ASCII letters, digits and the commonest signs: what most fields hold. It is
    /// what [`out_of`](Self::out_of) would make of it.
    pub(super) fn plain(raw: &'a str) -> Option<Self> {
        let mut written = raw;
        while let Some(rest) = written.strip_suffix('.') {
            written = rest;
        }
        let (kinds, _, local) = Kinds::of_plain(written);
        let domain = written.get(local..)?.strip_prefix('@').filter(|_| local > 0)?;
        let (in_domain, again, length) = Kinds::of_plain(domain);
        if length < domain.len()
            || !in_domain.any(Kinds::ALPHANUMERIC)
            || in_domain.any(Kinds::HYPHEN) && domain::has_encoded_label(domain)
        {
            return None;
        }
        let written = if (kinds | in_domain).any(Kinds::CAPITAL) {
            Cow::Owned(written.to_ascii_lowercase())
        } else {
            Cow::Borrowed(written)
        };
        let subdomain = again.any(Kinds::DOT);
        Some(Self { written, local, kinds, subdomain, noticed: Noticed::default() })
    }

    /// The address in any text; its @ and all that belongs to it may be missing.
    pub(super) fn out_of(raw: &str) -> Self {
        let mut noticed = Noticed::default();
        let address = unwrap(raw, &mut noticed);
        let (local, domain) = split(address);
        let mut text = String::with_capacity(address.len());
        let is_nearly_ascii = !local.is_ascii() && local.chars().any(nearly_ascii);
        push_local(local, &mut text);
        let (local, kinds) = (text.len(), Kinds::of(&text));
        if let Some(domain) = domain {
            text.push('@');
            let mapped = domain::push_domain(domain, &mut text);
            noticed = noticed.or_if(mapped, Noticed::COMPATIBILITY);
        }
        noticed = noticed.or_if(is_nearly_ascii, Noticed::NEARLY_ASCII);
        let subdomain = true;
        let clean = Self { written: Cow::Owned(text), local, kinds, subdomain, noticed };
        let noticed = clean.notice(noticed);
        Self { noticed, ..clean }
    }

    /// What a reader of the two parts should know, with what is known already.
    fn notice(&self, noticed: Noticed) -> Noticed {
        let (local, domain) = self.written.split_at_checked(self.local).unwrap_or_default();
        let domain = domain.strip_prefix('@').unwrap_or(domain);
        let characters = || local.chars().chain(domain.chars());
        let noticed = noticed
            .or_if(local.contains(is_at), Noticed::SECOND_AT)
            .or_if(characters().any(is_mask), Noticed::MASKED)
            .or_if(characters().any(fold::is_invisible), Noticed::INVISIBLE)
            .or_if(local.is_empty() || domain.is_empty(), Noticed::INCOMPLETE);
        if self.written.is_ascii() {
            return noticed;
        }
        // Below an ending in its own script, a word of look-alikes only is an honest word.
        let latin_ending = domain.rsplit_once('.').is_none_or(|(_, ending)| ending.is_ascii());
        let is_disguised = local
            .split(|c: char| !c.is_alphabetic())
            .chain(domain.split(|c: char| !c.is_alphabetic()))
            .any(|word| {
                disguised(word)
                    && (latin_ending || word.contains(|c: char| c.is_ascii_alphabetic()))
            });
        noticed
            .or_if(characters().any(fold::is_bidi_control), Noticed::BIDI_CONTROL)
            .or_if(is_disguised, Noticed::DISGUISED)
            .or_if(domain.contains(['ı', 'ȷ', 'ɑ', 'ɡ']), Noticed::NEARLY_ASCII)
    }
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
        *noticed = noticed.or_if(named(name) || named(after), Noticed::DISPLAY_NAME);
        address = inner;
    } else if let Some((before, name)) = address.strip_suffix(')').and_then(|s| s.rsplit_once('('))
        && before.contains(is_at)
    {
        *noticed = noticed.or_if(named(name), Noticed::DISPLAY_NAME);
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
    address = trim(address);
    // `jenny@example.com - work`: a dash of its own, which no domain has.
    if let Some((before, note)) = address.split_once(" - ")
        && before.contains(is_at)
        && !note.contains(is_at)
    {
        *noticed = noticed.or_if(named(note), Noticed::DISPLAY_NAME);
        address = trim(before);
    }
    address
}

/// What people and systems write before an address.
const LABELS: [&str; 6] = ["mailto:", "email:", "e-mail:", "smtp:", "email ", "e-mail "];

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
            || matches!(c, '>' | ')' | '}' | ',' | ';' | ':' | '!' | '?' | '/' | '\'' | '"')
            || c == ']' && !literal
    })
}

/// An @, or the full-width one that Japanese keyboards write.
pub(super) const fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠')
}

/// The local part, and the domain after the last @ where there is one.
fn split(address: &str) -> (&str, Option<&str>) {
    address.rsplit_once(is_at).map_or((address, None), |(local, domain)| (local, Some(domain)))
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
    // A bracket that is never closed opens no comment: it would hide what follows.
    let comments = raw.matches('(').count() == raw.matches(')').count();
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
        } else if c == '(' && comments {
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
