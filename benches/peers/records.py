"""Lines for `ownership-match batch`, as many as are asked for, that look like those of a bank.

    python3 benches/peers/records.py 1000000 > lines.jsonl

Names are drawn from `data/name` as often as people bear them; streets, towns, numbers and mailboxes
are made up. Of ten claims six are the owner's own, written as a bank writes them, one has a slip,
one is the owner's spouse and two are strangers'. Every fifth account has two owners, and fields are
missing on both sides. The same count gives the same lines.
"""

import json
import pathlib
import random
import sys
from itertools import accumulate

NAMES = pathlib.Path(__file__).parents[2] / "data" / "name"

# Language of names, calling code, trunk prefix, digits of area and line, how often of a hundred.
COUNTRIES = {
    "US": ("en", "1", "", (3, 7), 60),
    "GB": ("en", "44", "0", (2, 8), 12),
    "DE": ("de", "49", "0", (3, 7), 8),
    "CA": ("en", "1", "", (3, 7), 6),
    "FR": ("fr", "33", "0", (1, 8), 5),
    "ES": ("es", "34", "", (2, 7), 3),
    "AU": ("en", "61", "0", (1, 8), 3),
    "IT": ("it", "39", "", (2, 8), 2),
    "NL": ("nl", "31", "0", (2, 7), 1),
}
ACCENTED = {
    "de": (
        ["Jürgen", "Anke", "Sören", "Ursula", "Günter"],
        ["Müller", "Schröder", "Groß", "von der Heide"],
    ),
    "fr": (
        ["François", "Chloé", "Amélie", "Jean-Luc"],
        ["Lefèvre", "Dubois", "Moreau", "de la Tour"],
    ),
    "es": (
        ["José", "María", "Lucía", "Juan Carlos"],
        ["García López", "Núñez", "Fernández", "Ruiz"],
    ),
    "it": (["Niccolò", "Giulia", "Matteo", "Chiara"], ["Rossi", "D'Angelo", "Esposito", "De Luca"]),
    "nl": (["Daan", "Sanne", "Pieter", "Femke"], ["de Vries", "van den Berg", "Jansen", "Bakker"]),
}
STREET_NAMES = (
    "Oak Maple Park Church Station Victoria Washington Lake Hill Mill Market Union Chestnut Spring "
    "River"
).split()
STREETS = {
    "en": [
        "{name} Street",
        "{name} Road",
        "{name} Avenue",
        "{name} Lane",
        "N {name} Drive",
        "{name} Boulevard",
    ],
    "de": ["Hauptstraße", "Bahnhofstr.", "Schillerplatz", "Am Mühlbach", "Goetheweg"],
    "fr": ["rue de la Paix", "avenue Victor Hugo", "boulevard Voltaire", "place du Marché"],
    "es": ["Calle de Alcalá", "Avenida de la Paz", "Plaza Mayor", "Paseo del Prado"],
    "it": ["Via Roma", "Corso Italia", "Piazza Garibaldi", "Viale dei Mille"],
    "nl": ["Keizersgracht", "Dorpsstraat", "Kerkplein", "Stationsweg"],
}
# Town, state, postal code with a letter for `A` and a digit for `9`.
TOWNS = {
    "US": [
        ("Portland", "OR", "97299"),
        ("San Francisco", "CA", "94199"),
        ("New York", "NY", "10099"),
        ("St. Louis", "MO", "63199"),
        ("Salt Lake City", "UT", "84199"),
        ("Springfield", "IL", "62799"),
    ],
    "GB": [
        ("London", None, "SW9A 9AA"),
        ("Manchester", None, "M9 9AA"),
        ("Bristol", "Avon", "BS99 9AA"),
    ],
    "DE": [("Stuttgart", None, "70199"), ("Berlin", None, "10999"), ("München", None, "80399")],
    "CA": [("Toronto", "ON", "M9A 9A9"), ("Vancouver", "BC", "V9A 9A9")],
    "FR": [("Paris", None, "75099"), ("Lyon", None, "69009"), ("Aix-en-Provence", None, "13099")],
    "ES": [("Madrid", "Madrid", "28099"), ("Sevilla", "Sevilla", "41099")],
    "AU": [("Sydney", "NSW", "2099"), ("Melbourne", "VIC", "3099")],
    "IT": [("Torino", "TO", "10199"), ("Napoli", "NA", "80199")],
    "NL": [("Amsterdam", None, "1099 AA"), ("Utrecht", None, "3599 AA")],
}
UNITS = ["Apt {}", "Unit {}", "#{}", "Suite {}", "Fl {}"]
MAIL = ["gmail.com"] * 5 + [
    "yahoo.com",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "aol.com",
    "gmx.de",
    "orange.fr",
]


def weighted(file):
    """Names, and how often up to each: a class is twice as frequent as the one below."""
    text = (NAMES / file).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [name.title() for name, _ in rows], list(accumulate(2 ** int(rank) for _, rank in rows))


