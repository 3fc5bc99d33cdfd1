//! What it costs that one word writes a sound otherwise than another word does.
//!
//! The rules, as people edit them; [`rules`](super::rules) gathers them into look-ups.

/// What a whole edit costs; every other cost is a share of it.
pub(super) const EDIT: u8 = 12;
/// Consonants carry a name: one for another that has nothing to do with it is a little more.
const CONSONANT: u8 = 13;
/// The first letter is the one people get right: a slip there counts this many times.
pub(super) const FIRST: u8 = 2;

/// The cost of a first letter that the other word lacks: less than another letter in its place, which begins
/// another name. Vowels, h and the last letters of articles and particles come and go in front of a name
/// (`andrew`, `handrew`); sounds made with the lips or at the palate do not (`reed`, `breed`).
pub(super) const fn first_lone(letter: u8) -> u8 {
    match letter {
        b'b' | b'c' | b'f' | b'g' | b'j' | b'k' | b'p' | b'q' | b'w' | b'x' | b'z' => 18,
        _ => 14,
    }
}

/// Doubled letters are written once as often as twice.
pub(super) const DOUBLED: u8 = 2;
/// From this cost on, letters do not stand for each other often enough to look for them beforehand.
pub(super) const FAR: u8 = 8;

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The cost of a letter that the other word lacks, which stands after another letter.
///
/// Vowels without stress come and go, and the dull ones most; of the consonants, those that end a word
/// or stand among others are heard least.
pub(super) const fn lone(letter: u8, before: u8, last: bool) -> u8 {
    let behind_vowel = is_vowel(before);
    match letter {
        _ if before == letter => DOUBLED,
        _ if !letter.is_ascii_lowercase() => EDIT,
        // A mute h after a consonant, a mute e at the end.
        b'h' if !behind_vowel => 4,
        b'e' if last && !behind_vowel => 2,
        // To many w is a consonant, and y at the end is a syllable of its own, as e is: `hale`, `haley`.
        b'w' if behind_vowel => 7,
        b'y' if behind_vowel && last => 10,
        b'e' if behind_vowel && last => 6,
        // An a at the end makes another name: `mari`, `maria`.
        b'a' if behind_vowel && last => 5,
        // Two letters that spell one vowel: the second is easily left out.
        b'a' | b'u' if behind_vowel => 3,
        _ if behind_vowel && (is_vowel(letter) || letter == b'h') => 4,
        // One more syllable at the end makes another name: `hard`, `hardy`.
        b'i' | b'y' if last => 8,
        b'a' | b'e' if !last => 4,
        b'i' => 5,
        b'o' if !last => 7,
        b'u' if !last => 8,
        _ if is_vowel(letter) => 6,
        // The son of Robert is Roberts or Robert.
        b's' if last && !behind_vowel => 3,
        b's' if last => 6,
        // Behind another consonant an ear misses them: `arnold`, `arnol`, and most behind an n.
        b'd' if last && before == b'n' => 7,
        b'd' if last && !behind_vowel => 8,
        b't' if last || !behind_vowel => 9,
        b'n' | b'r' if last || behind_vowel => 9,
        _ if last && behind_vowel => 10,
        _ if last => 9,
        // Before a k, and beside most consonants, c is mute.
        b'c' => 8,
        // Before a consonant an l is as good as a vowel, and a g hardly heard.
        b'l' | b'g' if behind_vowel => 10,
        // Among other consonants.
        b'l' | b'm' | b'n' | b'r' | b's' if !behind_vowel => 10,
        _ if !behind_vowel => 11,
        _ => 12,
    }
}

