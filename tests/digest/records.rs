//! Records made by rule: a claim and what a bank holds, damaged in the ways that banks and people
//! damage text. The same numbers give the same records on every platform.

use ownership_match::{Address, Owner, OwnerInformation};

/// Numbers that look random (Vigna's SplitMix64), the same on every platform.
pub(super) struct Numbers(u64);

impl Numbers {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Whether something happens that happens once in `times`.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// The words of one language or script that names are made of.
struct Culture {
    given: &'static [&'static str],
    surnames: &'static [&'static str],
}

const CULTURES: [Culture; 12] = [
    Culture {
        given: &[
            "Jenny",
            "Jennifer",
            "Robert",
            "Bob",
            "William",
            "Katherine",
            "Catherine",
            "Alexander",
            "Mary-Jane",
            "Margaret",
            "Thomas",
            "Sean",
        ],
        surnames: &[
            "Rosen",
            "Rosenberg",
            "Smith",
            "O'Brien",
            "MacDonald",
            "Johnson",
            "Taylor-Jones",
            "King",
            "Washington",
            "Lee",
        ],
    },
    Culture {
        given: &["José", "María", "Juan Carlos", "Lucía", "Francisco"],
        surnames: &["García López", "de la Cruz", "Núñez", "Hernandez y Ruiz", "Fernández"],
    },
    Culture {
        given: &["Jürgen", "Hans-Peter", "Sören", "Anke"],
        surnames: &["Müller", "von der Heide", "Groß", "Jørgensen", "Schröder"],
    },
    Culture {
        given: &["François", "Chloé", "Jean-Luc", "Amélie"],
        surnames: &["Lefèvre", "du Bois", "Martin", "D'Arcy"],
    },
    Culture {
        given: &["Wei", "Xiaoming", "Li Na", "Jun"],
        surnames: &["Chen", "Zhang", "Ouyang", "Wong"],
    },
    Culture {
        given: &["ジェニー", "ケンジ", "マーク", "ハナコ"],
        surnames: &["ローゼン", "タナカ", "スミス", "ヤマモト"],
    },
    Culture {
        given: &["健二", "花子", "翔太"], surnames: &["田中", "山本", "佐々木"]
    },
    Culture { given: &["伟", "秀英", "建国"], surnames: &["陈", "王", "欧阳"] },
    Culture {
        given: &["Наталья", "Александр", "Юрий"],
        surnames: &["Иванова", "Достоевский", "Щербаков"],
    },
    Culture {
        given: &["محمد", "فاطمة", "علي"], surnames: &["الحسن", "خان", "عبد الله"]
    },
    Culture { given: &["민수", "영희", "지훈"], surnames: &["김", "박", "이"] },
    Culture {
        given: &["Γιώργος", "Ελένη"], surnames: &["Παπαδόπουλος", "Νικολάου"]
    },
];

const FIRMS: [&str; 10] = [
    "Acme Trading LLC",
    "Acme Trading Inc",
    "Rosen Consulting Group, Inc.",
    "Müller Maschinenbau GmbH & Co. KG",
    "The Northern Light Company",
    "Smith & Sons Ltd",
    "ООО Ромашка",
    "株式会社田中商事",
    "Société Générale de Bois SARL",
    "IBM",
];

const ROLES: [&str; 14] = [
    "{} ITF {}",
    "{} OR {}",
    "{} & {}",
    "{} CUST FOR {} UTMA",
    "ESTATE OF {}",
    "{} TTEE {} FAMILY TRUST",
    "{} DBA {}",
    "{} BY {} POA",
    "FBO {}",
    "MR & MRS {}",
    "{} DECD",
    "{} C/O {}",
    "{} AND {} JTWROS",
    "{} POD {}",
];

const DOMAINS: [&str; 12] = [
    "example.com",
    "gmail.com",
    "googlemail.com",
    "gmial.com",
    "outlook.com",
    "hotmail.com",
    "proton.me",
    "mail.rosen.example",
    "yahoo.co.uk",
    "münchen.example",
    "xn--mnchen-3ya.example",
    "icloud.com",
];

const STREETS: [&str; 12] = [
    "Oyster Point Blvd",
    "N 5th Street",
    "Main St",
    "Martin Luther King Jr Avenue",
    "St James's Road",
    "72nd Ave SW",
    "Elm Court",
    "Market Street",
    "Old Mill Lane",
    "County Road 12",
    "Broadway",
    "E Washington Pl",
];

const UNITS: [&str; 8] = ["Fl 1", "Apt 4B", "Unit 12", "#301", "Suite 200", "", "", ""];

const CITIES: [(&str, &str, &str); 8] = [
    ("South San Francisco", "CA", "94080"),
    ("San Francisco", "California", "94103"),
    ("New York", "NY", "10011-3403"),
    ("St. Louis", "MO", "63101"),
    ("Springfield", "IL", "62701"),
    ("Winston-Salem", "NC", "27101"),
    ("Boston", "MA", "02108"),
    ("Salt Lake City", "UT", "84101"),
];

