/** Lines of enquiry as pages show them: by what calls for them, with where each stands. */
import { type Facts, linesLeftEmpty, proposedLines, whereFound } from '#casework'
import type { Entry, MatterView } from '#desk'
import { ruleById } from '#law'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { waivedWords } from '../waived-words.ts'
import { type CitedRow, citedOf } from './cited.ts'
import { directionWords, endWords, kindHints, kindWords } from './words.ts'

type Line = Facts['earlier']['enquiries'][number]

/** "Allegation 2: He said ...", short enough for a heading. */
export function allegationName({ allegations }: Facts, id: string | undefined): string {
  const at = allegations.findIndex(one => one.id === id)
  const words = allegations[at]?.words.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (at < 0) return 'The whole matter'
  return `Allegation ${at + 1}: ${words.length > 90 ? `${words.slice(0, 89)}…` : words}`
}

/** Open, or what it was last answered. */
export function stateOf({ ended }: Pick<Line, 'ended'>) {
  return {
    isOpen: ended === undefined,
    state: ended ? endWords[ended.done] : 'Open',
    came: ended?.words ?? '',
  }
}

export function lineShown(line: Line, at: number, facts: Facts, rows: readonly CitedRow[]) {
  const { enquiry, words, kind, ended, rule, allegation, direction } = line
  return {
    enquiry,
    mark: `L${at + 1}`,
    words,
    kind: kind ?? 'other',
    rule,
    allegation: allegationName(facts, allegation),
    where: rule ? whereFound(rule) : undefined,
    says: rule ? ruleById(rule)?.says : undefined,
    direction: direction ? directionWords[direction] : undefined,
    isReasoned: ended !== undefined && ended.done !== 'pursued',
    ...stateOf(line),
    cites: citedOf(ended?.cites ?? [], rows),
  }
}
export type LineShown = ReturnType<typeof lineShown>

/** Every line, those of one allegation and kind together: the allegation's first. */
export function groupsOf(facts: Facts, rows: readonly CitedRow[]) {
  const groups = new Map<string, { title: string; kind: LineShown['kind']; lines: LineShown[] }>()
  for (const [at, line] of facts.earlier.enquiries.entries()) {
    const shown = lineShown(line, at, facts, rows)
    const key = `${line.allegation ?? ''} ${shown.kind}`
    const title = line.allegation
      ? `${kindWords[shown.kind]}. ${shown.allegation}`
      : kindWords[shown.kind]
    const group = groups.get(key) ?? { title, kind: shown.kind, lines: [] }
    groups.set(key, { ...group, lines: [...group.lines, shown] })
  }
  return [...groups.values()].map(one => ({
    ...one,
    hint: kindHints[one.kind],
    open: one.lines.filter(({ isOpen }) => isOpen).length,
  }))
}

/** What this matter calls for and nobody has opened, with a value for each box. */
export function proposalsOf(facts: Facts) {
  return proposedLines(facts).map(({ kind, allegation, lines }, group) => ({
    id: `proposed-${group + 1}`,
    title: kindWords[kind],
    of: allegationName(facts, allegation),
    hint: kindHints[kind],
    items: lines.map(({ rule, words, where }) => ({
      value: rule,
      text: words,
      hint: where,
      line: { rule, words, kind, ...(allegation ? { allegation } : {}) },
    })),
  }))
}

/** Of each allegation of discrimination what is never left empty and is, in words. */
export function emptyOf(facts: Facts, address: string) {
  return linesLeftEmpty(facts).map(({ allegation, rules }) => ({
    of: allegationName(facts, allegation),
    missing: rules.map(rule => ({
      words: waivedWords(rule).join(', '),
      href: lineAddress(facts, address, rule, [allegation]),
    })),
  }))
}

/** Where the line of a rule is answered; where it has yet to be opened, where it is. */
export function lineAddress(
  { earlier }: Facts,
  address: string,
  rule: string,
  allegations: readonly string[],
): string {
  const found = earlier.enquiries.find(
    one => one.rule === rule && !one.ended && allegations.includes(one.allegation ?? ''),
  )
  return `${address}/lines/${found?.enquiry ?? 'open'}`
}

/** Who recorded it; where names are hidden, a colleague. */
export function byWhom({ by }: Pick<Entry, 'by'>, { hideNames }: Pick<Around, 'hideNames'>) {
  return hideNames ? 'a colleague' : by
}

/** Every answer a line was given, by whom and when: the latest first. */
export function answersOf({ story }: MatterView, enquiry: string, here: Around) {
  const { day, moment } = dateWords(here)
  return story
    .flatMap(({ event, by, recordedAt }) =>
      event.type === 'EnquiryEnded' && event.enquiry === enquiry
        ? [
            {
              by: byWhom({ by }, here),
              on: day(event.on),
              at: moment(recordedAt),
              done: endWords[event.done],
              words: event.words,
            },
          ]
        : [],
    )
    .toReversed()
}
