//! Why a score is what it is: stable codes for programs, a sentence for people.
//!
//! A reason is a view of the evidence. Its sentence is fixed, so it can never contain a value that
//! the bank holds; which values were compared is known to whoever asked.

mod set;

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error, ser::SerializeStruct};

pub use self::set::Reasons;

/// Declares the codes once: the variant with its documented example, its code, its sentence.
macro_rules! reason_codes {
    ($( $(#[doc = $doc:literal])+ $variant:ident, $code:literal, $message:literal; )+) => {
        /// Every reason a score can carry.
        ///
        /// Codes are stable: programs may match on [`ReasonCode::as_str`]. New codes may be added.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum ReasonCode {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl ReasonCode {
            /// Every code, in the order in which reasons are listed.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The code for programs, in snake case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The sentence for people.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self { $( Self::$variant => $message, )+ }
            }
        }
    };
}

crate::word::read_words!(ReasonCode);

reason_codes! {
    // Missing data, every field.
    /// Claimed `--` against anything.
    ClaimedUnusable, "claimed_unusable", "Nothing in the claimed value can be compared.";
    /// A customer's address without a city.
    ClaimedIncomplete, "claimed_incomplete", "The customer's address lacks parts that a comparison needs.";
    /// Anything against null, blank or `N/A`.
    HeldMissing, "held_missing", "The bank holds no value for this field.";
    /// Anything against `MR & MRS`.
    HeldUnusable, "held_unusable", "Nothing in the value that the bank holds can be compared.";
    /// Anything against a document that does not tell it.
    VerifiedMissing, "verified_missing", "The verification gives nothing to compare for this field.";

    // Every field.
    /// `Jenny Rosen` against `JENNY ROSEN`.
    Equal, "equal", "Both sides are the same once spelling habits are set aside.";
    /// `jenny` against `rosen`.
    Different, "different", "The two sides have too little in common.";
    /// `Jenny Rosen` with a zero-width space inside.
    InvisibleCharacters, "invisible_characters", "Invisible characters were found in one of the values.";
    /// A text with U+202E, which reverses how it is displayed.
    BidiControl, "bidi_control", "A character that changes the reading direction was found in one of the values.";
    /// `exаmple.com`, whose `а` is Cyrillic.
    LookAlikeCharacters, "look_alike_characters", "Characters of another alphabet that look like Latin letters were found.";
    /// `𝐉𝐞𝐧𝐧𝐲` or full-width letters.
    CompatibilityCharacters, "compatibility_characters", "Decorated or full-width characters were read as the plain ones.";
    /// A name of a thousand words against another of a thousand.
    TooManyParts, "too_many_parts", "A value has more words than are compared one by one; only exactly equal words count.";

    // Names: how words aligned.
    /// `Jenny` against `Jennifer`.
    Nickname, "nickname", "The given names are forms of one name.";
    /// `Mohammed` against `Muhammad`.
    SpellingVariant, "spelling_variant", "A name is written in two accepted spellings.";
    /// `John` against `Giovanni`.
    Cognate, "cognate", "Two given names are one name in two languages.";
    /// `Jane Rosen` against `Jenny Jane Rosen`.
    ByMiddleName, "by_middle_name", "The given name of one side is a middle name of the other.";
    /// `Robert Rosen AKA Bob Smith` against `Bob Smith`.
    Alias, "alias", "The name matches another name that is given for the same party.";
    /// `Jenny` against `Junny`.
    Typo, "typo", "A word differs by a slip of a character or two.";
    /// `Brazier` against `Brashears`.
    SimilarSpelling, "similar_spelling", "A word resembles that of the other side, but may be another one.";
    /// `Rosen` against `Rosenberg`.
    SurnameExtended, "surname_extended", "One word continues the other by several letters.";
    /// `J. Rosen` against `Jenny Rosen`.
    Initial, "initial", "An initial stands for a full name.";
    /// `Jenny Rosen` against `Jenny Jane Rosen`.
    MiddleNameOmitted, "middle_name_omitted", "One side leaves out a middle name.";
    /// `Jenny Kate Rosen` against `Jenny Jane Rosen`.
    MiddleNameDiffers, "middle_name_differs", "The middle names contradict each other.";
    /// `Jenny J Rosen` against `Jenny Jane Rosen`.
    MiddleNameAgrees, "middle_name_agrees", "The middle names or their initials agree too.";
    /// `Rosen` against `Jenny Rosen`.
    GivenNameOmitted, "given_name_omitted", "One side leaves out the given name.";
    /// `Jenny` against `Jenny Rosen`.
    SurnameOmitted, "surname_omitted", "One side leaves out the surname.";
    /// `Rosen` against `Rosen`.
    SingleWord, "single_word", "Both names are a single word, which says less than a whole name.";
    /// `Jenny Smith` against `Jenny Smith`.
    CommonSurname, "common_surname", "The shared surname is a common one, so that sharing it says less.";
    /// `Jenny Featherstonehaugh` against `Jenny Featherstonehaugh`.
    RareSurname, "rare_surname", "The shared surname is not among the common ones, so that sharing it says more.";
    /// `Jenny Smith-Rosen` against `Jenny Rosen`.
    SurnamePartOmitted, "surname_part_omitted", "One part of a double surname is left out.";
    /// `Jenny Rosen` against `Mark Rosen`.
    GivenNameDiffers, "given_name_differs", "The surnames agree and the given names differ: perhaps one household.";
    /// `Jenny Smith` against `Jenny Rosen`.
    SurnameDiffers, "surname_differs", "The given names agree and the surnames differ.";
    /// `Rosen Jenny Jane` against `Jenny Jane Rosen`.
    OrderSwapped, "order_swapped", "The same names stand in another order.";
    /// `Mary Jane` against `Maryjane`.
    SpacingDiffers, "spacing_differs", "A space was gained or lost within a name.";
    /// `von Stein` against `van Stein`.
    ParticleDiffers, "particle_differs", "A particle such as “de” or “van” differs between the two sides.";
    /// `de la Cruz` against `Cruz`.
    ParticleOmitted, "particle_omitted", "A particle such as “de” or “van” is left out on one side.";
    /// `Müller` against `Mueller`.
    Respelled, "respelled", "An accented letter is written with its conventional respelling.";
    /// `Jenny Rosen` against `ジェニー・ローゼン`.
    Transliterated, "transliterated", "The two sides are written in different scripts and were compared by sound.";
    /// `西新宿` against `Nishi-Shinjuku`.
    ScriptUnread, "script_unread", "The two sides are written in different scripts, of which one was not read.";
    /// `Jеnny` with a Cyrillic `е`.
    MixedScripts, "mixed_scripts", "A word mixes letters of different scripts.";
    /// `J. R.` against `Jenny Rosen`.
    OnlyInitials, "only_initials", "One side gives only initials.";
    /// `Jenny Rosen Jenny Rosen` against `Jenny Rosen`.
    RepeatedWords, "repeated_words", "A word is repeated; repetition adds no evidence.";
    /// `Jenny Rosen Smith Garcia Chen` against `Jenny Rosen`.
    UnmatchedWords, "unmatched_words", "One side has further words that the other side lacks.";

    // Names: what stands around them.
    /// `Jenny Rosen Jr` against `Jenny Rosen`.
    GenerationOmitted, "generation_omitted", "A generation suffix such as “Jr” is given on one side only.";
    /// `Jenny Rosen Jr` against `Jenny Rosen Sr`.
    GenerationConflict, "generation_conflict", "The generation suffixes contradict each other.";
    /// `JENNY ROSEN 00123456` against `Jenny Rosen`.
    NoteIgnored, "note_ignored", "A note or number in the name was set aside.";
    /// `ROSEN JENNIFER JA` against `Jennifer Jane Rosen`.
    CutOff, "cut_off", "One name seems to be cut off.";
    /// `JENNY ROSEN OR MARK ROSEN`.
    JointOwner, "joint_owner", "One of several people named together matches.";
    /// `JENNY ROSEN BY MARK ROSEN POA` against `Jenny Rosen`.
    OtherParties, "other_parties", "The name holds further parties.";
    /// Seven people and more in one name, as many emails or phones in one value.
    LongList, "long_list", "One value lists so many that a match with one of them says little.";
    /// `MARY GUARD ITF JOHN BURNETT` against `Mary Guard`.
    OwnerOfTrust, "owner_of_trust", "The name matches the party that owns the account for another.";
    /// `JENNY ROSEN TTEE`.
    Fiduciary, "fiduciary", "The name matches a trustee, custodian or other fiduciary.";
    /// `JENNY ROSEN POD MARK ROSEN` against `Mark Rosen`.
    Beneficiary, "beneficiary", "The name matches a beneficiary, who does not own the account.";
    /// `Mark Rosen as custodian for Jenny Rosen` against `Jenny Rosen`.
    Ward, "ward", "The name matches the person for whom a custodian or guardian acts.";
    /// `JENNY ROSEN BY MARK ROSEN POA` against `Mark Rosen`.
    Agent, "agent", "The name matches an agent who acts for the owner.";
    /// `ESTATE OF JENNY ROSEN`.
    Estate, "estate", "The name is that of an estate or of a deceased person.";
    /// `THE ROSEN FAMILY TRUST` against `Jenny Rosen`.
    Trust, "trust", "One side is a trust.";
    /// `C/O MARK ROSEN`.
    CareOf, "care_of", "The name matches a care-of person, who does not own the account.";
    /// `JENNY ROSEN DBA ROSEN CONSULTING`.
    TradeName, "trade_name", "One side adds a trade name.";
    /// `Rosen Consulting LLC` against `ROSEN CONSULTING INC`.
    LegalFormDiffers, "legal_form_differs", "The businesses have different legal forms.";
    /// `Rosen Consulting LLC` against `Rosen Consulting`.
    LegalFormOmitted, "legal_form_omitted", "A legal form is given on one side only.";
    /// `Jenny Rosen` against `Rosen Consulting LLC`.
    PersonAgainstBusiness, "person_against_business", "One side is a person and the other a business.";
    /// `International Business Machines` against `IBM`.
    Acronym, "acronym", "One name is the acronym of the other.";
    /// `Intl` against `International`.
    Abbreviation, "abbreviation", "A word is abbreviated on one side.";

    // Emails.
    /// `j.rosen@gmail.com` against `jrosen@googlemail.com`.
    SameMailbox, "same_mailbox", "By the provider's rules both addresses are one mailbox.";
    /// `jenny+bank@example.com` against `jenny@example.com`.
    PlusTag, "plus_tag", "The addresses differ by a plus tag only.";
    /// `jenny.rosen@` against `jennyrosen@`.
    SeparatorsDiffer, "separators_differ", "The parts before the @ differ in dots, dashes or underscores only.";
    /// `jennyrosen@` against `jennyrosen12345@`.
    DigitsAdded, "digits_added", "One address has digits before the @ that the other lacks.";
    /// `jenny1985@` against `jenny1958@`.
    DigitsDiffer, "digits_differ", "The digits before the @ contradict each other.";
    /// `jrosen@` against `jennyrosen@`.
    LocalPartInitial, "local_part_initial", "Before the @, an initial stands for a name.";
    /// `rosen.jenny@` against `jenny.rosen@`.
    LocalPartReordered, "local_part_reordered", "The same words stand before the @ in another order.";
    /// `jennyrosen@example.com` against `jennyrosen@test.com`.
    DomainDiffers, "domain_differs", "The parts after the @ differ.";
    /// `marksmith@example.com` against `jennyrosen@example.com`.
    LocalPartDiffers, "local_part_differs", "The parts before the @ differ.";
    /// `jenny@gmail.com` against `mark@gmail.com`.
    SharedProvider, "shared_provider", "The shared part after the @ is a public mail provider, which unites nobody.";
    /// `jenny@gmial.com` against `jenny@gmail.com`.
    DomainTypo, "domain_typo", "The domains differ by a slip of a character or two.";
    /// `jenny@mail.example.com` against `jenny@example.com`.
    Subdomain, "subdomain", "One domain is a sub-domain of the other.";
    /// `jenny@example.co` against `jenny@example.com`.
    TopLevelDomainDiffers, "top_level_domain_differs", "The domains differ in their ending only.";
    /// `info@example.com`.
    RoleMailbox, "role_mailbox", "A mailbox named for a role may be read by several people.";
    /// `j****n@example.com`.
    Masked, "masked", "One value is masked; only the visible characters were compared.";
    /// `jennyrosen`, without a domain.
    Unparsable, "unparsable", "A value could not be read as what it should be and was compared as text.";
    /// `Jenny Rosen <jenny@example.com>`.
    DisplayName, "display_name", "A display name around the address was set aside.";
    /// `jenny@example.com; mark@example.com`.
    SeveralAddresses, "several_addresses", "A value holds several addresses; the one that agrees best was taken.";

    // Phones.
    /// `(212) 555-5555` against `+1 212 555 5555`.
    CountryInferred, "country_inferred", "A number without a country code was read in the most likely country.";
    /// `12125555555`, or `0044…`.
    AlternativeReading, "alternative_reading", "A number can be read in more than one way; the reading that agrees best was taken.";
    /// `212 555 5559` against `212 555 5555`.
    DigitDiffers, "digit_differs", "One digit differs.";
    /// `212 555 5565` against `212 555 5656`.
    DigitsSwapped, "digits_swapped", "Two neighbouring digits are swapped.";
    /// `212 555 5511` against `212 555 5555`.
    SeveralDigitsDiffer, "several_digits_differ", "Two or three digits differ or are missing.";
    /// `***-***-5555` against `212 555 5555`.
    LastDigitsAgree, "last_digits_agree", "Only the last digits are given on one side, and they agree.";
    /// `+54 9 11 2345 6789` against `+54 11 2345 6789`.
    MobileMarkOmitted, "mobile_mark_omitted", "One number is marked as a mobile's and the other is not.";
    /// `call me` against `212 555 5555`.
    UnreadableNumber, "unreadable_number", "A value could not be read as a telephone number and was compared as text.";
    /// `212 555 555` against `212 555 5555`.
    DigitMissing, "digit_missing", "A digit is missing or was added.";
    /// `347 555 5555` against `212 555 5555`.
    AreaCodeDiffers, "area_code_differs", "The area codes differ.";
    /// `555 5555` against `212 555 5555`.
    AreaCodeMissing, "area_code_missing", "One number lacks its area code.";
    /// `212 999 9999` against `212 555 5555`.
    SameAreaCode, "same_area_code", "Of two different numbers the area code is the same.";
    /// `+44 212 555 5555` against `+1 212 555 5555`.
    CountryCodeDiffers, "country_code_differs", "The country codes contradict each other.";
    /// `212 555 5555 x12` against `212 555 5555`.
    ExtensionOmitted, "extension_omitted", "An extension is given on one side only.";
    /// `x12` against `x13`.
    ExtensionDiffers, "extension_differs", "The extensions contradict each other.";
    /// `1-800-FLOWERS`.
    VanityLetters, "vanity_letters", "Letters were read as the digits on their keys.";
    /// `212-555-5555 / 347-555-0000`.
    SeveralNumbers, "several_numbers", "A value holds several numbers; the one that agrees best was taken.";
    /// With the `phonenumber` feature: a number that its country's plan does not allow.
    InvalidNumber, "invalid_number", "A number is not valid in its country's numbering plan.";
    /// With the `phonenumber` feature: both numbers are valid.
    ValidNumber, "valid_number", "Both numbers are valid in their country's numbering plan.";

    // Addresses.
    /// `Fl 1` against none.
    UnitOmitted, "unit_omitted", "An apartment, suite or floor is given on one side only.";
    /// `Apt 1` against `Apt 11`.
    UnitDiffers, "unit_differs", "The apartments, suites or floors differ.";
    /// `# 400` against `Suite 400`.
    UnitDesignatorDiffers, "unit_designator_differs", "The unit is the same, under another word such as “suite” or under none.";
    /// `1 World Trade Center` against `2 World Trade Center`.
    HouseNumberDiffers, "house_number_differs", "The house numbers differ.";
    /// `354` against `345`.
    HouseNumberSlip, "house_number_slip", "The house numbers differ by one digit slipped or swapped.";
    /// `12` against `12 bis`, `100` against `100-102`.
    HouseNumberPartial, "house_number_partial", "One house number extends the other by a letter, a range or a second number.";
    /// `Main St` against `12 Main St`.
    HouseNumberOmitted, "house_number_omitted", "A house number is given on one side only.";
    /// `South San Francisco, CA 94080` against an address in it.
    StreetOmitted, "street_omitted", "A street is missing on one side or both.";
    /// `Townsend St` against `Oyster Point Blvd`.
    StreetDiffers, "street_differs", "The streets differ.";
    /// `Oyster Piont` against `Oyster Point`.
    StreetTypo, "street_typo", "The street differs by a slip of a character or two.";
    /// `Victoria Road` against `Victoria Park Road`.
    StreetPartial, "street_partial", "Words of the street's name are missing on one side.";
    /// `Oyster Point` against `Oyster Point Blvd`.
    StreetTypeOmitted, "street_type_omitted", "A street type is given on one side only.";
    /// `Main St` against `Main Ave`.
    StreetTypeDiffers, "street_type_differs", "The street types differ.";
    /// `N Main St` against `Main St`.
    DirectionalOmitted, "directional_omitted", "A compass direction is given on one side only.";
    /// `N Main St` against `S Main St`.
    DirectionalDiffers, "directional_differs", "The compass directions contradict each other.";
    /// `PO Box 123` against `PO Box 132`.
    BoxDiffers, "box_differs", "The PO boxes differ.";
    /// `PO Box 1O4` against `PO Box 104`.
    BoxMisread, "box_misread", "The PO boxes are the same once letters taken for digits are read as digits.";
    /// `San Francisco` against `South San Francisco`.
    CityPartial, "city_partial", "The cities agree in part.";
    /// `Toronto` against `Ottawa`.
    CityDiffers, "city_differs", "The cities differ.";
    /// A raw address that ends after its street.
    LocalityOmitted, "locality_omitted", "City, state or postal code are given on one side only.";
    /// `94080` against `94103`.
    PostalCodeDiffers, "postal_code_differs", "The postal codes differ.";
    /// `94080-1234` against `94080`.
    PostalCodePartial, "postal_code_partial", "One postal code extends the other or lacks a digit of it.";
    /// `CA` against `NY`.
    StateDiffers, "state_differs", "The states or provinces differ.";
    /// `US` against `CA`.
    CountryDiffers, "country_differs", "The countries differ.";
    /// `OP Blvd` against `Oyster Point Blvd`.
    Initialism, "initialism", "Initial letters stand for a name.";
    /// `c/o Mark Rosen, …`.
    CareOfLine, "care_of_line", "A care-of line was set aside.";
    /// A raw address with further words.
    UnmatchedParts, "unmatched_parts", "One address has further parts that the other lacks.";
}

// One bit a code: a set of reasons stays a plain number, and lists itself in the order above.
const _: () = assert!(ReasonCode::ALL.len() <= 128, "Reasons holds at most 128 codes");

impl fmt::Display for ReasonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ReasonCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reason = serializer.serialize_struct("Reason", 2)?;
        reason.serialize_field("code", self.as_str())?;
        reason.serialize_field("message", self.message())?;
        reason.end()
    }
}

impl<'de> Deserialize<'de> for ReasonCode {
    /// Reads a reason by its code; a code that this version does not know is an error, which
    /// [`Reasons`] passes over.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Written::deserialize(deserializer)?.code.parse().map_err(D::Error::custom)
    }
}

/// A reason as it is written, as far as it is read.
#[derive(Deserialize)]
struct Written {
    code: String,
}
