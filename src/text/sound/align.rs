//! The cheapest way to spell a word's sounds with given Latin letters.
//!
//! A word of another script arrives as *codes*, one ASCII byte for each sound (`scripts.rs` says
//! which file reads which script). A [`Spelling`] says that one to three codes can be written as some
//! Latin letters, where in a word, and at what cost. The alignment is the shortest path from (no code,
//! no letter) to (all codes, all letters); what no spelling explains is left over on one side, or
//! faces a letter of the same kind on the other, at the costs of [`MismatchCosts`].
//!
//! Every set of places in the Latin word is one machine word, so a spelling is looked for in all
//! places at once; that is why a word has at most [`MOST_LETTERS`] letters.

use super::letters::{Letters, MOST_LETTERS, Places, is_vowel};

/// The most codes in one spelling.
const MOST_CODES: usize = 3;

/// How one to three codes can be written in Latin letters.
#[derive(Clone, Copy)]
pub(super) struct Spelling {
    /// The codes after the first, 0 where there are none.
    pub(super) further: [u8; 2],
    /// The letters, counted from `a`; those beyond `length` are 0.
    pub(super) letters: [u8; 6],
    /// How many letters there are; none where the codes may go unwritten.
    pub(super) length: u8,
    /// What may stand before and after the letters: sets of [`FRONT`], [`BACK`], [`CONSONANT`], [`EDGE`].
    pub(super) after: u8,
    /// See `after`.
    pub(super) before: u8,
    /// 0 for a conventional spelling, more for a rarer one.
    pub(super) cost: u8,
    /// The letters as a set, so that most spellings are ruled out at once.
    pub(super) needs: u32,
}

impl Spelling {
    /// A spelling by its parts, for the generated tables.
    pub(super) const fn new(
        further: [u8; 2],
        letters: [u8; 6],
        length: u8,
        after: u8,
        before: u8,
        cost: u8,
    ) -> Self {
        let mut needs = 0;
        let mut rest = letters.split_at(length as usize).0;
        while let [letter, further @ ..] = rest {
            needs |= 1 << *letter;
            rest = further;
        }
        Self { further, letters, length, after, before, cost, needs }
    }
}

/// One code of a script.
#[derive(Clone, Copy)]
pub(super) struct Code {
    /// The code.
    pub(super) byte: u8,
    /// Its conventional Latin form.
    pub(super) romanised: &'static str,
    /// What it costs where no letter writes it.
    pub(super) unwritten: u8,
    /// Where its spellings start in [`Spellings::rules`]; they end where the next code's start.
    pub(super) start: u16,
}

/// All spellings of one script.
pub(super) struct Spellings {
    /// In the order of their first code.
    pub(super) rules: &'static [Spelling],
    /// In the order of their bytes; the last is a sentinel of byte 127.
    pub(super) codes: &'static [Code],
    /// Letters that write nothing, for any script.
    pub(super) silent: &'static [Spelling],
    /// What letters and codes cost in this script that no spelling explains.
    pub(super) mismatch: MismatchCosts,
}

/// What letters and codes cost that no spelling explains.
#[derive(Clone, Copy)]
pub(super) struct MismatchCosts {
    /// A vowel letter that no code stands for.
    pub(super) vowel: u8,
    /// A consonant letter that no code stands for.
    pub(super) consonant: u8,
    /// Another vowel than the one expected.
    pub(super) other_vowel: u8,
    /// Another consonant than the one expected.
    pub(super) other_consonant: u8,
}

/// A place whose neighbour is `e`, `i` or `y`.
pub(super) const FRONT: u8 = 1;
/// A place whose neighbour is `a`, `o` or `u`.
pub(super) const BACK: u8 = 2;
/// A place whose neighbour is a consonant.
pub(super) const CONSONANT: u8 = 4;
/// The start or the end of a word.
pub(super) const EDGE: u8 = 8;

