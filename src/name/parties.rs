//! From words to parties: who stands in a name, and in which role.
//!
//! A bank's name line may hold several people, a trust, a custodian and a child, a firm. This
//! module reads the words that say so (`ITF`, `OR`, `CUST`, `ESTATE OF`, `LLC` …), which the
//! table of roles lists, and leaves each party with nothing but its own names, in natural order:
//! given names first, surname last.

use smallvec::SmallVec;

use super::{
    lexicon, people,
    tables::Traits,
    words::{Word, Words},
};

/// What a phrase says of the parties around it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Marker {
    /// The party before owns, the party after is meant to receive: `ITF`.
    InTrustFor,
    /// The same from the owner's death on: `POD`.
    PayableOnDeath,
    /// The party after receives; the one who owns may be unnamed: `FBO`.
    ForBenefitOf,
    /// The party before acts for the party after: `CUST`, `UTMA`, `GDN`.
    Custodian,
    /// The party before is a trustee of what follows.
    Trustee,
    /// The words before name a trust.
    Trust,
    /// The party before settles the estate that follows.
    Executor,
    /// The party after has died: `ESTATE OF`.
    EstateOf,
    /// The party before has died: `DECD`.
    Deceased,
    /// The party after acts for the party before: `BY`, before `POA`.
    By,
    /// The party before acts for whoever follows: `POA`, `AGENT FOR`.
    Agent,
    /// The party before trades under the name that follows: `DBA`.
    TradingAs,
    /// The party before has another name, which follows: `AKA`.
    AlsoKnownAs,
    /// Mail goes to the party after: `C/O`.
    CareOf,
    /// A date or an agreement follows, which names nobody.
    Dated,
    /// Says that the parties own together: `JTWROS`.
    Joint,
    /// Says what account it is: `IRA`.
    Account,
}

/// What a party is to the account.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// The owner, alone or beside others.
    Owner,
    /// The owner who holds the account for somebody named after them (`ITF`, `POD`, `FOR`).
    OwnerForOther,
    /// A trustee, custodian, guardian or executor.
    Fiduciary,
    /// Another name of the same party (`AKA`).
    Alias,
    /// The name under which the owner trades (`DBA`).
    TradeName,
    /// A trust, by its own name.
    Trust,
    /// The only party, for whose benefit somebody unnamed holds the account (`FBO`).
    SoleBeneficiary,
    /// The person for whom a custodian or guardian acts.
    Ward,
    /// Somebody who acts for the owner (`POA`).
    Agent,
    /// An estate, or a person marked as deceased.
    Estate,
    /// A beneficiary, who owns nothing yet.
    Beneficiary,
    /// A care-of person.
    CareOf,
}

/// What kind of party a name names.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// A natural person, as far as the words tell.
    Person,
    /// A business or another organisation.
    Business,
}

/// One party: which words are its own, and what was said of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Party {
    /// Its words stand together: the number of the first, and how many they are.
    pub(super) first: u32,
    pub(super) count: u32,
    /// How many words, from the end, are the surname.
    pub(super) surname_words: u32,
    pub(super) role: Role,
    pub(super) kind: Kind,
    pub(super) generation: Option<u8>,
    pub(super) legal_form: Option<u8>,
    /// `Rosen, Jenny`: which words are the surname is known.
    pub(super) comma_form: bool,
    /// A number or note was set aside.
    pub(super) noted: bool,
}

/// All the parties of a name, and whether more than one person shares it.
#[derive(Default)]
pub(super) struct Parties {
    /// The words of one party after the other's, each party's in natural order.
    pub(super) words: Words,
    pub(super) parties: SmallVec<[Party; 2]>,
    pub(super) joint: bool,
    /// A word says what account it is.
    pub(super) account: bool,
}

impl Parties {
    /// Reads the parties of a folded text that was split into `words`.
    ///
    /// None when the words are only salutations and joiners. Cost: linear in the number of words.
    pub(super) fn of(text: &str, words: &[Word]) -> Self {
        let mut found = Self::default();
        let mut role = Role::Owner;
        // A segment is what stands between two markers.
        let (mut start, mut at) = (0, 0);
        while let (Some(segment), Some(rest @ [_, ..])) = (words.get(start..at), words.get(at..)) {
            let Some((length, marker)) = lexicon::marker(text, segment, rest) else {
                at += 1;
                continue;
            };
            found.joint |= marker == Marker::Joint;
            found.account |= marker == Marker::Account;
            let (before, after) = marker.roles(role, !segment.is_empty());
            found.close(text, segment, before);
            at += length;
            (start, role) = (at, after);
        }
        found.close(text, words.get(start..).unwrap_or_default(), role);
        if found.parties.is_empty() {
            found.number(words);
        }
        found.settle();
        found
    }

