/** The name of a file as it is when it is unpacked. */
export function unpackedName(path: string): string {
	return bareName(path).replace(/\.gz$/i, "");
}

/** The name of a file without its folders, and without what no system allows in a name. */
export function bareName(path: string): string {
	const name = path.split(/[/\\]/).at(-1) ?? "";
	return name.replace(/[\p{Cc}<>:"|?*]/gu, "_").replace(/^\.+/, "_");
}
