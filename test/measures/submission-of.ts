import type { Row, Table } from "../../src/tables/table.js";
import type { ValidatedSubmission } from "../../src/tables/validated-submission.js";

type Cells = Readonly<Record<string, string | null>>;

/** A validated submission of the given records; cells not given are blank. */
export function submissionOf(
	tables: Readonly<Record<string, readonly Cells[]>>,
	differences: Partial<Omit<ValidatedSubmission, "records">> = {},
): ValidatedSubmission {
	return {
		provider: "ZSYN0",
		period: { start: "2024-05-01", end: "2024-05-31" },
		synthetic: true,
		submitted: ["MHS001", "MHS101", "MHS401", "MHS404", "MHS501"],
		refused: [],
		...differences,
		async *records<T extends Table>(table: T): AsyncIterable<Row<T>> {
			const blank = Object.fromEntries(Object.keys(table.fields).map((name) => [name, null]));
			for (const cells of tables[table.code] ?? []) yield { ...blank, ...cells } as Row<T>;
		},
	};
}

/** A person with one detention on admission: the four records that it takes. */
export function detained({
	person,
	ethnicity,
	birthDate = "1990-01-15",
	gender = "2",
	start = "2024-05-10",
	legalStatus = "02",
}: {
	readonly person: string;
	readonly ethnicity: string | null;
	readonly birthDate?: string | null;
	readonly gender?: string | null;
	readonly start?: string;
	readonly legalStatus?: string;
}): Readonly<Record<string, Cells>> {
	return {
		MHS001: {
			LocalPatientID: person,
			EthnicCategory: ethnicity,
			PersonBirthDate: birthDate,
			GenderIDCode: gender,
		},
		MHS101: { LocalPatientID: person, ServiceRequestID: `R-${person}` },
		MHS401: {
			MHActLegalStatusClassPeriodID: `E-${person}`,
			LocalPatientID: person,
			StartDateMHActLegalStatusClass: start,
			LegalStatusCode: legalStatus,
		},
		MHS501: {
			HospProvSpellID: `S-${person}`,
			ServiceRequestID: `R-${person}`,
			StartDateHospProvSpell: start,
			MethAdmMHHospProvSpell: "21",
		},
	};
}

/** The records of several people, by table. */
export function gather(
	people: readonly Readonly<Record<string, Cells>>[],
): Readonly<Record<string, readonly Cells[]>> {
	const codes = ["MHS001", "MHS101", "MHS401", "MHS404", "MHS501"];
	return Object.fromEntries(
		codes.map((code) => [
			code,
			people.flatMap((person) => (person[code] === undefined ? [] : [person[code]])),
		]),
	);
}
