/** Names as a list: `LocalPatientID, GMPReg and StartDateGMPRegistration`. */
export function listInWords(names: readonly string[]): string {
	return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}
