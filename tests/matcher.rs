//! Claims against accounts: which owner is chosen, what limits hold, what never leaks.

use std::slice;

use ownership_match::{
    Account, Address, Claim, Completeness, Country, Error, ErrorCode, Field, MAX_CHARACTERS,
    MAX_EXPANDED, MAX_OWNERS, MatchOptions, MatchReport, MatchedOwner, Matcher, Missing, Owner,
    OwnerChoice, OwnerInformation, PerField,
    api::{Customer, FinancialConnectionsAccount, MatchRequest, OwnershipMatch},
    risk::{RiskDecision, RiskPolicy},
};
use proptest::prelude::*;

fn claim(name: &str, email: &str, phone: &str) -> OwnerInformation {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    OwnerInformation { name: given(name), email: given(email), phone: given(phone), address: None }
}

fn owner(name: &str, email: &str, phone: &str) -> Owner {
    let OwnerInformation { name, email, phone, .. } = claim(name, email, phone);
    Owner { name, email, phone, ..Owner::default() }
}

fn report(claimed: &OwnerInformation, owners: &[Owner]) -> MatchReport {
    Matcher::default().match_owners(claimed, owners).unwrap()
}

fn score(report: &MatchReport, field: Field) -> Option<u8> {
    report.results.score(field).map(|score| score.get())
}

#[test]
fn the_owner_with_the_most_points_is_chosen_and_results_never_mix_two() {
    let claimed = claim("Jenny Rosen", "jenny@example.com", "212 555 5555");
    let owners = [
        owner("Jenny Rosen", "", ""),
        owner("Mark Chen", "jenny@example.com", "212 555 5555"),
        owner("Paul Smith", "", ""),
    ];
    let report = report(&claimed, &owners);
    assert_eq!(report.matched_owner, MatchedOwner::One(1));
    assert!(score(&report, Field::Name) < Some(60), "the name is the same owner's");
    assert_eq!(score(&report, Field::Email), Some(100));
}

#[test]
fn equal_points_go_by_name_then_by_email_then_to_the_earlier() {
    let claimed = claim("Jenny Rosen", "jenny@example.com", "");
    let by_name = [owner("", "jenny@example.com", ""), owner("Jenny Rosen", "", "")];
    assert_eq!(report(&claimed, &by_name).matched_owner, MatchedOwner::One(1));

    let claimed = claim("", "jenny@example.com", "212 555 5555");
    let by_email = [owner("", "", "212 555 5555"), owner("", "jenny@example.com", "")];
    assert_eq!(report(&claimed, &by_email).matched_owner, MatchedOwner::One(1));

    let twins = [owner("", "jenny@example.com", ""), owner("", "jenny@example.com", "")];
    assert_eq!(report(&claimed, &twins).matched_owner, MatchedOwner::One(0));
}

#[test]
fn the_maximum_of_each_field_is_an_option_and_says_whose_it_is() {
    let options =
        MatchOptions { owner_choice: OwnerChoice::PerFieldMaximum, ..MatchOptions::default() };
    let claimed = claim("Jenny Rosen", "jenny@example.com", "212 555 5555");
    let owners =
        [owner("Jenny Rosen", "mark@example.net", ""), owner("Mark Chen", "jenny@example.com", "")];
    let report = Matcher::new(options).match_owners(&claimed, &owners).unwrap();
    let expected = PerField { name: Some(0), email: Some(1), ..PerField::default() };
    assert_eq!(report.matched_owner, MatchedOwner::PerField(expected));
    assert_eq!(score(&report, Field::Name), Some(100));
    assert_eq!(score(&report, Field::Email), Some(100));
    assert_eq!(score(&report, Field::Phone), None);
    let written = serde_json::to_value(report).unwrap();
    assert_eq!(written["matched_owner"], serde_json::json!({"name": 0, "email": 1}));
    assert_eq!(serde_json::from_value::<MatchReport>(written).unwrap(), report);

    let nobody = Matcher::new(options).match_owners(&claimed, &[Owner::default()]).unwrap();
    assert_eq!(nobody.matched_owner, MatchedOwner::None);
}

