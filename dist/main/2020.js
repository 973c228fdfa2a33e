import { t as require__2020 } from "./ajv.js";

export default require__2020();

export {  };