"""Words that show that a phrase around a cue is an addressee, a medium, a time or a place."""

from __future__ import annotations

WRITTEN_MEDIA = frozenset(
    "advisory affidavit announcement article autobiography biography blog book brochure bulletin cable column"
    " comment communique communiqué complaint diary dispatch document e-mail editorial email essay filing flyer"
    " indictment journal lawsuit leaflet letter magazine manifesto memo memoir memorandum message newsletter"
    " newspaper note notice op-ed opinion page pamphlet paper paperwork petition post posting prospectus"
    " publication release report statement study submission survey telegram text thread tweet update".split()
)
"""Nouns for written media: `in a letter`."""

SPOKEN_MEDIA = frozenset(
    "account address advert advertisement briefing broadcast call caption channel circular commentary"
    " deposition documentary feed interview livestream missive monologue motion podcast presentation presser"
    " programme recording remark ruling sermon show site speech stream testimony tribute verdict video"
    " videotape vlog webcast webinar website".split()
)
"""Nouns for media that are spoken, or either: `in an interview`."""

MEDIA = WRITTEN_MEDIA | SPOKEN_MEDIA
"""Nouns for media."""

MEETINGS_OF_PRESS = frozenset({"news", "press", "media", "video", "conference"})
"""Words before `conference` and `call` that make it a channel: `at a news conference`."""

MEANS = frozenset(
    "e-mail email fax letter link mail message phone post radio satellite skype telegram telegraph telephone"
    " text video videolink whatsapp zoom".split()
)
"""Nouns after `by` and `via`: `by email`."""

NETWORKS = frozenset(
    "bluesky facebook instagram linkedin mastodon reddit snapchat social substack telegram threads truth"
    " twitter vk wechat weibo whatsapp x".split()
)
"""Names of networks that people write on: `on Telegram`."""

PLATFORMS = NETWORKS | frozenset(
    "abc air bbc camera cbs cnn discord fox internet medium messenger msnbc nbc online radio telegraph"
    " television telly tiktok tv viber web youtube".split()
)
"""Names and nouns for platforms after `on`: `on Telegram`, `on state television`."""

EVENTS = frozenset(
    "assembly banquet campaign ceremony commemoration concert conclave conference congress convention debate"
    " demonstration dinner event festival forum funeral gala gathering hearing hustings inauguration inquest"
    " launch luncheon march meeting parade party protest rally reception reunion seminar service session summit"
    " symposium talk tour trial vigil visit wedding workshop".split()
)
"""Nouns for occasions, which are the place by metonymy: `at a rally in Ohio`."""

PLACES = frozenset(
    "airport ballroom bank bar barracks base beach bench border building bureau cafe camp capital cathedral"
    " cemetery center centre chamber church city clinic club compound congress constituency corridor court"
    " courthouse courtroom courtyard district dock doorstep embassy factory farm field floor gate hall"
    " headquarters home hometown hospital hotel house kitchen laboratory lectern library lobby market mine"
    " mosque museum neighborhood neighbourhood office palace parliament pitch plant podium port prison pub"
    " pulpit residence restaurant room scene school senate shop sidelines site square stadium stage station step"
    " steps street studio synagogue temple tent theater theatre town university venue village warehouse"
    " workplace".split()
)
"""Nouns for places where people speak."""

PLACING = frozenset("aboard across at behind beside from in inside near on outside".split())
"""Prepositions of place."""
TIMING = frozenset(["on", "in", "at", "during", "around", "throughout", "over", "late", "early", "as of", ""])
"""Prepositions before a date or a time; `""` is none."""
SEQUENCE = frozenset({"after", "before", "following", "ahead of", "during", "prior to", "amid"})
"""Prepositions of a time that is an event: `after the meeting`."""
ADVERBS = frozenset(
    "afterward afterwards beforehand earlier lately later overnight previously recently simultaneously"
    " subsequently thereafter today tonight yesterday".split()
)
"""Adverbs of time."""
EARLIER = frozenset({"late", "early", "earlier", "later", "shortly", "just", "immediately", "soon"})
"""Adverbs that open a time: `late on Tuesday`."""

APPEARING = frozenset(
    "address answer appear blog brief campaign comment debate email lecture message post preach reply report"
    " respond speak talk testify tweet write".split()
)
"""Verbs of speaking next to a cue that govern its circumstances: `speaking to reporters in Nairobi`."""
ISSUING = frozenset(
    "address air broadcast circulate deliver email file give hold issue make obtain post publish record release"
    " send upload".split()
)
"""Verbs below a medium that govern its time and place: `in a statement issued on Monday`."""

HEARERS = frozenset(
    "agency analyst assembly audience board broadcaster cabinet caller channel colleague commission committee"
    " congregation congress council court crowd delegate family fan father follower friend house husband inquiry"
    " investigator investor journalist judge jury lawmaker listener magazine magistrate media meeting member"
    " minister mother nation neighbor neighbour newspaper officer official panel paper parliament"
    " parliamentarian people police press public reader reporter senate senator shareholder staff student"
    " subcommittee supporter team them tribunal viewer voter website wife worker".split()
)
"""Nouns for addressees after `to`, `with` and `before`."""

HEARING_VERBS = frozenset(
    "address admonish advise ask assure beg beseech brief caution challenge command convince counsel direct"
    " email encourage entreat forbid forewarn implore inform instruct interview invite lobby message notify"
    " order persuade petition phone pledge press promise question quiz reassure remind request teach telegraph"
    " tell text urge warn write".split()
)
"""Verbs whose object is the addressee, unlike that of `accuse` and `praise`."""
