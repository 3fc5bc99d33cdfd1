//! From [`Evidence`] to a score.
//!
//! A name starts at 100, and each observation costs points. Where the given name or the surname is another
//! one, the score lies in the band that the documents give to households and strangers. The sums are pinned by the documented examples in `tests/cases/name.tsv`.

use super::{
    evidence::{
        Agreement, BusinessEvidence, Evidence, Generations, LegalForms, Order, PersonEvidence,
        Words,
    },
    party::Role,
    relation::Relation,
};
use crate::score::Score;

/// What the evidence is worth.
///
/// Stronger evidence never scores less: every cost and every ceiling only grows with what it
/// counts. 100 is reached by equal names only. Cost: constant.
///
/// ```
/// use ownership_match::{Side, name};
///
/// let read = |raw| name::normalise(raw, Side::Held).usable().unwrap();
/// let score = |l, r| name::calibrate(&name::compare(&read(l), &read(r))).get();
/// assert_eq!(score("Jenny Rosen", "ROSEN, JENNY"), 100);
/// assert_eq!(score("Jenny Rosen", "Jennifer Rosen"), 85);
/// assert!(score("Jenny Rosen", "Mark Smith") < 30);
/// ```
#[must_use]
pub fn calibrate(evidence: &Evidence) -> Score {
    if evidence.equal && !evidence.mixed_scripts && !evidence.masked {
        return Score::MAX;
    }
    let words = words(&evidence.words);
    let generation = match evidence.generation {
        Generations::Same => 0,
        // A Junior often leaves it out, and as often the other one is the father.
        Generations::Omitted => 6,
        Generations::Conflict => 42,
    };
    let noted = if evidence.noted { 2 } else { 0 };
    let ceiling = ceiling(evidence);
    Score::saturating((words - generation - noted).min(ceiling))
}

/// What the words of two parties are worth.
pub(super) fn words(words: &Words) -> i32 {
    match words {
        Words::People(people) => person(people),
        Words::Businesses(businesses) => business(businesses),
        // A person is not the firm that bears their name: at most the band of a household.
        Words::PersonAndBusiness(shared) => i32::from(*shared) * 55 / 1000,
        // Many words on both sides: the share of equal words, never more than a part of a match.
        Words::TooMany(shared) => i32::from(*shared) * 59 / 1000,
    }
}

/// The most a match in these roles can be worth (who owns the account, and who does not).
fn ceiling(evidence: &Evidence) -> i32 {
    let role = |role: Role| match role {
        Role::Owner => 100,
        Role::OwnerForOther | Role::Alias => 99,
        Role::Fiduciary => 89,
        // The firm is the owner's, and the owner is who signs.
        Role::TradeName | Role::SoleBeneficiary => 84,
        Role::Trust | Role::Ward | Role::Agent | Role::Estate => 69,
        Role::Beneficiary | Role::CareOf => 59,
    };
    // Both sides say it in the same words: the role says nothing against the match.
    let roles = if evidence.claimed_role == evidence.held_role {
        100
    } else {
        role(evidence.claimed_role).min(role(evidence.held_role))
    };
    // One of several owners: theirs, but not theirs alone.
    let joint = if evidence.joint || evidence.other_parties { 99 } else { 100 };
    // Numbers are evidence: another number is another firm, or another account.
    let numbers = if evidence.numbers_differ { 59 } else { 100 };
    // Letters of two scripts within a word are a disguise more often than a slip.
    let mixed = if evidence.mixed_scripts { 84 } else { 100 };
    // The hidden letters may be anybody's.
    let masked = if evidence.masked { 84 } else { 100 };
    // Among very many names almost anybody can be found.
    let crowd = if evidence.crowded { 69 } else { 100 };
    roles.min(joint).min(crowd).min(mixed).min(numbers).min(masked)
}

/// What initials are worth beside a name that has them, where nothing else agrees.
const LONE_INITIALS: i32 = 45;

