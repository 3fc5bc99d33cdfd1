//! Writes the answers of a batch out of texts that are made once: the results, reasons and scores that
//! an answer can have are few.
//!
//! A property test holds the answers equal to the library's own JSON, which takes more time to write
//! for every line than the requests take to read.

use ownership_match::{
    Field, FieldResult, MatchReport, MatchResults, Missing, ReasonCode, Reasons, Score,
    risk::{DecisionReason, FineScore, RiskDecision, RiskPolicy},
};
use serde::Serialize;
use serde_json::value::RawValue;

/// The texts that answers are made of.
pub(super) struct AnswerWriter {
    /// What stands before the reasons of a result: for each field in turn, for each of
    /// [`OUTCOMES`].
    results: Vec<String>,
    /// Each reason of a result and a comma, by its place in [`ReasonCode::ALL`].
    reasons: Vec<String>,
    /// What stands around a policy's name.
    policy: String,
    /// Each reason of a decision and a comma, by its place in [`DecisionReason::ALL`].
    decision_reasons: Vec<String>,
    /// The whole numbers that a score of two decimals may begin with, from 0 to 100.
    wholes: Vec<String>,
    /// What may follow them, from nothing to `.99`.
    parts: Vec<String>,
}

/// The scores from 0 on, then none.
const OUTCOMES: usize = Score::MAX.get() as usize + 2;

impl AnswerWriter {
    pub(super) fn new(policy: &RiskPolicy) -> Self {
        let outcomes = |field| {
            let scored = move |score| FieldResult::scored(field, score, Reasons::EMPTY);
            let missing = FieldResult::missing(field, Missing::HeldAbsent);
            let scores = (0..=Score::MAX.get()).filter_map(Score::new);
            scores.map(scored).chain([missing]).map(before_reasons)
        };
        Self {
            results: Field::ALL.into_iter().flat_map(outcomes).collect(),
            reasons: ReasonCode::ALL.iter().map(|reason| json(reason) + ",").collect(),
            policy: [",\"policy\":", &json(&policy.name()), ",\"reasons\":["].concat(),
            decision_reasons: DecisionReason::ALL.iter().map(|reason| json(reason) + ",").collect(),
            wholes: (0..=100).map(|whole| json(&FineScore::from_ratio(whole, 1))).collect(),
            parts: (0..100)
                .map(|part| json(&FineScore::from_ratio(part, 100)).split_off("0".len()))
                .collect(),
        }
    }

    /// Writes an answer and the end of its line.
    pub(super) fn answer(
        &self,
        id: Option<&RawValue>,
        report: &MatchReport,
        decision: &RiskDecision,
        out: &mut Vec<u8>,
    ) {
        push(out, "{\"id\":");
        push(out, id.map_or("null", RawValue::get));
        push(out, ",\"results\":{");
        let results = Field::ALL.iter().filter_map(|field| report.results.get(*field));
        results.for_each(|result| self.result(result, out));
        end_list(out, "},\"matched_owner\":");
        push_json(out, &report.matched_owner);
        push(out, ",\"decision\":{\"outcome\":\"");
        push(out, decision.outcome.as_str());
        push(out, "\",\"overall_score\":");
        self.score(decision.overall_score, out);
        push(out, ",\"evidence_score\":");
        self.score(decision.evidence_score, out);
        push(out, &self.policy);
        let reasons = DecisionReason::ALL.iter().zip(&self.decision_reasons);
        let given = reasons.filter(|(reason, _)| decision.reasons.contains(**reason));
        given.for_each(|(_, text)| push(out, text));
        end_list(out, "]}}\n");
    }

    /// Writes a field's result under its key, and a comma.
    fn result(&self, result: &FieldResult, out: &mut Vec<u8>) {
        let outcome = result.score().map_or(OUTCOMES - 1, |score| usize::from(score.get()));
        let field = result.field() as usize * OUTCOMES;
        push(out, self.results.get(field + outcome).map_or("", String::as_str));
        let reasons = result.reasons();
        let texts = reasons.iter().filter_map(|code| self.reasons.get(code as usize));
        texts.for_each(|text| push(out, text));
        end_list(out, "]},");
    }

