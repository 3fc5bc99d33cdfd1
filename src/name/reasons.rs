//! From [`Evidence`] to the reasons for its score.

use super::{
    evidence::{
        Agreement, BusinessEvidence, Evidence, Generations, LegalForms, Order, PersonEvidence,
        Words,
    },
    party::Role,
    relation::Relation,
};
use crate::reason::{ReasonCode, Reasons};

/// The evidence as reasons.
#[must_use]
pub fn reasons(evidence: &Evidence) -> Reasons {
    use ReasonCode as Code;
    let noticed = noticed(evidence);
    if evidence.equal {
        // A word of mixed scripts is what it looks like to nobody but a reader.
        return noticed.with_if(!evidence.mixed_scripts && !evidence.masked, Code::Equal);
    }
    // What cannot be read cannot be said to differ.
    if evidence.unread_script {
        return noticed.with(Code::Unparsable);
    }
    let words = match &evidence.words {
        Words::People(people) => person_reasons(people),
        Words::Businesses(businesses) => business_reasons(businesses),
        Words::PersonAndBusiness(_) => Reasons::EMPTY.with(Code::PersonAgainstBusiness),
        Words::TooMany(_) => Reasons::EMPTY.with(Code::TooManyParts),
    };
    let matches = agree(&evidence.words);
    // Somebody whose name does not match is not said to be an owner, agent or beneficiary either.
    let role = |role: Role| role_reason(role).filter(|code| matches || !code.says_match());
    let joint = evidence.joint && matches;
    noticed
        .and(words)
        .with_any(role(evidence.claimed_role))
        .with_any(role(evidence.held_role))
        .with_if(joint, Code::JointOwner)
        .with_if((evidence.other_parties || evidence.joint) && !joint, Code::OtherParties)
        .with_if(evidence.crowded, Code::LongList)
        .with_if(evidence.generation == Generations::Omitted, Code::GenerationOmitted)
        .with_if(evidence.generation == Generations::Conflict, Code::GenerationConflict)
}

/// What is said of a pair of names whether they are equal or not.
fn noticed(evidence: &Evidence) -> Reasons {
    use ReasonCode as Code;
    let weight = match &evidence.words {
        Words::People(people) => weight_reasons(people),
        _ => Reasons::EMPTY,
    };
    weight
        .with_if(evidence.invisible, Code::InvisibleCharacters)
        .with_if(evidence.bidi_control, Code::BidiControl)
        .with_if(evidence.compatibility, Code::CompatibilityCharacters)
        .with_if(evidence.mixed_scripts, Code::MixedScripts)
        .with_if(evidence.masked, Code::Masked)
        .with_if(evidence.noted, Code::NoteIgnored)
        .with_if(evidence.numbers_differ, Code::UnmatchedWords)
}

/// The reason that a party's role is; an owner's is none.
const fn role_reason(role: Role) -> Option<ReasonCode> {
    Some(match role {
        Role::Owner => return None,
        Role::OwnerForOther => ReasonCode::OwnerOfTrust,
        Role::Alias => ReasonCode::Alias,
        Role::Fiduciary => ReasonCode::Fiduciary,
        Role::TradeName => ReasonCode::TradeName,
        Role::SoleBeneficiary | Role::Beneficiary => ReasonCode::Beneficiary,
        Role::Trust => ReasonCode::Trust,
        Role::Ward => ReasonCode::Ward,
        Role::Agent => ReasonCode::Agent,
        Role::Estate => ReasonCode::Estate,
        Role::CareOf => ReasonCode::CareOf,
    })
}

/// Whether the two parties may be one: no part of one name contradicts the other.
fn agree(words: &Words) -> bool {
    match words {
        Words::People(people) => {
            let parts = [people.given, people.surname];
            parts.iter().any(|part| part.is_related())
                && !parts.iter().any(|part| matches!(part, Agreement::Differs(_)))
        }
        Words::Businesses(businesses) => !businesses.words_differ,
        Words::PersonAndBusiness(_) | Words::TooMany(_) => false,
    }
}

