import { existsSync, readFileSync } from "node:fs";
import type { DetentionLength } from "../../../src/measures/mental-health-act/detention-lengths.js";
import type {
	CommunityTreatmentOrder,
	CommunityTreatmentOrderRecall,
	HospitalSpell,
	LegalStatusEpisode,
	MentalHealthActRows,
} from "../../../src/measures/mental-health-act/national-rows.js";

type Cells = Readonly<Record<string, string | number | null | undefined>>;

/** A worked example as the shared file writes it: absent fields are null, or the default of its conventions. */
export interface WorkedExample {
	readonly id: string;
	readonly title: string;
	readonly profile: string;
	readonly period: { readonly start: string; readonly end: string };
	readonly input: Readonly<Record<string, readonly Cells[]>>;
	readonly expect: {
		readonly categories?: readonly {
			readonly episode: string;
			readonly spell: string | null;
			readonly category: string | null;
		}[];
		readonly counts?: Readonly<Record<string, number>>;
		/** Row of the table of detentions following admission, by episode. */
		readonly sublabel_following_admission?: Readonly<Record<string, string>>;
		readonly los?: readonly DetentionLength[];
	};
}

const file = new URL("../../../../shared/spec/counting-examples.json", import.meta.url);

/** The shared worked examples of Mental Health Act rows, or null where the file is absent. */
export function readWorkedExamples(): readonly WorkedExample[] | null {
	if (!existsSync(file)) return null;
	const { examples } = JSON.parse(readFileSync(file, "utf8")) as { examples: readonly WorkedExample[] };
	return examples.filter(
		({ id, expect }) =>
			id.startsWith("MHA-") &&
			(expect.categories !== undefined || expect.counts !== undefined || expect.los !== undefined),
	);
}

/** Rows of an example, by the defaults that the file states. */
export function rowsOf({ input, period }: Pick<WorkedExample, "input" | "period">): MentalHealthActRows {
	const text = (value: Cells[string]): string | null => (value === undefined ? null : value) as string | null;
	const common = (cells: Cells) => ({
		person: text(cells.Person_ID) ?? "P1",
		provider: text(cells.OrgIDProv) ?? "XX1",
		version: {
			start: text(cells.RecordStartDate) ?? `${period.end.slice(0, 7)}-01`,
			end: text(cells.RecordEndDate),
		},
	});
	const required = (cells: Cells, name: string): string => {
		const value = text(cells[name]);
		if (value === null) throw new Error(`the example lacks ${name}`);
		return value;
	};
	return {
		episodes: (input.MHS401 ?? []).map(
			(cells): LegalStatusEpisode => ({
				...common(cells),
				episode: required(cells, "UniqMHActEpisodeID"),
				legalStatusCode: text(cells.LegalStatusCode),
				startDate: required(cells, "StartDateMHActLegalStatusClass"),
				startTime: text(cells.StartTimeMHActLegalStatusClass),
				expiryDate: text(cells.ExpiryDateMHActLegalStatusClass),
				endDate: text(cells.EndDateMHActLegalStatusClass),
				endTime: text(cells.EndTimeMHActLegalStatusClass),
			}),
		),
		spells: (input.MHS501 ?? []).map(
			(cells): HospitalSpell => ({
				...common(cells),
				spell: required(cells, "UniqHospProvSpellID"),
				month: Number(cells.UniqMonthID ?? 1500),
				startDate: required(cells, "StartDateHospProvSpell"),
				startTime: text(cells.StartTimeHospProvSpell),
				dischargeDate: text(cells.DischDateHospProvSpell),
				dischargeTime: text(cells.DischTimeHospProvSpell),
				admissionMethod: text(cells.MethAdmMHHospProvSpell),
				dischargeDestination: text(cells.DestOfDischHospProvSpell),
			}),
		),
		orders: (input.MHS404 ?? []).map(
			(cells): CommunityTreatmentOrder => ({
				...common(cells),
				episode: required(cells, "UniqMHActEpisodeID"),
				row: Number(cells.MHS404UniqID ?? 1),
				startDate: required(cells, "StartDateCommTreatOrd"),
				endDate: text(cells.EndDateCommTreatOrd),
				endReason: text(cells.CommTreatOrdEndReason),
			}),
		),
		recalls: (input.MHS405 ?? []).map(
			(cells): CommunityTreatmentOrderRecall => ({
				...common(cells),
				episode: required(cells, "UniqMHActEpisodeID"),
				startDate: required(cells, "StartDateCommTreatOrdRecall"),
			}),
		),
	};
}
