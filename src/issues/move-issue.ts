import type { Issue, Place } from "./issue.js";
import { placeInWords } from "./make-issue.js";

/** The same issue in another place: for issues of a part, once it is known which whole it is part of. */
export function moveIssue(issue: Issue, where: Place): Issue {
	const rest = issue.message.slice(placeInWords(issue.where).length).replace(/^: /, "");
	const place = placeInWords(where);
	return { ...issue, where, message: place === "" ? rest : `${place}: ${rest}` };
}
