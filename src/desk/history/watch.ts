/**
 * What came after history was weighed: whoever it was weighed of is searched for again, a few at a
 * time, and a strong match that nobody answered for is one task, once a day at most. A matter that
 * anybody is kept from who may see this one makes none: the gatekeeper answers for those.
 */
import { addSeconds, commandId, londonDay, subjectId } from '#kernel'
import { keptFromSome, searchedAgain, type Weighed, type Work, weighedToSearch } from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'
import { historyOf } from '../people/history.ts'
import { factsOf, knownSubject } from '../people/history-known.ts'
import type { HistoryRow } from '../people/history-told.ts'
import { toldOf } from '../people/own-result.ts'

const aTime = 100
const againAfterSeconds = 20 * 3600

/** Searches again for those of every authority whose turn it is. */
export async function watchHistories(
  bench: Pick<Bench, 'store' | 'world' | 'authorities'>,
): Promise<void> {
  for (const { id: authority } of bench.authorities) {
    const as = { authority, actor: system, priority: 'background' } as const
    const before = addSeconds(bench.world.now(), -againAfterSeconds)
    const turn = await bench.store.work(as, tx => weighedToSearch(tx, { before, max: aTime }))
    for (const one of turn) await searchAgain(bench, as, one)
  }
}

type As = Readonly<{
  authority: Bench['authorities'][number]['id']
  actor: typeof system
  priority: 'background'
}>

async function searchAgain(
  bench: Pick<Bench, 'store' | 'world'>,
  as: As,
  one: Weighed,
): Promise<void> {
  const { store, world } = bench
  const subject = subjectId(one.subject)
  const rows = await store.work(as, async tx => {
    await searchedAgain(tx, one, tx.now)
    const at = await factsOf(tx, one.matter)
    const who = at?.facts.subjects.find(({ subject: id }) => id === subject)
    if (!at || !who) return []
    const known = await knownSubject(tx, one.matter, who)
    const { same } = await historyOf(tx, { ...known, told: toldOf(at.facts, subject) }, String)
    const kept = await rowsKept(tx, one.matter, same)
    return same.filter(isStrong).flatMap(({ row }) => (kept.has(row) ? [] : row))
  })
  if (rows.length === 0) return
  await decide(
    { store },
    { authority: as.authority, actor: system, command: commandId(world.id()) },
    {
      matter: one.matter,
      command: { type: 'NoteMatch', on: londonDay(world.now()), subject, rows },
      request: { subject, rows },
    },
  )
}

/**
 * Rows of matters that somebody is kept from who may see this one, and what was told in those: a
 * task would say to them that there is something they may not see.
 */
async function rowsKept(
  tx: Work,
  matter: string,
  rows: readonly HistoryRow[],
): Promise<ReadonlySet<string>> {
  const own = rows.flatMap(row => (row.type === 'own' ? row : []))
  const those = own.map(({ subject }) => subject.matter)
  const kept = await keptFromSome(tx, matter, those)
  return new Set(
    own.flatMap(({ row, subject, result }) =>
      kept.has(subject.matter) ? [row, ...(result?.told ?? []).map(told => told.row)] : [],
    ),
  )
}

/** By what the records say, or because somebody answered so: never a likeness nobody looked at. */
function isStrong({ comparison, answered }: HistoryRow): boolean {
  return answered ? answered.answer === 'same' : comparison.band === 'same'
}
