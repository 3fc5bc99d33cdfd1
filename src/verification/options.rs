//! What a verification asks for.

use serde::Serialize;

use super::{check::CheckKind, document::DocumentType, list::List, open::open_enum};
use crate::{
    api::read::{At, Element, deserialize_input, impl_object},
    word::serde_words,
};

deserialize_input!(VerificationOptions);
serde_words!(Likeness);

open_enum! {
    /// What a verification is about.
    VerificationType, "must be text or null.";
    /// An identity document, perhaps with more.
    Document = "document";
    /// An identity number.
    IdNumber = "id_number";
    /// What a flow asks for.
    VerificationFlow = "verification_flow";
}

/// How like what was provided a document must be.
///
/// Another word is a mistake, as another key is: it would otherwise quietly mean that nothing is compared.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Likeness {
    /// It is not compared.
    #[default]
    None,
    /// A name that may be the same person's; a birth date with at most one part that differs.
    Similar,
}

impl Likeness {
    /// Every likeness, in the order of its documentation.
    pub const ALL: [Self; 2] = [Self::None, Self::Similar];

    /// The word as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Similar => "similar",
        }
    }
}

impl<'de> Element<'de> for Likeness {
    const MUST: &'static str = "must be none, similar or null.";

    fn from_text(text: &str, _at: At<'_>) -> Option<Self> {
        text.parse().ok()
    }
}

/// What a verification asks for. What is not told is `None`, which is neither yes nor no.
///
/// Here another key is a mistake: a slip in `require_matching_selfie` would otherwise quietly mean that
/// no selfie is required.
///
/// ```
/// use ownership_match::verification::VerificationOptions;
///
/// let read = |json| serde_json::from_str::<VerificationOptions>(json);
/// let options = read(r#"{"document": {"require_matching_selfie": true}}"#)?;
/// assert_eq!(options.document.and_then(|document| document.require_matching_selfie), Some(true));
/// assert!(read(r#"{"document": {"require_maching_selfie": true}}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct VerificationOptions {
    /// About the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentOptions>,
    /// About the identity number; it has no options of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_number: Option<NoOptions>,
    /// About the email.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<ContactOptions>,
    /// About the phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<ContactOptions>,
    /// What the document must be like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matching: Option<MatchingOptions>,
}

/// What is asked of a document.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct DocumentOptions {
    /// The kinds of document that may be used; every known one where none is listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_types: Option<Vec<DocumentType>>,
    /// Whether an identity number is required too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_id_number: Option<bool>,
    /// Whether the pictures must be taken just then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_live_capture: Option<bool>,
    /// Whether a selfie is required too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_matching_selfie: Option<bool>,
}

/// An object without keys.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct NoOptions {}

/// What is asked of a phone or an email.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct ContactOptions {
    /// Whether it must be verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_verification: Option<bool>,
}

/// What a document must be like.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct MatchingOptions {
    /// The birth date that was provided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dob: Option<Likeness>,
    /// The name that was provided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Likeness>,
}

impl VerificationOptions {
    /// Whether a check must be there for a verification of that type.
    ///
    /// Without a type, options about documents ask for one.
    #[must_use]
    pub fn require(&self, kind: Option<&VerificationType>, check: CheckKind) -> bool {
        let document = self.document.as_ref();
        let contact = |options: &Option<ContactOptions>| {
            options.as_ref().and_then(|options| options.require_verification) == Some(true)
        };
        match check {
            CheckKind::Document => match kind {
                Some(VerificationType::Document) => true,
                Some(VerificationType::IdNumber) => false,
                _ => document.is_some(),
            },
            CheckKind::Selfie => document.and_then(|d| d.require_matching_selfie) == Some(true),
            CheckKind::IdNumber => {
                kind == Some(&VerificationType::IdNumber)
                    || document.and_then(|d| d.require_id_number) == Some(true)
            }
            CheckKind::Phone => contact(&self.phone),
            CheckKind::Email => contact(&self.email),
        }
    }
}

impl_object!(VerificationOptions, Refused, {
    "document" => document,
    "id_number" => id_number,
    "email" => email,
    "phone" => phone,
    "matching" => matching,
});

impl_object!(DocumentOptions, Refused, {
    "allowed_types" => allowed_types via List::into_vec,
    "require_id_number" => require_id_number,
    "require_live_capture" => require_live_capture,
    "require_matching_selfie" => require_matching_selfie,
});

impl_object!(NoOptions, Refused, {});

impl_object!(ContactOptions, Refused, {
    "require_verification" => require_verification,
});

impl_object!(MatchingOptions, Refused, {
    "dob" => dob,
    "name" => name,
});
