//! From [`Evidence`] and its score to the reasons.

use super::{
    Evidence,
    compare::{Digits, Domains, LocalParts},
    normalise::Noticed,
};
use crate::{
    reason::{ReasonCode, Reasons},
    score::Score,
};

/// What was noticed, as reasons.
fn explain_noticed(noticed: Noticed) -> Reasons {
    // Nothing, about most addresses.
    if noticed == Noticed::default() {
        return Reasons::EMPTY;
    }
    Reasons::EMPTY
        .with_if(noticed.any(Noticed::DISPLAY_NAME), ReasonCode::DisplayName)
        .with_if(noticed.any(Noticed::INVISIBLE), ReasonCode::InvisibleCharacters)
        .with_if(noticed.any(Noticed::BIDI_CONTROL), ReasonCode::BidiControl)
        .with_if(noticed.any(Noticed::COMPATIBILITY), ReasonCode::CompatibilityCharacters)
        .with_if(
            noticed.any(Noticed::DISGUISED.or(Noticed::NEARLY_ASCII)),
            ReasonCode::LookAlikeCharacters,
        )
        .with_if(noticed.any(Noticed::ROLE), ReasonCode::RoleMailbox)
        .with_if(noticed.any(Noticed::MASKED), ReasonCode::Masked)
        .with_if(noticed.any(Noticed::SEVERAL), ReasonCode::SeveralAddresses)
        .with_if(noticed.any(Noticed::CROWD), ReasonCode::LongList)
        .with_if(noticed.any(Noticed::INCOMPLETE), ReasonCode::Unparsable)
}

/// Why the evidence has this score; whether the local parts are `alike`.
pub(super) fn explain(evidence: &Evidence, score: Score, alike: bool) -> Reasons {
    let noticed = explain_noticed(evidence.noticed);
    if evidence.identical {
        return noticed.with_if(score == Score::MAX, ReasonCode::Equal);
    }
    let local = explain_local(evidence, alike);
    let domain = explain_domain(evidence, alike);
    let reasons = noticed.and(local).and(domain);
    if !local.is_empty() || !domain.is_empty() {
        return reasons;
    }
    // Nothing said so far explains why the score is this low.
    let is_far = score.get() < 30;
    let is_slip =
        evidence.elsewhere.is_none_or(|there| there.whole.per_thousand() <= Domains::NEAR);
    reasons
        .with_if(is_far || !is_slip, ReasonCode::Different)
        .with_if(!is_far && is_slip && noticed.is_empty(), ReasonCode::Typo)
}

/// How the local parts relate, as reasons.
fn explain_local(evidence: &Evidence, alike: bool) -> Reasons {
    // Between two domains that have nothing to do with each other nothing is left to be told apart.
    let is_elsewhere = match evidence.domain {
        Domains::Missing | Domains::Different => true,
        Domains::Spelled { .. } => !evidence.domain.near(),
        _ => false,
    };
    let differs = Reasons::EMPTY.with_if(!is_elsewhere, ReasonCode::LocalPartDiffers);
    let is_whole = evidence.domain == Domains::Same && !evidence.noticed.any(Noticed::INCOMPLETE);
    let reason = match evidence.local {
        LocalParts::Missing | LocalParts::Masked { .. } => return Reasons::EMPTY,
        LocalParts::Same => return Reasons::EMPTY.with_if(is_whole, ReasonCode::SameMailbox),
        LocalParts::MaskContradicts | LocalParts::NameDiffers(_) => return differs,
        LocalParts::Spelled { .. } if !alike => return differs,
        LocalParts::Spelled { letters, digits, .. } => {
            return Reasons::EMPTY
                .with_if(letters.edits > 0 || digits == Digits::Same, ReasonCode::Typo)
                .with_if(matches!(digits, Digits::Added { .. }), ReasonCode::DigitsAdded)
                .with_if(matches!(digits, Digits::Differ(_)), ReasonCode::DigitsDiffer);
        }
        LocalParts::TagOmitted | LocalParts::TagDiffers => ReasonCode::PlusTag,
        LocalParts::Separators => ReasonCode::SeparatorsDiffer,
        LocalParts::Respelled => ReasonCode::Respelled,
        LocalParts::Reordered => ReasonCode::LocalPartReordered,
        LocalParts::Initial(_) => ReasonCode::LocalPartInitial,
        LocalParts::WordsOmitted(_) => ReasonCode::UnmatchedWords,
    };
    Reasons::EMPTY.with(reason)
}

/// How the domains relate, as a reason.
fn explain_domain(evidence: &Evidence, alike: bool) -> Reasons {
    let reason = match evidence.domain {
        Domains::Same => (evidence.shared && !alike).then_some(ReasonCode::SharedProvider),
        Domains::Missing | Domains::Masked { .. } => None,
        Domains::Subdomain => Some(ReasonCode::Subdomain),
        Domains::EndingCut | Domains::Ending(_) => Some(ReasonCode::TopLevelDomainDiffers),
        Domains::Spelled { .. } if evidence.domain.near() => Some(ReasonCode::DomainTypo),
        Domains::Spelled { .. } | Domains::Different => alike.then_some(ReasonCode::DomainDiffers),
    };
    Reasons::EMPTY.with_any(reason)
}
