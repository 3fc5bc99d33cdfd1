//! What the tables must say, whatever rows are added.

use super::{grammar::BusinessWord, *};

#[track_caller]
fn given(word: &str) -> GivenName {
    known(word).given_name.unwrap_or_else(|| panic!("no given name {word:?}"))
}

/// What the words say of one kind.
fn said<P: Phrase>(words: &str) -> Option<P> {
    P::said(known(words).grammar()?)
}

fn business_word(word: &str) -> Option<BusinessWord> {
    known(word).grammar()?.business_word
}

fn particle(word: &str) -> Option<ParticleKind> {
    Some(known(word).grammar()?.particle?.kind)
}

fn legal_class(form: &str) -> Option<u8> {
    said::<LegalForm>(form)?.class
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
fn spellings_of_one_name_share_what_is_said_of_it() {
    for (left, right) in [
        ("catherine", "kathryn"),
        ("mohamed", "muhammad"),
        ("steven", "stephen"),
        ("shawn", "sean"),
        ("yousef", "yusuf"),
    ] {
        assert_eq!(given(left), given(right), "{left}, {right}");
    }
    assert_ne!(given("john"), given("jon"));
    assert_ne!(given("alexander"), given("alexandra"));
    assert_nickname("steve", "stefan");
    assert_nickname("kate", "kathryn");
}

#[test]
fn equivalents_in_other_languages_are_a_relation() {
    for (left, right) in
        [("john", "giovanni"), ("juan", "ivan"), ("jose", "giuseppe"), ("mohamed", "mehmet")]
    {
        assert!(given(left).is_equivalent_to(given(right)), "{left}, {right}");
        assert!(given(right).is_equivalent_to(given(left)), "{right}, {left}");
    }
    assert!(!given("john").is_equivalent_to(given("peter")));
}

#[test]
fn surnames_may_have_several_spellings() {
    let may_be = |left, right| match (known(left).surname, known(right).surname) {
        (Some(left), Some(right)) => left.may_be(right) && right.may_be(left),
        _ => false,
    };
    for (left, right) in [
        ("meyer", "maier"),
        ("smith", "smyth"),
        ("schmidt", "schmitt"),
        ("gonzalez", "gonzales"),
        ("lee", "rhee"),
        ("park", "bak"),
        ("wong", "huang"),
        ("wong", "wang"),
        ("macdonald", "mcdonald"),
    ] {
        assert!(may_be(left, right), "{left}, {right}");
    }
    assert!(!may_be("wang", "huang"));
    assert!(!may_be("smith", "schmidt"));
    assert!(!may_be("rosen", "rosenberg"));
}

#[test]
fn frequent_names_of_many_peoples_are_known() {
    for name in ["smith", "kim", "nguyen", "singh", "garcia", "wang", "khan", "muller", "sato"] {
        assert!(known(name).commonness >= 5, "{name}");
    }
    for name in ["james", "maria", "mohammed", "wei", "priya"] {
        assert!(known(name).given_commonness >= 5, "{name}");
    }
    assert!(known("rosen").commonness < known("jones").commonness);
    assert_eq!(known("zyxwv"), Known::NONE);
}

#[test]
fn katakana_words_have_latin_spellings() {
    assert_eq!(kana_given_names("ジェニー"), ["jenny"]);
    assert_eq!(kana_given_names("ジェニファー"), ["jennifer"]);
    assert_eq!(kana_given_names("ルイス"), ["lewis", "luis"]);
    assert_eq!(kana_surnames("ローゼン"), ["rosen"]);
    assert_eq!(kana_surnames("ジェニー"), [""; 0]);
}

#[test]
fn words_of_businesses_and_their_abbreviations() {
    for (word, expansion) in [
        ("bakery", None),
        ("intl", Some("international")),
        ("mfg", Some("manufacturing")),
        ("bros", Some("brothers")),
        ("svcs", Some("services")),
    ] {
        let found = business_word(word);
        assert!(found.is_some_and(|found| found.expansion == expansion), "{word}: {found:?}");
    }
    assert!(business_word("church").is_some_and(|word| word.may_be_name));
    assert_eq!(business_word("rosen"), None);
}

#[test]
fn what_stands_after_and_inside_a_name() {
    assert!(said::<Postnominal>("ph d").is_some_and(|letters| !letters.may_be_name));
    assert!(said::<Postnominal>("do").is_some_and(|letters| letters.may_be_name));
    for (word, number) in [("jr", 2), ("sr", 1), ("iii", 3), ("filho", 2), ("the third", 3)] {
        assert!(said::<Generation>(word).is_some_and(|found| found.number == number), "{word}");
    }
    for (word, kind) in [
        ("de", ParticleKind::Particle),
        ("van", ParticleKind::Particle),
        ("bin", ParticleKind::Patronymic),
        ("mc", ParticleKind::Patronymic),
        ("abu", ParticleKind::Kunya),
        ("st", ParticleKind::Saint),
        ("y", ParticleKind::And),
        ("oder", ParticleKind::Or),
        ("the", ParticleKind::Article),
    ] {
        assert_eq!(particle(word), Some(kind), "{word}");
    }
    assert_eq!(said("account holder"), Some(Placeholder));
    assert_eq!(said::<Placeholder>("test rosen"), None);
}

#[test]
fn legal_forms_of_one_class_mean_the_same() {
    for (form, class) in [
        ("l l c", "llc"),
        ("incorporated", "inc"),
        ("corporation", "corp"),
        ("limited", "ltd"),
        ("aktiengesellschaft", "ag"),
        ("pty limited", "pty ltd"),
        ("societa per azioni", "spa"),
        ("株式会社", "kk"),
    ] {
        assert!(legal_class(form).is_some(), "{form}");
        assert_eq!(legal_class(form), legal_class(class), "{form}");
    }
    assert_ne!(legal_class("llc"), legal_class("inc"));
    assert_eq!(legal_class("rosen"), None);
    assert!(said::<LegalForm>("company").is_some_and(|form| form.class.is_none()));
    assert!(said::<LegalForm>("sa").is_some_and(|form| form.may_be_name));
    assert!(said::<LegalForm>("gmbh").is_some_and(|form| !form.may_be_name));
}

#[test]
fn titles_that_are_also_names_say_so() {
    for name in ["major", "king", "dean", "earl", "duke", "prince", "judge", "bishop"] {
        assert!(said::<Title>(name).is_some_and(|title| title.may_be_name), "{name}");
    }
    for plain in ["mr", "mrs", "dr ing", "frau", "rt hon", "srta"] {
        assert!(said::<Title>(plain).is_some_and(|title| !title.may_be_name), "{plain}");
    }
    assert!(said::<Title>("san").is_some_and(|title| title.place == Place::After));
    assert_eq!(said::<Title>("jenny"), None);
}

#[test]
fn roles_are_read_from_words_and_abbreviations() {
    for (phrase, want) in [
        ("itf", RoleKind::InTrustFor),
        ("in trust for", RoleKind::InTrustFor),
        ("f b o", RoleKind::ForBenefitOf),
        ("payable on death", RoleKind::PayableOnDeath),
        ("ttee", RoleKind::Trustee),
        ("c f", RoleKind::Custodian),
        ("attorney in fact", RoleKind::Agent),
        ("estate of", RoleKind::Estate),
        ("decd", RoleKind::Deceased),
        ("d b a", RoleKind::DoingBusinessAs),
        ("nee", RoleKind::Formerly),
        ("c o", RoleKind::CareOf),
        ("jtwros", RoleKind::Joint),
        ("revocable living trust", RoleKind::Trust),
        ("u a dtd", RoleKind::Dated),
    ] {
        assert_eq!(said::<RolePhrase>(phrase).map(|phrase| phrase.kind), Some(want), "{phrase}");
    }
    assert!(said::<RolePhrase>("ira").is_some_and(|phrase| phrase.may_be_name));
    assert_eq!(said::<RolePhrase>("rosen"), None);
}

#[test]
fn words_say_which_phrases_they_are_part_of() {
    for (word, opens, continues) in [("payable", true, false), ("death", false, true)] {
        let found = known(word).grammar().expect("a word of `payable on death`");
        let role = (found.opens.has(Traits::ROLE), found.continues.has(Traits::ROLE));
        assert_eq!(role, (opens, continues), "{word}");
    }
    assert_eq!(known("rosen").grammar(), None);
    for (word, role) in [("for", true), ("by", true), ("itf", true), ("payable", false)] {
        let found = known(word).grammar();
        assert_eq!(found.map(|said| said.traits.has(Traits::ROLE)), Some(role), "{word} alone");
    }
}
