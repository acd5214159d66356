-- The period, and of each person what measures are divided by. Each file of the submission is a table of texts, with null
-- for blank and the place of each record as "row".

CREATE VIEW period AS
SELECT ReportingPeriodStartDate::DATE AS rs, ReportingPeriodEndDate::DATE AS re FROM MHS000;

-- R0.10: completed years; who was born on 29 February has no birthday on 28 February
CREATE MACRO years(birth, on_day) AS
	year(on_day) - year(birth)
	- CASE WHEN (month(on_day), day(on_day)) < (month(birth), day(birth)) THEN 1 ELSE 0 END;

-- R4.1 and R4.2
CREATE VIEW people AS
WITH derived AS (
	SELECT
		*,
		CASE
			WHEN EthnicCategory IS NULL THEN NULL
			WHEN EthnicCategory[1] IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'Z')
				THEN EthnicCategory[1]
			WHEN EthnicCategory = '99' THEN '99'
			ELSE '-1'
		END AS ethnicity,
		years(PersonBirthDate::DATE, re) AS age,
		CASE
			WHEN GenderIDCode IN ('1', '2', '3', '4') THEN GenderIDCode
			WHEN Gender IN ('1', '2', '9') THEN Gender
		END AS sex
	FROM MHS001, period
)
SELECT
	LocalPatientID AS person,
	PersonBirthDate::DATE AS birth,
	PersDeathDate::DATE AS death,
	GenderIDCode, GenderSameAtBirth, Gender,
	age,
	sex,
	ethnicity,
	CASE
		WHEN ethnicity IN ('A', 'B', 'C') THEN 'White'
		WHEN ethnicity IN ('D', 'E', 'F', 'G') THEN 'Mixed'
		WHEN ethnicity IN ('H', 'J', 'K', 'L') THEN 'Asian or Asian British'
		WHEN ethnicity IN ('M', 'N', 'P') THEN 'Black or Black British'
		WHEN ethnicity IN ('R', 'S') THEN 'Other Ethnic Groups'
		ELSE 'Unknown'
	END AS ethnic_group
FROM derived;

CREATE VIEW referrals AS
SELECT
	ServiceRequestID AS referral,
	LocalPatientID AS person,
	ReferralRequestReceivedDate::DATE AS received,
	ServDischDate::DATE AS discharged,
	SourceOfReferralMH AS source,
	ReasonOAT AS reason_out_of_area,
	CareProfTeamLocalID AS team
FROM MHS101;

CREATE VIEW spells_of_people AS
SELECT
	HospProvSpellID AS spell,
	person,
	StartDateHospProvSpell::DATE AS hs,
	left(StartTimeHospProvSpell, 5) AS ht,
	DischDateHospProvSpell::DATE AS hd,
	left(DischTimeHospProvSpell, 5) AS hdt,
	MethAdmMHHospProvSpell AS m,
	DestOfDischHospProvSpell AS destination,
	MethOfDischMHHospProvSpell AS method_of_discharge
FROM MHS501 JOIN referrals ON referral = ServiceRequestID;
