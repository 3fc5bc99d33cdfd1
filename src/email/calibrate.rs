//! From [`Evidence`] to a score and its reasons.
//!
//! Local parts and domains are first rated on their own: what the address would be worth were the
//! other part the same. Two ratings below 100 then make one score that is lower than both.

use super::{
    Evidence,
    compare::{Digits, Distance, Domains, LocalParts},
    explain::explain,
    normalise::Noticed,
};
use crate::{reason::Reasons, score::Score};

/// A rating from which on a part counts as the same thing damaged rather than another thing.
const ALIKE: i32 = 60;
/// The ceiling of "similar, but another" on a domain that its owner keeps to a few people.
const WEAK: i32 = 59;
/// The ceiling of anything that only a public provider unites, and of what has nothing in common.
const NO_MATCH: i32 = 29;

/// What the evidence is worth.
///
/// | local part | same domain | slipped domain | other domain |
/// | --- | --- | --- | --- |
/// | same | 100 | 66–84 | 60–69 |
/// | slipped, tagged, separated | 60–99 | 45–79 | 30–58 |
/// | another | 30–59, shared 0–29 | below that | 0–29 |
///
/// More damage never scores more; every ceiling is pinned by a row of `tests/cases/email.tsv`. Cost:
/// constant.
///
/// ```
/// use ownership_match::{Side, email};
///
/// let read = |raw| email::normalise(raw, Side::Held).usable().unwrap();
/// let score = |l, r| email::calibrate(&email::compare(&read(l), &read(r))).get();
/// assert_eq!(score("j.rosen@gmail.com", "jrosen@googlemail.com"), 100);
/// assert!((60..70).contains(&score("jennyrosen@example.com", "jennyrosen@test.com")));
/// ```
#[must_use]
pub fn calibrate(evidence: &Evidence) -> Score {
    rate(evidence, rate_local(evidence))
}

/// The evidence as reasons. Cost: constant.
#[must_use]
pub fn reasons(evidence: &Evidence) -> Reasons {
    assess(evidence).1
}

/// What the evidence is worth, and why.
pub(crate) fn assess(evidence: &Evidence) -> (Score, Reasons) {
    let local = rate_local(evidence);
    let score = rate(evidence, local);
    (score, explain(evidence, score, local >= ALIKE))
}

/// What the evidence is worth, whose local parts are worth `local` at one domain.
fn rate(evidence: &Evidence, local: i32) -> Score {
    let noticed = evidence.noticed;
    let at_most = |score: Score, ceilings: &[(Noticed, u8)]| {
        let those = ceilings.iter().filter(|(what, _)| noticed.any(*what));
        those.fold(score, |score, (_, ceiling)| score.at_most(*ceiling))
    };
    let score = if evidence.identical {
        Score::MAX
    } else {
        let rate = if noticed.any(Noticed::INCOMPLETE) { incomplete } else { complete };
        // A second @ routes mail elsewhere or is a slip; both are less than a slip inside a name.
        let ceilings = [(Noticed::NEARLY_ASCII, 59), (Noticed::SECOND_AT, 84)];
        at_most(Score::saturating(rate(evidence, local)), &ceilings)
    };
    // Of several addresses of which one agrees, the rest may be anybody's.
    let ceilings = [
        (Noticed::DISGUISED, 59),
        (Noticed::CROWD, 69),
        (Noticed::SEVERAL, 95),
        (Noticed::INVISIBLE, 99),
    ];
    at_most(score, &ceilings)
}

/// Two whole addresses, whose local parts are worth `local` at one domain.
fn complete(evidence: &Evidence, local: i32) -> i32 {
    // Damage that crosses the parts, such as an @ that moved, is seen in the whole text only.
    // Local parts that are another person's are worth no more for it.
    let ceiling = match local >= ALIKE {
        false if evidence.domain.near() || evidence.shared => another(evidence, local),
        // What the letters of a desk's name share with it says nothing.
        true if evidence.is_same_desk() => 0,
        _ => WEAK,
    };
    rate_parts(evidence, local).max(rate_whole(evidence).min(ceiling))
}

/// An address without its domain or its local part: at most 59.
fn incomplete(evidence: &Evidence, local: i32) -> i32 {
    match (evidence.local, evidence.domain) {
        (LocalParts::Missing, Domains::Same) if evidence.shared => 20,
        // The household's or company's domain, and nothing about the person.
        (LocalParts::Missing, Domains::Same) => 40,
        // The local part alone: below the same local part at another domain (60 and more), as
        // nothing says that it was meant to be an address.
        (_, Domains::Missing) => {
            let ceiling = if evidence.shared && local < ALIKE { NO_MATCH } else { WEAK };
            (local - 45).max(rate_whole(evidence)).min(ceiling)
        }
        // The @ got lost.
        _ if local >= ALIKE => WEAK - (100 - rate_parts(evidence, local)) / 4,
        _ if evidence.shared => another(evidence, local),
        _ => another(evidence, local) * 2 / 3,
    }
}

