//! Addresses in Chinese characters, which have no spaces: `東京都杉並区高井戸西一丁目5番40号`; and in
//! Korean ones, whose rooms are counted in the same way: `101동 1203호`.
//!
//! They are rewritten so that the words and numbers stand apart, as `東京都 杉並区 高井戸西 1-5-40`.
//! The rules look at neighbouring characters only, so that an address in parts and the same
//! address in one text are cut at the same places. A cut within a name (`東村 山市`) does no harm,
//! since it falls in both.

use crate::address::tables::{self, Counter, Numerals};

/// Whether a text has Chinese or Korean characters, and so is rewritten.
pub(super) fn applies(text: &str) -> bool {
    text.chars().any(|c| is_han(c) || matches!(c, '가'..='힣'))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '々' | '〆')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}')
}

/// Whether the numbers of a first line go on in the second.
pub(in crate::address) fn goes_on(first: &str, second: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９');
    first.chars().next_back().is_some_and(|c| is_han(c) || is_kana(c)) && second.starts_with(digit)
}

/// Puts spaces between the words of a folded text and dashes between its block numbers.
pub(super) fn rewrite(text: &str) -> String {
    let mut words = Words { out: String::with_capacity(text.len() + text.len() / 4), start: 0 };
    let mut rest = text;
    // How much is left after numerals that count nothing: what starts among them counts no more.
    let mut uncounted = text.len();
    while let Some(c) = rest.chars().next() {
        let number = if rest.len() > uncounted { None } else { number_at(rest) };
        if let Some((number, len)) = number {
            words.push_number(&number);
            rest = words.push_counter(rest.get(len..).unwrap_or(""));
            continue;
        }
        if rest.len() <= uncounted {
            uncounted = rest.trim_start_matches(|c| numeral(c).is_some()).len();
        }
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        words.push(c, rest);
    }
    words.trim_dash();
    words.out
}

/// The words and numbers so far.
struct Words {
    out: String,
    /// Where the current word starts.
    start: usize,
}

impl Words {
    /// Appends a character, which is not a number's, between what stands there and the text `after`.
    fn push(&mut self, c: char, after: &str) {
        let is_digit = |c: char| c.is_ascii_digit();
        // The sign before a postal code.
        if c == '〒' {
            return;
        }
        // A long vowel sign between digits is a dash that was typed so.
        if matches!(c, 'ー' | '-' | '~') && self.out.ends_with(is_digit) {
            return self.part(if after.starts_with(is_digit) { '-' } else { ' ' });
        }
        if (is_han(c) || is_kana(c))
            && self.out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
        {
            self.trim_dash();
            self.part(' ');
        }
        if !c.is_alphanumeric() {
            self.trim_dash();
            return self.part(c);
        }
        self.out.push(plain(c));
        if ends_word(self.out.get(self.start..).unwrap_or(""), c, after.chars().next()) {
            self.part(' ');
        }
    }

    /// Appends what stands between two words.
    fn part(&mut self, separator: char) {
        self.out.push(separator);
        self.start = self.out.len();
    }

    /// Appends a number, apart from a word before it.
    fn push_number(&mut self, number: &str) {
        let glued = |c: char| matches!(c, '-' | ' ') || c.is_ascii_alphanumeric();
        if !self.out.is_empty() && !self.out.ends_with(glued) {
            self.out.push(' ');
        }
        self.out.push_str(number);
    }

    /// Appends what the counter means that follows a number. Returns the text behind the counter.
    fn push_counter<'a>(&mut self, tail: &'a str) -> &'a str {
        let rest = match tables::counter(tail) {
            Some((Counter { designator: Some(designator), .. }, rest)) => {
                self.push_designator(designator);
                rest
            }
            Some((counter, rest)) => {
                let number_follows = number_at(rest).is_some();
                // Between two numbers it counts, and before a name it is *of*.
                if counter.word == "の" && !number_follows {
                    tail
                } else {
                    self.out.push(if number_follows { '-' } else { ' ' });
                    rest
                }
            }
            None => match floor(tail) {
                Some(rest) => {
                    self.push_designator("fl");
                    rest
                }
                None => tail,
            },
        };
        self.start = self.out.len();
        rest
    }

    /// Writes a designator before the number that the text ends in, as units are written elsewhere.
    fn push_designator(&mut self, designator: &str) {
        let digits = self.out.bytes().rev().take_while(u8::is_ascii_digit).count();
        let number = self.out.split_off(self.out.len() - digits);
        if self.out.ends_with('-') {
            self.out.pop();
            self.out.push(' ');
        }
        self.out.extend([" ", designator, " ", &number, " "]);
    }

    fn trim_dash(&mut self) {
        while self.out.ends_with('-') {
            self.out.pop();
        }
    }
}

