export const id = 5326;
export const ids = [5326];
export const modules = {

/***/ 85326:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePrivateKey: () => (/* binding */ parsePrivateKey)
/* harmony export */ });
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85472);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** The key in a PEM text. IB_OPTION_VALUE, naming where it is from, when there is none that can be used. */
function parsePrivateKey(pem, name) {
    // OpenSSH's format may hold several keys; nobody makes such files.
    const [key] = [ssh2__WEBPACK_IMPORTED_MODULE_0__.utils.parseKey(pem)].flat();
    if (key === undefined || !('isPrivateKey' in key))
        throw unreadable(name, key?.message ?? 'it is empty');
    if (key.isPrivateKey())
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OPTION_VALUE', `${name} is a public key`, { hint: 'give the file without `.pub`' });
}
function unreadable(name, reason) {
    if (/encrypted/i.test(reason)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OPTION_VALUE', `${name} is encrypted: nobody is there to type its passphrase`, {
            hint: 'load it into an SSH agent and set `ssh_agent_auth`, or use a key without passphrase'
        });
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BuildError */ .zS('IB_OPTION_VALUE', `${name} is no private key that can be read: ${reason}`, {
        hint: 'OpenSSH and PEM formats are understood'
    });
}


/***/ })

};
