/** Tables of the file on oversight whose rows have no id. */
import type { Table } from './tables.ts'

export const tablesOfOversight: readonly Table[] = [
  {
    file: 'oversight.md',
    section: '2.2',
    head: 'force',
    title: 'Monitored forces',
    rows: 4,
    by: [],
    why: 'A public record of named forces to try screens with, not a rule: the inspection issue.',
  },
  {
    file: 'oversight.md',
    section: '3.1',
    head: 'group',
    title: 'Use of force: recording',
    rows: 11,
    by: [],
    why: 'The fields of a form that forces keep elsewhere: the evidence issue reads it.',
  },
  {
    file: 'oversight.md',
    section: '3.4',
    head: 'code',
    title: 'Ethnicity codes',
    rows: 10,
    by: [],
    why: 'A list for monitoring, which no rule turns on: the statistics issue.',
  },
  {
    file: 'oversight.md',
    section: '4.2',
    head: 'measure',
    title: 'National figures',
    rows: 21,
    by: [],
    why: 'Published figures, not rules: the statistics issue checks its own against them.',
  },
]
