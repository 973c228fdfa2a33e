import { K as prepareArtifactsFolder } from "./start.js";

export { prepareArtifactsFolder };