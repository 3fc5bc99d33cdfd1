//! Reading plain JSON, which is what nearly every line of a batch is: texts without escapes, whole
//! numbers, `true`, `false`, `null`.
//!
//! Whatever is plain is read as `serde_json` reads it, in a third of its time, since nothing has to
//! be copied, buffered or remembered for an error. Of anything else this reader only says that it is
//! not [`Plain`]; then `serde_json` reads the line from its start, and tells what is wrong with it.

use core::fmt;

use serde::{
    Deserialize,
    de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor},
    forward_to_deserialize_any,
};

/// JSON, of which some has been read.
pub(crate) struct Plain<'de> {
    text: &'de str,
    /// How many bytes have been read.
    at: usize,
    /// How many lists and objects may still be opened within each other.
    depth: u8,
}

/// That a text is not plain JSON, or not JSON, or not what it should be.
#[derive(Debug)]
pub(crate) struct NotPlain;

/// The deepest that lists and objects stand within each other in a request, and some more.
const DEEPEST: u8 = 16;

/// The most digits that any number of 64 bits may have.
const MOST_DIGITS: usize = 18;

/// Reads a text that is one plain value and nothing more; nothing where it is not, or where `read`
/// finds fault with it.
pub(crate) fn read<'de, T>(
    text: &'de str,
    read: impl FnOnce(&mut Plain<'de>) -> Option<T>,
) -> Option<T> {
    if !is_plain(text) {
        return None;
    }
    let mut json = Plain { text, at: 0, depth: DEEPEST };
    let value = read(&mut json)?;
    json.peek().is_none().then_some(value)
}

/// Whether a text has neither escapes, nor control characters, which JSON allows between its values
/// only. All bytes are looked at without a stop at the first, so that many are looked at in one step.
fn is_plain(text: &str) -> bool {
    text.bytes().fold(true, |plain, byte| plain & (byte != b'\\') & (byte >= b' '))
}