impl ReasonCode {
    /// Whether the sentence for the role of a party says that a name matches it, and not only that it is there.
    const fn says_match(self) -> bool {
        !matches!(self, Self::Trust | Self::Estate | Self::TradeName)
    }
}

/// Why one pair of words is not simply equal.
fn relation_reason(relation: Relation) -> Option<ReasonCode> {
    match relation {
        Relation::Equal | Relation::Unlike(_) => None,
        Relation::Respelled => Some(ReasonCode::Respelled),
        Relation::SameSound | Relation::SimilarSound(_) => Some(ReasonCode::Transliterated),
        Relation::Variant => Some(ReasonCode::SpellingVariant),
        Relation::Nickname => Some(ReasonCode::Nickname),
        Relation::Alike(_) | Relation::Neighbour(_) => Some(ReasonCode::Typo),
        Relation::Resembling(_) | Relation::Vague(_) | Relation::OtherName(_) => {
            Some(ReasonCode::SimilarSpelling)
        }
        Relation::Glued(_) => Some(ReasonCode::ParticleOmitted),
        Relation::Prefix => Some(ReasonCode::CutOff),
        Relation::Extended => Some(ReasonCode::SurnameExtended),
        Relation::Cognate => Some(ReasonCode::Cognate),
        Relation::Initial => Some(ReasonCode::Initial),
        // The whole name says so.
        Relation::Masked(_) => None,
    }
}

/// The reason in which surnames have what the sentence says of given names: `Bill`, `Williams`.
const fn of_surname(reason: ReasonCode) -> ReasonCode {
    match reason {
        ReasonCode::Nickname => ReasonCode::SimilarSpelling,
        other => other,
    }
}

/// From this class on, 64 bearers in 100,000 people, a surname is common.
const COMMON: u8 = 6;
/// Up to this class, 3 bearers in 100,000 people, a surname is rare.
const RARE: u8 = 1;

/// What makes names that agree say more or less than their score does: the score tells how alike
/// two names are, not how many people bear them.
fn weight_reasons(evidence: &PersonEvidence) -> Reasons {
    use ReasonCode as Code;
    if evidence.single_words {
        return Reasons::EMPTY.with_if(evidence.surname.is_related(), Code::SingleWord);
    }
    // A misspelt surname is in no table, and is not rare for that.
    let is_written_alike = evidence.surname == Agreement::Related(Relation::Equal);
    let is_shared = match evidence.surname {
        Agreement::Related(relation) => {
            relation.is_same_word() || matches!(relation, Relation::Alike(_))
        }
        Agreement::Omitted | Agreement::Differs(_) => false,
    };
    let commonness = evidence.surname_commonness;
    // `Sato Yuki` may be written surname first.
    let is_rare = commonness <= RARE
        && evidence.surname_in_latin
        && evidence.given_as_surname <= evidence.given_commonness;
    let is_doubtful = matches!(evidence.middle, Some(Relation::OtherName(_) | Relation::Vague(_)));
    // The halves of a word that the other side writes together face two of its parts.
    let middle_agrees = evidence.middle_agrees > evidence.spacing
        && evidence.middle_differs == 0
        && (evidence.given.is_related() || evidence.surname.is_related())
        && !is_doubtful;
    Reasons::EMPTY
        .with_if(is_shared && commonness >= COMMON, Code::CommonSurname)
        .with_if(is_written_alike && is_rare, Code::RareSurname)
        .with_if(middle_agrees, Code::MiddleNameAgrees)
}

