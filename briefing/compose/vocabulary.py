"""Words of news English that composing goes by; none of them belongs to any one story."""

from __future__ import annotations

GENERIC_NOUNS = frozenset(
    """
    ability absence accord account act action address adviser advisor afternoon agency agenda agreement aim aide air amount
    analyst announcement answer approach area arrangement arrival article aspect assessment attempt attention attitude
    author authority background backdrop basis beginning behalf benefit body boost breakthrough bureau call campaign
    candidate capital case cause central chairman chance change chief choice circumstance citizen city claim colleague
    comment commitment committee communication community company competition concern concession condition conference
    confidence consequence contact context control country couple course crisis critic crowd danger data date day deal
    debate decade decision degree delegation demand department deputy desk detail development dialogue difference
    difficulty diplomat direction director discussion dispute document doubt economist economy edition effect effort
    element encounter end engagement entity environment era evening event evidence example exchange executive expectation
    expert explanation extent eye face fact factor family fear feature few figure firm flow focus follow force form forum
    framework friction friend front future gain gathering general gesture goal good goods government governor group growth
    half hand harm head headline help hint history home hope hour house idea impact importance incident increase
    individual industry influence information initiative inquiry interest interview issue item journalist kind lack
    land language law lawmaker lawyer lead leader leadership leg letter level life limit line list lot majority maker
    man manager manner mark market matter mean measure media medium meeting member message middle million minister ministry
    minute moment momentum month mood morning morn move name nation need negotiation negotiator neighbor neighbour network
    news newspaper night note notice number objective observer occasion office officer official op opening opinion
    opportunity opposition optimism option order organisation organization outcome outlet outline outlook output pact
    page pair paper part participant partner partnership party path pause people period person phase picture piece place
    plan player point policy politician position possibility post posture power practice premier presence president press
    pressure prime priority problem process product professor programme progress promise prospect public purchase
    purpose push quarter question range rate reaction reader reason recent record reduction reference region relation
    relationship relief remark removal report reporter representative request resource respect response rest
    restriction result return right rise risk rivalry role rollback round rule scene schedule scholar scramble
    second secretary section sector security self sense series session set setting shift show side sideline sign signal
    single site situation society source speaker speculation speech spokesman spokesperson spokeswoman stability staff
    stage stake stance standard standoff start state statement status step stop story strategy structure style subject
    success suggestion summer summit support surprise system table talk target team tension term text theme thing thought
    threat time timing title today tomorrow tone top topic total tour town track transaction trend trip truce turn turning
    two type uncertainty understanding unit use value venue version victory view visit visitor voice vow war warning
    watch wave way week weekend whole will winner winter woman word work worker world year yesterday zone
    bilateral billion counterpart economic face-to-face first foreign global high large last late long main major new next
    old past previous prior regional same several short single small social special strategic third top tough various
    island village province sea coast mainland territory
    american america chinese british european german french russian ukrainian japanese korean indian western eastern
    northern southern north south east west asian african
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
    foot inch mile meter metre kilometre kilometer acre tonne ton gallon share county fund investor shareholder storm
    production judge lawyer trustee bidder buyer seller supplier insurer regulator commissioner mayor sheriff
    scientist doctor deadline
    business scale large-scale street road
    resident customer household stock rule board detail scheme posting staffing acceptance
    dollar euro percent per cent pound trillion export import curb trade tech
    row removal spring noon
    decline decrease dip drop fall jump plunge rebound slide slump surge tumble
    app bargain book chemical cost cut defense defence device drug equipment gear hold machine material metal mineral pattern
    silence substance technology vehicle weapon
    age grade quantity shape size volume weight width height depth length
    bay beach bridge building canal channel dock estuary field floor forest hall harbor harbour hill hillside lake mountain
    pier quay ridge river riverbank shore site slope stadium square terminal tower tunnel valley wall wood yard
    """.split()
)
"""Nouns (and adjectives) that every story has, and that therefore name no issue by themselves."""

UNITS = frozenset(
    """
    acre barrel centimeter centimetre cent degree fathom foot gallon gigawatt gram hectare hertz inch kilo kilogram
    kilometer kilometre kilowatt knot liter litre megawatt meter metre mile ounce pint pound ton tonne volt watt yard km mm
    mph kph
    """.split()
)
"""What is counted in them may be an issue, they are none: “square kilometres”."""

