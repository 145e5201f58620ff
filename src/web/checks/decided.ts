/** Record what was done about an officer after an answer: gone ahead, put off, or given up. */
import { type CheckDecision, checkDecisions, type OfficerCheckRefusal } from '#casework'
import { accepted, type Day, refuse } from '#kernel'
import { filledWithToday } from '../casework/task.ts'
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import type { Words } from '../words.ts'
import { checksAddress, decisionWords, liveFor, promotionRule, purposeWords } from './words.ts'

type Done = Readonly<{ decided: CheckDecision; why: string; on: Day }>

function read(sheet: Sheet) {
  const decided = sheet.choice('decided', checkDecisions)
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const why = sheet.lines('why')
  if (decided && on.ok && why) return accepted<Done>({ decided, why, on: on.value })
  return refuse([
    ...(decided ? [] : [{ field: 'decided', words: 'Select what was done' }]),
    ...(why ? [] : [{ field: 'why', words: 'Enter who decided it, and why' }]),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

function explain(refusal: OfficerCheckRefusal, t: Words['t']): Problem {
  switch (refusal.type) {
    case 'BeforeAnswer':
      return {
        field: 'on',
        words: `It must be on or after ${dateWords({ t }).day(refusal.on)}, when it was answered`,
      }
    case 'InTheFuture':
      return { field: 'on', words: 'The day it was decided must be today or in the past' }
    case 'NotAnswered':
    case 'AskerMissing':
    case 'OrganisationMissing':
    case 'WhyMissing':
      return { field: 'why', words: 'Enter who decided it, and why' }
  }
}

export const checkDecided = page({
  path: `${checksAddress}/:check/decided`,
  may: 'answer checks',
  audit: { look: 'search', of: 'check' },
  template: 'checks/decided.njk',
  title: 'Record what was done',
  async show(desk, here) {
    const found = await desk.checks.check(here.as, here.check)
    if (!found) return undefined
    const { row, live } = found
    return {
      today: here.today,
      officer: here.hideNames ? '(name hidden)' : row.officer,
      purpose: purposeWords[row.purpose],
      live: liveFor(row.purpose, live.now),
      onceLive: liveFor(row.purpose, live.onceTold),
      rule: promotionRule(),
      choices: checkDecisions.map(value => ({ value, text: decisionWords[value] })),
    }
  },
  back: ({ check }) => `${checksAddress}/${check}`,
  fill: filledWithToday,
  read,
  explain,
  submit: (desk, { as, check }, asked: Done) => desk.checks.decideOnCheck(as, { check, ...asked }),
  next: (_here, check) => `${checksAddress}/${check}?done=decided`,
})
