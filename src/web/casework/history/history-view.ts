/** A history as its page shows it: what was searched, what is theirs, what may be. */
import type { History, HistoryRow, MayBe } from '#desk'
import { londonDay } from '#kernel'
import type { Evidence } from '#linkage'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { capital, nameOf, placeOf, serviceOf, yearsServed } from '../people/person-words.ts'
import { findingOf } from './findings.ts'
import { ownFindingOf, sameComplainant } from './own-findings.ts'

const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  complaint: ['complaint', 'complaints'],
  conduct: ['conduct matter', 'conduct'],
  dsi: ['death or serious injury', 'deaths and serious injuries'],
  'civil-claim': ['civil claim', 'civil claims'],
  grievance: ['grievance', 'grievances'],
  other: ['other matter', 'other matters'],
}

export type RowView = ReturnType<typeof rowsOf>[number]

/** What every page of a history shows; `address` is the page's own. */
export function historyView(history: History, here: Around, address: string) {
  const rows = rowsOf(history, here)
  const cards = history.check.map(card => cardOf(card, history, here))
  return {
    address,
    who: nameOf(history.known.described, here),
    place: placeOf(history.known.described, here),
    years: capital(serviceOf(history.known.described, here)),
    isDirectory: history.known.record?.kind === 'directory',
    searched: searchedOf(history, here),
    sum: sumOf(rows, history, here),
    entries: history.entries.map(({ record, described }) => ({
      href: `/work/people/${record}`,
      name: [nameOf(described, here), placeOf(described, here)].filter(Boolean).join(', '),
    })),
    rows,
    cards,
    unshown: history.unshown,
    more: history.more,
    answered: history.answered.map(card => cardOf(card, history, here)),
  }
}

/** Where was searched, how far each source reaches, and what was not searched. */
function searchedOf({ held, searchedAt, importedAt }: History, here: Around) {
  const { shortDay, time } = dateWords(here)
  const name = (kind: string) => kinds[kind]?.[1] ?? kind
  const had = held.filter(({ any }) => any)
  const none = held.filter(({ any, kind }) => !any && kind !== 'other')
  return {
    at: time(searchedAt),
    here: ['complaints received here', ...had.map(({ kind }) => `earlier ${name(kind)}`)].join(
      ', ',
    ),
    complete: completeWords(had, here),
    reaches: had
      .filter(({ completeTo }) => !completeTo)
      .flatMap(({ kind, latestOn }) => (latestOn ? [`${shortDay(latestOn)} (${name(kind)})`] : []))
      .join(', '),
    brought: importedAt
      ? `Earlier matters were last brought in on ${shortDay(londonDay(importedAt))}.`
      : '',
    not: [
      ...none.map(({ kind }) => `earlier ${name(kind)} (none have been brought in)`),
      'other forces',
    ].join(', '),
  }
}

/** One sentence for each day: "Civil claims are complete to 31 October." */
function completeWords(had: History['held'], here: Around): string {
  const days = [...new Set(had.flatMap(({ completeTo }) => completeTo ?? []))].toSorted()
  const sentences = days.map(day => {
    const names = had.flatMap(({ kind, completeTo }) =>
      completeTo === day ? (kinds[kind]?.[1] ?? kind) : [],
    )
    return `Earlier ${names.join(', ')} are complete to ${dateWords(here).shortDay(day)}.`
  })
  return sentences.join(' ')
}

