/** Who a worked example is about and what is alleged, as first assessment would record it. */
import type { CriterionAnswer, Recorded } from '#casework'
import { allegationId, type Day, subjectId } from '#kernel'
import type { LawCase } from '#law'

export type Event = Recorded['event']
export type Matter = LawCase['matters'][number]
/** Whatever anybody says in an example. */
export const words = 'As the example has it.'

/** The codes and features of one allegation. */
export function coded(matter: Matter, id: string, on: Day): readonly Event[] {
  const found = matter.allegations.find(one => one.id === id)
  if (!found) return []
  const { codes = [], features } = found
  return [
    {
      type: 'AllegationCoded',
      allegation: allegationId(id),
      on,
      codes,
      ...(features ? { features } : {}),
    },
  ]
}

const kinds: Readonly<Record<string, 'officer' | 'staff' | 'special-constable'>> = {
  officer: 'officer',
  staff: 'staff',
  'special-constable': 'special-constable',
}

/** Who it is about and what is alleged, as first assessment records it on the day it arrives. */
export function assessed(lawCase: LawCase, matter: Matter, on: Day, later: readonly string[]) {
  const named = matter.subjects.map((id): Event => {
    const person = lawCase.people.find(one => one.id === id)
    const kind = kinds[person?.kind ?? ''] ?? 'officer'
    const { rankBand } = person ?? {}
    const who = { subject: subjectId(id), kind, ...(rankBand ? { rankBand } : {}) }
    return { type: 'SubjectNamed', on, who }
  })
  const first = matter.allegations.filter(({ id }) => !later.includes(id))
  const allegations = first.map(one => ({
    id: allegationId(one.id),
    words: one.words,
    about: (one.about ?? []).map(subjectId),
  }))
  const answers = first.flatMap(({ criteria = {} }) =>
    Object.entries(criteria).map(([criterion, answer]) => ({
      criterion: criterion as CriterionAnswer['criterion'],
      answer: answer === 'unknown' ? ('not-sure' as const) : answer,
      why: words,
    })),
  )
  return [
    ...named,
    { type: 'ComplaintLogged', on, summary: words, allegations } satisfies Event,
    ...first.flatMap(({ id }) => coded(matter, id, on)),
    ...(answers.length > 0 ? [{ type: 'CriteriaAnswered', on, answers } satisfies Event] : []),
    {
      type: 'MatterClassified',
      on,
      as: 'complaint',
      why: words,
      standing: matter.complainantFacts ?? {},
      aboutConduct: matter.aboutConduct ?? true,
    } satisfies Event,
  ]
}
