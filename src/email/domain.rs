//! Domains: one spelling for each, and where its ending begins.

use unicode_normalization::UnicodeNormalization;

use super::tables::SECOND_LEVEL;

/// Appends `raw` in the one spelling that a domain has here: lower case, internationalised labels
/// in Unicode (`xn--mnchen-3ya` is `münchen`), no root dot, no white space, no brackets around an
/// IP literal. Says whether compatibility mapping changed anything, as for full-width letters.
///
/// Invisible characters stay: a domain with one is another domain.
pub(super) fn push_domain(raw: &str, out: &mut String) -> bool {
    let raw = raw.trim().trim_start_matches('[').trim_end_matches([']', '.']);
    if raw.is_ascii() {
        let lower = raw.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase());
        if !has_encoded_label(raw) {
            if raw.bytes().all(|b| b.is_ascii_graphic()) {
                let start = out.len();
                out.push_str(raw);
                out.get_mut(start..).into_iter().for_each(str::make_ascii_lowercase);
                return false;
            }
            out.extend(lower);
            return false;
        }
        push_labels(&lower.collect::<String>(), out);
        return false;
    }
    // The stops that IDNA (UTS 46) reads as a dot; NFKC unites only some of them.
    let dots = |c: char| if matches!(c, '。' | '．' | '｡') { '.' } else { c };
    let mapped: String = raw
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(dots)
        .nfkc()
        .flat_map(char::to_lowercase)
        .nfc()
        .collect();
    push_labels(mapped.trim_end_matches('.'), out);
    raw.chars().any(|c| matches!(c, '。' | '．' | '｡')) || !raw.nfkc().eq(raw.nfc())
}

/// Whether a label may be an internationalised one in its ASCII form.
pub(super) fn has_encoded_label(domain: &str) -> bool {
    let encoded = |four: &[u8]| matches!(four, [b'x' | b'X', b'n' | b'N', b'-', b'-']);
    domain.as_bytes().windows(4).any(encoded)
}

/// Appends labels separated by dots, those in ASCII form (`xn--…`) decoded.
fn push_labels(domain: &str, out: &mut String) {
    for (at, label) in domain.split('.').enumerate() {
        if at > 0 {
            out.push('.');
        }
        match label.strip_prefix("xn--").and_then(decode_punycode) {
            // A label that decodes to ASCII or to controls is not a valid one; it is kept as written.
            Some(decoded) if !decoded.is_ascii() && !decoded.contains(char::is_control) => {
                out.extend(decoded.nfc().flat_map(char::to_lowercase));
            }
            _ => out.push_str(label),
        }
    }
}

/// Decodes the part of an ASCII label after `xn--`, by RFC 3492; `None` where it is not valid.
///
/// Cost: quadratic in the label's length at worst, so labels above the 63 bytes that DNS allows
/// are not decoded.
fn decode_punycode(encoded: &str) -> Option<String> {
    // RFC 3492, section 5.
    const BASE: u32 = 36;
    const T_MIN: u32 = 1;
    const T_MAX: u32 = 26;
    const SKEW: u32 = 38;
    const DAMP: u32 = 700;
    if encoded.len() > 63 {
        return None;
    }
    let (basic, extended) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut decoded: Vec<char> = basic.chars().collect();
    let (mut code, mut at, mut bias) = (128u32, 0u32, 72u32);
    let mut digits = extended.bytes();
    while digits.len() > 0 {
        let before = at;
        let (mut weight, mut k) = (1u32, BASE);
        loop {
            let digit = match digits.next()? {
                letter @ b'a'..=b'z' => u32::from(letter - b'a'),
                number @ b'0'..=b'9' => u32::from(number - b'0') + 26,
                _ => return None,
            };
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
        let count = decoded.len() as u32 + 1;
        let mut delta = (at - before) / if before == 0 { DAMP } else { 2 };
        delta += delta / count;
        let mut steps = 0;
        while delta > (BASE - T_MIN) * T_MAX / 2 {
            delta /= BASE - T_MIN;
            steps += BASE;
        }
        bias = steps + (BASE - T_MIN + 1) * delta / (delta + SKEW);
        code = code.checked_add(at / count)?;
        at %= count;
        decoded.insert(at as usize, char::from_u32(code)?);
        at += 1;
    }
    Some(decoded.into_iter().collect())
}

/// A domain as its name and its ending: `mail.example` and `co.uk`.
///
/// The ending is the last label, and the one before it where that says what kind of organisation
/// registers there (`co.uk`, `ne.jp`). That is a rule of thumb for ranking, not the public suffix
/// list.
pub(super) fn split_ending(domain: &str) -> (&str, &str) {
    let Some((name, last)) = split_last(domain) else { return (domain, "") };
    if last.len() == 2
        && let Some((name, kind)) = split_last(name)
        && SECOND_LEVEL.contains(&kind)
    {
        return (name, domain.get(name.len() + 1..).unwrap_or(last));
    }
    (name, last)
}

/// The label below the ending: `example` of `mail.example.co.uk`.
pub(super) fn label(domain: &str) -> &str {
    let (name, _) = split_ending(domain);
    split_last(name).map_or(name, |(_, label)| label)
}

/// What stands before the last dot, and what stands after it.
fn split_last(domain: &str) -> Option<(&str, &str)> {
    let dot = domain.bytes().rposition(|byte| byte == b'.')?;
    Some((domain.get(..dot)?, domain.get(dot + 1..)?))
}

/// Whether a domain is an IP address.
pub(super) fn is_ip(domain: &str) -> bool {
    domain.starts_with("ipv6:")
        || domain.contains('.') && domain.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(raw: &str) -> String {
        let mut out = String::new();
        push_domain(raw, &mut out);
        out
    }

    #[test]
    fn internationalised_labels_have_one_spelling() {
        for (raw, want) in [
            ("xn--mnchen-3ya.de", "münchen.de"),
            ("XN--MNCHEN-3YA.DE.", "münchen.de"),
            ("MÜNCHEN.de", "münchen.de"),
            ("münchen.de", "münchen.de"),
            ("xn--e1afmkfd.xn--p1ai", "пример.рф"),
            ("xn--fiqs8s.xn--fiqs8s", "中国.中国"),
            // RFC 3492, section 7.1 (B) and (L).
            ("xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
            ("xn--3b-ww4c5e180e575a65lsy2b", "3年b組金八先生"),
            ("example．com", "example.com"),
            ("example。com", "example.com"),
            ("ｅxample.com", "example.com"),
            ("xn--a", "xn--a"),
            ("xn--", "xn--"),
            ("xn--99999999999", "xn--99999999999"),
            ("[192.0.2.1]", "192.0.2.1"),
        ] {
            assert_eq!(canonical(raw), want, "{raw}");
        }
    }

    #[test]
    fn the_ending_begins_below_the_registered_name() {
        for (domain, name, ending) in [
            ("example.com", "example", "com"),
            ("mail.example.co.uk", "mail.example", "co.uk"),
            ("co.uk", "co", "uk"),
            ("localhost", "localhost", ""),
        ] {
            assert_eq!(split_ending(domain), (name, ending), "{domain}");
        }
        assert_eq!(label("mail.example.co.uk"), "example");
    }
}
