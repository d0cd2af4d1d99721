-- The rule files as tables. {rules} is their folder, {level} 0, 1 or 2 the level of rules.
CREATE MACRO spelling(name) AS translate(lower(name), ' -/(),.''', '');
CREATE MACRO whole(tenThousandfold) AS (tenThousandfold + CASE WHEN tenThousandfold < 0 THEN -5000 ELSE 5000 END) // 10000;
CREATE MACRO financial(day) AS year(day) - CASE WHEN month(day) < 4 THEN 1 ELSE 0 END;
CREATE MACRO label(year) AS year || '/' || lpad(((year + 1) % 100)::VARCHAR, 2, '0');

CREATE TEMP TABLE categories AS SELECT * FROM (VALUES
    ('training-and-employment', 1500), ('community', 1900), ('crime', 1900), ('health', 2700)) AS c (category, rate);

CREATE TEMP TABLE outcomes AS
SELECT o.code, o.name, o.bank = 'UKMWB' AS mental, o.audience,
    contains(o.evidence, 'record') AS record, contains(o.evidence, 'survey') AS survey, contains(o.evidence, 'score') AS score,
    o.scale, coalesce((v.deadweight * 10000)::BIGINT, c.rate) AS rate,
    (v.wellbeing * 100)::BIGINT AS wellbeing,
    coalesce((v.exchequer * 100)::BIGINT, 0) AS exchequer, coalesce((v.business * 100)::BIGINT, 0) AS business
FROM read_csv('{rules}/uksvb/catalogue/outcomes.csv', all_varchar = true) o
JOIN categories c ON c.category = o.deadweight_category
LEFT JOIN read_csv('{rules}/values/example-values/values.csv', types = {
    'wellbeing': 'DECIMAL(12,2)', 'exchequer': 'DECIMAL(12,2)', 'business': 'DECIMAL(12,2)', 'deadweight': 'DECIMAL(5,4)'}) v
    ON v.outcome = o.code;

CREATE TEMP TABLE spellings AS
SELECT DISTINCT spelling(spelled) AS spelled, code FROM (SELECT name AS spelled, code FROM outcomes UNION ALL SELECT code, code FROM outcomes);

CREATE TEMP TABLE answers AS
SELECT scale, spelling(answer) AS answer, meets = 'yes' AS meets
FROM read_csv('{rules}/uksvb/catalogue/answers.csv', all_varchar = true);

CREATE TEMP TABLE scales AS
SELECT scale, lowest::DECIMAL(9,2) AS lowest, highest::DECIMAL(9,2) AS highest
FROM read_csv('{rules}/uksvb/catalogue/scores.csv', all_varchar = true);

CREATE TEMP TABLE points AS
SELECT outcome, score::DECIMAL(9,2) AS score, (wellbeing::DECIMAL(12,2) * 100)::BIGINT AS wellbeing,
    lead(score::DECIMAL(9,2), 1, 1000) OVER (PARTITION BY outcome ORDER BY score::DECIMAL(9,2)) AS below
FROM read_csv('{rules}/values/example-values/score-points.csv', all_varchar = true);

CREATE TEMP TABLE pairs AS
WITH allowed AS (
    SELECT outcome_a, outcome_b FROM read_csv('{rules}/uksvb/3-incompatibility/incompatible-outcomes.csv', all_varchar = true)
    WHERE CASE provenance WHEN 'published' THEN 0 WHEN 'legacy' THEN 1 ELSE 2 END <= {level})
SELECT outcome_a AS one, outcome_b AS other FROM allowed UNION SELECT outcome_b, outcome_a FROM allowed;
