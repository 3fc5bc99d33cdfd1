//! Identity documents.

use serde::{Serialize, de::MapAccess};

use super::{
    check::{Checked, Evidence, Facts, Findings, Given, Warning},
    code::VerificationErrorCode as Code,
    dates::{Date, DateError, DateParts},
    list::List,
    names,
    open::{debug_hides, open_enum},
    options::{DocumentOptions, Likeness},
};
use crate::{api::read::Value, owner::Address};

open_enum! {
    /// What kind of document it is.
    DocumentType, "must be text or null.";
    /// A driving licence.
    DrivingLicense = "driving_license";
    /// An identity card.
    IdCard = "id_card";
    /// A passport.
    Passport = "passport";
}

open_enum! {
    /// The sex that a document tells.
    Sex, "must be text or null.";
    /// Removed on request.
    Redacted = "[redacted]";
    /// Female.
    Female = "female";
    /// Male.
    Male = "male";
    /// The document tells neither.
    Unspecified = "unknown";
}

/// What a document tells, as a vendor extracted it.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct Document {
    /// Given names.
    pub first_name: Option<String>,
    /// Surnames.
    pub last_name: Option<String>,
    /// The address on the document.
    pub address: Option<Address>,
    /// The kind of document; also read where it is called `type`.
    pub document_type: Option<DocumentType>,
    /// The last day on which it is valid.
    pub expiration_date: Option<DateParts>,
    /// The ids of its pictures.
    pub files: Vec<String>,
    /// The day on which it was issued.
    pub issued_date: Option<DateParts>,
    /// The country that issued it, as two letters.
    pub issuing_country: Option<String>,
    /// The birth date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dob: Option<DateParts>,
    /// The document's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// The place of birth, as it is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unparsed_place_of_birth: Option<String>,
    /// The sex, as it is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unparsed_sex: Option<String>,
}

debug_hides!(Document);

impl Document {
    /// Given names and surnames as one name.
    pub(super) fn name(&self) -> Option<String> {
        names::full(self.first_name.as_deref(), self.last_name.as_deref())
    }
}

/// How a document was captured.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct DocumentEvidence {
    /// Whether a camera took it just then, rather than a file that was uploaded: `captured_live`.
    pub captured_live: Option<bool>,
}

/// A document as it is given to [`check_document`].
pub type GivenDocument = Given<Document, DocumentEvidence>;

/// The person a document should be about, for [`Likeness::Similar`].
#[derive(Clone, Default)]
pub struct Expected<'a> {
    /// The name that was provided elsewhere, and how like it the document's must be.
    pub name: (Likeness, Option<&'a str>),
    /// The birth date, likewise.
    pub dob: (Likeness, Option<DateParts>),
}

impl core::fmt::Debug for Expected<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Expected").finish_non_exhaustive()
    }
}

/// Which failure is reported first. Pinned by `tests/verification/document.rs`.
const ORDER: &[Code] =
    &[Code::DocumentTypeNotSupported, Code::DocumentUnverifiedOther, Code::DocumentExpired];

/// Checks a document as of a day.
///
/// In the order in which failures are reported:
///
/// 1. `document_type_not_supported`: the type is none of those allowed; of those known, where none
///    is listed.
/// 2. A code of the vendor's that is not known here.
/// 3. `document_unverified_other`: the vendor refused it, nothing was extracted, the expiration or
///    birth date is not a date, the birth is in the future, a required live capture or likeness lacks.
/// 4. `document_expired`: its last day is before `as_of`.
///
/// A date of issue that is impossible, or that contradicts another date, is a [`Warning`]. No part of a
/// date is ever swapped with another.
///
/// ```
/// use ownership_match::verification::{
///     DateParts, Document, DocumentOptions, Expected, GivenDocument, check_document,
/// };
///
/// let last_day = DateParts { day: Some(17), month: Some(7), year: Some(2024) };
/// let facts = Document { expiration_date: Some(last_day), ..Document::default() };
/// let given = GivenDocument { facts, ..GivenDocument::default() };
/// let check = |day: &str| {
///     check_document(&given, &DocumentOptions::default(), &Expected::default(), day.parse().unwrap())
/// };
///
/// assert!(check("2024-07-17").is_verified());
/// let late = check("2024-07-18").error.unwrap();
/// assert_eq!(late.code.unwrap().as_str(), "document_expired");
/// ```
#[must_use]
pub fn check_document(
    given: &GivenDocument,
    options: &DocumentOptions,
    expected: &Expected<'_>,
    as_of: Date,
) -> Checked<Document> {
    let document = &given.facts;
    let mut findings = Findings::new(ORDER, Code::DocumentUnverifiedOther);
    findings.note_refusal(given);
    findings.note_if(
        !is_allowed(document.document_type.as_ref(), options.allowed_types.as_deref()),
        Code::DocumentTypeNotSupported,
        Code::DocumentTypeNotSupported.reason(),
    );

    let nothing = *document == Document::default() && given.says_nothing();
    note_other_if(&mut findings, nothing, "Nothing was read from the document.");

    let warnings = check_dates(document, as_of, &mut findings);

    let live = given.evidence.captured_live.unwrap_or(given.is_vouched_for());
    let capture_lacks = options.require_live_capture == Some(true) && !live;
    note_other_if(&mut findings, capture_lacks, "The document was not captured live.");
    let (likeness, name) = &expected.name;
    let name_differs =
        *likeness == Likeness::Similar && !names::are_similar(*name, document.name().as_deref());
    note_other_if(&mut findings, name_differs, "The name is not similar to the one provided.");
    let (likeness, dob) = &expected.dob;
    let dob_differs = *likeness == Likeness::Similar && !dates_are_similar(*dob, document.dob);
    note_other_if(&mut findings, dob_differs, "The birth date is not similar to the one provided.");

    findings.into_checked(document.clone(), warnings)
}

