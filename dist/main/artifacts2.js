import { t as fetchLeavings } from "./artifacts3.js";

export { fetchLeavings };