export const id = 8244;
export const ids = [8244];
export const modules = {

/***/ 78244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createStoreReader: () => (/* binding */ createStoreReader)
/* harmony export */ });
/** Reads Consul, Vault and AWS Secrets Manager, found by the environment variables of their own programs. */
function createStoreReader(ctx) {
    return async (address) => await read(address, ctx);
}
async function read(address, ctx) {
    switch (address.kind) {
        case 'consul':
            return await (await __webpack_require__.e(/* import() */ 9308).then(__webpack_require__.bind(__webpack_require__, 9308))).readConsul(address.key, ctx);
        case 'vault':
            return await (await __webpack_require__.e(/* import() */ 7622).then(__webpack_require__.bind(__webpack_require__, 7622))).readVault(address.path, ctx);
        case 'aws':
            return await (await __webpack_require__.e(/* import() */ 5854).then(__webpack_require__.bind(__webpack_require__, 65854))).readSecret(address.name, ctx);
    }
}


/***/ })

};
