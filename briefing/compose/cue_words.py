"""Words of news English that tell what is at stake and what is expected; none of them belongs to any one story.

Lemmas, as `Clause.terms` has them. Each class says one thing, so that three words of one class say no more than one.
"""

from __future__ import annotations

HARM = frozenset(
    """
    bankruptcy blackout bloodshed burn casualty closure collapse contamination damage death default destruction devastation
    disaster displacement drought eviction evacuation extinction famine fatality hardship hazard homelessness hunger illness
    infection injury insolvency joblessness layoff livelihood malnutrition outage outbreak overdose pollution poverty
    radiation recession redundancy refugee relapse reprisal sanction shortage starvation unemployment unrest victim violence
    writedown
    blindness cancer cholera complication diarrhoea diarrhea disability disease dysentery flu influenza malaria measles
    miscarriage paralysis pneumonia polio stillbirth stroke typhoid
    axe bankrupt contaminate cripple damage destabilise destabilize destroy devastate die disable disenfranchise displace
    decimate drown endanger evacuate evict expel foul harm imperil infect injure jeopardise jeopardize kill maim miscarry
    persecute perish poison
    pollute ruin shed sicken starve strand stripped suffocate uproot upend worsen wound wreck
    extinct homeless jobless redundant stranded toxic
    """.split()
)
"""Whom or what the news hits."""

LOSS = frozenset(
    """
    backlog burden cost deficit delay disruption downturn forfeiture loss penalty setback shortfall squeeze strain
    cost deplete deprive disrupt drain dwindle erode exhaust forfeit forgo hamper hurt lose miss overwhelm paralyse paralyze
    penalise penalize sacrifice saddle shrink slash spoil suffer wither worst
    """.split()
)
"""What is lost or paid; figures of speech as often as not."""

DEATH = frozenset("casualty dead death die drown fatality kill perish victim".split())
"""What counts the dead: the later count stands for the earlier."""

EXPOSURE = frozenset(
    """affect critical crucial danger debt essential face fine freeze jeopardy liability liable lifeline owe peril risk threaten
    uninsured vital vulnerable weaken""".split()
)
"""What may be lost, or who may lose it."""

GAIN = frozenset("benefit boost create earn gain open rescue restore revive safeguard save secure spare win".split())
"""What somebody gets or keeps."""

TRUST = frozenset(
    "confidence credibility faith image independence integrity legitimacy neutrality reputation standing trust".split()
)
TAINTED = frozenset("blemish cost dent erode mar question shake shatter stain sully taint tarnish undermine weaken".split())
"""What may be lost besides money and lives, and by what."""

TIES = frozenset("alliance atmosphere friendship mood relation relationship tension tie tone".split())
"""What is strained or mended between those who deal with each other: nobody pays for it yet."""

FEAR = frozenset("alarm anxiety anxious concern dread fear worry".split())

DEPENDENCE = frozenset(
    """depend dependence dependent feed finance irrigate power protect reliance reliant rely serve shelter
    shield subsist supply sustain underpin""".split()
)
"""What somebody lives by."""

SUPPORT = frozenset(
    """
    aid benefit bill borrowing budget capital cash charge compensation coverage dividend earnings fare funding grant
    growth guarantee income inflation insurance investment loan money mortgage payment payout pension premium price
    profit refund relief reserve revenue salary sale saving share spending subsidy tax value voucher wage
    """.split()
)
"""What somebody has to gain or to pay."""

AFFECTED = frozenset(
    """
    acre borrower child citizen commuter consumer customer depositor employee evacuee exporter family farm farmer
    fisherman flight grower guest home homeowner hospital house household investor job journey kid migrant motorist national
    passenger patient pensioner people person policyholder position post property pupil refugee renter resident retailer
    retiree saver school shareholder shop soldier staff store student taxpayer tenant tourist traveler traveller user voter
    woman worker
    """.split()
)
"""Who loses or gains, and what they are counted by."""

BEARERS = frozenset(
    """
    animal applicant apprentice asylum baby baker bearer bloodstock bondholder boat boy brewer builder buyer carer
    carmaker cattle charity clinic club contractor cook couple creditor crew cyclist dairy
    debtor dependant descendant dog elderly exporter factory fan firm fisher fleet freelancer girl guest
    headteacher hectare herd herder holder holidaymaker horse infant inhabitant inmate islander labourer
    laborer leaseholder lodger maker man merchant mill mine miner mother mum nomad
    neighbour neighbor newborn noteholder nurse nursery occupant orchard orphan parent parish participant patient
    pedestrian pensioner policyholder prisoner producer publican recipient region restaurant
    restaurateur roaster sailor seafarer seasonal sheep shopkeeper skipper smallholder squatter
    street subscriber supplier supporter survivor town trawler trucker underwriter unemployed village
    villager vineyard widow winegrower workforce workshop youngster
    """.split()
)
"""Who or what may gain or lose besides, where a clause says so by its make-up."""

