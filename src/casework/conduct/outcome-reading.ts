/** What a court would notice in a panel's reasons first: prompts to read again, never a score. */
import { aboutThePerson } from './about-the-person.ts'
import { type SeriousnessPart, seriousnessParts } from './outcome-shapes.ts'
import type { OutcomeStanding } from './outcome-standing.ts'

/** Where words stand: a part of seriousness, `not-ACTION`, or a box of a later task. */
type Reason = Readonly<{ place: string; words: string }>
export type Noticed = Readonly<{
  /** The same words in two places. */
  repeated: readonly Readonly<{ words: string; places: readonly string[] }>[]
  /** Parts of seriousness with words that read as about the person. */
  person: readonly Readonly<{ part: SeriousnessPart; words: string }>[]
  /** No factor of harm to confidence was weighed. */
  noConfidence: boolean
  /** Advice nobody has answered. */
  unanswered: number
}>

const confidence: ReadonlySet<string> = new Set([
  'harm.reputation',
  'harm.concern',
  'harm.community',
])

function reasonsIn(standing: OutcomeStanding): readonly Reason[] {
  const { seriousness, overall, publicInterest, mitigation, proposed } = standing
  const parts = seriousnessParts.flatMap(part => {
    const written = seriousness[part]
    const whys = written?.factors.map(({ why }) => why) ?? []
    return [...whys, written?.words ?? ''].map(words => ({ place: part, words }))
  })
  return [
    ...parts,
    { place: 'overall', words: overall?.overall ?? '' },
    { place: 'confidence', words: publicInterest?.confidence ?? '' },
    { place: 'standards', words: publicInterest?.standards ?? '' },
    { place: 'protecting', words: publicInterest?.protecting ?? '' },
    { place: 'mitigation', words: mitigation?.weight ?? '' },
    ...(proposed?.lesser ?? []).map(({ action, why }) => ({ place: `not-${action}`, words: why })),
    ...(proposed?.exceptional ?? []).map(({ how }) => ({ place: 'exceptional', words: how })),
    { place: 'purposes', words: proposed?.purposes ?? '' },
  ].filter(({ words }) => words.trim() !== '')
}

export function noticedIn(standing: OutcomeStanding): Noticed {
  const byWords = new Map<string, Reason[]>()
  for (const reason of reasonsIn(standing)) {
    const key = reason.words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    byWords.set(key, [...(byWords.get(key) ?? []), reason])
  }
  const { seriousness, advice } = standing
  return {
    repeated: [...byWords.values()]
      .filter(same => same.length > 1)
      .map(same => ({ words: same[0]?.words ?? '', places: same.map(({ place }) => place) })),
    person: seriousnessParts.flatMap(part => {
      const written = seriousness[part]
      const whys = written?.factors.map(({ why }) => why) ?? []
      const found = aboutThePerson([...whys, written?.words ?? ''].join('\n'))
      return found ? [{ part, words: found }] : []
    }),
    noConfidence: !seriousness.harm?.factors.some(({ factor }) => confidence.has(factor)),
    unanswered: advice.filter(({ answered }) => !answered).length,
  }
}