/// The text behind the letter that follows the number of a floor: `5F`.
fn floor(tail: &str) -> Option<&str> {
    tail.strip_prefix('f').filter(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// A number at the start of a text, in digits, or in Chinese numerals before a counter; with the
/// bytes that it takes.
fn number_at(text: &str) -> Option<(String, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return text.get(..digits).map(|number| (number.to_owned(), digits));
    }
    let (mut total, mut digit, mut len) = (0u32, 0u32, 0);
    for c in text.chars() {
        let Some(value) = numeral(c) else { break };
        match value {
            10 | 100 => {
                total = total.saturating_add(digit.max(1).saturating_mul(value));
                digit = 0;
            }
            // `二四` is 24.
            _ => digit = digit.saturating_mul(10).saturating_add(value),
        }
        len += c.len_utf8();
    }
    if len == 0 {
        return None;
    }
    let (counter, after) = tables::counter(text.get(len..)?)?;
    let counts = match counter.numerals {
        Numerals::Always => true,
        // `六番町` is a name: a lone counter before a further character of a name counts nothing.
        Numerals::Alone => !after.starts_with(is_of_name),
        Numerals::Never => false,
    };
    counts.then(|| (total.saturating_add(digit).to_string(), len))
}

/// Whether a character goes on with a name behind a counter, and does not count itself.
fn is_of_name(c: char) -> bool {
    is_han(c) && numeral(c).is_none()
}

const fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '〇' => 0,
        '一' | '壱' => 1,
        '二' | '弐' => 2,
        '三' | '参' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        _ => return None,
    })
}

/// Characters that are written in two ways in place names; the form that is kept.
const fn plain(c: char) -> char {
    match c {
        'ヶ' | 'ヵ' => 'ケ',
        'ッ' => 'ツ',
        '臺' => '台',
        '澤' => '沢',
        '濱' => '浜',
        '邊' | '邉' => '辺',
        '廣' => '広',
        '龍' => '竜',
        '櫻' => '桜',
        '嶋' | '嶌' => '島',
        '峯' => '峰',
        '條' => '条',
        '國' => '国',
        '檜' => '桧',
        '曾' => '曽',
        '會' => '会',
        '瀧' => '滝',
        '藪' => '薮',
        '舘' => '館',
        '鹽' => '塩',
        '學' => '学',
        '驛' => '駅',
        _ => c,
    }
}

/// Bytes of a word that may still be a division's name: eight characters, twice as many as any has.
/// So a long word is not looked up again for each of its characters.
const LONGEST_DIVISION: usize = 24;

/// Whether a word ends at its last character `c`: a prefecture, or what ends the name of a city,
/// ward, county, town or village.
fn ends_word(word: &str, c: char, next: Option<char>) -> bool {
    if word.chars().nth(1).is_none() {
        return false;
    }
    match c {
        '都' | '道' | '府' | '県' | '省' => {
            word.len() <= LONGEST_DIVISION
                && tables::divisions(word).iter().any(|d| matches!(d.country.as_str(), "JP" | "CN"))
        }
        '区' | '區' => true,
        // `四日市市`, `大町市`, `玉村町`, `小郡市`: the name itself ends so.
        '市' => next != Some('市'),
        '町' | '村' => !matches!(next, Some('市' | '町' | '村')),
        '郡' => next != Some('市'),
        // `北京朝阳区`: a city that says nothing of itself, but `上海路` is a road.
        _ => word.len() == 6 && is_town(word) && next.is_some_and(|c| !"市路街道".contains(c)),
    }
}

/// Whether a word is a large city's name.
fn is_town(word: &str) -> bool {
    tables::meaning_of(word.as_bytes()).senses.iter().any(|s| matches!(s, tables::Sense::Town(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_are_parted() {
        for (text, expected) in [
            ("東京都杉並区高井戸西一丁目5-40", "東京都 杉並区 高井戸西 1-5-40"),
            ("高井戸西1丁目5番40号", "高井戸西 1-5-40"),
            ("高井戸西1丁目", "高井戸西 1"),
            ("三田十二丁目3番地", "三田 12-3"),
            ("千代田区六番町13", "千代田区 六番町 13"),
            ("四日市市諏訪町1番5号", "四日市市 諏訪町 1-5"),
            ("1丁目2番3号201号室", "1-2-3 room 201"),
            ("渋谷1-2-3 メゾン渋谷 3階", "渋谷 1-2-3 メゾン渋谷  fl 3"),
            ("千駄ヶ谷3", "千駄ケ谷 3"),
        ] {
            assert!(applies(text));
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(words(&rewrite(text)), words(expected), "{text}");
        }
    }
}