/// What the parts are worth together.
fn rate_parts(evidence: &Evidence, local: i32) -> i32 {
    let domain = rate_domain(evidence);
    let near = evidence.domain.near();
    match (local >= ALIKE, domain) {
        (true, 100) => local,
        (false, 100) => another(evidence, local),
        (true, _) if evidence.is_same_desk() => desk(evidence.domain, domain),
        (true, _) if local == 100 => domain,
        (true, _) if near => both(local, domain).max(45),
        (true, _) => WEAK - (100 - local) * 2 / 3 - far(evidence.domain),
        (false, _) if near => both(another(evidence, local), domain),
        (false, _) => 0,
    }
}

/// What one desk, as `info@`, is worth at two domains, which one name would make worth `domain`: nobody
/// has it in common, so that only the firm may be the same.
fn desk(domains: Domains, domain: i32) -> i32 {
    match domains {
        Domains::Same | Domains::Subdomain | Domains::Masked { .. } => domain,
        // A slip, or a firm of another name.
        _ if domains.near() => domain.min(WEAK - 5),
        // A firm has more endings than one, and so has its name.
        Domains::EndingCut | Domains::Ending(_) => 45,
        _ => 20,
    }
}

/// What two different local parts at one domain are worth; damage to the domain too is never worth
/// more.
fn another(evidence: &Evidence, local: i32) -> i32 {
    let local = local.min(WEAK);
    if evidence.shared { scale(local, WEAK, NO_MATCH) } else { local }
}

/// Two damages together: the worse one, less half of what the better one lost.
const fn both(left: i32, right: i32) -> i32 {
    let (low, high) = if left < right { (left, right) } else { (right, left) };
    let sum = low - (100 - high) / 2;
    if sum < 0 { 0 } else { sum }
}

/// `value` of `0..=from` as a value of `0..=to`.
const fn scale(value: i32, from: i32, to: i32) -> i32 {
    value * to / from
}

/// What a domain that is another one takes from local parts that are only alike: up to 10.
fn far(domains: Domains) -> i32 {
    match domains {
        Domains::Spelled { distance, .. } => {
            (distance.per_thousand().saturating_sub(Domains::NEAR) / 70) as i32
        }
        _ => 10,
    }
}

/// What the local parts would be worth at one domain.
fn rate_local(evidence: &Evidence) -> i32 {
    let shared = evidence.shared;
    match evidence.local {
        LocalParts::Missing => 0,
        LocalParts::Same => 100,
        LocalParts::TagOmitted => 97,
        LocalParts::TagDiffers => 95,
        // Some servers ignore dots, most do not, and then a neighbour may have the other spelling.
        LocalParts::Separators | LocalParts::Respelled => {
            if shared {
                90
            } else {
                95
            }
        }
        // The same names, and at a domain of one's own usually the same person.
        LocalParts::Reordered => {
            if shared {
                68
            } else {
                84
            }
        }
        // A relative may have the initial too; at a public provider strangers have it.
        LocalParts::Initial(core) => (if shared { WEAK } else { 72 }).max(spelled(core, shared)),
        // A middle name or a second surname; at a public provider it may tell two people apart.
        LocalParts::WordsOmitted(core) => (if shared { 60 } else { 70 }).max(spelled(core, shared)),
        // A relative at the family's domain, a stranger elsewhere.
        LocalParts::NameDiffers(core) => interpolate(core.per_thousand(), SLIPS).min(WEAK - 5),
        LocalParts::Masked { visible } => masked(visible, shared),
        LocalParts::MaskContradicts => 30,
        LocalParts::Spelled { letters, digits, core } => {
            rate_spelled(letters, digits, core, shared).max(30)
        }
    }
}

/// What a masked local part would be worth at one domain, by the characters of it that are seen. One that
/// is seen is many people's; at a public provider so are two and three.
fn masked(visible: u32, shared: bool) -> i32 {
    let told = if shared { visible.saturating_sub(2) } else { visible };
    match told {
        0 => 45,
        1 => 54,
        _ => 60 + 3 * told.min(8) as i32,
    }
}