/// The documented worth of two people's names.
pub(super) fn person(evidence: &PersonEvidence) -> i32 {
    use Agreement::{Differs, Omitted, Related};
    match (evidence.given, evidence.surname) {
        // An initial is little evidence: a twentieth of all names begin with it.
        (_, Related(Relation::Initial)) if evidence.single_words => LONE_INITIALS,
        (_, Related(surname)) if evidence.single_words => 100 - single_cost(surname),
        (_, Differs(likeness)) if evidence.single_words => scaled(likeness, 59),
        (Related(given), Related(surname)) => {
            let cost = given_cost(given) + surname_cost(surname) + details(evidence);
            // However much is left out, two parts that agree are more than one; but two initials beside
            // a name that one side lacks are anybody's.
            let lone_initials = evidence.only_initials && evidence.words_omitted > 0;
            (100 - cost).max(40).min(if lone_initials { LONE_INITIALS } else { 100 })
        }
        // One part alone says the more about who it is, the fewer people bear it: up to the upper end of a
        // household.
        (Omitted, Related(surname)) => {
            let common = common(evidence.surname_commonness);
            (58 - common - surname_cost(surname) / 6 - details(evidence) / 4).max(36)
        }
        (Related(given), Omitted) => {
            let common = given_common(evidence);
            (58 - common - given_cost(given) / 6 - details(evidence) / 4).max(36)
        }
        // A household: the same surname and another given name.
        (Differs(likeness), Related(surname)) => {
            // Housemates rarely share a middle name or initial too; one person's slip keeps it.
            let middle = i32::from(evidence.middle_agrees.min(2)) * 5;
            let alike = scaled(likeness, 12);
            (household(evidence) + alike + middle - surname_cost(surname) / 6).clamp(32, 58)
        }
        // The same given name and another surname: 30–45, and below a household of either surname.
        (Related(given), Differs(likeness)) => {
            let common = given_common(evidence);
            let middle = i32::from(evidence.middle_agrees.min(2)) * 5;
            (43 - common + scaled(likeness, 12) + middle - given_cost(given) / 6)
                .min(household(evidence) - 1)
                .clamp(30, 45)
        }
        (Differs(given), Differs(surname)) => {
            let middle = i32::from(evidence.middle_agrees.min(2)) * 3;
            (scaled(given, 14) + scaled(surname, 14) + middle).min(29)
        }
        (Omitted, Differs(likeness)) | (Differs(likeness), Omitted) => scaled(likeness, 29),
        (Omitted, Omitted) => 0,
    }
}

/// What a shared surname is worth beside another given name: the rarer it is, the likelier one family.
fn household(evidence: &PersonEvidence) -> i32 {
    42 - common(evidence.surname_commonness) - details(evidence) / 4
}

/// What a part of a name that stands alone, or beside a part that differs, loses by being common. Each class
/// is twice as many people, and so one bit of evidence less: a point and a half. Pinned by
/// `tests/cases/name.tsv`.
fn common(class: u8) -> i32 {
    i32::from(class) * 3 / 2
}

/// What a shared given name loses by being common. A word that is rather a surname, such as Smith, loses more
/// as a given name, so that the reading in which it is the surname wins.
fn given_common(evidence: &PersonEvidence) -> i32 {
    let PersonEvidence { given_commonness, given_as_surname, .. } = *evidence;
    if given_as_surname > given_commonness {
        common(given_as_surname) + 3
    } else {
        common(given_commonness)
    }
}

/// `grade` of 1000 as a share of `most`.
fn scaled(grade: u16, most: i32) -> i32 {
    i32::from(grade) * most / 1000
}

/// What everything between and around given name and surname costs.
fn details(evidence: &PersonEvidence) -> i32 {
    let each = |count: u8, first: i32, further: i32| match i32::from(count) {
        0 => 0,
        count => first + further * (count - 1),
    };
    let middle = evidence.middle.map_or(0, middle_cost);
    // A dropped middle name alone is 70–84, with a nickname 60–69: 20 fits both. An initial says less, so
    // leaving it out costs less. Beside a given name that is a letter itself, nobody would write more, and
    // `J. R. Rosen` or `J. Rosen-Smith` is hardly less Jenny Rosen than `J. Rosen` is.
    let (word, initial) =
        if evidence.given == Agreement::Related(Relation::Initial) { (9, 8) } else { (20, 16) };
    let omitted = each(evidence.words_omitted, word, 5);
    let initials = each(evidence.initials_omitted, initial, 3);
    // A contradiction costs more than any one omission.
    let differs = each(evidence.middle_differs, 36, 10);
    let surname_part = if evidence.surname_part_omitted { -2 } else { 0 };
    let by_middle_name = if evidence.by_middle_name { 12 } else { 0 };
    let by_aside = if evidence.by_aside { 3 } else { 0 };
    let cut_off = if evidence.cut_off { -4 } else { 0 };
    let order = match evidence.order {
        Order::Same => 0,
        Order::Swapped => 3,
        Order::Shuffled => 5,
    };
    let spacing = each(evidence.spacing, 2, 1);
    // A surname in two languages may have a particle in only one of them: `Ó Murchú`, Murphy.
    let with_surname = evidence.surname == Agreement::Related(Relation::Variant);
    let omitted_particles = if with_surname { 0 } else { evidence.particles_omitted };
    // Another particle says more against a name than a missing one.
    let particles = each(omitted_particles, 4, 1) + each(evidence.particles_differ, 6, 2);
    let asides = if evidence.asides_omitted > 0 { 2 } else { 0 };
    // Repetition adds nothing, and real names do not repeat themselves like this.
    let repeated = each(evidence.repeated, 8, 4);
    middle
        + omitted
        + initials
        + differs
        + surname_part
        + by_middle_name
        + by_aside
        + cut_off
        + order
        + spacing
        + particles
        + asides
        + repeated
}