    /// Ends a segment: the parties in it get `role`.
    fn close(&mut self, text: &str, segment: &[Word], role: Role) {
        if segment.is_empty() {
            return;
        }
        if lexicon::is_business(text, segment) || is_partnership(text, segment) {
            self.business(text, segment, role);
        } else {
            people::read(text, segment, role, self);
        }
    }

    /// Adds a party of all words from the number `first` on.
    pub(super) fn add(&mut self, first: usize, party: Party) {
        let count = (self.words.len() - first) as u32;
        self.parties.push(Party { first: first as u32, count, ..party });
    }

    /// A business: its words without the legal form and the article in front.
    fn business(&mut self, text: &str, words: &[Word], role: Role) {
        let (words, legal_form) = lexicon::without_legal_form(text, words);
        let words = lexicon::without_article(text, words);
        if words.is_empty() {
            return;
        }
        let first = self.words.len();
        self.words.extend(words.iter().filter(|word| !word.has(Traits::JOINING)).copied());
        self.add(first, Party { legal_form, ..Party::new(role, Kind::Business) });
    }

    /// A name of nothing but numbers is compared as it stands.
    fn number(&mut self, words: &[Word]) {
        self.words.extend(words.iter().filter(|word| word.has(Traits::NOTE)).copied());
        if !self.words.is_empty() {
            self.add(0, Party::new(Role::Owner, Kind::Person));
        }
    }

    /// Roles that only the whole tells: several owners are joint; a beneficiary who stands alone is
    /// the only party there is.
    fn settle(&mut self) {
        let owners = self.parties.iter().filter(|party| party.role == Role::Owner).count();
        self.joint |= owners > 1;
        if let [only] = &mut self.parties[..]
            && only.role == Role::Beneficiary
        {
            only.role = Role::SoleBeneficiary;
        }
    }
}

impl Party {
    /// A party of which nothing more was said.
    pub(super) const fn new(role: Role, kind: Kind) -> Self {
        Self {
            first: 0,
            count: 0,
            surname_words: 1,
            role,
            kind,
            generation: None,
            legal_form: None,
            comma_form: false,
            noted: false,
        }
    }

    /// Its own of all words.
    pub(super) fn words<'a, W>(&self, all: &'a [W]) -> &'a [W] {
        let first = self.first as usize;
        all.get(first..first + self.count as usize).unwrap_or_default()
    }

    /// Its own of all words, to be changed.
    pub(super) fn words_mut<'a, W>(&self, all: &'a mut [W]) -> &'a mut [W] {
        let first = self.first as usize;
        all.get_mut(first..first + self.count as usize).unwrap_or_default()
    }

    /// Those of its words that are the surname.
    pub(super) fn surname<'a, W>(&self, all: &'a [W]) -> &'a [W] {
        let words = self.words(all);
        words.get(words.len().saturating_sub(self.surname_words as usize)..).unwrap_or_default()
    }
}

impl Marker {
    /// The roles of the party before and of the party after this marker. `role` is what the party
    /// before was going to be, `named` whether there is one.
    fn roles(self, role: Role, named: bool) -> (Role, Role) {
        // A party that a marker before it gave a role keeps it.
        let own = |new: Role| if matches!(role, Role::Owner) { new } else { role };
        match self {
            Self::InTrustFor | Self::PayableOnDeath => {
                (own(Role::OwnerForOther), Role::Beneficiary)
            }
            Self::ForBenefitOf if named => (own(Role::OwnerForOther), Role::Beneficiary),
            Self::ForBenefitOf => (role, Role::SoleBeneficiary),
            Self::Custodian => (own(Role::Fiduciary), Role::Ward),
            Self::Trustee => (own(Role::Fiduciary), Role::Trust),
            Self::Trust => (Role::Trust, Role::Owner),
            Self::Executor => (own(Role::Fiduciary), Role::Estate),
            Self::EstateOf => (role, Role::Estate),
            Self::Deceased => (Role::Estate, Role::Owner),
            Self::By => (role, Role::Agent),
            Self::Agent => (Role::Agent, Role::Owner),
            Self::TradingAs => (role, Role::TradeName),
            Self::AlsoKnownAs => (role, Role::Alias),
            Self::CareOf => (role, Role::CareOf),
            Self::Dated | Self::Joint | Self::Account => (role, role),
        }
    }
}

/// Whether the words are a firm named for its partners: `Johnson & Johnson`. Each part is one word,
/// and none is a given name, which would make them a couple.
fn is_partnership(text: &str, words: &[Word]) -> bool {
    let single =
        |word: &Word| !word.known.is_given_name() && lexicon::title(text, &[*word]).is_none();
    let mut parts = words.chunk_by(|_, next| !lexicon::is_joiner(next));
    words.iter().skip(1).any(lexicon::is_joiner)
        && parts.all(|part| match part {
            [joining, word] => joining.has(Traits::JOINING) && single(word),
            [word] => single(word),
            _ => false,
        })
}
