/** The earlier matters of one person, a row each: what was said, what came of it, how known. */
import type { History, HistoryRow, OwnResult } from '#desk'
import type { Evidence, Reason } from '#linkage'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { findingOf } from './findings.ts'
import { ownFindingOf, sameComplainant } from './own-findings.ts'
import { saidBySource } from './source-words.ts'
import { kindOf } from './words.ts'

export type RowView = ReturnType<typeof rowsOf>[number]

/** `fresh`: those that came after history was weighed. */
export function rowsOf({ same, known }: History, here: Around, fresh: readonly string[] = []) {
  const own = same.map(row => (row.type === 'own' ? row.result : undefined))
  const repeats = sameComplainant(own)
  const rows = grouped(same)
  const first = firstSaying(rows, here)
  return rows.map(row => ({
    key: row.row,
    isFresh: fresh.includes(row.row),
    repeat: row.type === 'own' ? repeats(row.result) : '',
    ...matterOf(row, here),
    how: howKnown(row, here),
    why: row.type === 'told' ? undefined : whyOf(row, here),
    /** On paper the same reasons stand once, under the first row they are of. */
    whyAs: first(row),
    isItself: row.type === 'earlier' && row.earlier.record === known.record?.record,
  }))
}

/** The reference of the row above whose reasons are word for word this one's. */
function firstSaying(rows: History['same'], here: Around): (row: HistoryRow) => string | undefined {
  const first = new Map<string, HistoryRow>()
  const said = (row: HistoryRow) => JSON.stringify(whyOf(row, here))
  for (const row of rows) if (!first.has(said(row))) first.set(said(row), row)
  return row => {
    const above = first.get(said(row))
    return above && above !== row ? matterOf(above, here).reference : undefined
  }
}

/** Where one complainant made several, they stand together where the newest of them does. */
function grouped(rows: History['same']): History['same'] {
  const by = (row: HistoryRow) => (row.type === 'own' ? row.result?.complainant : undefined)
  return rows.flatMap((row, at) => {
    const who = by(row)
    if (who === undefined) return row
    const theirs = rows.filter(other => by(other) === who)
    return rows.findIndex(other => by(other) === who) === at ? theirs : []
  })
}

const notGiven = 'Not given'

/** Never a name: what kind of person it was, as they said of themselves. */
const standings: Readonly<Record<NonNullable<OwnResult['standing']>, string>> = {
  'happened-to-me': 'Somebody it happened to',
  affected: 'Somebody it affected',
  'saw-or-heard': 'Somebody who saw or heard it',
  'acting-for-someone': 'Somebody another person spoke for',
  professional: 'A professional',
  'police-employee': 'Somebody who works for the police',
  'not-said': notGiven,
}

function matterOf(row: HistoryRow, here: Around) {
  const { shortDay } = dateWords(here)
  if (row.type === 'own') {
    const { subject, result } = row
    return {
      when: shortDay(subject.madeOn),
      kind: 'Complaint, here',
      reference: subject.reference,
      href: `/work/matters/${subject.matter}`,
      said: subject.summary ?? 'Not yet summarised',
      code: '',
      whom: result?.standing ? standings[result.standing] : notGiven,
      finding: ownFindingOf(result),
    }
  }
  if (row.type === 'told') {
    const { told, force, on } = row.by
    return {
      when: told.madeOn ? shortDay(told.madeOn) : 'Date not given',
      kind: `${kindOf(told.kind)}, told by ${force} on ${shortDay(on)}`,
      reference: told.reference ?? `what ${force} told`,
      href: undefined,
      said: told.words,
      code: '',
      whom: told.aboutWhom ?? notGiven,
      finding: findingOf(told.finding ?? null, told.outcome ?? null),
    }
  }
  const { earlier } = row
  const on = earlier.madeOn ?? earlier.happenedOn
  const said = [earlier.summary, earlier.allegation ?? earlier.category].filter(Boolean)
  return {
    when: on ? shortDay(on) : 'Date not given',
    kind: kindOf(earlier.kind),
    reference: earlier.reference,
    href: undefined,
    said: saidBySource(said[0]),
    code: said.length > 1 ? (earlier.category ?? '') : '',
    whom: earlier.aboutWhom ?? notGiven,
    finding: findingOf(earlier.finding, earlier.outcome),
  }
}

/** In one line: what somebody answered, or the two strongest reasons. */
function howKnown({ answered, comparison, ...row }: HistoryRow, here: Around): string {
  if (row.type === 'told')
    return here.hideNames
      ? `${row.by.force} answered that it is`
      : `${row.by.force} answered that it is: ${row.by.told.how}`
  if (answered?.answer === 'same')
    return here.hideNames
      ? 'Somebody answered that it is'
      : `${answered.byName} answered that it is: ${answered.why}`
  if (row.type === 'own' && row.subject.record) return 'Their record was chosen in that complaint'
  if (here.hideNames) return 'The records agree'
  const agreeing = comparison.evidence.filter(({ speaks }) => speaks === 'for')
  // What few people share says more to a reader than a name that many have.
  const [first, second] = [
    ...agreeing.filter(({ about }) => rare.has(about)),
    ...agreeing.filter(({ about }) => !rare.has(about)),
  ]
  const rank = comparison.evidence.find(one => 'level' in one && one.level === 'rank-promoted')
  const told = [first, rank ?? second].flatMap(each => each?.words ?? [])
  return told.join('; ') || 'The records agree'
}

const rare: ReadonlySet<Reason['about']> = new Set(['number', 'appointed', 'birth-year'])

export function whyOf({ comparison: { evidence } }: Pick<HistoryRow, 'comparison'>, here: Around) {
  if (here.hideNames) return { for: [], against: [], neither: [] }
  const saying = (speaks: Evidence['speaks']) =>
    evidence.filter(one => one.speaks === speaks).map(one => one.words)
  return { for: saying('for'), against: saying('against'), neither: saying('neither') }
}
