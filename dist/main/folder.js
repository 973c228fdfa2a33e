import { t as prepareArtifactsFolder } from "./folder2.js";

export { prepareArtifactsFolder };