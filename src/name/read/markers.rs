//! The phrases between two parties, which say what each is to the account: `ITF`, `ESTATE OF`, `DBA`.

use crate::name::{
    lexicon::{is_business, longest},
    party::Role,
    tables::{RoleKind, RolePhrase, Traits},
    token::{Break, Token},
};

/// What a phrase says of the parties around it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Marker {
    /// The party before owns, the party after is the beneficiary: `ITF`.
    InTrustFor,
    /// The same from the owner's death on: `POD`.
    PayableOnDeath,
    /// The party after is the beneficiary; the owner may be unnamed: `FBO`.
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
    /// The party before had another name, which follows: `NÉE`.
    Formerly,
    /// Mail goes to the party after: `C/O`.
    CareOf,
    /// A date or an agreement follows, and no name.
    Dated,
    /// In front of a name: the label of a form, `NAME:`.
    Label,
    /// Says that the parties own together: `JTWROS`.
    Joint,
    /// Names the kind of account: `IRA`.
    Account,
}

impl Marker {
    /// The roles of the party before this marker and of the party after it. `role` is what the party
    /// before would be without it; `named` says whether there is such a party.
    pub(super) fn roles(self, role: Role, named: bool) -> (Role, Role) {
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
            Self::AlsoKnownAs | Self::Formerly => (role, Role::Alias),
            Self::CareOf => (role, Role::CareOf),
            Self::Dated | Self::Label | Self::Joint | Self::Account => (role, role),
        }
    }
}

/// The marker that `rest` begins with, and its number of words. `segment` are the words of the party before
/// it.
///
/// The same words may be somebody's name (`Tod`, `Ira`), part of a firm's (`Northern Trust Company`,
/// `Guardian Life`) or plain speech (`Real Estate`); where they stand tells which.
#[inline]
pub(super) fn marker(text: &str, segment: &[Token], rest: &[Token]) -> Option<(usize, Marker)> {
    // Prepositions have the trait as well.
    if rest.first()?.has(Traits::ROLE) { marker_of_role(text, segment, rest) } else { None }
}

fn marker_of_role(text: &str, segment: &[Token], rest: &[Token]) -> Option<(usize, Marker)> {
    if let Some(marker) = preposition(text, segment, rest) {
        return Some((1, marker));
    }
    let (count, role) = longest::<RolePhrase>(text, rest)?;
    let (phrase, after) = rest.split_at_checked(count)?;
    let found = Occurrence { text, segment, phrase, after };
    let marker = found.marker(role.kind)?;
    (!found.is_of_name(role) && !found.is_speech(role)).then_some((count, marker))
}

/// A phrase that names a role, where it stands.
struct Occurrence<'a> {
    text: &'a str,
    /// The words before it, of one party.
    segment: &'a [Token],
    phrase: &'a [Token],
    /// All the words after it.
    after: &'a [Token],
}

