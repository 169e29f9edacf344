import { describeThemes } from '../support/conformance-suite.js'

describeThemes(['builders', 'options'])
