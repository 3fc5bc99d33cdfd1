// @generated from data/text/confusables.tsv; do not edit.
// Change the source, then: REGENERATE=1 cargo test --test tables

/// Letters of other scripts, and the ASCII letter each looks like.
#[rustfmt::skip]
pub(super) static LOOK_ALIKES: &[(char, char)] = &[
    ('\u{37a}', 'i'), // greek ypogegrammeni
    ('\u{37f}', 'J'), // greek capital letter yot
    ('\u{391}', 'A'), // greek capital letter alpha
    ('\u{392}', 'B'), // greek capital letter beta
    ('\u{395}', 'E'), // greek capital letter epsilon
    ('\u{396}', 'Z'), // greek capital letter zeta
    ('\u{397}', 'H'), // greek capital letter eta
    ('\u{399}', 'I'), // greek capital letter iota
    ('\u{39a}', 'K'), // greek capital letter kappa
    ('\u{39c}', 'M'), // greek capital letter mu
    ('\u{39d}', 'N'), // greek capital letter nu
    ('\u{39f}', 'O'), // greek capital letter omicron
    ('\u{3a1}', 'P'), // greek capital letter rho
    ('\u{3a4}', 'T'), // greek capital letter tau
    ('\u{3a5}', 'Y'), // greek capital letter upsilon
    ('\u{3a7}', 'X'), // greek capital letter chi
    ('\u{3b1}', 'a'), // greek small letter alpha
    ('\u{3b3}', 'y'), // greek small letter gamma
    ('\u{3b9}', 'i'), // greek small letter iota
    ('\u{3bd}', 'v'), // greek small letter nu
    ('\u{3bf}', 'o'), // greek small letter omicron
    ('\u{3c1}', 'p'), // greek small letter rho
    ('\u{3c3}', 'o'), // greek small letter sigma
    ('\u{3c5}', 'u'), // greek small letter upsilon
    ('\u{3d2}', 'Y'), // greek upsilon with hook symbol
    ('\u{3dc}', 'F'), // greek letter digamma
    ('\u{3f1}', 'p'), // greek rho symbol
    ('\u{3f2}', 'c'), // greek lunate sigma symbol
    ('\u{3f3}', 'j'), // greek letter yot
    ('\u{3f9}', 'C'), // greek capital lunate sigma symbol
    ('\u{3fa}', 'M'), // greek capital letter san
    ('\u{405}', 'S'), // cyrillic capital letter dze
    ('\u{406}', 'I'), // cyrillic capital letter byelorussian-ukrainian i
    ('\u{408}', 'J'), // cyrillic capital letter je
    ('\u{410}', 'A'), // cyrillic capital letter a
    ('\u{412}', 'B'), // cyrillic capital letter ve
    ('\u{415}', 'E'), // cyrillic capital letter ie
    ('\u{41a}', 'K'), // cyrillic capital letter ka
    ('\u{41c}', 'M'), // cyrillic capital letter em
    ('\u{41d}', 'H'), // cyrillic capital letter en
    ('\u{41e}', 'O'), // cyrillic capital letter o
    ('\u{420}', 'P'), // cyrillic capital letter er
    ('\u{421}', 'C'), // cyrillic capital letter es
    ('\u{422}', 'T'), // cyrillic capital letter te
    ('\u{423}', 'Y'), // cyrillic capital letter u
    ('\u{425}', 'X'), // cyrillic capital letter ha
    ('\u{42c}', 'b'), // cyrillic capital letter soft sign
    ('\u{430}', 'a'), // cyrillic small letter a
    ('\u{433}', 'r'), // cyrillic small letter ghe
    ('\u{435}', 'e'), // cyrillic small letter ie
    ('\u{43e}', 'o'), // cyrillic small letter o
    ('\u{440}', 'p'), // cyrillic small letter er
    ('\u{441}', 'c'), // cyrillic small letter es
    ('\u{443}', 'y'), // cyrillic small letter u
    ('\u{445}', 'x'), // cyrillic small letter ha
    ('\u{455}', 's'), // cyrillic small letter dze
    ('\u{456}', 'i'), // cyrillic small letter byelorussian-ukrainian i
    ('\u{458}', 'j'), // cyrillic small letter je
    ('\u{461}', 'w'), // cyrillic small letter omega
    ('\u{474}', 'V'), // cyrillic capital letter izhitsa
    ('\u{475}', 'v'), // cyrillic small letter izhitsa
    ('\u{4ae}', 'Y'), // cyrillic capital letter straight u
    ('\u{4af}', 'y'), // cyrillic small letter straight u
    ('\u{4bb}', 'h'), // cyrillic small letter shha
    ('\u{4bd}', 'e'), // cyrillic small letter abkhasian che
    ('\u{4c0}', 'l'), // cyrillic letter palochka
    ('\u{4cf}', 'l'), // cyrillic small letter palochka
    ('\u{501}', 'd'), // cyrillic small letter komi de
    ('\u{50c}', 'G'), // cyrillic capital letter komi sje
    ('\u{51b}', 'q'), // cyrillic small letter qa
    ('\u{51c}', 'W'), // cyrillic capital letter we
    ('\u{51d}', 'w'), // cyrillic small letter we
    ('\u{54d}', 'U'), // armenian capital letter seh
    ('\u{54f}', 'S'), // armenian capital letter tiwn
    ('\u{555}', 'O'), // armenian capital letter oh
    ('\u{561}', 'w'), // armenian small letter ayb
    ('\u{563}', 'q'), // armenian small letter gim
    ('\u{566}', 'q'), // armenian small letter za
    ('\u{570}', 'h'), // armenian small letter ho
    ('\u{578}', 'n'), // armenian small letter vo
    ('\u{57c}', 'n'), // armenian small letter ra
    ('\u{57d}', 'u'), // armenian small letter seh
    ('\u{581}', 'g'), // armenian small letter co
    ('\u{584}', 'f'), // armenian small letter keh
    ('\u{585}', 'o'), // armenian small letter oh
    ('\u{10e7}', 'y'), // georgian letter qar
    ('\u{10ff}', 'o'), // georgian letter labial sign
    ('\u{13a0}', 'D'), // cherokee letter a
    ('\u{13a1}', 'R'), // cherokee letter e
    ('\u{13a2}', 'T'), // cherokee letter i
    ('\u{13a5}', 'i'), // cherokee letter v
    ('\u{13a9}', 'Y'), // cherokee letter gi
    ('\u{13aa}', 'A'), // cherokee letter go
    ('\u{13ab}', 'J'), // cherokee letter gu
    ('\u{13ac}', 'E'), // cherokee letter gv
    ('\u{13b3}', 'W'), // cherokee letter la
    ('\u{13b7}', 'M'), // cherokee letter lu
    ('\u{13bb}', 'H'), // cherokee letter mi
    ('\u{13bd}', 'Y'), // cherokee letter mu
    ('\u{13c0}', 'G'), // cherokee letter nah
    ('\u{13c2}', 'h'), // cherokee letter ni
    ('\u{13c3}', 'Z'), // cherokee letter no
    ('\u{13cf}', 'b'), // cherokee letter si
    ('\u{13d2}', 'R'), // cherokee letter sv
    ('\u{13d4}', 'W'), // cherokee letter ta
    ('\u{13d5}', 'S'), // cherokee letter de
    ('\u{13d9}', 'V'), // cherokee letter do
    ('\u{13da}', 'S'), // cherokee letter du
    ('\u{13de}', 'L'), // cherokee letter tle
    ('\u{13df}', 'C'), // cherokee letter tli
    ('\u{13e2}', 'P'), // cherokee letter tlv
    ('\u{13e6}', 'K'), // cherokee letter tso
    ('\u{13e7}', 'd'), // cherokee letter tsu
    ('\u{13f3}', 'G'), // cherokee letter yu
    ('\u{13f4}', 'B'), // cherokee letter yv
    ('\u{1d26}', 'r'), // greek letter small capital gamma
    ('\u{1fbe}', 'i'), // greek prosgegrammeni
    ('\u{2c85}', 'r'), // coptic small letter gamma
    ('\u{2c8e}', 'H'), // coptic capital letter hate
    ('\u{2c92}', 'I'), // coptic capital letter iauda
    ('\u{2c94}', 'K'), // coptic capital letter kapa
    ('\u{2c98}', 'M'), // coptic capital letter mi
    ('\u{2c9a}', 'N'), // coptic capital letter ni
    ('\u{2c9e}', 'O'), // coptic capital letter o
    ('\u{2c9f}', 'o'), // coptic small letter o
    ('\u{2ca2}', 'P'), // coptic capital letter ro
    ('\u{2ca3}', 'p'), // coptic small letter ro
    ('\u{2ca4}', 'C'), // coptic capital letter sima
    ('\u{2ca5}', 'c'), // coptic small letter sima
    ('\u{2ca6}', 'T'), // coptic capital letter tau
    ('\u{2ca8}', 'Y'), // coptic capital letter ua
    ('\u{2cac}', 'X'), // coptic capital letter khi
    ('\u{2cd0}', 'L'), // coptic capital letter l-shaped ha
    ('\u{2d38}', 'V'), // tifinagh letter yadh
    ('\u{2d39}', 'E'), // tifinagh letter yadd
    ('\u{2d4f}', 'l'), // tifinagh letter yan
    ('\u{2d54}', 'O'), // tifinagh letter yar
    ('\u{2d55}', 'Q'), // tifinagh letter yarr
    ('\u{2d5d}', 'X'), // tifinagh letter yath
    ('\u{a4d0}', 'B'), // lisu letter ba
    ('\u{a4d1}', 'P'), // lisu letter pa
    ('\u{a4d2}', 'd'), // lisu letter pha
    ('\u{a4d3}', 'D'), // lisu letter da
    ('\u{a4d4}', 'T'), // lisu letter ta
    ('\u{a4d6}', 'G'), // lisu letter ga
    ('\u{a4d7}', 'K'), // lisu letter ka
    ('\u{a4d9}', 'J'), // lisu letter ja
    ('\u{a4da}', 'C'), // lisu letter ca
    ('\u{a4dc}', 'Z'), // lisu letter dza
    ('\u{a4dd}', 'F'), // lisu letter tsa
    ('\u{a4df}', 'M'), // lisu letter ma
    ('\u{a4e0}', 'N'), // lisu letter na
    ('\u{a4e1}', 'L'), // lisu letter la
    ('\u{a4e2}', 'S'), // lisu letter sa
    ('\u{a4e3}', 'R'), // lisu letter zha
    ('\u{a4e6}', 'V'), // lisu letter ha
    ('\u{a4e7}', 'H'), // lisu letter xa
    ('\u{a4ea}', 'W'), // lisu letter wa
    ('\u{a4eb}', 'X'), // lisu letter sha
    ('\u{a4ec}', 'Y'), // lisu letter ya
    ('\u{a4ee}', 'A'), // lisu letter a
    ('\u{a4f0}', 'E'), // lisu letter e
    ('\u{a4f2}', 'I'), // lisu letter i
    ('\u{a4f3}', 'O'), // lisu letter o
    ('\u{a4f4}', 'U'), // lisu letter u
    ('\u{a647}', 'i'), // cyrillic small letter iota
    ('\u{ab75}', 'i'), // cherokee small letter v
    ('\u{ab81}', 'r'), // cherokee small letter hu
    ('\u{ab83}', 'w'), // cherokee small letter la
    ('\u{ab93}', 'z'), // cherokee small letter no
    ('\u{aba9}', 'v'), // cherokee small letter do
    ('\u{abaa}', 's'), // cherokee small letter du
    ('\u{abaf}', 'c'), // cherokee small letter tli
    ('\u{10404}', 'O'), // deseret capital letter long o
    ('\u{10415}', 'C'), // deseret capital letter chee
    ('\u{1041b}', 'L'), // deseret capital letter eth
    ('\u{10420}', 'S'), // deseret capital letter zhee
    ('\u{1042c}', 'o'), // deseret small letter long o
    ('\u{1043d}', 'c'), // deseret small letter chee
    ('\u{10448}', 's'), // deseret small letter zhee
    ('\u{104b4}', 'R'), // osage capital letter bra
    ('\u{104c2}', 'O'), // osage capital letter o
    ('\u{104ce}', 'U'), // osage capital letter u
    ('\u{104ea}', 'o'), // osage small letter o
    ('\u{104f6}', 'u'), // osage small letter u
];