fn person_reasons(evidence: &PersonEvidence) -> Reasons {
    use ReasonCode as Code;
    let both = evidence.given.is_related() && evidence.surname.is_related();
    let omitted = both && evidence.words_omitted + evidence.initials_omitted > 0;
    let middle_differs = evidence.middle_differs > 0 && evidence.surname.is_related();
    part_reasons(evidence)
        .with_if(omitted && !evidence.surname_part_omitted, Code::MiddleNameOmitted)
        .with_if(evidence.words_omitted > 2, Code::UnmatchedWords)
        .with_if(middle_differs, Code::MiddleNameDiffers)
        .with_if(evidence.surname_part_omitted, Code::SurnamePartOmitted)
        .with_if(evidence.by_middle_name, Code::ByMiddleName)
        .with_if(evidence.by_aside, Code::Alias)
        .with_if(evidence.particles_omitted > 0, Code::ParticleOmitted)
        .with_if(evidence.particles_differ > 0, Code::ParticleDiffers)
        .with_if(evidence.asides_omitted > 0, Code::NoteIgnored)
        .with_if(evidence.repeated > 0, Code::RepeatedWords)
        .with_if(evidence.spacing > 0, Code::SpacingDiffers)
        .with_if(evidence.order != Order::Same && both, Code::OrderSwapped)
        .with_if(evidence.cut_off, Code::CutOff)
        .with_if(evidence.only_initials, Code::OnlyInitials)
}

/// What the given name, the middle name and the surname say, each by itself and the outer two together.
fn part_reasons(evidence: &PersonEvidence) -> Reasons {
    let related = |part: Agreement| match part {
        Agreement::Related(relation) => relation_reason(relation),
        Agreement::Omitted | Agreement::Differs(_) => None,
    };
    // `McIlvane`, `Ilvain`: the particle is not all that differs.
    let is_misspelt = |part: Agreement| matches!(part, Agreement::Related(Relation::Glued(grade)) if grade < 1000);
    let misspelt = is_misspelt(evidence.given) || is_misspelt(evidence.surname);
    // A word alone may be either.
    let surname = |reason| if evidence.single_words { reason } else { of_surname(reason) };
    Reasons::EMPTY
        .with_any(disagreement(evidence))
        .with_any(related(evidence.given))
        .with_any(related(evidence.surname).map(surname))
        .with_any(evidence.middle.and_then(relation_reason))
        .with_if(misspelt, ReasonCode::SimilarSpelling)
}

/// Which of given name and surname differs, or is left out on one side.
fn disagreement(evidence: &PersonEvidence) -> Option<ReasonCode> {
    use Agreement::{Differs, Omitted, Related};
    use ReasonCode as Code;
    match (evidence.given, evidence.surname) {
        (_, Differs(_)) if evidence.single_words => Some(Code::Different),
        (Differs(_) | Omitted, Differs(_) | Omitted) => Some(Code::Different),
        // Surnames that may be two different ones make no household.
        (Differs(_), Related(Relation::Neighbour(_) | Relation::Extended | Relation::Initial)) => {
            Some(Code::Different)
        }
        (Differs(_), Related(_)) => Some(Code::GivenNameDiffers),
        (Related(_), Differs(_)) => Some(Code::SurnameDiffers),
        (Omitted, Related(_)) if !evidence.single_words => Some(Code::GivenNameOmitted),
        (Related(_), Omitted) => Some(Code::SurnameOmitted),
        (Omitted | Related(_), Related(_)) => None,
    }
}

/// From this likeness on, the words of a business that are least alike differ by a slip, and are other
/// words below: `solutions`, `systems`.
const MISSPELT: u16 = 750;

fn business_reasons(evidence: &BusinessEvidence) -> Reasons {
    use ReasonCode as Code;
    Reasons::EMPTY
        .with_if(evidence.acronym, Code::Acronym)
        .with_if(evidence.cut_off, Code::CutOff)
        .with_if(evidence.abbreviated, Code::Abbreviation)
        .with_if(evidence.misspelt && evidence.weakest >= MISSPELT, Code::Typo)
        .with_if(evidence.resembling && evidence.weakest >= MISSPELT, Code::SimilarSpelling)
        .with_if(evidence.transliterated, Code::Transliterated)
        .with_if(evidence.joined, Code::SpacingDiffers)
        .with_if(evidence.reordered, Code::OrderSwapped)
        .with_if(
            evidence.words_omitted
                || evidence.words_differ
                || (evidence.misspelt || evidence.resembling) && evidence.weakest < MISSPELT,
            Code::UnmatchedWords,
        )
        .with_if(evidence.legal_form == LegalForms::Omitted, Code::LegalFormOmitted)
        .with_if(evidence.legal_form == LegalForms::Differ, Code::LegalFormDiffers)
}
