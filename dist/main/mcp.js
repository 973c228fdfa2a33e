import { Ct as parseMcpServers, St as isMcpPath, wt as readMcpServers } from "./start.js";

export { parseMcpServers };