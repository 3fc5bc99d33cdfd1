//! What can go wrong with a request. Comparing itself cannot fail.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeStruct};

use crate::word::serde_words;

serde_words!(ErrorCode);

/// What kind of error a request met.
///
/// Codes are stable: programs may match on [`ErrorCode::as_str`]. New codes may be added.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ErrorCode {
    /// A parameter that is needed was not given.
    ParameterMissing,
    /// A parameter that nobody reads was given; a slip in its name would otherwise go unnoticed.
    ParameterUnknown,
    /// A parameter has the wrong type, or names something that does not exist.
    ParameterInvalid,
    /// A parameter was given twice, and it is not told which one is meant.
    ParameterRepeated,
    /// Two parameters contradict each other.
    ParameterConflict,
    /// A text is longer than is read.
    TooLong,
    /// An account has more owners than are compared.
    TooManyOwners,
    /// The text is not JSON.
    InvalidJson,
    /// The account has no ownership data to compare with.
    OwnershipUnavailable,
}

impl ErrorCode {
    /// Every code.
    pub const ALL: &'static [Self] = &[
        Self::ParameterMissing,
        Self::ParameterUnknown,
        Self::ParameterInvalid,
        Self::ParameterRepeated,
        Self::ParameterConflict,
        Self::TooLong,
        Self::TooManyOwners,
        Self::InvalidJson,
        Self::OwnershipUnavailable,
    ];

    /// The code for programs, in snake case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ParameterMissing => "parameter_missing",
            Self::ParameterUnknown => "parameter_unknown",
            Self::ParameterInvalid => "parameter_invalid",
            Self::ParameterRepeated => "parameter_repeated",
            Self::ParameterConflict => "parameter_conflict",
            Self::TooLong => "too_long",
            Self::TooManyOwners => "too_many_owners",
            Self::InvalidJson => "invalid_json",
            Self::OwnershipUnavailable => "ownership_unavailable",
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a request cannot be answered.
///
/// It names the parameters by their paths and says what is wrong with them; it never holds what
/// they contained. It serialises as `{"code", "param", "message"}`.
///
/// ```
/// use ownership_match::{ErrorCode, Matcher, OwnerInformation};
///
/// let endless = OwnerInformation { name: Some("x".repeat(5_001)), ..Default::default() };
/// let error = Matcher::default().claim(&endless).unwrap_err();
///
/// assert_eq!(error.code(), ErrorCode::TooLong);
/// assert_eq!(error.param(), Some("owner_information.name"));
/// assert_eq!(error.to_string(), "owner_information.name is longer than 5,000 characters.");
/// ```
#[derive(Clone, Eq, PartialEq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Eq, PartialEq)]
struct Inner {
    code: ErrorCode,
    params: Vec<String>,
    message: String,
}

impl Error {
    /// An error of an adapter's own, which met it before the core could: a line that is too long,
    /// a text that is not JSON.
    ///
    /// `message` is a whole sentence for people and must not quote what was given.
    #[must_use]
    pub fn new(code: ErrorCode, param: Option<&str>, message: &str) -> Self {
        Self::of(code, param.into_iter().map(str::to_owned).collect(), message.to_owned())
    }

    pub(crate) fn of(code: ErrorCode, params: Vec<String>, message: String) -> Self {
        Self(Box::new(Inner { code, params, message }))
    }

    /// What is needed and was not given.
    pub(crate) fn missing(paths: Vec<String>) -> Self {
        let are = if paths.len() == 1 { "is" } else { "are" };
        let message = format!("{} {are} missing.", paths.join(", "));
        Self::of(ErrorCode::ParameterMissing, paths, message)
    }

    /// The kind of error.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// The path of the first parameter that the error is about, where it is about one.
    #[must_use]
    pub fn param(&self) -> Option<&str> {
        self.0.params.first().map(String::as_str)
    }

    /// The paths of all the parameters that the error is about.
    pub fn params(&self) -> impl Iterator<Item = &str> {
        self.0.params.iter().map(String::as_str)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code, self.0.message)
    }
}

impl core::error::Error for Error {}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("Error", 3)?;
        error.serialize_field("code", &self.0.code)?;
        error.serialize_field("param", &self.param())?;
        error.serialize_field("message", &self.0.message)?;
        error.end()
    }
}

impl<'de> Deserialize<'de> for Error {
    /// Reads what was written, which names the first parameter only.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            code: ErrorCode,
            param: Option<String>,
            message: String,
        }
        let Written { code, param, message } = Written::deserialize(deserializer)?;
        Ok(Self::of(code, param.into_iter().collect(), message))
    }
}
