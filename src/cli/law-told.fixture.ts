/**
 * The worked examples of the law as this application would have recorded them: each happening as
 * the event our own screens lead to, so that what `law` then reads is what we tell it.
 */
import type { CriterionAnswer, Recorded, ReviewBodyName } from '#casework'
import {
  allegationId,
  type Day,
  day,
  type Instant,
  instant,
  letterId,
  londonDay,
  personId,
  recommendationId,
  reviewId,
} from '#kernel'
import type { Happening, LawCase } from '#law'
import { invented } from '#test'
import { assessed, coded, type Event, type Matter, words } from './law-assessed.fixture.ts'

/** A happening our events cannot tell, by name: the example that has it is not told at all. */
export class Untold extends Error {
  override readonly name = 'Untold'
}

function dayIn(happening: Happening): Day {
  if ('on' in happening && happening.on) return day(happening.on)
  if ('at' in happening && happening.at) return londonDay(instant(happening.at))
  throw new Untold(`${happening.happened} on no one day`)
}

function instantIn(happening: Happening): Instant {
  if ('at' in happening && happening.at) return instant(happening.at)
  return instant(`${dayIn(happening)}T09:00:00Z`)
}

const paper = { pdf: 'aa', text: 'bb' }
const signedBy = personId('jay-arden')

function bodyIn(to: unknown, force: string): ReviewBodyName | 'force' {
  if (to === force) return 'force'
  return to === 'dg' || to === 'director-general' ? 'director-general' : 'local-policing-body'
}

type Telling = Readonly<{ force: string; matter: Matter; others: readonly Happening[]; n: number }>

function outcomeLetter(happening: Happening, { others, n }: Telling): readonly Event[] {
  const on = dayIn(happening)
  const information = others.find(
    one => one.happened === 'review-information-provided' && dayIn(one) === on,
  )
  const letter = letterId(`letter-${n}`)
  const sent = { letter, on, to: 'complainant', by: 'in-person', signedBy, ...paper } as const
  const review = reviewIn(information)
  return [
    { type: 'LetterSent', kind: 'outcome', contents: [], ...sent, ...(review ? { review } : {}) },
  ]
}

function reviewIn(information: Happening | undefined) {
  const details = information?.details as
    | Readonly<{ items: ('i' | 'ii' | 'iii' | 'iv' | 'v')[]; body: ReviewBodyName; limb?: string }>
    | undefined
  if (!details) return undefined
  const { items, body, limb } = details
  return { items, body, ...(limb ? { limb } : {}) }
}