/// What a given name costs that is not written the same.
fn given_cost(relation: Relation) -> i32 {
    match relation {
        Relation::Equal | Relation::Respelled | Relation::SameSound => 0,
        Relation::Variant => 5,
        // The documented response: a nickname alone is 85.
        Relation::Nickname => 15,
        Relation::Alike(grade)
        | Relation::Resembling(grade)
        | Relation::Vague(grade)
        | Relation::SimilarSound(grade) => slip(grade, 70),
        Relation::Glued(grade) => GLUED + slip(grade, 70),
        Relation::Prefix => 10,
        Relation::Extended => 20,
        Relation::OtherName(grade) | Relation::Neighbour(grade) => 8 + slip(grade, 100),
        Relation::Cognate => 24,
        Relation::Initial | Relation::Masked(0 | 1) => 28,
        Relation::Masked(2) => 16,
        Relation::Masked(3) => 12,
        // As good as a name that is cut off.
        Relation::Masked(_) => 10,
        Relation::Unlike(_) => 60,
    }
}

/// What a surname costs that is not written the same: more than a given name, since it is the
/// part that people keep.
fn surname_cost(relation: Relation) -> i32 {
    match relation {
        Relation::Equal | Relation::Respelled | Relation::SameSound => 0,
        Relation::Variant => 7,
        Relation::Alike(grade) | Relation::Resembling(grade) | Relation::SimilarSound(grade) => {
            slip(grade, 100)
        }
        Relation::Glued(grade) => GLUED + slip(grade, 100),
        // Two names that people bear: a short name is one slip away from many others, and meeting somebody of
        // the other name is likelier than the slip. At most 76, the middle of the band *strong*.
        Relation::OtherName(grade) | Relation::Neighbour(grade) | Relation::Vague(grade) => {
            (4 + slip(grade, 100)).max(24)
        }
        Relation::Prefix => 10,
        Relation::Nickname | Relation::Cognate | Relation::Extended => 25,
        Relation::Initial | Relation::Masked(0 | 1) => 38,
        Relation::Masked(2) => 24,
        Relation::Masked(3) => 16,
        Relation::Masked(_) => 12,
        Relation::Unlike(_) => 60,
    }
}

/// What a middle name costs that is not written the same: less than leaving it out.
fn middle_cost(relation: Relation) -> i32 {
    match relation {
        Relation::Initial | Relation::Masked(0 | 1) => 7,
        // A name that is spelled otherwise throughout stays a very strong match.
        Relation::Variant => 2,
        // Two names that people bear: hardly less than any other contradiction.
        Relation::OtherName(_) => given_cost(relation).min(34),
        other => given_cost(other).min(15),
    }
}

/// What the only word of two names costs: it may be a given name or a surname.
fn single_cost(relation: Relation) -> i32 {
    given_cost(relation).max(match relation {
        Relation::Alike(_)
        | Relation::Resembling(_)
        | Relation::Vague(_)
        | Relation::Glued(_)
        | Relation::SimilarSound(_)
        | Relation::Neighbour(_)
        | Relation::Extended => surname_cost(relation),
        _ => 0,
    })
}

/// The cost of a particle that one side attaches to the surname and the other leaves out: that of a separate
/// particle and of a space.
const GLUED: i32 = 6;

/// The cost of a slip: what the words lack in likeness, as `share` hundredths of a point for each
/// thousandth. The same slip costs more in a short word, because likeness is a share of its length.
fn slip(grade: u16, share: i32) -> i32 {
    (i32::from(1000 - grade.min(1000)) * share / 1000).max(1)
}

/// The worth of two businesses' names.
fn business(evidence: &BusinessEvidence) -> i32 {
    if evidence.cut_off {
        // What the field had no room for may be only the legal form, or another branch.
        return 84;
    }
    let words = if evidence.same_words {
        if evidence.reordered { 96 } else { 100 }
    } else if evidence.acronym {
        // Many firms share three letters.
        72
    } else if evidence.words_differ {
        // Each has words of its own: another firm, whatever else they share.
        scaled(evidence.shared, 69)
    } else if evidence.words_omitted {
        scaled(evidence.shared, 84).max(40)
    } else {
        // All words have partners, and the one that is least alike tells how far to trust them: a
        // firm's name is chosen to be unlike its neighbours'.
        99 - slip(evidence.weakest, 120)
    };
    match evidence.legal_form {
        LegalForms::Same => words,
        LegalForms::Omitted => words - 8,
        // The same words with another legal form are two entities.
        LegalForms::Differ => (words - 25).min(84),
    }
}
