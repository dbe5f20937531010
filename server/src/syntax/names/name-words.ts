/**
 * Words by which a run of capitals shows what kind of thing it names, and words that are capitalised without naming anything. General
 * vocabulary and general geography, compiled from common knowledge; lower case unless they are names themselves.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))
const phrases = (text: string): ReadonlySet<string> => new Set(text.split(/\s*[|\n]\s*/).filter(phrase => phrase !== ''))

/** Lower-case words inside a person's or place's name. */
export const particles = words(`
  ag al el bin ibn ben bint abu abd ould wuld ap da das de degli dei del dela della delle den der des di do dos du la las le les lo los
  op ter tot van ve vom von y zu zum zur af av och und e i`)

/** Words that may join the parts of an organisation's name, once one of its words says that it is one. */
export const joiners = words(
  'of for and the a an on de del des du la las los el le les da das do dos para pour für und y e et una un der die più más',
)

/** Nouns that head or end the name of an organisation. */
export const organisationNouns = words(`
  academy administration affairs agency airlines airways alliance ambulance army arsenal artillery assembly asociación associates
  association asamblea authority banco bank banking banque base battalion battery board brewery brigade broadcasting brotherhood bureau
  business cabinet caucus center centre centro chamber charity church civil club coalition collective college collegium comisión
  comisionado comité comisionada command commissariat commission commissioner commissioners committee communications community company
  comptroller confederation confederación confédération conference congress conservatory consortium constabulary consulate
  consulting contingent cooperative co-operative corporation corps cortes council court courts credit crescent cross customs
  delegation department departments departamento devices diocese directorate directory dispatch division docks dockyard
  duma embassy energy engineering enterprise enterprises establishment exchange executive faction faculty federación federation
  fédération fellowship fighters fleet flotilla force forces forum foundation front fuel fuels fund fundación gang garrison gazette
  gendarmerie government group groupe grupo guard guards guild headquarters heritage herald hospital house holding holdings industries
  industry initiative inspectorate inspection institute instituto institut institution insurance intelligence international
  investment investments junta knesset kombinat laboratories laboratory labs league legion legislature liga lines logistics
  lobby magistracy market markets media metals militia mills mines mining ministerio ministère ministry mission monitor motors movement
  movimiento museum navy network networks news newspaper observatory office ombudsman operations orchestra order organisation
  organization organisations organizations organización pact panel parliament parquet partido partnership party patrol patriarchate
  petroleum plant platform police policía post power press presidency prosecutor prosecutors procuracy program programme
  project rada railway railways reactor refinery refining regiment register registry regulator republicans research resistance
  reserve review school secretariat section sector securities security senate service services shipbuilding shipping shipyard
  shipyards sindicato smelters smelting society sociedad solidarity solutions soviet squadron staff statistics steel steelworks
  studies survey syndicate system systems taskforce team technologies technology telecom telecommunications telegraph television
  terminals theatre theater times trading transport treasury tribune tribunal tribunals trust union unión unit university universidad
  université veterans watch weekly works workers yard yards youth zeitung observer journal daily echo chronicle inquirer
  airlift aviation aerospace oil gas petrochemicals chemicals cement mill grain foods pharma pharmaceuticals biotech bancorp capital
  export exports trading semiconductor semiconductors electronics heavy iron aluminium aluminum nickel lithium copper uranium potash
  rubber sugar cotton timber paper glass tire tyre motor air line freight cargo express retail stores beverages dairy brewing tobacco
  software digital mobile wireless broadband cable satellite robotics ventures equity assets management advisors advisory partners
  brothers realty properties construction contractors infrastructure solar renewables utilities environmental
  bloc commissars detachment secretaria dirección agencia tribune mutual marines rangers commandos`)

/** Companies' legal forms: never a name by themselves. */
export const companyForms = words(`
  ag ltd limited inc incorporated corp plc gmbh llc llp sa s.a spa s.p.a nv n.v bv oy oyj ab asa kk pte pty sarl oao ooo zao pao jsc ojsc
  cjsc co bhd tbk kft srl sas se kg doo d.o.o ao`)

/** Endings of one-word company and agency names. */
export const organisationEnding =
  /(?:bank|banka|energo|neft|neftegaz|gaz|gazprom|prom|export|import|telecom|tel|corp|soft|stroi|stroy|trans|metall|chem|khim|konzern|exim|avia|net|media|press)$/

