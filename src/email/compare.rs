//! From two addresses to [`Evidence`].

use super::{
    Email, calibrate, domain,
    local::local_parts,
    normalise::{Noticed, is_mask},
};
use crate::{score::Score, text::similarity::edit_distance};

/// What was observed about two email addresses.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Evidence {
    /// Both were written the same.
    pub(super) identical: bool,
    pub(super) local: LocalParts,
    pub(super) domain: Domains,
    /// What counts besides where the domains are not the same.
    pub(super) elsewhere: Option<Elsewhere>,
    /// At least one of the domains is open to everybody.
    pub(super) shared: bool,
    /// The names that both local parts give to a task are the same.
    pub(super) same_role: bool,
    /// What either side was noticed for.
    pub(super) noticed: Noticed,
}

/// What counts besides the parts in addresses at two domains.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Elsewhere {
    /// How far the whole texts are apart, separators and all.
    pub(super) whole: Distance,
    /// How long the shorter local part is, without separators.
    pub(super) local_length: u32,
}

/// How far two texts are apart.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Distance {
    /// Characters inserted, deleted, replaced or swapped with their neighbour.
    pub(super) edits: u32,
    /// Characters of the longer text.
    pub(super) length: u32,
}

impl Distance {
    pub(super) fn between(left: &str, right: &str) -> Self {
        let length = length(left).max(length(right));
        Self { edits: saturate(edit_distance(left, right)), length }
    }

    /// Edits per thousand characters, 1000 where there is nothing to compare.
    pub(super) fn per_thousand(self) -> u32 {
        (self.edits.saturating_mul(1000)).checked_div(self.length).map_or(1000, |r| r.min(1000))
    }
}

/// How two local parts relate, tags and separators set aside.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum LocalParts {
    /// One side has none.
    Missing,
    /// The same mailbox name; by a provider's rules where the texts differ.
    Same,
    /// The same but for a tag on one side.
    TagOmitted,
    /// The same but for two different tags.
    TagDiffers,
    /// The same but for separators: `jenny.rosen`, `jennyrosen`.
    Separators,
    /// The same but for accents, which most systems cannot write: `josé`, `jose`; `müller`, `mueller`.
    Respelled,
    /// The same words in another order.
    Reordered,
    /// An initial stands for a name.
    Initial(Distance),
    /// One has all the words of the other, two at least, and more: `anna.lopez`, `anna.maria.lopez`.
    WordsOmitted(Distance),
    /// As much alike, but another person's: another initial, `j.rosen`, `m.rosen`, another given name,
    /// `mark.rosen`, `mary.rosen`, or another generation, `rosen.jr`, `rosen.sr`.
    NameDiffers(Distance),
    /// One is masked, and what is visible agrees.
    Masked { visible: u32 },
    /// One is masked, and what is visible contradicts.
    MaskContradicts,
    /// Anything else.
    Spelled {
        /// How far the letters are apart.
        letters: Distance,
        /// How the digits relate.
        digits: Digits,
        /// How far letters and digits together are apart.
        core: Distance,
    },
}

/// How the digits in two local parts relate.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Digits {
    /// Equal, or on neither side.
    Same,
    /// On one side only.
    Added { count: u32 },
    /// On both sides, and different.
    Differ(Distance),
}

/// How two domains relate.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Domains {
    /// One side has none.
    Missing,
    /// The same, or aliases of each other.
    Same,
    /// One lies below the other.
    Subdomain,
    /// One is masked, and what is visible agrees.
    Masked { visible: u32 },
    /// One is the other cut short in its ending: `example.co`.
    EndingCut,
    /// The same name with another ending.
    Ending(Distance),
    /// Written nearly the same; the length leaves out an ending that both have.
    Spelled {
        distance: Distance,
        /// Both have an ending, and not the same.
        endings_differ: bool,
    },
    /// Two domains that are known to be different providers, or IP addresses.
    Different,
}

impl Evidence {
    /// Whether the addresses are one desk's, as `info@`, at two domains.
    pub(super) fn is_same_desk(&self) -> bool {
        self.same_role && self.local == LocalParts::Same && self.domain != Domains::Same
    }
}

