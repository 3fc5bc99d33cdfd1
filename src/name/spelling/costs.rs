//! What it costs that a word writes one sound otherwise than the other word does.

/// What a whole edit costs; every other cost is a share of it.
pub(super) const EDIT: u8 = 12;
/// The first letter is the one people get right: a slip there counts this many times.
const FIRST: u8 = 2;
/// The cost of what no rule allows, dearer than the edits that do the same.
const NEVER: u8 = u8::MAX;

/// What the rules below say of a letter, gathered by the compiler.
pub(super) struct Costs {
    pub(super) is_vowel: bool,
    /// The cost of leaving it out, after a consonant and after a vowel; then the same of a last one.
    lone: [u8; 4],
    /// The cost of another sign written for it.
    replaced: [u8; 128],
    /// After which letters it may be one half of a sound: see [`joined`] and [`swapped`].
    joins: u32,
    swaps: u32,
}

impl Costs {
    /// The costs of an ASCII letter, digit or sign.
    pub(super) fn of(byte: u8) -> &'static Self {
        static COSTS: [Costs; 128] = every();
        // A mask and no question: the callers have ASCII words.
        COSTS.get(usize::from(byte & 127)).unwrap_or(&COSTS[0])
    }

    /// The cost of leaving the letter out, which `before` stands before.
    pub(super) fn lone(&self, byte: u8, before: Option<u8>, last: bool) -> u8 {
        let Some(before) = before else { return lone(byte, None, last) };
        if before == byte {
            return lone(byte, Some(before), last);
        }
        let place = usize::from(last) << 1 | usize::from(Self::of(before).is_vowel);
        self.lone.get(place).copied().unwrap_or(EDIT)
    }

    /// The cost of writing each other sign instead.
    pub(super) fn replaced(&self) -> impl Fn(u8) -> u16 {
        |other| u16::from(self.replaced.get(usize::from(other & 127)).copied().unwrap_or(EDIT))
    }

    /// Whether the letter and the one before it may be written as another one.
    pub(super) const fn joins(&self, before: u8) -> bool {
        self.joins >> (before & 31) & 1 != 0
    }

    /// Whether the letter and the one before it may be written as two others.
    pub(super) const fn swaps(&self, before: u8) -> bool {
        self.swaps >> (before & 31) & 1 != 0
    }
}

