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
    // Between two domains that have nothing to do with each other nothing is left to be told apart.
    let is_elsewhere = match evidence.domain {
        Domains::Missing | Domains::Different => true,
        Domains::Spelled { .. } => !evidence.domain.near(),
        _ => false,
    };
    let local = match evidence.local {
        LocalParts::Missing | LocalParts::Masked { .. } => Reasons::EMPTY,
        LocalParts::Same
            if evidence.domain == Domains::Same && !evidence.noticed.any(Noticed::INCOMPLETE) =>
        {
            Reasons::EMPTY.with(ReasonCode::SameMailbox)
        }
        LocalParts::Same => Reasons::EMPTY,
        LocalParts::TagOmitted | LocalParts::TagDiffers => Reasons::EMPTY.with(ReasonCode::PlusTag),
        LocalParts::Separators => Reasons::EMPTY.with(ReasonCode::SeparatorsDiffer),
        LocalParts::Respelled => Reasons::EMPTY.with(ReasonCode::Respelled),
        LocalParts::Reordered => Reasons::EMPTY.with(ReasonCode::LocalPartReordered),
        LocalParts::Initial(_) => Reasons::EMPTY.with(ReasonCode::LocalPartInitial),
        LocalParts::WordsOmitted(_) => Reasons::EMPTY.with(ReasonCode::UnmatchedWords),
        LocalParts::MaskContradicts | LocalParts::NameDiffers(_) => {
            Reasons::EMPTY.with_if(!is_elsewhere, ReasonCode::LocalPartDiffers)
        }
        LocalParts::Spelled { letters, digits, .. } => Reasons::EMPTY
            .with_if(alike && (letters.edits > 0 || digits == Digits::Same), ReasonCode::Typo)
            .with_if(alike && matches!(digits, Digits::Added { .. }), ReasonCode::DigitsAdded)
            .with_if(alike && matches!(digits, Digits::Differ(_)), ReasonCode::DigitsDiffer)
            .with_if(!alike && !is_elsewhere, ReasonCode::LocalPartDiffers),
    };
    let domain = match evidence.domain {
        Domains::Same => {
            Reasons::EMPTY.with_if(evidence.shared && !alike, ReasonCode::SharedProvider)
        }
        Domains::Missing | Domains::Masked { .. } => Reasons::EMPTY,
        Domains::Subdomain => Reasons::EMPTY.with(ReasonCode::Subdomain),
        Domains::EndingCut | Domains::Ending(_) => {
            Reasons::EMPTY.with(ReasonCode::TopLevelDomainDiffers)
        }
        Domains::Spelled { .. } if evidence.domain.near() => {
            Reasons::EMPTY.with(ReasonCode::DomainTypo)
        }
        Domains::Spelled { .. } | Domains::Different => {
            Reasons::EMPTY.with_if(alike, ReasonCode::DomainDiffers)
        }
    };
    let reasons = noticed.and(local).and(domain);
    // Nothing said so far explains why the score is this low.
    let unexplained = local.is_empty() && domain.is_empty();
    let is_far = score.get() < 30;
    let is_slip =
        evidence.elsewhere.is_none_or(|there| there.whole.per_thousand() <= Domains::NEAR);
    reasons
        .with_if(unexplained && (is_far || !is_slip), ReasonCode::Different)
        .with_if(unexplained && !is_far && is_slip && noticed.is_empty(), ReasonCode::Typo)
}
