//! Evidence that two pictures show one face. No picture is looked at: a model's numbers are given.

use core::fmt;

use serde::de::MapAccess;

use super::list::List;
use crate::{
    api::read::{At, Element, impl_object},
    error::ErrorCode,
    limits,
};

/// A face as a model describes it: a list of numbers, not all 0.
#[derive(Clone, PartialEq)]
pub struct Embedding(Vec<f64>);

/// Prints how many numbers it has; they are biometric data.
impl fmt::Debug for Embedding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Embedding(<{} numbers>)", self.0.len())
    }
}

impl Embedding {
    /// The embedding of those numbers.
    ///
    /// # Errors
    ///
    /// [`FaceError::Length`] for none or more than 4,096, [`FaceError::NotFinite`] for one that is
    /// infinite or not a number, [`FaceError::Zero`] where all are 0 and so point nowhere.
    pub fn new(numbers: Vec<f64>) -> Result<Self, FaceError> {
        if numbers.is_empty() || numbers.len() > limits::MAX_NUMBERS {
            return Err(FaceError::Length);
        }
        if numbers.iter().any(|number| !number.is_finite()) {
            return Err(FaceError::NotFinite);
        }
        if numbers.iter().all(|number| *number == 0.0) {
            return Err(FaceError::Zero);
        }
        Ok(Self(numbers))
    }

    /// The cosine of the angle to another embedding of the same model, -1 to 1.
    ///
    /// It is the same on every platform: sums in the order of the numbers, and a square root.
    ///
    /// # Errors
    ///
    /// [`FaceError::LengthsDiffer`]: the two are not of one model. Cost: linear in the length.
    ///
    /// ```
    /// use ownership_match::verification::{Embedding, FaceError};
    ///
    /// let face = Embedding::new(vec![3.0, 4.0])?;
    /// assert_eq!(face.similarity(&Embedding::new(vec![6.0, 8.0])?), Ok(1.0));
    /// assert_eq!(face.similarity(&Embedding::new(vec![4.0, -3.0])?), Ok(0.0));
    /// assert_eq!(face.similarity(&Embedding::new(vec![1.0])?), Err(FaceError::LengthsDiffer));
    /// assert_eq!(Embedding::new(vec![0.0, f64::NAN]), Err(FaceError::NotFinite));
    /// # Ok::<(), FaceError>(())
    /// ```
    pub fn similarity(&self, other: &Self) -> Result<f64, FaceError> {
        if self.0.len() != other.0.len() {
            return Err(FaceError::LengthsDiffer);
        }
        // Divided by their largest number, so that no square is lost or infinite.
        let largest = |numbers: &[f64]| numbers.iter().fold(0.0_f64, |most, n| most.max(n.abs()));
        let (left, right) = (largest(&self.0), largest(&other.0));
        // One root of both squares: of one direction the cosine is exactly 1.
        let (mut product, mut left_square, mut right_square) = (0.0, 0.0, 0.0);
        for (l, r) in self.0.iter().zip(&other.0) {
            let (l, r) = (l / left, r / right);
            product += l * r;
            left_square += l * l;
            right_square += r * r;
        }
        Ok((product / (left_square * right_square).sqrt()).clamp(-1.0, 1.0))
    }
}

/// Why numbers say nothing about two faces.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum FaceError {
    /// An embedding has no numbers, or more than 4,096.
    Length,
    /// A number is infinite or not a number.
    NotFinite,
    /// All numbers of an embedding are 0.
    Zero,
    /// The embeddings have different lengths.
    LengthsDiffer,
    /// A similarity lies in -1 to 1, and the threshold does not.
    Threshold,
}

impl FaceError {
    /// The rest of the sentence about the evidence.
    const fn must(self) -> &'static str {
        match self {
            Self::Length => "must have embeddings of 1 to 4,096 numbers.",
            Self::NotFinite => "must have finite numbers.",
            Self::Zero => "must have embeddings that are not all 0.",
            Self::LengthsDiffer => "must have two embeddings of one length.",
            Self::Threshold => "must have a threshold of -1 to 1 for embeddings.",
        }
    }
}

impl fmt::Display for FaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "face {}", self.must())
    }
}

impl core::error::Error for FaceError {}