class Maker:
    """Makes people and the lines about them."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.given, self.surnames = weighted("given_frequency.tsv"), weighted(
            "surname_frequency.tsv"
        )

    def once_in(self, times):
        return self.random.randrange(times) == 0

    def drawn(self, table):
        names, up_to = table
        return self.random.choices(names, cum_weights=up_to)[0]

    def pattern(self, text):
        letters, digits = "ABCDEFGHJKLMNPRSTUWXYZ", "0123456789"
        return "".join(
            self.random.choice({"A": letters, "9": digits}[c]) if c in "A9" else c for c in text
        )

    def person(self, home=None):
        """Somebody, in a home of their own or in somebody else's."""
        codes = list(COUNTRIES)
        country = (
            home["country"]
            if home
            else self.random.choices(codes, [c[4] for c in COUNTRIES.values()])[0]
        )
        language = COUNTRIES[country][0]
        given, surname = self.drawn(self.given), self.drawn(self.surnames)
        if language in ACCENTED and not self.once_in(3):
            given, surname = map(self.random.choice, ACCENTED[language])
        if home:
            surname = home["surname"]
        local = self.random.choice(
            ["{g}.{s}", "{g}{s}", "{i}{s}", "{g}_{s}", "{g}{s}{n}", "{i}.{s}{n}"]
        )
        local = local.format(
            g=plain(given), s=plain(surname), i=plain(given)[0], n=self.random.randrange(1950, 2010)
        )
        domain = f"{plain(surname)}.example" if self.once_in(6) else self.random.choice(MAIL)
        area, line = COUNTRIES[country][3]
        return {
            "given": given,
            "middle": self.drawn(self.given) if self.once_in(2) else "",
            "surname": surname,
            "email": f"{local}@{domain}",
            "digits": str(self.random.randrange(2 * 10 ** (area - 1), 10**area))
            + f"{self.random.randrange(10**line):0{line}}",
            "country": country,
            "address": home["address"] if home else self.address(country, language),
        }

    def address(self, country, language):
        street = self.random.choice(STREETS[language]).format(name=self.random.choice(STREET_NAMES))
        number = self.random.randrange(1, 400 if country != "US" else 9000)
        behind = language in ("de", "es", "it", "nl")
        city, state, code = self.random.choice(TOWNS[country])
        return {
            "line1": f"{street} {number}" if behind else f"{number} {street}",
            "line2": (
                self.random.choice(UNITS).format(self.random.randrange(1, 60))
                if self.once_in(4)
                else None
            ),
            "city": city,
            "state": state,
            "postal_code": self.pattern(code),
            "country": country,
        }

    def phone(self, person, abroad):
        _, code, trunk, (area, _), _ = COUNTRIES[person["country"]]
        start, line = person["digits"][:area], person["digits"][area:]
        if abroad:
            return self.random.choice(
                [f"+{code}{start}{line}", f"+{code} {start} {line[:3]} {line[3:]}"]
            )
        written = self.random.choice(
            ["({t}{a}) {b}-{c}", "{t}{a}-{b}-{c}", "{t}{a}{b}{c}", "{t}{a} {b} {c}"]
        )
        return written.format(t=trunk, a=start, b=line[:3], c=line[3:])

    def claim(self, person):
        middle = person["middle"] if self.once_in(4) else ""
        claim = {"name": " ".join(filter(None, [person["given"], middle, person["surname"]]))}
        if not self.once_in(20):
            claim["email"] = person["email"]
        if not self.once_in(6):
            claim["phone"] = self.phone(person, abroad=not self.once_in(3))
        if not self.once_in(6):
            claim["address"] = person["address"]
        return claim

    def owner(self, person):
        """A person as a bank holds them."""
        given, middle, surname = person["given"], person["middle"], person["surname"]
        initial = middle[:1]
        name = self.random.choice(
            [
                f"{given} {initial} {surname}",
                f"{given} {surname}",
                f"{surname} {given} {initial}",
                f"{surname}, {given} {middle}",
            ]
        )
        owner = {
            "name": (
                " ".join(name.split()).upper() if not self.once_in(4) else " ".join(name.split())
            )
        }
        owner["email"] = person["email"] if not self.once_in(3) else None
        owner["phone"] = self.phone(person, abroad=self.once_in(4)) if not self.once_in(3) else None
        if not self.once_in(10):
            owner["raw_address"] = self.raw(person["address"])
        return owner

    def raw(self, address):
        line2 = None if self.once_in(3) else address["line2"]
        if address["country"] in ("DE", "FR", "ES", "IT", "NL"):
            town = f"{address['postal_code']} {address['city']}"
        else:
            town = " ".join(
                filter(None, [address["city"] + ",", address["state"], address["postal_code"]])
            )
        country = address["country"] if not self.once_in(3) else None
        text = self.random.choice([", ", " "]).join(
            filter(None, [address["line1"], line2, town, country])
        )
        return text.upper() if not self.once_in(3) else text

    def slip(self, text):
        """The text with two neighbours swapped, or a character less."""
        at = self.random.randrange(1, len(text) - 1)
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        return swapped if self.once_in(2) else text[:at] + text[at + 1 :]

    def line(self, number):
        owner = self.person()
        spouse = self.person(home=owner)
        kind = self.random.randrange(10)
        claimant = self.person() if kind < 2 else spouse if kind == 2 else owner
        claim = self.claim(claimant)
        if kind == 3:
            field = self.random.choice(
                [field for field in ("name", "email", "phone") if field in claim]
            )
            claim[field] = self.slip(claim[field])
        people = [spouse, owner] if self.once_in(5) and kind != 2 else [owner]
        return {
            "id": number,
            "owner_information": claim,
            "owners": [self.owner(person) for person in people],
        }


def plain(name):
    """A name as it stands in a mailbox."""
    for accented, letter in zip("üößéèñíáòç", "u o ss e e n i a o c".split()):
        name = name.lower().replace(accented, letter)
    return "".join(c for c in name if c.isascii() and c.isalpha())


def main():
    maker = Maker(seed=20261122)
    for number in range(int(sys.argv[1])):
        print(json.dumps(maker.line(number), ensure_ascii=False))


if __name__ == "__main__":
    main()
