//! Which mailbox an address reaches, by its provider's published rules.

use super::{
    normalise::is_separator,
    provider::{self, MailDomain, Spelling},
};

/// An address as its provider reads it.
pub(super) struct Mailbox<'a> {
    /// The local part without its tag, as written.
    pub(super) base: &'a str,
    /// The tag, with the character that starts it.
    pub(super) tag: &'a str,
    /// The domain that stands for all its aliases.
    pub(super) domain: &'a str,
    spelling: Spelling,
    /// The public provider, where the domain is one.
    pub(super) provider: Option<&'static MailDomain>,
}

impl<'a> Mailbox<'a> {
    /// Reads a cleaned local part and domain.
    pub(super) fn of(local: &'a str, domain: &'a str) -> Self {
        let (local, domain, provider) = match provider::mail_domain(domain) {
            Some(provider) => (local, provider.home, Some(provider)),
            None => match domain.split_once('.') {
                Some((user, parent)) => match provider::mail_domain(parent) {
                    Some(provider) if provider.subdomains => {
                        return Self {
                            base: user,
                            tag: local,
                            domain: provider.home,
                            spelling: provider.spelling,
                            provider: Some(provider),
                        };
                    }
                    _ => (local, domain, None),
                },
                None => (local, domain, None),
            },
        };
        let starts_tag = |c| c == '+' || provider.is_some_and(|provider| provider.tag == Some(c));
        // A sign at the beginning starts no tag: there would be no mailbox.
        let (base, tag) = local
            .find(starts_tag)
            .filter(|at| *at > 0)
            .and_then(|at| local.split_at_checked(at))
            .unwrap_or((local, ""));
        let spelling = provider.map_or(Spelling::Kept, |provider| provider.spelling);
        Self { base, tag, domain, spelling, provider }
    }

    /// Appends the base, spelled as the provider reads it.
    pub(super) fn push_base(&self, out: &mut String) {
        match self.spelling {
            Spelling::Kept => out.push_str(self.base),
            Spelling::DotsIgnored => out.extend(self.base.chars().filter(|c| *c != '.')),
            Spelling::SeparatorsIgnored => {
                out.extend(self.base.chars().filter(|c| !is_separator(*c)));
            }
            Spelling::HyphenIsDot => {
                out.extend(self.base.chars().map(|c| if c == '-' { '.' } else { c }));
            }
        }
    }
}
