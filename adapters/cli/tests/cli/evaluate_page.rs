//! `evaluate --html`: what the page shows, and what it never holds.

use crate::{
    evaluate::{ANOTHER, SAME},
    file, run,
};

/// The page about these pairs.
#[track_caller]
pub(crate) fn page(name: &str, input: impl Into<String>) -> String {
    let path = file(name, "the page of the last run");
    let path = path.to_str().expect("a UTF-8 path");
    let answer = run(&["evaluate", "--html", path], input.into());
    assert_eq!(answer.status, Some(0), "{}", answer.stderr);
    std::fs::read_to_string(path).expect("a page")
}

#[test]
fn the_page_needs_nothing_else_and_holds_nothing_of_anybody() {
    let page = page("evaluate_page.html", format!("{SAME}\n{ANOTHER}\nbad\n"));
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    for reference in ["http", "url(http", "src=", "href=", "@import", "fetch("] {
        let mentions = page.replace("http-equiv", "");
        assert!(!mentions.contains(reference), "{reference}");
    }
    for text in ["Rosen", "ROSEN", "Varga"] {
        assert!(!page.contains(text), "{text}");
    }
    assert!(page.contains("1 that cannot be read"));
}

#[test]
fn the_page_draws_what_an_analyst_chooses_by_and_says_it_in_words() {
    let page = page("evaluate_drawn.html", format!("{SAME}\n{ANOTHER}\n"));
    assert_eq!(page.matches("<svg ").count(), 3, "the histogram, the curve and its strict end");
    assert_eq!(
        page.matches("<svg ").count(),
        page.matches("role=\"img\" aria-labelledby=").count()
    );
    for words in [
        "100: 1 of same owner, 100.0 %",
        ">false-positive rate<",
        ">share of the label<",
        "same owner, upwards",
        "prefers-color-scheme: dark",
        "<th scope=\"row\">70 <small>proceed</small></th>",
        "<th scope=\"row\">60 <small>step up</small></th>",
    ] {
        assert!(page.contains(words), "{words}");
    }
    for tag in ["section", "figure", "svg", "table", "tr", "details", "div", "text"] {
        let opened =
            page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn the_page_has_a_section_for_each_kind_where_there_are_several() {
    let phone = r#"{"field": "phone", "a": "+12125550142", "b": "+12125550142", "label": 1}"#;
    let page = page("evaluate_kinds.html", format!("{SAME}\n{ANOTHER}\n{phone}\n"));
    let titles: Vec<_> =
        page.split("<h2 ").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1)).collect();
    assert_eq!(titles, ["All pairs", "Name", "Phone"]);
    assert!(!page.contains("NaN"), "one label alone has no curve");
}

#[test]
fn a_page_of_nothing_is_a_page() {
    let page = page("evaluate_nothing.html", "");
    assert!(page.contains("0 labelled pairs") && !page.contains("NaN") && !page.contains("inf"));
}

#[test]
fn the_page_never_takes_the_place_of_the_pairs() {
    let pairs = file("evaluate_itself.jsonl", format!("{SAME}\n"));
    let path = pairs.to_str().expect("a UTF-8 path");
    let answer = run(&["evaluate", path, "--html", path], "");
    assert_eq!(answer.status, Some(2));
    assert!(answer.stderr.contains("choose another --html"), "{}", answer.stderr);
    assert_eq!(std::fs::read_to_string(pairs).expect("the pairs"), format!("{SAME}\n"));
}
