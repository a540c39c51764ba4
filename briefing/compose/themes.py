"""What news turns on again and again, in whatever story: sets of words that speak of one matter, with a name for it.

A small thesaurus in the spirit of the IPTC's Media Topics, with entries for each of their seventeen top categories, kept as
narrow as an issue is: “death”, “dead” and “toll” are one matter, a tax and a fine are two. It joins what articles tell in
different words; what it lacks is found all the same, as a noun phrase. Lemmas: one with a star counts as a noun only, one
with a plus as a noun in the plural only, and words with a line between them where they stand side by side.
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
    plurals: frozenset[str]
    """Words of it that mean something else in the singular (“a share of the vote”)."""
    pairs: frozenset[str]
    """Words that stand side by side."""


_LISTED = """
# arts, culture, entertainment and media
Museums and heritage: museum gallery heritage artefact artifact antiquity sculpture monument archaeology restitution
Film and television: cinema television broadcaster film-maker filmmaker box_office
Music and stage: concert orchestra opera festival album
Books and libraries: novel bookshop library author_right
Press freedom: censorship censor press_freedom freedom_of_speech free_speech defamation libel

# conflict, war and peace
Ceasefire: ceasefire truce armistice cease_fire cessation_of_hostilities
Peace talks: peace_talk peace_deal peace_process peace_agreement peace_accord peace_treaty
Prisoners and hostages: hostage captive kidnap kidnapping abduct abduction prisoner_of_war prisoner_swap prisoner_exchange
Attacks: missile drone airstrike air_strike shelling bombardment bombing bomb rocket mortar shell+ ambush
Weapons: artillery howitzer gun* firearm* rifle* weaponry munition ammunition heavy_weapon heavy_gun big_gun arms_control
    arms_race disarmament demilitarise demilitarize
Armed groups: militia rebel insurgent insurgency militant guerrilla paramilitary warlord irregular* fighter* checkpoint
    brigade* disarm demobilise demobilize lay_down_their_arm lay_down_their_weapon give_up_their_arm give_up_their_weapon
Mines: landmine minefield demine demining land_mine mine_clearance unexploded
Observers: monitor* peacekeeper peacekeeping observer_mission election_observer military_observer
    international_observer unarmed_observer
Displaced people: displace displacement uproot refugee refugee_camp camp* from_their_home
War crimes: genocide atrocity massacre war_crime ethnic_cleansing
Nuclear weapons: warhead uranium enrichment plutonium nuclear_weapon nuclear_test nuclear_arsenal nuclear_programme
Terrorism: terrorism terrorist extremist extremism
Coup: coup junta mutiny putsch
Blockade: blockade siege besiege
Conscription: conscript conscription military_service
Occupation and borders: annex annexation occupation* occupier sovereignty demarcation border_crossing border_dispute

# crime, law and justice
Court case: lawsuit suit* sue litigation injunction verdict ruling* tribunal trial* court* judge* judicial_review
Appeal: appeal appellant appellate
Claims for damages: claimant plaintiff class_action group_action out_of_court damages_claim claim_for_damages
Investigation: investigation investigate probe investigator subpoena search_warrant
Inquiry: inquiry enquiry select_committee testify testimony
Arrests and charges: arrest detain detention custody indict indictment prosecute prosecutor prosecution extradite extradition
Sentence: sentence* convict conviction acquit acquittal guilty parole
Prisons: prison jail inmate penitentiary
Killings: murder homicide manslaughter stabbing shooting gunman assassinate assassination
Abuse: rape molest sexual_assault sexual_abuse child_abuse domestic_violence harassment
Theft: theft thief robbery burglary burglar heist loot
Fraud and corruption: fraud corruption bribe bribery embezzle embezzlement kickback rig rigging tamper launder
Narcotics: narcotic cocaine heroin fentanyl opioid methamphetamine illegal_drug
Trafficking and smuggling: trafficker trafficking smuggle smuggler smuggling contraband
Gangs: gang mafia gangster
Police conduct: policing police_brutality police_force police_conduct
Liability: liability liable negligence negligent
Human rights: torture dissident persecution persecute human_right civil_liberty civil_right
Constitution: constitution constitutional unconstitutional
Espionage: spy espionage wiretap surveillance
Disclosure: memo memorandum whistleblower cover-up conceal concealment cover_up

