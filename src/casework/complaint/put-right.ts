/** Put right at once, outside Schedule 3: one answer that says all a first assessment would. */
import { type AllegationId, accept, type Day, nothing, refuse } from '#kernel'
import type { Criterion } from '#law'
import type { Verdict } from './area.ts'
import type { Kept, ToldBy } from './assessment.ts'
import { alreadySaid, missingWords, stillToCome } from './checks.ts'
import type { Facts } from './facts.ts'
import type { ComplaintEvent, ComplaintRefusal } from './words.ts'

export const doneToPutRight = [
  'explained',
  'apologised',
  'corrected',
  'learning-for-a-person',
  'learning-for-the-force',
  'other',
] as const

export type Right = Readonly<{
  on: Day
  wanted: string
  found: string
  did: readonly (typeof doneToPutRight)[number][]
  didWords?: string
  toldOn: Day
  toldBy: ToldBy
  satisfied: 'yes' | 'no' | 'no-reply'
  /** A result of the national list. */
  result?: string
}>

/** What the quick path says besides, for whatever nobody has said yet. */
export type QuickPath = Readonly<{
  /** One line without names, and the allegation it becomes, where it is not logged yet. */
  summary?: string
  allegation: AllegationId
  /** The national category of the first allegation. */
  code?: string
  aboutConduct: boolean
  kept: readonly Kept[]
  /** The criteria a person looked at, and none of which they found to apply. */
  noneOf: readonly Criterion[]
}>

type Asked = Right & QuickPath & Readonly<{ today: Day; limbs: readonly string[] }>

/** Ways of telling that are not writing: for a complaint that was not made in writing either. */
const oralWays: readonly ToldBy[] = ['phone', 'in-person']

export function putRightNow(asked: Asked, facts: Facts): Verdict {
  const { on, wanted, found, did, didWords, toldOn, toldBy, satisfied, result } = asked
  const right = {
    on,
    wanted,
    found,
    did,
    ...(didWords ? { didWords } : {}),
    toldOn,
    toldBy,
    satisfied,
    ...(result ? { result } : {}),
  }
  if (facts.putRight && alreadySaid([facts.putRight], right)) return nothing
  const refusal = inTheWay(asked, facts)
  if (refusal) return refuse(refusal)
  return accept(
    ...assessed(asked, facts),
    { type: 'PutRight', ...right },
    // Somebody who is not satisfied is offered recording first.
    ...(satisfied === 'no' ? [] : [{ type: 'Finalised', on } as const]),
  )
}

function inTheWay(asked: Asked, facts: Facts): ComplaintRefusal | undefined {
  const { recorded, how, logged, receivedOn } = facts
  if (recorded) return { type: 'AlreadyRecorded', on: recorded.on }
  if (asked.limbs.length > 0) return { type: 'MustBeRecorded', limbs: asked.limbs }
  if (!screened(facts) && asked.noneOf.length === 0) return { type: 'ReferralNotAnswered' }
  if (oralWays.includes(asked.toldBy) && how !== 'oral') return { type: 'TellInWriting' }
  return (
    (logged ? undefined : missingWords(asked.summary ?? '', 'summary')) ??
    missingWords(asked.wanted, 'views') ??
    missingWords(asked.found, 'found') ??
    (asked.did.length === 0 ? { type: 'WordsMissing', what: 'did' } : undefined) ??
    stillToCome(asked.toldOn, asked.today) ??
    stillToCome(asked.on, asked.today) ??
    (receivedOn && asked.on < receivedOn ? { type: 'BeforeReceipt', receivedOn } : undefined)
  )
}

/** Every criterion anybody was asked was answered no, the last time it was. */
function screened({ criteria }: Facts): boolean {
  const last = new Map(criteria.flatMap(({ answers }) => answers.map(one => [one.criterion, one])))
  return last.size > 0 && [...last.values()].every(({ answer }) => answer === 'no')
}

/** The tasks of a first assessment that nobody has done, answered by this. */
function assessed(asked: Asked, facts: Facts): readonly ComplaintEvent[] {
  const { on, summary = '', allegation, code, aboutConduct, kept, wanted, toldBy, noneOf } = asked
  const [first] = facts.allegations
  const events: ComplaintEvent[] = []
  if (!facts.logged)
    events.push({
      type: 'ComplaintLogged',
      on,
      summary,
      allegations: [{ id: allegation, words: summary, about: [] }],
    })
  if (code && (first?.codes.length ?? 0) === 0)
    events.push({ type: 'AllegationCoded', on, allegation: first?.id ?? allegation, codes: [code] })
  if (!facts.classified)
    events.push({
      type: 'MatterClassified',
      on,
      as: 'complaint',
      why: 'It was put right at once.',
      standing: {},
      aboutConduct,
    })
  if (kept.length > 0) events.push({ type: 'EvidencePreserved', on, kept })
  if (facts.contacts.length === 0)
    events.push({
      type: 'ComplainantContacted',
      on,
      by: toldBy,
      views: wanted,
      summaryAgreed: false,
    })
  if (!screened(facts))
    events.push({
      type: 'CriteriaAnswered',
      on,
      answers: noneOf.map(criterion => ({ criterion, answer: 'no' })),
    })
  if (!facts.outside) events.push({ type: 'HandledOutside', on, why: 'It was put right at once.' })
  return events
}
