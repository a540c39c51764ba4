"""What news turns on again and again, in whatever story: sets of words that speak of one matter, with a name for it.

A small thesaurus in the spirit of the IPTC's Media Topics, kept as narrow as an issue is: “death”, “dead” and “toll” are one
matter, a tax and a fine are two. It joins what articles tell in different words; what it lacks is found all the same,
as a noun phrase. Lemmas: one with a star counts as a noun only, and two with a line between them where they stand side by side.
"""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """One matter that many stories have."""

    label: str
    """Its name where the articles have no better one."""
    words: frozenset[str]
    nouns: frozenset[str]
    """Words of it that mean something else as verbs."""
    pairs: frozenset[str]
    """Two words that stand side by side."""


_LISTED = """
Death toll: dead death die fatality kill death_toll casualty missing drown perish mourner funeral
Injuries: injury injure injured hurt wound wounded burn burned hospitalise hospitalize
Evacuation: evacuate evacuation evacuee displace displacement shelter flee
Damage: damage damaged destroy destruction devastation wreck rubble rebuild reconstruction
Insurance: insurance insure insurer insured uninsured policyholder underwriter reinsurer
Aid: aid* grant* assistance handout donor donation humanitarian
Refunds and compensation: refund compensation compensate reimburse reimbursement payout redress
Recall: recall* defect defective
Court case: lawsuit suit* sue petition plaintiff litigation injunction verdict tribunal trial* court* judge* class_action
Investigation: investigation investigate probe inquiry investigator inspector inspectorate inspection inspect subpoena watchdog
Arrests: arrest detain detention custody indict indictment prosecute prosecutor prosecution
Protests: protest protester demonstration demonstrator riot unrest
Strike: strike walkout stoppage picket striker
Ballot: ballot vote* voter turnout poll* polling referendum electorate
Recount: recount tally tabulation
Coalition and majority: coalition majority seat* minority
Handover of power: swear inauguration inaugurate oath handover
Mediation: mediation mediate mediator arbitration arbitrate arbitrator conciliation
Ceasefire: ceasefire truce armistice
Hostages: hostage captive kidnap kidnapping
Attacks: missile drone airstrike shelling bombardment bombing
Nuclear weapons: nuclear warhead uranium enrichment
Sanctions: sanction embargo blacklist
Taxes: tax taxation taxpayer
Budget and debt: budget spending austerity deficit borrowing debt lender
Pay: pay* wage salary
Pensions: pension pensioner retirement trustee
Jobs: job redundancy layoff redundant unemployment jobless hiring workforce lay_off laid_off
Prices: inflation price* affordability
Interest rates: mortgage interest_rate key_rate central_bank rate_rise rate_cut
Markets: share* stock* bond currency yield* coupon rating*
Earnings: profit earnings dividend net_sale
Takeover: takeover bid* bidder acquisition acquire merger merge buyout
Shareholders: shareholder stockholder
Licence: licence license permit licensing
Competition: antitrust monopoly cartel competition_authority competition_inquiry
Leadership: resign resignation successor oust sack step_down step_aside stand_down
Customers and bills: customer household billpayer water_bill energy_bill
Passengers: passenger commuter traveller traveler rider journey
Retailers and suppliers: retailer supplier store* restock vendor wholesaler supermarket
Freight and ports: freight port* cargo shipper shipping ship* container haulage logistics
Safety: safety hazard unsafe
Weather: storm* rain* rainfall snow* snowpack hurricane cyclone typhoon weather* heatwave drought thaw melt
Water supply: reservoir tap* drinking_water water_supply
Power supply: electricity blackout outage grid
Oil and gas: oil gas pipeline refinery fuel
Emissions: emission carbon climate
Migration: migrant migration asylum refugee visa deportation deport
Health care: hospital patient nurse clinic
Disease: disease outbreak vaccine vaccination infection infect virus epidemic pandemic
Schools: school* pupil teacher classroom
Housing: housing rent tenant landlord eviction evict
Data breach: breach hacker hack privacy cyberattack ransomware malware
Drugs: narcotic cocaine heroin trafficker
Fraud and corruption: fraud corruption bribe bribery embezzle rig rigging tamper
Warnings: warning alert* siren
Election observers: observer* observer_mission
Hunger: famine hunger starvation
Flights: flight airline airport runway
Espionage: spy espionage
"""


def _read(line: str) -> Theme:
    label, _, listed = line.partition(": ")
    words = listed.split()
    return Theme(
        label=label,
        words=frozenset(word for word in words if word.isalpha()),
        nouns=frozenset(word[:-1] for word in words if word.endswith("*")),
        pairs=frozenset(word.replace("_", " ") for word in words if "_" in word),
    )


THEMES = tuple(_read(line) for line in _LISTED.strip().splitlines())
