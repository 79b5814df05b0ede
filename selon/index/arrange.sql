-- The tables of the index, in this order, each written as one file of columns. `raw_*` are the record's tables.
-- Numbers: n an article (in time order), s a story (latest first), r a statement (in text order), c a claim (weightiest
-- of its story first), k a name (most mentioned first), o an outlet (largest first).

CREATE MACRO first_day(value) AS nullif(regexp_extract(value, '\d{4}-\d{2}-\d{2}', 0), '');

CREATE TABLE outlets AS
SELECT (row_number() OVER (ORDER BY count(*) DESC, outlet) - 1)::INTEGER AS o, outlet
FROM raw_articles WHERE outlet <> '' GROUP BY outlet;

CREATE TABLE numbered AS
WITH dated AS (
    SELECT article, any_value(published) AS published, any_value(since) AS since, any_value(until) AS until
    FROM raw_dates GROUP BY article
), days AS (
    SELECT a.id, a.title, a.outlet, coalesce(d.published, a.published) AS published, d.since, d.until,
        coalesce(first_day(d.published), first_day(d.since), first_day(d.until), first_day(a.published)) AS day
    FROM raw_articles a LEFT JOIN dated d ON d.article = a.id
)
SELECT (row_number() OVER (ORDER BY day NULLS LAST, published, id) - 1)::INTEGER AS n, *
FROM days;

CREATE TABLE statements AS
SELECT (row_number() OVER (ORDER BY a.n, t.line) - 1)::INTEGER AS r, a.n, t.spot, t.article, t.line, t.said, t.speaker
FROM raw_statements t JOIN numbered a ON t.article = a.id;

CREATE TABLE placed AS
SELECT t.story, a.n, a.day, a.outlet
FROM (SELECT story, unnest(articles) AS id FROM raw_stories) t JOIN numbered a USING (id);

CREATE TABLE stories AS
WITH sized AS (
    SELECT story, min(day) AS first, max(day) AS last, count(*)::INTEGER AS size, count(DISTINCT outlet)::INTEGER AS outlets
    FROM placed GROUP BY story
), claimed AS (
    SELECT story, count(*)::INTEGER AS claims,
        count(*) FILTER (standing = 'confirmed')::INTEGER AS confirmed, count(*) FILTER (standing = 'denied')::INTEGER AS denied
    FROM raw_claims GROUP BY story
), spoken AS (
    SELECT p.story, count(*)::INTEGER AS statements FROM placed p JOIN statements t USING (n) GROUP BY p.story
)
SELECT (row_number() OVER (ORDER BY z.last DESC NULLS LAST, z.size DESC, t.story) - 1)::INTEGER AS s, t.*,
    z.first, z.last, z.size, z.outlets, coalesce(c.claims, 0)::INTEGER AS claims, coalesce(c.confirmed, 0)::INTEGER AS confirmed,
    coalesce(c.denied, 0)::INTEGER AS denied, coalesce(w.statements, 0)::INTEGER AS statements
FROM raw_stories t JOIN sized z USING (story) LEFT JOIN claimed c USING (story) LEFT JOIN spoken w USING (story);

CREATE TABLE listed AS
WITH measured AS (SELECT article, any_value(count) AS count, any_value(copied) AS copied FROM raw_shares GROUP BY article),
spoken AS (SELECT n, count(*) AS statements FROM statements GROUP BY n),
told AS (SELECT p.n, min(t.s) AS s FROM placed p JOIN stories t USING (story) GROUP BY p.n)
SELECT a.*, coalesce(o.o, -1)::INTEGER AS o, coalesce(t.s, -1)::INTEGER AS s, coalesce(w.statements, 0)::INTEGER AS statements,
    coalesce(m.count, 0)::INTEGER AS count, coalesce(m.copied, 0)::INTEGER AS copied
FROM numbered a LEFT JOIN outlets o USING (outlet) LEFT JOIN measured m ON m.article = a.id
LEFT JOIN spoken w ON w.n = a.n LEFT JOIN told t ON t.n = a.n
ORDER BY a.n;

CREATE TABLE claims AS
SELECT (row_number() OVER (ORDER BY coalesce(t.s, 2147483647), coalesce(w.rank, 2147483647),
        c.sources DESC, len(c.statements) DESC, c.outlets DESC, c.claim, c.spot) - 1)::INTEGER AS c,
    coalesce(t.s, -1)::INTEGER AS s, coalesce(w.rank, 2147483647) AS rank, c.spot, c.claim, c.standing, c.sources, c.outlets, c.said,
    c.statements, c.denied, c.declined
