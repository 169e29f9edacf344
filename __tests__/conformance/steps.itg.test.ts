import { describeThemes } from '../support/conformance-suite.js'

describeThemes(['post-processors', 'provisioners'])
