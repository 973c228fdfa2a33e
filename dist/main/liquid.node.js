import { t as require_liquid_node } from "./liquidjs.js";

export default require_liquid_node();

export {  };