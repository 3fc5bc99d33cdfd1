"""The four fields of a batch, as they are commonly compared in Python.

Reads the lines that `ownership-match batch` reads and writes a score for each field, so that both
can be timed over the same file:

    python3 -m venv venv && venv/bin/pip install rapidfuzz phonenumbers
    time venv/bin/python benches/peers/batch.py < lines.jsonl > scores.jsonl
    time ownership-match batch lines.jsonl --threads 1 > answers.jsonl

It knows no nicknames, roles, units, states or reasons: it is a measure of speed only.
"""

import json
import re
import sys
import unicodedata

import phonenumbers
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler, OSA

PUNCTUATION = re.compile(r"[^\w\s]")
PARTS = ("line1", "line2", "city", "state", "postal_code", "country")


def cleaned(text):
    """Without accents and punctuation, in lower case, single spaces between words."""
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return " ".join(PUNCTUATION.sub(" ", text).split())


def phone(text):
    """The number as E.164 writes it, or nothing where it cannot be read."""
    try:
        number = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def name_score(claimed, held):
    words = (" ".join(sorted(cleaned(name).split())) for name in (claimed, held))
    return 100 * JaroWinkler.similarity(*words)


def phone_score(claimed, held):
    claimed, held = phone(claimed), phone(held)
    return 100 * OSA.normalized_similarity(claimed, held) if claimed and held else 0


def email_score(claimed, held):
    return 100 * OSA.normalized_similarity(claimed.strip().lower(), held.strip().lower())


def address_score(claimed, held):
    return fuzz.token_sort_ratio(cleaned(claimed), cleaned(held))


def line(address):
    """The parts of an address as one text."""
    if not isinstance(address, dict):
        return address
    return " ".join(address[part] for part in PARTS if address.get(part))


def scores(claimed, owner):
    """A score for each field that both sides have."""
    pairs = {
        "name": (name_score, claimed.get("name"), owner.get("name")),
        "email": (email_score, claimed.get("email"), owner.get("email")),
        "phone": (phone_score, claimed.get("phone"), owner.get("phone")),
        "address": (
            address_score,
            line(claimed.get("address")),
            line(owner.get("address")) or owner.get("raw_address"),
        ),
    }
    return {
        field: round(score(ours, theirs))
        for field, (score, ours, theirs) in pairs.items()
        if ours and theirs
    }


def main():
    for text in sys.stdin:
        request = json.loads(text)
        claimed = request["owner_information"]
        all_scores = (scores(claimed, owner) for owner in request["owners"])
        best = max(all_scores, key=lambda found: sum(found.values()), default={})
        print(json.dumps({"id": request.get("id"), "scores": best}))


if __name__ == "__main__":
    main()
