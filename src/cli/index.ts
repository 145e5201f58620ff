/** The `candour` command. */
export { run } from './run.ts'
export { terminal } from './terminal.ts'
