//! Splits a folded name into words, each with what stood before it.

use core::ops::Range;

use super::characters::{Aside, Class};
use crate::{
    name::{
        lexicon,
        mask::is_mask,
        normalise::Name,
        notes,
        tables::{self, Traits},
        token::{Break, Span, Token},
    },
    text::{
        eight::{DIGIT, Eight},
        script::{Script, script_of_word},
        short_table::Short,
    },
};

/// Splits a folded text, or any ASCII text, into the words of a name that has none yet.
/// Apostrophes vanish: `o'brien` is one word.
///
/// ASCII need not be folded first: folding would only lower its letters and drop control characters, which
/// is done here.
///
/// Cost: linear in the length of the text.
pub(in crate::name) fn split(folded: &str, name: &mut Name) {
    let mut words = Words::of(name);
    words.read(folded);
    if words.ats && folded.contains(AT) {
        *name = Name { noticed: name.noticed, ..Name::with_room_for(folded) };
        return split(&folded.replace(AT, " aka "), name);
    }
    words.write(folded);
    if words.slashes {
        words.join_marks();
    }
    words.look_up();
    if words.numbered {
        notes::mark(words.name);
    }
    name.said = Token::all_traits(&name.tokens);
}

/// The words of a name that is being split.
struct Words<'a> {
    name: &'a mut Name,
    /// There are digits.
    numbered: bool,
    /// There are letters that are not ASCII.
    wide: bool,
    /// There are slashes.
    slashes: bool,
    /// There are `@`.
    ats: bool,
    /// There are words from which a character vanishes.
    shortened: bool,
    /// How many characters belong to no word.
    signs: usize,
    /// Some of these are not spaces.
    marks: bool,
}

/// What stands around the next piece of the text.
struct Around {
    before: Break,
    aside: Aside,
    /// A word has begun, and nothing has ended it.
    inside: bool,
}

impl Around {
    /// Goes past a character that ends a word.
    #[inline]
    fn see(&mut self, class: Class) {
        self.inside = false;
        self.aside.see(class);
        self.before = class.after(self.before, self.aside.open());
    }
}

/// What banks of Malaysia and Singapore write between two names of one person: `TAN AH KOW @ ALBERT TAN`.
const AT: &str = " @ ";

impl<'a> Words<'a> {
    const fn of(name: &'a mut Name) -> Self {
        Self {
            name,
            numbered: false,
            wide: false,
            slashes: false,
            ats: false,
            shortened: false,
            signs: 0,
            marks: false,
        }
    }

    /// Finds the words, where they stand in the folded text.
    fn read(&mut self, folded: &str) {
        let mut around = Around { before: Break::Space, aside: Aside::default(), inside: false };
        let mut at = 0;
        loop {
            let (letters, length) = self.letters(folded, at);
            if length > 0 {
                let begins = !around.inside;
                self.piece(at..at + length, &mut around);
                if begins && let Some(word) = self.name.tokens.last_mut() {
                    (word.known, word.mark) = tables::short_looked_up(letters);
                }
                at += length;
            }
            let Some((class, width)) = Class::at(folded, at) else { break };
            let start = at;
            at += width;
            if class.is_of_words() {
                self.wide |= width > 1;
                self.piece(start..at, &mut around);
                continue;
            }
            self.signs += 1;
            self.marks |= class != Class::Space;
            match class {
                Class::Apostrophe => {}
                Class::Mask if hides_letters(folded, start, around.inside) => {
                    at = end_of_mask(folded, at);
                    self.name.masked = true;
                    self.piece(start..at, &mut around);
                }
                // The whole row, which is asked about once.
                Class::Mask if !around.inside => at = end_of_mask(folded, at),
                Class::Lost | Class::Mask
                    if around.inside
                        && Class::at(folded, at).is_some_and(|(it, _)| it == Class::Letter) => {}
                Class::Control => self.name.noticed.invisible = true,
                _ => {
                    self.slashes |= class == Class::Slash;
                    self.ats |= class == Class::At;
                    around.see(class);
                }
            }
        }
    }

    /// Begins a word with the letters of a piece of the text, or goes on with one.
    #[inline]
    fn piece(&mut self, Range { start, end }: Range<usize>, around: &mut Around) {
        let last = if around.inside { self.name.tokens.last_mut() } else { None };
        if let Some(last) = last {
            self.shortened |= last.word.end.get() as usize != start;
            last.become_word(Span::new(last.word.start, end as u32));
        } else {
            let stands_aside = around.before == Break::Open || around.aside.open();
            let traits = if stands_aside { Traits::ASIDE } else { Traits::NONE };
            let word = Span::new(start as u32, end as u32);
            self.name.tokens.push(Token::new(word, around.before, traits));
        }
        (around.before, around.inside) = (Break::Space, true);
    }

    /// Writes the words in lower case, with single spaces between them.
    fn write(&mut self, folded: &str) {
        let Name { text, tokens, masked, .. } = &mut *self.name;
        let stays = |c: &char| Class::of(*c).is_of_words() || *masked && is_mask(*c);
        if self.signs + 1 == tokens.len() && !self.marks {
            text.push_str(folded);
        } else {
            for token in tokens {
                if !text.is_empty() {
                    text.push(' ');
                }
                let (word, start) = (token.word.of(folded), text.len() as u32);
                if self.shortened {
                    text.extend(word.chars().filter(stays));
                } else {
                    text.push_str(word);
                }
                token.word = Span::new(start, text.len() as u32);
            }
        }
        text.make_ascii_lowercase();
    }

