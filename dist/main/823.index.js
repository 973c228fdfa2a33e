export const id = 823;
export const ids = [823];
export const modules = {

/***/ 4823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createArtifactStore: () => (/* binding */ createArtifactStore)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8435);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2744);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(628);
/** Artifacts as the server keeps them: plans inline, files and screenshots behind a signed URL that expires. */




const retryWaitsMs = [1_000, 3_000];
const downloadDeadlineMs = 120_000;
const maxRedirects = 3;
/**
 * A store over the API. Three tries; each asks for a new signed URL, since the old one may have expired. The URL is
 * fetched without the key and without any header of ours that says more than who asks.
 */
function createArtifactStore(parts) {
    return {
        async fetch(uid, options) {
            for (const waitMs of retryWaitsMs) {
                try {
                    return await fetchOnce(parts, uid, options);
                }
                catch (error) {
                    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OzError */ .Q_) || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg)(error))
                        throw error;
                }
                await parts.clock.sleep(waitMs, options.signal);
            }
            return await fetchOnce(parts, uid, options);
        },
    };
}
async function fetchOnce(parts, uid, options) {
    const body = await parts.api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options);
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(body['data']);
    const mimeType = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(data['content_type']) ?? 'application/octet-stream';
    if (typeof data['content'] === 'string') {
        return { title: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(data['title']), mimeType, bytes: Buffer.from(data['content']) };
    }
    const bytes = await download(parts, signedUrlOf(data, parts.api.origin), options);
    return { title: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(data['description']), mimeType, bytes };
}
function signedUrlOf(data, origin) {
    const url = readLink(data['download_url'], origin);
    if (url !== undefined)
        return url;
    throw new Error('the server gave neither its content nor an https address to download it from.');
}
/** Signed URLs are longer than links for people; otherwise the same rule. */
function readLink(value, origin) {
    if (typeof value !== 'string' || value.length > 16_384)
        return undefined;
    const url = URL.parse(value);
    return url && (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .safeLink */ .o)(url.origin, origin) !== undefined && !url.username && !url.password ? url.href : undefined;
}
/** Redirects are followed by hand, to https or the server's own origin only; there is nothing in the request to lose. */
async function download({ api, send }, signedUrl, options) {
    let url = signedUrl;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await get(send, url, options);
        if (response.status === 200)
            return response.body;
        if (![301, 302, 303, 307, 308].includes(response.status))
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(response);
        const next = readLink(URL.parse(response.headers['location'] ?? '', url)?.href, api.origin);
        if (next === undefined)
            throw new Error('its download was redirected to an address that is not https.');
        url = next;
    }
    throw new Error(`its download was redirected more than ${maxRedirects} times.`);
}
async function get(send, url, { maxBytes, signal }) {
    const headers = { accept: '*/*', 'user-agent': 'oz-agent-action' };
    try {
        return await send({ method: 'GET', url, headers, deadlineMs: downloadDeadlineMs, maxBytes, signal });
    }
    catch (error) {
        throw error instanceof _transport_js__WEBPACK_IMPORTED_MODULE_1__/* .TransportError */ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .transportFailure */ .qO)(error) : error;
    }
}


/***/ })

};

//# sourceMappingURL=823.index.js.map