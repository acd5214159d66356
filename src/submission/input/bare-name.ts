/** A name from inside an archive or workbook, without characters that could do something to a terminal. */
export function printable(name: string): string {
	return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "_");
}

/** The name of a file as it is when it is unpacked. */
export function unpackedName(path: string): string {
	return bareName(path).replace(/\.gz$/i, "");
}

/** The name of a file without its folders, and without what no system allows in a name. */
export function bareName(path: string): string {
	const name = path.split(/[/\\]/).at(-1) ?? "";
	return name.replace(/[\p{Cc}<>:"|?*]/gu, "_").replace(/^\.+/, "_");
}
