/**
 * Papers of the proceedings against an officer: written from the record, signed, and kept as they
 * went. Signing one tells nobody: that it was given, and what shows it, is recorded by itself.
 */
import { type Day, type PersonId, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { blank } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import type { ConductFacts } from './conduct.ts'
import { ofKind } from './conduct.ts'
import { overcome } from './despite.ts'
import { type NoticePart, notices } from './investigating.ts'
import { noticesReached, streamOf } from './investigating-known.ts'
import { contentsOf, partsMissing } from './notice-contents.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** What is written to an officer, or of the proceedings to somebody else. */
export const conductPapers = [
  ...notices,
  'interview',
  'delay-report',
  'list-report',
  'public-notice',
  'response',
  'tribunal-notice',
  // To whoever complained, and to an interested person.
  'complainant-day',
  'complainant-outcome',
] as const
export type ConductPaper = (typeof conductPapers)[number]

export type PaperEvents = {
  PaperSigned: Step &
    Readonly<{
      paper: ConductPaper
      /** Whom it is to, as it stands on it. */
      to: string
      parts: readonly NoticePart[]
      /** The day its dates were worked out for it to be given on. */
      givenOn: Day
      signedBy: PersonId
      /** SHA-256 of each, as they are kept. */
      pdf: string
      text: string
      /** Gone without a part that a rule held from memory lists. */
      waived?: Readonly<{ rule: string; why: string }>
    }>
}
export type PaperCommands = {
  SignPaper: Omit<PaperEvents['PaperSigned'], 'waived'> & Readonly<{ waivedWhy?: string }> & Today
}

/** What stops its signature whatever reason is given; undefined where nothing does. */
export function unsignable(
  { paper, parts }: Pick<PaperEvents['PaperSigned'], 'paper' | 'parts'>,
  facts: Pick<Facts, 'classified'>,
): Extract<ComplaintRefusal, { type: 'PaperIncomplete' }> | undefined {
  const stream = streamOf(facts)
  const { rule, wasRead } = contentsOf(paper, stream)
  const missing = partsMissing(paper, { parts, stream })
  const isEmpty = parts.every(({ words }) => blank(words))
  const mayLack = rule !== '' && !wasRead
  return isEmpty || (missing.length > 0 && !mayLack)
    ? { type: 'PaperIncomplete', parts: missing }
    : undefined
}

export const paperDecides: Decides<PaperCommands> = {
  /** Where the list of its parts was read, nothing is signed without one of them. */
  SignPaper({ today, waivedWhy, ...asked }, facts) {
    const stopped = unsignable(asked, facts)
    if (stopped) return refuse(stopped)
    const stream = streamOf(facts)
    const lacks = partsMissing(asked.paper, { parts: asked.parts, stream }).length > 0
    const expected = lacks ? [contentsOf(asked.paper, stream).rule] : []
    const without = overcome({ waivedWhy, asItWasWhy: undefined }, { must: [], expected })
    if ('ok' in without) return without
    const { waived } = without
    const parts = asked.parts.filter(({ words }) => !blank(words))
    return recorded(
      { ...asked, parts, ...(waived ? { waived } : {}), type: 'PaperSigned' },
      { today, facts },
    )
  },
}

export const paperEvolves: Evolves<PaperEvents> = {
  PaperSigned: (facts, event) => kept(facts, { ...event, type: 'PaperSigned' }),
}

export const paperTells: Tells<PaperEvents> = { PaperSigned: untold }

export type SignedPaper = PaperEvents['PaperSigned'] &
  Readonly<{
    /** It was given or sent: the day that counts as, and of a notice what shows it. */
    given?: Readonly<{ on: Day; proof?: string }>
  }>

type Given = NonNullable<SignedPaper['given']> & Readonly<{ paper: string }>

/** Served on the officer, or sent where it goes. What was not that notice was not given. */
function givenIn(events: ConductFacts): readonly Given[] {
  return ofKind(events, 'NoticeServed', 'DelayReported', 'ListReported').flatMap(event => {
    if (event.type === 'ListReported')
      return event.paper ? [{ paper: event.paper, on: event.on }] : []
    if (event.asItWas) return []
    if (event.type === 'DelayReported')
      return event.paper ? [{ paper: event.paper, on: event.on }] : []
    const { paper, deemedOn, proof } = event.service
    return paper ? [{ paper, on: deemedOn ?? event.on, proof }] : []
  })
}

/** What was signed, oldest first, and which of it was given. */
export function papersOf(events: ConductFacts): readonly SignedPaper[] {
  const all = givenIn(events)
  return ofKind(events, 'PaperSigned').map(signed => {
    const found = all.find(({ paper }) => paper === signed.entry)
    if (!found) return signed
    const { paper: _, ...given } = found
    return { ...signed, given }
  })
}

/** What a notice that reached the officer was written on; undefined where it was on no paper. */
export function paperOfNotice(events: ConductFacts, entry: string): SignedPaper | undefined {
  const paper = noticesReached(events).find(one => one.entry === entry)?.service.paper
  return papersOf(events).find(one => one.entry === paper)
}