LIVELIHOOD = frozenset(
    """account borrow bring buy carry catch come consume depend draw drink earn eat educate employ export feed finance fund
    generate get grow hold house import insure land lend make obtain own pay produce provide receive represent sell serve share
    ship store supply take treat use work""".split()
)
"""What those do who live by each other: a part of a whole beside it is what one has to lose by the other."""

PAYING = frozenset(
    """add bring charge collect compensate contribute cost deduct deliver earn fetch forgo forfeit gain get give hand
    lend lose offer owe pay raise receive recoup recover refund reimburse repay reward save shave spend""".split()
)
"""What is done with a sum or a share that somebody has or has not afterwards."""

POLLED = frozenset(
    """answer approve back ballot favor favour interview oppose opinion pollster respond respondent seat support survey think
    turnout vote voter want""".split()
)
"""What shares of those who were asked are counted for."""

TRADED = frozenset(
    """bill bond currency equity fare fee future gilt grade index market mortgage note oil premium price rate rating rent share
    stock treasury tuition value yield""".split()
)
FALLEN = frozenset("collapse crash dive drop fall halve lose plummet plunge shed sink slide slump tumble weaken wipe".split())
EDGED = frozenset("dip drift ease edge firm inch slip steady".split())
RISEN = frozenset("climb double gain increase jump quadruple rally rebound rise soar strengthen surge treble triple".split())
"""What the news does to what is traded."""

WITHDRAWN = frozenset(
    """abandon ban bar block blockade boycott cancel close defer deny divert forfeit freeze ground halt postpone quarantine
    ration restock scrap shut shutter stick strip stuck suspend trap withdraw""".split()
)
"""What is taken away, for now or for good."""

RULES = frozenset("challenge decision injunction order rule ruling".split())
"""What may be suspended or scrapped without anybody's loss."""

CONFLICT = frozenset(
    """anarchy chaos clash collapse conflict confrontation crisis default escalation fighting hostility instability panic
    retaliation strife turmoil upheaval war
    """.split()
)
"""What may come of it; that it is there is what the news is about, and at stake is only its return."""

COVER = frozenset(
    """accord agreement arrangement authorisation authorization benefit ceasefire concession contract cover coverage deal
    exemption freeze funding grant guarantee immunity insurance lease licence license mandate moratorium pact permit programme
    protection subsidy support treaty truce visa waiver""".split()
)
"""What shields or binds somebody as long as it lasts."""

ATTENTION = frozenset(
    """applaud await celebrate discuss emphasise emphasize eye follow hail highlight hope indicate mark monitor reflect showcase
    signal stress symbolise symbolize underline underscore watch welcome""".split()
)
"""What somebody looks on at, hopes or points out: nobody gains or loses by that."""
CONTACT = frozenset("attend chair conclude convene greet host meet sit telephone tour travel visit".split())
"""Going about: what is told of those who meet is told in passing."""

GATHERED = frozenset(
    """assemble attend celebrate cheer choose demonstrate deploy dispatch gather listen march mobilise mobilize opt parade
    protest rally send throng volunteer walk watch vote""".split()
)
"""What crowds do, and what is done with those who are sent: they are counted, and lose nothing by it."""

VERBAL = frozenset(
    """bar bet block close doubt face feed finance ground load open power project serve shed shelter shield sink slide slip
    stick strip wipe""".split()
)
"""Words that tell of harm, of a living or of what is to come as verbs, and as nouns of something else."""

NOMINAL = frozenset({"delay"})
"""The other way about: “delays of hours” are a loss, and to delay a plan need not be one."""

POWER = frozenset("control majority mandate office power seat".split())

EXPECTATION = frozenset(
    """
    anticipate bet doubt envisage expect forecast foresee predict project reckon
    chance expectation likelihood odds outlook prediction probability projection scenario
    hopeful improbable inevitable likely optimistic pessimistic poised probable realistic unlikely
    """.split()
)
"""What is thought to come, and how surely."""

OPINION = frozenset("believe calculate estimate guess hope imagine plan suspect think warn".split())
"""What is thought, of what is to come or of what has been."""

SCHEDULED = frozenset(
    """
    address appear assemble attend brief broadcast chair convene file gather hear hold host interview lodge march meet
    answer open present publish question rally read release resume sit speak stage submit televise testify visit vote
    """.split()
)
"""What is done on a day that was set for it: a matter of the calendar, and no expectation."""
