"""Countries, capitals and large cities, and the adjectives made of them: what is a place, and what is no name at all."""

COUNTRY_ALIASES = {
    "us": "United States",
    "u.s.": "United States",
    "usa": "United States",
    "u.s.a.": "United States",
    "america": "United States",
    "united states": "United States",
    "united states of america": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "united kingdom": "United Kingdom",
    "uae": "United Arab Emirates",
    "united arab emirates": "United Arab Emirates",
    "drc": "Democratic Republic of Congo",
    "democratic republic of congo": "Democratic Republic of Congo",
    "czechia": "Czech Republic",
    "czech republic": "Czech Republic",
}
"""Names of one country: all lead to the longest form that the article itself uses."""

BLOC_ALIASES = {
    "eu": "European Union",
    "e.u.": "European Union",
    "european union": "European Union",
    "un": "United Nations",
    "u.n.": "United Nations",
    "united nations": "United Nations",
    "nato": "NATO",
    "asean": "ASEAN",
    "opec": "OPEC",
    "who": "World Health Organization",
    "imf": "International Monetary Fund",
    "wto": "World Trade Organization",
    "world trade organization": "World Trade Organization",
    "international monetary fund": "International Monetary Fund",
}
"""Bodies known by their letters as well as by their name."""

_COUNTRIES = """
    afghanistan| albania| algeria| andorra| angola| argentina| armenia| australia| austria| azerbaijan| bahamas| bahrain|
    bangladesh| barbados| belarus| belgium| belize| benin| bhutan| bolivia| bosnia| botswana| brazil| brunei| bulgaria|
    burkina faso| burundi| cambodia| cameroon| canada| cape verde| chad| chile| china| colombia| comoros| congo|
    costa rica| croatia| cuba| cyprus| denmark| djibouti| dominica| ecuador| egypt| el salvador| england| eritrea|
    estonia| eswatini| ethiopia| fiji| finland| france| gabon| gambia| gaza| georgia| germany| ghana| greece| greenland|
    grenada| guatemala| guinea| guyana| haiti| honduras| hong kong| hungary| iceland| india| indonesia| iran| iraq|
    ireland| israel| italy| ivory coast| jamaica| japan| jordan| kazakhstan| kenya| kiribati| kosovo| kuwait| kyrgyzstan|
    laos| latvia| lebanon| lesotho| liberia| libya| liechtenstein| lithuania| luxembourg| macau| madagascar| malawi|
    malaysia| maldives| mali| malta| mauritania| mauritius| mexico| moldova| monaco| mongolia| montenegro| morocco|
    mozambique| myanmar| namibia| nauru| nepal| netherlands| new zealand| nicaragua| niger| nigeria| north korea|
    north macedonia| northern ireland| norway| oman| pakistan| palau| palestine| panama| papua new guinea| paraguay| peru|
    philippines| poland| portugal| puerto rico| qatar| romania| russia| rwanda| samoa| saudi arabia| scotland| senegal|
    serbia| seychelles| sierra leone| singapore| slovakia| slovenia| somalia| south africa| south korea| south sudan|
    soviet union| spain| sri lanka| sudan| suriname| sweden| switzerland| syria| taiwan| tajikistan| tanzania| thailand|
    tibet| togo| tonga| tunisia| turkey| türkiye| turkmenistan| uganda| ukraine| uruguay| uzbekistan| vanuatu| vatican|
    venezuela| vietnam| wales| west bank| yemen| zambia| zimbabwe| korea| crimea| kashmir| xinjiang| catalonia| bavaria|
    ontario| quebec| alberta| queensland| new south wales| alabama| alaska| arizona| arkansas| california| colorado|
    connecticut| delaware| florida| hawaii| idaho| illinois| indiana| iowa| kansas| kentucky| louisiana| maine| maryland|
    massachusetts| michigan| minnesota| mississippi| missouri| montana| nebraska| nevada| new hampshire| new jersey|
    new mexico| new york| north carolina| north dakota| ohio| oklahoma| oregon| pennsylvania| rhode island|
    south carolina| south dakota| tennessee| texas| utah| vermont| virginia| west virginia| wisconsin| wyoming| africa|
    america| antarctica| asia| europe| latin america| north america| south america| central america| middle east| balkans|
    caucasus| scandinavia| southeast asia| east asia| south asia| central asia| sub-saharan africa| arctic
    """
