export const id = 9641;
export const ids = [9641];
export const modules = {

/***/ 69641:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest/run-in-guest.js + 13 modules
var run_in_guest = __webpack_require__(19698);
// EXTERNAL MODULE: ./lib/toolkit/scripts/choose-scripts.js
var choose_scripts = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/toolkit/guest-environment.js
var guest_environment = __webpack_require__(74202);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-variables.js
var script_variables = __webpack_require__(48802);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-failure.js
var script_failure = __webpack_require__(18941);
// EXTERNAL MODULE: ./lib/toolkit/shell-quote.js
var shell_quote = __webpack_require__(293);
;// CONCATENATED MODULE: ./lib/provisioners/shell/job.js





const defaultCommand = 'chmod +x {{.Path}}; {{.Vars}} {{.Path}}';
const defaultCommandWithFile = 'chmod +x {{.Path}}; . {{.EnvVarFile}} && {{.Path}}';
/** What a `shell` block asks for, with names chosen and the command line rendered. */
function shellJob(config, ctx) {
    const remotePath = remotePathOf(config, ctx);
    const vars = variablesText(config, ctx);
    const variablesFile = config.use_env_var_file
        ? { path: `${config.remote_folder}/varfile_${randomNumber(ctx)}.sh`, text: vars }
        : undefined;
    const template = config.execute_command ?? {
        template: config.use_env_var_file ? defaultCommandWithFile : defaultCommand
    };
    return {
        scripts: (0,choose_scripts/* namedScripts */.S$)(config),
        inlineShebang: config.inline_shebang,
        binary: config.binary,
        remotePath,
        variablesFile,
        command: ctx.render(template, { Path: remotePath, Vars: vars, EnvVarFile: variablesFile?.path ?? '' }),
        validExitCodes: (0,script_failure/* validExitCodes */.h)(config.valid_exit_codes),
        expectsDisconnect: config.expect_disconnect,
        keepsFiles: config.skip_clean,
        startRetryMs: config.start_retry_timeout
    };
}
function remotePathOf({ remote_path, remote_folder, remote_file }, ctx) {
    if (remote_path !== undefined && remote_path !== '')
        return remote_path;
    const isNamed = remote_file !== undefined && remote_file !== '';
    return `${remote_folder}/${isNamed ? remote_file : `script_${randomNumber(ctx)}.sh`}`;
}
function randomNumber({ host }) {
    return host.random.integer(0, 99_999_999);
}
function variablesText(config, { build, facts }) {
    const format = config.env_var_format ?? (config.use_env_var_file ? "export %s='%s'\n" : "%s='%s' ");
    return (0,guest_environment/* formatEnvironment */.$K)((0,script_variables/* scriptVariables */.R)(config, build, facts), format, shell_quote/* escapeQuotes */.H);
}

;// CONCATENATED MODULE: ./lib/provisioners/shell/provision.js



/** Runs the block's scripts, and makes the pause after them. */
async function provision(config, ctx) {
    await (0,run_in_guest/* runInGuest */.$)(shellJob(config, ctx), { ...ctx, directory: ctx.build.directory });
    if (config.pause_after === 0)
        return;
    const text = `Pausing ${(0,duration/* formatDuration */.a)(config.pause_after)} after this provisioner`;
    ctx.emit({ type: 'notice', level: 'info', text });
    await ctx.host.clock.sleep(config.pause_after, ctx.signal);
}


/***/ })

};