impl Domains {
    /// The share of slipped characters, per thousand, up to which two domains may be one.
    pub(super) const NEAR: u32 = 300;

    /// Whether the domains may be one, damaged.
    pub(super) fn near(self) -> bool {
        match self {
            Self::Same | Self::Subdomain | Self::EndingCut | Self::Masked { .. } => true,
            Self::Ending(distance) => distance.edits <= 2,
            Self::Spelled { distance, .. } => distance.per_thousand() <= Self::NEAR,
            Self::Missing | Self::Different => false,
        }
    }
}

/// Compares two addresses.
///
/// The result is the same with the sides exchanged. No allocation for ASCII text; cost: the product
/// of the lengths divided by 64.
///
/// ```
/// use ownership_match::{Side, email::{compare, normalise}};
///
/// let [claimed, held] = ["Jenny@Example.com", "jenny@example.com."]
///     .map(|raw| normalise(raw, Side::Held).usable().unwrap());
/// assert_eq!(compare(&claimed, &held), compare(&held, &held));
/// ```
#[must_use]
pub fn compare(claimed: &Email, held: &Email) -> Evidence {
    if !claimed.is_list() && !held.is_list() {
        return compare_one(claimed, held);
    }
    // Which pair agrees best is for the calibration to say; equal scores fall to the order of the
    // evidence, so that exchanging the sides changes nothing.
    let mut best = claimed
        .alternatives()
        .flat_map(|claimed| held.alternatives().map(|held| compare_one(claimed, held)))
        .max_by_key(|evidence| (calibrate(evidence), *evidence))
        .unwrap_or_else(|| compare_one(claimed, held));
    let all_agree = holds_all(claimed, held) && holds_all(held, claimed);
    let crowd = claimed.is_crowd() || held.is_crowd();
    best.noticed =
        best.noticed.or_if(!all_agree, Noticed::SEVERAL).or_if(crowd && !all_agree, Noticed::CROWD);
    best
}

/// Whether one list holds the mailboxes of the other.
fn holds_all(list: &Email, others: &Email) -> bool {
    let holds =
        |other| list.alternatives().any(|one| calibrate(&compare_one(one, other)) == Score::MAX);
    others.alternatives().all(holds)
}

/// Compares two addresses, no lists.
fn compare_one(claimed: &Email, held: &Email) -> Evidence {
    let noticed = claimed.noticed().or(held.noticed());
    // Only an incomplete address can have lost its @.
    let lost = noticed
        .any(Noticed::INCOMPLETE)
        .then(|| lost_at(claimed, held).or_else(|| lost_at(held, claimed)));
    let (local, domain) =
        lost.flatten().unwrap_or_else(|| (local_parts(claimed, held), domains(claimed, held)));
    let same_domain = domain == Domains::Same;
    let is_role = |email: &Email| email.noticed().any(Noticed::ROLE);
    Evidence {
        identical: claimed.is_written_as(held),
        local,
        domain,
        elsewhere: (!same_domain).then(|| Elsewhere {
            whole: Distance::between(claimed.written(), held.written()),
            local_length: length(claimed.core()).min(length(held.core())),
        }),
        shared: claimed.provider().is_some()
            || held.provider().is_some()
            || same_domain && is_ending(claimed.domain()) && is_ending(held.domain()),
        same_role: is_role(claimed) && is_role(held) && claimed.has_core_of(held),
        noticed,
    }
}

/// Whether a domain is nothing but an ending (`@com`), which unites nobody.
fn is_ending(domain: &str) -> bool {
    !domain.is_empty() && !domain.bytes().rev().any(|byte| matches!(byte, b'.' | b':'))
}

/// The parts of `text` where it is an address that lost its @: it begins with the other's local
/// part, or what stands where the other's domain would is nearly that domain.
fn lost_at(text: &Email, whole: &Email) -> Option<(LocalParts, Domains)> {
    if !text.domain().is_empty() || whole.domain().is_empty() || whole.base().is_empty() {
        return None;
    }
    let (local, domain) = match text.base().strip_prefix(whole.base()) {
        Some(domain) => (whole.base(), domain),
        None => {
            let at = text.base().len().checked_sub(whole.domain().len())?;
            text.base().split_at_checked(at)?
        }
    };
    let domains = spelled_domains(domain, whole.domain());
    domains.near().then(|| {
        let distance = Distance::between(local, whole.base());
        let local_parts = match distance.edits {
            0 => LocalParts::Same,
            _ if local.is_empty() => LocalParts::Missing,
            _ => LocalParts::Spelled { letters: distance, digits: Digits::Same, core: distance },
        };
        (local_parts, domains)
    })
}

