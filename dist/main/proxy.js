import { n as getProxyUrl, t as checkBypass } from "./-actions-http-client.js";

export { getProxyUrl };