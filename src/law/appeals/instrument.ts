/** The appeal rules of 2020, the Act they rest on, and the rules of court. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const legislation = 'https://www.legislation.gov.uk'
const readOn = day('2026-11-21')

/** The day the Police Appeals Tribunals Rules 2020 (SI 2020/1) came into force. */
export const commencement = day('2020-02-01')
/** The day the Civil Procedure Rules began to say how judicial review is asked for. */
export const reviewProcedureBegan = day('2000-10-02')
/** The day the Police Act 1996 came into force. */
export const policeActBegan = day('1996-08-22')

/** `13(3)`: a rule of the Police Appeals Tribunals Rules 2020. */
export function tribunalRule(number: string): Citation {
  const [whole = number] = number.split(/[(-]/)
  return {
    words: `Police Appeals Tribunals Rules 2020, r. ${number}`,
    link: `${legislation}/uksi/2020/1/article/${whole}`,
    readOn,
  }
}

/** The Police Act 1996: `s. 85(2)`, or `Sch. 6, para. 7`. */
export function policeAct(words: string): Citation {
  const where = words.startsWith('Sch') ? 'schedule/6' : 'section/85'
  return {
    words: `Police Act 1996, ${words}`,
    link: `${legislation}/ukpga/1996/16/${where}`,
    readOn,
  }
}

/** The Civil Procedure Rules 1998 (SI 1998/3132). */
export function civilProcedure(rules: string): Citation {
  return {
    words: `Civil Procedure Rules 1998, ${rules}`,
    link: `${legislation}/uksi/1998/3132`,
    readOn,
  }
}

/** Section 31 of the Senior Courts Act 1981. */
export function seniorCourts(words: string): Citation {
  return {
    words: `Senior Courts Act 1981, ${words}`,
    link: `${legislation}/ukpga/1981/54/section/31`,
    readOn,
  }
}

/** A judgment, by its neutral citation; `court` is its part of the address. */
export function judgment(words: string, court: string): Citation {
  return { words, link: `https://caselaw.nationalarchives.gov.uk/${court}`, readOn }
}
