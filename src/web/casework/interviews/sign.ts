/** The second signature under a decision not to interview somebody, by somebody else. */
import { waitsForSecond } from '#casework'
import type { Desk } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { subjectName } from './at-interview.ts'
import { groundWords } from './words.ts'

type At = Around & Readonly<{ matter: string; decision: string }>
type Signed = Readonly<{ agreed: boolean; why: string; nevertheless?: string }>

function read(sheet: Sheet) {
  const agreed = sheet.choice('agreed', ['yes', 'no'] as const)
  const why = sheet.lines('why')
  const nevertheless = sheet.lines('nevertheless')
  if (agreed && why)
    return accepted<Signed>({
      ...{ agreed: agreed === 'yes', why },
      ...(nevertheless ? { nevertheless } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(agreed, 'agreed', 'Select whether you agree'),
    ...problemUnless(why, 'why', 'Enter why'),
  ]
  return refuse(problems)
}

export const sign = page({
  path: '/work/matters/:matter/not-interviewing/:decision',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/sign.njk',
  title: 'Not interviewing the officer: second signature',
  async show(desk: Desk, here: At) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    const one = facts?.interviewing.notInterviewed.find(each => each.decision === here.decision)
    if (!found || !facts || !one) return undefined
    const decided = found.view.story.find(
      ({ event }) => event.type === 'NotInterviewing' && event.decision === one.decision,
    )
    const { actor } = here.as
    return {
      ...found.task,
      who: subjectName(facts, one.subject, here),
      ground: groundWords[one.ground],
      why: one.why,
      standsWhy: one.waived?.why ?? '',
      by: here.hideNames ? 'A colleague' : (decided?.by ?? ''),
      decidedOn: dateWords(here).shortDay(one.on),
      isOwn: actor.type === 'staff' && actor.person === one.by,
      isSigned: one.signed !== undefined,
      isNeeded: waitsForSecond(facts, one),
    }
  },
  back: (_here, { address }) => `${address}/interviews`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'agreed', words: { why: 'why' } }),
  submit: (desk, { as, matter, decision, seen }, signed: Signed) =>
    desk.evidence.signNotInterviewing(as, {
      ...{ matter: matterId(matter), ...against(seen), decision },
      ...signed,
    }),
  next: ({ matter }) => `/work/matters/${matter}/interviews?done=not-interviewing-signed`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
