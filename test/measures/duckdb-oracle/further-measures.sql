-- R1.13
CREATE VIEW "mha.detentions-on-admission" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category IN ('A', 'P');
CREATE VIEW "mha.detentions-following-admission" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category = 'B';
CREATE VIEW "mha.detentions-following-place-of-safety" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category = 'C';
CREATE VIEW "mha.detentions-following-revocation" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category = 'D';
CREATE VIEW "mha.section-2" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category IN ('A', 'B', 'C', 'L') AND l = '02';
CREATE VIEW "mha.section-3" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category IN ('A', 'B', 'C', 'L') AND l = '03';
CREATE VIEW "mha.transfers-on-section" AS
SELECT DISTINCT person, episode FROM begun_in_first_spell WHERE category = 'H';
CREATE VIEW "mha.short-term-orders" AS
SELECT DISTINCT person, episode FROM begun WHERE category IN ('E', 'F');
CREATE VIEW "mha.section-135" AS
SELECT DISTINCT person, episode FROM begun WHERE category = 'E' AND l = '19';
CREATE VIEW "mha.section-4" AS
SELECT DISTINCT person, episode FROM begun WHERE category = 'F' AND l = '04';
CREATE VIEW "mha.section-5" AS
SELECT DISTINCT person, episode FROM begun WHERE category = 'F' AND l IN ('05', '06');

-- R1.14
CREATE VIEW orders_begun AS
SELECT orders.* FROM orders, period WHERE cts BETWEEN rs AND re;
CREATE VIEW "mha.community-treatment-order-recalls" AS
SELECT DISTINCT person, episode FROM orders_begun
WHERE episode IN (SELECT MHActLegalStatusClassPeriodID FROM MHS405);
CREATE VIEW "mha.community-treatment-order-revocations" AS
SELECT DISTINCT person, episode FROM orders_begun WHERE ctr = '02';
CREATE VIEW "mha.community-treatment-order-discharges" AS
SELECT DISTINCT person, episode FROM orders_begun WHERE ctr = '01';

-- R1.18: on the last day of the period
CREATE VIEW open_referrals AS
SELECT referrals.* FROM referrals, period WHERE discharged IS NULL OR discharged > re;
CREATE VIEW open_sections AS
SELECT MHActLegalStatusClassPeriodID AS episode, LocalPatientID AS person, LegalStatusCode AS l
FROM MHS401, period
WHERE EndDateMHActLegalStatusClass IS NULL OR EndDateMHActLegalStatusClass::DATE > re;
CREATE VIEW open_in_community AS
SELECT MHActLegalStatusClassPeriodID AS episode FROM MHS404, period
WHERE EndDateCommTreatOrd IS NULL OR EndDateCommTreatOrd::DATE > re
UNION
SELECT MHActLegalStatusClassPeriodID FROM MHS405, period
WHERE EndDateCommTreatOrdRecall IS NULL OR EndDateCommTreatOrdRecall::DATE > re
UNION
SELECT MHActLegalStatusClassPeriodID FROM MHS403, period
WHERE EndDateMHCondDisch IS NULL OR EndDateMHCondDisch::DATE > re;
CREATE VIEW in_community AS
SELECT DISTINCT LocalPatientID AS person
FROM MHS401 JOIN open_in_community ON episode = MHActLegalStatusClassPeriodID;
CREATE VIEW short_term AS
SELECT DISTINCT person FROM open_sections WHERE l IN ('04', '05', '06', '19', '20');

CREATE VIEW "mha.people-detained" AS
SELECT DISTINCT open_sections.person
FROM open_sections
JOIN open_referrals ON open_referrals.person = open_sections.person
JOIN MHS501 ON ServiceRequestID = referral, period
WHERE l IN ('02', '03', '07', '08', '09', '10', '12', '13', '14', '15', '16', '17', '18', '31', '32', '37', '38')
	AND (DischDateHospProvSpell IS NULL OR DischDateHospProvSpell::DATE > re)
	AND open_sections.person NOT IN (FROM in_community)
	AND open_sections.person NOT IN (FROM short_term);