FROM raw_claims c LEFT JOIN stories t USING (story) LEFT JOIN weights w USING (spot);

-- All claims in one list, what matters most first, then the latest.
CREATE TABLE weighed AS
SELECT c FROM claims
ORDER BY rank, sources DESC, len(statements) DESC, outlets DESC, said DESC NULLS LAST, c;

-- When each statement was said, else the day of its article, as `selon.choice` takes it, without the time of day; `reach` has its days.
CREATE TABLE moments AS
SELECT t.r, regexp_replace(coalesce(t.said, CASE
    WHEN length(a.published) >= 10 THEN a.published
    WHEN a.since = a.until THEN a.since
    WHEN a.since IS NOT NULL OR a.until IS NOT NULL THEN concat(coalesce(a.since, '..'), '/', coalesce(a.until, '..'))
    ELSE a.published END), 'T[^/]*', '', 'g') AS moment
FROM statements t JOIN numbered a USING (n);

CREATE TABLE roles AS
WITH lines AS (
    SELECT c, 0 AS role, unnest(statements) AS line FROM claims
    UNION ALL SELECT c, 1, unnest(denied) FROM claims
    UNION ALL SELECT c, 2, unnest(declined) FROM claims
)
SELECT t.r, l.c, l.role::INTEGER AS role
FROM lines l JOIN statements t ON t.article = l.line.article AND t.line = l.line.line
ORDER BY t.r, l.role, l.c;

CREATE TABLE met AS
SELECT a.n, m.key, m.name, m.kind, m.role, m.span.start AS start, m.span."end" AS stop
FROM raw_mentions m JOIN numbered a ON m.article = a.id WHERE m.key <> '';

CREATE TABLE about AS
SELECT key, n, count(*)::INTEGER AS mentions FROM met GROUP BY key, n;

CREATE TABLE names AS
WITH counted AS (SELECT key, sum(mentions)::INTEGER AS mentions, count(*)::INTEGER AS articles FROM about GROUP BY key)
SELECT (row_number() OVER (ORDER BY coalesce(m.mentions, 0) DESC, t.key) - 1)::INTEGER AS k, t.*,
    coalesce(m.mentions, 0)::INTEGER AS mentions, coalesce(m.articles, 0)::INTEGER AS articles
FROM raw_names t LEFT JOIN counted m USING (key);

CREATE TABLE mentioned AS
SELECT t.k, b.n, b.mentions FROM about b JOIN names t USING (key) ORDER BY t.k, b.n DESC;

CREATE TABLE spoken AS
WITH speakers AS (SELECT r, n, unnest(speaker) AS name FROM statements),
called AS (
    SELECT n, name, coalesce(min(key) FILTER (kind <> 'place'), min(key)) AS key
    FROM met SEMI JOIN speakers USING (n, name) GROUP BY n, name
), usual AS (
    SELECT label AS name, min(k) AS k FROM names
    WHERE kind <> 'place' AND (kind <> 'person' OR label LIKE '% %') GROUP BY label HAVING count(*) = 1
)
SELECT DISTINCT coalesce(t.k, u.k)::INTEGER AS k, p.r, p.name
FROM speakers p LEFT JOIN called c ON c.n = p.n AND c.name = p.name LEFT JOIN names t ON t.key = c.key LEFT JOIN usual u ON u.name = p.name
WHERE coalesce(t.k, u.k) IS NOT NULL
ORDER BY 1, p.r DESC;

-- Statements by outlet (below 0: none known), month and what their speakers are, as `selon.voices` tells them.
CREATE TABLE voiced AS
WITH told AS (
    SELECT r, n, unnest(CASE WHEN len(speaker) = 0 THEN [''] ELSE speaker END) AS name FROM statements
), voices AS (
    SELECT DISTINCT t.r, t.n, s.k, CASE WHEN s.k IS NULL THEN t.name END AS name
    FROM told t LEFT JOIN spoken s ON s.r = t.r AND s.name = t.name
)
SELECT l.o, coalesce(left(l.day, 7), '') AS month, CASE
    WHEN v.name = '' THEN 'nobody'
    WHEN v.k IS NULL THEN 'unnamed'
    WHEN k.kind <> 'person' THEN concat(k.kind, 's')
    WHEN k.gender = 'f' THEN 'women' WHEN k.gender = 'm' THEN 'men' ELSE 'unknown' END AS sort,
    count(*)::INTEGER AS statements
FROM voices v JOIN listed l USING (n) LEFT JOIN names k ON k.k = v.k GROUP BY ALL ORDER BY 1, 2, 3;