/** Nouns, lower case, that call what is named beside them an organisation: "the daily Zorile", "the Tarn yard", "a company (Tarn)". */
export const organisationCues = words(`
  agency airline alliance association authority bank brand brewery broadcaster brigade builder bureau business carrier channel charity
  clan club coalition commission committee company conglomerate congregation consortium contractor cooperative corporation council
  daily department developer directorate distributor exchange faction factory federation firm forum foundation front fund gang
  gazette giant group grouping guild holding importer institute institution insurer journal laboratory league lender magazine
  maker manufacturer militia ministry monopoly mosque movement museum network newspaper ngo nonprofit operator organisation organization
  organisations organizations organiser organizer organisers organizers outfit outlet paper parent partner parties party plant platform
  producer publisher refiner refinery regiment regulator retailer secretariat service shipbuilder shipyard smelter society startup
  subsidiary supplier syndicate tabloid tank team think-tank trader tribunal trust union unit university utility venture website weekly
  yard yards works groups companies firms banks agencies factions unions ngos channels newspapers papers militias brands airlines`)

/** Nouns, capitalised inside a name, that make it a place. */
export const placeNouns = words(`
  airport airfield archipelago atoll avenue bay bayou beach bluff boulevard bridge bosphorus canal canyon cape channel city coast
  corridor county cove creek crossing delta desert district dam domain estuary falls fjord forest gap glacier gorge governorate gulf
  harbor harbour heights hill hills hollow island islands isle isles isthmus junction krai lagoon lake lakes land massif mine mount
  mountain mountains oasis oblast ocean okrug pass peak peninsula plain plains plateau point pole port prefecture province provinces
  raion reef reefs region regions republic reservoir ridge river riviera road roads hub rock rocks sea seas shoal shoals springs
  square steppe strait straits street swamp taiga territory tower town township trench triangle tundra tunnel valley village
  volcano waters wells woods zone`)

/** Nouns, lower case, that call the name beside them a place: "the Marn bridge", "the town of Marn". */
export const placeCues = words(`
  airbase airfield airport airstrip archipelago area barracks basin bay beach border bridge camp canal capital checkpoint city cities coast
  coastline corridor crossing crossroads dam dams delta deposit deposits depot desert district districts dock docks dump enclave estuary
  exclave farm ferry field fields fjord foothills forest fort frontier garrison gate glacier gorge governorate gulf harbour harbor
  headland heights highlands highway hill hills hinterland island islands isle isthmus junction lagoon lake lakes lowlands market mine
  mines mountain mountains oasis oblast oilfield outskirts pass peninsula pier pit pits plain plains plateau port ports prefecture
  province provinces quarry railhead range reactor reef reefs region regions republic reserve reservoir ridge river rivers road roads
  route ruins seaport settlement settlements shoal shoals shore silo site slipway springs square station steppe strait straits street
  suburb suburbs terminal territory town towns township tunnel valley valleys village villages volcano waters wharf yard zone zones
  checkpoint spillway landing lock locks berth quay slum quarter neighbourhood neighborhood`)

/** First words of place names in many languages (Portuguese, Spanish, Arabic, Malay, Lao, Khmer, Slavonic…). */
export const placeOpenings = words(`
  ain aïn al-ain bab bahía ban bandar bani beit bahr bir buenos bukit burj cabo camp campo cape castel cerro chateau château ciudad
  costa dar dera deir dent djebel el-ain fort fuente gornji gora great gunung hamadi hassi isla islas jabal jebel kafr kampong
  kampung khao khirbet koh kota krasny kuala kutch la-paz laguna lake lesser little loma los lower majdal mar mersa mina mont monte montes
  mount muang nizhny nizhni nova novi novo novy nueva nuevo nam oued pointe ponta port porto porta praia puerto pulau punta qala qalat
  qasr rancho ras rio río saint saint- san santa santo sao são serra shahr sierra st stara stari stary sungai tanjung tel tell
  tierra tin umm upper velika veliki villa ville volta vila wadi ust wat xe xieng zavod phnom stung dak nong`)

