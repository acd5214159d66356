export { barChartWithIntervals } from "./bar-chart-with-intervals.js";
export type { ChartData, ChartPoint } from "./chart-data.js";
export type { ChartSpecification } from "./chart-frame.js";
export { ratioChart } from "./ratio-chart.js";
export { renderSvg } from "./render-svg.js";