    fn score(&self, score: Option<FineScore>, out: &mut Vec<u8>) {
        let Some(score) = score else { return push(out, "null") };
        let (whole, part) = (score.hundredths() / 100, score.hundredths() % 100);
        push(out, self.wholes.get(usize::from(whole)).map_or("", String::as_str));
        push(out, self.parts.get(usize::from(part)).map_or("", String::as_str));
    }
}

/// A field's result under its key, up to its reasons.
fn before_reasons(result: FieldResult) -> String {
    let mut results = MatchResults::default();
    let field = match result.field() {
        Field::Name => &mut results.name,
        Field::Address => &mut results.address,
        Field::Email => &mut results.email,
        Field::Phone => &mut results.phone,
    };
    *field = Some(result);
    let text = json(&results);
    let inner = text.strip_prefix('{').unwrap_or(&text);
    let list = "\"reasons\":[";
    let (before, _) = inner.split_once(list).unwrap_or((inner, ""));
    [before, list].concat()
}

fn push(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

/// Writes what follows a list whose elements each end with a comma, over the last comma.
fn end_list(out: &mut Vec<u8>, rest: &str) {
    out.pop_if(|last| *last == b',');
    push(out, rest);
}

/// Writes a value as JSON; neither these values nor a Vec can fail.
fn push_json(out: &mut Vec<u8>, value: &impl Serialize) {
    let _ = serde_json::to_writer(out, value);
}

fn json(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    push_json(&mut out, value);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use ownership_match::{MatchedOwner, PerField};
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn any_result(field: Field) -> impl Strategy<Value = Option<FieldResult>> {
        let reasons = proptest::collection::vec(proptest::sample::select(ReasonCode::ALL), 0..5);
        let missing = proptest::sample::select(vec![
            Missing::ClaimedUnusable,
            Missing::ClaimedIncomplete,
            Missing::HeldAbsent,
            Missing::HeldUnusable,
        ]);
        prop_oneof![
            4 => (0..=100u8, reasons).prop_map(move |(score, reasons)| {
                Some(FieldResult::scored(field, Score::new(score)?, reasons.into_iter().collect()))
            }),
            1 => missing.prop_map(move |missing| Some(FieldResult::missing(field, missing))),
            1 => Just(None),
        ]
    }

    proptest! {
        #[test]
        fn an_answer_is_the_librarys_json(
            name in any_result(Field::Name),
            address in any_result(Field::Address),
            email in any_result(Field::Email),
            phone in any_result(Field::Phone),
            matched_owner in proptest::sample::select(vec![
                MatchedOwner::None,
                MatchedOwner::One(12),
                MatchedOwner::PerField(PerField { email: Some(1), ..PerField::default() }),
            ]),
            id in proptest::sample::select(vec!["null", "7", "\"a \\\" b\"", "1e400"]),
        ) {
            #[derive(Serialize)]
            struct Answer<'a> {
                id: &'a RawValue,
                results: MatchResults,
                matched_owner: MatchedOwner,
                decision: RiskDecision,
            }
            let results = MatchResults { name, address, email, phone };
            let policy: RiskPolicy = serde_json::from_value(json!({
                "name": "a \"wary\" one", "required": ["email"], "floors": {"name": 50, "phone": 50},
            })).unwrap();
            let id: &RawValue = serde_json::from_str(id).unwrap();
            let decision = policy.decide(&results);
            let mut written = Vec::new();
            let report = MatchReport { results, matched_owner };
            AnswerWriter::new(&policy).answer(Some(id), &report, &decision, &mut written);
            let answer = Answer { id, results, matched_owner, decision };
            let want = serde_json::to_string(&answer).unwrap() + "\n";
            prop_assert_eq!(String::from_utf8(written).unwrap(), want);
        }
    }
}