/// Where exactly one of two texts is masked: how many of its visible characters stand in the
/// other in order, or `None` inside where they do not.
pub(super) fn masked(left: &str, right: &str) -> Option<Option<u32>> {
    let (pattern, text) = match (left.contains(is_mask), right.contains(is_mask)) {
        (true, false) => (left, right),
        (false, true) => (right, left),
        _ => return None,
    };
    Some(shows(pattern, text))
}

/// How many visible characters of `pattern` agree with `text`, each run of masks standing for at
/// least one character.
fn shows(pattern: &str, text: &str) -> Option<u32> {
    let (start, rest) = pattern.split_once(is_mask)?;
    let (middle, end) = rest.rsplit_once(is_mask).unwrap_or(("", rest));
    let mut hidden = text.strip_prefix(start)?.strip_suffix(end)?;
    let mut visible = start.chars().count() + end.chars().count();
    for piece in middle.split(is_mask).filter(|piece| !piece.is_empty()) {
        let mut rest = hidden.chars();
        rest.next()?;
        hidden = rest.as_str().split_once(piece)?.1;
        visible += piece.chars().count();
    }
    (!hidden.is_empty()).then(|| saturate(visible))
}

fn domains(left: &Email, right: &Email) -> Domains {
    let (l, r) = (left.domain(), right.domain());
    if l.is_empty() || r.is_empty() {
        return Domains::Missing;
    }
    if l == r {
        return Domains::Same;
    }
    let any_masked = left.noticed().or(right.noticed()).any(Noticed::MASKED);
    if any_masked && let Some(masked) = masked(l, r) {
        return masked.map_or(Domains::Different, |visible| Domains::Masked { visible });
    }
    if domain::is_ip(l) || domain::is_ip(r) {
        return Domains::Different;
    }
    let ((l_name, l_ending), (r_name, r_ending)) =
        (domain::split_ending(l), domain::split_ending(r));
    if l_name == r_name {
        let cut = [(l_ending, r_ending), (r_ending, l_ending)]
            .iter()
            .any(|(short, long)| long.strip_prefix(short).is_some_and(|rest| !rest.is_empty()));
        let known = left.provider().is_some() && right.provider().is_some();
        return match (cut, known) {
            (true, false) => Domains::EndingCut,
            _ => Domains::Ending(Distance::between(l_ending, r_ending)),
        };
    }
    if left.provider().is_some() && right.provider().is_some() {
        return Domains::Different;
    }
    if below(l, r) || below(r, l) {
        return Domains::Subdomain;
    }
    spelled_domains(l, r)
}

/// Two domains of which nothing is known but their spelling.
///
/// Endings are few and short, so slips are measured against the name alone, with its dot.
fn spelled_domains(left: &str, right: &str) -> Domains {
    if left == right {
        return Domains::Same;
    }
    let ((l_name, l_ending), (r_name, r_ending)) =
        (domain::split_ending(left), domain::split_ending(right));
    let length = length(l_name).max(length(r_name)).saturating_add(1);
    let distance = Distance { edits: saturate(edit_distance(left, right)), length };
    let endings_differ = !l_ending.is_empty() && !r_ending.is_empty() && l_ending != r_ending;
    Domains::Spelled { distance, endings_differ }
}

/// Whether `inner` lies below `outer`, which is more than an ending.
fn below(inner: &str, outer: &str) -> bool {
    let (_, ending) = domain::split_ending(outer);
    !ending.is_empty()
        && inner.strip_suffix(outer).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
}

/// How many characters a text has.
fn length(text: &str) -> u32 {
    saturate(if text.is_ascii() { text.len() } else { text.chars().count() })
}

/// A count that fits; texts are limited to lengths far below the limit of `u32`.
pub(super) fn saturate(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
