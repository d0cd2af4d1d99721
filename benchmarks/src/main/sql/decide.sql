-- The method in SQL, from the file {in} to the file {out}; {asOf}, {from}, {to} are days, {level} the level of rules.
-- Of conflicts it knows those in which two claims hang together, no more.
CREATE OR REPLACE TEMP TABLE judged AS
WITH lines AS (
    SELECT row_number() OVER () AS line, individual, age, claims, previouslyCounted AS counted
    FROM read_json('{in}', format = 'newline_delimited', maximum_object_size = 16777216, columns = {
        individual: 'VARCHAR', age: 'INTEGER',
        claims: 'STRUCT(id VARCHAR, outcome VARCHAR, achievedOn DATE, headcount INTEGER, share DECIMAL(5,4), sustainedYear INTEGER, provider VARCHAR, evidence STRUCT(kind VARCHAR, "from" DATE, "to" DATE, sessions INTEGER, before VARCHAR, after VARCHAR, beforeOn DATE, afterOn DATE, retrospective BOOLEAN))[]',
        previouslyCounted: 'STRUCT(outcome VARCHAR, achievedOn DATE)[]'})),
submitted AS (
    SELECT line, individual, age, counted, generate_subscripts(claims, 1) AS position, unnest(claims) AS c
    FROM lines WHERE claims IS NOT NULL),
spelled AS (
    SELECT line, position, individual, age, counted, c.id AS id, c.achievedOn AS achieved, financial(c.achievedOn) AS year,
        coalesce(c.headcount, 1)::BIGINT * coalesce((c.share * 10000)::BIGINT, 10000) AS times,
        coalesce(c.sustainedYear, 1) AS sustained, lower(trim(c.provider)) AS provider, spelling(c.outcome) AS outcome,
        lower(c.evidence.kind) AS kind, c.evidence.before AS before, c.evidence.after AS after, c.evidence.beforeOn AS beforeOn,
        c.evidence.afterOn AS afterOn, coalesce(c.evidence.retrospective, false) AS retrospective,
        c.evidence.from AS "from", c.evidence.to AS "to", c.evidence.sessions AS sessions
    FROM submitted),
known AS (
    SELECT s.*, o.* EXCLUDE (name), b.meets AS metBefore, a.meets AS metAfter,
        CASE kind WHEN 'record' THEN o.record WHEN 'survey' THEN o.survey WHEN 'score' THEN o.score END AS accepted,
        CASE WHEN kind = 'score' THEN s.before::DECIMAL(9,2) END AS scoreBefore,
        CASE WHEN kind = 'score' THEN s.after::DECIMAL(9,2) END AS scoreAfter
    FROM spelled s
    LEFT JOIN spellings n ON n.spelled = s.outcome
    LEFT JOIN outcomes o ON o.code = n.code
    LEFT JOIN answers b ON b.scale = o.scale AND b.answer = spelling(s.before)
    LEFT JOIN answers a ON a.scale = o.scale AND a.answer = spelling(s.after)),
scored AS (
    SELECT k.*, scoreBefore BETWEEN r.lowest AND r.highest AND scoreAfter BETWEEN r.lowest AND r.highest AS onScale,
        CASE WHEN NOT k.score THEN k.wellbeing WHEN onScale THEN pa.wellbeing - pb.wellbeing END AS worth
    FROM known k
    LEFT JOIN scales r ON r.scale = k.scale
    LEFT JOIN points pb ON pb.outcome = k.code AND scoreBefore >= pb.score AND scoreBefore < pb.below
    LEFT JOIN points pa ON pa.outcome = k.code AND scoreAfter >= pa.score AND scoreAfter < pa.below),
