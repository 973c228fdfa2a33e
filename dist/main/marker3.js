import { n as readMarker, r as writeMarker, t as makeMarker } from "./marker4.js";

export { makeMarker };