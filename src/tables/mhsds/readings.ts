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

export const notEnforced =
	"The platform declares this rule but does not enforce it: the database file that trusts upload fixes the form of times. Here the time is checked.";
