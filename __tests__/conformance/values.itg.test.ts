import { describeThemes } from '../support/conformance-suite.js'

describeThemes(['rendering', 'root-keys', 'weak-typing'])
