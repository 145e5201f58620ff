export { weighed } from './proceedings-prepared-steps.ts'
