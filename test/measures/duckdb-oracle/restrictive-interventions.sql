-- Section 2 of the counting specification. Within one submission, joins on person and spell follow from the incident.

-- R2.2
CREATE MACRO in_scope(start_day, end_day, rs, re) AS
	start_day BETWEEN rs AND re OR end_day BETWEEN rs AND re OR end_day IS NULL;

-- R2.4
CREATE VIEW interventions AS
SELECT
	person, spell, hs, hd,
	RestrictiveIntIncID AS incident,
	RestrictiveIntTypeID AS intervention,
	RestrictiveIntType AS type,
	StartDateRestrictiveIntType::DATE AS s,
	left(StartTimeRestrictiveIntType, 5) AS t,
	EndDateRestrictiveIntType::DATE AS e,
	left(EndTimeRestrictiveIntType, 5) AS et
FROM spells_of_people
JOIN MHS505 ON HospProvSpellID = spell
JOIN MHS515 USING (RestrictiveIntIncID), period
WHERE in_scope(StartDateRestrictiveIntInc::DATE, EndDateRestrictiveIntInc::DATE, rs, re)
	AND in_scope(StartDateRestrictiveIntType::DATE, EndDateRestrictiveIntType::DATE, rs, re);

-- R2.3: bed days, the discharge day not counted
CREATE VIEW "bed-days" AS
SELECT person, spell, coalesce(hd, re + 1) - greatest(hs, rs) AS amount FROM spells_of_people, period;

CREATE VIEW "in hospital" AS
SELECT DISTINCT person FROM spells_of_people;

-- R2.6
CREATE VIEW "restrictive.people" AS
SELECT DISTINCT person FROM interventions;

CREATE VIEW "restrictive.people among" AS
FROM "in hospital";

CREATE VIEW "restrictive.interventions" AS
SELECT DISTINCT person, incident, intervention FROM interventions;

CREATE VIEW "restrictive.incidents" AS
SELECT DISTINCT person, incident FROM interventions;

CREATE VIEW "restrictive.prone-restraint" AS
SELECT DISTINCT person, incident, intervention FROM interventions WHERE type = '01';

CREATE VIEW "restrictive.mechanical-restraint" AS
SELECT DISTINCT person, incident, intervention FROM interventions WHERE type = '04';

CREATE VIEW "restrictive.seclusion" AS
SELECT DISTINCT person, incident, intervention FROM interventions WHERE type = '05';

CREATE VIEW "restrictive.segregation" AS
SELECT DISTINCT person, incident, intervention FROM interventions WHERE type = '06';

CREATE VIEW "restrictive.chemical-restraint" AS
SELECT DISTINCT person, incident, intervention FROM interventions WHERE type BETWEEN '14' AND '17';

CREATE VIEW "restrictive.interventions among" AS
SELECT person, amount FROM "bed-days";
CREATE VIEW "restrictive.incidents among" AS
SELECT person, amount FROM "bed-days";
CREATE VIEW "restrictive.prone-restraint among" AS
SELECT person, amount FROM "bed-days";
CREATE VIEW "restrictive.mechanical-restraint among" AS
SELECT person, amount FROM "bed-days";
CREATE VIEW "restrictive.seclusion among" AS
SELECT person, amount FROM "bed-days";
CREATE VIEW "restrictive.segregation among" AS
SELECT person, amount FROM "bed-days";
CREATE VIEW "restrictive.chemical-restraint among" AS
SELECT person, amount FROM "bed-days";

-- R2.7: the first that is true makes a duration unusable
CREATE VIEW "restrictive.minutes" AS
SELECT DISTINCT person, incident, intervention,
	(e - s) * 1440 + date_diff('minute', t::TIME, et::TIME) AS measured
FROM interventions, period
WHERE CASE
	WHEN greatest(s, rs) = coalesce(e, re + 1) AND t = et THEN false
	WHEN greatest(s, rs) = coalesce(e, re + 1) AND t > et THEN false
	WHEN s < hs OR coalesce(e, re + 1) > coalesce(hd, re + 1) THEN false
	WHEN e > re OR s IS NULL OR t IS NULL OR e IS NULL OR et IS NULL THEN false
	ELSE true
END;

CREATE VIEW "restrictive.minutes among" AS
FROM "restrictive.interventions";
