export { barChartWithIntervals } from "./bar-chart-with-intervals.js";
export type { ChartData, ChartPoint } from "./chart-data.js";
export type { ChartSpecification } from "./chart-frame.js";
export { controlChart } from "./control-chart.js";
export { type FunnelChartData, type FunnelChartPoint, funnelChart } from "./funnel-chart.js";
export { ratioChart } from "./ratio-chart.js";
export { renderSvg } from "./render-svg.js";
export type { ControlChartData, SeriesChartPoint, SeriesStretch } from "./series-data.js";