/// The cost of one letter written for another: the same sound, a sound made at the same place, or a
/// letter that looks alike in handwriting.
pub(super) const fn replacing(x: u8, y: u8) -> u8 {
    let (x, y) = if x < y { (x, y) } else { (y, x) };
    match (x, y) {
        _ if x == y => 0,
        // Vowels without stress are heard as one.
        (b'i', b'y') | (b'e', b'i') | (b'e', b'y') | (b'a', b'e') => 2,
        (b'c', b'k') | (b'b', b'p') => 2,
        (b'o', b'u') | (b's', b'z') => 2,
        (b'k', b'q') | (b'v', b'w') | (b'i', b'j') | (b'b', b'v') => 3,
        (b'u', b'w') | (b'g', b'j') | (b'j', b'y') => 3,
        (b'g', b'k') | (b'f', b'v') | (b'm', b'n') => 4,
        (b'a', b'o') | (b'd', b't') => 5,
        (b'i', b'u') | (b'c', b'q') | (b'c', b'z') => 6,
        (b'c', b's') => 7,
        // A t whose stroke is faint.
        (b'l', b't') => 5,
        (b'c', b'e') | (b'n', b'r') | (b'r', b's') | (b'n', b's') | (b'n', b'u') => 8,
        // The lips are round for the one, and not for the other.
        (b'e', b'o' | b'u') | (b'i', b'o') | (b'o', b'y') => 9,
        _ if is_vowel(x) && is_vowel(y) => 7,
        // Sounds made at the same place, and a ph without its h.
        (b'c', b'g') => 8,
        (b'f', b'p') => 8,
        (b'h', b'j') | (b'g', b'h') | (b'h', b'k') => 9,
        // Strokes that look alike in handwriting.
        (b'i', b'l') | (b'u', b'v') | (b'g', b'y') => 10,
        // The long s of old hands, and a z with a tail.
        (b'f', b's') | (b'g', b'z') => 11,
        // Sounds that nobody takes for each other, which is what many pairs of names differ by.
        (b'l', b'n') | (b'n', b'w') => 15,
        (b'l', b'r') => 17,
        _ => CONSONANT,
    }
}

/// Two letters that are written side by side.
pub(super) type Two = &'static [u8; 2];

/// Pairs of letters, the single letters that are written for any of them, and the cost.
pub(super) const JOINED: [(&[Two], &[u8], u8); 27] = [
    (&[b"ph"], b"f", 2),
    (&[b"ck"], b"k", 2),
    (&[b"ks", b"cs"], b"x", 2),
    (&[b"ie", b"ey", b"ee", b"ea"], b"y", 2),
    (&[b"qu"], b"k", 3),
    (&[b"ie", b"ei", b"ee", b"ea", b"ij", b"ey"], b"i", 3),
    (&[b"ou"], b"u", 2),
    (&[b"oo"], b"u", 3),
    (&[b"ts", b"tz", b"dz", b"cz"], b"z", 4),
    (&[b"kh", b"ch"], b"k", 4),
    (&[b"kh"], b"h", 4),
    // Chaim and Haim, but Chester is not Hester.
    (&[b"ch"], b"h", 12),
    (&[b"gh"], b"g", 4),
    (&[b"dj", b"zh", b"dg"], b"j", 4),
    (&[b"ce"], b"s", 3),
    (&[b"ss", b"sc", b"sh", b"sz"], b"s", 4),
    (&[b"cc"], b"k", 4),
    (&[b"au"], b"o", 3),
    (&[b"aw", b"ou", b"ow"], b"o", 4),
    (&[b"ei", b"ai", b"ay", b"ae"], b"ea", 2),
    (&[b"dt", b"th"], b"t", 4),
    (&[b"ue", b"oe"], b"uo", 4),
    (&[b"ew"], b"u", 4),
    // Letters that are written and not spoken.
    (&[b"gn", b"kn"], b"n", 4),
    (&[b"wr"], b"r", 4),
    (&[b"mb"], b"m", 6),
    (&[b"pf"], b"f", 4),
];

/// Pairs of letters that are written for each other, those on the one side for those on the other,
/// and the cost.
pub(super) const EXCHANGED: [(&[Two], &[Two], u8); 7] = [
    (&[b"ei", b"ai", b"ey", b"ay", b"ie"], &[b"ei", b"ai", b"ey", b"ay", b"ie"], 3),
    (&[b"sh", b"cz"], &[b"ch"], 4),
    (&[b"sz"], &[b"sh"], 4),
    (&[b"ck"], &[b"ch", b"cc", b"cq"], 4),
    (&[b"kh"], &[b"ch", b"gh"], 4),
    (&[b"ou", b"oo", b"ew", b"ue"], &[b"ou", b"oo", b"ew", b"ue"], 4),
    (&[b"gh", b"ph", b"pf"], &[b"ff"], 4),
];

/// The cost of two neighbours in the other order.
pub(super) const TURNED: u8 = 6;
