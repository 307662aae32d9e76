"""The additions of `training.nouns` to its sources: nouns for speakers in news that the sources lack.

WordNet's files of groups, artifacts and acts are not among the sources, so bodies, groups and some documents are listed
here. Capitals and seats of government are facts of common knowledge.
"""

from __future__ import annotations

from typing import Final

ROLE_SYNSETS: Final = frozenset({
    "09655706", "09646208", "09633690", "09839665", "09640897", "09632262", "09637345", "09639952", "10499838",
    "09644715", "09637714", "10580065", "10560786", "09638837", "09789059", "09958771", "09648150", "10541628",
    "10065521", "10033672", "10408623", "09630310",
})  # fmt: skip
"""Synsets of offices and occupations, with all below them: workers, leaders, experts, athletes, scientists."""

NOT_ROLE_SYNSETS: Final = frozenset({"09643248", "10255246", "09645219", "10017621", "09657157", "10044087"})
"""Synsets that are none, though some are below those: inhabitants, relatives, children, deceivers, offenders."""

FEMALE_SYNSET: Final = "09642198"
MALE_SYNSET: Final = "09647338"
INHABITANT_SYNSET: Final = "09643248"

ROLES: Final = frozenset(
    "activist player host barista butcher secretary-general"
    " adviser advisor aide ambassador analyst anchor architect astronaut attaché attorney auditor"
    " barrister broadcaster cardinal ceo cfo chair chairman chairperson chairwoman chancellor chief clerk coach"
    " co-founder cofounder colonel columnist commander commissioner constable consul contractor coordinator"
    " coroner correspondent co-author coauthor councillor councilman councilwoman councilor counsel counsellor"
    " defender delegate democrat deputy designer dj developer diplomat director driver economist editor emir envoy"
    " epidemiologist executive farmer filmmaker firefighter fisherman founder general goalkeeper governor head"
    " headteacher historian imam inspector interpreter investigator journalist judge justice king lawmaker"
    " lawyer leader lecturer legislator lobbyist magistrate manager mayor meteorologist midfielder minister mp"
    " negotiator novelist nurse officer official ombudsman organiser organizer owner paramedic parliamentarian"
    " pastor photographer pilot policeman policewoman politician pollster pope premier president presenter"
    " principal producer professor prosecutor psychologist publisher rabbi rapporteur researcher reporter"
    " representative republican scientist screenwriter secretary senator sergeant sheikh sheriff solicitor"
    " speaker specialist spokesman spokesperson spokeswoman statistician strategist striker superintendent"
    " surgeon tanaiste taoiseach teacher technician trader trainer treasurer trustee undersecretary veteran"
    " virologist volunteer whip winger writer congressman congresswoman assemblyman assemblywoman sarpanch"
    " tehsildar collector kgosi oba sultan alderman provost prefect caudillo intendente alcalde sayyid ayatollah"
    " mufti lama nagarsevak lokayukta lokpal vendor associate fellow partner member influencer blogger vlogger youtuber"
    " podcaster streamer convenor councilmember housewife homemaker nun monk friar supremo mla mlc mna mca mep msp"
    " bupati".split()
)
"""Roles that WordNet lacks, spells otherwise or puts elsewhere first."""

PERSONS: Final = frozenset(
    "ally passer-by onlooker bystander caller client customer eyewitness father girlfriend boyfriend guy"
    " insider kid local attacker criminal foreigner convict offender thief robber murderer rapist abuser deserter"
    " loser frontrunner coworker outsider gamer commenter"
    " parent passenger patient person refugee relative resident shopper source stallholder student"
    " subscriber survivor tenant villager viewer visitor voter whistleblower witness woman man girl boy"
    " colleague friend neighbor neighbour other somebody someone everyone everybody nobody anyone one commuter"
    " pensioner taxpayer protester protestor demonstrator homeowner islander attendee participant respondent"
    " mother sister brother wife husband widow widower".split()
)
"""Nouns for persons by a trait or an activity."""

