export const id = 776;
export const ids = [776];
export const modules = {

/***/ 6776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRecipe: () => (/* binding */ loadRecipe)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/**
 * A recipe's prompt and schema, read from the action's own folder when the step runs: what people read under
 * `recipes/` is what is used, at the very commit the action was taken at, and never a file of the workspace.
 */




/** Below `dist/main/`, where this is bundled, and below `src/recipe/` alike. */
const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '../../recipes');
/** @throws ActionError where the action was taken apart. */
async function loadRecipe(name) {
    try {
        const [prompt, schemaText] = await Promise.all(['prompt.md', 'result.schema.json'].map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name, file), 'utf8')));
        const schema = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(schemaText ?? '');
        if (prompt === undefined || !(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(schema))
            throw new Error('it is damaged');
        return { prompt: prompt.trim(), schema };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`The recipe ${name} could not be read from the action's own folder.`, {
            wayOut: 'Take the action as a whole: `recipes/` belongs to it as `dist/` does.',
            cause: error,
        });
    }
}


/***/ })

};

//# sourceMappingURL=776.index.js.map