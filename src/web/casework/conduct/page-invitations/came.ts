/** What came from the officer's side: what it is, its words, and where it is dealt with. */
import { type ConductEvent, type ConductFacts, seatsOf } from '#casework'
import type { Day } from '#kernel'
import { acceptedWords } from '../panel/words.ts'

export type Came = Readonly<{
  on: Day
  what: string
  words: string
  /** The day they put forward. */
  proposed?: Day
  /** Where it is dealt with, under the officer's page or the matter's, and what one does there. */
  do?: Readonly<{ under: 'officer' | 'matter'; page: string; text: string }>
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

/** Latest first; whether it came from the page or was recorded for them. */
export function cameFromPage(events: ConductFacts): readonly Came[] {
  return events.flatMap(event => cameIn(event, events)).toReversed()
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
