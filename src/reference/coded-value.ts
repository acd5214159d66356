/** A code never travels alone: it always says which list it comes from. */
export interface CodedValue<Scheme extends string = string, Code extends string = string> {
	readonly scheme: Scheme;
	readonly code: Code;
}
