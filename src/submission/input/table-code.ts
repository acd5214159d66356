/** The code of a table in the name of a file or sheet, in either case. */
export function tableCodeIn(name: string): string | undefined {
	return /MHS\d{3}(?!\d)/i.exec(name)?.[0].toUpperCase();
}
