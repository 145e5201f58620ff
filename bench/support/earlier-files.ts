/** The files of one large force that benches read, and how each of their columns is read. */
import { join } from 'node:path'
import type { ImportKind } from '#desk'

/** They are test data, and lie outside the project: without them a bench measures nothing. */
export const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'chicago')

/** What a record of somebody named in a matter says of who they are. */
export const personColumns = {
  record_id: 'key',
  cr_id: 'matter',
  name_raw: 'full-name',
  first_name: 'given-names',
  middle_initial: 'given-names',
  last_name: 'family-name',
  suffix: 'suffix',
  birth_year: 'birth-year',
  appointed_date: 'appointed-on',
  star: 'number',
  rank: 'rank',
  unit: 'unit',
}

const columns: Readonly<Partial<Record<ImportKind, Readonly<Record<string, string>>>>> = {
  officers: {
    uid: 'key',
    first_name: 'given-names',
    middle_initial: 'given-names',
    last_name: 'family-name',
    birth_year: 'birth-year',
    appointed_date: 'appointed-on',
    resignation_date: 'left-on',
    current_star: 'number',
    current_unit: 'unit',
    cleaned_rank: 'rank',
  },
  matters: {
    cr_id: 'key',
    incident_date: 'happened-on',
    complaint_date: 'made-on',
    closed_date: 'closed-on',
    beat: 'place',
    category: 'category',
    case_type: 'kind',
  },
  accused: {
    ...personColumns,
    category: 'allegation',
    finding: 'finding',
    discipline: 'outcome',
  },
}
/** The force's own words for a kind. */
const kinds = {
  'information/complaint': 'complaint',
  'complaint register': 'complaint',
  notification: 'other',
  miscellaneous: 'other',
}

/** What `candour import` is told in its MAP.json. */
export function mappingOf(what: ImportKind): string {
  return JSON.stringify({ what, kinds, columns: columns[what] })
}
