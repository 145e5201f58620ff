/** What came from the officer's side: what it is, its words, and where it is dealt with. */
import { type ConductEvent, type ConductFacts, seatsOf } from '#casework'
import type { Day } from '#kernel'

export type Came = Readonly<{
  on: Day
  what: string
  words: string
  /** Its page under the officer's, and what one does there. */
  do?: Readonly<{ page: string; text: string }>
}>

const acceptWords = {
  misconduct: 'misconduct is accepted',
  'gross-misconduct': 'gross misconduct is accepted',
  'in-part': 'accepted in part',
  no: 'not accepted',
} as const
const days: Readonly<Record<string, string>> = {
  interview: 'interview',
  'pre-hearing': 'pre-hearing',
  meeting: 'meeting',
}

/** Latest first; whether it came from the page or was recorded for them. */
export function cameFromPage(events: ConductFacts): readonly Came[] {
  return events.flatMap(event => cameIn(event, events)).toReversed()
}

function cameIn(event: ConductEvent, events: ConductFacts): readonly Came[] {
  const { on } = event
  if (event.type === 'OfficerResponse') {
    const { answers, law, mitigation } = event
    const said = answers.map(({ accepted, words }, nth) =>
      [`Allegation ${nth + 1}: ${acceptWords[accepted]}.`, words].filter(Boolean).join(' '),
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
        ...(open ? { do: { page: 'panel/change', text: 'Record the decision on it' } } : {}),
      },
    ]
  }
  if (event.type !== 'ConductStep' || (event.by !== 'officer' && event.by !== 'police-friend'))
    return []
  const words = event.why ?? ''
  switch (event.step) {
    case 'representations-made':
      return [{ on, what: 'Representations to the investigator', words }]
    case 'suspension-representations':
      return [
        {
          ...{ on, what: 'Representations against the suspension', words },
          do: { page: 'suspension-review', text: 'Review the suspension' },
        },
      ]
    case 'other-day-proposed':
      return [
        {
          on,
          what: `Another day for the ${days[event.choice ?? ''] ?? 'proceedings'}`,
          words: [event.day ?? '', words].filter(Boolean).join(': '),
        },
      ]
    default:
      return []
  }
}