/// Checks the dates on a document, and gives what is odd about them and fails nothing.
fn check_dates(document: &Document, as_of: Date, findings: &mut Findings) -> Vec<Warning> {
    let mut warnings = Vec::new();
    match read(document.expiration_date) {
        Ok(Some(last_day)) => {
            let code = Code::DocumentExpired;
            let reason = code.reason();
            findings.note_if(last_day < as_of, code, reason);
        }
        Ok(None) => warnings.push(Warning::ExpirationDateMissing),
        Err(DateError::Impossible) => {
            note_other_if(findings, true, "The expiration date is not a valid date.");
        }
        Err(DateError::Incomplete) => {
            note_other_if(findings, true, "The expiration date lacks its day, month or year.");
        }
    }
    match read(document.dob) {
        Ok(birth) => {
            let unborn = birth.is_some_and(|birth| birth > as_of);
            note_other_if(findings, unborn, "The birth date is in the future.");
        }
        Err(DateError::Impossible) => {
            note_other_if(findings, true, "The birth date is not a valid date.");
        }
        Err(DateError::Incomplete) => warnings.push(Warning::BirthDateIncomplete),
    }
    let birth = read(document.dob).ok().flatten();
    let last_day = read(document.expiration_date).ok().flatten();
    match read(document.issued_date) {
        Ok(Some(issued))
            if birth.is_some_and(|birth| issued < birth)
                || last_day.is_some_and(|last_day| issued > last_day) =>
        {
            warnings.push(Warning::DatesContradict);
        }
        Ok(Some(issued)) if issued > as_of => warnings.push(Warning::IssuedDateInFuture),
        Ok(_) => {}
        Err(_) => warnings.push(Warning::IssuedDateInvalid),
    }
    warnings
}

/// Notes `document_unverified_other` where `holds`.
fn note_other_if(findings: &mut Findings, holds: bool, reason: &str) {
    findings.note_if(holds, Code::DocumentUnverifiedOther, reason);
}

fn read(parts: Option<DateParts>) -> Result<Option<Date>, DateError> {
    parts.map_or(Ok(None), DateParts::read)
}

/// Whether a document of this type may be used. Where types are listed, a document that does not
/// tell its type is none of them.
fn is_allowed(document: Option<&DocumentType>, allowed: Option<&[DocumentType]>) -> bool {
    match (allowed.filter(|allowed| !allowed.is_empty()), document) {
        (Some(allowed), document) => document.is_some_and(|document| allowed.contains(document)),
        (None, Some(DocumentType::Unknown(_))) => false,
        (None, _) => true,
    }
}

/// Whether two dates are one but for a slip in one of their three parts.
fn dates_are_similar(provided: Option<DateParts>, document: Option<DateParts>) -> bool {
    let (Ok(Some(_)), Ok(Some(_))) = (read(provided), read(document)) else { return false };
    let parts = |date: Option<DateParts>| date.map(|d| [d.day, d.month, d.year]);
    let pairs = parts(provided).into_iter().flatten().zip(parts(document).into_iter().flatten());
    pairs.filter(|(provided, document)| provided == document).count() >= 2
}

impl<'de> Facts<'de> for Document {
    type Evidence = DocumentEvidence;

    const GIVEN_KEYS: &'static [&'static str] = &[
        "status",
        "error",
        "warnings",
        "first_name",
        "last_name",
        "address",
        "document_type",
        "type",
        "expiration_date",
        "files",
        "issued_date",
        "issuing_country",
        "dob",
        "number",
        "sex",
        "unparsed_place_of_birth",
        "unparsed_sex",
        "captured_live",
    ];

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "first_name" => self.first_name = value.read()?,
            "last_name" => self.last_name = value.read()?,
            "address" => self.address = value.read()?,
            "document_type" | "type" => value.read_alias(&mut self.document_type)?,
            "expiration_date" => self.expiration_date = value.read()?,
            "files" => self.files = value.read::<List<String>>()?.unwrap_or_default().0,
            "issued_date" => self.issued_date = value.read()?,
            "issuing_country" => self.issuing_country = value.read()?,
            "dob" => self.dob = value.read()?,
            "number" => self.number = value.read()?,
            "sex" => self.sex = value.read()?,
            "unparsed_place_of_birth" => self.unparsed_place_of_birth = value.read()?,
            _ => self.unparsed_sex = value.read()?,
        }
        Ok(())
    }
}

impl<'de> Evidence<'de> for DocumentEvidence {
    const KEYS: usize = 1;

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.captured_live = value.read()?;
        Ok(())
    }
}
