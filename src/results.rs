//! What comes out for each field.

use core::borrow::Borrow;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::Error,
    ser::{SerializeMap, SerializeStruct},
};

use crate::{
    by_field::of_field,
    reading::Reading,
    reason::{ReasonCode, Reasons},
    score::{Band, Field, Score},
    word::serde_words,
};

/// Why a field has no score.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Missing {
    /// The claim was made, but nothing in it can be compared.
    ClaimedUnusable,
    /// A customer's address lacks parts that a comparison needs.
    ClaimedIncomplete,
    /// The bank holds nothing for this field.
    HeldAbsent,
    /// The bank holds something, but nothing in it can be compared.
    HeldUnusable,
}

serde_words!(Missing);

impl Missing {
    /// All four.
    pub const ALL: [Self; 4] =
        [Self::ClaimedUnusable, Self::ClaimedIncomplete, Self::HeldAbsent, Self::HeldUnusable];

    /// The code of its reason, in snake case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.reason().as_str()
    }

    const fn reason(self) -> ReasonCode {
        match self {
            Self::ClaimedUnusable => ReasonCode::ClaimedUnusable,
            Self::ClaimedIncomplete => ReasonCode::ClaimedIncomplete,
            Self::HeldAbsent => ReasonCode::HeldMissing,
            Self::HeldUnusable => ReasonCode::HeldUnusable,
        }
    }

    /// What the reasons of a missing result say is missing; the documented response says nothing,
    /// and its claim is there.
    fn told_by(reasons: Reasons) -> Self {
        [Self::ClaimedUnusable, Self::ClaimedIncomplete, Self::HeldUnusable]
            .into_iter()
            .find(|missing| reasons.contains(missing.reason()))
            .unwrap_or(Self::HeldAbsent)
    }
}

/// What comparing one claimed field with one owner gave: a score, or why there is none.
///
/// In JSON `{"match_score", "missing_data", "band", "reasons"}`.
///
/// ```
/// use ownership_match::{Band, Matcher, Missing, Owner, OwnerInformation, ReasonCode};
///
/// let claimed = OwnerInformation {
///     name: Some("Jenny Rosen".into()),
///     email: Some("jenny@example.com".into()),
///     ..Default::default()
/// };
/// let owner = Owner { name: Some("Jenny Jane Rosen".into()), ..Default::default() };
/// let results = Matcher::default().match_owners(&claimed, &[owner])?.results;
///
/// let name = results.name.unwrap();
/// assert_eq!(name.band(), Some(Band::Strong));
/// assert!(name.reasons().contains(ReasonCode::MiddleNameOmitted));
/// let email = results.email.unwrap();
/// assert_eq!((email.score(), email.why_missing()), (None, Some(Missing::HeldAbsent)));
/// # Ok::<(), ownership_match::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct FieldResult {
    field: Field,
    outcome: Result<Score, Missing>,
    reasons: Reasons,
}

impl FieldResult {
    /// A field that was compared.
    #[must_use]
    pub const fn scored(field: Field, score: Score, reasons: Reasons) -> Self {
        Self { field, outcome: Ok(score), reasons }
    }

    /// A field that could not be compared.
    #[must_use]
    pub const fn missing(field: Field, missing: Missing) -> Self {
        Self { field, outcome: Err(missing), reasons: Reasons::EMPTY.with(missing.reason()) }
    }

    /// Walks two normalised values down the rest of the road: `None` where nothing was claimed,
    /// the reason where one side cannot be compared, else what `compare` says. What is `held` is
    /// asked for only where it is needed.
    pub(crate) fn of<T, H: Borrow<Reading<T>>>(
        field: Field,
        claimed: &Reading<T>,
        held: impl FnOnce() -> H,
        compare: impl FnOnce(&T, &T) -> (Score, Reasons),
    ) -> Option<Self> {
        let claimed = match claimed {
            Reading::Absent => return None,
            Reading::Unusable => return Some(Self::missing(field, Missing::ClaimedUnusable)),
            Reading::Usable(claimed) => claimed,
        };
        Some(match held().borrow() {
            Reading::Absent => Self::missing(field, Missing::HeldAbsent),
            Reading::Unusable => Self::missing(field, Missing::HeldUnusable),
            Reading::Usable(held) => {
                let (score, reasons) = compare(claimed, held);
                Self::scored(field, score, reasons)
            }
        })
    }

