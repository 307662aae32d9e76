"""The SQL that makes the tables of an index from those of a run. No value of a caller is in it."""

from __future__ import annotations

from pathlib import Path

from onrecord.archive.people.evidence import MAX_YEARS

INDEX_FOLDER = "index"
"""The folder of an index within that of a run."""
TABLES = ("said", "people", "quotations", "forms", "words")
"""The tables of an index."""


def quoted(path: Path) -> str:
    """A path as a string of SQL."""
    return "'" + str(path).replace("'", "''") + "'"


def view(name: str, files: Path) -> str:
    """The view of Parquet files: one, or those that match a path with `*`."""
    return f"CREATE VIEW {name} AS SELECT * FROM read_parquet({quoted(files)})"


_MONTH = "CASE WHEN regexp_matches(a.published, '^[0-9]{4}-[0-9]{2}') THEN a.published[:7] END"

_KEY = "name, type, role, affiliation, reference, roster_id"

PROFILES = f"""
CREATE TABLE speaker_rows AS
SELECT *, CASE WHEN max(year) OVER (PARTITION BY {_KEY}) - min(year) OVER (PARTITION BY {_KEY}) > {MAX_YEARS}
          THEN coalesce(year // {MAX_YEARS // 2}, 0) ELSE 0 END AS era
FROM (
  SELECT s.article, s.id AS speaker_id, s.name, coalesce(s.type, '') AS type, coalesce(s.role, '') AS role,
         coalesce(s.affiliation, '') AS affiliation, s.reference, coalesce(s.roster_id, '') AS roster_id,
         s.attributions, coalesce({_MONTH}, '') AS month, try_cast(({_MONTH})[:4] AS INTEGER) AS year
  FROM speakers s JOIN articles a USING (article)
  WHERE s.named AND s.members IS NULL
);
CREATE TABLE profiles AS
SELECT row_number() OVER (ORDER BY {_KEY}, era) AS number, *
FROM (
  SELECT {_KEY}, era, count(*) AS count, min(year) AS first, max(year) AS last
  FROM speaker_rows GROUP BY ALL
);
"""
"""Named speakers, and the profiles among them. Those who speak as a pair or a group are no person. Speakers
with the same data have several profiles only where one person cannot have spoken for so long.
"""

SPEAKERS_OF_PEOPLE = f"""
CREATE TABLE speaker_people AS
SELECT r.article, r.speaker_id, r.attributions, r.month, r.type, r.role, r.affiliation, r.reference,
       coalesce(m.person, p.person) AS person
FROM speaker_rows r
JOIN profiles f USING ({_KEY}, era)
JOIN person_of_profile p USING (number)
LEFT JOIN moved m ON m.article = r.article AND starts_with(m.person, p.person || '/');
"""

PEOPLE = """
CREATE TABLE people AS
SELECT s.person, n.name, mode(s.type) AS type, n.candidates,
       string_agg(DISTINCT nullif(s.role, ''), '; ' ORDER BY nullif(s.role, '')) AS roles,
       string_agg(DISTINCT nullif(s.affiliation, ''), '; ' ORDER BY nullif(s.affiliation, '')) AS affiliations,
       count(DISTINCT s.article) AS articles, sum(s.attributions)::BIGINT AS attributions,
       nullif(min(nullif(s.month, '')), '') AS first, nullif(max(s.month), '') AS last
FROM speaker_people s LEFT JOIN person_names n USING (person)
GROUP BY s.person, n.name, n.candidates ORDER BY attributions DESC, s.person;
"""

FOLDED_QUOTATIONS = r"""
CREATE TABLE folded AS
SELECT article, id, quoted,
  trim(regexp_replace(regexp_replace(lower(strip_accents(quoted)), '[''’`´]', '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g'))
    AS key
FROM attributions WHERE quoted IS NOT NULL;
DELETE FROM folded WHERE key = '';
"""

SAID = f"""
CREATE TABLE said AS
SELECT row_number() OVER (ORDER BY published NULLS LAST, article, content_start) AS row, *
FROM (
  SELECT t.*, coalesce(s.reference, 'unknown') AS reference, s.reference_text, s.reference_start, s.reference_end,
         s.anonymity_reason, p.person, n.name AS person_name, md5(c.centre)[:12] AS quotation,
         a.text_id, a.title, a.url, a.published, {_MONTH} AS month, a.byline, a.section, a.outlet, a.text_sha256,
         ' ' || trim(regexp_replace(lower(strip_accents(concat_ws(' ', s.names, t.speaker, n.name))),
                                    '[^\\p{{L}}\\p{{N}}]+', ' ', 'g')) AS who
  FROM attributions t
  JOIN articles a USING (article)
  LEFT JOIN speakers s ON s.article = t.article AND s.id = t.speaker_id
  LEFT JOIN speaker_people p ON p.article = t.article AND p.speaker_id = t.speaker_id
  LEFT JOIN person_names n ON n.person = p.person
  LEFT JOIN folded f ON f.article = t.article AND f.id = t.id
  LEFT JOIN centres c ON c.key = f.key
) ORDER BY row;
"""
"""Every attribution with all that is asked of it, in the order of publication. `row` is its place, and the key of what
follows: a file in the order of its key is read in part where a few rows are wanted. `who` has the folded words of all
names of the speaker, each after a blank.
"""

QUOTATIONS = """
CREATE TABLE quotations AS
SELECT quotation,
       arg_max(quoted, length(quoted)) AS longest,
       count(*) AS occurrences,
       count(DISTINCT article) AS articles,
       count(DISTINCT outlet) AS outlets,
       count(DISTINCT quoted) AS forms,
       min(published) AS first_published,
       arg_min(article, (coalesce(published, '9999'), article)) AS first_article,
       string_agg(DISTINCT coalesce(person_name, CASE WHEN named THEN speaker END), '; ') AS speakers,
       count(DISTINCT coalesce(person, CASE WHEN named THEN speaker END)) > 1 AS conflict
FROM said WHERE quotation IS NOT NULL
GROUP BY quotation ORDER BY occurrences DESC, quotation;
"""
"""A conflict: the text names several people for one quotation."""

FORMS = """
CREATE TABLE forms AS
SELECT quotation, quoted, count(*) AS times FROM said
WHERE quotation IN (SELECT quotation FROM quotations WHERE forms > 1)
GROUP BY ALL ORDER BY quotation, times DESC, quoted;
"""

WORDS = r"""
CREATE TABLE words AS
SELECT word, row, count(*)::INTEGER AS times, any_value(total)::INTEGER AS total
FROM (
  SELECT row, len(ws) AS total, unnest(ws) AS word FROM (
    SELECT row, list_filter(string_split_regex(lower(strip_accents(content)), '[^\p{L}\p{N}]+'),
                            lambda w: length(w) > 0) AS ws
    FROM said WHERE content IS NOT NULL
  )
)
GROUP BY word, row ORDER BY word, row;
"""
"""A plain inverted index of contents: how often each word is in each, and how many words that has."""
