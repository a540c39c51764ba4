"""Countries with their adjectives, capitals and seats of power: which country a word stands for when somebody speaks for it.

One line a country: common English name; other names; adjectives and nouns of nationality; cities and buildings that stand for
its government. Every state of the United Nations and its two observers is listed, with Hong Kong, Kosovo, Taiwan and the
countries of the United Kingdom. A word that two countries share (“Korean”, “Congolese”) is listed with neither, and a capital
with a namesake that is more in the news (Kingston, Georgetown, Victoria, St. John’s, St. George’s, Kingstown) not at all.
Brussels speaks for the European Union as often as for Belgium, and is left out too.
"""

from __future__ import annotations

_TABLE = """
Afghanistan;; afghan; kabul
Albania;; albanian; tirana
Algeria;; algerian; algiers
Andorra;; andorran; andorra la vella
Angola;; angolan; luanda
Antigua and Barbuda; antigua; antiguan;
Argentina;; argentine, argentinian; buenos aires, casa rosada
Armenia;; armenian; yerevan
Australia;; australian; canberra
Austria;; austrian; vienna
Azerbaijan;; azerbaijani, azeri; baku
Bahamas; the bahamas; bahamian; nassau
Bahrain;; bahraini; manama
Bangladesh;; bangladeshi; dhaka
Barbados;; barbadian; bridgetown
Belarus;; belarusian, belarussian; minsk
Belgium;; belgian;
Belize;; belizean; belmopan
Benin;; beninese; porto-novo, cotonou
Bhutan;; bhutanese; thimphu
Bolivia;; bolivian; la paz, sucre
Bosnia and Herzegovina; bosnia, bosnia-herzegovina; bosnian; sarajevo
Botswana;; botswanan, motswana; gaborone
Brazil;; brazilian; brasília, brasilia, planalto
Brunei;; bruneian; bandar seri begawan
Bulgaria;; bulgarian; sofia
Burkina Faso;; burkinabe, burkinabé; ouagadougou
Burundi;; burundian; gitega, bujumbura
Cambodia;; cambodian; phnom penh
Cameroon;; cameroonian; yaoundé, yaounde
Canada;; canadian; ottawa
Cape Verde; cabo verde; cape verdean; praia
Central African Republic;; central african; bangui
Chad;; chadian; n’djamena, ndjamena
Chile;; chilean; santiago
China; people’s republic of china, mainland china; chinese; beijing, zhongnanhai
Colombia;; colombian; bogotá, bogota
Comoros; the comoros; comorian, comoran; moroni
Republic of Congo; congo-brazzaville;; brazzaville
Costa Rica;; costa rican; san josé
Croatia;; croatian; zagreb
Cuba;; cuban; havana
Cyprus;; cypriot; nicosia
Czech Republic; czechia; czech; prague
Democratic Republic of Congo; democratic republic of the congo, dr congo, drc, congo-kinshasa;; kinshasa
Denmark;; danish, dane, danes; copenhagen
Djibouti;; djiboutian;
Dominica;;; roseau
Dominican Republic;; dominican; santo domingo
East Timor; timor-leste; east timorese, timorese; dili
Ecuador;; ecuadorian, ecuadorean; quito
Egypt;; egyptian; cairo
El Salvador;; salvadoran, salvadorean; san salvador
England;; english;
Equatorial Guinea;; equatorial guinean, equatoguinean; malabo
Eritrea;; eritrean; asmara
Estonia;; estonian; tallinn
Eswatini; swaziland; swazi; mbabane
Ethiopia;; ethiopian; addis ababa
Fiji;; fijian; suva
Finland;; finnish, finn, finns; helsinki
France;; french; paris, élysée, elysée, elysee, élysée palace, elysee palace, matignon, quai d’orsay
Gabon;; gabonese; libreville
Gambia; the gambia; gambian; banjul
Georgia;; georgian; tbilisi
Germany;; german, germans; berlin
Ghana;; ghanaian; accra
Greece;; greek, greeks; athens
Grenada;; grenadian;
Guatemala;; guatemalan; guatemala city
Guinea;; guinean; conakry
Guinea-Bissau;; bissau-guinean; bissau
Guyana;; guyanese;
Haiti;; haitian; port-au-prince
Honduras;; honduran; tegucigalpa
Hong Kong;; hong konger, hong kongers;
Hungary;; hungarian; budapest
Iceland;; icelandic, icelander; reykjavik, reykjavík
India;; indian; new delhi, delhi
Indonesia;; indonesian; jakarta
Iran; islamic republic of iran; iranian; tehran, teheran
Iraq;; iraqi; baghdad
Ireland; republic of ireland; irish; dublin
Israel;; israeli; jerusalem
Italy;; italian; rome, palazzo chigi, quirinale
Ivory Coast; côte d’ivoire, cote d’ivoire; ivorian; abidjan, yamoussoukro
Jamaica;; jamaican;
Japan;; japanese; tokyo, kantei
Jordan;; jordanian; amman
Kazakhstan;; kazakh, kazakhstani; astana
Kenya;; kenyan; nairobi
Kiribati;; i-kiribati;
Kosovo;; kosovar, kosovan; pristina
Kuwait;; kuwaiti; kuwait city
Kyrgyzstan;; kyrgyz; bishkek
Laos;; laotian, lao; vientiane
Latvia;; latvian; riga
Lebanon;; lebanese; beirut
Lesotho;; basotho, lesothan; maseru
Liberia;; liberian; monrovia
Libya;; libyan; tripoli
Liechtenstein;; liechtensteiner; vaduz
Lithuania;; lithuanian; vilnius
Luxembourg;; luxembourgish, luxembourger;
Madagascar;; malagasy; antananarivo
Malawi;; malawian; lilongwe
Malaysia;; malaysian; kuala lumpur, putrajaya
Maldives; the maldives; maldivian; malé
Mali;; malian; bamako
Malta;; maltese; valletta
Marshall Islands; the marshall islands; marshallese; majuro
Mauritania;; mauritanian; nouakchott
Mauritius;; mauritian; port louis
Mexico;; mexican; mexico city
Micronesia; federated states of micronesia; micronesian; palikir
Moldova;; moldovan; chișinău, chisinau
Monaco;; monegasque, monégasque;
Mongolia;; mongolian; ulaanbaatar, ulan bator
Montenegro;; montenegrin; podgorica
Morocco;; moroccan; rabat
Mozambique;; mozambican; maputo
Myanmar; burma; burmese; naypyidaw, nay pyi taw
Namibia;; namibian; windhoek
Nauru;; nauruan;
Nepal;; nepali, nepalese; kathmandu
Netherlands; the netherlands, holland; dutch; the hague, hague
New Zealand;; new zealander, new zealanders; wellington
Nicaragua;; nicaraguan; managua
Niger;; nigerien; niamey
Nigeria;; nigerian; abuja
North Korea; dprk; north korean; pyongyang
North Macedonia; macedonia; macedonian, north macedonian; skopje
Northern Ireland;; northern irish; stormont
Norway;; norwegian; oslo
Oman;; omani; muscat
Pakistan;; pakistani; islamabad
Palau;; palauan; ngerulmud
Palestine; palestinian authority, state of palestine; palestinian; ramallah
Panama;; panamanian; panama city
Papua New Guinea;; papua new guinean; port moresby
Paraguay;; paraguayan; asunción, asuncion
Peru;; peruvian; lima
Philippines; the philippines; philippine, filipino; manila, malacañang, malacañan palace
Poland;; polish, pole, poles; warsaw
Portugal;; portuguese; lisbon
Qatar;; qatari; doha
Romania;; romanian; bucharest
Russia; russian federation; russian; moscow, kremlin, the kremlin
Rwanda;; rwandan; kigali
Saint Kitts and Nevis; st kitts and nevis, st. kitts and nevis; kittitian; basseterre
Saint Lucia; st lucia, st. lucia; saint lucian, st lucian; castries
Saint Vincent and the Grenadines; st vincent, st. vincent; vincentian;
Samoa;; samoan; apia
San Marino;; sammarinese;
São Tomé and Príncipe; sao tome and principe; são toméan;
Saudi Arabia;; saudi, saudi arabian; riyadh
Scotland;; scottish; holyrood, bute house
Senegal;; senegalese; dakar
Serbia;; serbian, serb; belgrade
Seychelles; the seychelles; seychellois;
Sierra Leone;; sierra leonean; freetown
Singapore;; singaporean;
Slovakia;; slovak, slovakian; bratislava
Slovenia;; slovenian, slovene; ljubljana
Solomon Islands; the solomon islands; solomon islander; honiara
Somalia;; somali; mogadishu
South Africa;; south african; pretoria
South Korea; republic of korea; south korean; seoul, blue house
South Sudan;; south sudanese; juba
Spain;; spanish, spaniard, spaniards; madrid, moncloa
Sri Lanka;; sri lankan; colombo
Sudan;; sudanese; khartoum
Suriname;; surinamese; paramaribo
Sweden;; swedish, swede, swedes; stockholm
Switzerland;; swiss; bern, berne
Syria;; syrian; damascus
Taiwan;; taiwanese; taipei
Tajikistan;; tajik; dushanbe
Tanzania;; tanzanian; dodoma
Thailand;; thai, thais; bangkok
Togo;; togolese; lomé, lome
Tonga;; tongan; nuku’alofa
Trinidad and Tobago; trinidad; trinidadian; port of spain
Tunisia;; tunisian; tunis
Turkey; türkiye, turkiye; turkish, turk, turks; ankara
Turkmenistan;; turkmen; ashgabat
Tuvalu;; tuvaluan; funafuti
Uganda;; ugandan; kampala
Ukraine;; ukrainian; kyiv, kiev, bankova
United Arab Emirates; uae, u.a.e., the emirates, emirates; emirati; abu dhabi
United Kingdom; uk, u.k., britain, great britain; british, briton, britons; \
london, downing street, no 10, no. 10, number 10, whitehall, foreign office, home office
United States; us, u.s., usa, u.s.a., america, united states of america; american, americans; \
washington, washington d.c., white house, oval office, pentagon, foggy bottom, state department, u.s. state department
Uruguay;; uruguayan; montevideo
Uzbekistan;; uzbek; tashkent
Vanuatu;; ni-vanuatu; port vila
Vatican; the vatican, holy see, vatican city; vatican; holy see
Venezuela;; venezuelan; caracas, miraflores
Vietnam;; vietnamese; hanoi
Wales;; welsh;
Yemen;; yemeni; sanaa, sana’a
Zambia;; zambian; lusaka
Zimbabwe;; zimbabwean; harare
"""