#[test]
fn missing_data_say_on_which_side_and_what_is_not_claimed_is_absent() {
    let why = |claimed: &str, owners: &[Owner]| {
        report(&claim(claimed, "", ""), owners).results.name.map(|name| name.why_missing())
    };
    let jenny = [owner("Jenny Rosen", "", "")];
    for absent in ["", "  ", "N/A", "null"] {
        assert_eq!(why(absent, &jenny), None, "{absent:?}");
    }
    assert_eq!(why("--", &jenny), Some(Some(Missing::ClaimedUnusable)));
    assert_eq!(why("--", &[]), Some(Some(Missing::ClaimedUnusable)));
    assert_eq!(why("Jenny Rosen", &[]), Some(Some(Missing::HeldAbsent)));
    assert_eq!(why("Jenny Rosen", &[owner("n/a", "", "")]), Some(Some(Missing::HeldAbsent)));
    assert_eq!(why("Jenny Rosen", &[owner("--", "", "")]), Some(Some(Missing::HeldUnusable)));
    assert_eq!(why("Jenny Rosen", &jenny), Some(None));
}

#[test]
fn a_structured_address_is_used_where_both_are_given_unless_it_is_blank() {
    let parts = Address {
        line1: Some("1 Main St".into()),
        city: Some("Springfield".into()),
        ..Address::default()
    };
    let claimed = OwnerInformation { address: Some(parts.clone()), ..OwnerInformation::default() };
    let raw = Some("9 Elm Rd, Shelbyville".to_owned());
    let both = Owner { address: Some(parts), raw_address: raw, ..Owner::default() };
    assert_eq!(score(&report(&claimed, slice::from_ref(&both)), Field::Address), Some(100));
    let blank = Owner { address: Some(Address::default()), ..both };
    assert!(score(&report(&claimed, &[blank]), Field::Address) < Some(60));
}

#[test]
fn a_phone_without_a_country_code_is_read_where_the_claim_or_the_option_says() {
    let phones = |country: Option<&str>, default_region: &str| {
        let address = country.map(|country| Address {
            line1: Some("1 High Street".into()),
            city: Some("Leeds".into()),
            country: Some(country.into()),
            ..Address::default()
        });
        let claimed = OwnerInformation {
            phone: Some("020 7946 0958".into()),
            address,
            ..OwnerInformation::default()
        };
        let default_region = Country::from_alpha2(default_region).unwrap();
        let matcher = Matcher::new(MatchOptions { default_region, ..MatchOptions::default() });
        let report = matcher.match_owners(&claimed, &[owner("", "", "2079460958")]).unwrap();
        score(&report, Field::Phone)
    };
    assert_eq!(phones(None, "GB"), Some(100));
    assert_eq!(phones(Some("GB"), "US"), phones(None, "GB"));
}

#[test]
fn texts_up_to_the_limit_are_read_and_longer_ones_are_refused_by_name() {
    let claimed =
        |text: String| OwnerInformation { email: Some(text), ..OwnerInformation::default() };
    let matcher = Matcher::default();
    for c in ["x", "é", "語"] {
        assert!(matcher.claim(&claimed(c.repeat(MAX_CHARACTERS))).is_ok());
        let error = matcher.claim(&claimed(c.repeat(MAX_CHARACTERS + 1))).unwrap_err();
        assert_eq!(error.code(), ErrorCode::TooLong);
        assert_eq!(error.param(), Some("owner_information.email"));
        let validated = claimed(c.repeat(MAX_CHARACTERS + 1)).validate(Completeness::Partial);
        assert_eq!(validated.unwrap_err(), error);
    }
    // U+FDFA becomes eighteen characters.
    let most = MAX_EXPANDED / 18;
    assert!(matcher.claim(&claimed("\u{fdfa}".repeat(most))).is_ok());
    let error = matcher.claim(&claimed("\u{fdfa}".repeat(most + 1))).unwrap_err();
    assert_eq!(
        (error.code(), error.param()),
        (ErrorCode::TooLong, Some("owner_information.email"))
    );

    let long = Some("x".repeat(MAX_CHARACTERS + 1));
    let address = Some(Address { city: long.clone(), ..Address::default() });
    let error = OwnerInformation { address: address.clone(), ..OwnerInformation::default() };
    assert_eq!(matcher.claim(&error).unwrap_err().param(), Some("owner_information.address.city"));
    for (owner, param) in [
        (Owner { name: long.clone(), ..Owner::default() }, "owners[1].name"),
        (Owner { raw_address: long, ..Owner::default() }, "owners[1].raw_address"),
        (Owner { address, ..Owner::default() }, "owners[1].address.city"),
    ] {
        let error = matcher.account(&[Owner::default(), owner]).unwrap_err();
        assert_eq!((error.code(), error.param()), (ErrorCode::TooLong, Some(param)));
    }
}

