//! Our reader against the `phonenumber` crate, over the example numbers of every region.

use std::collections::BTreeSet;

use ownership_match::{Country, Side, phone};
use phonenumber::{Mode, PhoneNumber, country, metadata::DATABASE};

/// Known differences: region, form, E.164, and why we differ.
const DIFFERENCES: [(&str, &str, &str, &str); 1] = [(
    "AT",
    "in its region",
    "+431234567890",
    "1234567890 without a country code is what people type to fill a field",
)];

/// The example numbers of fixed lines, mobiles and free numbers of every region.
fn examples() -> Vec<(String, PhoneNumber)> {
    let mut examples = Vec::new();
    for region in DATABASE.iter() {
        // The codes that belong to no region are compared in the tests of plans.
        let Ok(id) = region.id().parse::<country::Id>() else { continue };
        let kinds = region.descriptors();
        for kind in [kinds.fixed_line(), kinds.mobile(), kinds.toll_free()] {
            let Some(example) = kind.and_then(|kind| kind.example()) else { continue };
            let example = format!("+{}{example}", region.country_code());
            let Ok(number) = phonenumber::parse(Some(id), &example) else { continue };
            examples.push((region.id().to_owned(), number));
        }
    }
    examples
}

fn score(claimed: &str, held: &str, region: Country) -> u8 {
    let read = |raw| phone::normalise(raw, Side::Claimed).usable();
    match (read(claimed), read(held)) {
        (Some(claimed), Some(held)) => {
            phone::calibrate(&phone::compare(&claimed, &held, region)).get()
        }
        _ => 0,
    }
}

#[test]
fn we_read_what_the_oracle_reads() {
    let mut compared = 0;
    let mut differences = BTreeSet::new();
    for (region, number) in examples() {
        let e164 = number.format().mode(Mode::E164).to_string();
        let country = Country::from_alpha2(&region).expect("a region");
        let forms = [
            ("international", number.format().mode(Mode::International).to_string()),
            ("national", number.format().mode(Mode::National).to_string()),
            ("uri", number.format().mode(Mode::Rfc3966).to_string()),
            ("exit code", e164.replace('+', "00")),
            ("lost plus", e164.replace('+', "")),
        ];
        for (form, written) in forms {
            compared += 1;
            if score(&e164, &written, Country::US) != 100 {
                differences.insert((region.clone(), form, e164.clone(), written.clone()));
            }
            // Where neither side has a +, the region says the country.
            let bare = number.national().to_string();
            if form == "national" && score(&bare, &written, country) != 100 {
                differences.insert((region.clone(), "in its region", e164.clone(), written));
            }
        }
    }
    assert!(compared > 3000, "only {compared} forms");
    let known: BTreeSet<_> = DIFFERENCES.iter().map(|(r, f, n, _)| (*r, *f, *n)).collect();
    let found: BTreeSet<_> =
        differences.iter().map(|(r, f, n, _)| (r.as_str(), *f, n.as_str())).collect();
    let new: Vec<_> =
        differences.iter().filter(|(r, f, n, _)| !known.contains(&(r, f, n))).collect();
    assert!(new.is_empty(), "{} of {compared} differ: {new:#?}", new.len());
    let mended: Vec<_> = known.difference(&found).collect();
    assert!(mended.is_empty(), "no longer different, take out: {mended:?}");
}

#[test]
fn another_last_digit_is_another_number() {
    for (region, number) in examples() {
        let e164 = number.format().mode(Mode::E164).to_string();
        let national = number.format().mode(Mode::National).to_string();
        let last = national.chars().rev().find(char::is_ascii_digit).expect("a digit");
        let other = if last == '9' { '0' } else { char::from(last as u8 + 1) };
        let at = national.rfind(last).expect("it is there");
        let edited = format!("{}{other}{}", &national[..at], &national[at + 1..]);
        let got = score(&e164, &edited, Country::US);
        assert!((70..100).contains(&got), "{region} {e164} {edited} scores {got}");
    }
}
