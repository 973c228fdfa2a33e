import { t as fetchLeavings } from "./leavings2.js";

export { fetchLeavings };