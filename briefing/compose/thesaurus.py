"""Words → the sense that they share in news English, so that two articles that tell one thing in two words can meet.

A small thesaurus of general fields, none of them of any one story. A word stands in one field only, that of its usual sense in
news; to share a field says less than to share a word.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_FIELDS = """
die dead death kill fatal fatality life perish toll victim
hurt injure injury wound casualty
missing miss unaccounted
people person resident inhabitant citizen individual villager civilian folk
patient sufferer
customer client consumer subscriber
household family home house dwelling residence property
job post position work employment employee worker staff workforce employ
company firm business group corporation
boss chief head leader chairman chairwoman chair director executive
government cabinet administration minister ministry
lawmaker legislator deputy mp parliamentarian senator
parliament assembly chamber legislature congress senate
court judge tribunal justice bench
police officer constable
soldier troop army force military
doctor physician medic clinician consultant surgeon
hospital clinic infirmary
student pupil schoolchild
lawyer attorney solicitor barrister counsel
regulator watchdog authority agency
expert analyst specialist
hacker attacker intruder gang
union syndicate
shareholder investor stockholder
suspend freeze halt stop cease pause block bar injunction
ban prohibit forbid outlaw
end expire lapse terminate conclude
begin start launch commence open
resign quit resignation departure
sack fire dismiss oust
appoint name nominate
arrest detain custody
sue suit lawsuit litigation
charge indict accuse accusation
convict guilty conviction
sentence jail imprison prison
free release
prisoner captive inmate detainee
hostage abduct kidnap
vote ballot poll
elect election
win victory gain secure
defeat beat
count recount tally
alter change modify tamper doctor falsify
law bill legislation statute act
rule regulation
order instruct direct command oblige require compel
demand insist
ask seek request
plan scheme proposal propose
offer bid
agree agreement deal accord pact
truce ceasefire armistice hostilities
attack assault raid strike
war conflict fighting combat hostility
bomb explosive blast explosion explode
shell artillery howitzer
reject refuse decline rebuff spurn
warn warning caution alert
permit licence license authorisation authorization approval
approve authorise authorize
pay payment
price cost expensive charge_for bill
buy purchase acquire acquisition takeover
sell sale
money fund cash
revenue turnover income
profit earnings
loss deficit shortfall
debt borrowing
loan credit lend lender
tax levy taxation
tariff duty
pension retirement retire
wage salary pay_packet
cut reduce reduction trim slash lower
raise increase lift hike
rise climb grow jump surge soar
fall drop decline slide tumble sink plunge slump shed
save saving
share stock
fine penalty
grant subsidy
compensation compensate payout damages
spend spending expenditure
budget
flood inundate swamp submerge
burn blaze fire wildfire blacken scorch char
storm thunderstorm hurricane cyclone typhoon
quake earthquake tremor
rain rainfall downpour
break breach collapse burst rupture
crest peak top
evacuate evacuation flee uproot displace
leave depart
return
destroy wreck ruin demolish
damage
rescue
power electricity current
outage blackout
phone call telephone ring
car vehicle automobile
lorry truck
plane aircraft jet airliner
ship vessel boat
train rail railway railroad
road highway motorway
bridge crossing
walkout stoppage
protest demonstration demonstrate march rally
picket
drug medicine medication tablet pill
vaccine jab vaccination vaccinate
disease illness sickness
infect infection
test trial
recall withdraw withdrawal
shop store outlet retailer
pharmacy chemist dispensary
pharmacist druggist
school college
teacher lecturer
university campus
child youngster minor
woman female
farm agriculture agricultural farmer
fish fishing fishery
forest woodland
pollute pollution contaminate contamination
limit ceiling cap threshold
record
deadline cutoff
fix patch update
steal theft copy
record_of file document dossier
leak publish publication
ransom extort extortion
monitor observer inspector
check inspect inspection audit examine
review inquiry investigation investigate probe
report
letter
meeting summit session
hearing
talk negotiation negotiate
sanction embargo
border frontier
town city
area region district province
bank
biggest largest big large
halve half
double twice twofold
triple treble threefold
quadruple fourfold
yearly annually annual year
monthly month
weekly week
daily day
"""
"""A line a field; a word joins its field by its stem."""
SENSES = {stem(word): f"~{words.split()[0]}" for words in reversed(_FIELDS.strip().splitlines()) for word in words.split()}
"""Stem → its field."""


@functools.lru_cache(maxsize=1 << 16)
def fields_of(words: str) -> frozenset[str]:
    """The fields of the words, which blanks keep apart; empty where none has one."""
    return frozenset(field for word in words.split() if (field := SENSES.get(stem(word))))


def share_fields(here: AbstractSet[str], there: AbstractSet[str]) -> int:
    """In how many fields each of the two sets of stems has a word that the other has not."""
    mine, theirs = ({SENSES[w] for w in words if w in SENSES} for words in (here - there, there - here))
    return len(mine & theirs)


STATES = fields_of("die hurt missing arrest evacuate")
"""What becomes of people: no figure of the dead is one of the hurt."""
