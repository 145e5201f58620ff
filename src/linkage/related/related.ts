/** Other matters about the same event: by its date, place and people first, and by text last. */

/** What is compared of a matter. Everything but its id may be missing. */
export type Matter = Readonly<{
  id: string
  /** `YYYY-MM-DD`; anything else is as if missing. */
  happenedOn?: string
  madeOn?: string
  place?: string
  /** The kind of place: a street, a cell. */
  setting?: string
  /** The code or words of what is alleged. */
  allegation?: string
  /** Keys of everybody known to be in it. */
  people?: readonly string[]
  /** Incident, crime or custody numbers. */
  references?: readonly string[]
}>

export type Relation = Readonly<{
  id: string
  /** Above nought, larger is likelier to be the same event; comparable between answers. */
  score: number
  /** In plain words, strongest first: "Same day, 3 May 2019". */
  why: readonly string[]
}>

export type Related = Readonly<{
  /** The `top` likeliest others of the matter with that id; none if it is not known. */
  to(id: string, top: number): readonly Relation[]
}>

/** `narratives` is what each matter's text says, by the matter's id. */
export function openRelated(
  matters: readonly Matter[],
  _narratives: ReadonlyMap<string, string> = new Map(),
): Related {
  const known = new Map(matters.map(matter => [matter.id, matter]))
  return {
    to(id, top) {
      const asked = known.get(id)
      if (!asked) return []
      const found: Relation[] = []
      for (const other of matters) {
        if (other.id === id) continue
        const day = asked.happenedOn !== undefined && asked.happenedOn === other.happenedOn
        const place = asked.place !== undefined && asked.place === other.place
        if (!day) continue
        const why = [...(day ? ['Same day'] : []), ...(place ? ['Same place'] : [])]
        found.push({ id: other.id, score: (day ? 5 : 0) + (place ? 3 : 0), why })
      }
      return found.sort((one, other) => other.score - one.score).slice(0, top)
    },
  }
}
