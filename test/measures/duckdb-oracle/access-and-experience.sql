-- Section 3 of the counting specification, as far as one submission decides it. Residents of England cannot be told from
-- others without postcodes being looked up: everybody counts (R4.10).

-- 3.1
CREATE VIEW "access.people-in-contact" AS
SELECT DISTINCT person FROM referrals, period WHERE discharged IS NULL OR discharged > re;

CREATE VIEW received AS
SELECT referrals.* FROM referrals, period WHERE received BETWEEN rs AND re;

CREATE VIEW "access.referrals" AS
SELECT DISTINCT person, referral FROM received;

CREATE VIEW "access.people-discharged" AS
SELECT DISTINCT person FROM referrals, period WHERE discharged BETWEEN rs AND re;

CREATE VIEW "experience.out-of-area-placements" AS
SELECT DISTINCT person, referral FROM received WHERE reason_out_of_area = '10';

CREATE VIEW "access.referrals-from-general-practice" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'A1';
CREATE VIEW "access.referrals-from-themselves" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'B1';
CREATE VIEW "access.referrals-from-carers" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'B2';
CREATE VIEW "access.referrals-from-criminal-justice" AS
SELECT DISTINCT person, referral FROM received WHERE source[1] = 'E';
CREATE VIEW "access.referrals-from-police" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'E1';
CREATE VIEW "access.referrals-from-courts" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'E2';
CREATE VIEW "access.referrals-from-court-liaison" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'E5';
CREATE VIEW "access.referrals-from-emergency-departments" AS
SELECT DISTINCT person, referral FROM received WHERE source = 'H1';

CREATE VIEW "access.referrals-from-general-practice among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-themselves among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-carers among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-criminal-justice among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-police among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-courts among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-court-liaison among" AS
FROM "access.referrals";
CREATE VIEW "access.referrals-from-emergency-departments among" AS
FROM "access.referrals";

-- 3.2; R0.17
CREATE VIEW contacts AS
SELECT
	CareContactID AS contact,
	person,
	referral,
	received,
	CareContDate::DATE AS on_day,
	AttendStatus AS status,
	ConsMechanismMH AS mechanism,
	coalesce(OtherCareProfTeamLocalID, team) AS team
FROM MHS201 JOIN referrals ON referral = ServiceRequestID, period
WHERE CareContDate::DATE BETWEEN rs AND re;

-- R4.5: the age at a contact is of its day; where there is no contact, as for indirect activity, of the period's last day
CREATE VIEW seen AS
SELECT person, received, years(birth, on_day) AS age, years(birth, received) AS age_at_referral
FROM contacts JOIN people USING (person)
WHERE status IN ('5', '6') AND mechanism IN ('01', '02', '04', '11')
UNION ALL
SELECT person, received, age, years(birth, received)
FROM MHS204 JOIN referrals ON referral = ServiceRequestID JOIN people USING (person), period
WHERE IndirectActDate::DATE BETWEEN rs AND re;

CREATE VIEW "access.children" AS
SELECT DISTINCT person FROM seen WHERE age BETWEEN 0 AND 17 AND age_at_referral BETWEEN 0 AND 17;

CREATE VIEW "access.young-adults" AS
SELECT DISTINCT person FROM seen WHERE age BETWEEN 18 AND 24 AND age_at_referral BETWEEN 18 AND 24;

-- R0.14: the team of a contact is its own where it names one, otherwise that of the referral
CREATE VIEW "access.perinatal" AS
SELECT DISTINCT person
FROM contacts JOIN people USING (person)
WHERE status IN ('5', '6') AND mechanism IN ('01', '11')
	AND (
		GenderIDCode IN ('2', '3')
		OR (GenderIDCode = '1' AND GenderSameAtBirth = 'N')
		OR (GenderIDCode IS NULL AND Gender = '2')
	)
	AND team IN (SELECT CareProfTeamLocalID FROM MHS902 WHERE ServTeamTypeMH IN ('C02', 'F02'));

-- 3.3
CREATE VIEW "experience.contacts-attended" AS
SELECT person, contact FROM contacts WHERE status IN ('5', '6');
CREATE VIEW "experience.contacts-not-attended" AS
SELECT person, contact FROM contacts WHERE status IN ('7', '2', '3');
CREATE VIEW "experience.contacts-cancelled-by-provider" AS
SELECT person, contact FROM contacts WHERE status = '4';

CREATE VIEW "experience.contacts-attended among" AS
SELECT person, contact FROM contacts;
CREATE VIEW "experience.contacts-not-attended among" AS
SELECT person, contact FROM contacts;
CREATE VIEW "experience.contacts-cancelled-by-provider among" AS
SELECT person, contact FROM contacts;

CREATE VIEW stays AS
SELECT person, spell, hd - hs AS measured FROM spells_of_people, period WHERE hd BETWEEN rs AND re;

CREATE VIEW "inpatient.length-of-stay" AS
FROM stays;
CREATE VIEW "inpatient.stays-of-60-days-or-more" AS
SELECT person, spell FROM stays WHERE measured >= 60;
CREATE VIEW "inpatient.stays-of-90-days-or-more" AS
SELECT person, spell FROM stays WHERE measured >= 90;
CREATE VIEW "inpatient.length-of-stay among" AS
FROM stays;
CREATE VIEW "inpatient.stays-of-60-days-or-more among" AS
FROM stays;
CREATE VIEW "inpatient.stays-of-90-days-or-more among" AS
FROM stays;

-- R3.1, with the ward stay that began last as the last, and onward referrals of the person, whichever referral they
-- belong to: the specification says neither
CREATE VIEW last_wards AS
SELECT HospProvSpellID AS spell, MHAdmittedPatientClass AS bed
FROM MHS502
QUALIFY row_number() OVER (
	PARTITION BY HospProvSpellID
	ORDER BY StartDateWardStay DESC, StartTimeWardStay DESC NULLS LAST, EndDateWardStay DESC NULLS FIRST, "row" DESC
) = 1;

CREATE VIEW to_be_followed_up AS
SELECT spells_of_people.*
FROM spells_of_people JOIN last_wards USING (spell) JOIN people USING (person), period
WHERE hd BETWEEN rs - 4 AND re - 4
	AND method_of_discharge IS DISTINCT FROM '4' AND method_of_discharge IS DISTINCT FROM '5'
	AND coalesce(destination NOT IN ('30', '37', '40', '42', '48', '49', '50', '53', '79', '84', '87', '89'), true)
	AND bed IN ('200', '201', '202', '205', '212', '213')
	AND coalesce(death > hd + 3, true)
	AND NOT EXISTS (
		FROM MHS105 JOIN referrals onward ON referral = ServiceRequestID, MHS000
		WHERE onward.person = spells_of_people.person AND OrgIDReceiving <> OrgIDProvider
			AND OnwardReferDate::DATE BETWEEN hs AND hd
	);

CREATE VIEW "outcome.follow-up-72-hours among" AS
SELECT person, spell FROM to_be_followed_up;

CREATE VIEW "outcome.follow-up-72-hours" AS
SELECT DISTINCT left_hospital.person, left_hospital.spell
FROM to_be_followed_up left_hospital
WHERE EXISTS (
	FROM contacts
	WHERE contacts.person = left_hospital.person
		AND status IN ('5', '6') AND mechanism IN ('01', '02', '04', '11')
		AND on_day BETWEEN hd + 1 AND hd + 3
) OR EXISTS (
	FROM spells_of_people again
	WHERE again.person = left_hospital.person AND again.spell <> left_hospital.spell
		AND again.hs BETWEEN left_hospital.hd + 1 AND left_hospital.hd + 3
);