# disaster, accident and emergency
Death toll: dead death die fatality kill death_toll casualty missing drown perish mourner funeral
Injuries: injury injure injured wound wounded hospitalise hospitalize maim burn+ scald people_burn people_hurt burn_unit
    burn_hazard burn_victim
Evacuation: evacuate evacuation evacuee clear_out out_of_their_home leave_their_home told_to_leave ordered_to_leave
    order_to_leave flee_their_home fled_their_home forced_to_leave left_their_home
Damage: damaged destroy destruction devastation wreck rubble
Reconstruction: rebuild rebuilding reconstruction
Flooding: flood flooding floodwater levee
Fires: wildfire blaze firefighter arson arsonist bushfire
Earthquake: quake earthquake aftershock tremor tsunami eruption volcano landslide
Crash: derail derailment collision collide wreckage capsize shipwreck plane_crash train_crash
Explosion: explosion explode blast*
Rescue: rescue rescuer survivor
Aid: aid* assistance handout donor donation humanitarian relief_effort reconstruction_fund
Warnings: warning alert* siren

# economy, business and finance
Taxes: tax taxation levy* tax_rise tax_cut
Tariffs and trade: tariff free_trade trade_deal trade_war trade_agreement import_duty export_ban import_ban export_control
Budget: budget spending austerity deficit fiscal
Debt and lenders: debt borrowing lend lender loan credit* repay repayment covenant creditor refinance bailout overdraft
Prices: inflation price* affordability cost_of_living
Interest rates: interest_rate key_rate base_rate policy_rate central_bank rate_rise rate_cut monetary_policy
Credit rating: downgrade credit_rating rating_agency credit_grade
Markets: share+ stock+ stock_price share_price stock_market stock_exchange bond currency yield* coupon gilt selloff
    sell-off exchange_rate
Growth: gdp recession downturn economic_growth gross_domestic
Earnings: profit earnings dividend revenue net_sale operating_profit
Bankruptcy: bankruptcy bankrupt insolvency insolvent liquidation liquidator receivership
Takeover: takeover bid* bidder acquisition merger merge buyout
Shareholders: shareholder stockholder
Competition: antitrust monopoly cartel competition_authority competition_bureau competition_commission
    competition_inquiry competition_law competition_watchdog
Licence: licence license permit* licensing
Regulation: regulation regulatory deregulation deregulate
Insurance: insurance insure insurer insured uninsured policyholder underwriter reinsurer reinsurance
Refunds and compensation: refund compensation compensate reimburse reimbursement payout redress
Recall: recall* defect defective
Supplies and shortages: shortage scarcity scarce supply* stockpile ration rationing
Retailers and suppliers: retailer supplier restock vendor wholesaler supermarket shopkeeper
Investment: investment investor invest
Subsidies: subsidy subsidise subsidize
Privatisation: privatise privatize privatisation privatization nationalise nationalize nationalisation nationalization
Household bills: billpayer household_bill water_bill energy_bill fuel_bill electricity_bill heating_bill
Procurement: procurement tender* subcontractor
Tourism: tourism tourist hotel hotelier holidaymaker cruise
Farming: farmer farmland harvest crop livestock cattle fertiliser fertilizer
Fishing: fishery fishing fisherman trawler
Mining: mining miner colliery coal_mine ore
Critical minerals: rare_earth critical_mineral lithium cobalt
Chips: semiconductor chipmaker advanced_chip
Factories: factory assembly_line production_line
Banks and deposits: depositor bank_run bank_branch bank_account

# education
Schools: school* pupil classroom headteacher
Universities: campus tuition undergraduate university_place student_loan
Examinations: exam examination curriculum

# environment
Climate and emissions: emission carbon climate greenhouse
Pollution: pollution pollute pollutant sewage contaminate contamination toxic oil_spill
Wildlife: wildlife species habitat poaching biodiversity conservationist
Waste: landfill recycling incinerator waste_dump nuclear_waste
Forests: forest deforestation logging timber
Water: water* reservoir dam* irrigation aquifer groundwater drought tap_water

# health
Hospitals: hospital* clinic nurse ward* ambulance
Patients and treatment: patient* treatment* therapy surgery chemotherapy transplant
Medicines: medicine tablet pill dose dosage prescription prescribe pharmacy pharmacist pharmaceutical side_effect
Disease: disease outbreak vaccine vaccination infection infect virus epidemic pandemic quarantine
Mental health: suicide psychiatric psychiatrist mental_health
Social care: carer care_home nursing_home social_care care_worker
Abortion: abortion contraception
Food safety: salmonella listeria food_poisoning food_safety
Smoking and alcohol: tobacco cigarette vaping alcohol