IMPERSONAL: Final = frozenset(
    "attraction back brain cat classic cookie draw end foot grass grip heavy help hire ideal lovely mace material page"
    " pink possible probable rat screw seasonal sensation stroke sweep tar territorial watch"
    " agency assembly authority bar body brass browser case chair channel charge companion contact counter cover"
    " cracker crack creation draft figure firm force guide hand host issue mark match mind monitor name number"
    " object operator pacer part party piece pillar pipe place plant power practice press product project"
    " property record reservist resource sample school series server service set share shot side sign site"
    " software sort sovereign stock store stream subject system table tank template terror test thing toast"
    " train transfer trial tube type union unit voice wing work year life love hope sport second prime precedent"
    " better best item being dish bull bear fish horse monster machine mouse catch computer calculator converter"
    " printer compiler".split()
)
"""Nouns for persons in WordNet that news uses in another sense."""

BODIES: Final = frozenset(
    "academy campaign radio television brigade garrison regiment command outfit start-up broadsheet telecom"
    " gendarmerie agency airline airport alliance army arm assembly association authority bank bar board body"
    " brand broadcaster bureau business caliphate carmaker cartel caucus center centre chain chamber channel"
    " charity church clinic club coalition college commission committee company confederation conference"
    " congress conglomerate consortium cooperative co-op corporation corps council court developer directorate"
    " division enterprise exchange factory faculty federation firm force forum foundation franchise front fund"
    " gallery garage group hospital house inquest institute institution insurer judiciary jury label laboratory"
    " league legislature lender library lobby maker manufacturer media military militia mission monarchy mosque"
    " movement museum navy network ngo nonprofit office operator orchestra order organisation organization"
    " outlet panel paper parliament party platform police politburo press producer project prosecution provider"
    " publisher regulator retailer school secretariat sect senate service society squad startup station store"
    " studio subsidiary supermarket syndicate team temple theatre theater think-tank thinktank tribunal trust"
    " union unit university utility vendor venture watchdog wing zoo constabulary coastguard diocese archdiocese"
    " synod parish parastatal sacco bourse brokerage automaker department branch inspectorate headquarters newspaper"
    " daily tabloid weekly guild bench carrier".split()
) | frozenset(
    "air traffic control|border guard|border patrol|civil defence|civil defense|civil guard|civil protection"
    "|coast guard|general staff|high command|highway patrol|home guard|honour guard|law enforcement|mission control"
    "|mountain rescue|national guard|palace guard|presidential guard|press corps|republican guard"
    "|revolutionary guard|royal guard|state patrol|think tank|traffic control".split("|")
)
"""Nouns for bodies that speak as one; those of several words have a last word that alone is no body, or a person."""

GOVERNMENTS: Final = frozenset(
    "administration cabinet chancellery consulate embassy executive government junta kremlin ministry monarchy"
    " palace presidency premiership regime state treasury country nation kingdom republic emirate territory"
    " province city town municipality region county borough district capital island village superpower"
    " commonwealth exchequer prefecture governorate".split()
)
"""Nouns for the executive of a state, region or place, and for states and places that denote it."""

FIELDS: Final = frozenset(
    "agriculture commerce culture defence defense education energy environment external finance foreign health"
    " home housing immigration industry information interior internal justice labor labour planning prime"
    " minister's president's state tourism trade transport transportation treasury veterans water welfare"
    " affairs security homeland fisheries mines petroleum cabinet".split()
)
"""Fields of government that a department may have: `the Department of Energy`, `the Home Office`."""

