"""Nouns and verbs that tell on what occasion words are spoken or written in news English, by what they name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EVENTS = _words(
    """
    address advert affidavit announcement appearance appeal article assembly bill blog book breakfast brief briefing broadcast
    brochure bulletin call caption celebration ceremony chat circular column comment commentary committee communique
    communiqué complaint conference congress convention conversation correspondence council court debate
    ed declaration decision deposition diary dinner dispatch dissent document e-mail editorial email essay eulogy evidence
    exchange fax filing flight forum funeral gathering hearing homily indictment inquest inquiry interview introduction
    invitation investigation judgement judgment keynote launch lawsuit leaflet lecture letter line livestream lunch luncheon
    mail manifesto march mass meeting memo memoir memorandum memorial message motion newsletter note notice observance
    op-ed opinion panel paper parade party petition phone picket playback podcast post posting prayer preface
    presentation press presser pressconference programme program prospectus protest publication rally reading reception
    recording release remark remarks reply report response resolution review roundtable ruling seminar sermon service session
    show sidelines sitting speech statement stop submission summary summit symposium talk talks telecast telegram telephone
    television testimony text text-message thread tour transcript trial tribunal trip tv tweet verdict video videoconference
    vigil visit vote way webcast webinar wedding witness workshop radio newscast questioning e-mails
    emails posts tweets interviews messages letters filings speeches
    """
)
"""What words are said at or stand in: an event, a text, a medium."""

PLACES = _words(
    """
    airport arena assembly bank bar base bedside beach border bridge cafe camp capital cathedral cell centre center chamber
    chapel church city club compound corridor courthouse courtroom courtyard deck depot dock doorstep embassy entrance
    factory farm farmhouse field floor front garden gate gates grounds hall harbour harbor headquarters hearing hillside home
    hospital hotel house hut island jail jetty kitchen lawn lobby market marketplace mosque museum office offices palace park
    parliament pavement pier plant platform playground plaza podium port premises prison pub pulpit quarry quay quayside
    racecourse railway restaurant road roadside ruins school scene senate sheds shelter shipyard shop shore shrine site
    square stadium stage stairs station steps street studio synagogue temple terminal terrace theatre theater town track
    tunnel university village ward warehouse waterfront wharf workshop yard
    """
)
"""Where somebody stands who speaks."""

AUDIENCES = _words(
    """
    agency analysts assembly audience board broadcaster cabinet chamber channel committee conference congregation congress
    council councillors court crowd delegates diplomats employees followers gathering hearing inquiry investors journalists
    judge judges jurors jury lawmakers legislators listeners lords magazine magistrates media meeting members mps msps mayors
    ministers newspaper nation network newscast newspaper officials panel paper parliament participants peers press
    programme program rally readers reporter reporters room seminar senate senators shareholders staff station students
    summit supporters tribunal viewers voters website worshippers workers
    """
)
"""To whom somebody speaks in public."""

TELLING = frozenset({"tell", "inform", "assure", "warn", "remind", "address", "brief", "advise", "urge"})
"""Verbs whose object hears the words."""

POSTING = frozenset({"post", "tweet", "write", "blog", "text", "repost", "retweet", "message", "email", "e-mail"})
"""Verbs that say in what medium the words stand."""

MOMENTS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov
    nov. dec dec. today yesterday tonight morning afternoon evening night noon midnight midday week month year weekend
    earlier later recently afterwards afterward overnight dawn dusk lunchtime
    """
)
"""A time alone is no occasion: the day stands beside the source."""

NO_OCCASIONS = _words(
    """
    fact effect part general particular short all turn response return addition contrast theory practice jest reference
    principle passing full detail most least first last once best worst behalf condition terms time favour favor support
    line percent cent average total issue case cases point view sense kind
    """
)
"""What follows a preposition in a manner of speaking: “in effect”, “on condition of anonymity”, “at least”."""

LENGTHS = _words("days weeks months years hours minutes decades seconds decade century quarter")
"""Spans of time: “in two years” is no occasion."""