/** What each happening is here; a happening told by another is an empty list. */
function eventsOf(happening: Happening, telling: Telling): readonly Event[] {
  const { force, matter, others, n } = telling
  const on = dayIn(happening)
  const details = (happening.details ?? {}) as Readonly<Record<string, unknown>>
  switch (happening.happened) {
    case 'complaint-logged':
      return [{ type: 'ComplaintLogged', on, summary: words, allegations: [] }]
    case 'complaint-recorded':
      return [{ type: 'ComplaintRecorded', on, why: words, reason: details['reason'] as 'R1' }]
    case 'recording-requested':
      return [{ type: 'RecordingRequested', on, words, by: 'phone' }]
    case 'handling-outside-schedule-3-decided':
      return [{ type: 'HandledOutside', on, why: words }]
    case 'handling-otherwise-decided':
      return [{ type: 'HandlingDecided', on, why: words, how: 'otherwise' }]
    case 'investigation-form-decided':
      if (details['form'] === 'local')
        return [{ type: 'HandlingDecided', on, why: words, how: 'local-investigation' }]
      break
    case 'allegation-made': {
      const id = allegationId(String(happening.about))
      return [
        { type: 'AllegationAdded', on, allegation: { id, words, about: [] } },
        ...coded(matter, id, on),
      ]
    }
    case 'referral-criterion-became-clear': {
      const criteria = details['criteria'] as CriterionAnswer['criterion'][]
      const answers = criteria.map(criterion => ({ criterion, answer: 'yes', why: words }) as const)
      return [{ type: 'CriteriaAnswered', on, answers, clearAt: instantIn(happening) }]
    }
    case 'referred-to-dg':
      return [
        {
          type: 'Referred',
          on,
          at: instantIn(happening),
          basis: details['basis'] as 'mandatory',
          how: 'already',
        },
      ]
    case 'dg-referred-back':
      return [{ type: 'DgDecided', on, decision: 'referred-back' }]
    case 'progress-told': {
      const letter = letterId(`letter-${n}`)
      const said = { done: words, next: words, nextUpdateBy: on }
      return [{ type: 'ProgressTold', letter, on, by: 'in-person', ...said, ...paper }]
    }
    case 'outcome-reached':
      return [
        {
          type: 'OutcomeDecided',
          on,
          findings: matter.allegations.map(({ id }) => ({
            allegation: allegationId(id),
            result: words,
            reasons: words,
            actions: [],
          })),
        },
      ]
    case 'outcome-told':
      return outcomeLetter(happening, telling)
    case 'review-information-provided': {
      const withOutcome = others.some(one => one.happened === 'outcome-told' && dayIn(one) === on)
      const review = reviewIn(happening)
      if (withOutcome || !review) return []
      const letter = letterId(`letter-${n}`)
      return [
        {
          type: 'LetterSent',
          letter,
          on,
          kind: 'review-correction',
          to: 'complainant',
          by: 'in-person',
          signedBy,
          contents: [],
          review,
          ...paper,
        },
      ]
    }
    case 'review-applied':
      return [
        {
          type: 'ReviewAppliedFor',
          review: reviewId('review-1'),
          on,
          to: bodyIn(happening.to, force),
          how: 'letter',
          grounds: words,
          stated: { details: true, madeOn: true, force: true, informedOn: true },
        },
      ]
    case 'review-application-forwarded': {
      const to = bodyIn(happening.to, force)
      const from = bodyIn(happening.by, force)
      if (to === 'force') break
      return [{ type: 'ReviewForwarded', review: reviewId('review-1'), on, from, to }]
    }
    case 'period-extended':
      if (details['rule'] === 'review.time')
        return [
          {
            type: 'ReviewTimeExtended',
            review: reviewId('review-1'),
            on,
            until: day(String(details['until'])),
            why: words,
          },
        ]
      break
    case 'withdrawal-notified':
      return [
        {
          type: 'WithdrawalReceived',
          on,
          by: 'post',
          words,
          signed: details['signed'] ? 'solicitor' : 'unsigned',
          pressed: 'not-asked',
          pauseUntil: on,
        },
      ]
    case 'withdrawal-recorded':
      return []
    case 'indication-appeared':
      return [{ type: 'IndicationFound', on, why: words, of: details['of'] as 'crime' }]
    case 'recommendation-made':
      return [
        {
          type: 'RecommendationMade',
          recommendation: recommendationId(`recommendation-${n}`),
          on,
          kind: 'remedy',
          from: 'local-policing-body',
          to: 'force',
          words,
        },
      ]
    default:
      break
  }
  throw new Untold(happening.happened)
}

/** The events of a case with one complaint in it; throws `Untold` where ours cannot say it. */
export function told(lawCase: LawCase): readonly Recorded[] {
  const [matter, ...more] = lawCase.matters
  if (!matter || more.length > 0 || matter.kind !== 'complaint') throw new Untold('another kind')
  const made = lawCase.happenings.find(({ happened }) => happened === 'complaint-made')
  if (!made) throw new Untold('no complaint')
  const force = matter.force
  const madeAt = instantIn(made)
  const how = (made.details as Readonly<{ how: 'writing' | 'oral' }>).how
  const first: Event = {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt,
    receivedAt: madeAt,
    how,
    ...(bodyIn(made.to, force) === 'force' ? {} : { channel: 'local-policing-body' }),
    report: invented.report({ whom: { type: 'NotKnown' } }),
  }
  const others = lawCase.happenings.filter(one => one !== made)
  const later = others
    .filter(({ happened }) => happened === 'allegation-made')
    .map(({ about }) => String(about))
  const recorded = (event: Event, at: Instant): Recorded => ({ event, recordedAt: at })
  const onMade = londonDay(madeAt)
  return [
    recorded(first, madeAt),
    ...assessed(lawCase, matter, onMade, later).map(event => recorded(event, madeAt)),
    ...others.flatMap((happening, n) => {
      const at = instantIn(happening)
      const known = happening.knownOn ? instant(`${happening.knownOn}T12:00:00Z`) : at
      return eventsOf(happening, { force, matter, others, n }).map(event => recorded(event, known))
    }),
  ]
}
