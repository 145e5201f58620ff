/** What tests share: invented people, deciders as sentences, engines and browsers. */
export { openTestApp, type TestApp, type TestAppOptions } from './app.ts'
export {
  type AsOwner,
  onEachEngine,
  type TestDatabase,
  type TestEngine,
  type TestOptions,
  testWorld,
} from './engines.ts'
export { given } from './given.ts'
export { invented } from './invented.ts'
export { postgresSkip, type TestPostgres, testPostgres } from './postgres.ts'
