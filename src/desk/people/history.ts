/**
 * Complaint and conduct history: what earlier matters somebody was named in, how we know that it
 * was them, and who else it may have been. An allegation is not a finding, and nothing is merged.
 */
import { type Day, londonDay } from '#kernel'
import { compare, judgingBy, keysLike, looksFor, type Sighting } from '#linkage'
import {
  type AnswerRow,
  answersAbout,
  type EarlierNamed,
  earlierOf,
  heldOfEarlier,
  lastImported,
  type PersonRecord,
  recordsById,
  recordsByLooks,
  type SubjectNamed,
  subjectsByKeys,
  type Work,
} from '#store'
import { modelInUse } from '../matching/in-use.ts'
import { type Compared, cardsMax, cardsOf, isLike } from './history-cards.ts'
import type { History, HistoryRow, Known, MayBe, Weighed } from './history-told.ts'
import { type Judged, judgedAmong } from './history-who.ts'
import { describedBy, describedSubject, type SayDay } from './look-up.ts'
import { ownResults } from './own-result.ts'
import { subjectKey } from './subject-key.ts'

const bounds = { max: 800, perLook: 1500, dates: true } as const
const mattersMax = 500

/** The latest answer for each record, from whichever side it was asked. */
function latest(known: Known, answers: readonly AnswerRow[]): ReadonlyMap<string, AnswerRow> {
  const byRecord = new Map<string, AnswerRow>()
  for (const answer of answers) {
    const other = answer.known === known.key ? answer.found : answer.known
    if (!byRecord.has(other)) byRecord.set(other, answer)
  }
  return byRecord
}

const unsettled: readonly string[] = ['not-same', 'cannot-tell']

export async function historyOf(tx: Work, known: Known, day: SayDay): Promise<History> {
  const keys = keysLike(known.described)
  const today = londonDay(tx.now)
  const found = await recordsByLooks(tx, looksFor(known.described), bounds)
  const answers = latest(known, await answersAbout(tx, known.key, 1000))
  const missing = [...answers.keys()].filter(id => !found.records.some(r => r.record === id))
  const records = [...found.records, ...(await recordsById(tx, missing))]
  const others = records
    .filter(({ record }) => record !== known.record?.record)
    .map(record => ({ record, sighting: sightingOf(record, today) }))
  const subjects = await ownSubjects(tx, known, keys)
  const model = await modelInUse(tx)
  const judged = judgedAmong(
    known,
    [...others, ...subjects].map(({ sighting }) => sighting),
    { answers, day, model, judging: judgingBy(model) },
  )
  const compared = others.map(({ record, sighting }) => ({
    record,
    described: sighting,
    ...judged(sighting),
  }))
  const standing = (one: Compared) => one.answered?.answer ?? one.comparison.band
  const same = [
    ...(known.record ? [itself(known, known.record, day)] : []),
    ...compared.filter(one => standing(one) === 'same'),
  ]
  const doubtful = compared.filter(one => standing(one) === 'check' || (known.wide && isLike(one)))
  const settled = compared.filter(one => unsettled.includes(standing(one)))
  const own = await ownMatters(tx, known, { subjects, judged })
  const check = [...own.check, ...(await cardsOf(tx, doubtful))]
  return {
    known,
    searchedAt: tx.now,
    held: await heldOfEarlier(tx),
    importedAt: (await lastImported(tx)).get('matters'),
    more: found.more,
    same: [...own.same, ...toldRows(known, own.same), ...(await earlierRows(tx, same))].toSorted(
      newestFirst,
    ),
    entries: same
      .filter(({ record }) => record.kind === 'directory' && record.record !== known.record?.record)
      .map(({ record, ...one }) => ({ ...one, record: record.record })),
    check: check.slice(0, cardsMax),
    unshown: Math.max(0, check.length - cardsMax),
    answered: [...own.answered, ...(await cardsOf(tx, settled))],
  }
}

function sightingOf(record: PersonRecord, today: Day): Sighting {
  return { ...describedBy(record, today), record: record.record, matter: '' }
}

function itself({ described }: Known, record: PersonRecord, day: SayDay): Compared {
  const comparison = { ...compare(described, described, day), isMeant: false }
  return { record, described, comparison, answered: undefined }
}

