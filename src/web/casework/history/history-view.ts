/** A history as its page shows it: what was searched, what is theirs, what may be. */
import type { History, MayBe, SubjectHistory } from '#desk'
import { londonDay } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { capital, nameOf, placeOf, serviceOf, yearsServed } from '../people/person-words.ts'
import { findingOf } from './findings.ts'
import { type RowView, rowsOf, whyOf } from './history-rows.ts'
import { searchedOf } from './history-searched.ts'
import { ownFindingOf } from './own-findings.ts'
import { saidBySource } from './source-words.ts'
import { differentPersonWords } from './words.ts'

/** The page's own address, and what a matter adds: other forces asked, and what came since. */
type Shown = Readonly<{ address: string }> & Partial<Pick<SubjectHistory, 'forces' | 'fresh'>>

/** What every page of a history shows. */
export function historyView(
  history: History,
  here: Around,
  { address, forces = [], fresh = [] }: Shown,
) {
  const rows = rowsOf(history, here, fresh)
  const cards = history.check.map(card => cardOf(card, history, here))
  return {
    address,
    who: nameOf(history.known.described, here),
    place: placeOf(history.known.described, here),
    years: capital(serviceOf(history.known.described, here)),
    isDirectory: history.known.record?.kind === 'directory',
    searched: searchedOf(history, here, forces),
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
    isUnsure: history.answered.some(({ answered }) => answered?.answer === 'cannot-tell'),
  }
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
  const { described, answered, matters, found, records, own, result } = card
  const { shortDay } = dateWords(here)
  const day = own[0]?.madeOn ?? matters[0]?.madeOn ?? matters[0]?.happenedOn
  const inOurs = own.map(({ madeOn, reference }) => ({
    finding: ownFindingOf(result),
    words: `${shortDay(madeOn)}: complained against here, in ${reference}`,
  }))
  const earlier = matters.slice(0, 3).map(one => {
    const on = one.madeOn ?? one.happenedOn
    const said = saidBySource(one.summary ?? one.allegation ?? one.category)
    const words = `${on ? shortDay(on) : 'Date not given'}: ${said}`
    return { finding: findingOf(one.finding, one.outcome), words }
  })
  return {
    found,
    records: records.length,
    name: nameOf(described, here),
    theirs: factsOf(described, here),
    ours: factsOf(known.described, here),
    why: whyOf(card, here),
    different: answered ? undefined : differentPersonWords(card.comparison, shortDay),
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
