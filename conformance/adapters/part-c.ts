import type { Adapters } from "../case.js";
import { controlCharts } from "./control-charts.js";
import { disclosure } from "./disclosure.js";
import { interruptedTimeSeries } from "./interrupted-time-series.js";
import { random } from "./random.js";
import { standardisation } from "./standardisation.js";

export const partC: Adapters = {
	...standardisation,
	...controlCharts,
	...interruptedTimeSeries,
	...disclosure,
	...random,
};
