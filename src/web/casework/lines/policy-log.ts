/** The policy log: what was decided, why, and what else was considered. Nothing is rewritten. */
import type { Facts } from '#casework'
import type { MatterView } from '#desk'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'
import { byWhom } from './view.ts'

type Deciding = Readonly<{
  on: Day
  decision: string
  why: string
  instead: string
  enquiries: readonly string[]
  corrects?: string
}>
type Asking = Readonly<{ facts: Facts }>

function read(sheet: Sheet, { facts }: Asking) {
  const corrects = facts.policy.log.find(({ entry }) => entry === sheet.text('corrects'))?.entry
  const [decision, why] = [sheet.lines('decision'), sheet.lines('why')]
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const enquiries = sheet.choices(
    'enquiries',
    facts.earlier.enquiries.map(({ enquiry }) => enquiry),
  )
  if (decision && why && on.ok)
    return accepted<Deciding>({
      on: on.value,
      decision,
      why,
      instead: sheet.lines('instead'),
      enquiries,
      ...(corrects ? { corrects } : {}),
    })
  return refuse([
    ...problemUnless(decision, 'decision', 'Enter what was decided'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

/** Newest first, with who wrote each and when. */
function entriesOf({ story }: MatterView, facts: Facts, here: Around) {
  const { day, moment } = dateWords(here)
  const marks = new Map(facts.policy.log.map(({ entry }, at) => [entry, `R${at + 1}`]))
  const lineMarks = new Map(
    facts.earlier.enquiries.map(({ enquiry }, at) => [enquiry, `L${at + 1}`]),
  )
  return story
    .flatMap(({ event, by, recordedAt }) =>
      event.type === 'PolicyDecided'
        ? [
            {
              entry: event.entry,
              mark: marks.get(event.entry) ?? '',
              on: day(event.on),
              by: byWhom({ by }, here),
              at: moment(recordedAt),
              decision: event.decision,
              why: event.why,
              instead: event.instead,
              lines: event.enquiries.flatMap(one => lineMarks.get(one) ?? []),
              corrects: event.corrects ? marks.get(event.corrects) : undefined,
              putRightBy: facts.policy.log.flatMap(one =>
                one.corrects === event.entry ? (marks.get(one.entry) ?? []) : [],
              ),
            },
          ]
        : [],
    )
    .toReversed()
}

export const policyLog = page({
  path: '/work/matters/:matter/lines/policy-log',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/lines/policy-log.njk',
  title: 'Policy log',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const entries = entriesOf(found.view, facts, here)
    const asked = here.query.get('corrects')
    const corrected = entries.find(({ entry }) => entry === asked)
    return {
      ...found.task,
      facts,
      entries,
      corrects: corrected?.entry ?? '',
      correctsMark: corrected?.mark,
      lines: facts.earlier.enquiries.map(({ enquiry, words }, at) => ({
        value: enquiry,
        text: `L${at + 1} ${words}`,
      })),
      isDone: here.query.get('done') === 'written',
    }
  },
  back: (_here, { address }) => `${address}/lines`,
  reference: ({ reference }) => reference,
  fill: ({ today, corrects }) => ({ ...filledWithToday({ today }), corrects }),
  read,
  explain: explainBeside({
    first: 'decision',
    on: 'on',
    words: { policy: 'decision', why: 'why' },
  }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.evidence.decidePolicy(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => `/work/matters/${matter}/lines/policy-log?done=written`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'Decision', theirs: last, yours: sheet.lines('decision') },
    ],
  },
})
