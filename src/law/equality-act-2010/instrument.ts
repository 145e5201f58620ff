/** The Equality Act 2010, as far as an allegation about the police may engage it. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const page = 'https://www.legislation.gov.uk/ukpga/2010/15'

/** The day most of the Act came into force. */
export const commencement = day('2010-10-01')
/** The day the duty of public bodies did. */
export const publicDutyBegan = day('2011-04-05')
/** The day section 19A did. */
export const sameDisadvantageBegan = day('2024-01-01')

/** `26(1)`: section 26. */
export function section(number: string): Citation {
  const [whole] = number.split(/[(,-]/)
  const readOn = day('2026-11-21')
  return { words: `Equality Act 2010, s.${number}`, link: `${page}/section/${whole}`, readOn }
}