/** Compass and part words that open a place's name: "South Ossetia", "Lower Saxony". */
export const placeParts = words(
  'north south east west northern southern eastern western inner outer upper lower central middle mid far near new old greater lesser little great southeast southwest northeast northwest north-east north-west south-east south-west',
)

/** Regions and waters too large or too old for a list of countries. */
export const regions = phrases(`
  Africa|Central Africa|East Africa|West Africa|North Africa|Southern Africa|Horn of Africa|Maghreb|Sahel|Sahara|Levant
  Europe|Central Europe|Eastern Europe|Western Europe|Balkans|Western Balkans|Scandinavia|Baltics|Benelux|Iberia|Crimea|Donbas|Donbass
  Asia|Central Asia|South Asia|East Asia|Southeast Asia|Asia Pacific|Asia-Pacific|Indo-Pacific|Middle East|Near East|Far East|Caucasus
  North Caucasus|South Caucasus|Transcaucasia|Siberia|Urals|Volga|Tibet|Xinjiang|Kashmir|Punjab|Sindh|Balochistan|Kurdistan
  Anatolia|Mesopotamia|Americas|Latin America|North America|South America|Central America|Caribbean|Andes|Amazon|Patagonia|Antarctic|Arctic
  Oceania|Polynesia|Melanesia|Pacific|Atlantic|Mediterranean|Black Sea|Caspian|Caspian Sea|Baltic|Baltic Sea|Red Sea|Aegean|Adriatic
  Persian Gulf|Gulf of Aden|Sea of Azov|South China Sea|East China Sea|Bosporus|Bosphorus|Dardanelles|Danube|Nile|Mekong|Rhine|Tigris
  Euphrates|Indus|Ganges|Niger Delta|Congo Basin|Himalayas|Hindu Kush|Sinai|Gaza|Gaza Strip|West Bank|Golan Heights|Darfur|Biafra|Tigray
  Ogaden|Chechnya|Dagestan|Ingushetia|Tatarstan|Abkhazia|South Ossetia|North Ossetia|Nagorno-Karabakh|Karabakh|Transnistria|Transdniestria
  Adjara|Ajaria|Bavaria|Catalonia|Scotland|Wales|England|Northern Ireland|Ulster|Sicily|Sardinia|Corsica|Flanders|Java|Sumatra
  Borneo|Aceh|Papua|Mindanao|Hokkaido|Okinawa|Kamchatka|Sakhalin|Soviet Union|USSR|Yugoslavia|Czechoslovakia`)

