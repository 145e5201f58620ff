/** Why somebody is kept from a matter, and how somebody holds it, in plain words. */
import type { Around } from '../../page.ts'

type Reason = Readonly<{ why: string; sure: boolean; about: string | null }>

/** "They are who it is about"; where that is only possible, said so. */
export function reasonWords(
  { why, sure, about }: Reason,
  subjects: ReadonlyMap<string, string>,
  { hideNames }: Pick<Around, 'hideNames'>,
): string {
  const named = about ? subjects.get(about) : undefined
  const whom = named && !hideNames ? named : 'the person complained against'
  const said = {
    'complained-against': `They are ${whom}`,
    line: `${capital(whom)} answers to them, directly or through others`,
    'chief-office': 'They work in the office of the chief officer, whom this touches',
    unit: `Their unit is kept out: ${about ?? ''}`,
    interest: 'They declared an interest',
  }[why]
  const certain = said ?? 'They may not see it'
  return sure ? certain : `Possible. ${certain}, if it is the same person: nobody has answered that`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const ways: Readonly<Record<string, string>> = {
  handling: 'Handles it',
  taking: 'Took it down',
  given: 'Given it to read',
  emergency: 'In an emergency',
}

export function wayHeld(how: string): string {
  return ways[how] ?? how
}
