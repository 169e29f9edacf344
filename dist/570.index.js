export const id = 570;
export const ids = [570];
export const modules = {

/***/ 90570:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provisioner: () => (/* binding */ provisioner)
/* harmony export */ });
/* harmony import */ var _contracts_extension_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92954);
/* harmony import */ var _toolkit_scripts_local_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83111);
/* harmony import */ var _toolkit_scripts_local_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1649);
/* harmony import */ var _toolkit_scripts_run_local_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43429);




/** Packer's `shell-local`: scripts that run on the machine that builds, not in the guest. */
const provisioner = (0,_contracts_extension_js__WEBPACK_IMPORTED_MODULE_3__/* .defineProvisioner */ .MA)({
    type: 'shell-local',
    summary: 'Runs scripts on the machine that builds the image.',
    example: { inline: ['make app', 'cp build/app.tar.gz files/'] },
    options: _toolkit_scripts_local_options_js__WEBPACK_IMPORTED_MODULE_1__/* .localOptions */ .m,
    check: _toolkit_scripts_local_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLocal */ .w,
    provision: async (config, ctx) => await (0,_toolkit_scripts_run_local_js__WEBPACK_IMPORTED_MODULE_2__/* .runLocal */ .R)(config, ctx, { facts: ctx.facts })
});


/***/ }),

/***/ 83111:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ checkLocal)
/* harmony export */ });
/* harmony import */ var _choose_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4541);

/** Plan-time rules of `shell-local`. */
async function checkLocal(config, ctx) {
    await (0,_choose_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .checkScripts */ .Hx)(config, ctx);
    checkCommand(config, ctx);
    const isInline = (0,_choose_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseScripts */ .Kk)(config).some(({ kind }) => kind === 'inline');
    if (config.use_linux_pathing && isInline && ctx.host.platform === 'win32') {
        ctx.report({
            option: 'use_linux_pathing',
            message: '`use_linux_pathing` cannot be used with an inline script',
            hint: 'put the commands into a file and name it with `script`'
        });
    }
}
/** A command line that is written as one text names a program that hardly exists; Packer runs it, and fails. */
function checkCommand({ execute_command: command }, { report }) {
    const [only, ...others] = command ?? [];
    // Blanks inside of an expression are none of the name.
    if (only === undefined || others.length > 0 || !/^[^\s{][^{]*\s/.test(only.template))
        return;
    report({
        option: 'execute_command',
        severity: 'warning',
        message: '`execute_command` is a list of a program and its arguments: as one text it is the name of a program',
        hint: 'write it as a list: ["/bin/sh", "-c", "{{.Vars}} {{.Script}}"]'
    });
}


/***/ }),

/***/ 1649:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ localOptions)
/* harmony export */ });
/* harmony import */ var _core_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3657);
/* harmony import */ var _script_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76961);


/** The options of `shell-local`, provisioner and post-processor alike. */
const localOptions = {
    ..._script_options_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptOptions */ .Y,
    command: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        deprecated: 'use `inline`',
        description: 'One command; the same as an `inline` of one line.'
    }),
    env_var_format: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: 'How `{{.Vars}}` shows a variable: a Go format of its name and value. Default: `%s=\'%s\' `, on Windows `set "%s=%s" && `.'
    }),
    execute_command: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.lateList({
        fields: ['Vars', 'Script', 'Command'],
        description: 'Program and arguments that run a script; no shell comes between. Default: `["/bin/sh", "-c", "{{.Vars}} {{.Script}}"]`, on Windows `["cmd", "/V", "/C", "{{.Vars}}", "call", "{{.Script}}"]`. Only with the default do the variables reach the script through its environment, where other users of the machine cannot see them; with a command of your own they stand where `{{.Vars}}` stands.'
    }),
    only_on: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.strings({
        default: [],
        choices: ['darwin', 'freebsd', 'linux', 'openbsd', 'solaris', 'windows'],
        description: 'Systems on which the scripts run; on others they are skipped. Default: all.'
    }),
    tempfile_extension: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.string({
        description: 'Ending of the name of the file that holds an inline script. Default: none, on Windows `.cmd`.'
    }),
    use_linux_pathing: _core_options_js__WEBPACK_IMPORTED_MODULE_0__/* .opt */ .m.boolean({
        default: false,
        description: 'On Windows: give `{{.Script}}` in the form that the Linux subsystem knows, `/mnt/c/…`. No effect elsewhere.'
    })
};


/***/ })

};
