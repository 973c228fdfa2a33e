import { At as parseMcpServers, jt as readMcpServers, kt as isMcpPath } from "./start.js";

export { parseMcpServers };