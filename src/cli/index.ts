/** The `candour` command. */
export { type AtHand, answerAtTheData, atTheData } from './at-the-data.ts'
export { run } from './run.ts'
export { terminal } from './terminal.ts'
