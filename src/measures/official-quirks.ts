/** How a peculiarity of the official counts is treated here. */
export interface OfficialQuirk {
	/** What the official count does. */
	readonly official: string;
	/**
	 * `as-official`: counted so here too. `profile`: by `compat`. `switch`: by `quirks`, and not otherwise.
	 * `not-reproduced`: not at all, for the reason given.
	 */
	readonly treatment: "as-official" | "profile" | "switch" | "not-reproduced";
	/** By what it is reproduced, or why it is not; may be blank where the measure concerned does so by itself. */
	readonly note: string;
}

/**
 * The peculiarities that were found in the code behind the official counts, and whether they are reproduced. The names
 * are ours.
 *
 * Source: NHS England, code of the annual Mental Health Act statistics, of the mental health monthly statistics and of
 * the Mental Health Bulletin, restated in our own words.
 *
 * @example
 * ```ts
 * import { officialQuirks } from "pcref/measures";
 *
 * officialQuirks["repeat-z-other"].treatment; // => "switch"
 * ```
 */
export const officialQuirks = {
	"b-missing-bracket": {
		official:
			"Any missing time makes an episode that began before the admission a detention following admission",
		treatment: "profile",
		note: '`compat: "annual-2023-24"`; the default follows the repaired code',
	},
	"next-day-gap-is-b": {
		official: "A section that begins the day after another ended is a new detention",
		treatment: "as-official",
		note: "",
	},
	"2a-override": {
		official:
			"Admission by way of another provider's emergency department beats a place of safety order and section 5(2)",
		treatment: "as-official",
		note: "",
	},
	"informal-same-day-n": {
		official:
			"An informal row that touches the start of a section makes it inconsistent, and it is not counted",
		treatment: "as-official",
		note: "",
	},
	"sublabel-informal-literal": {
		official:
			"The label of a detention following admission tests for an informal code that is never submitted",
		treatment: "as-official",
		note: "",
	},
	"sublabel-next-day-informal": {
		official:
			"A section that follows a short-term order of the day before is labelled as following informal care",
		treatment: "as-official",
		note: "",
	},
	"j-preempted-by-f": {
		official: "Section 5(2) after 5(4) is almost never recognised",
		treatment: "as-official",
		note: "",
	},
	"p-only-same-day": {
		official: "A court order of before the admission day is a transfer and no detention",
		treatment: "as-official",
		note: "",
	},
	"s45a-uncounted": {
		official: "Section 45A (codes 37 and 38) is counted nowhere",
		treatment: "as-official",
		note: "",
	},
	"cto-revoked-on-admission-day": {
		official: "A community treatment order that ended on the admission day is not seen as revoked",
		treatment: "as-official",
		note: "",
	},
	"conditional-discharge-ignored": {
		official: "Recall from conditional discharge is not seen",
		treatment: "as-official",
		note: "",
	},
	"first-spell-only": {
		official: "Only the first hospital spell of an episode is looked at",
		treatment: "as-official",
		note: "",
	},
	"no-spell-detention-lost": {
		official: "A detention without a hospital spell is not counted",
		treatment: "as-official",
		note: "completeness says how many there are",
	},
	"place-of-safety-outside-spell": {
		official: "A place of safety order without a hospital spell is counted",
		treatment: "as-official",
		note: "",
	},
	"expiry-unlinks": {
		official: "An expiry date that has passed parts a section from its spell even if it was renewed",
		treatment: "as-official",
		note: "",
	},
	"same-day-same-code-dedupe": {
		official: "Two episodes that begin on one day under one code are one",
		treatment: "as-official",
		note: "",
	},
	"rank-ties": {
		official: "Episodes that tie do not see each other",
		treatment: "as-official",
		note: "",
	},
	"open-ranks-first": {
		official: "An open episode ranks before a closed one that began with it",
		treatment: "as-official",
		note: "",
	},
	"multi-spell-double-category": {
		official: "An episode with two spells of one day stands in two categories, so parts exceed the whole",
		treatment: "as-official",
		note: "All detentions counts it once",
	},
	"cto-cohort": {
		official: "Recalls, revocations and discharges are of orders that began in the period",
		treatment: "as-official",
		note: "",
	},
	"recalls-count-orders": {
		official: "An order that was recalled often counts once",
		treatment: "as-official",
		note: "",
	},
	"cto-closed-first": {
		official: "Of two versions of an order the closed one is kept",
		treatment: "as-official",
		note: "",
	},
	"discharge-cohort": {
		official: "Discharges are of detentions that began in the period",
		treatment: "as-official",
		note: "",
	},
	"repeat-mpi-fanout": {
		official: "A person with two ages, ethnic groups or genders in the year is counted as two people",
		treatment: "switch",
		note: '`quirks: ["repeat-mpi-fanout"]` of `mha.repeat-detentions`, over several months; by default every person counts once',
	},
	"repeat-z-other": {
		official: "People of not stated and not known ethnicity are counted as Other Ethnic Groups",
		treatment: "switch",
		note: '`quirks: ["repeat-z-other"]` of `mha.repeat-detentions`; by default they are Unknown',
	},
	"severity-string-max": {
		official:
			"The most severe section of a detention is the greatest label as text, so that section 3 beats 37/41",
		treatment: "as-official",
		note: "`detentionLengths`",
	},
	"los-year-cohort": {
		official: "Only detentions that began and ended in the year have a length",
		treatment: "as-official",
		note: "`detentionLengths`",
	},
	"label-mismatch": {
		official: "Two cells spell a label differently, so that a row shows 0",
		treatment: "not-reproduced",
		note: "it is a fault of the printed table, which is not rebuilt here",
	},
	"icb-rate-from-rounded": {
		official: "Rates of integrated care boards are worked out from rounded counts",
		treatment: "as-official",
		note: "`release`: every public rate is worked out from the printed count",
	},
	"imd-label-mismatch": {
		official: "Deprivation deciles are labelled in opposite directions in counts and populations",
		treatment: "switch",
		note: '`quirks: ["imd-label-mismatch"]` of the measures of the annual statistics; by default decile 1 is the most deprived in counts and population, and the result says so',
	},
	"gp-dummy-typo": {
		official: "One dummy practice code is misspelt",
		treatment: "not-reproduced",
		note: "geography is not derived from registrations here",
	},
	"z-non-white-british": {
		official: "Not stated counts as Non-white British in one table",
		treatment: "not-reproduced",
		note: "the roll-up `wnw` follows the reference table of the same publication, in which it is missing; its warning says so",
	},
	"age-90-unknown": {
		official: "Age 90 falls in no band",
		treatment: "not-reproduced",
		note: "only the older monthly code had it",
	},
	"ci-missing-stratum": {
		official: "The interval leaves out people aged 16 to 17",
		treatment: "not-reproduced",
		note: "needs the strata of the publication; `mha-annual` limits use every stratum",
	},
	"roma-omitted": {
		official: "Roma people are left out of the White population",
		treatment: "as-official",
		note: "the roll-up `nhs-denominator-2021`, of which the result warns",
	},
	"expiry-as-end": {
		official: "A section that has no end is taken to end on its expiry date",
		treatment: "as-official",
		note: "`monthlyDetentionLength`",
	},
	"incident-without-type": {
		official: "An incident without a type of intervention is counted nowhere",
		treatment: "as-official",
		note: "validation refuses such an incident (MHS50558)",
	},
	"spanning-month-dropped": {
		official: "An intervention that began before the month and ended after it is dropped",
		treatment: "as-official",
		note: "a submission of the month cannot hold a later end (MHS51520)",
	},
	"clip-crossing-midnight": {
		official: "An intervention over midnight before the month is left out of durations",
		treatment: "as-official",
		note: "",
	},
	"null-time-midnight": {
		official: "A missing time is midnight",
		treatment: "as-official",
		note: "durations with a missing end time are left out of the median",
	},
	"band-gaps": {
		official: "Durations between two bands are invalid",
		treatment: "as-official",
		note: "`interventionLengthBand`",
	},
	"ri-durations-unsuppressed": {
		official: "Durations are neither hidden nor rounded",
		treatment: "not-reproduced",
		note: "`release` hides a median whose count is hidden",
	},
	"bame-other": {
		official: "A two-way split puts Chinese people and other ethnic groups with White people",
		treatment: "not-reproduced",
		note: "the roll-up `restraint-bame` is there to read files with; results use none that hides a group",
	},
	"group-days-denominator": {
		official: "Rates by type are divided by the bed days of everybody",
		treatment: "as-official",
		note: "so the rates by type add up",
	},
	"admission-null-source-dropped": {
		official: "A spell without a source of admission is dropped from admissions",
		treatment: "as-official",
		note: "`access.admissions-with-prior-contact`",
	},
	"prior-contact-includes-inpatient": {
		official: "Contacts during a stay count as contacts before admission",
		treatment: "as-official",
		note: "`access.admissions-with-prior-contact`",
	},
	"oap-open-ward-unknown": {
		official: "The bed of an open ward stay is unknown",
		treatment: "not-reproduced",
		note: "placements are not divided by the bed they began in",
	},
	"oap-bed-days-anchor": {
		official: "Bed days of a placement begin with the spell in one period and with the referral in another",
		treatment: "as-official",
		note: "bed days begin with the stay, as in the monthly figure; the quarterly and annual ones are not reproduced",
	},
	"los-people-not-spells": {
		official: "Length of stay counts people, its median weighs stays",
		treatment: "as-official",
		note: "stays by kind of bed; `inpatient.length-of-stay`, of all beds, counts stays",
	},
	"los-ward-must-end-that-day": {
		official: "The bed type is of the ward stay that ended on the discharge day",
		treatment: "as-official",
		note: "stays by kind of bed",
	},
	"fup-not-same-day": {
		official: "A contact on the day of discharge is no follow-up",
		treatment: "as-official",
		note: "",
	},
	"fup-bed-205-twice": {
		official: "Bed type 205 is in two lists",
		treatment: "as-official",
		note: "it makes no difference to the total",
	},
	"fup-missing-bed-fails": {
		official: "A discharge from an unknown bed type is not eligible",
		treatment: "as-official",
		note: "",
	},
	"mhs91-multi-group": {
		official: "A person is counted in every ethnic group held in the year",
		treatment: "not-reproduced",
		note: "a person has one ethnic group in a figure, that of the last month that was read",
	},
	"first-contact-attributes": {
		official: "The group is that of the first contact of the year",
		treatment: "not-reproduced",
		note: "a person has one ethnic group in a figure, that of the last month that was read",
	},
	"fy-365": {
		official: "A leap year is divided by 365",
		treatment: "not-reproduced",
		note: "occupied beds are not averaged here",
	},
	"bulletin-dates-in-code": {
		official: "Dates of one year are written in the code",
		treatment: "not-reproduced",
		note: "every period is the caller's",
	},
	"tt-z-other": {
		official: "Not stated and not known are in Other Ethnic Groups",
		treatment: "not-reproduced",
		note: "Talking Therapies are read as published figures only",
	},
	"readmission-under-14": {
		official: "Fewer than 14 days, the same day included",
		treatment: "not-reproduced",
		note: "readmission has no published national measure",
	},
	"derivation-case-sensitive": {
		official: "A lower-case code is invalid",
		treatment: "as-official",
		note: "`nhsDerivedEthnicity`",
	},
	"pop-arab-asian": {
		official: "Arab residents are in Asian",
		treatment: "not-reproduced",
		note: "you bring the population; mappings put Arab in Other",
	},
	"own-weight-dsr": {
		official: "A rate called standardised uses the group's own weights and drops empty strata",
		treatment: "switch",
		note: '`quirks: ["own-weight-dsr"]` sets `ownWeightRate` beside the standardised rates, and the result says what it is',
	},
	"vodim-padded-99": {
		official: "A padded 99 is in no class",
		treatment: "as-official",
		note: "`ethnicityQualityClass`",
	},
	"vodim-numerator-only": {
		official: "Only a small numerator hides a share",
		treatment: "not-reproduced",
		note: "a small denominator hides a share here too",
	},
	"dim16-exact-code": {
		official: "A two-character local code fails the test",
		treatment: "as-official",
		note: "`countIntegrity`",
	},
} as const satisfies Readonly<Record<string, OfficialQuirk>>;

/** Name of a peculiarity of the official counts. */
export type OfficialQuirkId = keyof typeof officialQuirks;
