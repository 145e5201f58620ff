/** What the page of an officer lists of papers. */
import { papersOf } from '#casework'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { asNotice } from './words.ts'

export function paperRows({ events, at }: OfficerView): readonly PartRow[] {
  const signed = papersOf(events)
  const waiting = signed.filter(one => asNotice(one.paper) && !one.given).length
  return [
    {
      text: 'Papers',
      href: `${at}/papers`,
      hint: 'Notices and reports: drafted from the record, signed and kept',
      ...(waiting > 0
        ? { open: `${waiting} not given` }
        : {
            stands: signed.length > 0 ? `${counted(signed.length, 'paper')} signed` : 'None signed',
          }),
    },
  ]
}