CREATE VIEW "mha.people-on-community-treatment-order" AS
SELECT DISTINCT person FROM open_sections JOIN open_in_community USING (episode)
WHERE person IN (SELECT person FROM open_referrals) AND person NOT IN (FROM short_term);
CREATE VIEW "mha.people-under-short-term-order" AS
SELECT person FROM short_term WHERE person IN (SELECT person FROM open_referrals);
CREATE VIEW "mha.people-subject" AS
FROM "mha.people-detained"
UNION
FROM "mha.people-on-community-treatment-order"
UNION
FROM "mha.people-under-short-term-order"
UNION
SELECT person FROM open_sections
WHERE l IN ('35', '36') AND person IN (SELECT person FROM open_referrals);

-- 3.2, MHS108: the team is that of the contact
CREATE VIEW direct_contacts AS
SELECT contacts.*, row_number() OVER (PARTITION BY referral ORDER BY on_day, contact) AS number
FROM contacts
WHERE status IN ('5', '6') AND mechanism IN ('01', '02', '04', '11');
CREATE MACRO referrals_of(types) AS TABLE
SELECT DISTINCT teams.referral FROM (
	SELECT referral, team FROM referrals
	UNION
	SELECT ServiceRequestID, OtherCareProfTeamLocalID FROM MHS102
) teams JOIN MHS902 ON team = CareProfTeamLocalID WHERE list_contains(types, ServTeamTypeMH);
CREATE VIEW "access.community-contacts" AS
SELECT DISTINCT person FROM direct_contacts JOIN people USING (person)
WHERE number = 2 AND years(birth, received) >= 18
	AND referral IN (FROM referrals_of(['A05', 'A06', 'A08', 'A09', 'A12', 'A13', 'A16', 'C03', 'C10', 'A14', 'D05']))
	AND referral NOT IN (SELECT ServiceRequestID FROM MHS501);

-- 3.1: crisis and liaison, the first contact face to face after the referral was received
CREATE VIEW urgent AS
SELECT referral, referrals.person, source, ClinRespPriorityType AS priority,
	(received + coalesce(ReferralRequestReceivedTime, '00:00')::TIME) AS received_at
FROM referrals JOIN MHS101 ON ServiceRequestID = referral, period WHERE received BETWEEN rs AND re;
CREATE VIEW minutes_to_contact AS
SELECT urgent.*, (
	SELECT min(date_diff('minute', received_at, CareContDate::DATE + coalesce(CareContTime, '00:00')::TIME))
	FROM MHS201, period
	WHERE ServiceRequestID = urgent.referral AND AttendStatus IN ('5', '6') AND ConsMechanismMH = '01'
		AND CareContDate::DATE BETWEEN rs AND re
		AND CareContDate::DATE + coalesce(CareContTime, '00:00')::TIME >= received_at
) AS minutes
FROM urgent;
CREATE VIEW "access.very-urgent-crisis-within-four-hours among" AS
SELECT person, referral, minutes FROM minutes_to_contact
WHERE priority IN ('1', '4') AND referral IN (FROM referrals_of(['A02', 'A18', 'A19']));
CREATE VIEW "access.very-urgent-crisis-within-four-hours" AS
SELECT person, referral FROM "access.very-urgent-crisis-within-four-hours among" WHERE minutes BETWEEN 0 AND 240;
CREATE VIEW "access.urgent-crisis-within-24-hours among" AS
SELECT person, referral, minutes FROM minutes_to_contact
WHERE priority = '2' AND referral IN (FROM referrals_of(['A02', 'A18', 'A19']));
CREATE VIEW "access.urgent-crisis-within-24-hours" AS
SELECT person, referral FROM "access.urgent-crisis-within-24-hours among" WHERE minutes BETWEEN 0 AND 1440;
CREATE VIEW "access.liaison-within-one-hour among" AS
SELECT person, referral, minutes FROM minutes_to_contact
WHERE source = 'H1' AND referral IN (FROM referrals_of(['A11', 'C05']));
CREATE VIEW "access.liaison-within-one-hour" AS
SELECT person, referral FROM "access.liaison-within-one-hour among" WHERE minutes BETWEEN 0 AND 60;