#[test]
fn a_hundred_owners_are_compared_and_more_are_refused() {
    let matcher = Matcher::default();
    let owners = vec![owner("Mark Chen", "", ""); MAX_OWNERS];
    assert_eq!(matcher.account(&owners).unwrap().owner_count(), MAX_OWNERS);
    let error = matcher.account(&vec![Owner::default(); MAX_OWNERS + 1]).unwrap_err();
    assert_eq!((error.code(), error.param()), (ErrorCode::TooManyOwners, Some("owners")));
}

#[test]
fn every_text_that_is_too_long_is_told_at_once() {
    let long = || Some("x".repeat(MAX_CHARACTERS + 1));
    let address = Some(Address { city: long(), ..Address::default() });
    let matcher = Matcher::default();
    let claimed = OwnerInformation { email: long(), address, ..OwnerInformation::default() };
    let error = matcher.claim(&claimed).unwrap_err();
    let params: Vec<_> = error.params().collect();
    assert_eq!(params, ["owner_information.email", "owner_information.address.city"]);
    let owners = [
        Owner { name: long(), ..Owner::default() },
        Owner { raw_address: long(), ..Owner::default() },
    ];
    let error = matcher.match_owners(&OwnerInformation::default(), &owners).unwrap_err();
    assert_eq!(
        error.to_string(),
        "owners[0].name, owners[1].raw_address are longer than 5,000 characters."
    );
}

#[test]
fn a_request_needs_a_state_and_a_postal_code_only_where_addresses_have_them() {
    let missing = |country: Option<&str>| {
        let address = Address {
            line1: Some("1 Main St".into()),
            city: Some("Springfield".into()),
            country: country.map(str::to_owned),
            ..Address::default()
        };
        let claimed = OwnerInformation { address: Some(address), ..OwnerInformation::default() };
        match claimed.validate(Completeness::Full) {
            Ok(()) => Vec::new(),
            Err(error) => error
                .params()
                .filter_map(|path| path.strip_prefix("owner_information.address."))
                .map(str::to_owned)
                .collect(),
        }
    };
    for (country, parts) in [
        (Some("US"), &["state", "postal_code"][..]),
        (Some("Germany"), &["postal_code"]),
        (Some("HK"), &[]),
        (None, &["state", "postal_code", "country"]),
    ] {
        assert_eq!(missing(country), parts, "{country:?}");
    }
}

