/** Other matters about the same event: by its date, place and people first, and by text last. */

import { textsByTerm } from '../similar/by-term.ts'
import { nearestFirst } from '../similar/nearest-first.ts'
import { sharedTerms, vocabularyOf } from '../similar/weights.ts'
import { listingOf, type Matter, type Prepared, prepare } from './matter.ts'
import { reasonsOf, textReason } from './weigh.ts'

export type Relation = Readonly<{
  id: string
  /** Larger is likelier to be the same event; comparable between answers. */
  score: number
  /** In plain words, strongest first: "Happened on the same day". */
  why: readonly string[]
}>

export type Related = Readonly<{
  /** The `top` likeliest others of the matter with that id; none if it is not known. */
  to(id: string, top: number): readonly Relation[]
}>

/** How many matters with the nearest texts are looked at, whatever their dates. */
const byText = 200
/** Days on either side within which every matter is looked at, by when it happened and was made. */
const around = { happened: 7, made: 2 }
/** A person or number in more matters than this stands for nobody: "unknown", "not given". */
const tooMany = 1_000

/** `outOf`: there are this many, and only those that may be related to one are given. */
type RelatedOptions = Readonly<{ outOf?: number }>

/** `narratives` is what each matter's text says, by the matter's id. */
export function openRelated(
  given: readonly Matter[],
  narratives: ReadonlyMap<string, string> = new Map(),
  { outOf }: RelatedOptions = {},
): Related {
  const matters = given.map(prepare)
  const at = new Map(matters.map(({ id }, index) => [id, index]))
  const listOf = (read: (matter: Prepared) => readonly (string | undefined)[]) =>
    listingOf(matters, read, outOf)
  const dayList = (read: (matter: Prepared) => number) => listOf(matter => [String(read(matter))])
  const [onDay, madeOnDay] = [dayList(({ happened }) => happened), dayList(({ made }) => made)]
  // Few matters give a number or a name: two that give the same share what most do not even have.
  const all = outOf ?? matters.length
  const listings = {
    happened: listOf(({ happenedOn }) => [happenedOn]),
    place: listOf(({ place }) => [place]),
    setting: listOf(({ setting }) => [setting]),
    allegation: listOf(({ allegation }) => [allegation]),
    people: listingOf(matters, ({ people = [] }) => people, all),
    references: listingOf(matters, ({ references = [] }) => references, all),
  }

  const told = matters.flatMap(({ id }, index) => {
    const text = narratives.get(id)
    return text ? [{ index, text }] : []
  })
  const vocabulary = vocabularyOf(told.map(({ text }) => text))
  const having = textsByTerm(
    told.map(({ text }) => vocabulary.weigh(text)),
    vocabulary.size,
  )

  return {
    to(id, top) {
      const index = at.get(id)
      const asked = index === undefined ? undefined : matters[index]
      if (!asked) return []
      const likeness = new Map<number, number>()
      const text = narratives.get(id)
      const weighed = text ? vocabulary.weigh(text) : undefined
      const scores = weighed ? having.shared(weighed) : new Float32Array()
      for (const [place, one] of told.entries()) likeness.set(one.index, scores[place] ?? 0)

      const looked = new Set<number>()
      const look = (list: readonly number[]) => {
        for (const one of list) looked.add(one)
      }
      const near = (list: typeof onDay, day: number, days: number) => {
        for (let away = -days; away <= days; away++) look(list.having(String(day + away)))
      }
      if (asked.happened > 0) near(onDay, asked.happened, around.happened)
      if (asked.made > 0) near(madeOnDay, asked.made, around.made)
      look(listings.place.having(asked.place ?? ''))
      for (const person of asked.people ?? []) {
        const list = listings.people.having(person)
        if (list.length <= tooMany) look(list)
      }
      for (const number of asked.references ?? []) {
        const list = listings.references.having(number)
        if (list.length <= tooMany) look(list)
      }
      look(nearestFirst(scores, byText).flatMap(place => told[place]?.index ?? []))
      looked.delete(index ?? -1)

      const others = [...looked]
      const sums = others.map(one => {
        const other = matters[one]
        const like = textReason(likeness.get(one) ?? 0, []).counts
        if (!other) return Number.NEGATIVE_INFINITY
        return reasonsOf(listings, asked, other).reduce((sum, { counts }) => sum + counts, like)
      })
      return nearestFirst(sums, top).flatMap(place => {
        const other = matters[others[place] ?? -1]
        if (!other) return []
        const theirs = narratives.get(other.id)
        const words =
          weighed && theirs ? sharedTerms(vocabulary, weighed, vocabulary.weigh(theirs)) : []
        const like = likeness.get(others[place] ?? -1) ?? 0
        const reasons = [...reasonsOf(listings, asked, other), textReason(like, words.slice(0, 5))]
        const why = reasons
          .toSorted((first, second) => second.counts - first.counts)
          .flatMap(reason => reason.words ?? [])
        return [{ id: other.id, score: sums[place] ?? 0, why: [...new Set(why)] }]
      })
    },
  }
}
