//! National identity numbers: whether a number is this person's.

use serde::{Serialize, de::MapAccess};

use super::{
    check::{Checked, Evidence, Facts, Findings, Given},
    code::VerificationErrorCode as Code,
    dates::{Date, DateParts},
    document::Document,
    names,
    numbers::id_number_is_possible,
    open::{debug_hides, open_enum},
    outputs::REDACTED,
};
use crate::api::read::Value;

open_enum! {
    /// What kind of number it is.
    IdNumberType, "must be text or null.";
    /// Brazil: Cadastro de Pessoas Físicas.
    BrCpf = "br_cpf";
    /// Singapore: National Registration Identity Card, or Foreign Identification Number.
    SgNric = "sg_nric";
    /// United States: Social Security number.
    UsSsn = "us_ssn";
}

open_enum! {
    /// What a registry says about a number with a name and a birth date.
    RegistryAnswer, "must be text or null.";
    /// They belong together.
    Match = "match";
    /// The number is another person's.
    Mismatch = "mismatch";
    /// There is no such number.
    NotFound = "not_found";
}

/// A number, and whose it is said to be.
#[derive(Clone, Default, Eq, PartialEq, Serialize)]
pub struct IdNumber {
    /// The birth date.
    pub dob: Option<DateParts>,
    /// Given names.
    pub first_name: Option<String>,
    /// The number; a report tells only the last four digits of a Social Security number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_number: Option<String>,
    /// The kind of number.
    pub id_number_type: Option<IdNumberType>,
    /// Surnames.
    pub last_name: Option<String>,
}

debug_hides!(IdNumber);

/// What a registry answered.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct IdNumberEvidence {
    /// The answer: `registry`.
    pub registry: Option<RegistryAnswer>,
}

/// A number as it is given to [`check_id_number`].
pub type GivenIdNumber = Given<IdNumber, IdNumberEvidence>;

/// Which failure is reported first. Pinned by `tests/verification/id_number.rs`.
const ORDER: &[Code] = &[
    Code::IdNumberInsufficientDocumentData,
    Code::IdNumberMismatch,
    Code::IdNumberUnverifiedOther,
];

/// Checks an identity number, against the document where one was checked too.
///
/// In the order in which failures are reported:
///
/// 1. `id_number_insufficient_document_data`: the document tells no name or no whole birth date;
///    where there is no document, what was given with the number does not.
/// 2. `id_number_mismatch`: the registry says so, or a name or birth date given with the number is
///    not the document's.
/// 3. A code of the vendor's that is not known here.
/// 4. `id_number_unverified_other`: the vendor refused it, there is no number or there can be none
///    like it, or nobody who knows has confirmed it. That a number is possible proves nothing.
///
/// ```
/// use ownership_match::verification::{
///     DateParts, GivenIdNumber, IdNumber, IdNumberEvidence, IdNumberType, RegistryAnswer,
///     check_id_number,
/// };
///
/// let facts = IdNumber {
///     first_name: Some("Jenny".into()),
///     last_name: Some("Rosen".into()),
///     dob: Some(DateParts { day: Some(1), month: Some(2), year: Some(1990) }),
///     id_number: Some("123-45-6789".into()),
///     id_number_type: Some(IdNumberType::UsSsn),
/// };
/// let evidence = IdNumberEvidence { registry: Some(RegistryAnswer::Match) };
/// let given = GivenIdNumber { facts, evidence, ..GivenIdNumber::default() };
/// let checked = check_id_number(&given, None, "2026-01-01".parse()?);
/// assert!(checked.is_verified());
/// assert_eq!(checked.facts.id_number.as_deref(), Some("6789"));
///
/// let unheard = GivenIdNumber { evidence: IdNumberEvidence::default(), ..given };
/// assert!(!check_id_number(&unheard, None, "2026-01-01".parse()?).is_verified());
/// # Ok::<(), ownership_match::verification::DateError>(())
/// ```
#[must_use]
pub fn check_id_number(
    given: &GivenIdNumber,
    document: Option<&Document>,
    as_of: Date,
) -> Checked<IdNumber> {
    let facts = &given.facts;
    let own_name = names::full(facts.first_name.as_deref(), facts.last_name.as_deref());
    let (name, dob) = match document {
        Some(document) => (document.name(), document.dob),
        None => (own_name.clone(), facts.dob),
    };
    let mut findings = Findings::new(ORDER, Code::IdNumberUnverifiedOther);
    findings.note_refusal(given);

    let birth = whole(dob).filter(|birth| *birth <= as_of);
    let code = Code::IdNumberInsufficientDocumentData;
    let reason = code.reason();
    findings.note_if(name.is_none() || birth.is_none(), code, reason);

    note_mismatch(given, (name.as_deref(), dob), own_name.as_deref(), &mut findings);
    note_other(given, &mut findings);
    let reported = IdNumber { id_number: reported_number(facts), ..facts.clone() };
    findings.into_checked(reported, Vec::new())
}

