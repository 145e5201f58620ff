/** The `candour` command. */
export { answerLedger, atTheData } from './ledger.ts'
export { run } from './run.ts'
export { terminal } from './terminal.ts'
