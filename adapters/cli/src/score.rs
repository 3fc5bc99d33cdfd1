//! `score`: one field, for people.

use std::{io::Write, process::ExitCode};

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use ownership_match::{
    Address, Field, FieldResult, Matcher, Owner, OwnerInformation, Score,
    api::{self, Input},
    risk::RiskPolicy,
};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::{failure::Failure, json, region::Region};

/// Score one field: what was claimed against what the bank holds
#[derive(Args)]
#[command(after_help = "\
Examples:
  ownership-match score name \"Jenny Rosen\" \"Jennifer Rosen\"
  ownership-match score phone \"020 7946 0958\" \"+44 20 7946 0958\" --region GB
  ownership-match score address \"1 Elm St, Salem OR\" \"1 Elm Street Salem, OR 97301\"
  ownership-match score address '{\"line1\": \"1 Elm St\", \"city\": \"Salem\"}' \"1 Elm Street Salem\"
Put two dashes before a value that begins with a dash: score name -- \"-\" \"Jenny\"")]
pub(crate) struct ScoreField {
    /// The field to compare
    field: FieldName,
    /// What the person typed; an address may also be an object with line1, city, …
    claimed: String,
    /// What the bank holds; an address may also be an object
    held: String,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    region: Region,
}

/// The fields by their names on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum FieldName {
    Name,
    Email,
    Phone,
    Address,
}

impl From<FieldName> for Field {
    fn from(field: FieldName) -> Self {
        match field {
            FieldName::Name => Self::Name,
            FieldName::Email => Self::Email,
            FieldName::Phone => Self::Phone,
            FieldName::Address => Self::Address,
        }
    }
}

impl ScoreField {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let field = Field::from(self.field);
        let claimed = claimed(field, self.claimed)?;
        let held = held(field, self.held)?;
        let report = Matcher::new(self.region.options())
            .match_owners(&claimed, &[held])
            .map_err(|error| Failure::told(error.to_string()))?;
        let result = report.results.get(field);
        let text = if self.json { json(result) } else { words(result) };
        let mut out = anstream::stdout();
        writeln!(out, "{text}")
            .map(|()| ExitCode::SUCCESS)
            .map_err(|error| Failure::writing("standard output", &error))
    }
}

fn claimed(field: Field, text: String) -> Result<OwnerInformation, Failure> {
    let mut claimed = OwnerInformation::default();
    match field {
        Field::Name => claimed.name = Some(text),
        Field::Email => claimed.email = Some(text),
        Field::Phone => claimed.phone = Some(text),
        Field::Address if is_object(&text) => return in_parts("CLAIMED", &text),
        // Without parts to go by, the whole text stands in the first line.
        Field::Address => {
            claimed.address = Some(Address { line1: Some(text), ..Address::default() });
        }
    }
    Ok(claimed)
}

fn held(field: Field, text: String) -> Result<Owner, Failure> {
    let mut held = Owner::default();
    match field {
        Field::Name => held.name = Some(text),
        Field::Email => held.email = Some(text),
        Field::Phone => held.phone = Some(text),
        Field::Address if is_object(&text) => return in_parts("HELD", &text),
        Field::Address => held.raw_address = Some(text),
    }
    Ok(held)
}

fn is_object(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// Reads an address in parts as a request would have it, with a request's rules.
fn in_parts<T: for<'de> Input<'de>>(side: &str, text: &str) -> Result<T, Failure> {
    #[derive(Serialize)]
    struct Whole<'a> {
        address: &'a RawValue,
    }
    let whole = serde_json::from_str(text)
        .and_then(|address| serde_json::to_string(&Whole { address }))
        .map_err(|error| error.to_string());
    let read = |whole: String| {
        json::read(whole.as_bytes(), |json| api::read(json)).map_err(|error| error.to_string())
    };
    whole.and_then(read).map_err(|error| {
        Failure::told(format!(
            "{side} looks like a JSON object but is not an address: {error}\n\
             An address is plain text, or an object with line1, line2, city, state, postal_code, country",
        ))
    })
}

fn json(result: Option<&FieldResult>) -> String {
    // These shapes cannot fail to be written.
    serde_json::to_string(&result).unwrap_or_default()
}

/// The result as a person reads it: the score and its band, then a line for each reason.
fn words(result: Option<&FieldResult>) -> String {
    let Some(result) = result else {
        return "no score: nothing was claimed".to_owned();
    };
    let head = match (result.score(), result.band()) {
        (Some(score), Some(band)) => {
            let style = style(score);
            format!("{style}{score}{style:#} {}", band.as_str().replace('_', " "))
        }
        _ => "no score".to_owned(),
    };
    result.reasons().iter().fold(head, |text, reason| format!("{text}\n  {}", reason.message()))
}

/// Green for what the default policy lets pass, yellow for what it looks at again, red below.
fn style(score: Score) -> Style {
    let policy = RiskPolicy::default();
    let colour = match f64::from(score.get()) {
        points if points >= policy.proceed_at() => AnsiColor::Green,
        points if points >= policy.step_up_at() => AnsiColor::Yellow,
        _ => AnsiColor::Red,
    };
    Style::new().bold().fg_color(Some(colour.into()))
}
