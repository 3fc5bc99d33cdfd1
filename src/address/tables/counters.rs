// @generated from data/address/counters.tsv; do not edit.
// Change the source, then: REGENERATE=1 cargo test --test tables

use super::{Counter, Numerals};

/// What follows a number in Chinese or Korean characters, the longest first.
#[rustfmt::skip]
pub(super) static COUNTERS: [Counter; 30] = [
    Counter { word: "番地の", designator: None, numerals: Numerals::Always },
    Counter { word: "丁目", designator: None, numerals: Numerals::Always },
    Counter { word: "单元", designator: Some("entrance"), numerals: Numerals::Never },
    Counter { word: "単元", designator: Some("entrance"), numerals: Numerals::Never },
    Counter { word: "号室", designator: Some("room"), numerals: Numerals::Always },
    Counter { word: "号棟", designator: Some("bldg"), numerals: Numerals::Always },
    Counter { word: "号楼", designator: Some("bldg"), numerals: Numerals::Never },
    Counter { word: "單元", designator: Some("entrance"), numerals: Numerals::Never },
    Counter { word: "地割", designator: None, numerals: Numerals::Never },
    Counter { word: "番号", designator: None, numerals: Numerals::Never },
    Counter { word: "番地", designator: None, numerals: Numerals::Always },
    Counter { word: "號室", designator: Some("room"), numerals: Numerals::Always },
    Counter { word: "號棟", designator: Some("bldg"), numerals: Numerals::Always },
    Counter { word: "號樓", designator: Some("bldg"), numerals: Numerals::Never },
    Counter { word: "の", designator: None, numerals: Numerals::Never },
    Counter { word: "号", designator: None, numerals: Numerals::Alone },
    Counter { word: "室", designator: Some("room"), numerals: Numerals::Never },
    Counter { word: "层", designator: Some("fl"), numerals: Numerals::Never },
    Counter { word: "層", designator: Some("fl"), numerals: Numerals::Never },
    Counter { word: "巷", designator: None, numerals: Numerals::Alone },
    Counter { word: "弄", designator: None, numerals: Numerals::Alone },
    Counter { word: "楼", designator: Some("fl"), numerals: Numerals::Alone },
    Counter { word: "樓", designator: Some("fl"), numerals: Numerals::Alone },
    Counter { word: "段", designator: None, numerals: Numerals::Alone },
    Counter { word: "番", designator: None, numerals: Numerals::Alone },
    Counter { word: "號", designator: None, numerals: Numerals::Alone },
    Counter { word: "院", designator: None, numerals: Numerals::Never },
    Counter { word: "階", designator: Some("fl"), numerals: Numerals::Alone },
    Counter { word: "층", designator: Some("fl"), numerals: Numerals::Never },
    Counter { word: "호", designator: Some("room"), numerals: Numerals::Never },
];
