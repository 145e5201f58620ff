/** The web's door: an application over a desk. Nothing else of `web` is anybody's business. */
export { createWeb, type Web } from './app.ts'
export type { Log, LogLine, WebConfig } from './config.ts'
export type { Desk } from './needs.ts'