_CITIES = """
    abu dhabi| abuja| accra| addis ababa| algiers| amman| amsterdam| ankara| athens| baghdad| baku| bangkok| beijing|
    beirut| belgrade| berlin| bern| bogotá| bogota| brasília| brasilia| bratislava| brussels| bucharest| budapest|
    buenos aires| cairo| canberra| caracas| copenhagen| dakar| damascus| delhi| dhaka| doha| dubai| dublin| geneva| hanoi|
    harare| havana| helsinki| islamabad| istanbul| jakarta| jerusalem| kabul| kampala| kathmandu| khartoum| kigali|
    kinshasa| kuala lumpur| kyiv| kiev| lagos| lima| lisbon| ljubljana| london| luanda| lusaka| madrid| manila|
    mexico city| minsk| mogadishu| moscow| mumbai| muscat| nairobi| new delhi| nicosia| oslo| ottawa| paris| phnom penh|
    prague| pretoria| pyongyang| quito| rabat| reykjavik| riga| riyadh| rome| san salvador| santiago| sarajevo| seoul|
    shanghai| sofia| stockholm| strasbourg| taipei| tallinn| tashkent| tbilisi| tehran| tel aviv| the hague| tokyo|
    tripoli| tunis| ulaanbaatar| vienna| vilnius| warsaw| washington| wellington| yangon| yerevan| zagreb| amman| sydney|
    melbourne| brisbane| perth| auckland| toronto| montreal| vancouver| calgary| chicago| boston| houston| dallas|
    los angeles| san francisco| san diego| seattle| denver| detroit| philadelphia| atlanta| miami| phoenix| las vegas|
    new orleans| baltimore| pittsburgh| cleveland| minneapolis| st. louis| portland| birmingham| manchester| liverpool|
    leeds| glasgow| edinburgh| cardiff| belfast| bristol| sheffield| newcastle| nottingham| oxford| cambridge| york|
    munich| hamburg| frankfurt| cologne| düsseldorf| milan| naples| turin| venice| florence| barcelona| seville| valencia|
    lyon| marseille| toulouse| bordeaux| rotterdam| antwerp| zurich| basel| davos| krakow| gdansk| kharkiv| odesa| lviv|
    mariupol| st. petersburg| vladivostok| guangzhou| shenzhen| chengdu| wuhan| chongqing| tianjin| osaka| kyoto| nagoya|
    fukushima| hiroshima| busan| incheon| ho chi minh city| bengaluru| bangalore| chennai| kolkata| hyderabad| karachi|
    lahore| são paulo| sao paulo| rio de janeiro| johannesburg| cape town| durban| casablanca| alexandria| aleppo| mosul|
    basra| gaza city| haifa
    """


def _entries(text: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in text.split("|") if entry.strip())


PLACES = _entries(_COUNTRIES) | _entries(_CITIES) | frozenset(COUNTRY_ALIASES)
"""Lower-case names of places that need no further evidence."""

_ADJECTIVES = frozenset(
    """
    afghan albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani
    bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian
    chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english eritrean
    estonian ethiopian european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran
    hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh
    kenyan korean kurdish kuwaiti kyrgyz laotian latvian lebanese libyan lithuanian malaysian maltese mexican moldovan
    mongolian moroccan namibian nepalese nigerian norwegian omani pakistani palestinian panamanian peruvian polish
    portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali
    soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan
    ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african western eastern northern
    southern catholic protestant christian muslim jewish islamic hindu buddhist orthodox sunni shiite republican
    democratic democrat conservative liberal communist socialist anglo-american californian texan parisian londoner
    new-yorker americans russians germans israelis palestinians europeans africans asians britons indians iranians
    ukrainians koreans canadians australians italians republicans democrats conservatives muslims christians jews arabs
    catholics greeks turks poles swedes danes spaniards scots finns serbs croats
    """.split()
)
NATIONALS = frozenset(
    """
    spaniard briton dane swede finn pole scot turk serb croat slovene bosniak kurd tajik uzbek kazakh afghan filipina argentine
    frenchman frenchwoman englishman englishwoman welshman welshwoman irishman irishwoman scotsman scotswoman dutchman
    dutchwoman ulsterman new-zealander icelander luxembourger netherlander kiwi aussie
    american german italian russian norwegian belgian brazilian canadian australian austrian mexican colombian chilean greek
    hungarian romanian bulgarian ukrainian nigerian ghanaian kenyan egyptian moroccan algerian tunisian iranian iraqi israeli
    indian korean texan californian londoner parisian republican democrat conservative liberal socialist
    """.split()
)
"""Lower-case nouns for somebody of a nation, city or party: “the Spaniard said”."""
DEMONYMS = _ADJECTIVES | NATIONALS
"""Lower-case adjectives and nouns of nationality, party and faith: capitalised, yet no name of somebody."""
