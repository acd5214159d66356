import * as z from "zod";

interface Node {
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Node>>;
	readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null;
}

/** Fields of a schema, however deep, that have no description, as JSON pointers into its JSON Schema. */
export function undescribedFields(schema: z.ZodType): readonly string[] {
	const found: string[] = [];
	const visit = (node: Node, at: string): void => {
		for (const [name, field] of Object.entries(node.properties ?? {})) {
			if (field.description === undefined) found.push(`${at}/properties/${name}`);
		}
		for (const [key, inner] of Object.entries(node)) if (isNode(inner)) visit(inner, `${at}/${key}`);
	};
	visit(z.toJSONSchema(schema, { reused: "inline" }) as Node, "");
	return found;
}
