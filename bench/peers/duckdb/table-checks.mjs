import { blank, firstBrokenRule, named, spaces } from "./cell-checks.mjs";

const rejecting = new Set(["reject-file", "reject-group", "reject-record"]);

/** Whether a rule refuses what breaks it. */
export const rejects = ({ severity }) => rejecting.has(severity);

/** Combinations of fields that must not occur, in SQL; `h` is the header. */
const combinations = {
	MHS00117: ({ filled }) => `${filled("NHSNumber")} AND "NHSNumberStatus" = '07'`,
	MHS00118: ({ empty }) => `${empty("NHSNumber")} AND ${empty("NHSNumberStatus")}`,
	MHS00119: ({ empty }) => `${empty("NHSNumber")} AND "NHSNumberStatus" IS DISTINCT FROM '07'`,
	MHS00153: ({ header }) => `"OrgIDLocalPatientID" <> '${header.OrgIDProvider}'`,
	MHS10224: ({ filled, empty }) => `${filled("ReferClosureDate")} AND ${empty("ReferClosReason")}`,
	MHS10227: ({ filled, empty }) => `${filled("ReferRejectionDate")} AND ${empty("ReferRejectReason")}`,
	MHS20137: ({ filled, empty }) => `${filled("CareContCancelDate")} AND ${empty("CareContCancelReas")}`,
};

const words = {
	filled: (name) => `NOT ${blank(named(name))}`,
	empty: (name) => blank(named(name)),
};

/**
 * The checks of a table that its own records and the header decide.
 *
 * @param header the values of the header record by field.
 * @param keptDates dates of this table that other tables compare with; `related` keys by which they look for its records.
 * @returns `cells`: for each field the expression that gives its first broken rule, and the codes of its rules; `dates`:
 * the dates that are compared; `records`: the rules across fields as conditions, to be asked where `cells` and `dates`
 * are columns; `keys`: the fields of keys, as they are compared.
 */
export function tableChecks(table, header, { keptDates = [], related = [] } = {}) {
	const cells = Object.entries(table.fields)
		.filter(([, { rules }]) => rules.length > 0)
		.map(([name, field]) => ({
			name,
			column: named(`broken ${name}`),
			expression: firstBrokenRule(name, field),
			rules: field.rules,
		}));
	const brokenOf = new Map(cells.map(({ name, column, rules }) => [name, { column, rules }]));
	const order = table.recordRules.filter(
		(rule) => rule.kind === "date-order" && ownRecord(table, rule.than.table),
	);
	const compared = [
		...order.flatMap(({ field, than }) => (than.table === "MHS000" ? [field] : [field, than.field])),
		...table.recordRules
			.filter((rule) => rule.kind === "date-order" && !ownRecord(table, rule.than.table))
			.map(({ field }) => field),
		...table.tableRules.filter(({ kind }) => kind === "succession").flatMap(({ start, end }) => [start, end]),
		...keptDates,
	];
	const day = (name) => named(`day ${name}`);
	return {
		cells,
		dates: [...new Set(compared)].map((name) => ({
			column: day(name),
			expression: `CASE WHEN ${brokenOf.get(name).column} = 0 THEN TRY_CAST(${named(name)} AS DATE) END`,
		})),
		records: [
			...order.map((rule) => ({ rule, condition: broken(rule, day(rule.field), other(rule, header, day)) })),
			...table.recordRules
				.filter(({ kind }) => kind === "combination")
				.map((rule) => ({
					rule,
					condition: [
						...rule.reads.map((name) => mayBeRead(brokenOf.get(name))),
						combinations[rule.code]({ ...words, header }),
					].join(" AND "),
				})),
		],
		keys: [...new Set([...table.tableRules.flatMap(keyFields), ...related])].map((name) => ({
			name,
			column: named(`key ${name}`),
			expression: `CASE WHEN ${spaces(named(name))} THEN NULL ELSE ${named(name)} END`,
		})),
	};
}

/** The condition under which a date breaks a rule of order. */
export const broken = ({ not, offsetDays = 0 }, day, than) =>
	`${day} ${not === "before" ? "<" : ">"} ${offsetDays === 0 ? than : `${than} + ${offsetDays}`}`;

const ownRecord = (table, other) => other === undefined || other === table.code || other === "MHS000";

const other = ({ than }, header, day) =>
	than.table === "MHS000" ? `DATE '${header[than.field].slice(0, 10)}'` : day(than.field);

const mayBeRead = ({ column, rules }) => {
	const refusing = rules.flatMap((rule, index) => (rejects(rule) ? [index + 1] : []));
	return refusing.length === 0 ? "true" : `${column} NOT IN (${refusing.join(", ")})`;
};

function keyFields(rule) {
	if (rule.kind === "unique") return [...rule.key, ...(rule.whenBlank === undefined ? [] : [rule.whenBlank])];
	if (rule.kind === "succession") return [rule.by, rule.differs];
	return rule.kind === "needs" ? [rule.by] : [];
}

/** Reads a file as text alone: what each cell means is asked afterwards. */
export const readFile = (path, columns) =>
	`read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns.map((name) => `'${name}': 'VARCHAR'`).join(", ")}})`;