function rowsOf({ same, known }: History, here: Around) {
  const own = same.map(row => (row.type === 'own' ? row.result : undefined))
  const repeats = sameComplainant(own)
  return grouped(same).map(row => ({
    key: row.row,
    repeat: row.type === 'own' ? repeats(row.result) : '',
    ...matterOf(row, here),
    how: howKnown(row, here),
    why: whyOf(row.comparison.evidence, here),
    isItself: row.type === 'earlier' && row.earlier.record === known.record?.record,
  }))
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

function matterOf(row: HistoryRow, here: Around) {
  const { shortDay } = dateWords(here)
  if (row.type === 'own') {
    const { subject } = row
    return {
      when: shortDay(subject.madeOn),
      kind: 'Complaint, here',
      reference: subject.reference,
      href: `/work/matters/${subject.matter}`,
      said: subject.summary ?? 'Not yet summarised',
      finding: ownFindingOf(row.result),
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
    said: calm(said[0] ?? 'What was alleged is not given'),
    finding: findingOf(earlier.finding, earlier.outcome),
  }
}

function kindOf(kind: string): string {
  const [one] = kinds[kind] ?? [kind]
  return one.charAt(0).toUpperCase() + one.slice(1)
}

/** Sources that write in capitals only are read as sentences. */
function calm(words: string): string {
  if (words !== words.toUpperCase()) return words
  return words.charAt(0) + words.slice(1).toLowerCase()
}

/** In one line: what somebody answered, or the two strongest reasons. */
function howKnown({ answered, comparison, ...row }: HistoryRow, here: Around): string {
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
  const rank = comparison.evidence.find(({ level }) => level === 'rank-promoted')
  const told = [first, rank ?? second].flatMap(each => each?.words ?? [])
  return told.join('; ') || 'The records agree'
}

const rare: ReadonlySet<Evidence['about']> = new Set(['number', 'appointed', 'birth-year'])

function whyOf(all: readonly Evidence[], { hideNames }: Around) {
  if (hideNames) return { for: [], against: [] }
  const saying = (speaks: Evidence['speaks']) =>
    all.filter(one => one.speaks === speaks).map(one => one.words)
  return { for: [...saying('for'), ...saying('neither')], against: saying('against') }
}

/** Counts are always beside years of service and how many were proven. */
function sumOf(rows: readonly RowView[], { known, entries }: History, here: Around): string {
  const proven = rows.filter(({ finding }) => finding.isProven).length
  // Somebody known by a complaint alone served as long as their entry in the directory says.
  const [entry] = entries
  const whose = known.described.appointedOn ? known.described : entry?.described
  const years = whose && yearsServed(whose, here.today)
  const matters = rows.length === 1 ? '1 matter' : `${rows.length} matters`
  const served =
    years === undefined
      ? 'years of service not known'
      : `in ${years === 1 ? '1 year' : `${years} years`} of service`
  return `${matters}, ${served}; ${proven === 0 ? 'none' : proven} proven.`
}

function cardOf(card: MayBe, { known }: History, here: Around) {
  const { described, answered, comparison, matters, found, records, own } = card
  const { shortDay } = dateWords(here)
  const day = own[0]?.madeOn ?? matters[0]?.madeOn ?? matters[0]?.happenedOn
  const inOurs = own.map(
    ({ madeOn, reference }) => `${shortDay(madeOn)}: complained against here, in ${reference}`,
  )
  const earlier = matters.slice(0, 3).map(one => {
    const on = one.madeOn ?? one.happenedOn
    const { text } = findingOf(one.finding, one.outcome)
    const said = one.summary ?? one.allegation ?? one.category ?? 'what was alleged is not given'
    return `${on ? shortDay(on) : 'Date not given'}: ${calm(said)}. ${text}`
  })
  return {
    found,
    records: records.length,
    name: nameOf(described, here),
    theirs: factsOf(described, here),
    ours: factsOf(known.described, here),
    why: whyOf(comparison.evidence, here),
    matters: [...inOurs, ...earlier],
    count: matters.length + own.length,
    latest: day ? shortDay(day) : undefined,
    answered: answered && {
      answer: answers[answered.answer],
      why: answered.why,
      by: here.hideNames ? 'A colleague' : answered.byName,
      on: shortDay(londonDay(answered.at)),
      whoKnows: answered.whoKnows,
    },
  }
}

const answers = {
  same: 'Same person',
  'not-same': 'Not the same',
  'cannot-tell': 'Cannot tell',
} as const

function factsOf(described: MayBe['described'], here: Around): readonly string[] {
  const facts = [nameOf(described, here), placeOf(described, here), serviceOf(described, here)]
  return facts.filter(Boolean)
}