-- Who is heard most.
CREATE TABLE loud AS
SELECT k, count(DISTINCT r)::INTEGER AS statements FROM spoken GROUP BY k ORDER BY 2 DESC, k LIMIT 1000;

CREATE TABLE flows AS
SELECT a.o, b.o AS p, count(*)::INTEGER AS passages, sum(x.count)::BIGINT AS words, count(DISTINCT x.article)::INTEGER AS articles
FROM raw_passages x JOIN listed a ON a.id = x.article JOIN listed b ON b.id = x.of
WHERE x.kind = 'copy' AND NOT x.stock AND a.o >= 0 AND b.o >= 0 GROUP BY a.o, b.o ORDER BY words DESC, a.o, b.o;

-- Words an outlet has from others; those of texts of no known outlet are from elsewhere.
CREATE TABLE elsewhere AS
SELECT a.o, sum(x.count)::BIGINT AS words
FROM raw_passages x JOIN listed a ON a.id = x.article LEFT JOIN listed b ON b.id = x.of
WHERE x.kind <> 'version' AND NOT x.stock AND a.o >= 0 AND coalesce(b.o, -1) <> a.o GROUP BY a.o;

CREATE TABLE credits AS
SELECT a.o, h.agency, count(*)::INTEGER AS articles
FROM (SELECT article, unnest(agencies) AS agency FROM raw_shares) h JOIN listed a ON a.id = h.article
WHERE a.o >= 0 GROUP BY a.o, h.agency ORDER BY a.o, articles DESC, h.agency;

CREATE TABLE days AS
SELECT day, count(*)::INTEGER AS articles FROM numbered WHERE day IS NOT NULL GROUP BY day ORDER BY day;

CREATE TABLE functions AS
-- *Premier ministre* and *premier ministre* are one role, written as it mostly is
SELECT t.k, mode(m.role ORDER BY m.role) AS role, count(*)::INTEGER AS mentions, min(a.day) AS first, max(a.day) AS last
FROM met m JOIN numbered a USING (n) JOIN names t USING (key)
WHERE m.role <> '' GROUP BY t.k, lower(m.role) ORDER BY t.k, mentions DESC, role;

CREATE TABLE subjects AS
WITH parts AS (SELECT t.r, t.n, unnest(x.content) AS part FROM raw_statements x JOIN statements t USING (spot))
SELECT DISTINCT t.k, p.r
FROM parts p JOIN met m ON m.n = p.n AND m.start >= p.part.start AND m.stop <= p.part."end" JOIN names t USING (key)
ORDER BY t.k, p.r DESC;

-- The standing a statement is searched by: that of the claim it holds, or else denies or declines.
CREATE TABLE standings AS
SELECT o.r, c.standing FROM (SELECT r, arg_min(c, role::BIGINT * 4294967296 + c) AS c FROM roles GROUP BY r) o JOIN claims c USING (c) ORDER BY o.r;

-- When a claim came to stand otherwise than before, the latest first.
CREATE TABLE changes AS
WITH turned AS (
    SELECT c.c, c.s, unnest(x.turns) AS turn, generate_subscripts(x.turns, 1) AS turned
    FROM raw_claims x JOIN claims c USING (spot) WHERE len(x.turns) > 1 AND c.s >= 0
),
followed AS (SELECT c, s, turn, turned, lag(turn.standing) OVER (PARTITION BY c ORDER BY turned) AS before FROM turned)
SELECT c, s, turn.day AS day, turn.standing AS standing, turn.sources AS sources, before FROM followed
WHERE before <> turn.standing AND turn.day IS NOT NULL ORDER BY turn.day DESC, c, turned;

-- What is searched of an article, as one number: where it is the same, its documents need not be written again.
CREATE TABLE digests AS
WITH spoken AS (
    SELECT t.n, bit_xor(hash(t.line, x.words, x.speaker, x.through, x.act, x.said, s.standing)) AS told
    FROM raw_statements x JOIN statements t USING (spot) LEFT JOIN standings s USING (r) GROUP BY t.n
)
SELECT a.n, a.id, hash(a.title, x.text, x.removed, a.day, a.outlet, s.told) AS digest
FROM numbered a JOIN raw_articles x USING (id) LEFT JOIN spoken s USING (n);

CREATE TABLE serials AS
SELECT coalesce(o.serial, (SELECT coalesce(max(serial), -1) FROM serials_before)
        + row_number() OVER (PARTITION BY o.serial IS NULL ORDER BY d.n))::INTEGER AS serial,
    d.id, d.digest, coalesce(o.digest = d.digest, false) AS kept
FROM digests d LEFT JOIN serials_before o USING (id)
ORDER BY d.n;
