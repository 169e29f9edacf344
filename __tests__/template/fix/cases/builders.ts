import { anyBuilderCases } from './any-builder.js'
import { cloudCases } from './clouds.js'
import { hypervisorCases } from './hypervisors.js'

/** Every case that is a builder. */
export const builderCases = [...anyBuilderCases, ...cloudCases, ...hypervisorCases]