/// Whether two pictures show one face, as a number and the number it must reach.
///
/// The threshold stands beside the number because it belongs to the same model: a default would be
/// right for one and wrong for the next.
///
/// In JSON `{"document": […], "selfie": […], "threshold": 0.6}`, or `{"score": 97.5, "threshold": 90}`
/// in a vendor's own scale.
///
/// ```
/// use ownership_match::verification::{Embedding, FaceError, FaceEvidence};
///
/// assert!(FaceEvidence::score(97.5, 90.0)?.agrees());
/// let other = FaceEvidence::embeddings(
///     &Embedding::new(vec![1.0, 0.0])?,
///     &Embedding::new(vec![0.0, 1.0])?,
///     0.6,
/// )?;
/// assert!(!other.agrees());
/// # Ok::<(), FaceError>(())
/// ```
#[derive(Clone, Copy, PartialEq)]
pub struct FaceEvidence {
    value: f64,
    threshold: f64,
}

/// Prints whether it agrees.
impl fmt::Debug for FaceEvidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaceEvidence").field("agrees", &self.agrees()).finish_non_exhaustive()
    }
}

impl FaceEvidence {
    /// Two embeddings of one model, and the cosine similarity, -1 to 1, from which it says that
    /// they are one face.
    ///
    /// # Errors
    ///
    /// [`FaceError::LengthsDiffer`], and [`FaceError::Threshold`] outside of -1 to 1.
    pub fn embeddings(
        document: &Embedding,
        selfie: &Embedding,
        threshold: f64,
    ) -> Result<Self, FaceError> {
        if !(-1.0..=1.0).contains(&threshold) {
            return Err(FaceError::Threshold);
        }
        Ok(Self { value: document.similarity(selfie)?, threshold })
    }

    /// A vendor's own score, and the score in the same scale from which it says that both are one
    /// face.
    ///
    /// # Errors
    ///
    /// [`FaceError::NotFinite`].
    pub const fn score(score: f64, threshold: f64) -> Result<Self, FaceError> {
        if score.is_finite() && threshold.is_finite() {
            Ok(Self { value: score, threshold })
        } else {
            Err(FaceError::NotFinite)
        }
    }

    /// Whether the threshold is reached.
    #[must_use]
    pub fn agrees(self) -> bool {
        self.value >= self.threshold
    }
}

/// The evidence as it is written.
#[derive(Default)]
struct Written {
    document: Option<Vec<f64>>,
    selfie: Option<Vec<f64>>,
    score: Option<f64>,
    threshold: Option<f64>,
}

impl_object!(Written, Refused, {
    "document" => document via List::into_vec,
    "selfie" => selfie via List::into_vec,
    "score" => score,
    "threshold" => threshold,
});

impl Written {
    fn evidence(self) -> Result<FaceEvidence, (ErrorCode, &'static str)> {
        let invalid = |error: FaceError| (ErrorCode::ParameterInvalid, error.must());
        let missing = |what| (ErrorCode::ParameterMissing, what);
        let Some(threshold) = self.threshold else {
            return Err(missing("must have the threshold that goes with its numbers."));
        };
        match (self.document, self.selfie, self.score) {
            (Some(document), Some(selfie), None) => {
                let document = Embedding::new(document).map_err(invalid)?;
                let selfie = Embedding::new(selfie).map_err(invalid)?;
                FaceEvidence::embeddings(&document, &selfie, threshold).map_err(invalid)
            }
            (None, None, Some(score)) => FaceEvidence::score(score, threshold).map_err(invalid),
            (Some(_), None, None) | (None, Some(_), None) => {
                Err(missing("must have both embeddings, document and selfie."))
            }
            (None, None, None) => Err(missing("must have document and selfie, or a score.")),
            _ => Err((ErrorCode::ParameterConflict, "must have either embeddings or a score.")),
        }
    }
}

impl<'de> Element<'de> for FaceEvidence {
    const MUST: &'static str = "must be an object or null.";

    fn from_map<A: MapAccess<'de>>(
        map: A,
        at: At<'_>,
        place: &mut Option<Self>,
    ) -> Result<(), A::Error> {
        let (mut written, noted) = (None, at.noted());
        Written::from_map(map, at, &mut written)?;
        // A number that is none makes its list shorter, which is no mistake beside it.
        let is_read = at.noted() == noted;
        // Where a mistake is noted, what is read is never used.
        let unused = Self { value: 0.0, threshold: 1.0 };
        *place = Some(written.unwrap_or_default().evidence().unwrap_or_else(|(code, what)| {
            if is_read {
                at.note(code, what);
            }
            unused
        }));
        Ok(())
    }
}
