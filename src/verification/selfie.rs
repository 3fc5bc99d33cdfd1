//! Selfies: whether the person at the camera is the one on the document.

use serde::{Serialize, de::MapAccess};

use super::{
    check::{Checked, Evidence, Facts, Findings, Given},
    code::VerificationErrorCode as Code,
    countries::selfie_is_available,
    document::Document,
    face::FaceEvidence,
};
use crate::{address, api::read::Value};

/// The pictures that were compared, by their ids. The document's need not be one of its files.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Selfie {
    /// The picture of the document.
    pub document: Option<String>,
    /// The picture of the person.
    pub selfie: Option<String>,
}

/// What a vendor saw in the pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfieEvidence {
    /// Whether the document shows a face: `document_has_photo`.
    pub document_has_photo: Option<bool>,
    /// Whether the selfie was altered: `manipulated`.
    pub manipulated: Option<bool>,
    /// Whether both faces are one: `face`.
    pub face: Option<FaceEvidence>,
}

/// A selfie as it is given to [`check_selfie`].
pub type GivenSelfie = Given<Selfie, SelfieEvidence>;

/// Which failure is reported first. Pinned by `tests/verification/selfie.rs`.
const ORDER: &[Code] = &[
    Code::SelfieDocumentMissingPhoto,
    Code::SelfieManipulated,
    Code::SelfieFaceMismatch,
    Code::SelfieUnverifiedOther,
];

/// Checks a selfie against the document it goes with.
///
/// In the order in which failures are reported: `selfie_document_missing_photo`,
/// `selfie_manipulated`, `selfie_face_mismatch`, a code that is not known here, and
/// `selfie_unverified_other` where the vendor refused it, there is no document, selfies are not
/// available for its issuing country or that is not told, or nobody compared the faces. A vendor's
/// `verified` is a comparison of the faces too; it does not overrule other evidence.
///
/// ```
/// use ownership_match::verification::{
///     Document, FaceEvidence, GivenSelfie, SelfieEvidence, check_selfie,
/// };
///
/// let document = Document { issuing_country: Some("US".into()), ..Document::default() };
/// let face = Some(FaceEvidence::score(97.5, 90.0)?);
/// let evidence = SelfieEvidence { face, ..SelfieEvidence::default() };
/// let given = GivenSelfie { evidence, ..GivenSelfie::default() };
/// assert!(check_selfie(&given, Some(&document)).is_verified());
///
/// // Iceland's documents are not on the list.
/// let document = Document { issuing_country: Some("IS".into()), ..Document::default() };
/// assert!(!check_selfie(&given, Some(&document)).is_verified());
/// # Ok::<(), ownership_match::verification::FaceError>(())
/// ```
#[must_use]
pub fn check_selfie(given: &GivenSelfie, document: Option<&Document>) -> Checked<Selfie> {
    let SelfieEvidence { document_has_photo, manipulated, face } = given.evidence;
    let mut findings = Findings::new(ORDER, Code::SelfieUnverifiedOther);
    findings.note_refusal(given);
    for (holds, code) in [
        (document_has_photo == Some(false), Code::SelfieDocumentMissingPhoto),
        (manipulated == Some(true), Code::SelfieManipulated),
        (face.is_some_and(|face| !face.agrees()), Code::SelfieFaceMismatch),
    ] {
        let reason = code.reason();
        findings.note_if(holds, code.clone(), reason);
    }
    let obstacle = match document.map(|document| document.issuing_country.as_deref()) {
        None => Some("There is no document to compare the selfie with."),
        Some(None) => Some("The document does not state its issuing country."),
        Some(Some(country)) => (!address::country_from_text(country)
            .is_some_and(selfie_is_available))
        .then_some("Selfie checks are not available for documents of this issuing country."),
    };
    if let Some(reason) = obstacle {
        findings.note_if(true, Code::SelfieUnverifiedOther, reason);
    }
    let nobody_compared = face.is_none() && !given.is_vouched_for();
    let reason = "Nobody compared the face with the document's.";
    findings.note_if(nobody_compared, Code::SelfieUnverifiedOther, reason);
    findings.into_checked(given.facts.clone(), Vec::new())
}

impl<'de> Facts<'de> for Selfie {
    type Evidence = SelfieEvidence;

    const GIVEN_KEYS: &'static [&'static str] = &[
        "status",
        "error",
        "warnings",
        "document",
        "selfie",
        "document_has_photo",
        "manipulated",
        "face",
    ];

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "document" => self.document = value.read()?,
            _ => self.selfie = value.read()?,
        }
        Ok(())
    }
}

impl<'de> Evidence<'de> for SelfieEvidence {
    const KEYS: usize = 3;

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "document_has_photo" => self.document_has_photo = value.read()?,
            "manipulated" => self.manipulated = value.read()?,
            _ => self.face = value.read()?,
        }
        Ok(())
    }
}
