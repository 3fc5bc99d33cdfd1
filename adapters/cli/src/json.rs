//! Reading JSON, so that whatever is wrong with it is an [`Error`], and printing one answer.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use ownership_match::{Error, ErrorCode};
use serde::Serialize;
use serde_json::{Deserializer, de::StrRead};

use crate::{failure::Failure, input::Input};

/// The longest request, or other input in one piece, that is read: 16 MiB.
pub(crate) const MAX_REQUEST: usize = 16 << 20;

/// The bytes of an input that is one JSON value.
pub(crate) fn bytes(input: &Input) -> Result<Vec<u8>, Failure> {
    // One byte more than is allowed tells an input that is too long.
    input.read(MAX_REQUEST + 1)
}

/// Reads bytes that are one JSON value and nothing more, by one of the core's readers.
pub(crate) fn read<'a, T>(
    bytes: &'a [u8],
    read: impl FnOnce(&mut Deserializer<StrRead<'a>>) -> Result<T, Error>,
) -> Result<T, Error> {
    let text = text(bytes)?;
    let mut json = Deserializer::from_str(text);
    let value = read(&mut json);
    if value.is_ok() {
        json.end().map_err(|error| invalid(&format!("The input is not valid JSON: {error}.")))?;
    }
    value
}

/// The error of one line of many: "line 1" would be taken for the first of them.
pub(crate) fn of_line(error: Error) -> Error {
    match error.code() {
        ErrorCode::InvalidJson => {
            invalid(&error.to_string().replace(" line 1 column ", " column "))
        }
        _ => error,
    }
}

/// The bytes as text, without the byte order mark that some editors put before UTF-8; files that
/// were joined keep theirs in the middle, so every line may have one.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Error> {
    if bytes.len() > MAX_REQUEST {
        return Err(too_long());
    }
    let text = str::from_utf8(bytes).map_err(|_| invalid("The input is not UTF-8."))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The error of a request that is longer than is read.
pub(crate) fn too_long() -> Error {
    Error::new(ErrorCode::TooLong, None, "The input is longer than 16 MiB.")
}

fn invalid(message: &str) -> Error {
    Error::new(ErrorCode::InvalidJson, None, message)
}

/// Prints the answer to one request, or its error object with exit status 1.
pub(crate) fn print(answer: Result<impl Serialize, Error>) -> Result<ExitCode, Failure> {
    #[derive(Serialize)]
    #[serde(untagged)]
    enum Printed<T> {
        Answer(T),
        Refused { error: Error },
    }
    let (printed, status) = match answer {
        Ok(answer) => (Printed::Answer(answer), ExitCode::SUCCESS),
        Err(error) => (Printed::Refused { error }, ExitCode::FAILURE),
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &printed)
        .map_err(io::Error::from)
        .and_then(|()| writeln!(out))
        .map(|()| status)
        .map_err(|error| Failure::writing("standard output", &error))
}
