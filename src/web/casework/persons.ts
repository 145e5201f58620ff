/** The persons complained against, as far as the complainant knows them. */
import type { Described, Report } from '#casework'

export type Against = Readonly<{ name: string; facts: readonly string[] }>

export function personsOf({ whom }: Report, hideNames: boolean): readonly Against[] {
  switch (whom.type) {
    case 'Known':
      return whom.people.map((person, at) => ({
        name: nameOf(person, at, hideNames),
        facts: factsOf(person, hideNames),
      }))
    case 'NotKnown':
      return [{ name: 'Not known', facts: whom.description ? [whom.description] : [] }]
    case 'Service':
      return [{ name: 'The service, not a person', facts: [] }]
  }
}

function nameOf({ name, rank }: Described, at: number, hideNames: boolean): string {
  if (hideNames) return `${rank ?? 'Person'} ${at + 1}`
  return [rank, name].filter(Boolean).join(' ') || 'Name not known'
}

function factsOf(person: Described, hideNames: boolean): readonly string[] {
  const { number, station, vehicle, description } = person
  return [
    number && !hideNames ? `Number ${number}` : '',
    station ? `At ${station}` : '',
    vehicle ? `Vehicle ${vehicle}` : '',
    description ?? '',
  ].filter(Boolean)
}
