/** The name of a file without its folders, and without what no system allows in a name. */
export function bareName(path: string): string {
	const name = path.split(/[/\\]/).at(-1) ?? "";
	return name.replace(/[\p{Cc}<>:"|?*]/gu, "_").replace(/^\.+/, "_");
}
