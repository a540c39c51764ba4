"""Words around a match → whether it is a time expression at all: the checks that keep “may”, “second” and “2,000” out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.language.timex.lexicon import (
    MONTH_ABBREVIATIONS,
    MONTHS,
    NAMED_WEEKDAYS,
    PARTS_OF_DAY,
    UNIT_PLURALS,
    UNITS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from briefing.language.timex.words import Words

PREPOSITIONS: Final = frozenset(
    "about after around as at before between by during early for from in into late mid of on or over past since through "
    "throughout till to toward towards until within".split()
)
DETERMINERS: Final = frozenset("a an any each every her his its last my next our that the their these this those your".split())
POINTERS: Final = PREPOSITIONS | {"last", "next", "this", "coming", "every", "each", "and", "-", "/", "&", "earlier", "later"}
AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "mar", "dec", "jan"})
NUMBERED_THINGS: Final = frozenset(
    "article bus chapter channel clause flight highway hotel interstate number no page paragraph platform resolution room "
    "route rule section size suite title train version windows".split()
)
COUNTED: Final = frozenset(
    "% percent per people persons dollars euros pounds yen yuan km kilometres kilometers metres meters miles feet tonnes tons "
    "kg kilograms barrels shares jobs workers employees troops soldiers homes houses votes points units acres hectares litres "
    "gallons square cubic cc mw mwh gw hp bhp rpm civilians residents students hours minutes days weeks months years times "
    "°".split()
)
_GOES_ON: Final = PREPOSITIONS - {"of", "before", "after", "since", "to"} | {"and", "but"}
"""Words after “the year” that say no more of which year it is."""
_AFTER_DAY: Final = PREPOSITIONS | frozenset(
    "and are because but can could had has have if is may might must or should so that unless was were when which while who "
    "will would".split()
)
"""Words behind “the 15th” that leave it a day, as a counted noun would not."""
_PARTS: Final = frozenset({"mid", "early", "late", "end"})
"""What a hyphen joins to a month: “mid-March”."""
_PASSES: Final = frozenset("began begins closed closes ended ending ends finished finishes opened opens started starts".split())
"""Verbs that the day, week or year at hand is the object of: “ended the day at 104”."""
_ENDS_UP: Final = frozenset("down flat higher lower little mixed unchanged up with".split())
AROUND_THE_CLOCK: Final = frozenset(
    "access broadcast cable care channel clock coverage helpline hotline line news rolling service store surveillance "
    "television tv watch".split()
)


def is_bare_month(words: Words, at: int, end: int) -> bool:
    """A month alone: “in May”, “the March vote”, but not “May said”, “April Jones”, “may” or “to march”."""
    word, before, after = words[at], words[at - 1], words[end]
    pointed = before.lower in POINTERS or before.lower in MONTHS
    if word.lower in MONTH_ABBREVIATIONS and word.lower not in MONTHS:
        return pointed and words[end - 1].lower == "."
    if word.lower in AMBIGUOUS_MONTHS:
        if (
            after.lower in {"through", "to", "until", "and", "or", "-"}
            and words[end + 1].lower in MONTHS
            and before.lower != "to"
        ):
            return words[end + 1].is_capitalised
        of_a_noun = before.lower in DETERMINERS or after.lower == "'s"
        return (pointed and not _is_name_tail(words, at)) or (of_a_noun and not after.is_capitalised)
    if before.is_capitalised and not before.lower.isdecimal() and before.lower not in POINTERS | DETERMINERS and at > 1:
        # “Tropical Storm June”, “Judge August”: a name, unless a place before the month as in “from Texas April”.
        return after.lower != "'s" and not after.is_capitalised and words[at - 1].lower not in {"ms", "mr", "mrs"}
    return pointed or not (after.is_capitalised and after.lower.isalpha() and after.lower not in MONTHS)


def _is_name_tail(words: Words, at: int) -> bool:
    return words[at - 1].lower in {"and", "or", "-", "/", "&"} and words[at - 2].lower not in MONTHS.keys() | _PARTS


def is_bare_season(words: Words, at: int, end: int) -> bool:
    """A season alone: “in the spring”, “since summer”, but not “to spring”, “the fall of the wall” or “hot springs”."""
    before = words[at - 1].lower
    has_article = words[at].lower == "the"
    if before not in {
        "in",
        "since",
        "by",
        "until",
        "till",
        "during",
        "early",
        "late",
        "through",
        "throughout",
        "before",
        "after",
        "over",
    }:
        return False
    season, after = words[at + has_article].lower, words[end].lower
    if after in {
        "vacation",
        "vacations",
        "recess",
        "break",
        "holiday",
        "holidays",
        "camp",
        "school",
        "games",
        "olympics",
        "sale",
        "sales",
    }:
        return False
    if season == "fall":
        return after != "of" and has_article and before in {"in", "by", "until", "during", "early", "late"}
    return has_article or before in {"in", "since", "by", "until", "during", "early", "late"}


def is_bare_year(words: Words, at: int, _end: int) -> bool:
    """Four digits alone that mean a year, neither a count nor the number of a thing."""
    number, before, after = int(words[at].lower), words[at - 1], words[at + 1]
    if after.lower in COUNTED or before.lower in NUMBERED_THINGS:
        return False
    pointed = before.lower in POINTERS | {"circa"}
    if before.lower in {"than", "nearly", "almost", "some", "least", "most", "roughly", "approximately"}:
        return False
    if before.lower in {"and", "-", "/", "&"}:
        earlier = words[at - 2]
        return (earlier.is_whole and len(earlier.lower) == 4) or 1900 <= number <= 2099
    if number in range(1900, 2100):
        return True
    return pointed and number >= 1400 and (not after.lower.isalpha() or after.lower in PREPOSITIONS | {"and", "the", "when"})


def is_day_of_month(words: Words, at: int, end: int) -> bool:
    """“on the 15th”, but not “the 15th time” or “on the 38th parallel”."""
    after = words[end]
    return (
        words[at - 1].lower in {"on", "by", "until", "till", "before", "from", "since"}
        and words[at + 1].is_whole
        and 1 <= int(words[at + 1].lower) <= 31
        and (not after.lower.isalpha() or after.lower in _AFTER_DAY)
    )


def is_holiday(words: Words, at: int, end: int) -> bool:
    """“before Christmas”, “Good Friday”, but not “the Christmas tree”."""
    if words[end - 1].lower in {"christmas", "easter", "halloween", "thanksgiving"}:
        return words[at - 1].lower in {
            "at",
            "before",
            "after",
            "by",
            "until",
            "till",
            "since",
            "over",
            "this",
            "last",
            "next",
            "on",
        } and (
            not words[end].is_capitalised and words[end].lower not in {"tree", "market", "party", "sales", "shopping", "island"}
        )
    return True


def is_span_of_days(words: Words, at: int, end: int) -> bool:
    """“10 and 11 December” is one stretch; “8 and 12 December” only between “between” and “and”."""
    numbers = [int(words[n].lower) for n in range(at, end) if words[n].is_whole and len(words[n].lower) <= 2]
    return numbers[1] - numbers[0] == 1 or words[at - 1].lower == "between"


def is_bare_weekday(words: Words, at: int, end: int) -> bool:
    """A weekday, but not “an ordinary Monday”, nor one in the name of a holiday, a paper or a programme."""
    before, after = words[at - 1], words[end]
    if before.lower in NAMED_WEEKDAYS and before.is_capitalised:
        return False
    if words[at].lower not in WEEKDAYS and words[end - 1].lower != ".":
        return before.lower in {"on", "by", "until", "last", "next"}
    known = MONTHS.keys() | MONTH_ABBREVIATIONS.keys() | PARTS_OF_DAY.keys()
    if (
        before.text.islower()
        and before.lower.isalpha()
        and words[at - 2].lower in {"a", "an"}
        and before.lower not in PREPOSITIONS
    ):
        return False
    titled = after.is_capitalised and after.lower.isalpha() and after.lower not in known
    return not (before.lower == "the" and titled)


def is_rate(words: Words, at: int, end: int) -> bool:
    """“15 a year”, “4 million marks a day”, “twice a week”: the unit divides an amount and is no length of time."""
    if words[end - 1].lower == "quarter":
        return False
    if words[at - 1].lower in {"times", "once", "twice", "thrice", "million", "billion", "trillion", "%", "percent", "cent"}:
        return True
    for back in (1, 2, 3):
        word = words[at - back]
        if word.is_number:
            return not (word.is_whole and len(word.lower) == 4)
        if word.lower in PREPOSITIONS or not (word.lower.isalpha() and word.text.islower()):
            return False
    return False


def is_length(words: Words, at: int, end: int) -> bool:
    """An amount of time: not “a second wave”, “a quarter of”, an age, or the “24-hour” of the news."""
    last, after = words[end - 1], words[end]
    if last.lower in {"second", "quarter", "night"}:
        return words[end - 2].lower == "-"
    if last.lower == "quarters" or after.lower == "old" or words[end + 1].lower == "old":
        return False
    if words[at].lower == "24" and last.lower == "hour" and after.lower in AROUND_THE_CLOCK:
        return False
    if last.lower == "min":
        return words[at].is_number
    return not (words[at].lower == "a" and last.lower in {"day", "minute", "moment"} and after.lower == "when")


def is_bare_length(words: Words, at: int, end: int) -> bool:
    """“for years”, “over the decades”, “within days”: units without a count, behind a preposition that measures."""
    if words[end].lower == "ago":
        return True
    return (
        words[at - 1].lower in {"for", "within", "over", "in"}
        and (words[at - 1].lower != "in" or words[end].lower != "of")
        and (words[end].lower not in UNITS.keys() | UNIT_PLURALS.keys())
    )


def is_bare_hour(words: Words, at: int, _end: int) -> bool:
    """An hour without minutes or “o'clock” needs a word before it that asks for a time."""
    return words[at - 1].lower in {"at", "by", "until", "till", "before", "after", "from", "about", "around"}