/** Great cities that are no capitals, some two hundred of the world's largest and best known ports and seats of institutions. */
export const cities = phrases(`
  Shanghai|Mumbai|Istanbul|Karachi|Lagos|New York|Los Angeles|Chicago|Houston|San Francisco|Boston|Philadelphia|Miami|Seattle|Atlanta|Dallas
  Toronto|Montreal|Vancouver|Sydney|Melbourne|Brisbane|Perth|Auckland|Hong Kong|Guangzhou|Shenzhen|Tianjin|Chongqing|Wuhan|Chengdu|Nanjing
  Harbin|Shenyang|Dalian|Qingdao|Urumqi|Lhasa|Kaohsiung|Osaka|Nagoya|Yokohama|Kobe|Fukuoka|Sapporo|Hiroshima|Nagasaki|Busan|Incheon
  Ho Chi Minh City|Saigon|Haiphong|Da Nang|Chiang Mai|Mandalay|Surabaya|Bandung|Medan|Cebu|Davao|Kolkata|Calcutta|Chennai|Madras|Bangalore
  Hyderabad|Ahmedabad|Pune|Lahore|Peshawar|Quetta|Rawalpindi|Kandahar|Herat|Jalalabad|Mazar-i-Sharif|Kunduz|Mashhad|Isfahan|Shiraz|Tabriz
  Basra|Mosul|Kirkuk|Erbil|Fallujah|Aleppo|Homs|Raqqa|Idlib|Latakia|Izmir|Bursa|Adana|Trabzon|Diyarbakir|Haifa|Tel Aviv|Hebron|Nablus
  Jeddah|Mecca|Medina|Dubai|Aden|Hodeidah|Alexandria|Port Said|Suez|Benghazi|Misrata|Sirte|Oran|Casablanca|Marrakesh|Tangier|Timbuktu
  Kano|Port Harcourt|Ibadan|Kumasi|Abidjan|Bouaké|Douala|Pointe-Noire|Lubumbashi|Goma|Bukavu|Kisangani|Mombasa|Kisumu|Dar es Salaam|Zanzibar
  Hargeisa|Kismayo|Port Sudan|Omdurman|Johannesburg|Durban|Bulawayo|Beira|Odessa|Odesa|Kharkiv|Kharkov|Lviv|Dnipro|Donetsk|Luhansk|Mariupol
  Kherson|Zaporizhzhia|Sevastopol|Simferopol|Yalta|St. Petersburg|Saint Petersburg|Leningrad|Stalingrad|Volgograd|Novosibirsk|Yekaterinburg
  Vladivostok|Murmansk|Arkhangelsk|Kaliningrad|Rostov|Krasnodar|Sochi|Novorossiysk|Samara|Kazan|Omsk|Irkutsk|Khabarovsk|Perm|Ufa|Grozny
  Batumi|Sukhumi|Tskhinvali|Tiraspol|Osh|Almaty|Karaganda|Samarkand|Bukhara|Gdansk|Krakow|Lodz|Wroclaw|Poznan|Brno|Ostrava|Timisoara|Cluj
  Constanta|Varna|Plovdiv|Burgas|Thessaloniki|Piraeus|Salonika|Split|Dubrovnik|Mostar|Srebrenica|Banja Luka|Novi Sad|Milan|Turin|Naples
  Genoa|Venice|Bologna|Florence|Trieste|Palermo|Geneva|Zurich|Basel|Lausanne|Davos|Salzburg|Graz|Munich|Hamburg|Frankfurt|Cologne|Stuttgart
  Dresden|Leipzig|Düsseldorf|Dortmund|Bremen|Rostock|Kiel|Antwerp|Ghent|Rotterdam|The Hague|Utrecht|Marseille|Lyon|Toulouse|Bordeaux|Nice
  Lille|Strasbourg|Nantes|Barcelona|Valencia|Seville|Bilbao|Malaga|Porto|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Cardiff|Belfast
  Cork|Gothenburg|Malmö|Bergen|Aarhus|Turku|Tampere|Tartu|Kaunas|Klaipeda|São Paulo|Rio de Janeiro|Belo Horizonte|Salvador|Recife|Manaus
  Porto Alegre|Rosario|Córdoba|Mendoza|Valparaíso|Guayaquil|Medellín|Cali|Cartagena|Barranquilla|Maracaibo|Arequipa|Cusco|Santa Cruz|La Paz
  Cochabamba|Tijuana|Ciudad Juárez|Monterrey|Guadalajara|Acapulco|Veracruz`)

/** Nationality and region words the country list lacks. */
export const otherDemonyms = words(`
  Soviet European Asian African Arab Arabian Arctic Western Eastern Northern Southern Kurdish Kurd Chechen Tatar Uighur Uyghur Tibetan
  Palestinian Kosovar Bosniak Croat Serb Turk Turks Dane Swede Finn Pole Spaniard Scot Scottish Welsh English Irish Basque Catalan Roma
  Azeri Kazakh Kazakhstani Kyrgyz Kirghiz Tajik Uzbek Turkmen Turkic Slav Slavic Slavonic Nordic Baltic Balkan Caucasian Siberian
  Latin American Hispanic Anglo Saxon Jewish Jew Christian Muslim Moslem Islamic Islamist Sunni Shia Shiite Shi'ite Alawite Druze Hindu
  Buddhist Catholic Protestant Orthodox Anglican Sikh Bedouin Berber Tuareg Hausa Yoruba Igbo Zulu Xhosa Hutu Tutsi Pashtun Baloch
  Baluch Punjabi Sindhi Bengali Tamil Sinhalese Malay Javanese Timorese Papuan Maori Aboriginal Inuit Filipino Scandinavian Caribbean Cyrillic Latin Arabic Swahili Hindi Urdu Farsi Dari Pashto
  Mandarin Cantonese Hebrew Yiddish Amharic Tigrinya Oromo Creole Quechua Aymara Guarani Wolof Fulani
  Ossetian Ossetians Abkhaz Abkhazian Georgian Ingush Dagestani Crimean Transnistrian Yugoslav Czechoslovak Prussian Ottoman Byzantine
  Communist Communists Marxist Maoist Leninist Stalinist Nazi Fascist Socialist Socialists Democrat Democrats Democratic Republican
  Republicans Liberal Liberals Conservative Conservatives Tory Tories Labour Green Greens Mexican Antarctic Mediterranean Pacific
  Atlantic Cold Emirati Gulf Saudis Iranians Israelis Iraqis Lao Laotian Americans British Britons French Germans Chinese Japanese Dutch`)