_OTHER_AMERICAS = frozenset({"latin", "north", "south", "central", "native", "african", "asian", "mexican", "italian", "irish"})
"""What makes of “American” something else than of the United States."""


def _read(column: int) -> dict[str, str]:
    """Every word of one column, in lower case, with the common name of its country."""
    found: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        cells = [cell.strip() for cell in row.split(";")]
        for word in cells[column].split(","):
            if word.strip():
                found[word.strip().lower()] = cells[0]
    return found


COUNTRIES = _read(0) | _read(1)
"""Common English name by lower-case name or other name."""

NATIONALITIES = _read(2)
"""Common English name by lower-case adjective or noun of nationality."""

SEATS = _read(3)
"""Common English name by lower-case capital, building or ministry that stands for the government."""

LONGEST = max(len(words.split()) for words in (*COUNTRIES, *NATIONALITIES, *SEATS))
"""How many words the longest name has."""


def find_country(words: tuple[str, ...]) -> str | None:
    """The one country that the lower-case `words` name or tell the nationality of; None where they tell none, or several."""
    found: set[str] = set()
    i = 0
    while i < len(words):
        size = min(LONGEST, len(words) - i)
        while size and not (known := _country(words[i : i + size])):
            size -= 1
        if size and not (words[i] == "american" and i and words[i - 1] in _OTHER_AMERICAS):
            found.add(known or "")
        i += size or 1
    return found.pop() if len(found) == 1 else None


def _country(words: tuple[str, ...]) -> str | None:
    text = " ".join(words).replace("'", "’")
    return COUNTRIES.get(text) or NATIONALITIES.get(text)
