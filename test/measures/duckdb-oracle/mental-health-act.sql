-- Section 1 of the counting specification, for the months of one provider.

-- R1.2: one version for each start and code
CREATE VIEW sections AS
SELECT * EXCLUDE place FROM (
	SELECT
		MHActLegalStatusClassPeriodID AS episode,
		LocalPatientID AS person,
		StartDateMHActLegalStatusClass::DATE AS s,
		left(StartTimeMHActLegalStatusClass, 5) AS t,
		ExpiryDateMHActLegalStatusClass::DATE AS x,
		EndDateMHActLegalStatusClass::DATE AS e,
		left(EndTimeMHActLegalStatusClass, 5) AS et,
		LegalStatusCode AS l,
		dense_rank() OVER (
			PARTITION BY LocalPatientID, StartDateMHActLegalStatusClass, LegalStatusCode
			ORDER BY
				ExpiryDateMHActLegalStatusClass DESC NULLS LAST,
				EndDateMHActLegalStatusClass DESC NULLS LAST,
				MHActLegalStatusClassPeriodID DESC
		) AS place
	FROM MHS401
) WHERE place = 1;

-- R1.3: one spell for each start and discharge; R1.4: their order
CREATE VIEW spells AS
SELECT *, dense_rank() OVER (
	PARTITION BY person
	ORDER BY hs, ht NULLS FIRST, hd IS NULL, hd, hdt NULLS FIRST
) AS spell_place
FROM (
	FROM spells_of_people
	QUALIFY row_number() OVER (PARTITION BY person, hs, hd ORDER BY spell DESC) = 1
);

CREATE VIEW spells_in_order AS
SELECT spells.*, previous.destination AS pd
FROM spells LEFT JOIN spells previous
	ON previous.person = spells.person AND previous.spell_place = spells.spell_place - 1;

-- R1.5: every spell of a section; R1.6b: the order of sections in a spell
CREATE VIEW linked AS
SELECT *, CASE WHEN spell IS NOT NULL THEN dense_rank() OVER (
	PARTITION BY person, spell
	ORDER BY s, t NULLS FIRST, e NULLS FIRST, et NULLS FIRST
) END AS place
FROM (
	SELECT sections.*, spell, hs, ht, hd, hdt, m, pd
	FROM sections LEFT JOIN spells_in_order
		ON spells_in_order.person = sections.person
		AND NOT (
			coalesce(hs > e, false)
			OR coalesce(hs > x, false)
			OR coalesce(s = hd AND t > hdt, false)
			OR coalesce(hd < s, false)
		)
);

CREATE VIEW with_previous AS
SELECT linked.*, previous.episode AS previous_episode, previous.l AS pl, previous.s AS ps, previous.e AS pe
FROM linked LEFT JOIN linked previous
	ON previous.person = linked.person AND previous.spell = linked.spell AND previous.place = linked.place - 1;

-- R1.6: the latest community treatment orders
CREATE VIEW orders AS
SELECT MHS404."row" AS id, MHS404.MHActLegalStatusClassPeriodID AS episode, LocalPatientID AS person,
	StartDateCommTreatOrd::DATE AS cts, EndDateCommTreatOrd::DATE AS cte, CommTreatOrdEndReason AS ctr
FROM MHS404 JOIN MHS401 ON MHS401.MHActLegalStatusClassPeriodID = MHS404.MHActLegalStatusClassPeriodID
QUALIFY dense_rank() OVER (
	PARTITION BY LocalPatientID, StartDateCommTreatOrd
	ORDER BY EndDateCommTreatOrd IS NULL, EndDateCommTreatOrd DESC, MHS404."row" DESC
) = 1;

-- R1.7: the order of the previous episode, or of this one
CREATE VIEW with_order AS
SELECT
	with_previous.*,
	coalesce(c.id, d.id) AS ct,
	coalesce(c.cts, d.cts) AS cts,
	coalesce(c.cte, d.cte) AS cte,
	coalesce(c.ctr, d.ctr) AS ctr
FROM with_previous
LEFT JOIN orders c
	ON c.ctr = '02' AND c.episode = previous_episode AND c.cts < hs AND (c.cte > hs OR c.cte IS NULL)
LEFT JOIN orders d
	ON d.ctr = '02' AND d.episode = with_previous.episode AND d.cts < hs AND (d.cte > hs OR d.cte IS NULL);

