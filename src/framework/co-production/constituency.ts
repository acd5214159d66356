import * as z from "zod";

/** On whose side somebody takes part. Patients and carers are constituencies of their own. */
export const Constituency = z.enum(["community", "patient", "carer", "staff", "partner-agency"]);

/** On whose side somebody takes part. */
export type Constituency = z.infer<typeof Constituency>;
