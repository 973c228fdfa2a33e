import { t as __commonJSMin } from "./rolldown-runtime.js";
import { n as require__builtin_stream } from "./liquidjs.js";
import { vt as ProxyRefusal } from "./start.js";

// \0builtin:http
var require__builtin_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));

// \0builtin:https
var require__builtin_https = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:https");
}));

// \0builtin:net
var require__builtin_net = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:net");
}));

// \0builtin:tls
var require__builtin_tls = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:tls");
}));

// src/platform/http/tunnel.ts
var import__builtin_http = require__builtin_http();
var import__builtin_https = require__builtin_https();
var import__builtin_net = require__builtin_net();
var import__builtin_stream = require__builtin_stream();
var import__builtin_tls = require__builtin_tls();
const answerTimeoutMs = 1e4;
function tunnelThrough(agent, proxy) {
	const destroyAgent = agent.destroy.bind(agent);
	const asking = /* @__PURE__ */ new Set();
	agent.createConnection = (target, connected = () => void 0) => {
		const request = askFor(target, proxy);
		asking.add(request);
		const refuse = (error) => {
			connected(error, new import__builtin_stream.Duplex());
		};
		request.once("close", () => asking.delete(request)).once("timeout", () => request.destroy(/* @__PURE__ */ new Error("the proxy does not answer"))).once("error", refuse).once("connect", ({ statusCode = 0 }, socket) => {
			if (statusCode < 200 || statusCode > 299) {
				socket.destroy();
				refuse(new ProxyRefusal(statusCode));
			} else connected(null, agent instanceof import__builtin_https.Agent ? secure(socket, target) : socket);
		}).end();
	};
	agent.destroy = () => {
		for (const request of asking) request.destroy();
		destroyAgent();
	};
}
function secure(socket, { host }) {
	const name = host ?? "";
	return (0, import__builtin_tls.connect)({
		socket,
		host: name,
		servername: (0, import__builtin_net.isIP)(name) === 0 ? name : "",
		rejectUnauthorized: true
	});
}
function askFor({ host, port }, proxy) {
	const name = host ?? "";
	const authority = `${(0, import__builtin_net.isIP)(name) === 6 ? `[${name}]` : name}:${port ?? ""}`;
	const options = {
		method: "CONNECT",
		path: authority,
		headers: {
			host: authority,
			...authorization(proxy)
		},
		agent: false,
		timeout: answerTimeoutMs
	};
	const origin = `${proxy.protocol}//${proxy.host}`;
	return proxy.protocol === "https:" ? (0, import__builtin_https.request)(origin, {
		...options,
		rejectUnauthorized: true
	}) : (0, import__builtin_http.request)(origin, options);
}
function authorization({ username, password }) {
	if (username === "" && password === "") return {};
	return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

export { tunnelThrough };