/** What to do about an error of the operating system, by its code. */
const whatToDo: Readonly<Record<string, string>> = {
	EISDIR: "this is a folder. Name a file.",
	ENOTDIR: "a file stands where a folder is needed. Name another place.",
	EACCES: "you may not write here. Name another place, or ask for the right to write.",
	EPERM: "you may not write here. Name another place, or ask for the right to write.",
	EROFS: "nothing can be written here. Name another place.",
	ENOSPC: "the disk is full. Make room, or name a place on another disk.",
};

/** An error of the operating system in one line that says what to do. */
export function systemErrorInWords(cause: Error): string {
	const text = whatToDo[codeOf(cause)];
	if (text === undefined) return cause.message;
	return "path" in cause && typeof cause.path === "string"
		? `${cause.path}: ${text}`
		: `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A file that is there already is in the way of a folder only where a folder was to be made. */
function codeOf(cause: Error): string {
	const code = "code" in cause ? String(cause.code) : "";
	return code === "EEXIST" && "syscall" in cause && cause.syscall === "mkdir" ? "ENOTDIR" : code;
}
