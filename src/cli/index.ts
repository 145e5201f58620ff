/** The `candour` command. */
export { type AtHand, answerAtTheData, atTheData } from './at-the-data.ts'
export { run } from './run.ts'
export { stopped, welcome } from './serve.ts'
export { terminal } from './terminal.ts'
