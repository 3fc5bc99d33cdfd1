//! Addresses in Chinese characters, which have no spaces: `東京都杉並区高井戸西一丁目5番40号`; and in
//! Korean ones, whose rooms are counted in the same way: `101동 1203호`.
//!
//! They are rewritten so that the words and numbers stand apart, as `東京都 杉並区 高井戸西 1-5-40`.
//! The rules look at neighbouring characters only, so that an address in parts and the same
//! address in one text are cut at the same places. A cut within a name (`東村 山市`) does no harm,
//! since it falls in both.

use crate::address::tables;

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

/// Words that follow the number of a block, a lot or a house, the longest first.
const COUNTERS: [&str; 13] =
    ["丁目", "番地の", "番地", "番号", "番", "号", "號", "地割", "の", "段", "巷", "弄", "院"];

/// Words that follow the number of a room, a floor or a building, the longest first, and the
/// designator that stands for them.
const ROOMS: [(&str, &str); 16] = [
    ("号室", " room "),
    ("號室", " room "),
    ("号棟", " bldg "),
    ("号楼", " bldg "),
    ("號樓", " bldg "),
    ("単元", " entrance "),
    ("单元", " entrance "),
    ("單元", " entrance "),
    ("室", " room "),
    ("호", " room "),
    ("階", " fl "),
    ("楼", " fl "),
    ("樓", " fl "),
    ("层", " fl "),
    ("層", " fl "),
    ("층", " fl "),
];

/// Puts spaces between the words of a folded text and dashes between its block numbers.
pub(super) fn rewrite(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut rest = text;
    let mut word = 0; // Where the current word starts in `out`.
    // How much is left after numerals that count nothing: what starts among them counts no more.
    let mut uncounted = text.len();
    while let Some(c) = rest.chars().next() {
        let number = if rest.len() > uncounted { None } else { number_at(rest) };
        if let Some((number, len)) = number {
            let (_, tail) = rest.split_at_checked(len).unwrap_or((rest, ""));
            let glued = out.ends_with('-') || out.ends_with(|c: char| c.is_ascii_alphanumeric());
            if !out.is_empty() && !glued && !out.ends_with(' ') {
                out.push(' ');
            }
            out.push_str(&number);
            rest = after_number(tail, &mut out);
            word = out.len();
            continue;
        }
        if rest.len() <= uncounted {
            uncounted = rest.trim_start_matches(|c| numeral(c).is_some()).len();
        }
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        if c == '〒' {
            continue;
        }
        let after_digits = out.ends_with(|c: char| c.is_ascii_digit());
        // A long vowel sign between digits is a dash that was typed so.
        if matches!(c, 'ー' | '-' | '~') && after_digits {
            let digits = rest.starts_with(|c: char| c.is_ascii_digit());
            out.push(if digits { '-' } else { ' ' });
            word = out.len();
            continue;
        }
        if (is_han(c) || is_kana(c))
            && out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
        {
            trim_dash(&mut out);
            out.push(' ');
            word = out.len();
        }
        if !c.is_alphanumeric() {
            trim_dash(&mut out);
            out.push(c);
            word = out.len();
            continue;
        }
        out.push(plain(c));
        if ends_word(out.get(word..).unwrap_or(""), c, rest.chars().next()) {
            out.push(' ');
            word = out.len();
        }
    }
    trim_dash(&mut out);
    out
}

fn trim_dash(out: &mut String) {
    while out.ends_with('-') {
        out.pop();
    }
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
    let tail = text.get(len..)?;
    // `六番町` is a name: a lone counter before a further character of a name counts nothing.
    let counts = tail.starts_with("丁目")
        || tail.starts_with("番地")
        || ["番", "号", "號", "段", "巷", "弄", "階", "樓", "楼"].iter().any(|counter| {
            tail.strip_prefix(counter).is_some_and(|t| {
                !t.starts_with(|c| is_han(c) && numeral(c).is_none() && c != '室' && c != '棟')
            })
        });
    (len > 0 && counts).then(|| (total.saturating_add(digit).to_string(), len))
}

/// Writes what a counter after a number means, and returns the text after the counter.
fn after_number<'a>(tail: &'a str, out: &mut String) -> &'a str {
    for (room, designator) in ROOMS {
        if let Some(rest) = tail.strip_prefix(room) {
            write_room(designator, out);
            return rest;
        }
    }
    // `5F`
    if let Some(rest) = tail.strip_prefix('f')
        && !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        write_room(" fl ", out);
        return rest;
    }
    for counter in COUNTERS {
        if let Some(rest) = tail.strip_prefix(counter) {
            let number_follows = number_at(rest).is_some();
            if counter == "の" && !number_follows {
                break;
            }
            out.push(if number_follows { '-' } else { ' ' });
            return rest;
        }
    }
    tail
}

/// Writes the designator of a room before the number that a text ends in, as units are written
/// elsewhere.
fn write_room(designator: &str, out: &mut String) {
    let start = |out: &str| out.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    trim_before(out, start(out));
    out.insert_str(start(out), designator);
    out.push(' ');
}

/// Drops a dash that stands before the digits at `start`.
fn trim_before(out: &mut String, start: usize) {
    if start > 0 && out.get(..start).is_some_and(|head| head.ends_with('-')) {
        out.replace_range(start - 1..start, " ");
    }
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