/// Whole addresses: line 1, line 2, city, state, postal code, country.
const ABROAD: [[&str; 6]; 14] = [
    ["10 Downing Street", "Flat 2", "London", "", "SW1A 2AA", "GB"],
    ["Königstraße 28a", "2. OG", "Stuttgart", "", "70173", "DE"],
    ["12 bis rue de la Paix", "Bâtiment B", "Paris", "", "75002", "FR"],
    ["Calle de Alcalá 45", "3º izq", "Madrid", "", "28014", "ES"],
    ["Via Roma 12/A", "", "Torino", "TO", "10121", "IT"],
    ["Keizersgracht 555-2", "", "Amsterdam", "", "1017 DR", "NL"],
    ["高井戸西一丁目5番40号", "メゾン201号室", "杉並区", "東京都", "168-0071", "JP"],
    ["1-5-40 Takaidonishi", "", "Suginami-ku", "Tokyo", "168-0071", "JP"],
    ["3/45 George St", "", "Sydney", "NSW", "2000", "AU"],
    ["1200-1 University Ave", "", "Toronto", "ON", "M5J 2P1", "CA"],
    ["14 O'Connell Street", "", "Dublin", "", "D01 F5P2", "IE"],
    ["Rua Augusta 1500", "ap 12", "São Paulo", "SP", "01304-001", "BR"],
    ["ул. Ленина, д. 5", "кв. 12", "Москва", "", "101000", "RU"],
    ["PO Box 1234", "", "Wellington", "", "6140", "NZ"],
];

const CALLING_CODES: [&str; 9] = ["+1 ", "+44 ", "+49 ", "+33 ", "+81 ", "+52 1 ", "+39 ", "", ""];

const PLACEHOLDERS: [&str; 8] =
    ["", " ", "N/A", "--", "unknown", "ACCOUNT HOLDER", "?", "MR & MRS"];

/// One claim with the owners of one account.
pub(super) struct Record {
    pub(super) claimed: OwnerInformation,
    pub(super) owners: Vec<Owner>,
}

/// The next record.
pub(super) fn record(numbers: &mut Numbers) -> Record {
    let me = person(numbers);
    let address = address(numbers);
    let claimed = OwnerInformation {
        name: field(numbers, &me.name),
        email: field(numbers, &me.email),
        phone: field(numbers, &me.phone),
        address: (!numbers.once_in(8)).then(|| address.clone()),
    };
    let count = match numbers.below(10) {
        0 => 0,
        1 => 2,
        2 => 3,
        _ => 1,
    };
    let owners = (0..count).map(|_| owner(numbers, &me, &address)).collect();
    Record { claimed, owners }
}

struct Person {
    name: String,
    email: String,
    phone: String,
}

fn person(numbers: &mut Numbers) -> Person {
    if numbers.once_in(12) {
        let name = numbers.pick(&FIRMS).to_owned();
        return Person { name, email: email(numbers, "office", "team"), phone: phone(numbers) };
    }
    // Most of the records are in Latin letters, as most are.
    let culture = if numbers.once_in(2) { 0 } else { numbers.below(CULTURES.len()) };
    let Culture { given, surnames } = CULTURES[culture];
    let (first, last) = (numbers.pick(given), numbers.pick(surnames));
    let middle = match numbers.below(4) {
        0 => format!("{} ", numbers.pick(given)),
        1 => format!("{}. ", numbers.pick(given).chars().next().unwrap()),
        _ => String::new(),
    };
    let name = match numbers.below(6) {
        0 => format!("{last}, {first} {middle}"),
        1 => format!("{} {first} {middle}{last}", numbers.pick(&["Dr.", "Mr", "Mrs", "Señora"])),
        2 => format!("{first} {middle}{last} {}", numbers.pick(&["Jr", "III", "PhD", "V", "Esq."])),
        _ => format!("{first} {middle}{last}"),
    };
    Person { email: email(numbers, first, last), phone: phone(numbers), name }
}

fn email(numbers: &mut Numbers, first: &str, last: &str) -> String {
    let separator = numbers.pick(&["", ".", "_", "-"]);
    let digits = match numbers.below(3) {
        0 => numbers.below(2000).to_string(),
        _ => String::new(),
    };
    let tag = numbers.pick(&["", "", "", "+bank"]);
    let domain = numbers.pick(&DOMAINS);
    let local = format!("{first}{separator}{last}{digits}{tag}").to_lowercase().replace(' ', "");
    format!("{local}@{domain}")
}

