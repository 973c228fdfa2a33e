import { bt as parseMcpServers, xt as readMcpServers, yt as isMcpPath } from "./start.js";

export { parseMcpServers };