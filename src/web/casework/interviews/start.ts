/** An interview begins: who is there, what they were told of their rights, where it is recorded. */
import { beforeInterview, type RightTold, rightsTold } from '#casework'
import type { Desk } from '#desk'
import { accepted, type DocumentId, type Instant, londonDay, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { type Gate, gateAt, throughGate, type Waived } from '../gate.ts'
import { readMoment } from '../intake/take/moment.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type InterviewView, interviewAt } from './at-interview.ts'
import { beforeWords, rightWords } from './words.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
type Started = Waived &
  Readonly<{
    at: Instant
    place: string
    present: readonly string[]
    friend?: string
    told: readonly RightTold[]
    rights: string
    recording?: DocumentId
  }>
type Asking = Readonly<{
  gate: Gate
  found: InterviewView
  recordings: readonly Readonly<{ value: DocumentId }>[]
}>

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** Everything gone ahead without in one, with the one reason. */
function waivedFor(rules: readonly string[], sheet: Sheet, gate: Gate) {
  const through = throughGate(sheet, gate)
  const why = through.ok ? (through.value.waived?.why ?? sheet.lines('rights-why')) : ''
  if (rules.length === 0) return accepted<Waived>({})
  if (!through.ok) return through
  if (!why)
    return refuse([
      { field: 'rights-why', words: 'Enter why they were not told each of these' } as const,
    ])
  return accepted<Waived>({ waived: { rule: rules.join(' '), why } })
}

function read(sheet: Sheet, { gate, found, recordings }: Asking) {
  const at = readMoment(sheet, 'at', 'it began')
  const [place, rights] = [sheet.text('place'), sheet.lines('rights')]
  const present = linesOf(sheet.lines('present'))
  const told = sheet.choices('told', rightsTold)
  const missing = beforeInterview(found.facts, found.one, told)
  const rules = [...new Set(missing.map(({ rule }) => rule))]
  const waived = waivedFor(rules, sheet, gate)
  const friend = sheet.text('friend')
  const recording = sheet.choice(
    'recording',
    recordings.map(({ value }) => value),
  )
  if (at.ok && place && rights && present.length > 0 && waived.ok)
    return accepted<Started>({
      ...{ at: at.value, place, present, told, rights },
      ...(friend ? { friend } : {}),
      ...(recording ? { recording } : {}),
      ...waived.value,
    })
  const problems: readonly Problem[] = [
    ...(at.ok ? [] : at.refusal),
    ...problemUnless(place, 'place', 'Enter the place'),
    ...problemUnless(present.length > 0, 'present', 'Enter who is there'),
    ...problemUnless(rights, 'rights', 'Enter what they were told, and what they said to it'),
    ...(waived.ok ? [] : waived.refusal),
  ]
  return refuse(problems)
}

/** With names hidden nobody is filled in: what stands for a name on a page is not who was there. */
function filled({ one, who, task }: InterviewView, isNamed: boolean): Answers {
  const last = one.notices.at(-1)
  const friend = isNamed ? (last?.friend ?? '') : ''
  return {
    ...dayAnswers('at', task.today),
    place: last?.place ?? '',
    friend,
    present: isNamed ? [who, friend].filter(Boolean).join('\n') : '',
  }
}

export const start = page({
  path: '/work/matters/:matter/interviews/:interview/start',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/start.njk',
  title: 'Begin the interview',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { one, facts, who, at, list, view } = found
    const given = one.plan.subject ? `${list}/given/${one.plan.subject}` : list
    const missing = beforeInterview(facts, one).map(({ what, rule }) => ({
      what: beforeWords[what],
      href: what === 'interview-notice' ? `${at}/notice` : given,
      who: 'You, or whoever investigates',
      rule,
    }))
    const recordings = view.documents.filter(({ mediaType }) =>
      /^(?:audio|video)\//.test(mediaType),
    )
    const day = one.notices.at(-1)?.at
    return {
      ...found.task,
      found,
      isNamed: !here.hideNames,
      who,
      at,
      isOver: Boolean(one.held ?? one.ended ?? one.abandoned),
      isOfficer: one.plan.source === 'person-complained-against',
      isEarly: day !== undefined && londonDay(day) > here.today,
      rights: rightsTold.map(value => ({ value, text: rightWords[value] })),
      recordings: recordings.map(({ document, name }) => ({ value: document, text: name })),
      gate: gateAt(here, `${at}/start`, missing),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ found, isNamed }) => filled(found, isNamed),
  read,
  explain: explainBeside({
    first: 'at-day',
    on: 'at-day',
    words: { place: 'place', rights: 'rights' },
  }),
  submit: (desk, { as, matter, interview, seen }, started: Started) =>
    desk.evidence.holdInterview(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, on: londonDay(started.at) },
      ...started,
    }),
  next: ({ matter, interview }) =>
    `/work/matters/${matter}/interviews/${interview}?done=interview-began`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('rights') },
    ],
  },
})