# labour
Strike: strike walkout stoppage picket striker
Pay: pay* wage salary
Pensions: pension pensioner retirement
Jobs: job* redundancy layoff redundant unemployment jobless workforce lay_off laid_off hiring_freeze
Staffing: staffing understaffed overtime roster staff_shortage unfilled
Mediation: mediation mediate mediator arbitration arbitrate arbitrator conciliation

# politics and government
Election: election electoral electorate constituency by-election snap_election general_election
Vote: ballot vote* voter turnout poll* polling polling_station
Vote of confidence: vote_of_confidence confidence_vote no-confidence no_confidence
Referendum: referendum plebiscite
Recount: recount tabulation
Coalition: coalition coalition_partner junior_partner
Majority and seats: majority seat* half-way_mark
Ratification: ratify ratification
Legislation: legislation legislate amendment veto statute
Emergency powers: decree curfew state_of_emergency emergency_power martial_law emergency_order
Handover of power: inauguration inaugurate oath handover swear_in sworn_in swearing-in transfer_of_power
Leadership: resign resignation successor oust step_down step_aside stand_down steps_aside leadership_contest
Cabinet: cabinet* reshuffle
Nomination: nominee nomination
Party funding: lobbying lobbyist party_funding campaign_finance political_donation
Diplomatic relations: embassy ambassador consulate diplomatic_tie diplomatic_relation
Sanctions: sanction embargo blacklist asset_freeze travel_ban
Migration: migrant migration asylum asylum_seeker visa deportation deport
Independence: secession secede separatist autonomy independence*
Monarchy: monarch monarchy throne coronation abdicate abdication

# religion
Religion: church* bishop pope cleric clergy mosque imam synagogue diocese pilgrim pilgrimage

# science and technology
Cyber attack: hacker hack cyberattack cyber_attack cyber-attack malware ransomware phishing data_breach
Ransom: ransom extort extortion blackmail
Data protection: privacy personal_data data_protection
Artificial intelligence: chatbot algorithm artificial_intelligence
Software: software patch* unpatched vulnerability
Social media: social_media social_network
Telecoms: broadband telecom phone_network mobile_network
Space: spacecraft satellite astronaut space_station
Patents and copyright: patent copyright trademark
Clinical trials: placebo clinical_trial drug_trial

# society and human interest
Protests: protest protester demonstration demonstrator riot unrest
Housing: housing rent landlord tenant eviction evict homelessness
Hunger: famine hunger starvation malnutrition
Discrimination: discrimination racism racist antisemitism islamophobia
Marriage and family: marriage divorce adoption_agency custody_battle same-sex_marriage
Gambling: gambling casino lottery betting
Indigenous peoples: indigenous tribe tribal

# sport
Doping: doping anti-doping
Tournament: tournament championship olympics world_cup cup_final
Transfers: transfer_fee transfer_window

# transport and energy
Train services: railway train* timetable rail_service
Freight and ports: freight port* cargo shipper shipping container haulage logistics stevedore dock*
Flights: flight* airline airport runway
Public transport: tram metro subway bus_service bus_route
Roads and traffic: motorway highway congestion road_toll toll_road
Passengers: passenger commuter rail_user
Fares and tickets: fare* season_ticket ticket_price
Power supply: electricity blackout outage power_cut power_grid
Nuclear power: reactor nuclear_plant nuclear_power
Renewable energy: turbine renewables wind_farm solar_farm solar_panel offshore_wind
Oil and gas: oil* pipeline refinery natural_gas gas_field
Safety: safety hazard unsafe safety_case

# weather
Weather: storm* rain* rainfall snow* snowpack hurricane cyclone typhoon weather* heatwave thaw snowmelt
"""


def _read(line: str) -> Theme:
    label, _, listed = line.partition(": ")
    words = listed.split()
    return Theme(
        label=label,
        words=frozenset(word for word in words if word.replace("-", "").isalpha()),
        nouns=frozenset(word[:-1] for word in words if word.endswith("*")),
        plurals=frozenset(word[:-1] for word in words if word.endswith("+")),
        pairs=frozenset(word.replace("_", " ") for word in words if "_" in word),
    )


THEMES = tuple(_read(line) for line in _LISTED.replace("\n    ", " ").splitlines() if line and not line.startswith("#"))
