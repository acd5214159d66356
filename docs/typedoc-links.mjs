import { Converter } from "typedoc";

/** What the documentation generator cannot know by itself about how this package is written. */
export function load(app) {
	// functions take one object of options and take it apart in their signature, where it has no name
	app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_context, parameter) => {
		if (parameter.name === "__namedParameters") parameter.name = "options";
	});

	// a comment may link to any public name, imported in its file or not
	app.converter.addUnknownSymbolResolver((reference, reflection, link) => {
		const path = reference.symbolReference?.path?.map((step) => step.path) ?? [];
		if (link === undefined || path.length === 0) return undefined;
		const found = reflection.project.children
			?.map((entryPoint) => entryPoint.getChildByName(path))
			.find((target) => target !== undefined);
		return found && { target: found, caption: path.join(".") };
	});
}
