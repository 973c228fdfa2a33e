import { n as readMarker, r as writeMarker, t as makeMarker } from "./comment-marker2.js";

export { makeMarker };