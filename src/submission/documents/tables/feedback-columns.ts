const columnOfPointer: readonly (readonly [pointer: string, column: string])[] = [
	["/organisation", "organisation"],
	["/respondent/relationship", "relationship"],
	["/respondent/recordedAsCarer", "recorded_as_carer"],
	["/respondent/speaksFor", "speaks_for"],
	["/respondent", "role"],
	["/concerns", "concerns"],
	["/ethnicity/category/code", "ethnicity_code"],
	["/ethnicity/category", "ethnicity_scheme"],
	["/ethnicity", "ethnicity_obtained"],
	["/setting", "setting"],
	["/legalStatus", "legal_status"],
	["/channel/collector", "collector"],
	["/channel", "channel"],
	["/communication/interpreter", "interpreter"],
	["/communication/easyRead", "easy_read"],
	["/communication", "language"],
	["/consent/contact", "contact"],
	["/consent/publishWords/on", "publish_words_on"],
	["/consent", "publish_words"],
	["/racism/byWhom", "racism_by_whom"],
	["/racism", "racism"],
	["/sentiment/value", "sentiment_value"],
	["/sentiment", "sentiment_scale"],
	["/freeText/redaction/by", "redacted_by"],
	["/freeText/redaction/on", "redacted_on"],
	["/freeText/redaction", "redaction_state"],
	["/freeText", "words"],
	["/loop", "received_on"],
	["/quotation/consent", "quotation_consent_on"],
	["/quotation/redaction/by", "quotation_redacted_by"],
	["/quotation/redaction", "quotation_redacted_on"],
	["/quotation", "quotation_words"],
];

/** The column of `FEEDBACK` that a JSON pointer in a feedback record, or of the other tables that one in a part, is about. */
export function columnOf(pointer: string): string | undefined {
	const known = columnOfPointer.find(([start]) => pointer === start || pointer.startsWith(`${start}/`));
	if (known !== undefined) return known[1];
	const field = pointer.startsWith("/characteristics/") ? pointer.split("/")[2] : pointer.split("/")[1];
	return field?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