-- 3.3, out-of-area placements: one that a later one overlaps is closed when that is received
CREATE VIEW placements AS
SELECT person, referral, received, least(discharged, next_received) AS ended
FROM (
	SELECT *, min(received) OVER (
		PARTITION BY person ORDER BY received RANGE BETWEEN INTERVAL 1 DAY FOLLOWING AND UNBOUNDED FOLLOWING
	)::DATE AS next_received
	FROM referrals WHERE reason_out_of_area = '10'
);
CREATE VIEW "experience.out-of-area-placements-active" AS
SELECT person, referral FROM placements, period WHERE ended IS NULL OR ended > re;
CREATE VIEW "experience.out-of-area-placements-ended" AS
SELECT person, referral FROM placements, period WHERE ended BETWEEN rs AND re;

-- R2.12: from the admission to the end of the stay or of the placement, whichever comes first; that a placement's end
-- ends its days is this package's reading
CREATE VIEW "experience.out-of-area-bed-days" AS
SELECT placements.person, spell,
	greatest(0, least(coalesce(hd, re + 1), coalesce(ended, re + 1), re + 1) - greatest(hs, rs))::INTEGER AS amount
FROM placements JOIN MHS501 ON ServiceRequestID = referral JOIN spells_of_people ON spell = HospProvSpellID, period;
CREATE VIEW "experience.out-of-area-bed-days among" AS SELECT person, amount FROM "bed-days";

-- 3.3, length of stay: the bed of the ward stay that ends on the day of discharge, of the last where two do, so that no
-- stay counts twice; children in any bed, known or not
CREATE VIEW beds_left AS
SELECT spell, MHAdmittedPatientClass AS bed
FROM stays JOIN spells_of_people USING (spell) JOIN MHS502 ON HospProvSpellID = spell AND EndDateWardStay::DATE = hd
QUALIFY row_number() OVER (PARTITION BY spell ORDER BY StartDateWardStay DESC, "row" DESC) = 1;
CREATE VIEW stays_by_bed AS
SELECT stays.person, spell, measured, bed, age
FROM stays JOIN people USING (person) LEFT JOIN beds_left USING (spell);
CREATE VIEW "inpatient.adult-acute-length-of-stay" AS
SELECT person, spell, measured FROM stays_by_bed WHERE bed = '200' AND age BETWEEN 18 AND 64;
CREATE VIEW "inpatient.older-adult-acute-length-of-stay" AS
SELECT person, spell, measured FROM stays_by_bed WHERE bed = '201' AND age >= 65;
CREATE VIEW "inpatient.children-length-of-stay" AS
SELECT person, spell, measured FROM stays_by_bed WHERE age BETWEEN 0 AND 17;
CREATE VIEW "inpatient.adult-acute-length-of-stay among" AS FROM "inpatient.adult-acute-length-of-stay";
CREATE VIEW "inpatient.older-adult-acute-length-of-stay among" AS FROM "inpatient.older-adult-acute-length-of-stay";
CREATE VIEW "inpatient.children-length-of-stay among" AS FROM "inpatient.children-length-of-stay";
CREATE VIEW "inpatient.adult-acute-stays-of-60-days-or-more among" AS
SELECT DISTINCT person FROM "inpatient.adult-acute-length-of-stay";
CREATE VIEW "inpatient.adult-acute-stays-of-90-days-or-more among" AS
SELECT DISTINCT person FROM "inpatient.adult-acute-length-of-stay";
CREATE VIEW "inpatient.older-adult-acute-stays-of-60-days-or-more among" AS
SELECT DISTINCT person FROM "inpatient.older-adult-acute-length-of-stay";
CREATE VIEW "inpatient.older-adult-acute-stays-of-90-days-or-more among" AS
SELECT DISTINCT person FROM "inpatient.older-adult-acute-length-of-stay";
CREATE VIEW "inpatient.children-stays-of-60-days-or-more among" AS
SELECT DISTINCT person FROM "inpatient.children-length-of-stay";
CREATE VIEW "inpatient.children-stays-of-90-days-or-more among" AS
SELECT DISTINCT person FROM "inpatient.children-length-of-stay";
CREATE VIEW "inpatient.adult-acute-stays-of-60-days-or-more" AS
SELECT DISTINCT person FROM "inpatient.adult-acute-length-of-stay" WHERE measured >= 60;
CREATE VIEW "inpatient.adult-acute-stays-of-90-days-or-more" AS
SELECT DISTINCT person FROM "inpatient.adult-acute-length-of-stay" WHERE measured >= 90;
CREATE VIEW "inpatient.older-adult-acute-stays-of-60-days-or-more" AS
SELECT DISTINCT person FROM "inpatient.older-adult-acute-length-of-stay" WHERE measured >= 60;
CREATE VIEW "inpatient.older-adult-acute-stays-of-90-days-or-more" AS
SELECT DISTINCT person FROM "inpatient.older-adult-acute-length-of-stay" WHERE measured >= 90;
CREATE VIEW "inpatient.children-stays-of-60-days-or-more" AS
SELECT DISTINCT person FROM "inpatient.children-length-of-stay" WHERE measured >= 60;
CREATE VIEW "inpatient.children-stays-of-90-days-or-more" AS
SELECT DISTINCT person FROM "inpatient.children-length-of-stay" WHERE measured >= 90;