/// Notes `id_number_mismatch` where a registry says so, or what was given with the number is not the name
/// or the birth date of the document.
fn note_mismatch(
    given: &GivenIdNumber,
    (name, dob): (Option<&str>, Option<DateParts>),
    own_name: Option<&str>,
    findings: &mut Findings,
) {
    let own_dob = given.facts.dob;
    let mut mismatch = |holds, reason| findings.note_if(holds, Code::IdNumberMismatch, reason);
    let denied = given.evidence.registry == Some(RegistryAnswer::Mismatch);
    mismatch(denied, "A registry says that the ID number is another person's.");
    let other_name = name.is_some() && own_name.is_some() && !names::are_one_person(own_name, name);
    mismatch(other_name, "The ID number's name is not the document's.");
    let other_birth = dob.is_some() && own_dob.is_some() && whole(own_dob) != whole(dob);
    mismatch(other_birth, "The ID number's birth date is not the document's.");
}

/// Notes `id_number_unverified_other` where there is no number, or there can be none like it, or nobody
/// who knows has confirmed it.
fn note_other(given: &GivenIdNumber, findings: &mut Findings) {
    let facts = &given.facts;
    let registry = given.evidence.registry.as_ref();
    let mut other = |holds, reason| findings.note_if(holds, Code::IdNumberUnverifiedOther, reason);
    let number = facts.id_number.as_deref().filter(|number| number.trim() != REDACTED);
    let is_told = |number: &str| number.contains(char::is_alphanumeric);
    // A report may hide the number of a check that is verified; one that is given and empty is none.
    let lacks = number.map_or(!given.is_vouched_for(), |number| !is_told(number));
    other(lacks, "No ID number was given.");
    let possible = number
        .filter(|number| is_told(number))
        .zip(facts.id_number_type.as_ref())
        .is_none_or(|(number, kind)| id_number_is_possible(kind, number));
    other(!possible, "No ID number of this kind looks like that.");
    let typed = facts.id_number_type.is_some();
    other(!typed, "The kind of ID number was not given.");
    let unknown = registry == Some(&RegistryAnswer::NotFound);
    other(unknown, "A registry does not know the ID number.");
    let confirmed = given.is_vouched_for() || registry == Some(&RegistryAnswer::Match);
    other(!confirmed, "No registry has confirmed the ID number.");
}

fn whole(dob: Option<DateParts>) -> Option<Date> {
    dob.and_then(|dob| dob.read().ok().flatten())
}

/// The number as a report tells it.
fn reported_number(facts: &IdNumber) -> Option<String> {
    let number = facts.id_number.as_deref()?;
    if facts.id_number_type != Some(IdNumberType::UsSsn) || number.trim() == REDACTED {
        return Some(number.to_owned());
    }
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last = digits.get(digits.len().saturating_sub(4)..).unwrap_or_default();
    Some(last.iter().collect())
}

impl<'de> Facts<'de> for IdNumber {
    type Evidence = IdNumberEvidence;

    const GIVEN_KEYS: &'static [&'static str] = &[
        "status",
        "error",
        "warnings",
        "dob",
        "first_name",
        "id_number",
        "id_number_type",
        "last_name",
        "registry",
    ];

    fn take<A: MapAccess<'de>>(&mut self, key: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        match key {
            "dob" => self.dob = value.read()?,
            "first_name" => self.first_name = value.read()?,
            "id_number" => self.id_number = value.read()?,
            "id_number_type" => self.id_number_type = value.read()?,
            _ => self.last_name = value.read()?,
        }
        Ok(())
    }
}

impl<'de> Evidence<'de> for IdNumberEvidence {
    const KEYS: usize = 1;

    fn take<A: MapAccess<'de>>(&mut self, _: &str, value: Value<'_, A>) -> Result<(), A::Error> {
        self.registry = value.read()?;
        Ok(())
    }
}
