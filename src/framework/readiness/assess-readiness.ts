import { ArgumentError } from "../../issues/argument-error.js";
import { timeline } from "../../reference/timeline.js";
import { CalendarDate } from "../calendar-date.js";
import type { PcrefDocuments } from "../documents.js";
import type { OrganisationalStandard } from "../organisational-standard.js";
import { organisationalStandards } from "../organisational-standards.js";
import { shownId } from "../shown-text.js";
import { type DocumentsOn, documentsOn, organisationsOf } from "./documents-on.js";
import { governanceChecks } from "./governance-checks.js";
import { partnershipChecks } from "./partnership-checks.js";
import { planChecks } from "./plan-checks.js";
import type { Checks, FoundEvidence, Shown } from "./shown.js";

/** Something that a standard calls for and the documents do not show, or not wholly. */
export interface MissingEvidence {
	/** What the standard calls for, in the words of its `evidence`. */
	readonly calledFor: string;
	/** What exactly is not there, or speaks against it, where that can be said. */
	readonly detail?: string;
}

/** What an organisation's documents show of one organisational standard. */
export interface StandardReadiness {
	readonly standard: OrganisationalStandard;
	readonly status: "evidenced" | "partly-evidenced" | "not-evidenced" | "not-applicable";
	readonly found: readonly FoundEvidence[];
	readonly missing: readonly MissingEvidence[];
	/** Why the standard does not apply, or what has to be known about the answer. */
	readonly note?: string;
}

/** What an organisation's documents show on one day, standard by standard. */
export interface Readiness {
	/** The day. */
	readonly on: string;
	/** Code of the organisation; null where there are no documents of any. */
	readonly organisation: string | null;
	/** What a reader has to be told beside it. */
	readonly statement: string;
	/** What NHS England or the contract requires: `must`. */
	readonly national: readonly StandardReadiness[];
	/** What guidance expects. */
	readonly expected: readonly StandardReadiness[];
	/** Local practice, and the organisation's own standards however strongly it words them. */
	readonly local: readonly StandardReadiness[];
	/** What people should notice (`outcome`), and what the regulator takes into account (`regulatory`). */
	readonly advisory: readonly StandardReadiness[];
}

const statement =
	"This is not an official assessment, and no official scale or list stands behind it. It says which of the things that each standard calls for are in the documents given, and nothing else: not that they are good enough, that they are true, or that care is fair. The list of standards is incomplete, because the full text of the framework was not recovered; what would show each standard is a reading of this package.";

const checks: Checks = { ...governanceChecks, ...planChecks, ...partnershipChecks };

const publicationDay = timeline.find(({ id }) => id === "published")?.date ?? "";

/** What the organisation's items of evidence show of one thing that a standard calls for. */
function itemsFor(standard: OrganisationalStandard, calledFor: string, { evidence }: DocumentsOn) {
	return evidence
		.filter(({ supports }) =>
			supports.some(
				({ standard: id, shows }) =>
					id === standard.id && (shows === calledFor || standard.evidence.length === 0),
			),
		)
		.map(({ id, on, title, reference }): FoundEvidence => {
			return { calledFor, document: "evidence", id, says: `${on}, ${title}, ${reference}` };
		});
}

function lookFor(standard: OrganisationalStandard, calledFor: string, documents: DocumentsOn) {
	const check = organisationalStandards.includes(standard) ? checks[standard.id]?.[calledFor] : undefined;
	const shown: Shown = check?.(documents) ?? { found: [] };
	const items = itemsFor(standard, calledFor, documents);
	const found = [...shown.found.map((part): FoundEvidence => ({ calledFor, ...part })), ...items];
	const details = [items.length === 0 ? shown.lacking : undefined, shown.against].filter(
		(detail) => detail !== undefined,
	);
	const complete = found.length > 0 && details.length === 0;
	const missing: readonly MissingEvidence[] = complete
		? []
		: [{ calledFor, ...(details.length === 0 ? {} : { detail: details.join("; ") }) }];
	return { found, missing };
}

