// Sentences that several tables share: why a rule is left undecided, and how an unclear rule is read.

export const uploadMetadata =
	"compares with what was chosen when the file was uploaded, which the file itself does not hold";

export const organisationDirectory =
	"needs the national directory of organisations as it stood in the reporting period, which this package does not hold";

export const schoolDirectory =
	"needs the national directory of schools as it stood in the reporting period, which this package does not hold";

export const postcodeDirectory =
	"needs the national postcode directory as it stood in the reporting period, which this package does not hold";

export const messageOnly = "stands in the platform's list of messages, but no rule of the platform raises it";

export const localCharacter =
	"A national code with a local second character is well formed but warns here. National derivations then differ: NHSDEthnicity takes the first character, EthnicityLow counts the value as unknown.";

export const notEnforced =
	"The platform declares this rule but does not enforce it: the database file that trusts upload fixes the form of times. Here the time is checked.";

export const siteDirectory =
	"needs the national directory of sites as it stood in the reporting period, which this package does not hold";

export const clinicalTerminology =
	"needs the national releases of SNOMED CT and ICD-10, which this package does not hold";

export const assessmentScales =
	"needs the national list of assessments in SNOMED CT with the scores that each can have, which this package does not hold";

export const catalogueOnly =
	"stands in the published rule catalogue alone, without its parameters; the platform has no such rule";