-- R2.12, MHS24 and MHS25, of each person
CREATE MACRO days_within(start_day, end_day, rs, re) AS coalesce(end_day, re + 1) - greatest(start_day, rs);
CREATE VIEW ward_days AS
SELECT person, sum(days_within(StartDateWardStay::DATE, EndDateWardStay::DATE, rs, re)) AS days
FROM MHS502 JOIN spells_of_people ON spell = HospProvSpellID, period GROUP BY person;
CREATE VIEW leave_days AS
SELECT person, sum(days_within(start_day, end_day, rs, re)) AS days FROM (
	SELECT WardStayID, StartDateHomeLeave::DATE AS start_day, EndDateHomeLeave::DATE AS end_day FROM MHS509
	UNION ALL
	SELECT WardStayID, StartDateMHLeaveAbs::DATE, EndDateMHLeaveAbs::DATE FROM MHS510
) JOIN MHS502 USING (WardStayID) JOIN spells_of_people ON spell = HospProvSpellID, period GROUP BY person;
CREATE VIEW "inpatient.bed-days" AS
SELECT person, days::INTEGER AS measured FROM ward_days WHERE days > 0;
CREATE VIEW "inpatient.bed-days among" AS FROM "inpatient.bed-days";
CREATE VIEW "inpatient.occupied-bed-days" AS
SELECT person, (ward_days.days - coalesce(leave_days.days, 0))::INTEGER AS measured
FROM ward_days LEFT JOIN leave_days USING (person) WHERE ward_days.days - coalesce(leave_days.days, 0) > 0;
CREATE VIEW "inpatient.occupied-bed-days among" AS FROM "inpatient.occupied-bed-days";

-- 3.2, EIP23: the clock stops on the later of the team's first direct contact and the start of its care coordinator
CREATE VIEW waits AS
SELECT referral, person, received, discharged,
	CASE WHEN seen IS NOT NULL AND coordinated IS NOT NULL THEN greatest(seen, coordinated) END AS stopped
FROM (
	SELECT referral, referrals.person, received, discharged,
		(
			SELECT min(on_day) FROM direct_contacts JOIN MHS902 ON team = CareProfTeamLocalID
			WHERE direct_contacts.referral = referrals.referral AND ServTeamTypeMH = 'A14' AND on_day >= referrals.received
		) AS seen,
		(
			SELECT min(StartDateAssCareCoord::DATE) FROM MHS006
			WHERE LocalPatientID = referrals.person AND CareProfServOrTeamTypeAssoc = 'A14'
		) AS coordinated
	FROM referrals JOIN MHS101 ON ServiceRequestID = referral
	WHERE PrimReasonReferralMH = '01' AND received >= DATE '2016-01-01' AND referral IN (FROM referrals_of(['A14']))
);
CREATE VIEW stopped_clocks AS
SELECT waits.* FROM waits, period WHERE stopped BETWEEN rs AND re;
CREATE VIEW "access.early-intervention-within-two-weeks among" AS SELECT person, referral FROM stopped_clocks;
CREATE VIEW "access.early-intervention-within-two-weeks" AS
SELECT person, referral FROM stopped_clocks WHERE stopped - received <= 14;
CREATE VIEW "access.early-intervention-waiting-over-two-weeks among" AS
SELECT person, referral, received FROM waits, period
WHERE received <= re AND (discharged IS NULL OR discharged > re)
	AND (stopped IS NULL OR stopped > re);
