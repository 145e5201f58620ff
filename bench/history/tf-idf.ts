/** The naive way to compare texts: words and their pairs by how rare they are, and the cosine. */

const commonest = new Set(
  `a about above after again against all am an and any are as at be because been before being below
  between both but by can could did do does doing down during each few for from further had has
  have having he her here hers him his how i if in into is it its itself just me more most my no
  nor not now of off on once only or other our out over own said same she should so some such than
  that the their them then there these they this those through to too under until up very was we
  were what when where which while who whom why will with would you your`
    .trim()
    .split(/\s+/),
)

type Words = Readonly<{ id: string; text: string }>
type Weighed = readonly (readonly [term: string, weight: number])[]

/** Each text as its terms, weighed to a length of one. */
export function weighed(texts: readonly Words[]): readonly Weighed[] {
  const terms = texts.map(({ text }) => counted(text))
  const often = new Map<string, number>()
  for (const each of terms)
    for (const term of each.keys()) often.set(term, (often.get(term) ?? 0) + 1)
  const rarity = (term: string) => Math.log((1 + texts.length) / (1 + (often.get(term) ?? 0))) + 1
  return terms.map(each => {
    const weights = [...each].map(
      ([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return weights.map(([term, weight]) => [term, weight / length] as const)
  })
}

function counted(text: string): Map<string, number> {
  const words = (text.toLowerCase().match(/\w\w+/g) ?? []).filter(word => !commonest.has(word))
  const counts = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    for (const term of next === undefined ? [word] : [word, `${word} ${next}`])
      counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

/** How near each of the texts is to one of them, by its place. */
export function nearTo(all: readonly Weighed[]): (place: number) => Float64Array {
  const having = new Map<string, (readonly [place: number, weight: number])[]>()
  for (const [place, each] of all.entries())
    for (const [term, weight] of each) {
      const held = having.get(term)
      if (held) held.push([place, weight])
      else having.set(term, [[place, weight]])
    }
  return place => {
    const scores = new Float64Array(all.length)
    for (const [term, weight] of all[place] ?? [])
      for (const [other, theirs] of having.get(term) ?? [])
        scores[other] = (scores[other] ?? 0) + weight * theirs
    return scores
  }
}

/** The ten nearest others of every text. */
export function nearestByTfIdf(texts: readonly Words[]): ReadonlyMap<string, readonly string[]> {
  const near = nearTo(weighed(texts))
  return new Map(
    texts.map(({ id }, place) => {
      const scores = near(place)
      const others = texts.map((_, other) => other).filter(other => other !== place)
      const ten = others.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 10)
      return [id, ten.map(other => texts[other]?.id ?? '')]
    }),
  )
}
