import { t as isIgnored } from "./path-pattern2.js";

export { isIgnored };