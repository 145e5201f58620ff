/** The Police (Complaints and Misconduct) Regulations 2020 (SI 2020/2), as made. */
import { day } from '#kernel'
import { type Citation, firstNamed } from '../provision.ts'

const page = 'https://www.legislation.gov.uk/uksi/2020/2'

/** The day these Regulations came into force. */
export const commencement = day('2020-02-01')

/** `34(2)(a)(i)`: regulation 34, as made. */
export function regulation(number: string): Citation {
  return {
    words: `Police (Complaints and Misconduct) Regulations 2020, reg. ${number}`,
    link: `${page}/regulation/${firstNamed(number)}/made`,
    readOn: day('2026-11-21'),
  }
}