SEATS: Final = frozenset(
    "10 downing street|bankova|beehive|blue house|buckingham palace|capitol hill|casa rosada|chancellery|city hall"
    "|downing street|elysee|elysée|elysee palace|élysée|élysée palace|foggy bottom|foreign office|government house"
    "|hofburg|holyrood|home office|kirribilli|kremlin|la moneda|malacanang|malacañang|mantralaya|matignon|moncloa"
    "|nabanna|no 10|no. 10|number 10|oval office|planalto|pentagon|quai d'orsay|rashtrapati bhavan"
    "|raj bhavan|south block|stormont|state house|the hague|treasury|union buildings|vatican|villa somalia"
    "|west wing|white house|whitehall|zhongnanhai|holy see|the court of st james|aso rock|aso villa|the blue house"
    "|kantei|presidential palace|istana|beştepe|bestepe|quirinale|quirinal|palazzo chigi|farnesina|wilhelmstrasse"
    "|state department|justice department|treasury department|defense department|defence department|ministry|mod|mfa"
    "|department of state|department of defense|department of justice|homeland security|brussels".split("|")
)
"""Names of seats and offices that denote a government."""

GROUPS: Final = frozenset(
    "both camp cohort community couple crew crowd delegation diaspora duo electorate everyone everybody faction"
    " fanbase family few folk gang generation household lot majority many minority most mob neighborhood"
    " neighbourhood other others pair people population public quartet rest side some staff trio workforce youth"
    " contingent clergy elite leadership management opposition class ranks entourage squad audience"
    " membership intelligentsia establishment left right center-left center-right".split()
)
"""Nouns for several people who are no body."""

DOCUMENTS: Final = frozenset(
    "account advert comment literature remark speech advertisement advisory affidavit agenda agreement album"
    " analysis announcement annex appeal archive article assessment audit autopsy bill biography blog book brief"
    " briefing broadcast brochure budget bulletin cable caption census certificate charge chart charter circular"
    " clip code column communique communiqué complaint constitution contract correspondence criterion data declaration"
    " database deposition diary directive document documentary dossier draft e-mail editorial email entry"
    " epitaph essay estimate evidence exhibit feature figure file filing film finding flier flyer footage"
    " forecast form graph guide guideline handbook headline index indictment inscription inventory invoice issue"
    " itinerary journal judgment judgement label law lawsuit leaflet ledger legend legislation letter list"
    " listing log logbook magazine manifesto manual map memo memoir memorandum memorial menu message minute"
    " monograph motion note notebook notice novel obituary opinion order pact paper paperwork petition placard"
    " plaque play plot policy poll post poster posting profile programme program prospectus protocol publication"
    " questionnaire record recording register release report research resolution review roadmap roster rule"
    " ruling schedule script sign slogan statement statistic statute story study suit summary survey syllabus"
    " tablet testimony text textbook transcript treatise treaty trial tweet update verdict video voicemail"
    " warrant webpage website white-paper will writ yearbook newsletter poem song average"
    " lyrics banner graffiti investigation inquiry probe test result model simulation measurement image photo"
    " photograph scan tape readout read-out dispatch wire tally projection exit-poll screenshot dashboard"
    " submission deed regulation decree ordinance edict ranking rating gauge factsheet infographic podcast".split()
)
"""Nouns for what can be read, heard or looked up, and so quoted."""

