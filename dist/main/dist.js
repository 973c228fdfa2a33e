import { t as require_dist } from "./ajv-formats.js";

export default require_dist();

export {  };