use super::*;
use proptest::prelude::*;

#[track_caller]
fn between(latin: &str, other: &str) -> u16 {
    disagreement(latin, other)
        .unwrap_or_else(|| panic!("{latin} {other}: nothing to compare"))
        .get()
}

#[test]
fn a_name_written_as_convention_writes_it_does_not_disagree() {
    for (latin, other) in [
        ("jenny", "ジェニー"),
        ("jane", "ジェーン"),
        ("rosen", "ローゼン"),
        ("jennifer", "ジェニファー"),
        ("mark", "マーク"),
        ("smith", "スミス"),
        ("schmidt", "シュミット"),
        ("tom", "トム"),
        ("michael", "マイケル"),
        ("yamada", "やまだ"),
        ("sato", "サトウ"),
        ("johnson", "ジョンソン"),
        ("wright", "ライト"),
        ("brown", "ブラウン"),
        ("rosen", "розен"),
        ("volodymyr", "володимир"),
        ("tchaikovsky", "чаиковскии"),
        ("watson", "уотсон"),
        ("djokovic", "ђоковић"),
        ("papadopoulos", "παπαδοπουλος"),
        ("mitsotakis", "μητσοτακης"),
        ("cohen", "כהן"),
        ("jenny", "ג'ני"),
        ("muhammad", "محمد"),
        ("hussein", "حسين"),
        ("mustafa", "مصطفى"),
        ("gevorgyan", "գևորգյան"),
        ("shevardnadze", "შევარდნაძე"),
        ("lee", "이"),
        ("yi", "이"),
        ("park", "박"),
        ("chung", "정"),
        ("jeong", "정"),
        ("minsoo", "민수"),
        ("clooney", "클루니"),
        ("somchai", "สมชาย"),
        ("prayut", "ประยุทธ์"),
        ("jenny", "เจนนี่"),
        ("sharma", "शर्मा"),
        ("zafar", "ज़फ़र"),
        ("laxmi", "लक्ष्मी"),
        ("rahman", "রহমান"),
        ("nimal", "නිමල්"),
        ("perera", "පෙරේරා"),
        ("abebe", "አበበ"),
        ("tesfaye", "ተስፋዬ"),
        ("sokha", "សុខា"),
        ("vannak", "វណ្ណៈ"),
        ("aung", "အောင်"),
        ("myint", "မြင့်"),
        ("shwe", "ရွှေ"),
        ("hlaing", "လှိုင်"),
        ("khamla", "ຄຳລາ"),
        ("souphanh", "ສຸພັນ"),
        ("khamron", "คำรณ"),
        ("murugan", "முருகன்"),
        ("nair", "നായർ"),
        ("chen", "陳"),
        ("chan", "陳"),
        ("chen", "陈"),
        ("xie", "謝"),
        ("hsieh", "謝"),
        ("tse", "謝"),
        ("ng", "吳"),
        ("yamada", "山田"),
        ("sasaki", "佐々木"),
        ("clinton", "克林頓"),
        ("smith", "史密斯"),
    ] {
        assert_eq!(between(latin, other), 0, "{latin} {other}");
    }
}

#[test]
fn a_slip_is_near_and_another_name_is_far() {
    let slip = between("jenny", "ジュニー");
    assert!((1..150).contains(&slip), "{slip}");
    for (latin, other) in [
        ("jenny", "マーク"),
        ("rosen", "スミス"),
        ("tanaka", "ヤマダ"),
        ("rosen", "мартин"),
        ("cohen", "לוי"),
        ("hussein", "محمد"),
        ("kim", "박"),
    ] {
        assert!(between(latin, other) > 350, "{latin} {other}");
    }
}

#[test]
fn an_omitted_part_is_between() {
    let part = between("jennifer", "ジェニー");
    assert!(
        part > between("jennifer", "ジェニファー") && part < between("mark", "ジェニー"),
        "{part}"
    );
}

#[test]
fn what_stands_for_nothing_agrees_with_nothing() {
    for other in ["陳", "李小龍", "김", "山田太郎", "גל", "نور", "петров", "ローゼン"]
    {
        for pattern in ["j", "m", "r", "x", "ough", "hhe", "gh"] {
            let apart = between(&pattern.repeat(40), other);
            assert!(apart > 300, "{pattern} {other}: {apart}");
        }
    }
    for latin in ["jennifer", "smith", "schroeder", "papadopoulou"] {
        for sign in ["ร", "ຫ", "ь", "ー"] {
            let apart = disagreement(latin, &sign.repeat(30));
            assert!(apart.is_none_or(|apart| apart.get() > 300), "{latin} {sign}: {apart:?}");
        }
    }
}

#[test]
fn nothing_to_compare_is_none() {
    for (latin, other) in
        [("", "ジェニー"), ("123", "ジェニー"), ("jenny", "・"), ("jenny", "rosen"), ("jenny", "")]
    {
        assert_eq!(disagreement(latin, other), None, "{latin:?} {other:?}");
    }
}

#[test]
fn romanisation_is_the_usual_one() {
    for (word, usual) in [
        ("やまだ", "yamada"),
        ("ローゼン", "rozen"),
        ("シンジュク", "shinjuku"),
        ("розен", "rozen"),
        ("홍길동", "honggildong"),
    ] {
        let mut out = String::new();
        assert!(romanise_into(word, &mut out));
        assert_eq!(out, usual, "{word}");
    }
    assert!(!romanise_into("rosen", &mut String::new()));
}

#[test]
fn names_written_together_are_read_in_either_order() {
    for (latin, other) in [
        (&["tai", "man", "chan"][..], "陳大文"),
        (&["chen", "dawen"], "陈大文"),
        (&["taro", "yamada"], "山田太郎"),
        (&["gil", "dong", "hong"], "홍길동"),
        (&["lee", "min", "ho"], "이민호"),
    ] {
        let joined = disagreement_joined(latin.iter().copied(), other);
        assert_eq!(joined, Some(Disagreement::NONE), "{latin:?} {other}");
    }
    let other = disagreement_joined(["kim", "min", "su"], "박지성");
    assert!(other > Some(Disagreement(350)), "{other:?}");
    assert_eq!(disagreement_joined([], "박지성"), None);
}

#[test]
fn one_word_in_two_ways_of_writing_its_script() {
    for (left, right) in [("やまだ", "ヤマダ"), ("陳", "陈"), ("احمد", "أحمد"), ("שלום", "שלומ")]
    {
        assert!(same_word(left, right), "{left} {right}");
    }
    for (left, right) in [("やまだ", "ヤマタ"), ("陳", "王"), ("احمد", "محمد")] {
        assert!(!same_word(left, right), "{left} {right}");
    }
}

proptest! {
    #[test]
    fn any_two_words_compare_within_bounds(latin in "[a-z]{0,90}", other in "([ァ-ヴー]|[а-я]|[א-ת]|[ء-ي]|[가-힣]|[ऀ-ൿ]|[ก-๛]|[ກ-ໝ]|[ක-෴]|[က-႟]|[ሀ-ፚ]|[ក-៓]|[一-鿿]|\\PC){0,90}") {
        let found = disagreement(&latin, &other);
        prop_assert!(found.is_none_or(|d| d <= Disagreement::MOST));
        prop_assert_eq!(found, disagreement(&latin, &other));
    }

    #[test]
    fn the_two_kana_sound_the_same(word in "[ぁ-ゔ]{1,12}") {
        let katakana: String = word.chars().map(katakana).collect();
        prop_assert_eq!(disagreement("jenny", &word), disagreement("jenny", &katakana));
    }
}