fn phone(numbers: &mut Numbers) -> String {
    let code = numbers.pick(&CALLING_CODES);
    let area = 200 + numbers.below(790);
    let (middle, end) = (100 + numbers.below(900), numbers.below(10_000));
    match numbers.below(5) {
        0 => format!("{code}({area}) {middle}-{end:04}"),
        1 => format!("{code}{area}{middle}{end:04}"),
        2 => format!("{code}{area} {middle} {end:04} x{}", numbers.below(500)),
        3 => format!("{code}0{area}/{middle}-{end:04}"),
        _ => format!("{code}{area}.{middle}.{end:04}"),
    }
}

fn address(numbers: &mut Numbers) -> Address {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    if numbers.once_in(3) {
        let [line1, line2, city, state, postal_code, country] = ABROAD[numbers.below(ABROAD.len())];
        return Address {
            line1: some(line1),
            line2: some(line2),
            city: some(city),
            state: some(state),
            postal_code: some(postal_code),
            country: some(country),
        };
    }
    let (city, state, postal_code) = CITIES[numbers.below(CITIES.len())];
    let number = 1 + numbers.below(9_999);
    Address {
        line1: Some(format!("{number} {}", numbers.pick(&STREETS))),
        line2: some(numbers.pick(&UNITS)),
        city: some(city),
        state: some(state),
        postal_code: some(postal_code),
        country: some("US"),
    }
}

/// An owner who is the claimant, damaged, or somebody else.
fn owner(numbers: &mut Numbers, me: &Person, address: &Address) -> Owner {
    let other = person(numbers);
    let shown = |numbers: &mut Numbers, mine: &String, theirs: &String| {
        let text = if numbers.once_in(5) { theirs } else { mine };
        damaged(numbers, text)
    };
    let name = if numbers.once_in(6) {
        let role = numbers.pick(&ROLES);
        let (one, two) = if numbers.once_in(2) { (me, &other) } else { (&other, me) };
        role.replacen("{}", &one.name, 1).replacen("{}", &two.name, 1)
    } else {
        shown(numbers, &me.name, &other.name)
    };
    let elsewhere = self::address(numbers);
    let home = if numbers.once_in(5) { &elsewhere } else { address };
    let in_parts = numbers.once_in(5);
    let raw_address = raw(numbers, home);
    let raw_address = damaged(numbers, &raw_address);
    let email = shown(numbers, &me.email, &other.email);
    let phone = shown(numbers, &me.phone, &other.phone);
    Owner {
        name: field(numbers, &name),
        email: field(numbers, &email),
        phone: field(numbers, &phone),
        raw_address: field(numbers, &raw_address),
        address: in_parts.then(|| home.clone()),
    }
}

/// An address as one text.
fn raw(numbers: &mut Numbers, address: &Address) -> String {
    let Address { line1, line2, city, state, postal_code, country } = address;
    let separator = numbers.pick(&[", ", " ", "\n"]);
    let mut parts = vec![line1, line2, city, state, postal_code];
    if numbers.once_in(2) {
        parts.push(country);
    }
    if numbers.once_in(8) {
        parts.reverse();
    }
    let parts: Vec<&str> = parts.into_iter().filter_map(Option::as_deref).collect();
    parts.join(separator)
}

/// The text, or now and then nothing, or what banks write for nothing.
fn field(numbers: &mut Numbers, text: &str) -> Option<String> {
    match numbers.below(24) {
        0 => None,
        1 => Some(numbers.pick(&PLACEHOLDERS).to_owned()),
        _ => Some(text.to_owned()),
    }
}

/// The text after up to three accidents.
fn damaged(numbers: &mut Numbers, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..numbers.below(3) {
        let at = numbers.below(letters.len());
        match numbers.below(12) {
            0 if letters.len() > 1 => drop(letters.remove(at)),
            1 => letters.insert(at, letters[at]),
            2 if at > 0 => letters.swap(at, at - 1),
            3 => {
                letters[at] = numbers.pick(&["e", "0", "l", "-", "7", " "]).chars().next().unwrap()
            }
            4 => letters = letters.iter().flat_map(|c| c.to_uppercase()).collect(),
            5 => letters = letters.iter().flat_map(|c| c.to_lowercase()).collect(),
            6 => letters.truncate((at + 1).max(letters.len() / 2)),
            7 => letters.retain(|c| !matches!(c, '.' | ',' | '-' | '\'')),
            8 => {
                let words: String = letters.iter().collect();
                let mut words: Vec<&str> = words.split(' ').collect();
                words.rotate_left(1);
                letters = words.join(" ").chars().collect();
            }
            9 => letters.insert(at, '\u{200b}'),
            10 => letters = letters.iter().map(|c| wide(*c)).collect(),
            _ => letters.insert(at, ' '),
        }
    }
    letters.into_iter().collect()
}

/// The full-width form of an ASCII letter or digit.
fn wide(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(c as u32 + 0xfee0).unwrap_or(c),
        other => other,
    }
}