/** What other forces told of them, in this matter and in every earlier one here. */
function toldRows(known: Known, own: readonly HistoryRow[]): readonly HistoryRow[] {
  const before = own.flatMap(row => (row.type === 'own' ? (row.result?.told ?? []) : []))
  const comparison: Weighed = { band: 'same', evidence: [], agrees: 0, isMeant: false }
  const { described } = known
  return [...(known.told ?? []), ...before].map(by => ({
    type: 'told',
    row: by.row,
    by,
    described,
    comparison,
    answered: undefined,
  }))
}

/** One row for a matter, however many records of it name the person. */
async function earlierRows(tx: Work, same: readonly Compared[]): Promise<readonly HistoryRow[]> {
  const byRecord = new Map(same.map(one => [one.record.record, one]))
  const matters = await earlierOf(tx, [...byRecord.keys()], mattersMax)
  const rows = new Map<string, HistoryRow>()
  for (const earlier of matters) {
    const one = byRecord.get(earlier.record)
    if (!one) continue
    const before = rows.get(earlier.earlier)
    if (before?.type === 'earlier') {
      rows.set(earlier.earlier, { ...before, earlier: fuller(before.earlier, earlier) })
      continue
    }
    const { comparison, answered, described } = one
    const row = earlier.earlier
    rows.set(row, { type: 'earlier', row, earlier, comparison, answered, described })
  }
  return [...rows.values()]
}

/** What one telling of a matter leaves out another may say. */
function fuller(one: EarlierNamed, other: EarlierNamed): EarlierNamed {
  return {
    ...one,
    allegation: one.allegation ?? other.allegation,
    finding: one.finding ?? other.finding,
    outcome: one.outcome ?? other.outcome,
  }
}

type OwnSubject = Readonly<{ subject: SubjectNamed; sighting: Sighting }>

async function ownSubjects(
  tx: Work,
  known: Known,
  keys: readonly string[],
): Promise<readonly OwnSubject[]> {
  const record = known.record?.record ?? null
  const subjects = await subjectsByKeys(tx, keys, { max: mattersMax, record })
  return subjects
    .filter(({ matter }) => matter !== known.except)
    .map(subject => {
      const { matter } = subject
      const sighting = { ...describedSubject(subject), record: subjectKey(subject.subject), matter }
      return { subject, sighting }
    })
}

/** Those complained against here: theirs, those to be asked about, and those answered. */
async function ownMatters(
  tx: Work,
  known: Known,
  { subjects, judged }: Readonly<{ subjects: readonly OwnSubject[]; judged: Judged }>,
) {
  const all = subjects.map(({ subject, sighting }) => {
    const { comparison, answered } = judged(sighting)
    const chosen = subject.record === (known.record?.record ?? null) ? 'same' : 'different'
    const band = subject.record ? chosen : comparison.band
    const standing = answered?.answer ?? band
    return { subject, described: sighting, comparison, answered, standing }
  })
  const theirs = all.filter(({ standing }) => standing === 'same')
  const asked = all.filter(({ standing }) => standing === 'check').slice(0, cardsMax)
  const results = await ownResults(
    tx,
    [...theirs, ...asked].map(({ subject }) => subject),
  )
  const same = theirs.map(
    ({ standing: _, ...one }): HistoryRow => ({
      type: 'own',
      row: `${one.subject.matter}/${one.subject.subject}`,
      result: results.get(one.subject),
      ...one,
    }),
  )
  const cards = (standings: readonly string[]): readonly MayBe[] =>
    all
      .filter(({ standing }) => standings.includes(standing))
      .map(({ standing: _, subject, ...one }) => {
        const found = subjectKey(subject.subject)
        const result = results.get(subject)
        return { found, records: [found], matters: [], own: [subject], result, ...one }
      })
  return { same, check: cards(['check']), answered: cards(unsettled) }
}

function newestFirst(one: HistoryRow, other: HistoryRow): number {
  const [first, second] = [dayOf(one), dayOf(other)]
  return first < second ? 1 : first > second ? -1 : one.row < other.row ? -1 : 1
}

function dayOf(row: HistoryRow): string {
  if (row.type === 'own') return row.subject.madeOn
  if (row.type === 'told') return row.by.told.madeOn ?? ''
  return row.earlier.madeOn ?? row.earlier.happenedOn ?? ''
}
