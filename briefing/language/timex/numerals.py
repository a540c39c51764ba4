"""Words → numbers: amounts (“two and a half”), days of the month (“31st”), ordinals, years, hours, minutes."""

from typing import Final

from briefing.language.timex.lexicon import ONES, ORDINALS, TENS, VAGUE_AMOUNTS
from briefing.language.timex.rules import DIGITS
from briefing.language.timex.words import Word, Words

AMOUNT_KEYS: Final = {DIGITS, "a", "an", "half", "hundred", "another"} | VAGUE_AMOUNTS | ONES.keys() | TENS.keys()
ORDINAL_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
CURRENCIES: Final = frozenset("$£€¥₹₩#")
EARLIEST_YEAR: Final = 1000
LATEST_YEAR: Final = 2199

_FIXED_AMOUNTS: Final[tuple[tuple[tuple[str, ...], float | None], ...]] = (
    (("half", "a", "dozen"), 6),
    (("a", "half", "dozen"), 6),
    (("a", "couple", "of"), 2),
    (("a", "couple", "more"), 2),
    (("a", "good", "many"), None),
    (("a", "number", "of"), None),
    (("a", "dozen"), 12),
    (("a", "couple"), 2),
    (("a", "few"), None),
    (("a", "hundred"), 100),
    (("half", "a"), 0.5),
    (("half", "an"), 0.5),
    (("a", "half"), 0.5),
    (("a",), 1),
    (("an",), 1),
    (("another",), 1),
)
_HALF: Final = (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"))


def is_free(words: Words, at: int) -> bool:
    """True where the number at `at` is not the tail of a name (“A380”), a sum of money or a longer number."""
    word, before = words[at], words[at - 1]
    return not (
        word.glued
        and ((before.lower.isalnum() and before.lower != "fy") or before.lower in CURRENCIES or before.lower in {".", ","})
    )


def read_amount(words: Words, at: int) -> tuple[float | None, int] | None:
    """A count of units; None stands for an amount that is left open (“several”)."""
    for phrase, fixed in _FIXED_AMOUNTS:
        if all(words[at + n].lower == part for n, part in enumerate(phrase)):
            return fixed, at + len(phrase)
    word = words[at]
    if word.lower in VAGUE_AMOUNTS:
        return None, at + 1
    if word.is_number:
        whole = float(word.lower.replace(",", "")) if word.lower.count(".") <= 1 else None
        return None if whole is None or not is_free(words, at) else _add_half(words, whole, at + 1)
    spelled = _read_spelled(words, at)
    return None if spelled is None else _add_half(words, *spelled)


def _add_half(words: Words, amount: float, at: int) -> tuple[float, int]:
    for phrase in _HALF:
        if all(words[at + n].lower == part for n, part in enumerate(phrase)):
            return amount + 0.5, at + len(phrase)
    return amount, at


def _read_spelled(words: Words, at: int) -> tuple[float, int] | None:
    """A number in words, up to nine hundred and ninety-nine."""
    below = _read_below_hundred(words, at)
    if below is None:
        return None
    amount, end = below
    if words[end].lower != "hundred":
        return amount, end
    amount, end = amount * 100, end + 1
    more = _read_below_hundred(words, end + 1) if words[end].lower == "and" else None
    return (amount + more[0], more[1]) if more else (amount, end)


def _read_below_hundred(words: Words, at: int) -> tuple[float, int] | None:
    word = words[at].lower
    if word in ONES:
        return ONES[word], at + 1
    if word not in TENS:
        return None
    step = 2 if words[at + 1].lower == "-" and words[at + 1].glued else 1
    one = ONES.get(words[at + step].lower, 0)
    return (TENS[word] + one, at + step + 1) if 0 < one < 10 else (TENS[word], at + 1)


def read_day_number(words: Words, at: int) -> tuple[int, int] | None:
    """“31” or “31st”, from 1 to 31."""
    word = words[at]
    if not word.is_whole or len(word.lower) > 2 or not 1 <= int(word.lower) <= 31 or not is_free(words, at):
        return None
    end = at + 1
    following = words[end]
    if following.glued and following.lower in ORDINAL_SUFFIXES:
        end += 1
    elif following.glued and (following.lower.isalnum() or following.lower in {"%", "°"} or _is_clock(words, end)):
        return None
    return int(word.lower), end


def _is_clock(words: Words, colon: int) -> bool:
    """True for the “:” of “18:30”, but not of “March 18: last day”."""
    return words[colon].lower == ":" and words[colon + 1].glued and words[colon + 1].is_whole


def read_ordinal(words: Words, at: int) -> tuple[int, int] | None:
    """“third”, “3rd”, “twenty-first”."""
    word = words[at]
    if word.lower in ORDINALS:
        return ORDINALS[word.lower], at + 1
    if word.lower in TENS:
        step = 2 if words[at + 1].lower == "-" else 1
        one = ORDINALS.get(words[at + step].lower, 0)
        return (TENS[word.lower] + one, at + step + 1) if 0 < one < 10 else None
    if word.is_whole and words[at + 1].glued and words[at + 1].lower in ORDINAL_SUFFIXES and is_free(words, at):
        return int(word.lower), at + 2
    return None


def read_year(words: Words, at: int) -> tuple[int, int] | None:
    """Four digits that can be a year."""
    word, following = words[at], words[at + 1]
    if not word.is_whole or len(word.lower) != 4 or not EARLIEST_YEAR <= int(word.lower) <= LATEST_YEAR:
        return None
    if not is_free(words, at) or (following.glued and (following.lower.isalnum() or following.lower in {"%", ":", "°"})):
        return None
    return int(word.lower), at + 1


def read_two_digits(words: Words, at: int) -> tuple[int, int] | None:
    """Exactly two digits, such as the end of “2024-25”."""
    word = words[at]
    return (int(word.lower), at + 1) if word.is_whole and len(word.lower) == 2 else None


def read_hour(words: Words, at: int) -> tuple[int, int] | None:
    """An hour from 0 to 24, in digits or in words."""
    word = words[at]
    if word.is_whole and len(word.lower) <= 2 and int(word.lower) <= 24 and is_free(words, at):
        return int(word.lower), at + 1
    return (ONES[word.lower], at + 1) if 1 <= ONES.get(word.lower, 0) <= 12 else None


def read_clock_digits(words: Words, at: int) -> tuple[tuple[int, int], int] | None:
    """“11:30”, “10.30” → hour and minute."""
    word = words[at]
    if not word.is_number or not is_free(words, at):
        return None
    if words[at + 1].lower == ":" and words[at + 1].glued and words[at + 2].glued:
        hour, minute, end = word.lower, words[at + 2].lower, at + 3
    else:
        hour, _, minute = word.lower.partition(".")
        end = at + 1
    if not (hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and len(hour) <= 2):
        return None
    return ((int(hour), int(minute)), end) if int(hour) <= 24 and int(minute) <= 59 else None


def read_four_digit_time(words: Words, at: int) -> tuple[tuple[int, int], int] | None:
    """“0200” → hour and minute."""
    word: Word = words[at]
    if not word.is_whole or len(word.lower) != 4 or not is_free(words, at):
        return None
    hour, minute = int(word.lower[:2]), int(word.lower[2:])
    return ((hour, minute), at + 1) if hour <= 24 and minute <= 59 else None