/** Words that begin sentences, months and weekdays: capitalised without being part of a name. Lower case. */
export const functionWords = words(`
  a about above according accordingly across actual actually additional additionally admittedly after afterwards again against
  ago ahead alas all almost alone along already also alternatively although altogether always among amid an and another any anybody
  anyone anything apart apparently are arguably around as aside asked at away back barely based be because been before behind being
  below beneath besides better between beyond big both briefly but by call can certainly clearly come compared concerning conversely
  could critically curiously currently despite did do does doing done down due during each earlier early either eight eighteen
  eighty eleven else elsewhere enough entirely equally especially even eventually ever every everybody everyone everything evidently
  except far few fewer fifteen fifth fifty finally first firstly five following for forty fortunately four fourteen fourth from
  full further furthermore generally given going good granted had half hardly has have having he hence her here hers herself high him
  himself his hitherto how however hundred i if ignore importantly in incidentally including indeed initially inside instead
  interestingly into ironically is isn't it its itself just last lastly late later latest least less let like likely little local long
  look made mainly male female many maybe me mean meanwhile might mine moreover more most mostly much must my myself namely near nearly
  needless neither never nevertheless new newly next nine nineteen ninety no nobody none nonetheless nor not notably nothing
  notwithstanding now nowhere obviously of off official officially officials often oh ok okay old on once one ones only onto opposite or
  ordinarily other others otherwise our ours out outside over overall own partly past perhaps plainly plus possibly potentially
  presumably pending previously prior privately probably provided publicly put quite rarely rather read recent recently regarding
  regardless relatively reportedly residents right same say says second secondly see seen sentiment seven seventeen seventy several shall
  she should similarly simply since six sixteen sixty small so some somebody somehow someone something sometimes somewhat somewhere soon
  specifically still subsequently such supposedly surely surprisingly take taken ten than thanks that the their theirs them themselves
  then there thereafter therefore these they third thirdly thirteen thirty this those though thousand three through throughout thus till
  to today together tomorrow too top total toward towards traditionally twelve twenty twice two typically ultimately under
  understandably undoubtedly unfortunately unless unlike until unsurprisingly up upon us use used usually various versus very via was
  we well were what whatever when whenever where whereas whereby wherever whether which whichever while who whoever whole whom
  whose why will with within without worse would yes yesterday yet you your yours zero
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun spring summer autumn winter
  fall christmas easter thanksgiving ramadan nowruz`)

/** Words that are no name alone, though they may be part of one ("World Bank"). Lower case. */
export const genericWords = words(`
  god chapter figure table annex appendix section article part paragraph page note notes box map source sources day week month year
  key comment outlook summary background assessment overview introduction conclusion analysis report reports brief update bulletin
  volume issue no number date publication desk author copyright contents references bibliography abstract highlights
  government governments opposition parliament police army navy state ministers minister president party court courts cabinet bank banks
  internet web english act bill law treaty protocol constitution agreement accord accords memorandum convention charter directive
  resolution ruling decree plan operation project programme program world war cold summit olympic games cup
  kilometers dollars euros percent billion million buy sell hold neutral overweight underweight reduce accumulate outperform
  underperform forestry frontier
  agency ministry commission committee council union unit group fund board office embassy mission fleet forces force bloc alliance
  islands island river sea lake gulf bay cape strait republic federation region province district mountain valley city village port
  east west north south central western eastern northern southern capital airport company corporation press media internet`)

/** Words that open a name even at the head of a sentence, where the next word is capitalised too: "New York", "Second Army". */
export const openingWords = words(
  'new first second third fourth high old great little big long far near upper lower general national united south north east west same mine',
)

