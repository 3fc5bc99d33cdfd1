//! Runs one stage of a typical record over and over, for a profiler to count instructions:
//!
//! ```text
//! cargo bench --bench stages --no-run
//! valgrind --tool=callgrind target/release/deps/stages-… cold 1000
//! ```
//!
//! The stages are `cold` (raw text to report), `prepared` (normalised values to report), `claim` and
//! `account` (normalising either side), the fields `name`, `email`, `phone`, `address` (cold), and
//! `stranger` (prepared, against somebody else).

use std::hint::black_box;

use ownership_match::{Address, Matcher, Owner, OwnerInformation};

fn claimed() -> OwnerInformation {
    let some = |text: &str| Some(text.to_owned());
    OwnerInformation {
        name: some("Jenny Rosen"),
        email: some("jenny.rosen@example.com"),
        phone: some("+1 212-555-5555"),
        address: Some(Address {
            line1: some("354 Oyster Point Blvd"),
            line2: some("Fl 1"),
            city: some("South San Francisco"),
            state: some("CA"),
            postal_code: some("94080"),
            country: some("US"),
        }),
    }
}

fn held() -> Owner {
    let some = |text: &str| Some(text.to_owned());
    Owner {
        name: some("JENNIFER J ROSEN"),
        email: some("jennyrosen@example.com"),
        phone: some("(212) 555-5559"),
        raw_address: some("354 OYSTER POINT BLVD SOUTH SAN FRANCISCO, CA 94080 USA"),
        address: None,
    }
}

fn stranger() -> Owner {
    let some = |text: &str| Some(text.to_owned());
    Owner {
        name: some("GARCIA MARIA L"),
        email: some("someone12@example.net"),
        phone: some("(347) 999-0012"),
        raw_address: some("12 Market Street Apt 4, Springfield, IL 62701"),
        address: None,
    }
}

fn main() {
    // Cargo says `--bench` to every bench.
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let stage = arguments.next().unwrap_or_else(|| "cold".to_owned());
    let times = arguments.next().and_then(|times| times.parse().ok()).unwrap_or(1000);
    let matcher = Matcher::default();
    let (mut claimed, mut owners) = (claimed(), [held()]);
    let kept = ["name", "email", "phone", "address"].contains(&stage.as_str());
    if kept {
        let OwnerInformation { name, email, phone, address } = &mut claimed;
        let [owner] = &mut owners;
        if stage != "name" {
            (*name, owner.name) = (None, None);
        }
        if stage != "email" {
            (*email, owner.email) = (None, None);
        }
        if stage != "phone" {
            (*phone, owner.phone) = (None, None);
        }
        if stage != "address" {
            (*address, owner.raw_address) = (None, None);
        }
    }
    if stage == "stranger" {
        owners = [stranger()];
    }
    let (claim, account) = (matcher.claim(&claimed), matcher.account(&owners));
    let (Ok(claim), Ok(account)) = (claim, account) else { return };
    for _ in 0..times {
        match stage.as_str() {
            "prepared" | "stranger" => {
                _ = black_box(matcher.compare(black_box(&claim), &account));
            }
            "claim" => _ = black_box(matcher.claim(black_box(&claimed))),
            "account" => _ = black_box(matcher.account(black_box(&owners))),
            _ => _ = black_box(matcher.match_owners(black_box(&claimed), &owners)),
        }
    }
}
