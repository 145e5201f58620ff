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
import { streamOf } from './investigating-known.ts'
import { contentsOf, partsMissing } from './notice-contents.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** What is written to an officer, or about one to somebody else. */
export const conductPapers = [
  ...notices,
  'interview',
  'delay-report',
  'list-report',
  'public-notice',
  'response',
  'tribunal-notice',
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
    /** It was given: the day it counts as given, and what shows it. */
    given?: Readonly<{ on: Day; proof: string }>
  }>

/** What was signed, oldest first, and which of it was given. */
export function papersOf(events: ConductFacts): readonly SignedPaper[] {
  const served = ofKind(events, 'NoticeServed')
  return ofKind(events, 'PaperSigned').map(signed => {
    const serving = served.find(({ service }) => service.paper === signed.entry)
    if (!serving) return signed
    const { on, service } = serving
    return { ...signed, given: { on: service.deemedOn ?? on, proof: service.proof } }
  })
}
