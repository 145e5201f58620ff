/** What reporters were given, and what of it no longer stands: read out, never recorded. */
import type { SubjectId } from '#kernel'
import type { Facts } from '../complaint/facts.ts'
import { type ConductEvent, type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { clearedBy, isCaseOver } from './deciding-known.ts'
import { againstDirections, namedIn } from './directed.ts'
import { outcomeNow } from './outcome-now.ts'
import { listingOf } from './panel-standing.ts'
import { isOfNow } from './publishing-known.ts'
import type { Publishable } from './publishing-shapes.ts'
import { roundNow } from './rounds.ts'

type Of<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>
type Known = Pick<Facts, 'conduct' | 'subjects' | 'allegations'>

export type PressLine = Readonly<{
  publication: string
  what: Publishable
  /** As it was last considered. */
  considered: Of<'PublicationConsidered'>
  issued?: Of<'PressLineIssued'>
  /** The last time those it was given to were told that it no longer stands. */
  told?: Of<'PressLineRecipientsTold'>
}>

/** Every press line of one officer, in the order it was begun. */
export function pressLinesOf(events: ConductFacts): readonly PressLine[] {
  const drafted = ofKind(events, 'PublicationConsidered').filter(({ pressLine }) => pressLine)
  const last = new Map(drafted.map(one => [one.publication, one]))
  return [...last].map(([publication, considered]) => {
    const issued = ofKind(events, 'PressLineIssued').find(one => one.publication === publication)
    const told = ofKind(events, 'PressLineRecipientsTold').findLast(
      one => one.publication === publication,
    )
    return {
      ...{ publication, considered, what: considered.what },
      ...(issued ? { issued } : {}),
      ...(told ? { told } : {}),
    }
  })
}

export function pressLineIn(events: ConductFacts, id: string): PressLine | undefined {
  return pressLinesOf(events).find(({ publication }) => publication === id)
}

/** What one tells of today: that there will be a hearing, until it is heard. */
export function pressLineAbout(events: ConductFacts): Publishable {
  const heard = ofKind(
    roundNow(events).events,
    ...(['ProceedingsBegan', 'FindingMade', 'OutcomeNotified'] as const),
  )
  return heard.length > 0 ? 'outcome' : 'hearing-notice'
}

/** Does it tell of what stands now? */
export function isLineOfNow(events: ConductFacts, { considered }: PressLine): boolean {
  return considered.what === pressLineAbout(events) && isOfNow(events, considered)
}

/** The one being prepared: worded of what stands now, and not given out. */
export function preparedPressLine(events: ConductFacts): PressLine | undefined {
  return pressLinesOf(events).findLast(one => !one.issued && isLineOfNow(events, one))
}

type Worded = Readonly<{ heading?: string; words: string }>
const textOf = ({ heading = '', words }: Worded) => `${heading}\n\n${words}`

function namesIn({ subjects }: Known, worded: Worded): readonly string[] {
  return subjects
    .flatMap(({ name, number }) => [name, number])
    .filter(one => one !== undefined)
    .filter(one => namedIn(textOf(worded), [one]).length > 0)
}

/** Does it name anybody complained against? */
export function namesOfficer(facts: Known, worded: Worded): boolean {
  return namesIn(facts, worded).length > 0
}

/** Does it name anybody complained against whom nothing published in this round named? */
export function namesFirst(
  facts: Known,
  { subject, ...worded }: Worded & Readonly<{ subject: SubjectId }>,
): boolean {
  const round = roundNow(conductOf(facts, subject)).events
  const named = new Set(
    ofKind(round, 'Published').flatMap(({ heading = '', words = '' }) =>
      namesIn(facts, { heading, words }),
    ),
  )
  return namesIn(facts, worded).some(one => !named.has(one))
}

export type WhyPutRight = 'cleared' | 'quashed' | 'replaced' | 'over' | 'moved' | 'directed'
type Since = Readonly<{ why: WhyPutRight; key: string }>

/** What undid it between then and now; the key tells one undoing from another. */
function undoneSince(facts: Known, line: PressLine, issued: Of<'PressLineIssued'>) {
  const { subject, what } = line.considered
  const then = until(facts, issued)
  const [was, now] = [conductOf(then, subject), conductOf(facts, subject)]
  if (clearedBy(now) && !clearedBy(was)) return { why: 'cleared', key: 'cleared' } as const
  const undone = what === 'outcome' ? outcomeUndone(was, now) : hearingUndone(was, now, issued)
  if (undone) return undone
  const before = againstDirections(then, issued)
  const against = againstDirections(facts, issued).filter(one => !before.includes(one))
  return against.length > 0 ? ({ why: 'directed', key: against.join(' ') } as const) : undefined
}

function outcomeUndone(was: ConductFacts, now: ConductFacts): Since | undefined {
  const [before, since] = [outcomeNow(was)?.since, outcomeNow(now)?.since]
  if (!since) return { why: 'quashed', key: 'quashed' }
  return since.entry === before?.entry ? undefined : { why: 'replaced', key: since.entry }
}

/** Once it is heard, or sent back to be heard again, a day that was given out is of the past. */
function hearingUndone(
  was: ConductFacts,
  now: ConductFacts,
  { entry }: Of<'PressLineIssued'>,
): Since | undefined {
  if (isCaseOver(now) && !isCaseOver(was)) return { why: 'over', key: 'over' }
  const isToCome = pressLineAbout(now) === 'hearing-notice'
  if (!isToCome || !isOfNow(now, { what: 'hearing-notice', entry })) return undefined
  const [before, listed] = [listingOf(was), listingOf(now)]
  const isMoved = before?.firstDay !== listed?.firstDay || before?.time !== listed?.time
  return isMoved ? { why: 'moved', key: listed?.entry ?? '' } : undefined
}

/** As it was known once that had been recorded. */
function until(facts: Known, { entry }: Readonly<{ entry: string }>): Known {
  const at = facts.conduct.findIndex(one => one.entry === entry)
  return { ...facts, conduct: facts.conduct.slice(0, at + 1) }
}

export type ToPutRight = PressLine & Readonly<{ issued: Of<'PressLineIssued'>; why: WhyPutRight }>

/** What was given out, says what no longer stands, and was not put right since. */
export function pressLinesToPutRight(facts: Known, subject: SubjectId): readonly ToPutRight[] {
  return pressLinesOf(conductOf(facts, subject)).flatMap(line => {
    const { issued, told } = line
    const undone = issued && undoneSince(facts, line, issued)
    if (!undone) return []
    const then = told && undoneSince(until(facts, told), line, issued)
    return then?.key === undone.key ? [] : [{ ...line, issued, why: undone.why }]
  })
}