-- R1.8: the first branch that is true
CREATE VIEW categorised AS
SELECT *, CASE
	WHEN l = '01' THEN NULL
	WHEN l IN ('02', '03') AND s = hs AND (t <= ht OR t IS NULL OR ht IS NULL)
		AND (pl IS NULL OR pl = '01' OR hs - pe > 1) THEN 'A'
	WHEN l = '02' AND hs BETWEEN s - 5 AND s AND m = '2A' THEN 'A'
	WHEN l IN ('02', '03')
		AND (s > hs OR (s = hs AND (ht < t OR ht IS NULL OR t IS NULL)))
		AND (
			((pl IS NULL OR pe < s) AND took)
			OR (pl IN ('04', '05', '06') AND (pe = s OR pe = s - 1) AND took)
		) THEN 'B'
	WHEN l IN ('02', '03') AND pl IN ('19', '20') AND (s = pe OR s = pe + 1 OR s = ps)
		AND (hs = s OR hs >= ps OR s = pe) THEN 'C'
	WHEN l IN ('03', '09', '10', '15', '16') AND ctr = '02' AND (s >= cte - 1 OR cte IS NULL)
		AND (hs = s OR hs >= cts) THEN 'D'
	WHEN l = '03' AND ctr = '02' AND s < hs AND cte BETWEEN hs - 1 AND hs + 2 THEN 'D'
	WHEN l IN ('19', '20') AND (ps IS NULL OR pl = '01' OR pe < s) THEN 'E'
	WHEN l IN ('04', '05', '06') AND (s = hs OR (l IN ('05', '06') AND s >= hs))
		AND (pl IS NULL OR pe <= s OR pl = '01' OR (pl IN ('02', '03') AND pe = s)) THEN 'F'
	WHEN l IN ('03', '07', '08', '09', '10', '12', '15', '16', '17', '18') AND s > hs AND l = pl
		AND (s BETWEEN pe AND pe + 1 OR pe IS NULL) THEN 'G'
	WHEN l IN ('02', '03', '07', '08', '09', '10', '12', '13', '14', '15', '16', '17', '18', '31', '32', '34')
		AND hs > s
		AND (m IN ('81', '2B', '11', '12', '13') OR pd IN ('49', '50', '51', '52', '53', '87')) THEN 'H'
	WHEN l = '05' AND s >= hs AND pl = '06' AND s >= ps AND (pe IS NULL OR pe <= e OR e IS NULL) THEN 'J'
	WHEN l = '10' AND s >= hs AND pl = '07' AND (pe IS NULL OR pe = s OR s = pe + 1) THEN 'K'
	WHEN l = '03' AND s >= hs AND pl = '02' AND (pe IS NULL OR pe = s OR s = pe + 1) THEN 'L'
	WHEN l IN ('35', '36') THEN 'M'
	WHEN l IN ('07', '08', '09', '10', '12', '13', '14', '15', '16', '17', '18', '31', '32', '34')
		AND s <= hs AND (e IS NULL OR e >= hs) AND m IN ('11', '12', '13')
		AND (pl IS NULL OR (pl IN ('01', '02', '03', '04', '05', '06') AND (pe IS NULL OR pe <= s)))
		AND took THEN 'P'
	ELSE 'N'
END AS category
FROM (SELECT *, ct IS NULL OR (cte IS NOT NULL AND cte < s - 1) AS took FROM with_order);

-- R1.12, and R1.11: the rows of the first spell of each episode
CREATE VIEW begun AS
SELECT categorised.* FROM categorised, period WHERE s BETWEEN rs AND re;

CREATE VIEW begun_in_first_spell AS
SELECT * FROM begun QUALIFY hs = min(hs) OVER (PARTITION BY episode);

CREATE VIEW detained AS
SELECT * FROM begun_in_first_spell WHERE category IN ('A', 'B', 'C', 'D', 'P');

-- R1.13 to R1.16
CREATE VIEW "mha.detentions" AS
SELECT DISTINCT person, episode FROM detained;

CREATE VIEW "mha.section-136" AS
SELECT DISTINCT person, episode FROM begun WHERE category = 'E' AND l = '20';

-- R1.14: an order whose legal status period gave way to another of the same day and code (R1.2) is still an order
CREATE VIEW "mha.community-treatment-orders" AS
SELECT DISTINCT person, episode FROM orders, period WHERE cts BETWEEN rs AND re;

CREATE VIEW "mha.discharges-following-detention" AS
SELECT DISTINCT person, spell FROM detained, period
WHERE hd BETWEEN rs AND re AND e <= hd AND e >= hs;

CREATE VIEW "mha.repeat-detentions among" AS
SELECT DISTINCT person FROM detained;

CREATE VIEW "mha.repeat-detentions" AS
SELECT person FROM detained GROUP BY person HAVING count(DISTINCT episode) >= 2;
