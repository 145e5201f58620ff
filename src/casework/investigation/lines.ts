/**
 * Lines of enquiry that a matter calls for by what it alleges. Proposed, never opened by
 * themselves; each is pursued or reasoned away by a person, and what is left empty is said.
 */
import { type AllegationId, accept, type Day, nothing, refuse } from '#kernel'
import { neverLeftEmpty } from '#law'
import type { Decides } from '../complaint/area.ts'
import { blank } from '../complaint/checks.ts'
import { type Enquiry, isSame } from '../complaint/earlier.ts'
import type { CodedAllegation, Facts } from '../complaint/facts.ts'
import { abuseOfPositionLines } from './abuse-of-position-lines.ts'
import { discriminationLines, numberOf } from './discrimination-lines.ts'
import type { LineKind, LineOf } from './line-kinds.ts'
import { digitalLines, restraintLines } from './restraint-lines.ts'

export type ProposedLines = Readonly<{
  kind: LineKind
  /** Which allegation calls for them; left out where it is the whole matter. */
  allegation?: AllegationId
  lines: readonly LineOf[]
}>

const calledForBy: readonly Readonly<{
  kind: LineKind
  codes: readonly string[]
  lines: readonly LineOf[]
}>[] = [
  // What is lost soonest is proposed first.
  { kind: 'restraint', codes: ['B4'], lines: restraintLines },
  { kind: 'discrimination', codes: ['F'], lines: discriminationLines },
  { kind: 'abuse-of-position', codes: ['G2', 'G3', 'J'], lines: abuseOfPositionLines },
  { kind: 'digital', codes: ['D', 'G', 'J'], lines: digitalLines },
]

/** Where the answer to a line is usually found, or what satisfies whoever reviews it. */
export function whereFound(rule: string): string | undefined {
  return calledForBy.flatMap(({ lines }) => lines).find(one => one.rule === rule)?.where
}

/** Somebody died or was badly hurt of what is alleged. */
function isOfHarm({ features }: CodedAllegation): boolean {
  return features?.['resultedInDeath'] === true || features?.['resultedInSeriousInjury'] === true
}

/** The whole matter is of a death or serious injury, whatever any allegation in it says. */
function isMatterOfHarm({ criteria, classified }: Facts): boolean {
  const answers = criteria.flatMap(one => one.answers)
  const last = answers.findLast(({ criterion }) => criterion === 'M1')
  return last?.answer === 'yes' || classified?.as === 'dsi-matter'
}

function isCalledFor(codes: readonly string[], { codes: coded }: CodedAllegation): boolean {
  return coded.some(code => codes.some(one => code.startsWith(one)))
}

/** Which allegations call for lines of a kind; undefined stands for the whole matter. */
function callers(
  kind: LineKind,
  codes: readonly string[],
  facts: Facts,
): readonly (AllegationId | undefined)[] {
  const alleged = facts.allegations
    .filter(one => isCalledFor(codes, one) || (kind === 'restraint' && isOfHarm(one)))
    .map(({ id }) => id)
  const isWhole = kind === 'restraint' && alleged.length === 0 && isMatterOfHarm(facts)
  return isWhole ? [undefined] : alleged
}

/** The lines this matter calls for that nobody has opened yet, by allegation. */
export function proposedLines(facts: Facts): readonly ProposedLines[] {
  const opened = facts.earlier.enquiries
  return calledForBy.flatMap(({ kind, codes, lines }) =>
    callers(kind, codes, facts)
      .map(allegation => ({
        kind,
        ...(allegation ? { allegation } : {}),
        lines: lines.filter(
          ({ rule }) => !opened.some(one => one.rule === rule && one.allegation === allegation),
        ),
      }))
      .filter(one => one.lines.length > 0),
  )
}

export type LeftEmpty = Readonly<{ allegation: AllegationId; rules: readonly string[] }>

/**
 * Of each allegation of discrimination, what is never left empty and is: of two that will do for
 * one another, one is enough. Named by the first of a group.
 */
export function linesLeftEmpty(facts: Facts): readonly LeftEmpty[] {
  return facts.allegations
    .filter(one => isCalledFor(['F'], one))
    .map(({ id }) => {
      const answered = new Set(
        facts.earlier.enquiries.flatMap(({ rule, allegation, ended }) =>
          rule && allegation === id && ended ? [rule] : [],
        ),
      )
      const empty = neverLeftEmpty.filter(group => !group.some(rule => answered.has(rule)))
      return { allegation: id, rules: empty.map(([first = '']) => first) }
    })
    .filter(({ rules }) => rules.length > 0)
}

/** The numbers of the lines that were answered of every allegation of discrimination. */
export function linesAnswered(facts: Facts): readonly string[] {
  const empty = new Set(linesLeftEmpty(facts).flatMap(({ rules }) => rules))
  const alleged = facts.allegations.some(one => isCalledFor(['F'], one))
  if (!alleged) return []
  return neverLeftEmpty.flatMap(([first = '']) => (empty.has(first) ? [] : [numberOf(first)]))
}

export type LinesCommands = {
  /** Several at once, as they were proposed. */
  OpenLines: Readonly<{ on: Day; lines: readonly Enquiry[] }>
}

export const linesDecides: Decides<LinesCommands> = {
  OpenLines({ on, lines }, { earlier, allegations }) {
    if (lines.some(({ words }) => blank(words)))
      return refuse({ type: 'WordsMissing', what: 'enquiry' })
    const known = (id: AllegationId | undefined) =>
      id === undefined || allegations.some(one => one.id === id)
    if (!lines.every(({ allegation }) => known(allegation)))
      return refuse({ type: 'NoSuchAllegation' })
    const fresh = lines.filter(one => !earlier.enquiries.some(other => isSame(one, other)))
    if (fresh.length === 0) return nothing
    const [first, ...rest] = fresh.map(one => ({ type: 'EnquiryOpened', on, ...one }) as const)
    return first ? accept(first, ...rest) : nothing
  },
}
