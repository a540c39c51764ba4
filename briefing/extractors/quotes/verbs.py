"""Verbs and nouns that report speech in news English, by what they do with the words that they report."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPEECH = _words(
    """
    say tell add write ask reply answer explain note state announce declare remark comment observe argue claim insist
    assert contend maintain allege acknowledge admit concede confirm deny reveal disclose report warn caution predict
    forecast suggest propose recommend advise urge demand appeal plead beg promise pledge vow swear threaten joke quip
    jest laugh sigh shout cry exclaim yell scream whisper mutter murmur bark snap retort counter respond repeat reiterate
    restate stress emphasise emphasize underline underscore highlight affirm reaffirm assure reassure concur agree
    complain grumble lament protest object boast brag gush enthuse rave testify recount recall tweet post retweet text
    email message caption blog recite read tell inform brief conclude speculate reckon opine muse wonder continue
    elaborate clarify quote cite chant sing intone preach lecture rule order decree instruct hint signal indicate imply
    implore intimate confide confess volunteer venture interject fume rage thunder rail sneer scoff mock taunt tease chide
    scold rebuke retort riposte hit chime acknowledge mention outline reason advocate proclaim pronounce swear joke
    deadpan counsel beseech entreat admonish exhort go record express advertise bill pitch apologise apologize thank
    congratulate greet toast welcome wish
    """
) - _words("hit go order rail sing wish read record bill pitch text highlight")
"""Lemmas of verbs whose object may be somebody's words."""

DESCRIBE = _words(
    """
    call describe brand label dub denounce condemn dismiss hail praise slam blast characterise characterize portray deem
    term decry deride mock ridicule lambast lambaste criticise criticize attack accuse compare liken welcome bemoan
    deplore reject tout commend salute applaud liken style depict caricature cast paint frame credit defend extol berate
    rubbish pan savage profess blame
    """
) - _words("style paint cast frame pan savage")
"""Lemmas of verbs that report by naming: “called the offer “thin””."""

ADJACENT = _words("read go run sing text chant begin start open end close conclude hit express pitch bill thank record")
"""Lemmas that report words only where these follow at once: “the sign read “No entry””."""

JUDGE = _words(
    "condemn denounce decry deplore lambast lambaste slam blast praise hail bemoan lament blame cite extol applaud berate"
)
"""Lemmas of verbs that take one side: even two words qualifying their object are somebody's (“condemned the “vile” attack”)."""

THINK = _words("believe think feel consider fear hope expect want see regard view find doubt envisage envision prefer")
"""Lemmas of verbs of opinion: they report words only where they stand before them and nothing nearer does."""

SPEECH_NOUNS = _words(
    """
    claim promise pledge vow call demand warning remark comment assertion insistence suggestion description statement
    message post tweet letter email speech plea appeal word response reply answer denial admission accusation criticism
    complaint argument contention explanation offer prediction apology announcement declaration testimony characterisation
    characterization complaint threat assurance memo note article essay column editorial filing ruling judgment judgement
    report review verdict text caption slogan assessment view motto guess belief hunch verdict answer bet advice
    """
)
"""Nouns whose owner speaks: “her promise to “clean house””."""

DOCUMENTS = _words(
    """
    statement letter email e-mail memo note message post tweet report filing ruling judgment judgement document communique
    communiqué release notice order decree resolution declaration editorial article column op-ed book memoir essay text
    speech address briefing review survey study poster placard banner sign bulletin leaflet petition indictment complaint
    affidavit lawsuit tweet advert advertisement blog manifesto transcript constitution charter treaty act bill law policy
    """
)
"""Things that speak: “the letter said”, “according to the filing”."""

AUTHORED = _words("statement letter email e-mail memo note message post tweet column blog communique communiqué")
"""Documents that whoever is told to have made them speaks by: “In a letter, X blamed …. “…,” the letter says.”"""

ADVERBS_BETWEEN = _words(
    """
    also later then now once again earlier still already just only often never always recently repeatedly since previously
    further finally first simply even both all each himself herself themselves itself however meanwhile though too instead
    not n't n’t publicly privately today yesterday tomorrow tonight subsequently initially famously
    """
)
"""What may stand between a subject and its verb besides words in -ly."""

TERMS_BEFORE = _words(
    """
    term terms word words phrase phrases slogan expression nickname moniker title titles label tag acronym song single
    album film movie novel book play poem series show programme hymn anthem ballad sitcom musical documentary podcast game
    track episode exhibition painting sculpture magazine newspaper sketch sonnet chapter essay hashtag brand codename
    mantra motto concept notion
    """
)
"""Nouns that a title, term or nickname follows: no quotation of anybody."""

NAMING = _words(
    "so-called called named titled entitled nicknamed dubbed termed codenamed known styled subtitled labelled labeled"
)
"""Participles and adjectives that give a thing its name: “known as the “Iron Ring””."""

EPITHETS = _words("former ex erstwhile onetime one-time ex-minister ex-president veteran retired newcomer then")
"""Words that open a description of somebody whom the article has named: “the former minister”."""

PEOPLE = _words(
    "mission team panel delegation group committee jury board trio pair duo couple gang crew cell band militia faction"
)
"""Nouns for several persons together, by which those are called who spoke just before."""

INSCRIBED = _words(
    "sign signs banner banners placard placards notice notices label labels plaque billboard graffiti sticker stickers t-shirt "
    "t-shirts badge badges board boards headline headlines button buttons hat cap mural"
)
"""What bears words that nobody says: “a sign on the door: “Closed.”"""

MEN = _words("man boy gentleman father grandfather husband son brother uncle nephew widower boyfriend")
WOMEN = _words("woman girl lady mother grandmother wife daughter sister aunt niece widow girlfriend")
"""Nouns for whom only “he”, or only “she”, stands."""

KIN = (MEN | WOMEN) - _words("man boy gentleman woman girl lady") | _words(
    "partner child parent cousin neighbour neighbor friend"
)
"""What somebody is to another: “his wife” is never he."""