    /// The ASCII letters and digits that stand at a place of the text, as many as a short text has, and
    /// their number.
    #[inline]
    fn letters(&mut self, text: &str, at: usize) -> (Short, usize) {
        let (mut eights, mut length) = ([0; 2], 0);
        for eight in &mut eights {
            let next = Eight::of_start(text.as_bytes().get(at + length..).unwrap_or_default());
            if next.length > 0 {
                *eight = next.bytes;
                length += next.length as usize;
                self.numbered |= next.seen & DIGIT != 0;
            }
            if next.length < 8 {
                break;
            }
        }
        (Short::of_eights(eights), length)
    }

    /// Makes one word of the two letters of a mark between two names: `s/o`, `y/o`, `a/c`.
    fn join_marks(&mut self) {
        let Name { text, tokens, .. } = &mut *self.name;
        let mut seconds = Vec::new();
        for at in 1..tokens.len() {
            let Some([mark, behind, next, ..]) = tokens.get_mut(at..) else { break };
            let alone = [&*mark, &*next].iter().all(|word| word.before != Break::Slash);
            let both = mark.word.to(behind.word);
            if alone && behind.before == Break::Slash && lexicon::is_mark(both.of(text)) {
                mark.become_word(both);
                seconds.push(at + 1);
            }
        }
        let mut seconds = seconds.into_iter().peekable();
        let mut at = 0..;
        tokens.retain(|_| seconds.next_if_eq(&at.next().unwrap_or_default()).is_none());
    }

    /// Looks every word up, and notes what its letters and the words beside it say.
    fn look_up(&mut self) {
        let Name { text, tokens, .. } = &mut *self.name;
        let mut behind: Option<&mut Token> = None;
        for token in tokens.iter_mut().rev() {
            if token.mark == 0 {
                (token.known, token.mark) = tables::looked_up(token.of(text));
            }
            if self.wide {
                token.note_script(text);
            }
            if token.length() == 1 {
                token.add(Traits::SINGLE);
            }
            if self.numbered && notes::is_note(token.of(text)) {
                token.add(Traits::NOTE);
            } else if matches!(token.before, Break::Joiner | Break::Slash) {
                token.add(Traits::JOINED);
            }
            if token.before == Break::Comma {
                token.add(Traits::COMMA);
            }
            if let Some(said) = token.known.grammar() {
                token.add(said.traits);
                if let Some(next) = behind {
                    let continued =
                        next.known.grammar().map_or(Traits::NONE, |said| said.continues);
                    token.add(said.opens.and(continued));
                    next.add(said.opens.or(said.continues).and(continued));
                }
            }
            behind = Some(token);
        }
    }
}

impl Token {
    /// Notes what the script of a word says, which may have letters that are not ASCII.
    fn note_script(&mut self, text: &str) {
        let written = self.of(text);
        if written.is_ascii() {
            return;
        }
        self.script = script_of_word(written);
        if written.chars().nth(1).is_none() {
            self.add(Traits::SINGLE);
        }
        if !matches!(self.script, Script::Latin | Script::Common) {
            self.add(Traits::FOREIGN);
        }
    }
}

/// Whether the asterisks at `at` hide letters of a word: two or more of them beside letters. A single one
/// is a mark (`Rosen*`), and a row of them without letters hides everything.
fn hides_letters(text: &str, at: usize, inside: bool) -> bool {
    let end = end_of_mask(text, at);
    let signs = text.get(at..end).map_or(0, |signs| signs.chars().count());
    signs > 1 && (inside || Class::at(text, end).is_some_and(|(it, _)| it == Class::Letter))
}

/// Where a row of asterisks or the like ends.
fn end_of_mask(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(|c| !is_mask(c)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::{Break, Name, split};

    fn name(text: &str) -> Name {
        let mut name = Name::with_room_for(text);
        split(text, &mut name);
        name
    }

    #[track_caller]
    fn words(text: &str) -> Vec<String> {
        let name = name(text);
        name.tokens.iter().map(|token| token.of(&name.text).to_owned()).collect()
    }

    #[test]
    fn words_are_split_at_punctuation_and_kept_whole_in_every_script() {
        assert_eq!(words("rosen, jenny j."), ["rosen", "jenny", "j"]);
        assert_eq!(words("ジェニー・ローゼン"), ["ジェニー", "ローゼン"]);
        assert_eq!(words("कृष्ण कुमार"), ["कृष्ण", "कुमार"]);
        assert_eq!(words("--"), Vec::<String>::new());
    }

    #[test]
    fn words_stand_in_the_text_with_single_spaces_between_them() {
        for folded in
            ["o'brien jenny j", " O'BRIEN  JENNY J ", "-o'brien, jenny/j.", "o'brien\tjenny j"]
        {
            assert_eq!(name(folded).text, "obrien jenny j", "{folded:?}");
            assert_eq!(words(folded), ["obrien", "jenny", "j"], "{folded:?}");
        }
        assert_eq!(name("jenny ro\u{1}sen").text, "jenny rosen");
        assert_eq!(name("josé  ローゼン").text, "josé ローゼン");
    }

    #[test]
    fn what_stands_before_a_word_is_kept() {
        let name = name("mary-jane & bob (rob) - smith, jr");
        let breaks: Vec<_> = name.tokens.iter().map(|token| token.before).collect();
        use Break::{Comma, Hyphen, Joiner, Open, Space};
        assert_eq!(breaks, [Space, Hyphen, Joiner, Open, Space, Comma]);
    }
}
