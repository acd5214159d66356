/** What to do about an error of the operating system, by its code. */
const whatToDo: Readonly<Record<string, string>> = {
	EISDIR: "this is a folder. Name a file.",
	EEXIST: "a file stands where a folder is needed. Name another place.",
	ENOTDIR: "a file stands where a folder is needed. Name another place.",
	EACCES: "you may not write here. Name another place, or ask for the right to write.",
	EPERM: "you may not write here. Name another place, or ask for the right to write.",
	EROFS: "nothing can be written here. Name another place.",
	ENOSPC: "the disk is full. Make room, or name a place on another disk.",
};

/** An error of the operating system in one line that says what to do. */
export function systemErrorInWords(cause: Error): string {
	const text = "code" in cause && typeof cause.code === "string" ? whatToDo[cause.code] : undefined;
	if (text === undefined) return cause.message;
	return "path" in cause && typeof cause.path === "string"
		? `${cause.path}: ${text}`
		: `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
