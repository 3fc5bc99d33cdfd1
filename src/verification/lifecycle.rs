//! The life of a session: which steps there are, and from where.

use core::fmt;

use super::open::open_enum;

open_enum! {
    /// Where a session stands. Redaction is not a status, but stands beside it.
    #[derive(Default)]
    SessionStatus, "must be text or null.";
    /// Fresh, or failed and ready for another try.
    #[default]
    RequiresInput = "requires_input";
    /// The checks are being made.
    Processing = "processing";
    /// All checks are verified.
    Verified = "verified";
    /// Cancelled, for good.
    Canceled = "canceled";
}

open_enum! {
    /// How far the removal of personal data is.
    RedactionStatus, "must be text or null.";
    /// Under way.
    Processing = "processing";
    /// Done.
    Redacted = "redacted";
    /// Seen to be possible.
    Validated = "validated";
}

/// A step that a session may take.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Step {
    /// The person has submitted what was asked for.
    Submit,
    /// The checks are made and all are verified.
    Verify,
    /// The checks are made and one is not verified, or one lacks.
    Fail,
    /// The session is given up.
    Cancel,
    /// The removal of personal data begins.
    Redact,
    /// The removal is done.
    FinishRedaction,
}

impl Step {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::Submit, Self::Verify, Self::Fail, Self::Cancel, Self::Redact, Self::FinishRedaction];
}

/// Where a session stands, with its redaction.
///
/// | from | step | to |
/// | --- | --- | --- |
/// | `requires_input` | submit | `processing` |
/// | `processing` | verify | `verified` |
/// | `processing` | fail | `requires_input` |
/// | `requires_input` | cancel | `canceled` |
/// | `requires_input` | redact | `canceled`, redaction `processing` |
/// | `verified` | redact | `verified`, redaction `processing` |
/// | redaction `processing` | finish | the same, redaction `redacted` |
///
/// There are no others: a session that is being redacted takes no other step.
///
/// ```
/// use ownership_match::verification::{Lifecycle, SessionStatus, Step};
///
/// let fresh = Lifecycle::default();
/// let verified = fresh.step(Step::Submit)?.step(Step::Verify)?;
/// assert_eq!(verified.status, SessionStatus::Verified);
/// assert!(verified.step(Step::Cancel).is_err());
/// # Ok::<(), ownership_match::verification::IllegalStep>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Lifecycle {
    /// The status.
    pub status: SessionStatus,
    /// The redaction, where there is any.
    pub redaction: Option<RedactionStatus>,
}

impl Lifecycle {
    /// Where a step leads.
    ///
    /// # Errors
    ///
    /// [`IllegalStep`] for a step that cannot be taken from here; nothing has changed then.
    pub fn step(&self, step: Step) -> Result<Self, IllegalStep> {
        use SessionStatus::{Canceled, Processing, RequiresInput, Verified};
        let to = |status: SessionStatus| Ok(Self { status, redaction: self.redaction.clone() });
        let redacted =
            |status: SessionStatus, redaction| Ok(Self { status, redaction: Some(redaction) });
        match (&self.redaction, &self.status, step) {
            (None, RequiresInput, Step::Submit) => to(Processing),
            (None, Processing, Step::Verify) => to(Verified),
            (None, Processing, Step::Fail) => to(RequiresInput),
            (None, RequiresInput, Step::Cancel) => to(Canceled),
            (None, RequiresInput, Step::Redact) => redacted(Canceled, RedactionStatus::Processing),
            (None, Verified, Step::Redact) => redacted(Verified, RedactionStatus::Processing),
            (Some(RedactionStatus::Processing), status, Step::FinishRedaction) => {
                redacted(status.clone(), RedactionStatus::Redacted)
            }
            _ => Err(IllegalStep { step }),
        }
    }
}

/// A step that cannot be taken from where the session stands.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct IllegalStep {
    /// The step.
    pub step: Step,
}

impl fmt::Display for IllegalStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.step {
            Step::Submit => "only a session that requires input takes any",
            Step::Verify | Step::Fail => "only a session that is processing ends its checks",
            Step::Cancel => "only a session that requires input can be cancelled",
            Step::Redact => {
                "only a session that requires input or is verified can be redacted, once"
            }
            Step::FinishRedaction => "no redaction is under way",
        })
    }
}

impl core::error::Error for IllegalStep {}
