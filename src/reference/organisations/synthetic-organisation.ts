/**
 * The trust of every example and demonstration. Its code has never been issued and its name is made up: nothing that
 * carries it is about real people or a real provider.
 */
export const syntheticOrganisation = {
	code: "ZSYN0",
	name: "Mereford and Vale Mental Health Trust (fictional)",
} as const;

/**
 * True for the code of the fictional trust, so that its figures can be marked as synthetic data.
 *
 * @example
 * ```ts
 * import { isSyntheticOrganisation } from "pcref/reference";
 *
 * isSyntheticOrganisation("ZSYN0"); // => true
 * isSyntheticOrganisation("RV5"); // => false
 * ```
 */
export function isSyntheticOrganisation(code: string): boolean {
	return code === syntheticOrganisation.code;
}
