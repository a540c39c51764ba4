"""Text → the language that it is written in, told from its script and its commonest words; only English is briefed on."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 1200
"""Words that are looked at."""
_ENOUGH = 25
"""Words below which only the script decides."""
_COMMON: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in a is that for on with as was at by from it be has have he his are an which not this its said",
        "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus sie nach",
        "fr": "le la les de des et en un une du que qui dans pour sur au par est il pas plus ne se ce son avec sont ont été",
        "es": "el la los las de que y en un una del se por con para no es su al lo como más pero sus le ha este entre fue",
        "it": "il la di che e un una in per del con non i le si da della è al dei alla nel gli ha sono anche ma delle più",
        "pt": "o a os as de que e do da em um uma para com não se por na no dos das mais ao como foi pelo sua ou são",
        "nl": "de het een en van in is dat op te voor met die zijn niet aan er om ook als bij door naar werd dan wordt uit nog",
        "pl": "w i na z do nie się że to jest o jak za od po przez dla ale oraz są był tego ma być które który już co",
        "sv": "och att det som en på är av för den med till inte om ett har de vi från var men så kan när han ska också",
        "da": "og at det som en på er af for den med til ikke om et har de vi fra var men så kan når han skal også der",
        "tr": "ve bir bu için ile da de olarak çok en olan daha gibi kadar sonra ise ancak göre olduğu ne ki var",
        "id": "yang dan di untuk dengan ini itu dari dalam pada tidak akan juga telah oleh ke sebagai ada karena mereka kata",
        "ro": "de și în la a pe cu nu din că o este care mai pentru sau sunt au un fi prin dar ce se fost după",
    }.items()
}
_SCRIPTS = {
    "CYRILLIC": "ru",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "BENGALI": "bn",
    "TAMIL": "ta",
}
NAMES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
    "da": "Danish or Norwegian",
    "tr": "Turkish",
    "id": "Indonesian",
    "ro": "Romanian",
    "ru": "a language in Cyrillic letters",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "ar": "a language in Arabic letters",
    "he": "Hebrew",
    "el": "Greek",
    "hi": "Hindi",
    "th": "Thai",
    "bn": "Bengali",
    "ta": "Tamil",
    "und": "another language",
}
"""What a person calls a language; “und” is ISO 639's code for one that is not known."""


def find_language(text: str) -> str:
    """ISO 639 code of the language of `text`; “und” where it is none of those known. Too short a text counts as English."""
    script = _find_script(text)
    if script is not None:
        return script
    words = [m.group().lower() for m in islice(_WORD.finditer(text), _SAMPLE)]
    if len(words) < _ENOUGH:
        return "en"
    shares = {code: sum(w in common for w in words) / len(words) for code, common in _COMMON.items()}
    best = max(shares, key=lambda code: (shares[code], code))
    if shares["en"] >= 0.12 and shares["en"] >= shares[best] * 0.9:
        return "en"
    return best if best != "en" and shares[best] >= 0.12 else "en" if shares["en"] >= 0.1 else "und"


def _find_script(text: str) -> str | None:
    """The language that goes with a script in which most letters are written; None for Latin letters, or for no letters."""
    letters = list(islice((c for c in text if c.isalpha()), 4000))
    foreign = [c for c in letters if ord(c) > 0x24F]
    if not letters or len(foreign) * 2 < len(letters):
        return None
    counts: dict[str, int] = {}
    for character in foreign:
        code = _SCRIPTS.get(unicodedata.name(character, "").split(" ")[0], "und")
        counts[code] = counts.get(code, 0) + 1
    if "ja" in counts:
        return "ja"
    return max(sorted(counts), key=lambda code: counts[code])
