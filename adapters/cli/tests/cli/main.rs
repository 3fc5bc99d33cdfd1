//! Drives the built program as a shell would: every promise about the command line is a test here.

mod batch;
mod batch_input;
mod evaluate;
mod evaluate_page;
mod program;
mod request;
mod samples;
mod score;
mod verify;

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use serde_json::Value;

/// The program's whole answer.
struct Answer {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Answer {
    /// Its answers, a JSON value a line.
    #[track_caller]
    fn lines(&self) -> Vec<Value> {
        self.stdout
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line of JSON"))
            .collect()
    }

    /// The code of each line's error, or `-` for a line with results.
    #[track_caller]
    fn codes(&self) -> Vec<String> {
        let code = |line: &Value| line["error"]["code"].as_str().unwrap_or("-").to_owned();
        self.lines().iter().map(code).collect()
    }
}

/// The program with these arguments.
fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ownership-match"));
    program.args(arguments).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
    program
}

/// Runs the program to its end with `input` on its standard input.
fn run(arguments: &[&str], input: impl AsRef<[u8]> + Send + 'static) -> Answer {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // The program may answer before it has read everything, or end without reading.
    let writer = thread::spawn(move || drop(stdin.write_all(input.as_ref())));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the input is written");
    Answer {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// A file of its own for one test, with this content.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("a temporary file");
    path
}

/// A request line: an id, a claimed name, a held name.
fn line(id: impl std::fmt::Display, claimed: &str, held: &str) -> String {
    format!(
        r#"{{"id": {id}, "owner_information": {{"name": "{claimed}"}}, "owners": [{{"name": "{held}"}}]}}"#
    )
}

/// The path of a file in `samples/`.
fn sample(name: &str) -> String {
    format!("{}/../../samples/{name}", env!("CARGO_MANIFEST_DIR"))
}