impl Occurrence<'_> {
    /// The marker that a role of this kind is here. *And* and *or* are none, since they are read with the
    /// people whom they join, nor are notes, which are set aside with numbers.
    const fn marker(&self, kind: RoleKind) -> Option<Marker> {
        Some(match kind {
            RoleKind::InTrustFor => Marker::InTrustFor,
            RoleKind::PayableOnDeath => Marker::PayableOnDeath,
            RoleKind::ForBenefitOf => Marker::ForBenefitOf,
            RoleKind::Trustee => Marker::Trustee,
            RoleKind::Custodian | RoleKind::Guardian | RoleKind::Conservator => Marker::Custodian,
            RoleKind::Agent => Marker::Agent,
            RoleKind::Executor => Marker::Executor,
            // `Jenny Rosen Estate`
            RoleKind::Estate if self.is_behind() && self.is_last() => Marker::Deceased,
            RoleKind::Estate => Marker::EstateOf,
            RoleKind::Deceased if self.is_behind() => Marker::Deceased,
            // `The late Jenny Rosen`
            RoleKind::Deceased => Marker::EstateOf,
            RoleKind::DoingBusinessAs => Marker::TradingAs,
            RoleKind::AlsoKnownAs => Marker::AlsoKnownAs,
            RoleKind::Formerly => Marker::Formerly,
            RoleKind::CareOf => Marker::CareOf,
            RoleKind::Trust => Marker::Trust,
            RoleKind::Joint => Marker::Joint,
            RoleKind::Retirement => Marker::Account,
            RoleKind::Dated => Marker::Dated,
            RoleKind::Label => Marker::Label,
            RoleKind::And | RoleKind::Or | RoleKind::Note => return None,
        })
    }

    /// Whether the phrase is rather part of a name: of a person's, with at most one word before it, or of
    /// a firm's.
    fn is_of_name(&self, role: RolePhrase) -> bool {
        // `C/O`, written with its stroke, is not the initials.
        let stroke = || {
            let second = self.phrase.iter().chain(self.after).nth(1);
            second.is_some_and(|second| second.before == Break::Slash)
        };
        let opens_firm =
            || self.is_one_word() && !self.is_behind() && is_business(self.text, near(self.after));
        // A firm's last word may be cut: `Rosen International Tr`.
        let cut = || {
            role.kind == RoleKind::Trust && self.is_last() && is_business(self.text, self.segment)
        };
        role.may_be_name && (self.segment.len() < 2 && !stroke() || cut()) || opens_firm()
    }

    /// Whether the phrase means something else here than a role.
    fn is_speech(&self, role: RolePhrase) -> bool {
        let (behind, last) = (self.is_behind(), self.is_last());
        match role.kind {
            RoleKind::PayableOnDeath | RoleKind::Formerly => role.may_be_name && last,
            // `Jenny Rosen Estate Winery`, `Rosen Real Estate`
            RoleKind::Estate => {
                behind && self.is_one_word() && !last
                    || self.segment.last().is_some_and(|word| word.of(self.text) == "real")
            }
            // A trust's name ends with the word, unless a date or another party follows.
            RoleKind::Trust => {
                self.after.first().is_some_and(|next| !next.has(Traits::NOTE))
                    && longest::<RolePhrase>(self.text, self.after).is_none()
                    && (!role_follows(self.text, self.after, 1, RoleKind::Trustee)
                        || is_business(self.text, near(self.after)))
            }
            // `Joint Stock Company`
            RoleKind::Joint => self.after.first().is_some_and(|word| word.of(self.text) == "stock"),
            // A firm's word too: `First Federal Savings`.
            RoleKind::Retirement => {
                let named = || self.segment.iter().any(|word| word.known.is_name());
                role.may_be_name && !(last && named())
            }
            RoleKind::Label => behind || last,
            _ => false,
        }
    }

    /// Whether a party stands before it.
    const fn is_behind(&self) -> bool {
        !self.segment.is_empty()
    }

    const fn is_last(&self) -> bool {
        self.after.is_empty()
    }

    const fn is_one_word(&self) -> bool {
        self.phrase.len() == 1
    }
}

/// `FOR` between two people, and `BY` before an agent.
fn preposition(text: &str, segment: &[Token], rest: &[Token]) -> Option<Marker> {
    let (first, after) = rest.split_first()?;
    let marker = match first.of(text) {
        "for" => Marker::InTrustFor,
        "by" => Marker::By,
        _ => return None,
    };
    let between_people =
        segment.len() >= 2 && !after.is_empty() && !is_business(text, near(segment));
    let says_so = || marker == Marker::InTrustFor || role_follows(text, after, 0, RoleKind::Agent);
    (between_people && says_so()).then_some(marker)
}

/// Whether a phrase of a role of this kind follows nearby, at least `least` words on: `ROSEN FAMILY TRUST
/// JENNY ROSEN TTEE`.
fn role_follows(text: &str, after: &[Token], least: usize, kind: RoleKind) -> bool {
    let after = near(after);
    (least..after.len()).any(|at| {
        let found = after.get(at..).and_then(|rest| longest::<RolePhrase>(text, rest));
        found.is_some_and(|(_, found)| found.kind == kind)
    })
}

/// The words near enough to explain a phrase: a look-ahead that a long text cannot stretch.
fn near(words: &[Token]) -> &[Token] {
    words.get(..8).unwrap_or(words)
}
