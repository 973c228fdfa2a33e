import { At as isMcpPath, Mt as readMcpServers, jt as parseMcpServers } from "./start.js";

export { parseMcpServers };