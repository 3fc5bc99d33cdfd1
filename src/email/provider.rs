//! What is known about mail providers, roles and placeholders; the facts are in `data/email/`.

use super::tables::{MAIL_DOMAINS, PLACEHOLDERS, ROLES};

/// A mail domain on which anybody can get a mailbox, and which spellings reach the same one.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct MailDomain {
    /// The domain that stands for all the provider's aliases of it.
    pub(super) home: &'static str,
    /// Which separators of the local part mean nothing.
    pub(super) spelling: Spelling,
    /// The character that starts a tag, which never changes the mailbox.
    pub(super) tag: Option<char>,
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

/// The mail domain of that name, where anybody can get a mailbox on it.
pub(super) fn mail_domain(domain: &str) -> Option<&'static MailDomain> {
    MAIL_DOMAINS.get(domain)
}

/// Whether a local part without separators names a task: `info`.
pub(super) fn is_role(core: &str) -> bool {
    ROLES.contains(core)
}

/// Whether an address says that there is none: `none@none.com`, `noemail@bank.com`.
///
/// `core` is the local part without separators and `name` the label below the domain's ending.
pub(super) fn is_placeholder(core: &str, name: &str) -> bool {
    let (of_core, of_name) = (PLACEHOLDERS.get(core), PLACEHOLDERS.get(name));
    let anywhere = Some(&Placeholder::Anywhere);
    of_core == anywhere
        || of_name == anywhere
        || of_core.is_some() && of_name.is_some()
        || of_core.is_some() && PLACEHOLDERS.get(&[core, name].concat()) == anywhere
}