CREATE VIEW "access.early-intervention-waiting-over-two-weeks" AS
SELECT person, referral FROM "access.early-intervention-waiting-over-two-weeks among", period WHERE re - received > 14;

-- 3.2, MHS106: a source of admission that is not recorded drops the stay
CREATE VIEW first_beds AS
SELECT HospProvSpellID AS spell, MHAdmittedPatientClass AS bed FROM MHS502
QUALIFY row_number() OVER (
	PARTITION BY HospProvSpellID ORDER BY StartDateWardStay, StartTimeWardStay NULLS FIRST, "row"
) = 1;
CREATE VIEW days_of_contact AS
SELECT person, on_day FROM direct_contacts
UNION
SELECT person, IndirectActDate::DATE FROM MHS204 JOIN referrals ON referral = ServiceRequestID;
CREATE VIEW "access.admissions-with-prior-contact among" AS
SELECT person, spell, hs
FROM spells_of_people JOIN first_beds USING (spell) JOIN MHS501 ON HospProvSpellID = spell, period
WHERE hs BETWEEN rs AND re AND bed IN ('200', '201', '202')
	AND SourceAdmMHHospProvSpell NOT IN ('49', '53', '87');
CREATE VIEW "access.admissions-with-prior-contact" AS
SELECT person, spell FROM "access.admissions-with-prior-contact among" admitted
WHERE EXISTS (
	FROM days_of_contact WHERE days_of_contact.person = admitted.person AND hs - on_day BETWEEN 3 AND 365
);

-- R3.2, as far as no reference data are needed: any tool whose score is a number
CREATE VIEW closed_of_children AS
SELECT referrals.* FROM referrals JOIN MHS101 ON ServiceRequestID = referral JOIN people USING (person), period
WHERE discharged BETWEEN rs AND re AND years(birth, received) <= 17 AND received >= DATE '2016-01-01'
	AND ReferRejectionDate IS NULL
	AND referral NOT IN (SELECT ServiceRequestID FROM MHS501)
	AND referral NOT IN (FROM referrals_of(['B02', 'E01', 'E02', 'E03', 'E04', 'A14']));
CREATE VIEW "outcome.children-assessed among" AS
SELECT closed.person, closed.referral, list(on_day ORDER BY on_day)[1] AS first, list(on_day ORDER BY on_day)[2] AS second
FROM closed_of_children closed JOIN direct_contacts USING (referral)
WHERE on_day <= closed.discharged GROUP BY ALL HAVING count(*) >= 2;
CREATE VIEW scores AS
SELECT ServiceRequestID AS referral, CodedAssToolType AS tool, AssToolCompTimestamp[:10]::DATE AS on_day
FROM MHS606 WHERE TRY_CAST(PersScore AS DOUBLE) IS NOT NULL
UNION
SELECT referral, CodedAssToolType, on_day
FROM MHS607 JOIN MHS202 USING (CareActID) JOIN contacts ON contact = CareContactID
WHERE TRY_CAST(PersScore AS DOUBLE) IS NOT NULL;
CREATE VIEW "outcome.children-assessed" AS
SELECT person, referral FROM "outcome.children-assessed among" closed
WHERE EXISTS (FROM scores WHERE scores.referral = closed.referral AND on_day >= first);
CREATE VIEW "outcome.children-paired among" AS SELECT person, referral FROM "outcome.children-assessed among";
CREATE VIEW "outcome.children-paired" AS
SELECT person, referral FROM "outcome.children-assessed among" closed
WHERE EXISTS (
	FROM scores earlier JOIN scores later ON later.referral = earlier.referral AND later.tool = earlier.tool
	WHERE earlier.referral = closed.referral AND earlier.on_day >= first
		AND later.on_day > earlier.on_day AND later.on_day >= second
);
