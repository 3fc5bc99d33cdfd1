//! Words that a platform may add to.

/// Declares an enum of words with one variant more for those that are not known, so that a word of
/// tomorrow survives a round trip.
macro_rules! open_enum {
    (
        $(#[$attribute:meta])+
        $name:ident, $must:literal;
        $( $(#[$variant_attribute:meta])+ $variant:ident = $text:literal $(| $alias:literal)*; )+
    ) => {
        $(#[$attribute])+
        #[derive(Clone, Eq, Hash, PartialEq)]
        pub enum $name {
            $( $(#[$variant_attribute])+ $variant, )+
            /// A word that this version does not know, kept as it was written.
            Unknown(String),
        }

        impl $name {
            /// Every word that is known, in the order of its documentation.
            pub const KNOWN: &'static [Self] = &[$( Self::$variant, )+];

            /// The word as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )+
                    Self::Unknown(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $( $text $(| $alias)* => Self::$variant, )+
                    _ => Self::Unknown(text.to_owned()),
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// Prints how long an unknown word is, since it may hold anything.
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    Self::Unknown(text) => write!(f, "Unknown(<{} characters>)", text.chars().count()),
                    known => f.write_str(known.as_str()),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <String as serde::Deserialize>::deserialize(deserializer)?;
                Ok(Self::from(word.as_str()))
            }
        }

        impl<'de> $crate::api::read::Element<'de> for $name {
            const MUST: &'static str = $must;

            fn from_text(text: &str, at: $crate::api::read::At<'_>) -> Option<Self> {
                String::from_text(text, at).map(|text| Self::from(text.as_str()))
            }
        }
    };
}

/// `Debug` of values that hold a person: the type's name and nothing more.
macro_rules! debug_hides {
    ($($name:ident),+ $(,)?) => { $(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )+ };
}

pub(super) use {debug_hides, open_enum};
