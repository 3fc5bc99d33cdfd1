//! Mail providers, public mail domains, role mailboxes and placeholders.

use crate::{generated, rows, table};

#[test]
fn email() {
    let sources =
        ["email/providers.tsv", "email/webmail.tsv", "email/roles.tsv", "email/placeholders.tsv"];
    let [providers, webmail, roles, placeholders] = sources;
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
                "MailDomain {{ home: {home:?}, spelling: Spelling::{spelling}, tag: Some({tag:?}), subdomains: {subdomains} }}"
            );
            domains.push(((*name).to_owned(), value));
        }
    }
    for row in rows(webmail) {
        let [name, _] = row.as_slice() else { panic!("{webmail}: two columns: {row:?}") };
        domains.push((name.clone(), format!("MailDomain::plain({name:?})")));
    }
    let roles = rows(roles).iter().map(|row| (row[0].clone(), "()".to_owned())).collect();
    let placeholders = rows(placeholders)
        .iter()
        .map(|row| {
            let place = match row[1].as_str() {
                "anywhere" => "Anywhere",
                "with_domain" => "WithDomain",
                other => panic!("{placeholders}: {other:?}"),
            };
            (row[0].clone(), format!("Placeholder::{place}"))
        })
        .collect();
    let body = [
        "use super::provider::{MailDomain, Placeholder, Spelling};\nuse crate::text::table::Table;\n".to_owned(),
        table("Mail domains open to everybody.", "MAIL_DOMAINS", "MailDomain", domains),
        table("Local parts that name a task.", "ROLES", "()", roles),
        table("Words typed where there is no address.", "PLACEHOLDERS", "Placeholder", placeholders),
    ]
    .join("\n");
    generated("src/email/tables.rs", &sources, &body);
}
