//! What the tables must say, whatever rows are added.

use super::*;

#[track_caller]
fn given(word: &str) -> GivenName {
    given_name(word).unwrap_or_else(|| panic!("no given name {word:?}"))
}

#[track_caller]
fn assert_nickname(nickname: &str, name: &str) {
    assert!(given(nickname).is_nickname_or_full_name_of(given(name)), "{nickname}, {name}");
    assert!(given(name).is_nickname_or_full_name_of(given(nickname)), "{name}, {nickname}");
}

#[test]
fn nicknames_are_a_symmetric_relation_without_self_pairs() {
    for (at, partners) in (0..).zip(given::NICKNAME_PARTNERS) {
        assert!(partners.is_sorted(), "{partners:?}");
        assert!(!partners.contains(&at), "{at} is its own nickname");
        for partner in partners {
            assert!(given::NICKNAME_PARTNERS[usize::from(*partner)].contains(&at));
        }
        for name in given::FULL_NAMES[usize::from(at)] {
            assert!(partners.contains(name), "{name} is no partner of {at}");
        }
    }
}

#[test]
fn nicknames_are_no_class() {
    for (nickname, name) in [
        ("alex", "alexander"),
        ("alex", "alexandra"),
        ("jenny", "jennifer"),
        ("bill", "william"),
        ("peggy", "margaret"),
        ("pepe", "jose"),
        ("sasha", "aleksandr"),
    ] {
        assert_nickname(nickname, name);
    }
    assert!(!given("alexander").is_nickname_or_full_name_of(given("alexandra")));
    assert!(!given("alexander").shares_full_name_with(given("alexandra")));
    assert!(given("bill").shares_full_name_with(given("will")));
    assert!(!given("bill").shares_full_name_with(given("bob")));
}

#[test]
fn legal_forms_of_one_class_mean_the_same() {
    for (form, class) in [
        ("l l c", "llc"),
        ("incorporated", "inc"),
        ("corporation", "corp"),
        ("limited", "ltd"),
        ("company", "co"),
        ("aktiengesellschaft", "ag"),
        ("pty limited", "pty ltd"),
        ("societa per azioni", "spa"),
        ("株式会社", "kk"),
    ] {
        let found = legal_form(form).map(LegalForm::class_name);
        assert_eq!(found, Some(class), "{form}");
    }
    assert_eq!(legal_form("rosen"), None);
    assert!(legal_form("sa").is_some_and(|form| form.may_be_name));
    assert!(legal_form("gmbh").is_some_and(|form| !form.may_be_name));
}

#[test]
fn titles_that_are_also_names_say_so() {
    for name in ["major", "king", "dean", "earl", "duke", "prince", "judge", "bishop"] {
        assert!(title(name).is_some_and(|title| title.may_be_name), "{name}");
    }
    for plain in ["mr", "mrs", "dr ing", "frau", "rt hon", "srta"] {
        assert!(title(plain).is_some_and(|title| !title.may_be_name), "{plain}");
    }
    assert!(title("san").is_some_and(|title| title.place == Place::After));
    assert_eq!(title("jenny"), None);
}

#[test]
fn roles_are_read_from_words_and_abbreviations() {
    for (phrase, want) in [
        ("itf", Role::InTrustFor),
        ("in trust for", Role::InTrustFor),
        ("f b o", Role::ForBenefitOf),
        ("payable on death", Role::PayableOnDeath),
        ("ttee", Role::Trustee),
        ("c f", Role::Custodian),
        ("attorney in fact", Role::Agent),
        ("estate of", Role::Estate),
        ("decd", Role::Deceased),
        ("d b a", Role::DoingBusinessAs),
        ("nee", Role::Formerly),
        ("c o", Role::CareOf),
        ("jtwros", Role::Joint),
        ("revocable living trust", Role::Trust),
        ("u a dtd", Role::Dated),
    ] {
        assert_eq!(role(phrase).map(|phrase| phrase.role), Some(want), "{phrase}");
    }
    assert!(role("ira").is_some_and(|phrase| phrase.may_be_name));
    assert_eq!(role("rosen"), None);
    assert!(ROLE_WORDS >= 5);
    assert!(TITLE_WORDS >= 3);
    assert!(LEGAL_FORM_WORDS >= 3);
}
