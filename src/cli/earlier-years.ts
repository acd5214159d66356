import { publishedDetentions, publishedDetentionYears } from "../measures/published/published-detentions.js";
import type { PublishedFigures } from "../measures/published-figures.js";

/**
 * Published figures with those of the years before that this package holds, where they are of the same measure, place and
 * groups: all detentions in England. The years of the file itself are taken from the file.
 */
export function withEarlierYears(tables: readonly PublishedFigures[]): readonly PublishedFigures[] {
	const known = publishedDetentionYears.map(publishedDetentions);
	const starts = tables.map(({ period }) => period.start);
	const earlier = known.filter(
		({ measure, period, subject, classification }) =>
			!starts.includes(period.start) &&
			tables.some(
				(table) =>
					table.measure === measure &&
					table.subject.code === subject.code &&
					table.classification.id === classification.id &&
					table.period.start > period.start,
			),
	);
	return [...tables, ...earlier];
}