found AS (
    SELECT line, position, individual, id, code, mental, achieved, year, provider, sustained,
        CASE WHEN individual IS NOT NULL THEN counted END AS counted,
        whole(whole(worth * (10000 - least(10000, rate * sustained))) * times) + whole(exchequer * times) + whole(business * times) AS total,
        CASE WHEN code IS NULL THEN ['UNKNOWN_OUTCOME'] ELSE list_filter([
            CASE WHEN achieved < '{from}'::DATE OR achieved > '{to}'::DATE THEN 'OUTSIDE_PERIOD' END,
            CASE WHEN achieved > '{asOf}'::DATE THEN 'FUTURE_DATE' END,
            CASE WHEN {level} = 2 AND (audience = 'adult' AND age < 16 OR audience = 'youth' AND age >= 25) THEN 'WRONG_AGE' END,
            CASE WHEN kind IS NULL THEN 'NO_EVIDENCE'
                WHEN NOT accepted THEN 'WRONG_EVIDENCE'
                WHEN kind = 'record' THEN NULL
                WHEN before IS NULL OR after IS NULL THEN 'INCOMPLETE_EVIDENCE'
                WHEN kind = 'survey' AND (metBefore IS NULL OR metAfter IS NULL) OR kind = 'score' AND NOT onScale THEN 'UNKNOWN_ANSWER'
                WHEN kind = 'survey' AND metBefore THEN 'ALREADY_MET'
                WHEN kind = 'survey' AND NOT metAfter OR kind = 'score' AND scoreAfter <= scoreBefore THEN 'NO_MOVEMENT' END,
            CASE WHEN accepted AND kind <> 'record' AND (afterOn <= beforeOn AND NOT retrospective
                OR beforeOn > '{asOf}'::DATE OR afterOn > '{asOf}'::DATE) THEN 'SURVEY_DATES' END,
            CASE WHEN {level} > 0 AND accepted AND kind = 'record' AND code = 'regular-volunteering' AND (
                "from" IS NULL OR "to" IS NULL OR sessions IS NULL OR "to" + 1 < "from" + INTERVAL 2 MONTH
                OR sessions < datesub('month', "from", "to" + 1)) THEN 'TOO_FEW_SESSIONS' END],
            lambda code: code IS NOT NULL) END AS codes
    FROM scored)
SELECT * EXCLUDE (codes, sustained),
    CASE WHEN len(codes) > 0 THEN codes
        WHEN sustained > 1 AND {level} = 0 THEN ['SUSTAINED_YEAR']
        WHEN individual IS NULL THEN ['UNTRACKED_INDIVIDUAL']
        ELSE [] END AS codes,
    CASE WHEN len(found.codes) > 0 THEN 'NOT_CLAIMABLE'
        WHEN sustained > 1 AND {level} = 0 OR individual IS NULL THEN 'REVIEW' END AS verdict
FROM found;

CREATE OR REPLACE TEMP TABLE struck AS
WITH entries AS (
    SELECT line, position, code, mental, year, unnest(counted) AS e FROM judged WHERE verdict IS NULL AND counted IS NOT NULL)
SELECT line, position, list(CASE WHEN c.code = n.code THEN 'COUNTED_BEFORE' WHEN p.one IS NOT NULL THEN 'INCOMPATIBLE_OUTCOME' ELSE 'OTHER_BANK' END) AS codes
FROM entries c
JOIN spellings n ON n.spelled = spelling(e.outcome)
JOIN outcomes o ON o.code = n.code
LEFT JOIN pairs p ON p.one = c.code AND p.other = n.code
WHERE financial(e.achievedOn) = c.year AND (c.code = n.code OR p.one IS NOT NULL OR c.mental OR o.mental)
GROUP BY line, position;

CREATE OR REPLACE TEMP TABLE ranked AS
SELECT line, position, code, mental, year, provider, coalesce(total, 0) AS total,
    row_number() OVER w AS place, first_value(provider) OVER w AS stays
FROM judged ANTI JOIN struck USING (line, position)
WHERE verdict IS NULL
WINDOW w AS (PARTITION BY line, code, year ORDER BY achieved, position);

CREATE OR REPLACE TEMP TABLE refused AS
SELECT line, position, [CASE WHEN provider <> stays THEN 'COUNTED_BY_ANOTHER_PROVIDER' ELSE 'COUNTED_THIS_YEAR' END] AS codes
FROM ranked WHERE place > 1
UNION ALL
SELECT a.line, a.position, [CASE WHEN p.one IS NOT NULL THEN 'INCOMPATIBLE_OUTCOME' ELSE 'OTHER_BANK' END]
FROM ranked a
JOIN ranked b ON a.line = b.line AND a.year = b.year AND a.position <> b.position AND a.place = 1 AND b.place = 1
LEFT JOIN pairs p ON p.one = a.code AND p.other = b.code
WHERE (p.one IS NOT NULL OR a.mental OR b.mental) AND (b.total > a.total OR b.total = a.total AND b.position < a.position)
UNION ALL
SELECT * FROM struck;

COPY (
    SELECT line, list({
        'claim': id,
        'verdict': CASE WHEN r.codes IS NOT NULL THEN 'NOT_CLAIMABLE' ELSE coalesce(verdict, 'CLAIMABLE') END,
        'year': label(year),
        'total': total * 0.01::DECIMAL(3,2),
        'reasons': coalesce(r.codes, j.codes)} ORDER BY position) AS decisions
    FROM judged j LEFT JOIN refused r USING (line, position)
    GROUP BY line) TO '{out}' (FORMAT json);
