/** An officer dismissed at a hearing, by the pages, and what is asked before the public has it. */
import { equal, ok } from 'node:assert/strict'
import { publicationQuestions } from '#casework'
import { answerPage } from '../../../testing/answer.ts'
import type { Office } from '../../../testing/office.ts'
import type { Browser } from '../../../testing/stage.ts'
import { addressOf } from '../../duty-words.ts'
import type { PublishingName } from './words.ts'

/** Gross misconduct found at a hearing, and the officer told: dismissed. */
export async function decidedIn(office: Office) {
  const matter = addressOf(await office.report({ safety: 'none', becauseOf: ['none'] }))
  const jay = await office.as('Jay Arden')
  const named = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
  await answerPage(jay, `${matter}/people/new`, named)
  const logged = { summary: 'E-mails', 'allegation-1': 'He wrote to Amara Okafor at night.' }
  await answerPage(jay, `${matter}/log`, logged)
  const list = (await jay.get(`${matter}/conduct`)).body
  const at = /href="([^"]+\/conduct\/[^"/]+)"/.exec(list)?.[1]
  ok(at)
  await answerPage(jay, `${at}/opened`, {
    ...{ forum: 'hearing', 'at-time': '00:01', present: 'The chair\nDS Pike', rights: 'yes' },
    ...{ 'accepted-1': 'no', 'words-1': 'He denies it.', 'waived-why': 'As it was.' },
  })
  await answerPage(jay, `${at}/finding`, {
    ...{ forum: 'hearing', 'found-1': 'proved', 'facts-1': 'He wrote eleven e-mails.' },
    ...{ 'level-1': 'gross-misconduct', 'why-1': 'Each came from his own account.' },
    ...{ unconnected: 'no', influence: 'yes', 'influence-why': 'Whether her case went on.' },
    ...{ 'standards-1': '2' },
  })
  return { jay, at, matter }
}

/** The officer was told it. */
export async function toldOutcome(jay: Browser, at: string): Promise<void> {
  const sent = await answerPage(jay, `${at}/outcome-told`, {
    ...{ action: 'dismissal-without-notice', written: 'yes', way: 'in-person' },
    ...{ where: 'Northmoor House', by: 'Ms Roe', proof: 'He signed for it.' },
  })
  equal(sent.headers.location, `${at}?done=officer-told-outcome`)
}
const answers = Object.fromEntries(
  publicationQuestions.flatMap(question => [
    [`answer-${question}`, 'yes'],
    [`how-${question}`, 'Read by the solicitor.'],
  ]),
)
const words = 'DS Pike of Elm Road wrote to Amara Okafor.\n\nHe was dismissed.'
/** Every question answered, and words that say too much. */
export const considering = { ...answers, words, down: 'least' }

/** Each detail stays but for those named, which are taken out. */
export async function lookThrough(
  jay: Browser,
  at: string,
  out: readonly string[],
  what: PublishingName = 'outcome',
) {
  const page = (await jay.get(`${at}/publish/${what}/details`)).body
  const said = [...page.matchAll(/<legend[^>]*>\s*“([^”]+)”/g)].map(([, one]) => one ?? '')
  const chosen = said.map((one, nth) => [`detail-${nth + 1}`, out.includes(one) ? 'out' : 'stays'])
  return answerPage(jay, `${at}/publish/${what}/details`, Object.fromEntries(chosen))
}

/** The challenge a page asks about. */
export function challengeIn(html: string): string {
  return /name="challenge"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? ''
}