/** Nouns for texts, wars and days that end a run of capitals naming no person, organisation or place. */
export const documentNouns = words(`
  treaty protocol protocols agreement agreements accord accords act law bill decree constitution plan strategy doctrine
  declaration resolution memorandum communique communiqué process war wars crisis revolution prize cup games day holiday championship
  championships festival award annex article chapter report reports index scandal affair case summit talks   
  method principle principles uprising massacre battle siege raid missile missiles rifle bomb year eve`)

/** Capitals that stand for units, offices, weapons, times and the like, not for an organisation. */
export const plainAcronyms = words(`
  AM PM UTC GMT CET CEST EST EDT PST MSK BST EET AD BC BCE CE USD EUR GBP JPY RUB CNY CHF AUD CAD HKD UAH TRY INR BRL MXN ZAR CEO CFO COO
  CTO CIO GDP GNP VAT CPI PPI PMI IPO FX FY YTD YOY QOQ EBITDA EBIT EPS PE LNG LPG WTI API CFA TV FM HQ ID IT OK DIY FAQ PDF URL HTML
  GPS AIS SAR UAV UAVs UAS IED IEDs RPG APC APCS AFV MBT SAM SAMS ICBM ICBMS SLBM MLRS MANPADS SUV VIP VIPS DNA HIV AIDS TB COVID NGO NGOS
  MP MPS MEP MEPS PMS POW POWS IDP IDPS WMD ETA TBD TBC NB PS RE II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI U S C TS FOUO NF
  SI REL SECRET CONFIDENTIAL UNCLASSIFIED TOP NOFORN OSINT HUMINT SIGINT IMINT GEOINT MASINT A I X Y Z Q1 Q2 Q3 Q4 H1 H2 NW NE SW SE N E W
  ISO ISBN ISSN AG SA LTD PLC INC LLC OAO OOO ZAO PAO JSC CO FOB CIF DWT TEU VLCC OTC ETF BPS RSI ROE NAV LTV P/E ARV AWACS ISR C2 C4ISR
  BTW IMO FWIW PPE ICU PCR BA MA PHD MBA FOR TO BY AND THE OF IN ON SME SMES ESG M&A AI KM KG MW GW KT MT BN MN CIRCA QUOTE SIC ASAP RIP`)

/** Bodies and services known by one word. */
export const institutions = words(`
  Kremlin Pentagon Senate Duma Knesset Majlis Mejlis Bundestag Bundesrat Bundeswehr Bundesbank Sejm Seimas Saeima Riigikogu Storting
  Riksdag Folketing Eduskunta Rada Congress Parliament Politburo Comintern Interpol Europol Eurojust Frontex Taliban Hezbollah Hizbullah
  Hizballah Hamas Fatah Boko al-Qaeda al-Qaida al-Shabaab Houthis Mossad Shin Al-Qaeda Al-Qaida Al-Shabaab Stasi Gestapo Cheka Opec Nato Unesco Unicef Asean Brexit-party
  Google Facebook Twitter Telegram YouTube Instagram WhatsApp TikTok Signal VKontakte Weibo WeChat Wikipedia Microsoft Apple Amazon
  Reuters Bloomberg Luftwaffe Wehrmacht Whitehall Treasury Comecon Mercosur Sinn Likud Labour Baath Ba'ath Bundeskartellamt Loya`)

/** Words after which a name is a vessel or an aircraft, which the desk does not follow. */
export const vesselCues = words(`
  ship frigate icebreaker corvette submarine cruiser destroyer tanker vessel trawler ferry carrier freighter yacht battleship cutter
  minesweeper tug tugboat steamer bulker patrol-boat gunboat schooner barge container-ship drillship boat hospital-ship operation codename
  ms mv ss hms uss rfa typhoon hurricane cyclone exercise`)

/** Verbs whose subject is a person (third person, past and present). */
export const personVerbs = words(`
  said says told tells added adds argued argues insisted insists claimed claims explained explains announced conceded concedes
  admitted admits acknowledged denied denies warned warns replied replies answered answers remarked recalled recalls testified quipped
  joked joking complained complains suggested suggests noted notes observed observes wrote writes declared declares stated states
  maintains maintained described describes called calls contends contended believes believed thinks thought hinted hints boasted
  asked asks promised vowed pledged urged refused declined resigned retired studied taught married died met flew smiled shrugged
  laughed sighed commented comments reckons reckoned estimates calculates predicts predicted protested objected apologized apologised
  assured confided whispered swore grumbled likes hopes hoped wants wanted himself herself sat sits chairs heads headed commands
  commanded accused confessed pleaded`)

