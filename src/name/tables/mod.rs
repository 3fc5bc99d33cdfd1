//! The tables that names are read with, reached through functions with the domain's names.
//!
//! Every look-up takes folded words ([`crate::text::fold`]) separated by single spaces, without
//! punctuation, and costs the logarithm of the table's size. The rows are written from
//! `data/name/` by `tests/tables/name.rs`.
#![cfg_attr(not(test), expect(dead_code, reason = "the name engine is written beside its tables"))]

mod business;
mod given;
mod roles;
mod words;

/// A given name that stands in a relation to others, by its number.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct GivenName(u16);

/// The given name of a word, where the tables relate it to another.
pub(super) fn given_name(word: &str) -> Option<GivenName> {
    given::GIVEN_NAMES.get(word).copied().map(GivenName)
}

impl GivenName {
    /// Whether one of the two is a nickname of the other: Alex and Alexander.
    ///
    /// Symmetric, and never true of a name and itself. It is a relation between two names and not
    /// a class: Alex is short for Alexandra too, who is no Alexander.
    pub(super) fn is_nickname_or_full_name_of(self, other: Self) -> bool {
        partners(&given::NICKNAME_PARTNERS, self).contains(&other.0)
    }

    /// Whether both are nicknames of one name: Bill and Will. Symmetric; weaker than
    /// [`Self::is_nickname_or_full_name_of`].
    pub(super) fn shares_full_name_with(self, other: Self) -> bool {
        let theirs = partners(&given::FULL_NAMES, other);
        partners(&given::FULL_NAMES, self).iter().any(|name| theirs.contains(name))
    }
}

/// The names that a table lists for `name`.
fn partners(table: &'static [&'static [u16]], name: GivenName) -> &'static [u16] {
    table.get(usize::from(name.0)).copied().unwrap_or_default()
}

/// What the words of a legal form mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct LegalForm {
    /// Forms of one class mean the same: `inc` and `incorporated`.
    pub(super) class: u8,
    /// The words may also be a name or initials, so only their place at the end of a business's
    /// name tells.
    pub(super) may_be_name: bool,
}

impl LegalForm {
    /// The name of the class, such as `gmbh`.
    pub(super) fn class_name(self) -> &'static str {
        business::LEGAL_CLASSES.get(usize::from(self.class)).copied().unwrap_or_default()
    }
}

/// The words of the longest legal form.
pub(super) const LEGAL_FORM_WORDS: usize = business::LONGEST_LEGAL_FORM;

/// The legal form that `words` spell: `llc`, `l l c`, `limited liability company`.
pub(super) fn legal_form(words: &str) -> Option<LegalForm> {
    business::LEGAL_FORMS.get(words).copied()
}

/// Where a title stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// Before the name: Dr Rosen.
    Before,
    /// After the name: Rosen-san.
    After,
}

/// An honorific, a rank or a form of address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Title {
    /// Where it stands.
    pub(super) place: Place,
    /// The words may also be a name: Major King.
    pub(super) may_be_name: bool,
}

/// The words of the longest title.
pub(super) const TITLE_WORDS: usize = words::LONGEST_TITLE;

/// The title that `words` spell: `mrs`, `rt hon`, `dr ing`.
pub(super) fn title(words: &str) -> Option<Title> {
    words::TITLES.get(words).copied()
}

/// The part that a party plays in the name of an account, or what joins two parties.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Role {
    /// The party before holds the account in trust for the party after: `itf`.
    InTrustFor,
    /// The account is for the benefit of the party after: `fbo`.
    ForBenefitOf,
    /// The party after is paid when the party before dies: `pod`, `tod`.
    PayableOnDeath,
    /// The party is a trustee: `ttee`.
    Trustee,
    /// The party is a custodian for a minor, or the account is custodial: `cust`, `utma`.
    Custodian,
    /// The party acts for the owner: `poa`, `attorney in fact`.
    Agent,
    /// The party is a guardian: `gdn`.
    Guardian,
    /// The party is a conservator, committee or receiver.
    Conservator,
    /// The party settles an estate: `executrix`, `personal representative`.
    Executor,
    /// The party after is an estate: `estate of`.
    Estate,
    /// The party is dead: `decd`.
    Deceased,
    /// The party before does business under the name after: `dba`, `t/a`.
    DoingBusinessAs,
    /// The party after is another name of the party before: `aka`.
    AlsoKnownAs,
    /// The party after is an earlier name of the party before: `nee`, `fka`.
    Formerly,
    /// Mail goes to the party after: `c/o`.
    CareOf,
    /// Joins two parties: `and`, `und`.
    And,
    /// Joins two parties, either of whom may act: `or`, `oder`.
    Or,
    /// How the parties own together: `jtwros`, `tenants in common`.
    Joint,
    /// The party is a trust: `rev trust`.
    Trust,
    /// A date or an agreement follows: `dtd`, `u/a`.
    Dated,
    /// The account is for retirement or health: `ira`.
    Retirement,
}

/// A phrase that says what part a party plays.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct RolePhrase {
    /// What it says.
    pub(super) role: Role,
    /// The words may also be a name or initials (Ira, Tod), so only their place tells.
    pub(super) may_be_name: bool,
}

/// The words of the longest role phrase.
pub(super) const ROLE_WORDS: usize = roles::LONGEST_ROLE;

/// The role that `words` say: `itf`, `in trust for`, `d b a`.
pub(super) fn role(words: &str) -> Option<RolePhrase> {
    roles::ROLES.get(words).copied()
}

#[cfg(test)]
mod tests;
