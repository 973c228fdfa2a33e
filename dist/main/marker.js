import { a as writeApplyMarker, i as readFindingPrints, n as makeApplyMarker, o as writeFindingPrints, r as readApplyMarker, t as isLaterRun } from "./marker2.js";

export { isLaterRun, makeApplyMarker, readApplyMarker, readFindingPrints, writeApplyMarker, writeFindingPrints };