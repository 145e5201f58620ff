/** What is held back: what kind of thing, why, when somebody looks again; never what it says. */
import type { TrackedContent } from '#desk'
import type { Day } from '#kernel'
import type { Words } from '../../words.ts'

export type Withheld = Readonly<{ kind: string; ground: string; lookOn: Day }>

const kinds: Readonly<Record<string, string>> = {
  'inform.first-update': 'update',
  'inform.next-update': 'update',
  'inform.outcome': 'outcome',
  'complaints.copy-to-complainant': 'record',
}
const grounds = [
  'criminal-proceedings',
  'security-or-crime',
  'proportionality',
  'public-interest',
] as const

export function withheldOf(
  withheld: TrackedContent['known']['withheld'],
  t: Words['t'],
): readonly Withheld[] {
  return withheld.map(({ rule, all, purpose, lookOn }) => {
    const kind = kinds[rule] ?? 'other'
    const ground = grounds.find(one => one === purpose) ?? 'other'
    return {
      kind: t(`withheld.${all ? 'all' : 'part'}.${kind}`),
      ground: t(`withheld.ground.${ground}`),
      lookOn,
    }
  })
}
