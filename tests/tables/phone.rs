//! `src/phone/tables.rs`: numbering plans, exit codes, digits of every script, extension words.

use std::{collections::BTreeMap, fmt::Write};

use crate::{first_column, generated, list, rows, table};

/// Digits as a constant expression.
fn digits(text: &str) -> String {
    assert!(text.bytes().all(|b| b.is_ascii_digit()), "{text:?} must be digits");
    format!("Digits::of({text:?})")
}

/// A slice literal of digits.
fn slice(prefixes: &[String]) -> String {
    format!("&[{}]", prefixes.join(", "))
}

#[test]
fn phone_tables() {
    let mut others: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows("phone/national_prefixes.tsv") {
        let [code, prefix, _what] = row.try_into().expect("three columns");
        others.entry(code).or_default().push(prefix);
    }
    let mut body = String::from(
        "use super::{digits::Digits, plan::{Plan, Trunk}};\nuse crate::text::table::Table;\n\n",
    );

    let mut plans: Vec<_> = rows("phone/plans.tsv")
        .into_iter()
        .map(|row| <[String; 6]>::try_from(row).expect("six columns"))
        .collect();
    plans.sort_by_key(|[code, ..]| code.parse::<u16>().expect("a calling code"));
    let mut slots = vec![0u8; 1000];
    writeln!(body, "/// Every plan, by calling code.\n#[rustfmt::skip]\npub(super) static PLANS: [Plan; {}] = [", plans.len()).unwrap();
    for (at, [code, trunk, leads, lengths, shortest, longest]) in plans.iter().enumerate() {
        slots[code.parse::<usize>().expect("a calling code")] =
            u8::try_from(at + 1).expect("at most 255 plans");
        let (trunk, rule) = match (trunk.as_str(), leads.as_str()) {
            ("-", "-") => ("", "Never"),
            (trunk, "never") => (trunk, "Always"),
            (trunk, "leads") => (trunk, "WhenTooLong"),
            other => panic!("calling code {code}: {other:?}"),
        };
        // Longest first: a longer prefix is the more specific reading.
        let mut others = others.remove(code).unwrap_or_default();
        others.sort_by_key(|prefix| (std::cmp::Reverse(prefix.len()), prefix.clone()));
        let others: Vec<_> = others.iter().map(|prefix| digits(prefix)).collect();
        let lengths = lengths
            .split(',')
            .map(|length| 1u16 << length.parse::<u16>().expect("a length"))
            .fold(0, |mask, bit| mask | bit);
        writeln!(
            body,
            "    Plan {{ calling_code: {}, trunk: {}, trunk_rule: Trunk::{rule}, other_prefixes: {}, lengths: {lengths:#06x}, shortest_area: {shortest}, longest_area: {longest} }},",
            digits(code), digits(trunk), slice(&others),
        )
        .unwrap();
    }
    assert!(others.is_empty(), "no plan for {others:?}");
    body.push_str("];\n\n");

    body.push_str("/// Of every number below 1000, the place in [`PLANS`] of the plan with that calling code, plus one; 0 for none.\n#[rustfmt::skip]\npub(super) static PLAN_OF_CODE: [u8; 1000] = [\n");
    for line in slots.chunks(25) {
        writeln!(body, "    {},", line.iter().map(u8::to_string).collect::<Vec<_>>().join(", "))
            .unwrap();
    }
    body.push_str("];\n\n");

    let regions = rows("phone/regions.tsv").into_iter().map(|row| {
        let [region, code] = row.try_into().expect("two columns");
        assert!(
            slots[code.parse::<usize>().expect("a calling code")] > 0,
            "{region}: no plan for {code}"
        );
        (region, code)
    });
    body.push_str(&table(
        "Regions and their calling codes.",
        "CALLING_CODES",
        "u16",
        regions.collect(),
    ));
    body.push('\n');

    let exits: Vec<_> = rows("phone/exit_codes.tsv").iter().map(|row| digits(&row[0])).collect();
    writeln!(body, "/// What is dialled before a calling code, somewhere.\n#[rustfmt::skip]\npub(super) static EXIT_CODES: [Digits; {}] = {};\n", exits.len(), slice(&exits).trim_start_matches('&')).unwrap();

    let zeros: Vec<_> = rows("phone/decimal_digits.tsv")
        .iter()
        .map(|row| format!("'\\u{{{}}}'", row[0].trim_start_matches('0').to_lowercase()))
        .collect();
    writeln!(body, "/// The zero of every run of ten decimal digits but ASCII, in order.\n#[rustfmt::skip]\npub(super) static ZEROS: [char; {}] = [", zeros.len()).unwrap();
    for line in zeros.chunks(8) {
        writeln!(body, "    {},", line.join(", ")).unwrap();
    }
    body.push_str("];\n\n");

    let placeholders: Vec<_> = first_column("phone/placeholders.tsv")
        .iter()
        .map(|phrase| phrase.replace(' ', ""))
        .collect();
    body.push_str(&list(
        "Words that open an extension, in order.",
        "EXTENSION_WORDS",
        &first_column("phone/extension_words.tsv"),
    ));
    body.push('\n');
    body.push_str(&list(
        "What a clerk types where there is no number, without spaces.",
        "PLACEHOLDERS",
        &placeholders,
    ));

    generated(
        "src/phone/tables.rs",
        &[
            "phone/plans.tsv",
            "phone/national_prefixes.tsv",
            "phone/regions.tsv",
            "phone/exit_codes.tsv",
            "phone/decimal_digits.tsv",
            "phone/extension_words.tsv",
            "phone/placeholders.tsv",
        ],
        &body,
    );
}
