import { csvFile, csvRecord } from "../../tables/csv-text.js";
import { ageBands, type CatchmentCell } from "./catchment.js";

const columns = [
	"geography_code",
	"geography_name",
	"vintage",
	"scheme",
	"group_code",
	"sex",
	"age_scheme",
	"age_band",
	"population",
	"status",
	"source",
	"synthetic",
];

/** The catchment as a population file: the denominators of the trust's rates, 192 rows marked as synthetic. */
export function populationFile(catchment: readonly CatchmentCell[]): string {
	return csvFile([
		csvRecord(columns),
		...catchment.map(({ ethnicCategory, sex, ageBand, residents }) =>
			csvRecord([
				"ZSYNG",
				"Mereford and Vale (fictional)",
				"Synthetic 2024",
				"nhs-ethnic-category-2001",
				ethnicCategory,
				sex,
				"mha-annual",
				ageBands[ageBand]?.label ?? "",
				String(residents),
				"derived",
				"Invented for demonstration",
				"true",
			]),
		),
	]);
}
