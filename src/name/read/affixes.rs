//! Legal forms and forms of address that Chinese, Japanese, Korean and Thai attach to a name without a space.
//!
//! *Signs* are here, as in all of `name`, the characters of these scripts.

use std::borrow::Cow;

use crate::{
    name::tables::{self, Place},
    text::script::{Script, script_of},
};

/// How many signs the longest form has.
const LONGEST: usize = 10;

/// Sets a space between a name in signs and the legal form or form of address before or after it:
/// `株式会社ローゼン`, `山田太郎様`, `นายสมชาย`. The tables know which forms are not names.
///
/// Cost: linear in the length of the text.
pub(in crate::name) fn set_apart(folded: &str) -> Cow<'_, str> {
    let mut apart = Cow::Borrowed(folded);
    let mut rest = folded;
    // Where `rest` begins, with the spaces so far.
    let mut at = 0;
    while let Some(start) = rest.find(is_sign) {
        let (_, from) = rest.split_at_checked(start).unwrap_or_default();
        let length = from.find(|c| !is_sign(c)).unwrap_or(from.len());
        let (run, behind) = from.split_at_checked(length).unwrap_or_default();
        at += start;
        let front = form(run, Place::Before);
        if let Some(front) = front {
            apart.to_mut().insert(at + front, ' ');
            at += 1;
        }
        let (_, own) = run.split_at_checked(front.unwrap_or(0)).unwrap_or_default();
        if let Some(back) = form(own, Place::After) {
            apart.to_mut().insert(at + run.len() - back, ' ');
            at += 1;
        }
        at += run.len();
        rest = behind;
    }
    apart
}

/// The length in bytes of the longest form that a run of signs begins or ends with, where at least two signs
/// are left for the name.
fn form(run: &str, place: Place) -> Option<usize> {
    let signs = run.chars().count();
    let cuts = run.char_indices().map(|(at, _)| at).enumerate().skip(1);
    let long_enough = |(before, at): (usize, usize)| {
        let (form, name) = match place {
            Place::Before => (before, signs - before),
            Place::After => (signs - before, before),
        };
        (form <= LONGEST && name >= 2).then_some(at)
    };
    let is_form = |at: &usize| {
        let Some((front, back)) = run.split_at_checked(*at) else { return false };
        // The vowel belongs to the sign before it: `นายิกา` is no Mr.
        if back.starts_with(is_vowel_behind) {
            return false;
        }
        let form = if place == Place::Before { front } else { back };
        let Some(said) = tables::known(form).grammar() else { return false };
        let address = said.title.is_some_and(|it| it.place == place && !it.may_be_name);
        said.legal_form.is_some_and(|it| !it.may_be_name) || address
    };
    let mut forms = cuts.filter_map(long_enough).filter(is_form);
    match place {
        Place::Before => forms.last(),
        Place::After => forms.next().map(|at| run.len() - at),
    }
}

/// Whether a character is a sign of a script that writes names without spaces.
fn is_sign(c: char) -> bool {
    use Script::{Han, Hangul, Kana, Thai};
    c == 'ー' || matches!(script_of(c), Han | Kana | Hangul | Thai)
}

/// Whether a character is a Thai vowel or tone that stands with the consonant before it.
fn is_vowel_behind(c: char) -> bool {
    matches!(c, 'ะ'..='ฺ' | '็'..='๎')
}

#[cfg(test)]
mod tests {
    use super::set_apart;

    #[test]
    fn a_form_is_set_apart_and_a_name_is_not() {
        for (text, want) in [
            ("株式会社ローゼン", "株式会社 ローゼン"),
            ("ローゼン株式会社 東京", "ローゼン 株式会社 東京"),
            ("山田太郎様", "山田太郎 様"),
            ("北京罗森有限责任公司", "北京罗森 有限责任公司"),
            ("주식회사로젠", "주식회사 로젠"),
            ("김민수님", "김민수 님"),
            ("นางสาวมาลี ใจดี", "นางสาว มาลี ใจดี"),
            ("jenny 山田様, ローゼン株式会社", "jenny 山田 様, ローゼン 株式会社"),
        ] {
            assert_eq!(set_apart(text), want);
        }
        for name in ["jenny", "山田太郎", "株式会社", "王君", "様", "นายิกา", ""]
        {
            assert_eq!(set_apart(name), name);
        }
    }
}
