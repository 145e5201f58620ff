/** What came from the officer's side: what it is, its words, and where it is dealt with. */
import {
  type Capacity,
  type ConductEvent,
  type ConductFacts,
  type Facts,
  type InterviewFacts,
  type InterviewsFacts,
  type InviteState,
  type OfficerFile,
  seatsOf,
} from '#casework'
import { type Day, londonDay, type SubjectId } from '#kernel'
import { acceptedWords, capacityWords, occasionWords } from '../panel/words.ts'

export type Came = Readonly<{
  on: Day
  what: string
  words: string
  /** The day they put forward. */
  proposed?: Day
  /** Where it is dealt with, under the officer's page or the matter's, and what one does there. */
  do?: Readonly<{ under: 'officer' | 'matter' | 'documents'; page: string; text: string }>
}>

type Answering = Readonly<{ of: string; do: NonNullable<Came['do']> }>
const days: Readonly<Record<string, Answering>> = {
  interview: {
    of: 'interview',
    do: { under: 'matter', page: 'interviews', text: 'Answer it at the interview' },
  },
  'pre-hearing': {
    of: 'pre-hearing',
    do: { under: 'officer', page: 'preparing', text: 'Record the day of the pre-hearing' },
  },
  meeting: { of: 'meeting', do: { under: 'officer', page: 'listing', text: 'List the meeting' } },
}

type From = Readonly<{
  events: ConductFacts
  facts: Pick<Facts, 'fromOfficers'> &
    Readonly<{ interviewing: Pick<InterviewsFacts, 'interviews'> }>
  officer: Readonly<{ subject: SubjectId }>
}>

/** Latest first; whether it came from the page or was recorded for them. */
export function cameFromPage({ events, facts, officer: { subject } }: From): readonly Came[] {
  return [
    ...events.flatMap(event => cameIn(event, events)),
    ...facts.interviewing.interviews
      .filter(({ plan }) => plan.subject === subject)
      .flatMap(timesIn),
    ...facts.fromOfficers.filter(one => one.subject === subject).map(fileIn),
  ]
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
    .toReversed()
}

function timesIn({ plan, otherTimes }: InterviewFacts): readonly Came[] {
  return otherTimes.map(({ on, at, why, proposal, declined }) => ({
    ...{ on, what: 'Another time for the interview', words: why, proposed: londonDay(at) },
    ...(declined === undefined
      ? {
          do: {
            under: 'matter' as const,
            page: `interviews/${plan.interview}/other-time/${proposal}`,
            text: 'Answer it at the interview',
          },
        }
      : {}),
  }))
}

function fileIn({ on, name, document }: OfficerFile): Came {
  return {
    ...{ on, what: 'A file', words: name },
    do: { under: 'documents', page: document, text: 'Open it' },
  }
}

const answers: Readonly<Partial<Record<InviteState, string>>> = {
  acknowledged: 'comes',
  'not-coming': 'does not come',
}
const theirs: readonly Capacity[] = ['officer', 'police-friend', 'lawyer']

/** Whether they come to what they were told of. */
function answered(event: Extract<ConductEvent, { type: 'Invited' }>): readonly Came[] {
  const { on, state, capacity, occasion, how = '' } = event
  const comes = answers[state]
  if (!comes || !theirs.includes(capacity)) return []
  const what = `${capacityWords[capacity]} ${comes}: ${occasionWords[occasion].toLowerCase()}`
  return [{ on, what, words: how, do: { under: 'officer', page: 'told', text: 'See who is told' } }]
}

function cameIn(event: ConductEvent, events: ConductFacts): readonly Came[] {
  const { on } = event
  if (event.type === 'OfficerResponse') {
    const { answers, law, mitigation } = event
    const said = answers.map(({ accepted, words }, nth) =>
      [`Allegation ${nth + 1}: ${acceptedWords[accepted].toLowerCase()}.`, words]
        .filter(Boolean)
        .join(' '),
    )
    const more = [law && `On the law: ${law}`, mitigation && `About themselves: ${mitigation}`]
    return [
      { on, what: 'Answer to the case', words: [...said, ...more].filter(Boolean).join('\n') },
    ]
  }
  if (event.type === 'PanelObjected') {
    const seat = seatsOf(events).find(one => one.seat === event.seat)
    const open = seat?.standing === 'objected'
    return [
      {
        ...{ on, what: 'Objection to somebody named', words: event.ground },
        ...(open
          ? { do: { under: 'officer', page: 'panel/change', text: 'Record the decision on it' } }
          : {}),
      },
    ]
  }
  if (event.type === 'WitnessesListed' && event.side === 'officer') {
    const all = event.witnesses.map(({ name, about, why }) =>
      [`${name}.`, about, why].filter(Boolean).join(' '),
    )
    const rule = {
      do: { under: 'officer', page: 'witnesses/ruling', text: 'Record which are called' },
    } as const
    return [
      {
        ...{ on, what: 'Their list of witnesses', words: all.join('\n') || 'They have none.' },
        ...(all.length > 0 ? rule : {}),
      },
    ]
  }
  if (event.type === 'Invited') return answered(event)
  if (event.type !== 'ConductStep' || (event.by !== 'officer' && event.by !== 'police-friend'))
    return []
  const words = event.why ?? ''
  switch (event.step) {
    case 'representations-made':
      return [
        {
          ...{ on, what: 'Representations to the investigator', words },
          do: { under: 'matter', page: 'lines/open', text: 'Open a line of enquiry from them' },
        },
      ]
    case 'suspension-representations':
      return [
        {
          ...{ on, what: 'Representations against the suspension', words },
          do: { under: 'officer', page: 'suspension-review', text: 'Review the suspension' },
        },
      ]
    case 'other-day-proposed': {
      const answering = days[event.choice ?? '']
      return [
        {
          ...{ on, what: `Another day for the ${answering?.of ?? 'proceedings'}`, words },
          ...(event.day ? { proposed: event.day } : {}),
          ...(answering ? { do: answering.do } : {}),
        },
      ]
    }
    default:
      return []
  }
}