ACTOR_NOUNS = frozenset(
    """
    accountant activist actor administration adult adviser advisor affair agency agent aide alliance ally analyst
    applicant architect army artist association attorney author authority bank banker bench bidder bloc board body boss
    boy brigade broker builder bureau buyer cabinet campaigner candidate captain chain chair chairman chairwoman chamber
    charity chief child citizen civilian clerk client club coach coalition colleague commission commissioner committee
    commuter company conglomerate consortium consultant consumer contractor corporation council councillor court
    creditor crew criminal critic customer dealer defendant demonstrator department deputy desk detective diplomat
    director division doctor donor driver economist editor employee employer engineer envoy executive expert farmer
    father federation firefighter firm fisherman force foreigner foundation founder friend fund girl government governor
    group guard guest head historian homeowner hydrologist immigrant independent individual industrialist informant
    institute institution insurer investigator investor journalist judge juror jury kid kingmaker landlord lawmaker
    lawyer leader lender lobbyist local maker man manager manufacturer mayor mediator member migrant miner minister
    ministry mission mother motorist negotiator neighbor neighbour newspaper nurse observer occupant office officer
    official operator opposition owner panel parent parliament partner party passenger patient pensioner people person
    petitioner pilot plaintiff player police politician pollster premier president press principal prisoner professor
    prosecutor protester provider providers psychologist publisher pupil reader refugee regulator relative renter
    reporter representative researcher resident retailer retiree rival sailor scholar scientist secretary seller senate
    senator settler shareholder shipper shopper society soldier speaker specialist spokesman spokesperson spokeswoman
    staff strategist striker student suitor supervisor supplier supporter suspect syndicate teacher team tenant tourist
    trader traveler traveller tribunal trucker trustee union unit user utility vendor veteran victim villager visitor
    volunteer voter watchdog winner witness woman worker
    """.split()
)
"""Who acts or is acted upon, persons and bodies, and is no issue by that alone."""

MATTER_PREPOSITIONS = frozenset("about against concerning including on over regarding toward towards".split())
"""What stands behind them is what the talk, the dispute or the law is about."""

MATTER_VERBS = frozenset(
    """abandon accept address amend approve ask ban block buy cancel challenge claim close curb cut debate delay demand
    discuss ease enforce expand extend finalise finalize fund halt impose introduce launch lift limit lower negotiate
    oppose order overturn pass postpone promise propose publish raise reduce regulate reject remove renew repeal resolve
    restrict resume revive scrap seek settle sign slash stop suspend tackle threaten tighten vote withdraw""".split()
)
"""Verbs of deciding and disputing: their object is what is decided or disputed."""

MATTER_NOUNS = frozenset(
    """agreement ban ballot bill challenge clash control curb cut deal dispute export fate fee flow future import issue law
    limit matter offer order plan policy problem production proposal purchase question question rate reduction reform
    removal restriction rollback row ruling sale status talk tariff tax testing topic treaty vote""".split()
)
"""Nouns whose complement or modifier is a matter of policy (“the fate of the bridge”, “bridge tolls”)."""

VENUE_PREPOSITIONS = frozenset("around at between by from in into near through to with".split())
"""What stands behind them is where or with whom, not what about."""

ABSTRACT_MODIFIERS = frozenset(
    """
    claimed continue continued own
    additional annual big bilateral bitter broad close closely complete comprehensive controversial critical current deep deeper
    direct early entire exclusive existing final first fragile fresh full further global great high-stakes historic huge
    important indicate joint key last latest local long-running many massive more mutual national new next old one
    original other possible potential proposed recent renew renewed rising second serious severe significant similar so-
    called sweeping temporary tense third total tough two unresolved urgent wide wider willing
    better bigger cheaper earlier faster fewer harsher higher larger later less longer lower shorter slower smaller softer
    stricter stronger weaker worse cheap fast harsh high large low short slow small soft strict strong weak
    """.split()
)
"""Modifiers that say how much or how new, and are no part of an issue's name."""

DISPUTE_NOUNS = frozenset("ban crisis dispute issue problem question row sale standoff talk".split())
"""Behind a name, these make it what is talked about (“the Gibraltar question”) and not who acts."""

FORMAL_NOUNS = frozenset(
    """approval bid bill ban fee hearing inquiry job law measure motion offer order petition plan proposal referendum reform
    resolution review rule ruling sale service vote""".split()
)
"""The form that a matter takes: a matter by itself only where the articles have nothing more telling."""