impl<'de> Plain<'de> {
    /// The byte behind any space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match *self.text.as_bytes().get(self.at)? {
                b' ' => self.at += 1,
                byte => return Some(byte),
            }
        }
    }

    /// Reads this sign, which must come next.
    fn expect(&mut self, sign: u8) -> Result<(), NotPlain> {
        if self.peek() != Some(sign) {
            return Err(NotPlain);
        }
        self.at += 1;
        Ok(())
    }

    fn rest(&self) -> &'de str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn word<T>(&mut self, word: &str, value: T) -> Result<T, NotPlain> {
        if !self.rest().starts_with(word) {
            return Err(NotPlain);
        }
        self.at += word.len();
        Ok(value)
    }

    fn string(&mut self) -> Result<&'de str, NotPlain> {
        self.expect(b'"')?;
        let rest = self.rest();
        let length = memchr::memchr(b'"', rest.as_bytes()).ok_or(NotPlain)?;
        self.at += length + 1;
        rest.get(..length).ok_or(NotPlain)
    }

    /// A whole number that is written in the one way that it has.
    fn number(&mut self) -> Result<i64, NotPlain> {
        let rest = self.rest();
        let digits = rest.strip_prefix('-').unwrap_or(rest);
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        let sign = rest.len() - digits.len();
        let (number, behind) = rest.split_at_checked(sign + length).ok_or(NotPlain)?;
        let leading_zero = digits.starts_with('0') && (length > 1 || sign > 0);
        if leading_zero || length > MOST_DIGITS || behind.starts_with(['.', 'e', 'E']) {
            return Err(NotPlain);
        }
        self.at += number.len();
        number.parse().map_err(|_| NotPlain)
    }

    /// Reads what stands between two signs.
    fn within<T>(
        &mut self,
        [open, close]: [u8; 2],
        read: impl FnOnce(&mut Parts<'_, 'de>) -> Result<T, NotPlain>,
    ) -> Result<T, NotPlain> {
        self.expect(open)?;
        self.depth = self.depth.checked_sub(1).ok_or(NotPlain)?;
        let value = read(&mut Parts { json: self, close, is_first: true })?;
        // Whoever reads a list or an object reads it to its end.
        self.expect(close)?;
        self.depth += 1;
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for &mut Plain<'de> {
    type Error = NotPlain;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotPlain> {
        match self.peek().ok_or(NotPlain)? {
            b'"' => visitor.visit_borrowed_str(self.string()?),
            b'{' => self.within(*b"{}", |parts| visitor.visit_map(parts)),
            b'[' => self.within(*b"[]", |parts| visitor.visit_seq(parts)),
            b'n' => self.word("null", ()).and_then(|()| visitor.visit_unit()),
            b't' => self.word("true", true).and_then(|value| visitor.visit_bool(value)),
            b'f' => self.word("false", false).and_then(|value| visitor.visit_bool(value)),
            _ => visitor.visit_i64(self.number()?),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotPlain> {
        if self.peek() == Some(b'n') {
            self.deserialize_any(visitor)
        } else {
            visitor.visit_some(self)
        }
    }

    /// A [`Verbatim`], the only type that asks for one.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, NotPlain> {
        self.peek();
        let from = self.at;
        de::IgnoredAny::deserialize(&mut *self)?;
        visitor.visit_borrowed_str(self.text.get(from..self.at).ok_or(NotPlain)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The parts of a list or an object.
struct Parts<'a, 'de> {
    json: &'a mut Plain<'de>,
    close: u8,
    is_first: bool,
}

impl Parts<'_, '_> {
    /// Goes to the next part, if there is one.
    fn next(&mut self) -> Result<bool, NotPlain> {
        if self.json.peek() == Some(self.close) {
            return Ok(false);
        }
        if !core::mem::take(&mut self.is_first) {
            self.json.expect(b',')?;
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for &mut Parts<'_, 'de> {
    type Error = NotPlain;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, NotPlain> {
        if self.next()? { seed.deserialize(&mut *self.json).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for &mut Parts<'_, 'de> {
    type Error = NotPlain;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, NotPlain> {
        if !self.next()? {
            return Ok(None);
        }
        let key = self.json.string()?;
        self.json.expect(b':')?;
        seed.deserialize(key.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, NotPlain> {
        seed.deserialize(&mut *self.json)
    }
}

impl fmt::Display for NotPlain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is not plain JSON")
    }
}

impl core::error::Error for NotPlain {}

impl de::Error for NotPlain {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn value(text: &str) -> Option<Value> {
        read(text, |json| Value::deserialize(json).ok())
    }

    #[test]
    fn what_is_plain_is_read() {
        for text in [
            r#"{"id": 7, "owners": [{"name": "Zoë", "phone": null}], "label": true}"#,
            " [ ] ",
            r#"{"a":{"b":[-1,0,123456789012345678,false]}} "#,
            r#""seven b""#,
            r#""eight by""#,
            r#""more than eight bytes""#,
        ] {
            assert_eq!(value(text), Some(serde_json::from_str(text).unwrap()), "{text}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left() {
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\":1,}",
            "[1 2]",
            "{\"a\" 1}",
            "01",
            "-0",
            "-",
            "1.5",
            "1e3",
            "nul",
            "1234567890123456789",
            r#""a\n""#,
            "\"a\tb\"",
            "\"a",
            "[1] 2",
            "{1: 2}",
            "[,1]",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
        assert!(value(&("[".repeat(16) + &"]".repeat(16))).is_some());
        assert!(value(&("[".repeat(17) + &"]".repeat(17))).is_none());
    }

    proptest! {
        #[test]
        fn it_is_read_as_serde_json_reads_it(
            text in r#"([{}\[\]:, ]|"[a\\né"\x01-\x22]{0,9}"|"[b-z ]{0,20}"|null|true|-?[0-9.e]{1,3}){0,12}"#
        ) {
            if let Some(value) = value(&text) {
                prop_assert_eq!(Some(value), serde_json::from_str(&text).ok());
            }
        }
    }
}
