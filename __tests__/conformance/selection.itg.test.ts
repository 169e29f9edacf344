import { describeThemes } from '../support/conformance-suite.js'

describeThemes(['selection', 'command-line'])
