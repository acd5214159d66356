import type { MHS201 } from "../../tables/mhsds/mhs201.js";
import type { Row } from "../../tables/table.js";

type Contact = Pick<Row<typeof MHS201>, "AttendStatus" | "ConsMechanismMH">;

/** The person attended: on time (5), or late but seen (6). */
export function isAttended({ AttendStatus }: Pick<Contact, "AttendStatus">): boolean {
	return AttendStatus === "5" || AttendStatus === "6";
}

/**
 * An attended contact face to face, by telephone, by video or by another spoken way (R0.17). Two digital-only
 * providers, of whom text messages count too, are not told apart.
 */
export function isDirectContact(contact: Contact): boolean {
	return isAttended(contact) && ["01", "02", "04", "11"].includes(contact.ConsMechanismMH ?? "");
}
