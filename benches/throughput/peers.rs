//! What else a record could be compared with.

use std::{hint::black_box, sync::LazyLock};

use criterion::Criterion;
use ownership_match::{Address, Owner, OwnerInformation};
use regex::Regex;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::typical;

/// Text as engineers commonly clean it: composed, without accents and punctuation, in lower case.
fn cleaned(text: &str) -> String {
    static PUNCTUATION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\w\s]").unwrap());
    static SPACES: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s+").unwrap());
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let lower = plain.to_lowercase();
    let words = PUNCTUATION.replace_all(&lower, " ");
    SPACES.replace_all(words.trim(), " ").into_owned()
}

/// The words in alphabetical order, so that their order does not count.
fn sorted(text: &str) -> String {
    let text = cleaned(text);
    let mut words: Vec<&str> = text.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

fn percent(likeness: f64) -> u8 {
    (likeness * 100.0) as u8
}

/// The parts of an address as one text.
fn line(address: &Address) -> String {
    let Address { line1, line2, city, state, postal_code, country } = address;
    let parts = [line1, line2, city, state, postal_code, country];
    parts.into_iter().filter_map(Option::as_deref).collect::<Vec<_>>().join(" ")
}

/// The four scores of packages that are commonly put together.
fn peer_crates(claimed: &OwnerInformation, held: &Owner) -> [u8; 4] {
    fn text(value: &Option<String>) -> &str {
        value.as_deref().unwrap_or_default()
    }
    let phone = |raw: &str| {
        phonenumber::parse(Some(phonenumber::country::Id::US), raw).map(|number| {
            let valid = phonenumber::is_valid(&number);
            (number.format().mode(phonenumber::Mode::E164).to_string(), valid)
        })
    };
    let phone = match (phone(text(&claimed.phone)), phone(text(&held.phone))) {
        (Ok((l, _)), Ok((r, _))) if l == r => 100,
        (Ok((l, _)), Ok((r, _))) => percent(strsim::normalized_levenshtein(&l, &r)),
        _ => 0,
    };
    let claimed_line = claimed.address.as_ref().map(line).unwrap_or_default();
    [
        percent(strsim::jaro_winkler(&sorted(text(&claimed.name)), &sorted(text(&held.name)))),
        percent(strsim::normalized_damerau_levenshtein(
            &sorted(&claimed_line),
            &sorted(text(&held.raw_address)),
        )),
        percent(strsim::normalized_damerau_levenshtein(
            &text(&claimed.email).trim().to_lowercase(),
            &text(&held.email).trim().to_lowercase(),
        )),
        phone,
    ]
}

/// The four likenesses of the raw texts.
fn peer_bare(claimed: &[&str; 4], held: &[&str; 4]) -> [f64; 4] {
    let [name, address, email, phone] = *claimed;
    let [held_name, held_address, held_email, held_phone] = *held;
    [(name, held_name), (address, held_address), (email, held_email), (phone, held_phone)]
        .map(|(l, r)| rapidfuzz::distance::osa::normalized_similarity(l.chars(), r.chars()))
}

/// Both of them, on the typical record.
pub(crate) fn peers(c: &mut Criterion) {
    let (claimed, held) = (typical::claimed(), typical::held());
    let scores = peer_crates(&claimed, &held);
    assert!(scores.iter().all(|score| (60..100).contains(score)), "{scores:?}");
    c.bench_function("record/peer_crates", |b| {
        b.iter(|| peer_crates(black_box(&claimed), black_box(&held)));
    });
    let of_claimed = [
        "Jenny Rosen",
        "354 Oyster Point Blvd Fl 1 South San Francisco CA 94080 US",
        "jenny.rosen@example.com",
        "+1 212-555-5555",
    ];
    let of_held = [
        "JENNIFER J ROSEN",
        "354 OYSTER POINT BLVD SOUTH SAN FRANCISCO, CA 94080 USA",
        "jennyrosen@example.com",
        "(212) 555-5559",
    ];
    let scores = peer_bare(&of_claimed, &of_held);
    assert!(scores.iter().all(|score| (0.0..1.0).contains(score)), "{scores:?}");
    c.bench_function("record/peer_bare", |b| {
        b.iter(|| peer_bare(black_box(&of_claimed), black_box(&of_held)));
    });
}