#[test]
fn a_part_that_says_nothing_is_not_given() {
    let missing = |line1: &str, state: &str, city: &str| {
        let address = Address {
            line1: Some(line1.to_owned()),
            city: Some(city.to_owned()),
            state: Some(state.to_owned()),
            postal_code: Some("97205".into()),
            country: Some("US".into()),
            ..Address::default()
        };
        let claimed = OwnerInformation { address: Some(address), ..OwnerInformation::default() };
        let error = claimed.validate(Completeness::Full).err();
        error.map_or_else(String::new, |error| error.params().collect::<Vec<_>>().join(" "))
    };
    let line1 = "owner_information.address.line1";
    let state = "owner_information.address.state";
    assert_eq!(missing("27 Larkspur Lane", "OR", "Portland"), "");
    for nothing in ["-", "N/A", "none", ", ,", "\u{200b}"] {
        assert_eq!(missing(nothing, "OR", "Portland"), line1, "{nothing:?}");
    }
    assert_eq!(missing("27 Larkspur Lane", "n/a", "Portland"), state);
    assert_eq!(missing("Via Roma 3", "TO", "None"), "", "a town in Piedmont");

    let dashes = Address {
        line1: Some("-".into()),
        city: Some("-".into()),
        state: Some("-".into()),
        postal_code: Some("-".into()),
        country: Some("-".into()),
        ..Address::default()
    };
    let claimed = OwnerInformation { address: Some(dashes), ..OwnerInformation::default() };
    let report = Matcher::default().match_request(&claimed, &[], Completeness::Full).unwrap();
    let why = report.results.address.and_then(|address| address.why_missing());
    assert_eq!(why, Some(Missing::ClaimedUnusable), "all is given, and nothing in it");
}

#[test]
fn parts_that_say_nothing_leave_the_word_to_the_text() {
    let claimed = OwnerInformation {
        address: Some(Address {
            line1: Some("27 Larkspur Lane".into()),
            city: Some("Portland".into()),
            ..Address::default()
        }),
        ..OwnerInformation::default()
    };
    let held = |line1: &str, raw: Option<&str>| {
        let address = Some(Address { line1: Some(line1.to_owned()), ..Address::default() });
        let owner = Owner { address, raw_address: raw.map(str::to_owned), ..Owner::default() };
        let result = report(&claimed, &[owner]).results.address.unwrap();
        result.score().map(ownership_match::Score::get).ok_or_else(|| result.why_missing().unwrap())
    };
    let raw = Some("27 Larkspur Ln, Portland");
    assert_eq!(held("-", raw), Ok(100));
    assert_eq!(held("N/A", raw), Ok(100));
    assert_eq!(held("-", None), Err(Missing::HeldUnusable));
    assert_eq!(held("N/A", None), Err(Missing::HeldAbsent));
    assert_eq!(held("-", Some("N/A")), Err(Missing::HeldUnusable));
    assert!(held("1 Elm St", raw).unwrap() < 100, "parts that say something say more");
}

#[test]
fn nothing_that_is_printed_for_programmers_holds_personal_data() {
    const SECRET: &str = "Xanthippe";
    let secret = || Some(SECRET.to_owned());
    let address = Some(Address { line1: secret(), city: secret(), ..Address::default() });
    let claimed = OwnerInformation {
        name: secret(),
        email: secret(),
        phone: secret(),
        address: address.clone(),
    };
    let held =
        Owner { name: secret(), email: secret(), phone: secret(), raw_address: secret(), address };
    let matcher = Matcher::default();
    let (prepared, account) =
        (matcher.claim(&claimed).unwrap(), matcher.account(slice::from_ref(&held)).unwrap());
    let report = matcher.compare(&prepared, &account);
    let customer = Customer { id: None, details: claimed.clone() };
    let request = MatchRequest { customer: Some(customer.clone()), ..MatchRequest::default() };
    for printed in [
        format!("{claimed:?} {held:?} {prepared:?} {account:?} {report:?} {matcher:?}"),
        format!("{customer:?} {request:?} {:?}", RiskPolicy::default().decide(&report.results)),
        serde_json::to_string(&report).unwrap(),
    ] {
        assert!(!printed.to_lowercase().contains("xanth"), "{printed}");
    }
}

#[test]
fn everything_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<(Matcher, Claim, Account, MatchReport, Error, OwnerInformation, Owner)>();
    shared::<(RiskPolicy, RiskDecision, MatchRequest, OwnershipMatch, FinancialConnectionsAccount)>(
    );
}

