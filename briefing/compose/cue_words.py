"""Words of news English that tell what is at stake and what is expected; none of them belongs to any one story.

Lemmas, as `Clause.terms` has them. Each class says one thing, so that three words of one class say no more than one.
"""

from __future__ import annotations

HARM = frozenset(
    """
    bankruptcy bloodshed burn casualty contamination damage death default destruction devastation displacement evacuation
    famine fatality hardship hazard homelessness hunger illness infection injury insolvency joblessness layoff livelihood
    outage outbreak overdose redundancy refugee reprisal sanction shortage starvation unemployment unrest victim writedown
    axe bankrupt contaminate cripple damage destabilise destabilize destroy devastate die displace drown endanger evacuate
    evict expel harm imperil infect injure jeopardise jeopardize kill maim perish poison ruin shed sicken starve strand
    uproot upend wound wreck
    homeless jobless redundant stranded
    """.split()
)
"""Whom or what the news hits."""

LOSS = frozenset(
    """
    burden collapse cost deficit disruption downturn forfeiture loss penalty recession setback shortfall strain
    cost deprive disrupt drain exhaust forfeit hurt load lose overwhelm paralyse paralyze penalise penalize saddle slash suffer
    worst
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

FEAR = frozenset("alarm anxiety anxious concern dread fear worry".split())

DEPENDENCE = frozenset(
    """depend dependence dependent employ feed protect reliance reliant rely serve shield supply
    sustain""".split()
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
    acre borrower child citizen commuter consumer customer depositor employee evacuee family farm farmer
    fisherman flight guest home homeowner hospital house household investor job journey kid migrant motorist national
    passenger patient pensioner people person policyholder position post property pupil refugee renter resident retailer
    retiree saver school shareholder shop soldier staff store student taxpayer tenant tourist traveler traveller user voter
    woman worker
    """.split()
)
"""Who loses or gains, and what they are counted by."""

TRADED = frozenset("bond currency equity future gilt index market note oil price rating share stock treasury yield".split())
FALLEN = frozenset("crash dip dive drop fall lose plummet plunge shed sink slide slip slump tumble weaken".split())
RISEN = frozenset("climb gain jump rally rebound rise soar strengthen surge".split())
"""What the news does to what is traded."""

WITHDRAWN = frozenset(
    """abandon ban bar boycott cancel defer divert forfeit freeze ground halt postpone quarantine restock scrap shut shutter
    suspend withdraw""".split()
)
"""What is taken away, for now or for good."""

RULES = frozenset("challenge decision injunction order rule ruling".split())
"""What may be suspended or scrapped without anybody's loss."""

POWER = frozenset("control majority mandate office power seat".split())

EXPECTATION = frozenset(
    """
    anticipate bet doubt envisage expect forecast foresee predict project reckon
    chance expectation likelihood odds outlook prediction probability projection scenario
    hopeful improbable inevitable likely optimistic pessimistic poised probable realistic unlikely
    """.split()
)
"""What is thought to come, and how surely."""

OPINION = frozenset("believe calculate estimate fear guess hope imagine plan suspect think warn".split())
"""What is thought, of what is to come or of what has been."""
