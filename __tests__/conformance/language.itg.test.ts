import { describeThemes } from '../support/conformance-suite.js'

describeThemes(['engine', 'functions', 'variables'])
