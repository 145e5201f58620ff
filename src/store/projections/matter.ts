/** What pages read of a matter, kept up event by event and never worked out on a read. */
import type { ComplaintEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting, Projections } from '../store.ts'
import { accountPrefix, forgetAccount, keepAccount } from './account-rows.ts'
import { putBack, takeAway } from './again.ts'
import { forgetOfficerCheck, keepOfficerCheck, officerCheckPrefix } from './check-rows.ts'
import { forceRequestPrefix, forgetForceRequest, keepForceRequest } from './history-rows.ts'
import { forgetLawRule, keepLawRule, lawRulePrefix } from './law-rule-rows.ts'
import { forgetAboutLooks, isAboutLooks, keepAboutLooks } from './look-rows.ts'
import { matchModelStream } from './match-model-stream.ts'
import { applyTo, madeAndDisposed } from './matter-rows.ts'
import { forgetAboutPatterns, isAboutPatterns, keepAboutPatterns } from './pattern-rows.ts'
import { keepAllBack } from './privacy-rows.ts'
import { covertPrefix, forgetCovert, projectCovert } from './safe-rows.ts'
import { answerIdentity, forgetAnswers, identityPrefix } from './who-is-who.ts'

async function apply(db: Projecting, matter: string, stored: StoredEvent): Promise<void> {
  const { recorded, actor, version } = stored
  const place = { matter, recorded, actor, version }
  if (stored.disposed) {
    if (stored.type === 'ComplaintMade' || stored.type === 'ConductReported')
      await madeAndDisposed(db, stored.type, place)
    if (stored.type === 'DocumentMarked') await keepAllBack(db, matter)
    return
  }
  const { type, ...event } = eventOf(stored) as ComplaintEvent
  await applyTo(db, type, event, place)
}

/** Keyed by the matter, which is the stream. */
const tablesOfMatter = [
  'letter',
  'letter_waiting',
  'withheld',
  'document',
  'note',
  'waiver',
  'force_asked',
  'history_watch',
  'safe_case',
  'safe_watch_key',
  'safe_watch',
  'interest',
  'kept_unit',
  'emergency',
  'holdings_check',
  'subject_key',
  'subject',
  'described_subject',
  'access_grant',
  'review',
  'recommendation',
  'public_paper',
  'public_gone',
  'panel_outcome',
  'officer_condition',
  'matter',
]

async function project(
  db: Projecting,
  events: readonly StoredEvent[],
  stream: string,
): Promise<void> {
  if (stream === matchModelStream) return
  for (const event of events) {
    if (stream.startsWith(identityPrefix)) await answerIdentity(db, event)
    else if (stream.startsWith(covertPrefix)) await projectCovert(db, event, stream)
    else if (stream.startsWith(accountPrefix)) await keepAccount(db, event, stream)
    else if (isAboutLooks(stream)) await keepAboutLooks(db, event, stream)
    else if (stream.startsWith(lawRulePrefix)) await keepLawRule(db, event, stream)
    else if (stream.startsWith(forceRequestPrefix)) await keepForceRequest(db, event, stream)
    else if (stream.startsWith(officerCheckPrefix)) await keepOfficerCheck(db, event, stream)
    else if (isAboutPatterns(stream)) await keepAboutPatterns(db, event, stream)
    else await apply(db, stream, event)
  }
  const last = events.at(-1)
  if (!last) return
  await db.run(sql`
    update matter set version = ${last.version}, changed_at = ${last.recorded}
     where authority_id = ${db.authority} and matter_id = ${stream}
  `)
}

/** The projections of casework, for `openStore`. Duties are not here: they need today's date. */
export const caseworkProjections: Projections = {
  tables: [
    'look_answer',
    'look_request',
    'account',
    'law_rule',
    'pattern_alert',
    'pattern_names',
    'force_request',
    'officer_check',
    'officer_check_matter',
    'officer_check_decision',
    'identity_answer',
    'covert',
    'covert_reader',
    ...tablesOfMatter,
  ],
  project,
  async again(db, events, stream) {
    if (stream === matchModelStream) return
    if (stream.startsWith(identityPrefix)) {
      await forgetAnswers(db, stream)
      return project(db, events, stream)
    }
    if (stream.startsWith(accountPrefix)) {
      await forgetAccount(db, stream)
      return project(db, events, stream)
    }
    if (stream.startsWith(covertPrefix)) {
      await forgetCovert(db, stream)
      return project(db, events, stream)
    }
    if (isAboutLooks(stream)) {
      await forgetAboutLooks(db, stream)
      return project(db, events, stream)
    }
    if (stream.startsWith(lawRulePrefix)) {
      await forgetLawRule(db, stream)
      return project(db, events, stream)
    }
    if (stream.startsWith(forceRequestPrefix)) {
      await forgetForceRequest(db, stream)
      return project(db, events, stream)
    }
    if (stream.startsWith(officerCheckPrefix)) {
      await forgetOfficerCheck(db, stream)
      return project(db, events, stream)
    }
    if (isAboutPatterns(stream)) {
      await forgetAboutPatterns(db, stream)
      return project(db, events, stream)
    }
    const aside = await takeAway(db, tablesOfMatter, stream)
    await project(db, events, stream)
    await putBack(db, aside, stream)
  },
}
