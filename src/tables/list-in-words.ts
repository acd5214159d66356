const format = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Names as a list: `LocalPatientID, GMPReg and StartDateGMPRegistration`. */
export function listInWords(names: readonly string[]): string {
	return format.format(names);
}
