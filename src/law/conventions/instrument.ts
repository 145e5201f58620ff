/** What the counting of time rests on: the words themselves, more than any one provision. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const readOn = day('2026-11-21')

/** For as long as this project computes anything. */
export const inForceThroughout = { from: day('2020-02-01') } as const

export const meaningOfWords: Citation = {
  words: 'Police (Complaints and Misconduct) Regulations 2020: the ordinary meaning of the words',
  link: 'https://www.legislation.gov.uk/uksi/2020/2/made',
  readOn,
}

export const summerTime: Citation = {
  words: 'Summer Time Act 1972; the choice of London days is ours',
  link: 'https://www.legislation.gov.uk/ukpga/1972/6',
  readOn,
}

/** Rules of court: how months are counted and when a closed office can wait. */
export const rulesOfCourt: Citation = {
  words: 'Civil Procedure Rules 1998, 54.5 with 2.8 and 2.10',
  link: 'https://www.legislation.gov.uk/uksi/1998/3132',
  readOn,
}
