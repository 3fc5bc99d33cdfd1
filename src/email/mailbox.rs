//! Which mailbox an address reaches, by its provider's published rules.

use super::{
    clean::Clean,
    kinds::{Kinds, is_separator},
    normalise::{Span, kept},
    provider::{self, MailDomain, Spelling},
};

/// Where the parts of an address stand in its text, as its provider reads it.
pub(super) struct Mailbox {
    /// The local part without its tag, as written.
    pub(super) local: Span,
    /// The tag, with the character that starts it.
    pub(super) tag: Span,
    /// The domain; the provider's home stands for all its aliases.
    pub(super) domain: Span,
    /// What the local part is made of; perhaps the tag has some of it.
    pub(super) kinds: Kinds,
    /// Which spellings of the local part are one.
    pub(super) spelling: Spelling,
    /// The public provider, where the domain is one.
    pub(super) provider: Option<&'static MailDomain>,
}

impl Mailbox {
    /// Reads a clean address.
    pub(super) fn of(clean: &Clean) -> Self {
        let (local, domain) = clean.parts();
        let end = clean.text.len();
        let start = end - domain.len();
        let provider = provider::mail_domain(domain);
        // A provider's domain has a dot of its own.
        if provider.is_none()
            && let Some(dot) = domain.bytes().position(|byte| byte == b'.')
            && let Some(parent) = domain.get(dot + 1..)
            && parent.bytes().any(|byte| byte == b'.')
            && let Some(provider) = provider::mail_domain(parent)
            && provider.subdomains
        {
            return Self {
                local: start..start + dot,
                tag: 0..local.len(),
                domain: start..end,
                kinds: Kinds::of(domain.get(..dot).unwrap_or_default()),
                spelling: provider.spelling,
                provider: Some(provider),
            };
        }
        let sign = provider.and_then(|provider| provider.tag);
        let signs = sign.map_or(Kinds::PLUS, |sign| Kinds::PLUS | Kinds::of_byte(sign));
        // A sign at the beginning starts no tag: there would be no mailbox.
        let tag = Some(local.bytes())
            .filter(|_| clean.kinds.any(signs))
            .and_then(|mut bytes| bytes.position(|byte| byte == b'+' || Some(byte) == sign))
            .filter(|at| *at > 0)
            .unwrap_or(local.len());
        Self {
            local: 0..tag,
            tag: tag..local.len(),
            domain: start..end,
            kinds: clean.kinds,
            spelling: provider.map_or(Spelling::Kept, |provider| provider.spelling),
            provider,
        }
    }
}

impl Spelling {
    /// Whether the byte means nothing in a local part.
    pub(super) fn ignores(self, byte: u8) -> bool {
        match self {
            Self::Kept | Self::HyphenIsDot => false,
            Self::DotsIgnored => byte == b'.',
            Self::SeparatorsIgnored => is_separator(byte.into()),
        }
    }

    /// The local part as the provider reads it, as a part of the text.
    pub(super) fn apply(self, local: Span, kinds: Kinds, text: &mut String) -> Span {
        match self {
            _ if !kinds.any(Kinds::SEPARATOR) => local,
            Self::Kept => local,
            Self::DotsIgnored | Self::SeparatorsIgnored => {
                kept(text, local, |byte| !self.ignores(byte))
            }
            Self::HyphenIsDot => {
                let copy = text.len();
                let spelled = text.get(local).unwrap_or_default().replace('-', ".");
                text.push_str(&spelled);
                copy..text.len()
            }
        }
    }
}