function assess(standard: OrganisationalStandard, documents: DocumentsOn): StandardReadiness {
	const national = organisationalStandards.includes(standard);
	if (national && documents.on < publicationDay) {
		const note = `The framework was published on ${publicationDay}.`;
		return { standard, status: "not-applicable", found: [], missing: [], note };
	}
	const exclusion = documents.exclusions.find((stated) => stated.standard === standard.id);
	const required = national && standard.modality === "must";
	const stated =
		exclusion === undefined
			? undefined
			: `${exclusion.decidedBy} decided on ${exclusion.on} that it does not apply: ${exclusion.reason}`;
	if (stated !== undefined && !required) {
		return { standard, status: "not-applicable", found: [], missing: [], note: stated };
	}
	const unnamed = "evidence of it: the standard does not say what would show it";
	const calledFor = standard.evidence.length === 0 ? [unnamed] : standard.evidence;
	const answers = calledFor.map((thing) => lookFor(standard, thing, documents));
	const found = answers.flatMap((answer) => answer.found);
	const missing =
		standard.evidence.length === 0 ? [{ calledFor: unnamed }] : answers.flatMap((a) => a.missing);
	return {
		standard,
		status: found.length === 0 ? "not-evidenced" : missing.length === 0 ? "evidenced" : "partly-evidenced",
		found,
		missing,
		...(stated === undefined ? {} : { note: `${stated} A national requirement is not set aside by that.` }),
	};
}

function organisationOf(documents: PcrefDocuments, chosen: string | undefined): string | undefined {
	if (chosen !== undefined) return chosen;
	const [first, ...others] = organisationsOf(documents);
	if (others.length > 0) {
		const codes = [first, ...others].map((code) => shownId(code ?? "")).join(", ");
		throw new ArgumentError("organisation", `has to be given: the documents are of ${codes}`);
	}
	return first;
}

/**
 * Says, for each organisational standard, which of the things it calls for an organisation's documents show on one
 * day, and which they do not: what a trust takes to its board to see where it stands.
 *
 * It is not an official assessment and says so in `statement`, which belongs beside the answers wherever they are
 * shown. Documents are read as they stood on the day: nothing dated later counts, nor a plan that is a draft, over
 * or superseded, a role or group that has ended, evidence past its date, or feedback that was withdrawn. A level
 * in an assessment is a judgement, and is not taken for evidence of what was judged.
 *
 * - `evidenced`: each thing called for was found;
 * - `partly-evidenced`: some were, or one of them not wholly;
 * - `not-evidenced`: none was;
 * - `not-applicable`: the framework was not published yet, or the organisation has decided, with a reason, that a
 *   standard does not apply to it. A national requirement stays, and `note` says that the decision was made.
 *
 * @param documents Parsed documents. Run the checks on them first: this function takes them as they are.
 * @param options `on`: the day, YYYY-MM-DD. `organisation`: code of the organisation; needed only where the
 * documents are of more than one.
 * @throws {@link ArgumentError} where `on` is no calendar date, or documents are of several organisations and none
 * was chosen.
 *
 * @example
 * ```ts
 * import { assessReadiness, governanceExample, planExample } from "pcref";
 *
 * const readiness = assessReadiness({ plans: [planExample], governance: [governanceExample] }, { on: "2025-04-01" });
 * readiness.national.find(({ standard }) => standard.id === "R-GOV-1"); // => { status: "evidenced", missing: [] }
 * readiness.national.find(({ standard }) => standard.id === "R-DATA-1"); // => { status: "not-evidenced", missing: [{ calledFor: "reference of the published data or report" }] }
 * readiness.statement.startsWith("This is not an official assessment"); // => true
 * ```
 */
export function assessReadiness(
	documents: PcrefDocuments,
	options: { readonly on: string; readonly organisation?: string },
): Readiness {
	const { on } = options;
	if (!CalendarDate.safeParse(on).success) {
		throw new ArgumentError("on", "must be a calendar date, YYYY-MM-DD");
	}
	const organisation = organisationOf(documents, options.organisation);
	const standing = documentsOn(documents, { on, organisation });
	const answersTo = (...modalities: readonly OrganisationalStandard["modality"][]) =>
		organisationalStandards
			.filter(({ modality }) => modalities.includes(modality))
			.map((standard) => assess(standard, standing));
	const own = (documents.localStandards ?? []).map((standard) => assess(standard, standing));
	return {
		on,
		organisation: organisation ?? null,
		statement,
		national: answersTo("must"),
		expected: answersTo("expected"),
		local: [...answersTo("local"), ...own],
		advisory: answersTo("outcome", "regulatory"),
	};
}
