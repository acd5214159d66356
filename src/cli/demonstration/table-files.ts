import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { csvFile, csvRecord } from "../../tables/csv-text.js";
import { MHS000 } from "../../tables/mhsds/mhs000.js";
import { MHS902 } from "../../tables/mhsds/mhs902.js";
import { MHS903 } from "../../tables/mhsds/mhs903.js";
import type { Table } from "../../tables/table.js";
import { teamRecords } from "./care/teams.js";
import { wardRecords } from "./care/wards.js";
import { type AnyDraft, type Dossier, type PersonTable, personTables } from "./dossier.js";
import type { ReportingMonth } from "./reporting-month.js";

/** A file of the demonstration. */
export interface DemonstrationFile {
	/** Relative, with `/` between its parts. */
	readonly path: string;
	readonly text: string;
}

/** How the line of a record is spoilt after it was written rightly. */
export type Misprints = ReadonlyMap<AnyDraft, (line: string) => string>;

type Header = { readonly [Column in keyof (typeof MHS000)["fields"]]: string };

function headerOf({ start, end, created }: ReportingMonth): Header {
	return {
		DatSetVer: "6.0",
		OrgIDProvider: syntheticOrganisation.code,
		OrgIDSubmit: syntheticOrganisation.code,
		PrimSystemInUse: "SYNTHETIC DATA",
		ReportingPeriodStartDate: start,
		ReportingPeriodEndDate: end,
		DateTimeDatSetCreate: created,
	};
}

/** The header of the submission and the tables that describe the trust, with their records; those of people follow. */
export function tablesOfTrust(month: ReportingMonth) {
	return [
		{ table: MHS000, records: [headerOf(month)] },
		{ table: MHS902, records: teamRecords },
		{ table: MHS903, records: wardRecords },
	] as const;
}

/** All records of one table, in the order in which they are written. */
export function recordsOf<Code extends PersonTable>(
	dossiers: readonly Dossier[],
	table: Code,
): readonly Dossier[Code][number][] {
	return dossiers.flatMap((dossier): readonly Dossier[Code][number][] => dossier[table]);
}

function lineOf(table: Table, record: Readonly<Record<string, string | undefined>>): string {
	return csvRecord(Object.keys(table.fields).map((column) => record[column] ?? ""));
}

function fileOf(table: Table, lines: readonly string[]): string {
	return csvFile([csvRecord(Object.keys(table.fields)), ...lines]);
}

/** A submission as the table files of its folder: official column names in the official order. */
export function tableFiles({
	folder,
	dossiers,
	misprints = new Map(),
	month,
}: {
	readonly folder: string;
	readonly dossiers: readonly Dossier[];
	readonly misprints?: Misprints;
	readonly month: ReportingMonth;
}): readonly DemonstrationFile[] {
	const tables = Object.values(personTables).map((table) => {
		const lines = recordsOf(dossiers, table.code).map((record) => {
			const line = lineOf(table, record);
			return misprints.get(record)?.(line) ?? line;
		});
		return { path: `${folder}/${table.code}.csv`, text: fileOf(table, lines) };
	});
	const ofTrust = tablesOfTrust(month).map(({ table, records }) => ({
		path: `${folder}/${table.code}.csv`,
		text: fileOf(
			table,
			records.map((record) => lineOf(table, record)),
		),
	}));
	return [...ofTrust, ...tables];
}
