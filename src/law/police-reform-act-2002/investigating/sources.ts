/** Where else the rules of this folder are: the Conduct Regulations, and what the IOPC expects. */
import { day } from '#kernel'
import type { Citation } from '../../provision.ts'

const readOn = day('2026-11-21')

/** Of the Police (Conduct) Regulations 2020, where the complaints side only borrows a word. */
export function conductRegulation(number: string): Citation {
  return {
    words: `Police (Conduct) Regulations 2020, reg. ${number}`,
    link: `https://www.legislation.gov.uk/uksi/2020/4/regulation/${number}/made`,
    readOn,
  }
}

/** The statutory guidance of the IOPC on the complaints system, of 2020. */
export function statutoryGuidance(chapters: string): Citation {
  return {
    words: `IOPC Statutory guidance on the police complaints system (2020), ${chapters}`,
    link: 'https://www.policeconduct.gov.uk/',
    readOn,
  }
}

/** Section 20 of the Equality Act 2010: adjustments for disabled people. */
export const adjustments: Citation = {
  words: 'Equality Act 2010, ss.20, 29(7)',
  link: 'https://www.legislation.gov.uk/ukpga/2010/15/section/20',
  readOn,
}