CAPITALS: Final = frozenset(
    "abidjan|abu dhabi|abuja|accra|addis ababa|algiers|amman|amsterdam|ankara|antananarivo|apia|ashgabat|asmara|astana"
    "|asunción|asuncion|athens|baghdad|baku|bamako|bangkok|bangui|banjul|beijing|beirut|belfast|belgrade|belmopan"
    "|berlin|bern|bishkek|bissau|bogotá|bogota|brasília|brasilia|bratislava|brazzaville|bridgetown|brussels"
    "|bucharest|budapest|buenos aires|cairo|canberra|caracas|cardiff|castries|chisinau|colombo|conakry|copenhagen|dakar"
    "|damascus|dar es salaam|delhi|dhaka|dili|djibouti|dodoma|doha|dublin|dushanbe|edinburgh|freetown|funafuti|gaborone"
    "|georgetown|gitega|guatemala city|hanoi|harare|havana|helsinki|honiara|islamabad|jakarta|jerusalem|juba|kabul"
    "|kampala|kathmandu|khartoum|kiev|kigali|kingston|kinshasa|kishinev|kuala lumpur|kyiv|la paz|libreville|lilongwe"
    "|lima|lisbon|ljubljana|lomé|lome|london|luanda|lusaka|luxembourg|madrid|majuro|malabo|malé|male|managua|manama"
    "|manila|maputo|maseru|mbabane|mexico city|minsk|mogadishu|monrovia|montevideo|moroni|moscow|muscat|n'djamena"
    "|nairobi|nassau|naypyidaw|new delhi|niamey|nicosia|nouakchott|nuku'alofa|nur-sultan|oslo|ottawa|ouagadougou"
    "|panama city|paramaribo|paris|phnom penh|podgorica|port au prince|port louis|port moresby|port of spain"
    "|port vila|port-au-prince|porto-novo|prague|praia|pretoria|pristina|pyongyang|quito|rabat|ramallah|rangoon"
    "|reykjavik|riga|riyadh|rome|roseau|san josé|san jose|san marino|san salvador|sanaa|sana'a|santiago"
    "|santo domingo|sarajevo|seoul|singapore|skopje|sofia|stockholm|sucre|suva|taipei|tallinn|tarawa|tashkent|tbilisi"
    "|tegucigalpa|tehran|thimphu|tirana|tokyo|tripoli|tskhinvali|tunis|ulaanbaatar|ulan bator|vaduz|valletta|victoria"
    "|vienna|vientiane|vilnius|warsaw|washington|wellington|windhoek|yaoundé|yaounde|yerevan|zagreb"
    "|stepanakert|sukhumi|tiraspol|hargeisa|erbil|gaza city|hong kong|west jerusalem|kuwait city|sri"
    " jayawardenepura kotte".split("|")
)
"""Capitals of states and of self-governing territories, in the spellings of English news."""

COUNTRIES: Final = frozenset(
    "abkhazia|america|artsakh|bosnia|britain|burma|congo|cote d'ivoire|czechia|côte d'ivoire|drc|england|eswatini"
    "|great britain|holland|hong kong|iran|ivory coast|kosovo|kurdistan|laos|macedonia|moldova|montenegro|myanmar"
    "|nagorno-karabakh|north korea|north macedonia|northern ireland|palestine|russia|scotland|serbia|somaliland"
    "|south korea|south ossetia|south sudan|soviet union|syria|taiwan|tanzania|the gambia|timor-leste|transnistria"
    "|turkey|türkiye|u.a.e.|u.k.|u.s.|u.s.a.|uae|uk|united kingdom|united states|united states of america|us|usa|ussr"
    "|vatican|vatican city|venezuela|vietnam|wales|yugoslavia|eu|european union|e.u.|cape verde|cabo verde".split("|")
)
"""Countries and territories, in spellings that the gazetteer lacks."""

DEMONYMS: Final = frozenset(
    "african american arab asian bavarian bolivian breton briton brit californian catalan chechen corsican"
    " cuban dane democrat dutchman englishman european finn frenchman gaul german greek hausa hutu igbo indian"
    " inuit iranian iraqi irishman israeli jew jihadist kashmiri kosovar kurd latino londoner maori marxist"
    " muslim nepali pakistani palestinian parisian pole punjabi republican rohingya russian saudi scot scotsman"
    " serb sikh slav somali spaniard swede swiss syrian taliban tamil texan tory turk tutsi tuareg uighur uyghur"
    " ukrainian welshman yazidi yemeni yoruba zulu kazakh uzbek tajik kyrgyz turkmen azerbaijani azeri armenian"
    " georgian".split()
)
"""Nouns for members of peoples, faiths and parties that the sources lack."""
