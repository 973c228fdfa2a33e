import { t as fetchArtifacts } from "./artifacts3.js";

export { fetchArtifacts };