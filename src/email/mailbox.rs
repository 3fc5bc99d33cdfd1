//! Which mailbox an address reaches, by its provider's published rules.

use super::{
    clean::Clean,
    kinds::{Kinds, is_separator},
    normalise::Span,
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
    /// The public provider, where the domain is one.
    pub(super) provider: Option<&'static MailDomain>,
}

impl Mailbox {
    /// Reads an address in small letters, of whose local part the length and the kinds are known.
    pub(super) fn of(clean: &Clean) -> Self {
        let Clean { written: address, local, kinds, .. } = clean;
        let (local, kinds) = (*local, *kinds);
        let start = address.len().min(local + 1);
        let domain = address.get(start..).unwrap_or_default();
        let in_domain = Span::of(start..address.len());
        let provider = provider::mail_domain(domain);
        // A provider's domain has a dot of its own.
        if clean.subdomain
            && provider.is_none()
            && let Some(dot) = domain.bytes().position(|byte| byte == b'.')
            && let Some(parent) = domain.get(dot + 1..)
            && parent.bytes().any(|byte| byte == b'.')
            && let Some(provider) = provider::mail_domain(parent)
            && provider.subdomains
        {
            return Self {
                local: Span::of(start..start + dot),
                tag: Span::of(0..local),
                domain: in_domain,
                kinds: Kinds::of(domain.get(..dot).unwrap_or_default()),
                provider: Some(provider),
            };
        }
        let sign = provider.and_then(|provider| provider.tag);
        let signs = sign.map_or(Kinds::PLUS, |sign| Kinds::PLUS | Kinds::of_byte(sign));
        // A plus sign at the beginning starts no tag: nothing would be left for the mailbox.
        let tag = Some(address.bytes().take(local))
            .filter(|_| kinds.any(signs))
            .and_then(|mut bytes| bytes.position(|byte| byte == b'+' || Some(byte) == sign))
            .filter(|at| *at > 0)
            .unwrap_or(local);
        Self {
            local: Span::of(0..tag),
            tag: Span::of(tag..local),
            domain: in_domain,
            kinds,
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
}
