//! A record of each of twelve countries, in five scripts.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use ownership_match::{Field, Matcher, Owner, OwnerInformation};

use super::{address, some};

/// The name and the phone, claimed and held; the address in parts and as one text.
type World =
    (&'static str, &'static str, &'static str, &'static str, [&'static str; 6], &'static str);

/// All the names agree, or nearly.
const WORLD: [World; 12] = [
    (
        "Jenny Rosen",
        "ROSEN JENNY",
        "+1 212-555-5555",
        "(212) 555-5555",
        ["354 Oyster Point Blvd", "", "South San Francisco", "CA", "94080", "US"],
        "354 OYSTER PT BLVD SOUTH SAN FRANCISCO CA 94080",
    ),
    (
        "Oliver Jones",
        "MR O JONES",
        "+44 20 7946 0958",
        "020 7946 0958",
        ["10 Downing Street", "Flat 2", "London", "", "SW1A 2AA", "GB"],
        "Flat 2, 10 Downing St, London SW1A 2AA",
    ),
    (
        "Jürgen Müller",
        "MUELLER JUERGEN",
        "+49 30 901820",
        "030 901820",
        ["Königstraße 28a", "", "Stuttgart", "", "70173", "DE"],
        "Koenigstr. 28 A, 70173 Stuttgart",
    ),
    (
        "François Lefèvre",
        "LEFEVRE FRANCOIS",
        "+33 1 42 68 53 00",
        "01 42 68 53 00",
        ["12 bis rue de la Paix", "", "Paris", "", "75002", "FR"],
        "12 BIS R DE LA PAIX 75002 PARIS",
    ),
    (
        "María García López",
        "GARCIA LOPEZ, MARIA",
        "+34 912 34 56 78",
        "912345678",
        ["Calle de Alcalá 45", "3º izq", "Madrid", "", "28014", "ES"],
        "C/ Alcala, 45, 3 izq, 28014 Madrid",
    ),
    (
        "Giovanni Rossi",
        "ROSSI GIOVANNI",
        "+39 06 6982",
        "06 6982",
        ["Via Roma 12", "", "Torino", "TO", "10121", "IT"],
        "V. Roma 12, 10121 Torino TO",
    ),
    (
        "Jan de Vries",
        "VRIES J DE",
        "+31 20 794 0000",
        "020 7940000",
        ["Keizersgracht 555", "", "Amsterdam", "", "1017 DR", "NL"],
        "Keizersgracht 555, 1017DR Amsterdam",
    ),
    (
        "健二 田中",
        "田中 健二",
        "+81 3-1234-5678",
        "03-1234-5678",
        ["高井戸西一丁目5番40号", "", "杉並区", "東京都", "168-0071", "JP"],
        "東京都杉並区高井戸西1-5-40",
    ),
    (
        "ジェニー・ローゼン",
        "JENNY ROSEN",
        "+81 90-1234-5678",
        "090-1234-5678",
        ["1-5-40 Takaidonishi", "", "Suginami-ku", "Tokyo", "168-0071", "JP"],
        "1-5-40 Takaidonishi, Suginami-ku, Tokyo 168-0071",
    ),
    (
        "Наталья Иванова",
        "NATALYA IVANOVA",
        "+7 495 123-45-67",
        "8 (495) 123-45-67",
        ["ул. Ленина, д. 5", "кв. 12", "Москва", "", "101000", "RU"],
        "101000, Москва, ул. Ленина, 5-12",
    ),
    (
        "محمد الحسن",
        "MOHAMMED AL HASSAN",
        "+971 50 123 4567",
        "0501234567",
        ["12 Sheikh Zayed Road", "", "Dubai", "", "", "AE"],
        "12 Sheikh Zayed Rd, Dubai",
    ),
    (
        "김민수",
        "KIM MINSU",
        "+82 10-1234-5678",
        "010-1234-5678",
        ["110 Sejong-daero", "", "Seoul", "", "04524", "KR"],
        "110 Sejongdaero, Seoul 04524",
    ),
];

/// All the records, one after another.
pub(crate) fn world(c: &mut Criterion) {
    let matcher = Matcher::default();
    let records: Vec<(OwnerInformation, [Owner; 1])> = WORLD
        .map(|(name, held_name, phone, held_phone, parts, raw)| {
            let claimed = OwnerInformation {
                name: some(name),
                email: some("someone@example.com"),
                phone: some(phone),
                address: Some(address(parts)),
            };
            let owner = Owner {
                name: some(held_name),
                email: some("SomeOne@example.com"),
                phone: some(held_phone),
                raw_address: some(raw),
                address: None,
            };
            (claimed, [owner])
        })
        .into();
    for (claimed, owners) in &records {
        for (field, least) in [(Field::Name, 50), (Field::Phone, 100), (Field::Address, 50)] {
            let report = matcher.match_owners(claimed, owners).unwrap();
            let score = report.results.score(field).map(|score| score.get());
            assert!(score >= Some(least), "{field} of {:?}: {score:?}", claimed.name);
        }
    }
    let mut group = c.benchmark_group("record");
    group.throughput(Throughput::Elements(records.len() as u64));
    group.bench_function("world", |b| {
        b.iter(|| {
            for (claimed, owners) in &records {
                black_box(matcher.match_owners(black_box(claimed), owners).unwrap());
            }
        });
    });
    group.finish();
}
