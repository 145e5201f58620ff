/** What a happening of a worked example says, and the commands that take more than a line. */
import { type Day, day, instant, type SubjectId } from '#kernel'
import type { Happening } from '#law'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintCommand } from '../complaint/words.ts'
import type { Notice } from './investigating.ts'
import { streamOf } from './investigating-known.ts'
import { contentsOf } from './notice-contents.ts'
import type { StepBy, StepName } from './steps.ts'

/** A happening, and what a command needs besides. */
export type Saying = Readonly<{
  happening: Happening
  on: Day
  entry: string
  subject: SubjectId
  facts: Facts
}>
export type Says = (saying: Saying) => readonly ComplaintCommand[]

export const words = 'As it happened'
export const despite = { waivedWhy: words, asItWasWhy: words } as const
export const service = {
  way: 'in-person',
  at: 'the station',
  by: 'Ms Roe',
  proof: 'signed',
} as const
const noon = (on: string) => instant(`${on}T12:00:00Z`)

/** What a happening says, of a closed list of what could be said. */
export function one<Of extends string>(
  { happening }: Saying,
  name: string,
  ...of: readonly Of[]
): Of {
  const said: unknown = happening.details?.[name]
  const found = of.find(each => each === said)
  if (found === undefined) throw new Error(`${happening.happened} says ${name}: ${said}`)
  return found
}
export function text({ happening }: Saying, name: string): string {
  return String(happening.details?.[name] ?? '')
}
export const dayIn = (saying: Saying, name: string): Day => day(text(saying, name))
export const isSaid = ({ happening }: Saying, name: string): boolean =>
  happening.details?.[name] === true

export const around = ({ on, entry, subject }: Saying) =>
  ({ on, entry, subject, today: on }) as const

const whose: Readonly<Record<string, StepBy>> = {
  'force-a': 'authority',
  dg: 'director-general',
  investigator: 'investigator',
  chair: 'chair',
  o1: 'officer',
}
const by = ({ happening }: Saying, otherwise: StepBy): StepBy =>
  whose[happening.by ?? ''] ?? otherwise

export const step =
  (
    name: StepName,
    otherwise: StepBy = 'authority',
    more: (saying: Saying) => object = () => ({}),
  ) =>
  (saying: Saying): readonly ComplaintCommand[] => [
    {
      type: 'RecordStep',
      ...around(saying),
      step: name,
      by: by(saying, otherwise),
      ...more(saying),
    },
  ]
const whole = (name: Notice, { facts }: Saying) =>
  contentsOf(name, streamOf(facts)).parts.map(({ id }) => ({ part: id, words }))
export const notice =
  (name: Notice): Says =>
  saying => [
    {
      type: 'ServeNotice',
      ...{ ...around(saying), ...despite },
      ...{ notice: name, parts: whole(name, saying), service, byEmail: false },
    },
  ]

export const levels = ['misconduct', 'gross-misconduct', 'neither'] as const
export const actions = [
  'written-warning',
  'final-written-warning',
  'reduction-in-rank',
  'dismissal-without-notice',
] as const

export function assessed(saying: Saying): readonly ComplaintCommand[] {
  const form = text(saying, 'form')
  const found = {
    level: one(saying, 'level', ...levels),
    ...(form === 'meeting' || form === 'hearing' ? ({ form } as const) : {}),
    by: saying.happening.by === 'investigator' ? 'investigator' : 'appropriate-authority',
    why: words,
  } as const
  const { entry } = saying
  const at = { type: 'AssessConduct', ...around(saying), ...despite, ...found } as const
  return [
    { ...at, look: 'alone', entry: `${entry}-alone` },
    { ...at, look: 'with-history' },
  ]
}

export function interview(saying: Saying): readonly ComplaintCommand[] {
  const { on, subject } = saying
  const at = { on, today: on, interview: 'interview-1' }
  return [
    {
      type: 'PlanInterview',
      ...{
        ...at,
        who: 'The officer',
        source: 'person-complained-against',
        subject,
        purpose: words,
        questions: [],
      },
    },
    {
      type: 'GiveInterviewNotice',
      ...{ ...at, at: noon(text(saying, 'day')), place: 'the station', settled: 'named' },
      ...{ tried: words, how: 'In writing', information: words },
    },
  ]
}

export function otherDay(saying: Saying): readonly ComplaintCommand[] {
  const { on, entry } = saying
  const reasonable = isSaid(saying, 'reasonable')
  if (text(saying, 'what') !== 'interview')
    return step('other-day-proposed', 'officer', () => ({
      ...{ choice: text(saying, 'what'), day: dayIn(saying, 'day'), yes: reasonable },
    }))(saying)
  return [
    {
      type: 'ProposeOtherTime',
      ...{ on, today: on, interview: 'interview-1', proposal: entry, by: 'officer' },
      ...{ at: noon(text(saying, 'day')), why: words, reasonable, judged: words },
    },
  ]
}

export function periodChanged(saying: Saying): readonly ComplaintCommand[] {
  const rule = text(saying, 'rule')
  const until = dayIn(saying, 'until')
  const who = by(saying, 'chair')
  if (who === 'officer' || who === 'investigator')
    return step('period-extended', who, () => ({ rule, until, why: words }))(saying)
  const agreed: unknown = saying.happening.details?.['agreedBy']
  const signers = ['appropriate-authority', 'officer', 'chair', 'director-general'] as const
  const given: readonly unknown[] = Array.isArray(agreed) ? agreed : []
  return [
    {
      type: 'ChangePeriod',
      ...around(saying),
      ...{ rule, until, why: words, asItWasWhy: words },
      ...(agreed ? { agreedBy: signers.filter(each => given.includes(each)) } : {}),
    },
  ]
}
