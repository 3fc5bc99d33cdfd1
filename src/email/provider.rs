//! What is known about mail providers, roles and placeholders; the facts are in `data/email/`.

use super::{
    domain,
    tables::{MAIL_DOMAINS, WORDS},
};

/// A mail domain on which anybody can get a mailbox, and which spellings reach the same one.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct MailDomain {
    /// The domain that stands for all the provider's aliases of it.
    pub(super) home: &'static str,
    /// Which separators of the local part mean nothing.
    pub(super) spelling: Spelling,
    /// The character that starts a tag, which never changes the mailbox.
    pub(super) tag: Option<u8>,
    /// Whether `anything@user.domain` reaches `user@domain`.
    pub(super) subdomains: bool,
}

impl MailDomain {
    /// A domain with no rules of its own.
    pub(super) const fn plain(home: &'static str) -> Self {
        Self { home, spelling: Spelling::Kept, tag: None, subdomains: false }
    }
}

/// Which separators of a local part mean nothing to a provider.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Spelling {
    /// Each has its meaning.
    Kept,
    /// `j.rosen` is `jrosen`.
    DotsIgnored,
    /// So are `j-rosen` and `j_rosen`.
    SeparatorsIgnored,
    /// `j-rosen` is `j.rosen`.
    HyphenIsDot,
}

/// Where a placeholder word counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Placeholder {
    /// As the local part, as the domain's name, or as both written together.
    Anywhere,
    /// Only where the local part and the domain's name both are such words.
    WithDomain,
}

/// What a word means that stands in an address by itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Word {
    /// As a local part it names a task: `info`.
    pub(super) role: bool,
    /// Where it says that there is no address.
    pub(super) placeholder: Option<Placeholder>,
}

impl Word {
    /// A word that names a task.
    pub(super) const ROLE: Self = Self { role: true, placeholder: None };

    /// A word that says that there is no address.
    pub(super) const fn placeholder(place: Placeholder) -> Self {
        Self { role: false, placeholder: Some(place) }
    }

    /// The same word, which names a task too.
    pub(super) const fn and_role(self) -> Self {
        Self { role: true, ..self }
    }
}

/// The mail domain of that name, where anybody can get a mailbox on it.
pub(super) fn mail_domain(domain: &str) -> Option<&'static MailDomain> {
    MAIL_DOMAINS.get(domain)
}

/// What is known of a word that is a whole local part without separators, or a domain's name.
pub(super) fn word(word: &str) -> Option<&'static Word> {
    WORDS.get(word)
}

/// Whether an address says that there is none: `none@none.com`, `noemail@bank.com`.
///
/// `core` is its local part without separators, of which this is [known](word()).
pub(super) fn is_placeholder(
    core: &str,
    known: Option<&Word>,
    domain: &str,
    provider: Option<&MailDomain>,
) -> bool {
    let placeholder = |known: Option<&Word>| known.and_then(|word| word.placeholder);
    let of_core = placeholder(known);
    // No provider is called `none`.
    if of_core.is_none() && provider.is_some() {
        return false;
    }
    let name = domain::label(provider.map_or(domain, |provider| provider.home));
    let of_name = placeholder(word(name));
    let anywhere = Some(Placeholder::Anywhere);
    of_core == anywhere
        || of_name == anywhere
        || of_core.is_some() && of_name.is_some()
        || of_core.is_some() && placeholder(word(&[core, name].concat())) == anywhere
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_provider_is_called_as_a_placeholder() {
        for (alias, provider) in MAIL_DOMAINS.rows() {
            for domain in [*alias, provider.home] {
                let known = word(domain::label(domain)).and_then(|word| word.placeholder);
                assert_ne!(known, Some(Placeholder::Anywhere), "{domain}");
            }
        }
    }
}
