"""Words that tell what a capitalised name is: offices, honorifics, nouns that head the names of bodies, given names."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _words(
    "mr mr. mrs mrs. ms ms. miss mx mx. smt smt. shri shri. sri kum. datuk dato’ dr dr. prof prof. sir dame lord lady baroness "
    "baron viscount earl duke duchess "
    "rev rev. reverend fr. sheikh sheikha imam rabbi hon hon. st st. madam mme monsieur herr frau señor señora dom don"
)
"""Forms of address: dropped from a name, and no role."""

FEMALE_TITLES = _words(
    "mrs mrs. ms ms. miss smt smt. kum. dame lady baroness duchess queen princess empress madam mme frau señora sheikha "
    "chairwoman spokeswoman congresswoman councilwoman businesswoman policewoman alderwoman assemblywoman saleswoman "
    "actress mother grandmother daughter sister wife widow aunt niece waitress hostess heiress nun nurse-midwife girl woman"
)
MALE_TITLES = _words(
    "mr mr. shri shri. sri sir lord baron viscount earl duke king prince emperor pope monsieur herr señor sheikh imam "
    "chairman spokesman congressman councilman businessman policeman fireman alderman assemblyman salesman "
    "father grandfather son brother husband widower uncle nephew cardinal archbishop monk boy man"
)

ROLE_NOUNS = _words(
    """
    activist actor actress adjutant administrator admiral adviser advisor advocate aide airman alderman ally ambassador
    analyst anchor anthropologist applicant apprentice archaeologist archbishop architect archivist artist assemblyman
    assemblywoman assistant associate astronaut astronomer athlete attache attorney auditor author bailiff baker banker
    baron barrister bishop biologist blogger boss botanist boxer broadcaster broker brother builder businessman
    businesswoman butcher campaigner candidate captain cardinal caretaker carpenter cartoonist cashier ceo cfo chair
    chairman chairperson chairwoman champion chancellor chaplain chef chemist chief cleric climatologist clerk coach
    co-author co-chair co-founder co-owner cofounder colleague colonel columnist comedian commander commentator
    commissioner commodore composer conductor congressman congresswoman conservationist constable consul consultant
    contractor controller convener cook coordinator coroner corporal correspondent councillor councilman councilor
    councilwoman counsel counsellor counselor courier critic curate curator customer cyclist dancer daughter dean
    defendant delegate demographer dentist deputy designer detective developer diplomat director dispatcher doctor doorman
    driver economist editor editor-in-chief electrician emperor engineer entrepreneur envoy epidemiologist executive
    expert farmer father fellow financier firefighter fisherman footballer forecaster founder friend gardener general
    geographer geologist goalkeeper governor graduate grandfather grandmother guard guardian guide guitarist hairdresser
    head headmaster headmistress headteacher historian host housekeeper hydrologist husband illustrator imam inspector
    instructor insurer intern interpreter inventor investigator investor jeweller journalist judge justice keeper king
    laureate lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard lobbyist magistrate magnate major
    manager marshal mathematician mayor mechanic mediator meteorologist midwife miner minister mogul monk mother motorist
    mp msp musician naturalist negotiator neighbour neighbor neurologist novelist nun nurse oceanographer officer official
    ombudsman operator organiser organizer owner painter paramedic parliamentarian partner passenger pastor pathologist
    patriarch patron pensioner pharmacist philanthropist philosopher photographer physician physicist pianist pilot
    planner player playwright plumber poet policeman policewoman policymaker politician pollster pope porter postdoc
    postman premier presenter president priest prince princess principal producer professor programmer promoter prosecutor
    psychiatrist psychologist publicist publisher pupil queen rabbi ranger rapper rebel receptionist rector referee
    refugee regulator reporter representative rescuer researcher resident retiree reverend rider sailor scholar scientist
    screenwriter sculptor secretary secretary-general seismologist senator sergeant sheriff shopkeeper signaller singer
    sister sociologist soldier solicitor son songwriter speaker specialist spokesman spokesperson spokeswoman spouse
    steward strategist striker student superintendent supervisor surgeon surveyor survivor teacher technician tenant
    theologian tory trader trainer translator treasurer trustee tutor tycoon undersecretary urologist vet veteran
    veterinarian vice-chair vice-chairman vice-chancellor vice-president vicar victim virologist volunteer waiter waitress
    warden whip whistleblower widow widower wife winemaker winner witness worker member writer zoologist czar chairholder
    premier-designate president-elect
    """
)
"""Lower-case nouns for what somebody is: the head of an office or description beside a name."""

TITLE_NOUNS = _words(
    """
    president president-elect vice-president secretary secretary-general minister premier chancellor governor gov. mayor
    senator sen. rep. representative congressman congresswoman councillor councilman councilwoman ambassador envoy
    commissioner chairman chairwoman chair ceo director director-general general gen. colonel col. major maj. captain
    capt. lieutenant lt. sergeant sgt. admiral adm. commander corporal private king queen prince princess pope cardinal
    archbishop bishop judge justice professor coach brigadier commodore corporal lance-corporal sub-lieutenant wing-commander
    squadron-leader detective inspector superintendent constable sheriff speaker spokesman
    spokeswoman spokesperson leader emperor sultan emir ayatollah pm mp msp attorney undersecretary chief treasurer
    prosecutor marshal officer aide adviser advisor chancellor-designate taoiseach deputy whip rector dean chaplain father
    sister brother
        executive anchor analyst economist correspondent editor founder negotiator lawmaker manager activist author owner
    mediator det det. sgt insp insp. supt supt. capt lt cmdr cmdr. cllr cllr. councilor pc cpl cpl. sen rep gov
    """
)
"""Offices that stand capitalised before a name and belong to it (“Senator”), as against any role noun."""

EPITHETS = _words(
    """
    shocked stunned heartbroken devastated terrified horrified furious angry distraught grieving married retired pregnant
    widowed divorced excited delighted worried disgusted outraged bewildered injured convicted jailed suspected disgraced
    beleaguered embattled millionaire billionaire neighbour neighbor mum mother dad father gran grandmother grandfather
    nan pensioner teenager schoolboy schoolgirl student
    """
)
"""What the popular press puts before a name at the start of a sentence; it takes a capital there and is no name."""

PORTFOLIOS = _words(
    """
    state defense defence commerce labor labour agriculture energy justice education health transport transportation
    treasury interior war foreign affairs trade finance housing culture environment veterans homeland security staff
    representatives commons lords engineering operations research the
    """
)
"""What may follow “of” in an office: “Secretary of State”, “Chief of Staff”."""

ROLE_MODIFIERS = _words(
    """
    former ex- ex acting deputy vice interim chief senior junior lead leading assistant associate outgoing incoming then
    current retired late ranking shadow prime first second third executive managing founding honorary honourable right
    general national special regional local foreign home finance financial defence defense health trade treasury transport
    """
)

ORGANISATION_NOUNS = _words(
    """
    academy administration agency agencies air airline airlines airways alliance archive archives army assembly associates
    association associations authority automotive bank bankshares bar board brands brigade broadcasting brothers bureau
    business cabinet center centre chamber chambers charity church circuit club co co. coalition college command
    commission committee company confederation conference congress conservancy consortium constabulary consulate
    cooperative corp corp. corporation corps council court courts crews dealers defenders department directorate electric
    embassy employers energy enterprise enterprises exchange executive express farmers federation fellowship fleet force
    forces forum foundation front fund gazette group growers guard guards guild headquarters herald holding holdings
    hospital house inc inc. industries infirmary initiative inquiry inspectorate institute institution insurance
    intelligence international journal laboratories laboratory labs league legion library limited lines llc llp ltd ltd.
    magazine ministries ministry mission mosque motors movement museum navy network networks news observatory observer
    office ombudsman orchestra order organisation organization panel parliament partners partnership partnerships party
    pharmaceuticals plc police polytechnic post press productions programme project prosecutors publishers rail railway
    railways rangers registry regiment registrar research resources retailers sciences school schools secretariat
    securities senate service services shipping society solutions staff station steel studio studios survey syndicate
    systems taskforce technologies technology telegraph telecom theatre theater times trades transport treasury tribunal
    trust tv union unions united universities university ventures watch watchdog wire workers works yard zoo motor oil gas
    airport ratings division confederacy congregation diocese bloc caucus ministries junta militia cartel mafia synod parish
    mutual savings bancorp bancshares financial
    """
)
"""Lower-case words that end the name of a body, office or firm."""

COMPANY_NOUNS = _words(
    """
    water power management capital asset assets equity investments investors utilities media pharma entertainment hotels
    brewery breweries bakery stores supermarkets freight logistics haulage construction homes properties estates advisers
    advisors consulting analytics software mobile communications telecoms digital aerospace aviation chemicals minerals
    polymers plastics textiles appliances ceramics electronics instruments materials motors outfitters toys foods
    home health healthcare
    mining metals renewables petroleum solar semiconductors brands biotech therapeutics laboratories robotics automotive
    partners group holdings plc ltd limited inc corp llc
    paper pulp steel cement timber sugar tobacco dairy grain meats seafood salmon tyres tires cables buses trucks ferries
    cruises shipyards docks apparel footwear cosmetics packaging recycling waste nutrition diagnostics genetics optics lighting
    """
)
"""Lower-case words that end the name of a firm, and of little else but a family (“Power”)."""

BODY_ROLES = _words(
    """
    owner investor operator bidder builder producer developer insurer broadcaster publisher employer trader brewer baker
    shareholder partner rival supporter customer contractor regulator lender maker supplier
    """
)
"""Nouns of what somebody is that tell as well what a firm is: they do not make a name a person's."""