/// The costs of every ASCII byte; only letters have some of their own.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which would object")]
const fn every() -> [Costs; 128] {
    let mut all = [const {
        Costs { is_vowel: false, lone: [EDIT; 4], replaced: [EDIT; 128], joins: 0, swaps: 0 }
    }; 128];
    let mut byte = 0;
    while byte < 128 {
        let costs = &mut all[byte as usize];
        costs.is_vowel = is_vowel(byte);
        // Any consonant and any vowel but the letter itself, which would be doubled.
        let consonant = if byte == b't' { b'd' } else { b't' };
        let vowel = if byte == b'a' { b'o' } else { b'a' };
        costs.lone = [
            lone(byte, Some(consonant), false),
            lone(byte, Some(vowel), false),
            lone(byte, Some(consonant), true),
            lone(byte, Some(vowel), true),
        ];
        costs.replaced[byte as usize] = 0;
        let mut other = b'a';
        while byte >= b'a' && other <= b'z' {
            costs.replaced[other as usize] = replacing(byte, other);
            costs.joins |= (may_join([other, byte]) as u32) << (other & 31);
            costs.swaps |= (may_swap([other, byte]) as u32) << (other & 31);
            other += 1;
        }
        byte += 1;
    }
    all
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The cost of a letter that the other word lacks.
const fn lone(letter: u8, before: Option<u8>, last: bool) -> u8 {
    match (letter, before) {
        // Doubled letters are written once as often as twice.
        (_, Some(before)) if before == letter => 3,
        // A mute h after a consonant, a mute e at the end.
        (b'h', Some(before)) if !is_vowel(before) => 4,
        (b'e', Some(_)) if last => 4,
        // Two letters that spell one vowel: the glide is easily left out.
        (b'i' | b'y' | b'e' | b'u' | b'w', Some(before)) if is_vowel(before) => 6,
        (_, None) => EDIT * FIRST,
        (letter, _) if is_vowel(letter) => 8,
        (b's', _) if last => 8,
        (b'h', _) => 8,
        _ => EDIT,
    }
}

/// The cost of one letter written for another.
const fn replacing(x: u8, y: u8) -> u8 {
    if x == y {
        return 0;
    }
    let (x, y) = if x < y { (x, y) } else { (y, x) };
    match (x, y) {
        (b'i', b'y') | (b'c', b'k') => 2,
        (b'k', b'q') | (b's', b'z') | (b'v', b'w') | (b'i', b'j') => 3,
        (b'e', b'i') | (b'o', b'u') | (b'a', b'e') | (b'a', b'o') => 5,
        (b'c', b's') | (b'f', b'v') | (b'g', b'j') | (b'j', b'y') | (b'u', b'w') => 5,
        (b'd', b't')
        | (b'b', b'p')
        | (b'b', b'v')
        | (b'g', b'k')
        | (b'm', b'n')
        | (b'c', b'q')
        | (b'c', b'z') => 6,
        _ if is_vowel(x) && is_vowel(y) => 7,
        (b'h', b'j') | (b'g', b'h') | (b'h', b'k') | (b'c', b'g') => 9,
        _ => EDIT,
    }
}

/// Whether [`joined`] knows a letter for the two.
const fn may_join(pair: [u8; 2]) -> bool {
    match pair[1] {
        b'h' => matches!(pair[0], b'p' | b'k' | b'c' | b'g' | b'z' | b's' | b't'),
        b'a' => pair[0] == b'e',
        b'i' | b'y' => matches!(pair[0], b'a' | b'e'),
        b'e' => matches!(pair[0], b'i' | b'e' | b'a' | b'c' | b'u' | b'o'),
        b's' => matches!(pair[0], b'k' | b'c' | b't' | b's'),
        b'z' => matches!(pair[0], b't' | b'd' | b'c' | b's'),
        b'u' => matches!(pair[0], b'q' | b'o' | b'a'),
        b'w' => matches!(pair[0], b'a' | b'o'),
        b'k' => pair[0] == b'c',
        b'j' => matches!(pair[0], b'i' | b'd'),
        b'o' => pair[0] == b'o',
        b'g' => pair[0] == b'd',
        b'c' => matches!(pair[0], b's' | b'c'),
        b't' => pair[0] == b'd',
        _ => false,
    }
}

/// Whether [`swapped`] knows other pairs for the two.
const fn may_swap(pair: [u8; 2]) -> bool {
    match pair[1] {
        b'h' => matches!(pair[0], b's' | b'c' | b'k' | b'g' | b'p'),
        b'i' | b'y' => matches!(pair[0], b'e' | b'a'),
        b'e' => matches!(pair[0], b'i' | b'u'),
        b'z' => matches!(pair[0], b's' | b'c'),
        b'k' | b'c' | b'q' => pair[0] == b'c',
        b'u' | b'o' => pair[0] == b'o',
        b'w' => pair[0] == b'e',
        b'f' => matches!(pair[0], b'f' | b'p'),
        _ => false,
    }
}

/// The cost of two letters in one word for one in the other: `ph` for `f`.
pub(super) const fn joined(pair: [u8; 2], single: u8) -> u8 {
    match (&pair, single) {
        (b"ph", b'f')
        | (b"ck", b'k')
        | (b"ks" | b"cs", b'x')
        | (b"ie" | b"ey" | b"ee" | b"ea", b'y') => 2,
        (b"qu", b'k')
        | (b"ie" | b"ei" | b"ee" | b"ea" | b"ij" | b"ey", b'i')
        | (b"ou" | b"oo", b'u') => 3,
        (b"ts" | b"tz" | b"dz" | b"cz", b'z') | (b"kh" | b"ch", b'k' | b'h') | (b"gh", b'g') => 4,
        (b"dj" | b"zh" | b"dg", b'j')
        | (b"ss" | b"sc" | b"ce", b's')
        | (b"sh" | b"sz", b's')
        | (b"cc", b'k') => 4,
        (b"au" | b"aw" | b"ou" | b"ow", b'o')
        | (b"ei" | b"ai" | b"ay" | b"ae", b'e' | b'a')
        | (b"dt" | b"th", b't') => 4,
        (b"ue" | b"oe", b'u' | b'o') => 4,
        _ => NEVER,
    }
}

/// The cost of two letters in the other order, or of two pairs that spell one sound.
pub(super) const fn swapped(pair: [u8; 2], other: [u8; 2]) -> u8 {
    if pair[0] == other[1] && pair[1] == other[0] {
        return 8;
    }
    match (&pair, &other) {
        (b"ei" | b"ai" | b"ey" | b"ay" | b"ie", b"ei" | b"ai" | b"ey" | b"ay" | b"ie") => 3,
        (b"sh", b"ch")
        | (b"ch", b"sh")
        | (b"sz", b"sh")
        | (b"sh", b"sz")
        | (b"cz", b"ch")
        | (b"ch", b"cz") => 4,
        (b"ck", b"ch" | b"cc" | b"cq")
        | (b"ch" | b"cc" | b"cq", b"ck")
        | (b"kh", b"ch" | b"gh")
        | (b"ch" | b"gh", b"kh") => 4,
        (b"ou" | b"oo" | b"ew" | b"ue", b"ou" | b"oo" | b"ew" | b"ue") => 4,
        (b"gh", b"ff")
        | (b"ff", b"gh")
        | (b"ph", b"ff")
        | (b"ff", b"ph")
        | (b"pf", b"ff")
        | (b"ff", b"pf") => 4,
        _ => NEVER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs() -> impl Iterator<Item = [u8; 2]> + Clone {
        (b'a'..=b'z').flat_map(|first| (b'a'..=b'z').map(move |second| [first, second]))
    }

    #[test]
    fn no_pair_with_a_rule_is_passed_over() {
        for pair in pairs() {
            let joins = (b'a'..=b'z').any(|single| joined(pair, single) < EDIT);
            assert_eq!(may_join(pair), joins, "{pair:?}");
            let turned = [pair[1], pair[0]];
            let mut others = pairs().filter(|other| *other != turned);
            let swaps = others.any(|other| swapped(pair, other) < EDIT);
            assert_eq!(may_swap(pair), swaps, "{pair:?}");
        }
    }
}
