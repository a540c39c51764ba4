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
die dead death kill fatal fatality life perish toll victim | hurt injure injury wound casualty | missing miss unaccounted
people person resident inhabitant citizen individual villager civilian folk | patient sufferer
customer client consumer subscriber | household family home house dwelling residence property
job post position work employment employee worker staff workforce employ | company firm business group corporation
boss chief head leader chairman chairwoman chair director executive | government cabinet administration minister ministry
lawmaker legislator deputy mp parliamentarian senator | parliament assembly chamber legislature congress senate
court judge tribunal justice bench | police officer constable | soldier troop army force military
doctor physician medic clinician consultant surgeon | hospital clinic infirmary | student pupil schoolchild
lawyer attorney solicitor barrister counsel | regulator watchdog authority agency | expert analyst specialist
hacker attacker intruder gang | union syndicate | shareholder investor stockholder
suspend freeze halt stop cease pause block bar injunction | ban prohibit forbid outlaw
end expire lapse terminate conclude run_out | begin start launch commence kick_off
resign quit resignation departure step_down stand_down | sack fire dismiss oust | appoint name nominate
arrest detain custody | sue suit lawsuit litigation | charge indict accuse accusation | convict guilty conviction
sentence jail imprison prison | free release | prisoner captive inmate detainee | hostage abduct kidnap | vote ballot poll
elect election | win victory gain secure | defeat beat | count recount tally | alter change modify tamper doctor falsify
law bill legislation statute act | rule regulation | order instruct direct command oblige require compel | demand insist
ask seek request | plan scheme proposal propose | offer bid | agree agreement deal accord pact
truce ceasefire armistice hostilities | attack assault raid strike | war conflict fighting combat hostility
bomb explosive blast explosion explode | shell artillery howitzer
reject refuse decline rebuff spurn turn_down knock_back rule_out | warn warning caution alert
permit licence license authorisation authorization approval | approve authorise authorize | pay payment
price cost expensive charge_for bill | buy purchase acquire acquisition takeover take_over | sell sale | money fund cash
revenue turnover income | profit earnings | loss deficit shortfall | debt borrowing | loan credit lend lender
tax levy taxation | tariff duty | pension retirement retire | wage salary pay_packet | cut reduce reduction trim slash lower
raise increase lift hike | rise climb grow jump surge soar | fall drop decline slide tumble sink plunge slump shed
save saving | share stock | fine penalty | grant subsidy | compensation compensate payout damages
spend spending expenditure | budget | flood inundate swamp submerge | burn blaze fire wildfire blacken scorch char
storm thunderstorm hurricane cyclone typhoon | quake earthquake tremor | rain rainfall downpour
break breach collapse burst rupture give_way | crest peak top | evacuate evacuation flee uproot displace | leave depart
return | destroy wreck ruin demolish blow_up tear_down pull_down knock_down | damage | rescue | power electricity current
outage blackout | phone call telephone ring | car vehicle automobile | lorry truck | plane aircraft jet airliner
ship vessel boat | train rail railway railroad | road highway motorway | bridge crossing | walkout stoppage
protest demonstration demonstrate march rally | picket | drug medicine medication tablet pill
vaccine jab vaccination vaccinate | disease illness sickness | infect infection | test trial | recall withdraw withdrawal
shop store outlet retailer | pharmacy chemist dispensary | pharmacist druggist | school college | teacher lecturer
university campus | child youngster minor | woman female | farm agriculture agricultural farmer | fish fishing fishery
forest woodland | pollute pollution contaminate contamination | limit ceiling cap threshold | record | deadline cutoff
fix patch update | steal theft copy | record_of file document dossier | leak publish publication | ransom extort extortion
monitor observer inspector | check inspect inspection audit examine
review inquiry investigation investigate probe look_into | report | letter | meeting summit session | hearing
talk negotiation negotiate | sanction embargo | border frontier | town city | area region district province | bank
biggest largest big large | halve half | double twice twofold | triple treble threefold | quadruple fourfold
yearly annually annual year | monthly month | weekly week | daily day
strike_down annul annulment quash void invalidate nullify overturn overrule set_aside throw_out tear_up
rescind revoke revocation repeal | uphold affirm | verdict judgment judgement decision decree
unlawful illegal illicit unconstitutional | lawful legal legitimate constitutional | pardon amnesty clemency
deport deportation expel expulsion extradite extradition | plaintiff claimant complainant petitioner | petition complaint
detective investigator | crime offence offense | fraud swindle scam embezzle | bribe bribery kickback graft corruption
smuggle trafficking contraband | murder homicide slaying assassinate assassination | shooting gunfire shoot
violate violation infringe infringement contravene flout | comply compliance obey heed | exempt exemption waive waiver
allow let enable | restrict restriction constrain rein_in curb | tighten toughen | ease loosen relax soften
abolish abolition scrap eliminate do_away drop_out | introduce introduction bring_in | extend extension prolong lengthen
postpone postponement delay defer put_off adjourn adjournment push_back | cancel call_off
hasten accelerate speed_up bring_forward | implement implementation carry_out enforce enforcement | ratify ratification
privatise privatize privatisation privatization | nationalise nationalize nationalisation | coalition alliance bloc
opposition opponent rival challenger | candidate contender nominee | referendum plebiscite
treaty convention charter compact | embassy consulate | ambassador envoy diplomat
mediator intermediary broker mediate mediation | secede secession breakaway separatist | coup putsch | riot unrest disorder
curfew lockdown | spy espionage | propaganda disinformation misinformation | emergency crisis
retreat pull_back pull_out draw_back move_back | invade invasion incursion | seize seizure capture occupy occupation
missile rocket | drone uav | tank armour armor | mine minefield landmine | warship frigate navy naval
airstrike bombardment | refugee asylum | migrant immigrant migration immigration | siege besiege blockade encircle
surrender capitulate | deploy deployment station | levee dike dyke embankment floodwall | reservoir dam | shelter refuge
debris rubble wreckage | landslide mudslide | hot heat heatwave | thermometer temperature | repair mend restore restoration
predict prediction forecast forecaster projection | gust gale wind | snow blizzard | outbreak epidemic pandemic
nurse midwife | surgery surgical | treatment therapy treat | dose dosage | cancer tumour tumor | prescribe prescription
diagnose diagnosis | virus pathogen | quarantine isolate isolation | paramedic ambulance | expand expansion growth
contract contraction shrink | recession downturn | jobless unemployment unemployed | hire recruit recruitment
layoff redundancy lay_off | bankrupt bankruptcy insolvency insolvent | bailout bail_out | shortage scarcity scarce
surplus glut | supply provide provision | produce production output manufacture | factory plant mill | harvest crop
grain cereal wheat | oil crude petroleum | fuel petrol gasoline diesel | shipment cargo freight consignment
port harbour harbor dock quay | airport airfield aerodrome | airline carrier | passenger commuter rider | driver motorist
timetable schedule | ticket fare | depot warehouse | contractor builder developer | build construct construction erect
renovate refurbish renovation | invest investment | stake holding shareholding | downgrade mark_down
estimate reckon calculate calculation | worth value valuation | discount rebate | arrears owe | rich wealthy wealth
poor poverty | rent lease | tenant renter | goods merchandise product | advertise advertisement advert | software program
hack cyberattack ransomware malware intrusion | encrypt scramble | chip semiconductor | nuclear atomic reactor
emission carbon | waste rubbish trash garbage | sewage effluent | toxic poisonous poison hazardous | mud sediment silt
cattle livestock | protect protection conserve conservation | priest clergy cleric bishop | prayer worship
parent mother father | spouse wife husband | sibling brother sister | baby infant newborn | teenager adolescent youth
elderly aged | marry marriage wedding | funeral burial bury | celebrate celebration festival | film movie | author writer
artist painter | museum gallery | match fixture game | team squad | tournament championship cup | referee umpire
arena stadium | blame fault | criticise criticize criticism condemn condemnation denounce decry slam lambast
praise laud hail applaud commend | apologise apologize apology | admit concede acknowledge confess confession
deny denial dispute contest | allege allegation claim assert | reveal disclose disclosure
announce announcement declare declaration proclaim proclamation unveil | promise pledge vow undertake | threaten threat
urge exhort implore plead | advise advice recommend recommendation | fear worry concern anxiety
angry anger furious outrage fury | explain explanation | quarrel row feud spat | reply respond response answer
inform notify notification | conceal hide cover_up | secret confidential | email e-mail | photograph photo picture image
video footage clip | proof evidence | mistake error blunder | guarantee assurance assure | condition proviso precondition
choose select selection pick | merge merger | replace replacement substitute successor alternative
distribute distribution hand_out | retain retention store stockpile | erase delete deletion wipe purge
detect detection find discover discovery | burgle burglary rob robbery heist | pursue pursuit chase
crash collide collision | derail derailment | hunger famine starve starvation | aid relief assistance
donor donate donation | journey trip travel | arrive arrival | barricade roadblock | close shut closure shutdown
open reopen reopening | resume restart resumption | continue persist go_on | finish complete completion
prepare preparation ready | fail failure | achieve attain | improve improvement | worsen deteriorate deterioration
risk danger peril hazard | own owner ownership | exceed surpass outstrip | total sum | only sole lone | former ex
dawn daybreak sunrise | dusk sunset nightfall | temporary interim provisional stopgap | permanent permanently forever
immediate immediately instantly abrupt abruptly | unanimous unanimously | intact undamaged | crucial vital pivotal
cheap affordable | install installation fit | disable deactivate switch_off turn_off shut_down | activate switch_on turn_on
connect link tie | clear cut_back mow prune | lawmaking lawmaker | handcuff shackle | recover recovery
hand_over deliver delivery | turn_down knock_back | step_down stand_down | give_up abandon
set_up establish establishment found | call_up conscript conscription draft | carry transport haul
finance financing bankroll | swap exchange trade_off | uranium plutonium
"""
"""Fields, set apart by “|” or the end of a line; a word joins its field by its stem, the first where it stands in two."""
_WORDS = [field.split() for field in _FIELDS.replace("\n", "|").split("|") if field.strip()]
SENSES = {stem(word): f"~{words[0]}" for words in reversed(_WORDS) for word in words}
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