/// What differently spelled local parts would be worth at one domain.
fn rate_spelled(letters: Distance, digits: Digits, core: Distance, shared: bool) -> i32 {
    let (digits, digit_edits) = match digits {
        Digits::Same => return spelled(core, shared),
        // Letters must carry the evidence: `jo` and `jo1985` share next to nothing.
        Digits::Added { count } => {
            let added = 84 - 2 * count.min(7) as i32;
            (added.min(interpolate(one_slip_in(letters.length), SLIPS)), count)
        }
        Digits::Differ(distance) => {
            let kept = distance.length.saturating_sub(distance.edits) as i32;
            let differ = 60 + 9 * kept / distance.length.max(1) as i32;
            (differ.min(interpolate(core.per_thousand(), SLIPS)), distance.edits)
        }
    };
    if letters.edits == 0 {
        return digits;
    }
    let apart = both(digits, spelled(letters, shared));
    // A letter in the place of a digit is one slip, though letters and digits both differ by it.
    if core.edits < letters.edits + digit_edits {
        apart.max(spelled(core, shared).min(69))
    } else {
        apart
    }
}

/// One slip in a text of that length, per thousand characters.
fn one_slip_in(length: u32) -> u32 {
    Distance { edits: 1, length }.per_thousand()
}

/// What slips in a text are worth, by the share of characters that they touch.
///
/// At a public provider the neighbouring names are taken, so the same slip says half as much
/// again against the match. Several slips are never a slip of the pen.
fn spelled(distance: Distance, shared: bool) -> i32 {
    let share = distance.per_thousand();
    let share = if shared { (share * 3 / 2).min(1000) } else { share };
    let rating = interpolate(share, SLIPS);
    match distance.edits {
        0 | 1 => rating,
        _ if rating < ALIKE => rating,
        more => (rating - 4 * (more.min(10) as i32 - 1)).clamp(ALIKE - 1, 84),
    }
}

/// One slip in sixteen characters is 95, in eight 90, in five 82, in four 74, in three 58.
const SLIPS: &[(u32, i32)] = &[
    (0, 98),
    (62, 95),
    (100, 92),
    (125, 90),
    (167, 86),
    (200, 82),
    (250, 74),
    (300, 62),
    (333, 58),
    (500, 45),
    (1000, 30),
];

/// What the domains would be worth with one local part.
fn rate_domain(evidence: &Evidence) -> i32 {
    // The same local part elsewhere says more the longer it is: ten letters are the documented 65.
    let elsewhere = match evidence.elsewhere.map_or(0, |there| there.local_length) {
        // Two initials are anybody's.
        0..=2 => 40,
        3 => 52,
        4 => 62,
        5..=6 => 63,
        7..=8 => 64,
        9..=12 => 65,
        13..=16 => 66,
        _ => 67,
    };
    match evidence.domain {
        Domains::Missing => 0,
        Domains::Same => 100,
        Domains::Subdomain => 82,
        Domains::EndingCut => 80,
        Domains::Masked { visible } => 64 + 2 * visible.min(8) as i32,
        Domains::Ending(Distance { edits: 1, .. }) => 72,
        Domains::Ending(Distance { edits: 2, .. }) => 70,
        Domains::Ending(_) => 68,
        Domains::Spelled { distance, endings_differ } => {
            let share = distance.per_thousand();
            let rating = match share {
                ..=Domains::NEAR => interpolate(share, DOMAIN_SLIPS),
                // From the last slip down to another domain, without a step.
                _ => interpolate(share, &[(Domains::NEAR, 69), (500, elsewhere)]),
            };
            // A slip in the name beside another ending is less than the ending alone.
            if endings_differ { rating.min(67) } else { rating }
        }
        Domains::Different => elsewhere,
    }
}

/// A slip in a domain reaches another domain, so it is never above 84 (`gmial.com`).
const DOMAIN_SLIPS: &[(u32, i32)] =
    &[(0, 84), (60, 84), (100, 82), (150, 79), (200, 76), (250, 72), (Domains::NEAR, 69)];

/// What two whole texts are worth as texts; nothing where their domains are the same, as the local
/// parts tell it all.
fn rate_whole(evidence: &Evidence) -> i32 {
    evidence.elsewhere.map_or(0, |there| interpolate(there.whole.per_thousand(), WHOLE))
}

/// Texts alone are never more than 59; beyond four slips in ten characters they say nothing.
const WHOLE: &[(u32, i32)] =
    &[(0, 59), (100, 56), (200, 48), (300, 38), (400, 28), (600, 14), (1000, 0)];

/// The value at `x` of the line through `points`, which fall.
fn interpolate(x: u32, points: &[(u32, i32)]) -> i32 {
    let mut before: Option<(u32, i32)> = None;
    for &(at, value) in points {
        if x <= at {
            return before.map_or(value, |(from, high)| {
                high - (high - value) * (x - from) as i32 / (at - from) as i32
            });
        }
        before = Some((at, value));
    }
    before.map_or(0, |(_, value)| value)
}