/// What each place costs to reach. Behind the places are some that nobody reaches, so that all can be
/// gone through by so many at once.
type Row = [u16; MOST_LETTERS + 1 + AT_ONCE];

/// How many places are looked at in one step.
const AT_ONCE: usize = 8;

/// Dearer than any path.
const UNREACHED: u16 = 20_000;

impl Spellings {
    /// The code that `byte` is, and its spellings.
    fn code(&self, byte: u8) -> Option<(&'static Code, &'static [Spelling])> {
        let at = self.codes.binary_search_by_key(&byte, |code| code.byte).ok()?;
        let code = self.codes.get(at)?;
        let end = self.codes.get(at + 1)?.start;
        Some((code, self.rules.get(usize::from(code.start)..usize::from(end))?))
    }

    /// The conventional Latin form of one code.
    pub(super) fn romanised(&self, byte: u8) -> &'static str {
        self.code(byte).map_or("", |(code, _)| code.romanised)
    }

    /// What the codes weigh: what they would cost if no letter wrote any of them. A sound that is told a
    /// fourth time in a row is nobody's, and weighs nothing: where it may be silent, as a Thai `r` may, it
    /// costs nothing either.
    pub(super) fn weight(&self, codes: &[u8]) -> u32 {
        let held = |at: usize| {
            let run = at.checked_sub(3).and_then(|from| codes.get(from..=at));
            run.is_some_and(|run| run.windows(2).all(|two| two.first() == two.last()))
        };
        let weigh = |(at, byte): (usize, &u8)| match self.code(*byte) {
            Some((code, _)) if !held(at) => u32::from(code.unwritten),
            _ => 0,
        };
        codes.iter().enumerate().map(weigh).sum()
    }
}

/// What it costs to be at each place, while codes are read one after the other.
pub(super) struct Path<'a> {
    letters: &'a Letters,
    spellings: &'static Spellings,
    /// What each letter costs to pass over: alone, and together with the next one.
    pass: [[u8; 2]; MOST_LETTERS],
    /// What each letter costs that faces a code of its kind: a consonant, and a vowel.
    faced: [[u16; MOST_LETTERS + 1]; 2],
}

impl<'a> Path<'a> {
    /// The path through `letters` by the spellings of one script.
    pub(super) fn new(letters: &'a Letters, spellings: &'static Spellings) -> Self {
        let mismatch = spellings.mismatch;
        let mut pass = [[u8::MAX; 2]; MOST_LETTERS];
        let mut previous = u8::MAX;
        let [mut consonants, mut vowels] = [[UNREACHED; MOST_LETTERS + 1]; 2];
        let faced = consonants.iter_mut().zip(&mut vowels);
        for ((cost, letter), (consonant, other)) in
            pass.iter_mut().zip(letters.written()).zip(faced)
        {
            let vowel = is_vowel(*letter);
            if vowel {
                *other = u16::from(mismatch.other_vowel);
            } else {
                *consonant = u16::from(mismatch.other_consonant);
            }
            *cost = [if vowel { mismatch.vowel } else { mismatch.consonant }, u8::MAX];
            if *letter == previous {
                // A doubled consonant is one sound; a doubled vowel is a long one.
                *cost = [u8::from(vowel), u8::MAX];
            }
            previous = *letter;
        }
        for spelling in spellings.silent {
            let mut places = letters.places_of(spelling);
            while places != 0 {
                let place = places.trailing_zeros() as usize;
                let long = usize::from(spelling.length.saturating_sub(1));
                if let Some(cost) = pass.get_mut(place).and_then(|costs| costs.get_mut(long)) {
                    *cost = (*cost).min(spelling.cost);
                }
                places &= places - 1;
            }
        }
        Self { letters, spellings, pass, faced: [consonants, vowels] }
    }

    /// Before the first code, before the first letter.
    pub(super) fn start(&self) -> Row {
        let mut row = [UNREACHED; MOST_LETTERS + 1 + AT_ONCE];
        if let Some(first) = row.first_mut() {
            *first = 0;
        }
        row
    }

