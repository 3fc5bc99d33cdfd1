//! Mail providers, public mail domains, role mailboxes and placeholders.

use std::collections::BTreeMap;

use crate::{first_column, generated, list, rows, table};

#[test]
fn email() {
    let sources = [
        "email/providers.tsv",
        "email/webmail.tsv",
        "email/roles.tsv",
        "email/placeholders.tsv",
        "email/second_level.tsv",
    ];
    let [providers, webmail, roles, placeholders, second_level] = sources;
    let mut domains = Vec::new();
    for row in rows(providers) {
        let [_, accounts, spelling, tag, subdomains, names, _] = row.as_slice() else {
            panic!("{providers}: seven columns: {row:?}")
        };
        let spelling = match spelling.as_str() {
            "kept" => "Kept",
            "dots_ignored" => "DotsIgnored",
            "separators_ignored" => "SeparatorsIgnored",
            "hyphen_is_dot" => "HyphenIsDot",
            other => panic!("{providers}: spelling {other:?}"),
        };
        let [tag] = tag.as_bytes() else { panic!("{providers}: one character: {tag:?}") };
        let tag = char::from(*tag);
        let subdomains = subdomains == "yes";
        let names: Vec<&str> = names.split(' ').collect();
        for name in &names {
            let home = match accounts.as_str() {
                "one" => names[0],
                "each" => name,
                other => panic!("{providers}: accounts {other:?}"),
            };
            let value = format!(
                "MailDomain {{ home: {home:?}, spelling: Spelling::{spelling}, tag: Some(b{tag:?}), subdomains: {subdomains} }}"
            );
            domains.push(((*name).to_owned(), value));
        }
    }
    for row in rows(webmail) {
        let [name, _] = row.as_slice() else { panic!("{webmail}: two columns: {row:?}") };
        domains.push((name.clone(), format!("MailDomain::plain({name:?})")));
    }
    let mut words: BTreeMap<String, String> = rows(placeholders)
        .iter()
        .map(|row| {
            let place = match row[1].as_str() {
                "anywhere" => "Anywhere",
                "with_domain" => "WithDomain",
                other => panic!("{placeholders}: {other:?}"),
            };
            (row[0].clone(), format!("Word::placeholder(Placeholder::{place})"))
        })
        .collect();
    for row in rows(roles) {
        let word = words.entry(row[0].clone());
        word.and_modify(|word| word.push_str(".and_role()")).or_insert("Word::ROLE".to_owned());
    }
    let words = words.into_iter().collect();
    let body = [
        "use super::provider::{MailDomain, Placeholder, Spelling, Word};\nuse crate::text::table::Table;\n".to_owned(),
        table("Mail domains open to everybody.", "MAIL_DOMAINS", "MailDomain", domains),
        table("Words that name a task, or stand where there is no address.", "WORDS", "Word", words),
        list(
            "Labels that countries set below their own ending.",
            "SECOND_LEVEL",
            &first_column(second_level),
        ),
    ]
    .join("\n");
    generated("src/email/tables.rs", &sources, &body);
}