    /// The same result where what is held was verified, and is not the bank's: the reason says so.
    pub(crate) fn held_by_verification(self) -> Self {
        match self.outcome {
            Err(Missing::HeldAbsent | Missing::HeldUnusable) => {
                let outcome = Err(Missing::HeldAbsent);
                Self { outcome, reasons: Reasons::EMPTY.with(ReasonCode::VerifiedMissing), ..self }
            }
            _ => self,
        }
    }

    /// The field that was compared.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// The score, or `None` where data were missing.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        self.outcome.ok()
    }

    /// Why there is no score, where there is none.
    #[must_use]
    pub fn why_missing(&self) -> Option<Missing> {
        self.outcome.err()
    }

    /// The band of the score.
    #[must_use]
    pub fn band(&self) -> Option<Band> {
        self.score().map(|score| score.band(self.field))
    }

    /// Why the score is what it is, or why there is none.
    #[must_use]
    pub const fn reasons(&self) -> Reasons {
        self.reasons
    }
}

impl Serialize for FieldResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut result = serializer.serialize_struct("FieldResult", 4)?;
        result.serialize_field("match_score", &self.score())?;
        result.serialize_field("missing_data", &self.outcome.is_err())?;
        result.serialize_field("band", &self.band())?;
        result.serialize_field("reasons", &self.reasons)?;
        result.end()
    }
}

/// The results of the fields that were claimed, all against one owner unless the per-field
/// maximum was asked for.
///
/// A result is written as that of the field under which it stands, whichever it was made for.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct MatchResults {
    /// The name's result, where a name was claimed.
    pub name: Option<FieldResult>,
    /// The address's result, where an address was claimed.
    pub address: Option<FieldResult>,
    /// The email's result, where an email was claimed.
    pub email: Option<FieldResult>,
    /// The phone's result, where a phone was claimed.
    pub phone: Option<FieldResult>,
}

impl MatchResults {
    /// Nothing was claimed. No constant, which would be copied as a whole to say so.
    #[inline]
    pub(crate) const fn empty() -> Self {
        Self { name: None, address: None, email: None, phone: None }
    }

    /// The result of `field`.
    #[must_use]
    pub const fn get(&self, field: Field) -> Option<&FieldResult> {
        of_field!(field, &self).as_ref()
    }

    /// The result under `field`, as that field's.
    pub(crate) fn under(&self, field: Field) -> Option<FieldResult> {
        self.get(field).map(|result| FieldResult { field, ..*result })
    }

    /// Where the result of `field` stands.
    pub(crate) const fn slot(&mut self, field: Field) -> &mut Option<FieldResult> {
        of_field!(field, &mut self)
    }

    /// The score of `field`, or `None` where it was not claimed or data were missing.
    #[must_use]
    pub fn score(&self, field: Field) -> Option<Score> {
        self.get(field).and_then(FieldResult::score)
    }
}

impl Serialize for MatchResults {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut results = serializer.serialize_map(None)?;
        for field in Field::ALL {
            if let Some(result) = self.under(field) {
                results.serialize_entry(field.as_str(), &result)?;
            }
        }
        results.end()
    }
}

impl<'de> Deserialize<'de> for MatchResults {
    /// Reads results back, also without our keys. A result says nothing about its field, so only
    /// all of them together can be read.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            match_score: Option<Score>,
            missing_data: bool,
            #[serde(default)]
            reasons: Reasons,
        }

        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct WrittenResults {
            name: Option<Written>,
            address: Option<Written>,
            email: Option<Written>,
            phone: Option<Written>,
        }

        let read = |field, written: Option<Written>| -> Result<Option<FieldResult>, D::Error> {
            let Some(Written { match_score, missing_data, reasons }) = written else {
                return Ok(None);
            };
            let outcome = match (match_score, missing_data) {
                (Some(score), false) => Ok(score),
                (None, true) => Err(Missing::told_by(reasons)),
                _ => return Err(D::Error::custom("missing_data and match_score contradict")),
            };
            Ok(Some(FieldResult { field, outcome, reasons }))
        };

        let WrittenResults { name, address, email, phone } =
            Deserialize::deserialize(deserializer)?;
        Ok(Self {
            name: read(Field::Name, name)?,
            address: read(Field::Address, address)?,
            email: read(Field::Email, email)?,
            phone: read(Field::Phone, phone)?,
        })
    }
}
