/** Every migration by its number: forward only, never edited once published. */
import type { Migration } from 'kysely/migration'
import { log } from './0001-log.ts'
import { casework } from './0010-casework.ts'
import { people } from './0020-people.ts'
import { outbox } from './0021-outbox.ts'
import { wholeComplaint } from './0022-whole-complaint.ts'
import { everyWayIn } from './0024-every-way-in.ts'
import { letters } from './0026-letters.ts'
import { aDaysWork } from './0027-a-days-work.ts'
import { reviews } from './0028-reviews.ts'
import { whoIsWho } from './0029-who-is-who.ts'
import { completeTo } from './0031-complete-to.ts'
import { pressed } from './0032-pressed.ts'
import { saidOnce } from './0033-said-once.ts'
import { whatIsLive } from './0034-what-is-live.ts'
import { whatIsHeld } from './0035-what-is-held.ts'
import { whoMaySee } from './0040-who-may-see.ts'
import { accounts } from './0041-accounts.ts'
import { singleSignOn } from './0042-single-sign-on.ts'
import { keptFrom } from './0043-kept-from.ts'
import { safe } from './0044-safe.ts'
import { looks } from './0045-looks.ts'
import { marked } from './0046-marked.ts'
import { linesAndBatches } from './0047-lines-and-batches.ts'
import { lawRules } from './0048-law-rules.ts'
import { history } from './0049-history.ts'
import { filing } from './0050-filing.ts'
import { patterns } from './0051-patterns.ts'
import { similar } from './0052-similar.ts'
import { keeping } from './0053-keeping.ts'
import { wordsOfFiles } from './0054-words-of-files.ts'
import { bundles } from './0055-bundles.ts'
import { headsOfFiles } from './0056-heads-of-files.ts'
import { problemsOfBundles } from './0057-problems-of-bundles.ts'
import { publicPapers } from './0058-public-papers.ts'
import { checks } from './0059-checks.ts'
import { officerPage } from './0060-officer-page.ts'
import { checkDecisions } from './0061-check-decisions.ts'
import { asItWas } from './0062-as-it-was.ts'
import { liveAnswers } from './0063-live-answers.ts'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-log': log,
  '0010-casework': casework,
  '0020-people': people,
  '0021-outbox': outbox,
  '0022-whole-complaint': wholeComplaint,
  '0024-every-way-in': everyWayIn,
  '0026-letters': letters,
  '0027-a-days-work': aDaysWork,
  '0028-reviews': reviews,
  '0029-who-is-who': whoIsWho,
  '0031-complete-to': completeTo,
  '0032-pressed': pressed,
  '0033-said-once': saidOnce,
  '0034-what-is-live': whatIsLive,
  '0035-what-is-held': whatIsHeld,
  '0040-who-may-see': whoMaySee,
  '0044-safe': safe,
  '0045-looks': looks,
  '0043-kept-from': keptFrom,
  '0041-accounts': accounts,
  '0042-single-sign-on': singleSignOn,
  '0046-marked': marked,
  '0047-lines-and-batches': linesAndBatches,
  '0048-law-rules': lawRules,
  '0049-history': history,
  '0050-filing': filing,
  '0051-patterns': patterns,
  '0052-similar': similar,
  '0053-keeping': keeping,
  '0054-words-of-files': wordsOfFiles,
  '0055-bundles': bundles,
  '0056-heads-of-files': headsOfFiles,
  '0057-problems-of-bundles': problemsOfBundles,
  '0058-public-papers': publicPapers,
  '0060-officer-page': officerPage,
  '0059-checks': checks,
  '0061-check-decisions': checkDecisions,
  '0062-as-it-was': asItWas,
  '0063-live-answers': liveAnswers,
}
