/** Indications and severities, as staff choose and read them. */
import type { Facts } from '#casework'

type Indication = Facts['indications'][number]['of']
type Severity = Facts['severity'][number]['level']

export const indicationNames = ['crime', 'disciplinary', 'article-2-or-3'] as const
export const indicationWords: Readonly<Record<Indication, string>> = {
  crime: 'Somebody who works for the police may have committed a crime',
  disciplinary: 'Somebody may have behaved so as to justify disciplinary proceedings',
  'article-2-or-3': 'The right to life, or the ban on inhuman treatment, may have been infringed',
}

export const severityNames = ['gross-misconduct', 'misconduct', 'neither'] as const
export const severityWords: Readonly<Record<Severity, string>> = {
  'gross-misconduct': 'If proved, gross misconduct',
  misconduct: 'If proved, misconduct',
  neither: 'Neither',
}
