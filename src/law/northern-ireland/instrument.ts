/** Where the law of police complaints in Northern Ireland stands. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const readOn = day('2026-11-21')

/** The day the Police Ombudsman's office began, with Part VII of the Act. */
export const commencement = day('2000-11-06')
/** The day the conditions for complaints began. */
export const conditionsBegan = day('2001-05-02')

/** `52(1)(b)`: section 52 of the Police (Northern Ireland) Act 1998. */
export function section(number: string): Citation {
  const [whole] = number.split('(')
  return {
    words: `Police (Northern Ireland) Act 1998, s.${number}`,
    link: `https://www.legislation.gov.uk/ukpga/1998/32/section/${whole}`,
    readOn,
  }
}

/** `5(2)`: regulation 5 of the RUC (Complaints etc.) Regulations 2001 (SR 2001/184), as made. */
export function regulation(number: string): Citation {
  const [whole] = number.split('(')
  return {
    words: `RUC (Complaints etc.) Regulations 2001, reg. ${number}`,
    link: `https://www.legislation.gov.uk/nisr/2001/184/regulation/${whole}/made`,
    readOn,
  }
}
