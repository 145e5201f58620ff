/**
 * Matters like one, matters about the same event, and warning signs in what was said. None of it
 * identifies anybody: each is a reason to open a line of enquiry, and says why it is shown.
 */
import { isSeverityInQuestion } from '#casework'
import { addDays, boundsOf, type Day, type MatterId } from '#kernel'
import {
  conductOf,
  type Fired,
  indicatorsIn,
  openRelated,
  openTexts,
  similarConduct,
  tellingWords,
} from '#linkage'
import { earlierLike, type LikeRow, ownLike, recordsOfOneself, type Work } from '#store'
import type { Bench } from '../bench.ts'
import { matterResults, type OwnResult } from '../people/own-result.ts'
import type { MatterView, ReadDesk } from '../read-matter.ts'
import { type As, permits } from '../who.ts'

type Found = Readonly<{ row: LikeRow; why: readonly string[] }>
/** A matter and why it is shown, most telling first. Nobody's name is in it. */
export type LikeMatter = Found &
  Readonly<{
    /** What came of one of ours; undefined where it was brought in, or not read. */
    result: Pick<OwnResult, 'findings' | 'ended'> | undefined
  }>

export type Similar = Readonly<{
  reference: string
  version: number
  /** What was done is alike. Nothing in it says who did it. */
  like: readonly LikeMatter[]
  /** May be about the same event. */
  related: readonly LikeMatter[]
  /** Severity is still to be assessed on the allegation alone: what was done elsewhere can wait. */
  isEarly: boolean
  /** Prompts to ask, each with the words that made it show. */
  signs: readonly Fired[]
}>

export type SimilarDesk = Readonly<{
  /** Undefined where there is no such matter or the asker may not: the same either way. */
  similarTo(as: As, matter: MatterId): Promise<Similar | undefined>
}>

const most = { like: 40, related: 5, found: 50, results: 20 }
/** Days either side within which another matter may be about the same event. */
const around = 7
/** Below this nothing they share is worth anybody's time. */
const leastAlike = 2.5
/** How much the likeness of two texts adds, at most: what somebody coded comes first. */
const textCounts = 2
/** On real pairs, seven in ten that came first with this much were about the same event. */
const leastRelated = 15
const outOf = 100_000

export function similarDesk({ store }: Bench, read: ReadDesk): SimilarDesk {
  return {
    async similarTo(as, matter) {
      const view = permits('handle', as) ? await read.matter(as, matter) : undefined
      const { facts, row } = view ?? {}
      if (!view || !facts || !row) return undefined
      return store.work(as, async tx => {
        const said = saidIn(view)
        const rows = await notOnesOwn(tx, as, await found(tx, view, said))
        return {
          reference: row.reference,
          version: row.version,
          related: await withResults(tx, relatedOf(rows, view, said)),
          like: await withResults(tx, likeOf(rows, view, said)),
          isEarly:
            isSeverityInQuestion(facts) && !facts.severity.some(({ look }) => look === 'first'),
          signs: indicatorsIn(said.text),
        }
      })
    },
  }
}

/** Ours are read one by one, so only those likeliest to be shown. */
async function withResults(tx: Work, found: readonly Found[]): Promise<readonly LikeMatter[]> {
  const ours = found.flatMap(({ row }) => row.matter ?? []).slice(0, most.results)
  const results = await matterResults(tx, ours)
  return found.map(one => ({ ...one, result: one.row.matter && results.get(one.row.matter) }))
}

type Said = Readonly<{
  text: string
  codes: readonly string[]
  places: readonly string[]
  from: Day | null
  to: Day | null
}>