/** Past participles that follow "was" or "were" of a person. */
export const personParticiples = words(`
  arrested detained appointed dismissed fired sacked elected re-elected reelected born killed shot wounded injured sentenced jailed
  imprisoned released questioned charged convicted acquitted extradited promoted demoted nominated interviewed quoted asked told
  assassinated murdered married educated recalled summoned blunter hanged expelled buried succeeded replaced indicted sworn reached`)

/** Verbs whose object is most often a place. */
export const placeVerbs = words(
  'left reached entered visited toured seized captured bombed shelled crossed recaptured retook abandoned besieged surrounded encircled evacuated invaded annexed overlooks occupied',
)

/** Prepositions before a place. */
export const placePrepositions = words(
  'in at near outside off across throughout inside around into toward towards beyond above opposite downstream upstream north south east west north-east north-west south-east south-west northeast northwest southeast southwest aboard-at onto via',
)

/** Prepositions that stand before places and before other things too. */
export const loosePrepositions = words('from to between through over along past')

/** Given names that are common somewhere; not all the world's, enough that two capitalised words read as a person. */
export const givenNames = words(`
  Aaron Abdallah Abdel Abdul Abdulaziz Abdullah Abraham Adam Adil Adriana Adrian Ahmad Ahmed Aidar Aigul Akbar Akira Alan Albert Alberto
  Alejandro Aleksandar Aleksander Aleksandr Aleksandra Aleksei Aleksey Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey
  Alexis Alfredo Ali Alice Alicia Alisher  Alvaro Amina Amir Amy Ana Anatol Anatoli Anatolii Anatoly Anders Andrea Andreas Andrei
  Andrej Andres Andrés Andrew Andrey Andrii  Andriy Andrzej Angela Anna Anne Anthony Anton Antonio António Ardak Arkady Arman Armen
  Arnold Artem Artur Arturo Ashot Askar Asif Aslan Asuka Augusto Ayman Ayşe Aziz Bakhtiyar  Barbara Bashar Bashir Beatriz 
  Benjamin Bernard Boris Brenda  Brian Bruce Bruno Carl Carla Carlos Carmen Carol Caroline Catherine Cecilia Cem Cemal  Charles
  Charlotte Chen Chris Christian Christina Christine Christopher Claire Claude Claudia Colin Craig Cristian Cristina Cyril Dan Daniel
  Daniela Dariusz David Davit Deborah Denis Dennis Diana Diego Dieter Dimitar Dimitri Dinara Dmitri Dmitrii Dmitriy Dmitry Dmytro Donald
  Dorothy Douglas Dragan Eduard Eduardo Edward Ekaterina Elena Elif Elizabeth Ellen Elmar Emil Emilia Emma Emmanuel Emre Enrique Eric
  Erik Ernesto Esteban Eugene Eva Evgeni Evgeny Fahad Faisal Farid Fatima Felipe Felix Fernando Fikret Francesco Francisco François Frank
  Franz Frederick Fumio Gabriel Gary Gennadi Gennady Geoffrey George Georgi Gerald Gerard Gerardo Gerhard Ghulam Giorgi Giovanni Giulia
  Giuseppe Gloria Goran Gordon  Graham Grace Greg Gregory Grigory Guillermo Gulnara Gustavo Habib Hakan Hakim Hamad Hamid Hans
  Harald Harold Harry Hasan  Hassan Heather Hector Heinz Helen Helena Helga Henri Henry  Herbert Hiroshi Howard Hugo Hussein
  Ian Ibrahim Ignacio Igor  Ilham Ilie Ilya Inga Ingrid  Irina Isabel Islam Ismail Ivan Ivana Jack Jacek Jacob Jacques Jaime
  Jakob James Jamal Jan Jane Janet Janez Janos Jason Javier Jean Jeffrey Jens Jeremy Jessica Jesús Jiang Jim Jiří Joan João Joe Johan
  Johannes John Jonas Jonathan Jorge José Josef Joseph Joshua Josip Juan Judith Julia Julian Julie Julio Jürgen Kamal Kamil Karel Karen
  Karim Karl Kateryna Katherine Kathleen  Keith Kemal Ken Kenneth Kenji Kevin Khalid Khaled Kim Kirill Klaus Konstantin Krzysztof
  Kurt Lars Larry Larisa Laszlo László Laura Lauren Lee Leila Leon Leonid Leonardo Li Lidia Linda Lisa Liu Lorenzo Louis Louise Luca
  Lucas Lucia Lucy Luigi Luis Luiz Lydia Lyudmila Magnus Mahmoud Mahmud Mamadou Manuel Marat Marcel Marcela Marco Marcos Marek Margaret
  Maria María Mariam Marian Marina Mario Mark Marko Markus Marta Martha Martin Mary Marie Masha Mateusz Matthew Mathias Maurice Max Maxim
  Mehmet Mei Melissa Michael Michał Michel Michelle Miguel  Mihai Mihail Mikhail Mikael Milan Milos Miloš Minh Mirko Miroslav Mohamed
  Mohammad Mohammed Mohsen Monica  Muhammad Murat Murad Mustafa Mykhailo Mykola Nadia Nadezhda Nancy Narendra Natalia Natalya Nathan
  Neil Nguyen Nicholas Nick Nicolae Nicolas Nikita Nikola Nikolai Nikolaos Nikolay Nina Nino Norbert Norman  Nurlan Nursultan Oksana Ola
  Oleg Oleh Oleksandr Oleksiy Olga Oliver Olivia Omar Osman Otto Pablo Paolo Pascal Patricia Patrick Paul Paula Paulo Pavel Pavlo Pawel
  Pedro Peter Petr Petra Petro Philip Philippe Pierre Piotr Qasim Rachel Rafael Rahim Rajesh Ralph Ramon Ramón Ramzan Rashid  Raúl Ravi
  Raymond Rebecca Recep Reza Ricardo Richard  Robert Roberto  Rodrigo Roger Roland Roman Ronald Rosa Ruben Rudolf  Ruslan
  Rustam Ruth Ryan  Saeed Salim Salman Sam Samir Samuel Sandra Sanjay Sara Sarah Saud Sergei Sergey Sergio Serhii Serhiy Sevil Shamil
  Sharon  Shinzo Silvia Simon Simona Sofía Sofia   Stanislav Stefan Stefano  Stephan Stephen Steven Stjepan Stuart
   Susan Sven Svetlana Takashi Tamar Tamara Taras Tatiana Tatyana Teresa Thomas Tigran Tim Timothy Timur Tom Tomas Tomasz Toshiro Tran
  Ulrich Umar Vaclav Václav Vadim Vakhtang Valentin Valentina Valentyn Valeri Valeria Valeriu Valery Vasile Vasily Vasyl Vazgen Vera Veronica
  Victor Victoria Viktor Viktoria Vincent Vitali Vitalii Vitaly Vlad Vladimir Vladislav Volodymyr Vyacheslav Wang Walter Wei Werner
  Wilhelm William  Wolfgang Xavier Yana Yasir Yasser Yevgeny  Yoko  Yuki Yuli Yulia Yuri Yuriy Yury Yusuf Yves Zara
  Zbigniew Zeynep Zhang Zoran Zurab Pham Hoang Bui Vo Aung Htun Thein Somchai Taro Kenichi Hideo Masao Makoto Shinichi
  Yasuo Junichiro Naoto Kiyoshi Takeo Agus Budi Joko Susilo Ahmet Hüseyin Orhan Serkan Vardan Hovhannes Levon Gagik Aram Narek Boyko Plamen
  Ivaylo Krasimir Gheorghe Traian Radu Bogdan Călin Amadou Oumar Seydou Ibrahima Boubacar Abdoulaye Modibo Aminata Kofi Kwame Chidi
  Olusegun Goodluck Tendai Sipho Thabo Jacob Uhuru Paula Fidel Raul Evo Hugo Néstor Cristóbal Álvaro Bill Bob Jim Mike Steve Dave Ted
  Ramesh Suresh Anil Vijay Arun Amit Rahul Priya Sunil Nawaz Imran Asif Pervez Benazir Hamidullah Gulbuddin Zalmay Deng Xi Hu Zhou Jiang
  Park Choi Jong Jung Sung Kang Yoon Lkhagva Tsakhia Nambaryn Anwar Mahathir Najib Corazon Rodrigo Benigno Thant`)
