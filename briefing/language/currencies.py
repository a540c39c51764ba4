"""The names, symbols and codes of money in English news."""

from __future__ import annotations

SYMBOLS = {
    "$": "dollar", "US$": "dollar", "USD": "dollar", "A$": "australian dollar", "AUD": "australian dollar",
    "C$": "canadian dollar", "CAD": "canadian dollar", "HK$": "hong kong dollar", "NZ$": "new zealand dollar",
    "S$": "singapore dollar", "NT$": "taiwan dollar", "R$": "real", "€": "euro", "EUR": "euro", "£": "pound", "GBP": "pound",
    "¥": "yen", "JPY": "yen", "CNY": "yuan", "RMB": "yuan", "CHF": "franc", "₹": "rupee", "Rs": "rupee", "Rs.": "rupee",
    "INR": "rupee", "₩": "won", "KRW": "won", "₽": "rouble", "₺": "lira", "₪": "shekel", "₴": "hryvnia", "₦": "naira",
    "₱": "peso",
}  # fmt: skip
"""Symbol or code as written before a sum → the name of its currency, in lower case."""

CURRENCIES = frozenset(
    """
    baht birr bitcoin cedi cent crown dinar dirham dollar dong drachma ducat escudo euro florin forint franc guilder hryvnia
    koruna krona krone kroner kronor kwacha lari leu lev lira manat mark naira pence penny peso pound rand real renminbi ringgit
    riyal rouble ruble rupee rupiah schilling shekel shilling taka taler tenge thaler won yen yuan zloty
    """.split()
) | frozenset(SYMBOLS.values())
"""Lemmas of the names of currencies, and the names that symbols and codes stand for: what a sum is made of."""