/// A text as a field may hold it: from a few that meet each other, or anything.
fn text() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        3 => proptest::sample::select(vec![
            "Jenny Rosen", "Mark Rosen", "jenny@example.com", "mark@example.com", "212 555 5555",
            "+44 20 7946 0958", "020 7946 0959", "1 Main St, Springfield, IL 62701",
            "10 Downing St, London SW1A 2AA, UK", "N/A", "--", "",
        ]).prop_map(|text| Some(text.to_owned())),
        1 => any::<String>().prop_map(Some),
        1 => Just(None),
    ]
}

prop_compose! {
    fn any_owner()(name in text(), email in text(), phone in text(), raw_address in text()) -> Owner {
        Owner { name, email, phone, raw_address, address: None }
    }
}

prop_compose! {
    fn any_claim()(name in text(), email in text(), phone in text(), line1 in text()) -> OwnerInformation {
        let address = Some(Address { line1, ..Address::default() });
        OwnerInformation { name, email, phone, address }
    }
}

proptest! {
    #[test]
    fn the_order_of_owners_changes_nothing_but_the_index(
        claimed in any_claim(),
        owners in proptest::collection::vec(any_owner(), 0..5),
        turn in 0_usize..5,
    ) {
        let mut turned = owners.clone();
        if !turned.is_empty() {
            let turn = turn % turned.len();
            turned.rotate_left(turn);
        }
        let (one, other) = (report(&claimed, &owners), report(&claimed, &turned));
        for field in Field::ALL {
            prop_assert_eq!(one.results.score(field), other.results.score(field));
            prop_assert_eq!(one.results.get(field).is_some(), other.results.get(field).is_some());
        }
        // The owner that is named is the one whose results these are.
        if let (MatchedOwner::One(index), MatchedOwner::One(elsewhere)) = (one.matched_owner, other.matched_owner) {
            for (report, owner) in [(one, &owners[index]), (other, &turned[elsewhere])] {
                let alone = Matcher::default().match_owners(&claimed, slice::from_ref(owner)).unwrap();
                prop_assert_eq!(alone.results, report.results);
            }
        } else {
            prop_assert_eq!(one.matched_owner, other.matched_owner);
        }
    }

    #[test]
    fn preparing_once_gives_what_preparing_each_time_gives(
        claimed in any_claim(),
        owners in proptest::collection::vec(any_owner(), 0..4),
    ) {
        let matcher = Matcher::default();
        let (claim, account) = (matcher.claim(&claimed).unwrap(), matcher.account(&owners).unwrap());
        let first = matcher.compare(&claim, &account);
        prop_assert_eq!(matcher.compare(&claim, &account), first);
        prop_assert_eq!(matcher.match_owners(&claimed, &owners).unwrap(), first);
        for completeness in [Completeness::Full, Completeness::Partial] {
            let report = matcher.match_request(&claimed, &owners, completeness);
            prop_assert_eq!(report, claimed.validate(completeness).map(|()| first));
        }
    }

    #[test]
    fn another_owner_never_lowers_the_points(
        claimed in any_claim(),
        owners in proptest::collection::vec(any_owner(), 1..4),
        further in any_owner(),
    ) {
        let points = |report: MatchReport| -> u32 {
            Field::ALL.iter().filter_map(|field| score(&report, *field)).map(u32::from).sum()
        };
        let before = points(report(&claimed, &owners));
        let more: Vec<Owner> = owners.into_iter().chain([further]).collect();
        prop_assert!(points(report(&claimed, &more)) >= before);
    }
}

#[test]
#[cfg(feature = "phonenumber")]
fn validity_is_a_reason_and_moves_no_score() {
    use ownership_match::ReasonCode;

    for (number, code) in [
        ("+1 212 736 5000", ReasonCode::ValidNumber),
        ("+1 555 555 5555", ReasonCode::InvalidNumber),
    ] {
        let report = report(&claim("", "", number), &[owner("", "", number)]);
        let phone = report.results.phone.unwrap();
        assert_eq!(phone.score().map(|score| score.get()), Some(100), "{number}");
        assert!(phone.reasons().contains(code), "{number}: {:?}", phone.reasons());
    }
}
