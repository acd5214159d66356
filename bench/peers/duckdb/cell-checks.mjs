// SQL that asks of a cell what the table's rules ask. A cell that is empty comes as NULL from the reader.

const text = (value) => `'${value.replaceAll("'", "''")}'`;

/** A name as SQL quotes it. */
export const named = (name) => `"${name}"`;

/** A long list of codes is asked much faster as an enumeration than by IN. */
const fewCodes = 12;

/** The enumeration of a list of codes: its name, and the statement that makes it. */
function enumOf(permitted) {
	const name = named(`codes ${permitted.join(" ")}`);
	return { name, create: `CREATE TYPE ${name} AS ENUM (${permitted.map(text).join(", ")})` };
}

/** The statements that must have been run before the cells of these fields are checked. */
export const preparations = (fields) =>
	fields
		.flatMap(({ rules }) => rules)
		.filter(({ check }) => check.kind === "code-set" && check.permitted.length > fewCodes)
		.map(({ check }) => enumOf(check.permitted).create);

const noControlCharacter = (cell) => `NOT regexp_matches(${cell}, '[\\p{Cc}\\x{2028}\\x{2029}]')`;

/** What is true of a cell that is not blank and meets a check. */
const conditions = {
	length: (cell, { minimum, maximum }) =>
		`(regexp_full_match(${cell}, '[ -~]{${minimum},${maximum}}') OR length(${cell}) BETWEEN ${minimum} AND ${maximum} AND ${noControlCharacter(cell)})`,
	digits: (cell, { minimum, maximum }) => `regexp_full_match(${cell}, '[0-9]{${minimum},${maximum}}')`,
	"code-set": (cell, { permitted }) =>
		permitted.length > fewCodes
			? `TRY_CAST(${cell} AS ${enumOf(permitted).name}) IS NOT NULL`
			: `${cell} IN (${permitted.map(text).join(", ")})`,
	date: (cell) =>
		`length(${cell}) = 10 AND coalesce(TRY_CAST(${cell} AS DATE)::VARCHAR = ${cell} AND TRY_CAST(${cell} AS DATE) >= DATE '1890-01-01', false)`,
	time: (cell) => `regexp_full_match(${cell}, '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?')`,
	postcode: (cell) => `regexp_full_match(${cell}, '[A-Za-z]{1,2}[0-9][A-Za-z0-9]? +[0-9][A-Za-z]{2}')`,
	"nhs-number": (cell) => {
		const number = `TRY_CAST(${cell} AS BIGINT)`;
		const sum = [10, 9, 8, 7, 6, 5, 4, 3, 2]
			.map((weight) => `${weight} * (${number} // ${10 ** (weight - 1)} % 10)`)
			.join(" + ");
		return `(11 - (${sum}) % 11) % 11 = ${number} % 10 AND reverse(${cell}) <> ${cell}`;
	},
};

/**
 * Which rule of its field a cell breaks first: 0 for none, otherwise its place among them from 1 on. What most cells are
 * is asked first; a cell of spaces alone is blank.
 */
export function firstBrokenRule(name, { rules }) {
	const cell = named(name);
	const ofBlank = rules.findIndex(({ check }) => check.kind === "not-blank") + 1;
	const ofValue = rules
		.map(({ check }, index) => ({ check, number: index + 1 }))
		.filter(({ check }) => check.kind !== "not-blank");
	if (ofValue.length === 0) return `CASE WHEN ${blank(cell)} THEN ${ofBlank} ELSE 0 END`;
	const codeSet = ofValue.find(({ check }) => check.kind === "code-set");
	const right = (codeSet === undefined ? ofValue : [codeSet])
		.map(({ check }) => conditions[check.kind](cell, check))
		.join(" AND ");
	const otherwise = ofValue.map(
		({ check, number }) => `WHEN NOT (${conditions[check.kind](cell, check)}) THEN ${number}`,
	);
	const onlySpaces = `WHEN ${spaces(cell)} THEN ${ofBlank}`;
	const usual = `WHEN ${right} THEN 0`;
	const first = ofValue.every(({ check }) => check.kind === "length")
		? [onlySpaces, usual]
		: [usual, onlySpaces];
	return `CASE WHEN ${cell} IS NULL THEN ${ofBlank} ${[...first, ...otherwise].join(" ")} ELSE 0 END`;
}

/** Whether a cell holds nothing, or spaces alone. */
export const blank = (cell) => `(${cell} IS NULL OR ${spaces(cell)})`;

/** Whether a cell is spaces alone. Few cells sort before an exclamation mark, which is quicker to see. */
export const spaces = (cell) => `(${cell} < '!' AND trim(${cell}, ' ') = '')`;
