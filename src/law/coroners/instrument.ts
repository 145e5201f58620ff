/** The law of coroners, the rights it rests on, and who adds to it in practice. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const readOn = day('2026-11-21')
const site = 'https://www.legislation.gov.uk'

/** The day the 2009 Act, the Investigations Regulations and the Inquests Rules came into force. */
export const commencement = day('2013-07-25')
/** The day the Human Rights Act came into force. */
export const rightsBegan = day('2000-10-02')

/** `7(2)(a)`: section 7 of the Coroners and Justice Act 2009. */
export function act(number: string): Citation {
  const words = `Coroners and Justice Act 2009, s.${number}`
  return { words, link: `${site}/ukpga/2009/25/section/${bare(number)}`, readOn }
}
/** `1, para 2`: Schedule 1, paragraph 2. */
export function actSchedule(schedule: number, paragraph: string): Citation {
  const words = `Coroners and Justice Act 2009, Sch. ${schedule} para ${paragraph}`
  return { words, link: `${site}/ukpga/2009/25/schedule/${schedule}`, readOn }
}
/** A regulation of the Coroners (Investigations) Regulations 2013. */
export function investigations(number: string): Citation {
  const words = `Coroners (Investigations) Regulations 2013, reg. ${number}`
  return { words, link: `${site}/uksi/2013/1629/regulation/${bare(number)}`, readOn }
}
/** A rule of the Coroners (Inquests) Rules 2013. */
export function inquests(number: string): Citation {
  const words = `Coroners (Inquests) Rules 2013, r.${number}`
  return { words, link: `${site}/uksi/2013/1616/contents`, readOn }
}
export const rightToLife: Citation = {
  words: 'Human Rights Act 1998, s.6 and Sch. 1, Art. 2; R (Amin) [2003]; Jordan v UK (2001)',
  link: `${site}/ukpga/1998/42/schedule/1`,
  readOn,
}
export const theirOwnWords = {
  nextOfKin: {
    words: 'JUSTICE, When Things Go Wrong (2020)',
    link: 'https://justice.org.uk/our-work/system-wide-reform/when-things-go-wrong/',
    readOn,
  },
  liaison: {
    words: 'College of Policing, authorised professional practice; IOPC guidance',
    link: 'https://www.college.police.uk/app/',
    readOn,
  },
} as const satisfies Readonly<Record<string, Citation>>

/** A rule of the house, and the law it is there to make work. */
export function ourOwn(basis: Citation): Citation {
  return { ...basis, words: `Our own rule, so that ${basis.words} works` }
}

function bare(number: string): string {
  return number.split(/[(,-]/)[0] ?? number
}
