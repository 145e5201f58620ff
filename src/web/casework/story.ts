/** What happened in a matter, an entry at a time: what, how, by whom, and both its dates. */
import type { ComplaintEvent, Disposed } from '#casework'
import type { Entry } from '#desk'
import { type Day, londonDay } from '#kernel'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import { evidenceStates } from './evidence-kinds.ts'
import { ways } from './ways.ts'

/** An entry as the Ministry's timeline draws it. */
export type Told = Readonly<{
  what: string
  by: string
  on: Day
  happened: string
  recorded: string
  /** Recorded on a later day than it happened. */
  late: boolean
  lines: readonly Readonly<{ name: string; words: string }>[]
}>

export function toldOf({ event, by, recordedAt }: Entry, here: Around): Told {
  const { day, moment } = dateWords(here)
  const on = dayOf(event) ?? londonDay(recordedAt)
  const { actor } = here.as
  const isMe = actor.type === 'staff' && actor.name === by
  const isStaff = by !== 'The complainant' && by !== 'Candour'
  return {
    what: whatOf(event),
    by:
      here.hideNames && isStaff && !isMe ? 'a colleague' : isStaff ? by : by.replace('The', 'the'),
    on,
    happened: event.type === 'ComplaintMade' ? moment(event.madeAt) : day(on),
    recorded: moment(recordedAt),
    late: londonDay(recordedAt) > on,
    lines: linesOf(event),
  }
}

function dayOf(event: ComplaintEvent | Disposed): Day | undefined {
  if (event.type === 'Disposed') return undefined
  return event.type === 'ComplaintMade' ? londonDay(event.madeAt) : event.on
}

const titles: Readonly<Record<ComplaintEvent['type'], string>> = {
  ComplaintMade: 'Complaint made',
  ComplaintLogged: 'Complaint logged',
  HandlerNamed: 'Handler named',
  ComplainantContacted: 'Complainant contacted',
  EvidencePreserved: 'Evidence kept',
  SafetyConsidered: 'Safety looked at',
  NoticeSent: 'Notice of a letter sent',
  LetterGiven: 'Letter posted or handed over',
  ProgressTold: 'Complainant updated',
  DocumentReceived: 'File received',
}

function whatOf(event: ComplaintEvent | Disposed): string {
  if (event.type === 'Disposed') return `${titles[event.was]} (details lawfully deleted)`
  return titles[event.type]
}

function linesOf(event: ComplaintEvent | Disposed): Told['lines'] {
  switch (event.type) {
    case 'ComplaintMade': {
      const { length } = event.report.files
      const files = length === 1 ? '1 file' : `${length} files`
      return [{ name: 'With', words: length === 0 ? 'no files' : files }]
    }
    case 'ComplaintLogged':
      return [
        { name: 'Summary', words: event.summary },
        ...event.allegations.map(({ words }, at) => ({ name: `Allegation ${at + 1}`, words })),
      ]
    case 'ComplainantContacted':
      return [
        { name: 'By', words: ways[event.by] },
        { name: 'They said', words: event.views },
        { name: 'Our summary', words: event.summaryAgreed ? 'Agreed' : 'Not yet agreed' },
      ]
    case 'EvidencePreserved':
      return event.kept.map(({ what, state, why }) => ({
        name: what,
        words: why ? `${evidenceStates[state]}: ${why}` : evidenceStates[state],
      }))
    case 'SafetyConsidered':
      return [{ name: 'Done', words: event.done }]
    case 'ProgressTold':
      return [
        { name: 'By', words: ways[event.by] },
        { name: 'What we have done', words: event.done },
        { name: 'What happens next', words: event.next },
        ...(event.delay ? [{ name: 'Why it is delayed', words: event.delay }] : []),
      ]
    case 'LetterGiven':
      return [{ name: 'How', words: event.how === 'posted' ? 'Posted' : 'Handed over' }]
    case 'DocumentReceived':
      return [{ name: 'File', words: event.file.name }]
    case 'NoticeSent':
      return [{ name: 'By', words: ways.email }]
    case 'HandlerNamed':
    case 'Disposed':
      return []
  }
}
