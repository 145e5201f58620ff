/** The Police Barred List and Police Advisory List Regulations 2017 (SI 2017/1135). */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const legislation = 'https://www.legislation.gov.uk'
const readOn = day('2026-11-21')

/** The day these Regulations came into force. */
export const commencement = day('2017-12-15')

/** `3(1)`: regulation 3, as made. */
export function regulation(number: string): Citation {
  const [whole] = number.split('(')
  return {
    words: `Police Barred List and Police Advisory List Regulations 2017, reg. ${number}`,
    link: `${legislation}/uksi/2017/1135/regulation/${whole}/made`,
    readOn,
  }
}

/** Part 4A of the Police Act 1996. */
export function policeAct(section: string): Citation {
  return {
    words: `Police Act 1996, s. ${section}`,
    link: `${legislation}/ukpga/1996/16/section/${section}`,
    readOn,
  }
}
