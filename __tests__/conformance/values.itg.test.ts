import { describeThemes } from '../support/conformance-suite.js'

describeThemes(['root-keys', 'weak-typing'])