    /// The cost of having read every letter.
    pub(super) fn end(&self, mut row: Row) -> u16 {
        self.pass_letters(&mut row);
        row.get(self.letters.count()).copied().unwrap_or(UNREACHED)
    }

    /// Reads `codes`, from where `start` stands.
    ///
    /// Cost: the number of codes times that of their spellings that occur in the letters.
    pub(super) fn read(&self, codes: &[u8], start: &Row) -> Row {
        let mut rows = [[UNREACHED; MOST_LETTERS + 1 + AT_ONCE]; MOST_CODES + 1];
        rows[0] = *start;
        // Where the next code, the one after it, and so on, will be read from.
        let [mut row, mut next, mut second, mut third] = rows.each_mut();
        let mut rest = codes;
        while let [first, further @ ..] = rest {
            self.pass_letters(row);
            if let Some((code, rules)) = self.spellings.code(*first) {
                self.face(code, row, next);
                // Most spellings have a letter that the word lacks.
                for rule in rules.iter().filter(|rule| self.letters.may_have(rule)) {
                    let target = match (rule.further, further) {
                        ([0, _], _) => &mut *next,
                        ([a, 0], [b, ..]) if a == *b => &mut *second,
                        ([a, c], [b, d, ..]) if a == *b && c == *d => &mut *third,
                        _ => continue,
                    };
                    relax(self.letters.places_of(rule), rule, row, target);
                }
            } else {
                *next = *row;
            }
            row.fill(UNREACHED);
            (row, next, second, third) = (next, second, third, row);
            rest = further;
        }
        *row
    }

    /// Passes over letters that no code stands for.
    fn pass_letters(&self, row: &mut Row) {
        let [first, others @ ..] = row;
        // The cost of the place before, and of this place by way of both letters before it.
        let (mut here, mut by_two) = (*first, UNREACHED);
        let pass = self.pass.get(..self.letters.count()).unwrap_or_default();
        for (cost, [one, two]) in others.iter_mut().zip(pass) {
            *cost = (*cost).min(here + u16::from(*one)).min(by_two);
            by_two = here + u16::from(*two);
            here = *cost;
        }
    }

    /// Leaves a code unwritten, or lets it face a letter of its kind.
    fn face(&self, code: &Code, row: &Row, next: &mut Row) {
        let vowel = code.romanised.bytes().next().is_none_or(|b| is_vowel(b - b'a'));
        let [consonants, vowels] = &self.faced;
        let faced = if vowel { vowels } else { consonants };
        let unwritten = u16::from(code.unwritten);
        let steps = self.letters.count() / AT_ONCE + 1;
        let from = row.as_chunks::<AT_ONCE>().0.iter().take(steps);
        for (to, from) in next.as_chunks_mut::<AT_ONCE>().0.iter_mut().zip(from.clone()) {
            for (to, from) in to.iter_mut().zip(from) {
                *to = (*to).min(from + unwritten);
            }
        }
        let [_, next @ ..] = next;
        let from = from.zip(faced.as_chunks::<AT_ONCE>().0);
        for (to, (from, faced)) in next.as_chunks_mut::<AT_ONCE>().0.iter_mut().zip(from) {
            for (to, (from, faced)) in to.iter_mut().zip(from.iter().zip(faced)) {
                *to = (*to).min(from + faced);
            }
        }
    }
}

/// Goes from each of `places` over the letters of a spelling.
fn relax(mut places: Places, spelling: &Spelling, row: &Row, target: &mut Row) {
    while places != 0 {
        let place = places.trailing_zeros() as usize;
        places &= places - 1;
        let Some(cost) = row.get(place) else { return };
        if let Some(reached) = target.get_mut(place + usize::from(spelling.length)) {
            *reached = (*reached).min(cost + u16::from(spelling.cost));
        }
    }
}
