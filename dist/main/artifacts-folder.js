import { t as prepareArtifactsFolder } from "./artifacts-folder2.js";

export { prepareArtifactsFolder };