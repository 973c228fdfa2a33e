import { St as readMcpServers, bt as isMcpPath, xt as parseMcpServers } from "./start.js";

export { parseMcpServers };