/** What tests share: invented people, deciders as sentences, engines and browsers. */

export { sayings } from '../../src/casework/conduct/said-by-commands.fixture.ts'
export {
  examples,
  fits,
  type LawAsk,
  type LawExample,
} from '../../src/cli/law-examples.fixture.ts'
export { openTestApp, type TestApp, type TestAppOptions } from './app.ts'
export { startBrowser, type TestBrowser, type Visit, type VisitOptions } from './browser.ts'
export { visitDemonstration } from './demonstration-visit.ts'
export {
  type AsOwner,
  onAnEngine,
  onEachEngine,
  type TestDatabase,
  type TestEngine,
  type TestOptions,
  testWorld,
} from './engines.ts'
export { documentFixtures, mailFixtures } from './fixtures.ts'
export { given } from './given.ts'
export { invented } from './invented.ts'
export { inventedFilm } from './invented-film.ts'
export { type Ordeal, survive } from './kill.ts'
export { postgresSkip, type TestPostgres, testPostgres } from './postgres.ts'
export { quantile } from './quantile.ts'
export { fillIn, sendOne } from './sends.ts'
export {
  type Answered,
  candour,
  startServer,
  type TestServer,
  type TestServerOptions,
} from './server.ts'
export { type Landing, openSignOn, type SignOn, type Wanderer, wanderer } from './sign-on.ts'
export { type Survival, surviveServing } from './survival.ts'
export { readTagged, squeezed, type TaggedPdf } from './tagged-pdf.ts'
export { type Landed, type Walker, walker } from './walker.ts'
export { whereWordsAre } from './words-in-pdf.ts'
