//! Whose documents a selfie can be compared with.

use crate::{generated, rows};

#[test]
fn selfie_countries() {
    let source = "verification/selfie_countries.tsv";
    let rows = rows(source);
    assert_eq!(rows.len(), 110, "{source}: the list has 110 countries");
    let mut body = String::from(
        "/// The codes of the countries, sorted.\n#[rustfmt::skip]\n\
         pub(super) static SELFIE_COUNTRIES: &[&str] = &[\n",
    );
    for row in rows {
        let [code, _, _] = row.as_slice() else { panic!("{source}: three columns: {row:?}") };
        let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        assert!(is_code, "{source}: {code:?} is no code");
        body.push_str(&format!("    {code:?},\n"));
    }
    body.push_str("];\n");
    generated("src/verification/tables.rs", &[source], &body);
}
