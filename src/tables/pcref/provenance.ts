import type { Provenance } from "../../reference/standing.js";

/** Layouts of pcref's own: no national body asks for them. */
export const ownDocuments: Provenance = {
	status: "local",
	source: "the pcref project",
	note: "A layout of this package for its own documents, not a national standard.",
};
