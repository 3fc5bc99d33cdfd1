//! Runs one stage of a typical record over and over, for a profiler to count instructions:
//!
//! ```text
//! cargo bench --bench stages --no-run
//! valgrind --tool=callgrind target/release/deps/stages-… cold all 1000
//! ```
//!
//! The stages are `cold` (raw text to report), `prepared` (normalised values to report), `claim` and
//! `account` (normalising either side); then one of the fields, or `all`, or `stranger` for all of
//! them against somebody else; then how often.

#[path = "typical/strangers.rs"]
mod strangers;
mod typical;

use std::hint::black_box;

use ownership_match::{Field, Matcher, Owner, OwnerInformation};

use self::strangers::strangers;

/// One of the other people.
fn stranger() -> Owner {
    strangers(1).swap_remove(2)
}

fn main() {
    // Cargo says `--bench` to every bench.
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let [stage, fields, times] = arguments.as_slice() else { return };
    let times = times.parse().unwrap_or(1);
    let mut claimed = typical::claimed();
    let mut owners = [if fields == "stranger" { stranger() } else { typical::held() }];
    if let Some(only) = Field::ALL.iter().find(|field| field.as_str() == fields) {
        keep(*only, &mut claimed, &mut owners);
    }
    let matcher = Matcher::default();
    let (claim, account) = (matcher.claim(&claimed), matcher.account(&owners));
    let (Ok(claim), Ok(account)) = (claim, account) else { return };
    for _ in 0..times {
        match stage.as_str() {
            "cold" => _ = black_box(matcher.match_owners(black_box(&claimed), &owners)),
            "prepared" => _ = black_box(matcher.compare(black_box(&claim), &account)),
            "claim" => _ = black_box(matcher.claim(black_box(&claimed))),
            "account" => _ = black_box(matcher.account(black_box(&owners))),
            _ => return,
        }
    }
}

/// Takes away all fields but one.
fn keep(only: Field, claimed: &mut OwnerInformation, [owner]: &mut [Owner; 1]) {
    let OwnerInformation { name, email, phone, address } = claimed;
    if only != Field::Name {
        (*name, owner.name) = (None, None);
    }
    if only != Field::Email {
        (*email, owner.email) = (None, None);
    }
    if only != Field::Phone {
        (*phone, owner.phone) = (None, None);
    }
    if only != Field::Address {
        (*address, owner.raw_address) = (None, None);
    }
}