function saidIn({ row, report, facts }: MatterView): Said {
  const days = (report?.occasions ?? []).flatMap(({ when }) => boundsOf(when) ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const alleged = facts?.allegations ?? []
  return {
    text: [row.summary, ...alleged.map(({ words }) => words), report?.words]
      .filter(words => words)
      .join('. '),
    codes: [...new Set(alleged.flatMap(({ codes }) => codes))],
    places: [
      ...new Set([
        ...(facts?.subjects ?? []).flatMap(({ unit }) => unit ?? []),
        ...(report?.occasions ?? []).flatMap(({ place }) => place ?? []),
      ]),
    ],
    from: first ? addDays(first, -around) : null,
    to: last ? addDays(last, around) : null,
  }
}

async function found(tx: Work, { row }: MatterView, said: Said): Promise<readonly LikeRow[]> {
  const wanted = {
    ...said,
    words: tellingWords(said.text, 10),
    incident: row.incident,
    except: row.matter,
    max: most.found,
  }
  return [...(await ownLike(tx, wanted)), ...(await earlierLike(tx, wanted))]
}

/** What was said of whoever looks is not for them to read here. */
async function notOnesOwn(
  tx: Work,
  { actor }: As,
  rows: readonly LikeRow[],
): Promise<readonly LikeRow[]> {
  if (actor.type !== 'staff') return []
  const own = await recordsOfOneself(tx, actor.person)
  return rows.filter(({ named }) => !named.some(record => own.has(record)))
}

function likeOf(rows: readonly LikeRow[], view: MatterView, said: Said): readonly Found[] {
  const conducts = said.places.map(place => conductOf({ ...said, place }))
  const mine = conducts.length > 0 ? conducts : [conductOf(said)]
  const texts = openTexts(
    [
      ...rows.map(({ key, summary }) => ({ id: key, text: summary ?? '' })),
      { id: '', text: said.text },
    ],
    { byWordsAlone: true },
  )
  const near = new Map(
    texts.nearest({ id: '', text: said.text }, rows.length).map(one => [one.id, one]),
  )
  const strongest = Math.max(1, ...[...near.values()].map(({ score }) => score))
  return rows
    .filter(({ incident }) => incident === null || incident !== view.row.incident)
    .map(row => {
      const { codes, place, summary } = row
      const other = conductOf({ text: summary ?? '', codes, place: place ?? undefined })
      const alike = mine.map(one => similarConduct(one, other))
      const best = alike.reduce((one, two) => (two.score > one.score ? two : one))
      const text = near.get(row.key)
      const words = text?.why.slice(0, 3) ?? []
      const shared = words.length > 0 ? [`both say ${words.map(one => `“${one}”`).join(', ')}`] : []
      const score = best.score + textCounts * ((text?.score ?? 0) / strongest)
      return { row, score, why: [...best.why, ...shared] }
    })
    .filter(({ score, why }) => score >= leastAlike && why.length > 0)
    .toSorted((one, two) => two.score - one.score)
    .slice(0, most.like)
    .map(({ row, why }) => ({ row, why }))
}

function relatedOf(rows: readonly LikeRow[], view: MatterView, said: Said): readonly Found[] {
  const { row, facts, report } = view
  const [day] = (report?.occasions ?? []).flatMap(({ when }) => {
    const [first, last] = boundsOf(when) ?? []
    return first && first === last ? first : []
  })
  const known = (one: string | null | undefined) => one ?? ''
  const matters = rows.map(one => ({
    id: one.key,
    happenedOn: known(one.happenedOn),
    madeOn: known(one.madeOn),
    place: known(one.place),
    allegation: known(one.codes[0]),
    people: one.named,
    references: one.incident ? [one.incident] : [],
  }))
  const mine = {
    id: row.matter,
    happenedOn: known(day),
    madeOn: row.madeOn,
    // Where they say it was, or a unit: whichever others are at.
    place: known(said.places.find(one => rows.some(({ place }) => place === one))),
    allegation: known(said.codes[0]),
    people: (facts?.subjects ?? []).map(({ record, subject }) => record ?? subject),
    references: row.incident ? [row.incident] : [],
  }
  const narratives = new Map([
    ...rows.flatMap(({ key, summary }): [string, string][] => (summary ? [[key, summary]] : [])),
    [row.matter, said.text],
  ])
  const byKey = new Map(rows.map(one => [one.key, one]))
  return openRelated([...matters, mine], narratives, { outOf })
    .to(row.matter, most.related)
    .flatMap(({ id, score, why }) => {
      const one = byKey.get(id)
      return one && score >= leastRelated ? [{ row: one, why }] : []
    })
}
