export const id = 30;
export const ids = [30];
export const modules = {

/***/ 31030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provisioner: () => (/* binding */ provisioner)
});

// EXTERNAL MODULE: ./lib/contracts/extension.js
var extension = __webpack_require__(92954);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/toolkit/scripts/choose-scripts.js
var choose_scripts = __webpack_require__(4541);
// EXTERNAL MODULE: ./lib/toolkit/scripts/guest/run-in-guest.js + 11 modules
var run_in_guest = __webpack_require__(79807);
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

// EXTERNAL MODULE: ./lib/core/options.js
var options = __webpack_require__(3657);
// EXTERNAL MODULE: ./lib/toolkit/scripts/script-options.js
var script_options = __webpack_require__(76961);
;// CONCATENATED MODULE: ./lib/provisioners/shell/options.js


/** Packer's options of `shell`. */
const options_options = {
    ...script_options/* scriptOptions */.Y,
    env_var_format: options/* opt */.m.string({
        description: "How `{{.Vars}}` and the file of `use_env_var_file` show a variable: a Go format of its name and value. Default: `%s='%s' `, with `use_env_var_file` `export %s='%s'\\n`."
    }),
    execute_command: options/* opt */.m.late({
        fields: ['Path', 'Vars', 'EnvVarFile'],
        description: 'Command line of the guest that runs a script. Default: `chmod +x {{.Path}}; {{.Vars}} {{.Path}}`, with `use_env_var_file` `chmod +x {{.Path}}; . {{.EnvVarFile}} && {{.Path}}`.'
    }),
    use_env_var_file: options/* opt */.m.boolean({
        default: false,
        description: 'Give the variables in a file of the guest, `{{.EnvVarFile}}`, that only its owner can read.'
    }),
    binary: options/* opt */.m.boolean({
        default: false,
        description: 'Send scripts as they are; otherwise Windows line ends become Unix line ends.'
    }),
    remote_folder: options/* opt */.m.string({ default: '/tmp', description: 'Directory of the guest for scripts.' }),
    remote_file: options/* opt */.m.string({
        description: 'Name of the script in `remote_folder`. Default: `script_NNNN.sh` with a random number.'
    }),
    remote_path: options/* opt */.m.string({
        description: 'Path of the script in the guest, the same for all. Default: `remote_folder/remote_file`.'
    }),
    start_retry_timeout: options/* opt */.m.duration({
        default: '5m',
        description: 'How long to try again, every 2 s, when a script cannot be started: a guest may be restarting.'
    }),
    skip_clean: options/* opt */.m.boolean({
        default: false,
        description: 'Leave the script in the guest. Otherwise it is removed, also after a failure.'
    }),
    expect_disconnect: options/* opt */.m.boolean({
        default: false,
        description: 'Accept that a script ends with the loss of the connection, as one does that restarts the guest.'
    }),
    pause_after: options/* opt */.m.duration({ default: '0s', description: 'Wait this long after the last script.' })
};

;// CONCATENATED MODULE: ./lib/provisioners/shell/index.js






/** Packer's `shell`, with far fewer round trips. */
const provisioner = (0,extension/* defineProvisioner */.MA)({
    type: 'shell',
    summary: 'Runs scripts in the guest through a POSIX shell.',
    options: options_options,
    check: choose_scripts/* checkScripts */.Hx,
    async provision(config, ctx) {
        await (0,run_in_guest/* runInGuest */.$)(shellJob(config, ctx), { ...ctx, directory: ctx.build.directory });
        if (config.pause_after === 0)
            return;
        const text = `Pausing ${(0,duration/* formatDuration */.a)(config.pause_after)} after this provisioner`;
        ctx.emit({ type: 'notice', level: 'info', text });
        await ctx.host.clock.sleep(config.pause_after, ctx.signal);
    }
});


/***/ })

};
