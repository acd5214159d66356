const nationalLetter = /^[A-HJ-NPRSZ]/;

/**
 * NHSDEthnicity: the value that the national platform derives from a submitted ethnic category, and that the
 * monthly publications group by. Reproduced as it is, case-sensitive and with no test of the second character;
 * {@link readEthnicCategory} keeps more apart.
 *
 * Source: NHS England platform code (github.com/nhsengland/Reusable-Code-Library@4009bd56); published for MHSDS
 * v5, and taken to hold for v6.
 *
 * @param raw The cell as submitted; null where there was none.
 * @returns The national letter where the first character is one (`Z` included), `99` for exactly `99`, null for
 * blank, and `-1` for anything else.
 *
 * @example
 * ```ts
 * import { nhsDerivedEthnicity } from "pcref/reference";
 *
 * nhsDerivedEthnicity("A1"); // => "A"
 * nhsDerivedEthnicity("a"); // => "-1"
 * nhsDerivedEthnicity(""); // => null
 * ```
 */
export function nhsDerivedEthnicity(raw: string | null): string | null {
	if (raw === null || raw.trim() === "") return null;
	if (raw === "99") return "99";
	return nationalLetter.test(raw) ? raw.slice(0, 1) : "-1";
}
