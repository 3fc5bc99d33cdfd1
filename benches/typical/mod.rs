//! A typical American record: what benches measure and tests count allocations of.

use ownership_match::{Address, Owner, OwnerInformation};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A claimed address, in parts.
pub(crate) fn address() -> Address {
    Address {
        line1: some("354 Oyster Point Blvd"),
        line2: some("Fl 1"),
        city: some("South San Francisco"),
        state: some("CA"),
        postal_code: some("94080"),
        country: some("US"),
    }
}

/// A claim that the bank's record agrees with in part, in each field.
pub(crate) fn claimed() -> OwnerInformation {
    OwnerInformation {
        name: some("Jenny Rosen"),
        email: some("jenny.rosen@example.com"),
        phone: some("+1 212-555-5555"),
        address: Some(address()),
    }
}

/// What the bank holds for the claimant.
pub(crate) fn held() -> Owner {
    Owner {
        name: some("JENNIFER J ROSEN"),
        email: some("jennyrosen@example.com"),
        phone: some("(212) 555-5559"),
        raw_address: some("354 OYSTER POINT BLVD SOUTH SAN FRANCISCO, CA 94080 USA"),
        address: None,
    }
}
