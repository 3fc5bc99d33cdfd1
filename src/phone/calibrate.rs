//! From [`Evidence`] to a score and its reasons.

use super::{
    compare::{Evidence, Extension, ReadingOfPair, Several},
    grade::Agreement,
    scan::Letters,
};
use crate::{
    reason::{ReasonCode, Reasons},
    score::Score,
};

/// What an extension on one side only leaves of a score, in hundredths: 100 becomes 90, and a
/// digit that differs stays in its band. Pinned by the rows of `tests/cases/phone.tsv`.
const EXTENSION_OMITTED: i32 = 90;
/// What extensions that contradict each other leave of a score, in hundredths: one switchboard,
/// two desks, below the band of a digit off.
const EXTENSION_DIFFERS: i32 = 65;
/// The most that several numbers are worth of which one agrees: the rest may be anybody's.
const ONE_OF_SEVERAL: u8 = 95;
/// The most that very many numbers are worth: below the band of one number.
const ONE_OF_A_CROWD: u8 = 69;
/// The most that a number is worth in which letters stand for the digits they look like.
const MISREAD: u8 = 95;

/// What the evidence is worth.
///
/// | agreement | score | band |
/// | --- | ---: | --- |
/// | the same number | 100 | `exact` |
/// | a mobile mark on one side | 95 | `possible`, 70–99 |
/// | a digit missing | 86 | |
/// | two neighbouring digits swapped | 84 | |
/// | a digit differs | 80 | |
/// | a digit of the area code missing | 74 | |
/// | the area code missing | 72 | |
/// | a digit of the area code differs | 68 | `weak`, 50–69 |
/// | the area code differs | 60 | |
/// | another country code, the same number | 57 | |
/// | two digits off | 55 | |
/// | the last four digits agree, no more are given | 52 | |
/// | a digit of the area code and another differ | 49 | `unlikely`, 20–49 |
/// | area code missing and a digit differs | 48 | |
/// | three digits off | 46 | |
/// | the area code and a digit differ | 40 | |
/// | only the area code is the same | 35 | |
/// | anything else | 5 | `no_match`, 0–19 |
///
/// The bands are the documented ones. Within a band omission beats contradiction: a digit that is
/// missing says less against a match than one that differs. An extension on one side costs a tenth
/// and one that contradicts a third; the area code alone stays `unlikely` with either. Several
/// numbers of which one agrees are worth at most 95, seven and more at most 69; digits that were read
/// from letters which look like them are worth at most 95 too.
///
/// `tests/cases/phone.tsv` pins the numbers.
#[must_use]
pub fn calibrate(evidence: &Evidence) -> Score {
    let worth = match evidence.agreement {
        Agreement::Same => 100,
        Agreement::MobileMarkOmitted => 95,
        Agreement::DigitMissing => 86,
        Agreement::DigitsSwapped => 84,
        Agreement::DigitDiffers => 80,
        Agreement::AreaDigitMissing => 74,
        Agreement::AreaMissing => 72,
        Agreement::AreaDigitDiffers => 68,
        Agreement::AreaDiffers => 60,
        Agreement::OtherCountry => 57,
        Agreement::TwoDigits => 55,
        Agreement::LastDigits => 52,
        Agreement::TwoSlips => 49,
        Agreement::LocalSlip => 48,
        Agreement::ThreeDigits => 46,
        Agreement::AreaAndDigitDiffer => 40,
        Agreement::AreaOnly => 35,
        Agreement::Different => 5,
    };
    let kept = match evidence.extension {
        Extension::Same => 100,
        Extension::Omitted => EXTENSION_OMITTED,
        Extension::Differs => EXTENSION_DIFFERS,
    };
    let score = Score::saturating(worth * kept / 100);
    let score = if evidence.letters == Letters::Misread { score.at_most(MISREAD) } else { score };
    match evidence.several {
        Several::No | Several::AllAgree => score,
        Several::BestTaken => score.at_most(ONE_OF_SEVERAL),
        Several::Crowd => score.at_most(ONE_OF_A_CROWD),
    }
}

/// The evidence as reasons. Cost: constant.
#[must_use]
pub fn reasons(evidence: &Evidence) -> Reasons {
    let reasons = agreement_reason(evidence.agreement);
    let slipped = matches!(
        evidence.agreement,
        Agreement::LocalSlip | Agreement::TwoSlips | Agreement::AreaAndDigitDiffer
    );
    let also = [
        // One number with two extensions is not the same on both sides.
        (calibrate(evidence) == Score::MAX, ReasonCode::Equal),
        (slipped, ReasonCode::DigitDiffers),
        (evidence.reading == ReadingOfPair::CountryInferred, ReasonCode::CountryInferred),
        (evidence.reading == ReadingOfPair::Alternative, ReasonCode::AlternativeReading),
        (evidence.extension == Extension::Omitted, ReasonCode::ExtensionOmitted),
        (evidence.extension == Extension::Differs, ReasonCode::ExtensionDiffers),
        (evidence.letters == Letters::Keys, ReasonCode::VanityLetters),
        (evidence.letters == Letters::Misread, ReasonCode::LookAlikeCharacters),
        (evidence.several != Several::No, ReasonCode::SeveralNumbers),
        (evidence.several == Several::Crowd, ReasonCode::LongList),
        (evidence.text, ReasonCode::UnreadableNumber),
    ];
    also.into_iter().filter(|(holds, _)| *holds).fold(reasons, |all, (_, code)| all.with(code))
}

/// How far the numbers agree, as a reason where they are not the same.
fn agreement_reason(agreement: Agreement) -> Reasons {
    Reasons::EMPTY.with(match agreement {
        Agreement::Same => return Reasons::EMPTY,
        Agreement::MobileMarkOmitted => ReasonCode::MobileMarkOmitted,
        Agreement::DigitMissing | Agreement::AreaDigitMissing => ReasonCode::DigitMissing,
        Agreement::DigitsSwapped => ReasonCode::DigitsSwapped,
        Agreement::DigitDiffers => ReasonCode::DigitDiffers,
        Agreement::AreaMissing | Agreement::LocalSlip => ReasonCode::AreaCodeMissing,
        Agreement::AreaDigitDiffers
        | Agreement::AreaDiffers
        | Agreement::TwoSlips
        | Agreement::AreaAndDigitDiffer => ReasonCode::AreaCodeDiffers,
        Agreement::OtherCountry => ReasonCode::CountryCodeDiffers,
        Agreement::TwoDigits | Agreement::ThreeDigits => ReasonCode::SeveralDigitsDiffer,
        Agreement::LastDigits => ReasonCode::LastDigitsAgree,
        Agreement::AreaOnly => ReasonCode::SameAreaCode,
        Agreement::Different => ReasonCode::Different,
    })
}
