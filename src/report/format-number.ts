export { formatConfidence, formatNumber } from "../measures/format-number.js";