def is_bare_part(words: Words, at: int, end: int) -> bool:
    """“in the morning”, “in afternoon trading”, “late in the evening”, but not “morning”, “good night” or “the night shift”."""
    before, opened = words[at - 1].lower, words[at].lower
    if before == "in" and words[end].lower in {"trading", "trade", "deals", "dealings"}:
        return True
    if opened in {"early", "late", "earlier", "later", "mid"}:
        return words[end - 1].text.islower()
    asks = (
        {"in", "during", "by", "until", "throughout", "through", "before", "after"}
        if opened == "the"
        else {"in", "at", "before"}
    )
    named = {"dawn", "dusk", "daybreak", "lunchtime"}
    if before == "at":
        return words[end - 1].lower in named
    return before in asks and (opened == "the" or words[end - 1].lower == "afternoon" or words[end - 1].lower in named)


def is_overnight(words: Words, _at: int, end: int) -> bool:
    """“overnight” as an adverb: no noun follows."""
    after = words[end]
    return not after.lower.isalpha() or after.lower in PREPOSITIONS | {"and", "but", "the", "when", "while", "that"}


def is_bare_period(words: Words, at: int, end: int) -> bool:
    """“for the year”, “during the week”, but not “the week after”, “the year that was” or “the day of the vote”."""
    asks = {"for", "during", "throughout", "over", "within"} | (
        {"in", "of"} if words[at + 1].lower in {"quarter", "year"} else set()
    )
    before, after = words[at - 1].lower, words[end]
    ends = not after.lower.isalpha() or after.lower in _GOES_ON
    if before == "on" or before in _PASSES:
        return ends or after.lower in _ENDS_UP
    return before in asks and (after.lower == "'s" or ends)


def is_adverb_now(words: Words, at: int, end: int) -> bool:
    """“now”, but neither “now that”, the “now” that opens a sentence as a mere link, nor “now-closed”."""
    after = words[end]
    return (
        after.lower != "that"
        and not (after.lower == "," and words[at].is_capitalised)
        and not (after.lower == "-" and after.glued)
    )
