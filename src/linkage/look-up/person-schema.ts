/** What a person asked about is compared by with a person found: names at best, facts by date. */
import type { Comparison, Schema } from '../comparison.ts'
import { appointed, birthYear } from '../officer/facts.ts'
import { familyName, givenName, middleName, suffix } from '../officer/names.ts'
import type { Prepared } from '../officer/prepared.ts'
import { lastSeen, numberOverTime, rankOverTime, serving, unitOverTime } from './over-time.ts'
import type { Person } from './person.ts'

/** People are known by more than one name, and by each no worse than by the best. */
function atBest({ name, levels, level }: Comparison<Prepared>): Comparison<Person> {
  return {
    name,
    levels,
    level(asked, found) {
      let best = 0
      for (const one of asked.names) {
        for (const other of found.names) {
          const code = level(one, other)
          if (code !== 0 && (best === 0 || code < best)) best = code
        }
      }
      return best
    },
  }
}

export const personSchema: Schema<Person> = {
  name: 'person',
  comparisons: [
    atBest(familyName),
    atBest(givenName),
    atBest(middleName),
    atBest(suffix),
    atBest(birthYear),
    atBest(appointed),
    numberOverTime,
    unitOverTime,
    rankOverTime,
    lastSeen,
    serving,
  ],
  keys: () => [],
}
