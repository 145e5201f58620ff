/** Acts that restrict what anybody may publish, as far as publishing an outcome meets them. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const readOn = day('2026-11-22')
const acts = 'https://www.legislation.gov.uk/ukpga'

/** `1`: section 1 of the Sexual Offences (Amendment) Act 1992. */
export function anonymityAct(section: string): Citation {
  const link = `${acts}/1992/34/section/${section}`
  return { words: `Sexual Offences (Amendment) Act 1992, s.${section}`, link, readOn }
}

/** `2`: section 2 of the Contempt of Court Act 1981. */
export function contemptAct(section: string): Citation {
  const link = `${acts}/1981/49/section/${section}`
  return { words: `Contempt of Court Act 1981, s.${section}`, link, readOn }
}

/** `45`: section 45 of the Youth Justice and Criminal Evidence Act 1999. */
export function youthAct(section: string): Citation {
  const link = `${acts}/1999/23/section/${section}`
  return { words: `Youth Justice and Criminal Evidence Act 1999, s.${section}`, link, readOn }
}
