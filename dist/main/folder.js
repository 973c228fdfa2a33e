import { w as prepareArtifactsFolder } from "./start.js";

export { prepareArtifactsFolder };