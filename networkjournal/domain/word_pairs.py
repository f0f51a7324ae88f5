"""Words that mean the same in Dutch and English, of what networks are about.

Each line is one meaning: words in either language, one apart from the other by a space. A few
stems are enough: endings are taken off by :mod:`networkjournal.domain.telling_words`.
"""

from networkjournal.domain.fields.languages import PAIRS

_SUBJECTS = """
    teach teacher teaching lesson tutor leraar lerares docent onderwijzer lesgeven les doceren
    education school onderwijs
    training trainer cursus course workshop opleiding
    student study studie studeren
    write writer writing author schrijven schrijver auteur tekstschrijver copywriter
    text tekst
    book boek
    publisher publishing uitgever uitgeverij
    read reader reading lezen lezer
    editor redacteur redactie
    journalist newspaper press krant pers journalistiek
    translate translator translation interpreter vertalen vertaler vertaling tolk
    language taal
    tax taxes belasting fiscaal fiscalist
    accountant accounting bookkeeper bookkeeping boekhouder boekhouding administratie
    law lawyer legal advocaat jurist juridisch recht
    notary notaris
    permit licence license vergunning
    insurance insurer verzekering verzekeraar
    bank banking banker bankier
    money finance financing funding geld financiering financieel
    subsidy grant subsidie
    investor investment investeerder investering
    website webdesign webdesigner site
    software programmer developer programmeur ontwikkelaar
    computer ict
    photo photographer photography foto fotograaf fotografie
    film video filmmaker
    design designer vormgeving vormgever ontwerp ontwerper ontwerpen
    draw drawing tekenen tekenaar tekening
    paint painter painting schilder schilderen schilderij
    music musician muziek muzikant
    sing singer zingen zanger zangeres
    theatre theater toneel
    sign signboard uithangbord bord
    venue hall zaal ruimte locatie
    workplace office kantoor werkplek
    house home housing huis woning
    shop store winkel
    market markt
    stall kraam
    feest festival celebration
    customer client klant opdrachtgever
    supplier supply deliver delivery leverancier leveren levering
    wholesale wholesaler groothandel
    baker bakery bake baking bakker bakkerij bakken
    bread brood
    pancake pannenkoek
    syrup stroop
    flour meel bloem
    mill miller molen molenaar
    egg ei eier
    butter boter
    milk melk
    dairy zuivel
    cheese kaas
    sugar suiker
    food eten voedsel
    cook cooking kok koken
    kitchen keuken
    restaurant eetcafe
    farmer farm boer boerin boerderij landbouw
    garden gardener gardening tuin tuinier tuinman hovenier
    stove oven burner fornuis brander
    copper koper
    repair mend fix repareren reparatie herstellen
    build builder building construction bouw bouwen bouwer aannemer
    carpenter carpentry timmerman timmeren
    electrician electricity elektricien elektra
    plumber loodgieter
    architect architectuur architecture
    transport driver courier vervoer chauffeur koerier
    bicycle bike fiets
    doctor physician dokter huisarts
    nurse nursing verpleegkundige verpleging
    care zorg
    health gezondheid
    psychologist psychology psycholoog psychologie
    coach coaching coachen
    mentor mentoring begeleider begeleiding begeleiden
    advice adviser advisor consultant advies adviseur
    leader leadership leider leiderschap leidinggevende
    manager management bestuur bestuurder
    chairman chairwoman voorzitter
    treasurer penningmeester
    volunteer vrijwilliger vrijwilligerswerk
    youth jeugd jongeren
    child children kind kinderen
    elderly senior ouderen
    neighbour neighbor buur buren
    neighbourhood neighborhood buurt wijk
    municipality council gemeente gemeenteraad
    politics political politiek
    church kerk
    research researcher onderzoek onderzoeker
    science scientist wetenschap wetenschapper
    engineer engineering ingenieur techniek
    technician mechanic monteur technicus
    marketing reclame advertising
    sale sales selling seller verkoop verkoper verkopen
    buy buyer purchase kopen koper inkoop inkoper
    speak speaker speech spreker spreken toespraak
    interview vraaggesprek
    recruit recruiter recruitment werving
    job vacancy baan vacature
    internship stagiair stageplek
    group groep
    association society vereniging
    foundation stichting
    event evenement bijeenkomst
    travel trip reizen reis
    abroad foreign buitenland buitenlands
    netherlands nederland
    belgium belgie
    france frankrijk
    germany duitsland
    england engeland
    recipe recept
    chapter hoofdstuk
    letter brief
    newsletter nieuwsbrief
    story verhaal
    silence stilte
    culture cultuur
    history geschiedenis
    nature natuur
    energy energie
    environment sustainable milieu duurzaam
    clothes clothing tailor kleding kleermaker
    hair hairdresser kapper
    animal veterinarian dier dierenarts
    dog hond
    horse paard
    sport sports sporten
    football soccer voetbal
    sister zus
    brother broer
    Saturday zaterdag
    Sunday zondag
    evening avond
    vastgoed makelaar
    """

MEANINGS = (
    *(line.strip() for line in _SUBJECTS.strip().splitlines()),
    *(f"{english} {dutch}" for english, dutch in PAIRS if " " not in english),
    "gebarentaal gebarentolk",
)
"""One line for each meaning, the names of languages last."""

FIRST_LANGUAGE = len(_SUBJECTS.strip().splitlines())
"""The meanings from this one on are names of languages."""

PHRASES = {"sign language": "gebarentaal", "real estate": "vastgoed"}
"""What is two words in English and one in Dutch."""

TEACHING = ("teach", "translate")
"""What one does with a language to carry it over to others."""

_STOP_WORDS = """
    about after again also and any are around back been before being both but came can come could
    does doing done down each ever every first for from full gets give gives goes going good great
    had has have help helps here him his how into its just keep kind know known knows last least
    less like likes little long look looking looks lot made make makes many may mine more most much
    must name need needed needs never new next nice not nothing now off often old once one only
    other others our out over own part people person place real really said same say says see seek
    she should since small some somebody someone something soon still such sure take takes than that
    the their them then there these they thing things this those through time too two under until
    use used using very want wanted wants was way well were what when where which while who whole
    whom whose why will with within without work working works would year years yes yet you your
    aan achter af al alle alleen alles als altijd andere anders ben best bij blijft boven daar dan
    dat deze die dit doe doen doet door dus echt echte een eens eerste eigen elk elke en enkele er
    gaan gaat geeft geen geven goed goede graag groot haar hadden hebben heeft heel helpen helpt hem
    hen het hier hij hoe hulp hun iemand iets ik in ja jaar jaren je jij jou jouw kan ken kennen
    kent klein kleine komen komt kunnen laat langs lang maakt maar maken mee meer mensen met mij
    mijn minder moet naar naast neemt net niet niets nieuw nieuwe nodig nog nooit nou nu om omdat
    onder ons onze ook op over paar per plaats samen sinds staat steeds straks tegen ten ter terug
    tijd toch toen tot tussen twee uit uw van vaak vanaf veel via vind vindt volgende voor vooral
    vraag vraagt waar waarom wanneer want wat weer weet weg wel welke werk werken werkt wie wij wil
    willen wordt zaken zal ze zeer zegt zelf zich zie ziet zij zijn zo zoals zoek zoeken zoekt
    zonder zou
    """

STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words of both languages that tell nothing about what somebody needs or has."""
