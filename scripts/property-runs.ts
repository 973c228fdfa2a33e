/** Loaded by jest before each test file where PROPERTY_RUNS is set: every property then gets that many cases. */
import { configureGlobal, readConfigureGlobal } from 'fast-check'

configureGlobal({ ...readConfigureGlobal(), numRuns: Number(process.env['PROPERTY_RUNS']) })
