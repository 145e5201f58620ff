/** What happened in a matter, an entry at a time: what, how, by whom, and both its dates. */
import type { ComplaintEvent, Disposed } from '#casework'
import type { Entry } from '#desk'
import { type Day, londonDay } from '#kernel'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import { type Line, linesOf } from './story-lines.ts'
import { titles } from './story-titles.ts'

/** An entry as the Ministry's timeline draws it. */
export type Told = Readonly<{
  what: string
  by: string
  on: Day
  happened: string
  recorded: string
  /** Recorded on a later day than it happened. */
  late: boolean
  lines: readonly Line[]
}>

export function toldOf({ event, by, recordedAt }: Entry, here: Around): Told {
  const { day, moment } = dateWords(here)
  const on = dayOf(event) ?? londonDay(recordedAt)
  const { actor } = here.as
  const isMe = actor.type === 'staff' && actor.name === by
  const isStaff = by !== 'The complainant' && by !== 'The officer’s page' && by !== 'Candour'
  return {
    what: whatOf(event),
    by:
      here.hideNames && isStaff && !isMe ? 'a colleague' : isStaff ? by : by.replace('The', 'the'),
    on,
    happened: isFirst(event) ? moment(event.madeAt) : day(on),
    recorded: moment(recordedAt),
    late: londonDay(recordedAt) > on,
    lines: event.type === 'Disposed' ? [] : shownLines(event, here),
  }
}

/** Lines that are somebody's name, or would do for one. */
const naming: Readonly<Partial<Record<ComplaintEvent['type'], readonly string[]>>> = {
  SubjectNamed: ['Name', 'Number'],
  AccountRecorded: ['Whose'],
  InterviewPlanned: ['Whom'],
  FriendChosen: ['Friend'],
  RecordingPlaced: ['Held by'],
  MissingRecordingNoted: ['Whose'],
}

/** With names hidden, whoever was named is told of by rank and unit alone. */
function shownLines(event: ComplaintEvent, here: Around): readonly Line[] {
  const lines = linesOf(event, dateWords(here).day)
  const named = here.hideNames ? naming[event.type] : undefined
  return named ? lines.filter(({ name }) => !named.includes(name)) : lines
}

type First = Extract<ComplaintEvent, { type: 'ComplaintMade' | 'ConductReported' }>

function isFirst(event: ComplaintEvent | Disposed): event is First {
  return event.type === 'ComplaintMade' || event.type === 'ConductReported'
}

function dayOf(event: ComplaintEvent | Disposed): Day | undefined {
  if (event.type === 'Disposed') return undefined
  return isFirst(event) ? londonDay(event.madeAt) : event.on
}

function whatOf(event: ComplaintEvent | Disposed): string {
  if (event.type === 'Disposed') return `${titles[event.was]} (details lawfully deleted)`
  return titles[event.type]
}
