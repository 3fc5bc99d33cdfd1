//! The tables that names are read with, reached through functions with the domain's names.
//!
//! Every look-up takes folded words ([`crate::text::fold`]) separated by single spaces, without
//! punctuation, and costs the logarithm of the table's size. The rows are written from
//! `data/name/` by `tests/tables/name.rs`.

mod business;
mod frequency;
mod given;
mod kana;
mod roles;
mod surnames;
mod words;

/// A given name that the tables relate to others, by its number.
///
/// Accepted spellings of one name are equal: Catherine, Kathryn. They share whatever is said of
/// any of them.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct GivenName(u16);

/// The given name that a word spells, where the tables know another spelling or form of it.
pub(super) fn given_name(word: &str) -> Option<GivenName> {
    given::GIVEN_NAMES.get(word).copied().map(GivenName)
}

impl GivenName {
    /// Whether one of the two is a nickname of the other: Alex and Alexander.
    ///
    /// Symmetric, and never true of a name and itself. It is a relation between two names and not
    /// a class: Alex is short for Alexandra too, who is no Alexander.
    pub(super) fn is_nickname_or_full_name_of(self, other: Self) -> bool {
        listed(&given::NICKNAME_PARTNERS, self).contains(&other.0)
    }

    /// Whether both are nicknames of one name: Bill and Will. Symmetric; weaker than
    /// [`Self::is_nickname_or_full_name_of`].
    pub(super) fn shares_full_name_with(self, other: Self) -> bool {
        share_one(listed(&given::FULL_NAMES, self), listed(&given::FULL_NAMES, other))
    }

    /// Whether both are one name in some two languages: John and Giovanni. Symmetric.
    pub(super) fn is_equivalent_to(self, other: Self) -> bool {
        share_one(listed(&given::ORIGINS, self), listed(&given::ORIGINS, other))
    }
}

/// The numbers that a table lists for `name`.
fn listed(table: &'static [&'static [u16]], name: GivenName) -> &'static [u16] {
    table.get(usize::from(name.0)).copied().unwrap_or_default()
}

fn share_one(left: &[u16], right: &[u16]) -> bool {
    left.iter().any(|number| right.contains(number))
}

/// A surname that has several spellings.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Surname(&'static [u16]);

/// The surname that a word spells, where the tables know another spelling of it.
pub(super) fn surname(word: &str) -> Option<Surname> {
    surnames::SURNAMES.get(word).copied().map(Surname)
}

impl Surname {
    /// Whether both may spell one surname: Meyer and Maier, Wong and Huang.
    ///
    /// Symmetric, and no class: Chin may be Qin or Chen, which are two surnames.
    pub(super) fn may_be(self, other: Self) -> bool {
        share_one(self.0, other.0)
    }
}

/// How common a given name is: 0 (rare) to 7; log2 of the bearers in 100,000 people.
pub(super) fn given_name_frequency(word: &str) -> u8 {
    frequency::GIVEN_FREQUENCY.get(word).copied().unwrap_or_default()
}

/// How common a surname is: 0 (rare) to 7; log2 of the bearers in 100,000 people.
pub(super) fn surname_frequency(word: &str) -> u8 {
    frequency::SURNAME_FREQUENCY.get(word).copied().unwrap_or_default()
}

/// The given names, as folded Latin words, that a folded katakana word may write.
pub(super) fn kana_given_names(word: &str) -> &'static [&'static str] {
    kana::KANA_GIVEN_NAMES.get(word).copied().unwrap_or_default()
}

/// The surnames, as folded Latin words, that a folded katakana word may write.
pub(super) fn kana_surnames(word: &str) -> &'static [&'static str] {
    kana::KANA_SURNAMES.get(word).copied().unwrap_or_default()
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

/// The words of the longest legal form.
pub(super) const LEGAL_FORM_WORDS: usize = business::LONGEST_LEGAL_FORM;

/// The legal form that `words` spell: `llc`, `l l c`, `limited liability company`.
pub(super) fn legal_form(words: &str) -> Option<LegalForm> {
    business::LEGAL_FORMS.get(words).copied()
}

/// A word that tells a business from a person.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct BusinessWord {
    /// The words that it abbreviates: `mfg` is `manufacturing`.
    pub(super) expansion: Option<&'static str>,
    /// The word may also be a name: Church, Bank.
    pub(super) may_be_name: bool,
}

/// What a word says of a business: `bakery`, `intl`.
pub(super) fn business_word(word: &str) -> Option<BusinessWord> {
    business::BUSINESS_WORDS.get(word).copied()
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
pub(super) const TITLE_WORDS: usize = words::LONGEST_OF_TITLES;

/// The title that `words` spell: `mrs`, `rt hon`, `dr ing`.
pub(super) fn title(words: &str) -> Option<Title> {
    words::TITLES.get(words).copied()
}

/// Letters after a name: a degree, a profession, an honour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Postnominal {
    /// The letters may also be a name or initials: Do, J P.
    pub(super) may_be_name: bool,
}

/// The words of the longest postnominal.
pub(super) const POSTNOMINAL_WORDS: usize = words::LONGEST_OF_POSTNOMINALS;

/// The postnominal that `words` spell: `phd`, `ph d`, `esq`.
pub(super) fn postnominal(words: &str) -> Option<Postnominal> {
    words::POSTNOMINALS.get(words).copied()
}

/// Which bearer of a name in a family.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Generation {
    /// Counted from 1, the eldest: `sr` 1, `jr` 2, `iii` 3.
    pub(super) number: u8,
    /// The words may also be a name or an initial: Junior, V.
    pub(super) may_be_name: bool,
}

/// The words of the longest generation.
pub(super) const GENERATION_WORDS: usize = words::LONGEST_OF_GENERATIONS;

/// The generation that `words` tell: `jr`, `the third`, `filho`.
pub(super) fn generation(words: &str) -> Option<Generation> {
    words::GENERATIONS.get(words).copied()
}

/// What a small word does in a name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ParticleKind {
    /// Belongs to the surname after it: `de`, `von der`.
    Particle,
    /// An article: `the`.
    Article,
    /// Says that a father's name follows, or is part of such a surname: `bin`, `mac`, `o`.
    Patronymic,
    /// Says that a child's name follows: `abu`, `umm`.
    Kunya,
    /// Saint, whole or abbreviated: `st`, `san`.
    Saint,
    /// Joins two surnames or people: `y`, `und`.
    And,
    /// Joins people, any of whom is meant: `oder`.
    Or,
}

/// A small word inside names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Particle {
    /// What it does.
    pub(super) kind: ParticleKind,
    /// The word may also be a name or an initial: Ben, Y.
    pub(super) may_be_name: bool,
}

/// What a small word does in a name: `de`, `bin`, `y`.
pub(super) fn particle(word: &str) -> Option<Particle> {
    words::PARTICLES.get(word).copied()
}

/// Whether a bank's whole name field stands for a missing name: `account holder`.
pub(super) fn is_placeholder_name(words: &str) -> bool {
    words::PLACEHOLDERS.contains(words)
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
