export const id = 8138;
export const ids = [8138];
export const modules = {

/***/ 88138:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandHelp: () => (/* binding */ commandHelp),
  programHelp: () => (/* binding */ programHelp)
});

// EXTERNAL MODULE: ./lib/cli/commands.js
var commands = __webpack_require__(94710);
;// CONCATENATED MODULE: ./lib/cli/help-texts.js
const template = 'TEMPLATE is a file in JSON, or - for standard input. Paths in it are relative to the working directory.';
/** By command; only the help loads this table. */
const helpTexts = {
    build: {
        about: [
            'Nothing is begun until everything is right. Then all builds run side by side; each image is launched and tested before it gets its name. Half-made images are deleted when a build fails or is cancelled (Ctrl-C).',
            template
        ],
        examples: [
            ['build web.json', 'all builds of the template'],
            ['build -only=qemu -var version=1.4 web.json', 'one of them, with a variable'],
            ['build -var-file=prod.json -force web.json', 'variables of a file; old images are replaced'],
            ['build -on-error=ask -debug web.json', 'step by step, and a question when one fails']
        ],
        exitCodes: [
            [0, 'every build was made and passed its smoke tests'],
            [1, 'something was wrong, failed, or was cancelled']
        ]
    },
    validate: {
        about: [
            'All mistakes are told at once, each with its place and what to do. Nothing is started or made, and no hypervisor is needed; stores of secrets that `variables` name and checksums that stand in a `file:` are read.',
            template
        ],
        examples: [
            ['validate web.json', 'the whole template'],
            ['validate -syntax-only web.json', 'without looking at options and variables'],
            ['validate -var-file=prod.json web.json', 'with the values of a file']
        ],
        exitCodes: [
            [0, 'the template can be built; there may be warnings'],
            [1, 'something is wrong']
        ]
    },
    inspect: {
        about: ['Shows what the template declares, as it is written.', template],
        examples: [
            ['inspect web.json', 'for people'],
            ['inspect -machine-readable web.json', 'for programs']
        ],
        exitCodes: [
            [0, 'the template can be read'],
            [1, 'it cannot']
        ]
    },
    console: {
        about: [
            'Each line is text with expressions; what it becomes is printed. `help` says more, `variables` lists all of them, `exit` ends.',
            'TEMPLATE is a file in JSON; without one there are only the variables of -var and -var-file.'
        ],
        examples: [
            ['console -var name=web web.json', 'with the variables of a template'],
            ["echo '{{isotime `2006`}}' | image-build console", 'a line of another program']
        ],
        exitCodes: [
            [0, 'the end of the input, or of a session at a terminal'],
            [1, 'the template cannot be read, or a line of a file or pipe is wrong']
        ]
    },
    fix: {
        about: [
            'Applies the 34 fixers of Packer. The result is JSON with sorted keys, as Packer prints it; -diff gives a patch that leaves the layout as it is.',
            template
        ],
        examples: [
            ['fix old.json > new.json', 'the whole template, in a new file'],
            ['fix -diff old.json | patch old.json', 'changes in place']
        ],
        exitCodes: [
            [0, 'printed, whether there was something to fix or not'],
            [1, 'the template, or what became of it, cannot be read']
        ]
    },
    'smoke-test': {
        about: [
            'Launches the image on a disk that is thrown away, so that it stays as it is, and runs the smoke tests of the template and of -smoke-tests.',
            `${template} IMAGE is the file that one of its builders made; -only names the builder if there are several.`
        ],
        examples: [
            ['smoke-test web.json output-qemu/packer-qemu', 'the tests of the template'],
            ['smoke-test -smoke-tests=tests.json web.json web.qcow2', 'those of a file as well']
        ],
        exitCodes: [
            [0, 'every test passed'],
            [1, 'one failed, or the image could not be launched']
        ]
    },
    sweep: {
        about: ['Reads the journals of runs that are no more, ends their processes and deletes what they made.'],
        examples: [['sweep', 'after a machine or a runner died']],
        exitCodes: [
            [0, 'nothing is left'],
            [1, 'something could not be deleted; it is told']
        ]
    },
    version: {
        about: [],
        examples: [['version -machine-readable', 'for programs']],
        exitCodes: [[0, 'always']]
    }
};

;// CONCATENATED MODULE: ./lib/cli/wrapped.js
/** A text in lines of at most so many characters; a word that is longer has a line of its own. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (longer.length <= width || line === '') {
            line = longer;
            continue;
        }
        lines.push(line);
        line = word;
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./lib/cli/help.js



const width = 80;
/** Where the descriptions of flags begin. */
const column = 30;
/** The overview of all commands. */
function programHelp() {
    const rows = Object.entries(commands/* commands */.P).map(([name, { summary }]) => item(name, summary, 14));
    return [
        'Usage: image-build COMMAND [FLAGS] TEMPLATE',
        '',
        'Builds machine images from a Packer template, launches and tests them.',
        '',
        'Commands:',
        ...rows,
        '',
        'image-build COMMAND -help shows the flags of a command, with examples.',
        'image-build -version shows the version.',
        ''
    ].join('\n');
}
/** How one command is used: its flags with their defaults, examples and exit codes. */
function commandHelp(name) {
    const command = commands/* commands */.P[name];
    const { about, examples, exitCodes } = helpTexts[name];
    return [
        `Usage: image-build ${[name, '[FLAGS]', ...command.operands].join(' ')}`,
        '',
        ...wrapped(command.summary, width),
        ...about.flatMap(text => ['', ...wrapped(text, width)]),
        '',
        'Flags:',
        ...Object.entries(command.flags).map(([flag, each]) => flagItem(flag, each)),
        '',
        ...wrapped('A flag has one dash or two; its value follows after = or a blank.', width),
        '',
        'Examples:',
        ...examples.flatMap(([words, meaning]) => [`  ${example(words)}`, `      ${meaning}`]),
        '',
        'Exit codes:',
        ...exitCodes.map(([code, meaning]) => item(code.toString(), meaning, 5)),
        ''
    ].join('\n');
}
function example(words) {
    return words.includes('image-build') ? words : `image-build ${words}`;
}
function flagItem(name, { value, choices, description, default: standard }) {
    const shown = value ?? choices?.join('|');
    const spelled = shown === undefined ? `-${name}` : `-${name}=${shown}`;
    const text = standard === undefined ? description : `${description} Default: ${standard}.`;
    return item(spelled, text, column);
}
/** A name and its text, which stands beside it, or below where the name is too long. */
function item(name, text, indent) {
    const blanks = ' '.repeat(indent);
    const [first = '', ...others] = wrapped(text, width - indent);
    const fits = name.length + 2 < indent - 1;
    const head = fits ? [`  ${name}`.padEnd(indent) + first] : [`  ${name}`, blanks + first];
    return [...head, ...others.map(line => blanks + line)].join('\n');
}


/***/ })

};
