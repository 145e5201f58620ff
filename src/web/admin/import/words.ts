/** What an import is called, and how it stands, in the words of its pages. */
import { type ImportKind, percentOf } from '#desk'

export const holds: Readonly<Record<ImportKind, { text: string; hint: string }>> = {
  officers: {
    text: 'Officers and staff',
    hint: 'A directory: one person on each line.',
  },
  matters: {
    text: 'Earlier matters',
    hint: 'Complaints, conduct matters and the like from another system: one matter on each line.',
  },
  accused: {
    text: 'People named in earlier matters',
    hint: 'One person in one matter on each line, with the number of the matter.',
  },
  cases: {
    text: 'Cases and who holds them',
    hint:
      'Crimes and other cases: on each line one person in one case, or one officer who holds or ' +
      'can see it. Of a person only the keys of their name are kept.',
  },
  'look-ups': {
    text: 'Who looked at what',
    hint: 'An audit extract of another system: one look at one case or person on each line.',
  },
}

export function addressOfImport(id: string): string {
  return `/work/import/${id}`
}

type Run = Parameters<typeof percentOf>[0]

const states: Readonly<Record<Run['state'], { text: string; colour: string }>> = {
  mapping: { text: 'Columns to confirm', colour: 'yellow' },
  checking: { text: 'Being checked', colour: 'blue' },
  checked: { text: 'Checked, not brought in', colour: 'yellow' },
  importing: { text: 'Being brought in', colour: 'blue' },
  finished: { text: 'Brought in', colour: 'green' },
  stopped: { text: 'Given up', colour: 'grey' },
}

export function stands({ state }: Run) {
  return states[state]
}

/** One line on what it came to so far. */
export function outcomeOf(run: Run): string {
  const { state, rows, added, changed, unchanged, bad } = run
  const wrong = bad === 0 ? 'every row understood' : `${count(bad)} not understood`
  switch (state) {
    case 'mapping':
      return 'Nothing brought in yet'
    case 'checking':
    case 'importing':
      return `${percentOf(run)}%`
    case 'checked':
      return `${count(rows)} rows, ${wrong}`
    case 'finished':
    case 'stopped':
      return `${count(added)} added, ${count(changed)} changed, ${count(unchanged)} unchanged, ${wrong}`
  }
}

export function count(number: number): string {
  return number.toLocaleString('en-GB')
}
