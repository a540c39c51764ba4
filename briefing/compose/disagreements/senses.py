"""Words of news English that tell one thing in two words; none of them belongs to any one story."""

from __future__ import annotations

from briefing.compose.disagreements.lexicon import MEASURE_CLASSES, classes

SENSES = MEASURE_CLASSES | classes(
    {
        "fall": "fall drop sink slide tumble slump plunge decline dip slip shed plummet decrease shrink dive drop-off",
        "rise": "rise climb jump gain increase surge soar leap advance grow growth rally rebound spike",
        "money lost": "lose loss deficit shortfall",
        "stock": "share stock equity",
        "delivery": "deliver delivery ship shipment hand",
        "rescue": "rescue save pull free winch pluck",
        "saving": "saving",
        "watch": "watch attend see crowd audience viewer spectator attendance",
        "signing": "signature sign petition signatory",
        "journey": "travel distance away drive journey near nearest",
        "suspension": "ban suspend suspension",
        "purchase": "buy purchase acquire acquisition bid offer pay price cost fee",
        "working": "work shift employ duty",
        "opposition": "against oppose rebel",
        "closure": "close shut closure shutdown",
        "power cut": "power electricity outage blackout",
        "rain": "rain rainfall",
        "wind": "wind gust",
        "surge": "surge tide",
        "recall": "recall",
        "theft": "steal theft embezzle defraud fraud swindle siphon divert",
        "pension": "pension pensioner retiree",
        "infection": "infection infect case catch",
        "test": "test testing swab",
        "vaccination": "vaccinate vaccination dose jab inoculate",
        "birth": "birth bear baby",
        "visit": "visit visitor tourist",
        "customer": "customer household subscriber",
        "vehicle": "vehicle car truck pickup lorry automobile",
        "launch": "launch fire send",
        "interception": "intercept shoot down",
        "ship": "ship vessel tanker freighter",
        "plane": "plane aircraft jet airliner",
        "school": "school classroom",
        "company": "company firm business",
        "building": "building structure",
        "flight": "flight service",
        "court case": "case lawsuit suit complaint claim",
        "charge": "charge count indictment",
        "seizure": "seize confiscate impound seizure haul",
        "donation": "donate donation contribute contribution gift pledge",
        "subsidy": "subsidy grant aid support",
        "compensation": "compensate compensation settlement damages payout",
        "wage": "wage salary",
        "tax": "tax taxation",
        "output": "produce output production make manufacture",
        "export": "export",
        "import": "import",
        "unit": "unit ward department",
        "depth": "deep depth",
        "height": "high height tall",
        "length": "long length",
        "speed": "speed fast",
        "area": "area hectare acre",
        "goal": "goal score",
        "observer": "observer monitor inspector",
        "poll station": "polling station",
        "flood": "flood inundate swamp submerge",
        "shelter": "shelter refuge",
        "bed": "bed",
        "doctor": "doctor physician medic",
        "troop": "soldier troop serviceman marine",
        "hostage": "hostage captive",
        "prisoner": "prisoner inmate detainee",
        "refugee": "refugee migrant asylum",
        "transfer": "transfer move relocate",
        "repair": "repair rebuild reconstruction restore",
        "delay": "delay late",
        "complaint": "complaint complain",
        "guest": "guest",
        "abstention": "abstain abstention",
    }
)
"""Lemma → the sense that its synonyms share; wider than what a slot is told apart by."""

OPPOSED = (frozenset({"rise", "fall"}), frozenset({"deaths", "injuries"}), frozenset({"purchase", "sale"}))
"""Senses that are never of one thing."""

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow tonight night morning evening afternoon midnight noon weekend quarter
    season million billion trillion thousand hundred dozen cent two three four five six seven eight nine ten""".split()
)
"""Words of time and number, which say when and how much, and not of what."""