PLACE_NOUNS = _words(
    """
    avenue basin bay beach borough bridge canal canyon cape city coast county creek delta desert district drive falls
    forest gulf harbour harbor heights highway hill hills island islands isle isles lake lakes lane mount mountain
    mountains ocean park peninsula plaza plain plains port prefecture province quay reef straits region republic ridge
    river road sea square strait street territory town valley valleys village volcano wharf central north south east west
    northern southern eastern western dam reservoir lagoon estuary glacier tunnel pier farm primary secondary elementary
    grange manor abbey priory barracks gardens terrace arena towers common meadow meadows crescent cottage
    """
)

INSTRUMENTS = _words(
    "accord act agreement bill charter code constitution convention directive law order pact protocol regulation regulations "
    "statute treaty"
)
"""Lower-case words that end the name of a law or treaty, which is nobody's and speaks for nobody."""

GROUP_NOUNS = _words(
    """
    agency airline army association authority bank board body bureau business campaign carrier charity church city club
    coalition college commission committee company cooperative corporation council country court department embassy
    employer exchange federation firm force foundation fund government group guild hospital industry inspectorate
    institute kingdom league lender maker manufacturer mine ministry movement museum nation network newspaper office
    operator organisation organization panel paper parliament party police port publisher regulator republic retailer
    school senate service society state supplier think-tank treasury tribunal trust union university utility watchdog
    """
)
"""Common nouns that stand for a body already named (“the union”), and take “it”."""

CALENDAR = _words(
    """
    january february march april may june july august september october november december jan jan. feb feb. mar mar. apr
    apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday
    friday saturday sunday mon mon. tue tue. tues tues. wed wed. thu thu. thur thurs thurs. fri fri. sat sat. sun sun.
    christmas easter ramadan diwali hanukkah thanksgiving halloween passover eid lent gmt bst est edt pst pdt cet utc
    spring summer autumn winter
    """
)

PARTICLES = _words("de van von bin ibn al el la le der den di da du dos das ben abu ter ten del della y af av zu bint")
