/** The Police Reform Act 2002, Part 2 and Schedule 3, as they have stood since 1 February 2020. */
import { day } from '#kernel'
import { type Citation, firstNamed } from '../provision.ts'

const page = 'https://www.legislation.gov.uk/ukpga/2002/30'
const readOn = day('2026-11-21')

/** The day the present wording of Part 2 and Schedule 3 began. */
export const commencement = day('2020-02-01')

/** `12(1A)(b)`: section 12. */
export function section(number: string): Citation {
  const link = `${page}/section/${firstNamed(number)}`
  return { words: `Police Reform Act 2002, s.${number}`, link, readOn }
}

/** `2(6B)(a)`: paragraph 2 of Schedule 3. */
export function schedule3(paragraph: string): Citation {
  return {
    words: `Police Reform Act 2002, Sch. 3 para ${paragraph}`,
    link: `${page}/schedule/3/paragraph/${firstNamed(paragraph)}`,
    readOn,
  }
}
