/** The Police (Conduct) Regulations 2020 (SI 2020/4), and what amended them since. */
import { day } from '#kernel'
import { commencement as commencementOf2025 } from '../amendments-2025/regulation-66.ts'
import { type Citation, firstNamed } from '../provision.ts'

const legislation = 'https://www.legislation.gov.uk/uksi'
const readOn = day('2026-11-21')

/** The day these Regulations came into force. */
export const commencement = day('2020-02-01')
/** The day hearings were given a chief officer as chair (SI 2024/521). */
export const panelsReformed = day('2024-05-07')
/** The day vetting was put into Regulations (SI 2025/502). */
export const vettingBegan = day('2025-05-14')
/** The day the presumption of dismissal and what came with it began (SI 2025/558). */
export const amendedIn2025 = commencementOf2025

/** `42(5)`: regulation 42, as it stands. */
export function conduct(number: string): Citation {
  return {
    words: `Police (Conduct) Regulations 2020, reg. ${number}`,
    link: `${legislation}/2020/4/regulation/${firstNamed(number)}`,
    readOn,
  }
}

/** A Part of these Regulations, as a whole. */
export function conductPart(number: string): Citation {
  return {
    words: `Police (Conduct) Regulations 2020, Part ${number}`,
    link: `${legislation}/2020/4/part/${number}`,
    readOn,
  }
}

/** A schedule of these Regulations. */
export function conductSchedule(number: string, words = `Sch. ${number}`): Citation {
  return {
    words: `Police (Conduct) Regulations 2020, ${words}`,
    link: `${legislation}/2020/4/schedule/${number}`,
    readOn,
  }
}

/** The panels amendment of 2024; `number` of a regulation is put in words where one was read. */
export function panelAmendment(number?: string): Citation {
  const words = number ? `SI 2024/521, reg. ${number}` : 'SI 2024/521'
  return { words, link: `${legislation}/2024/521/made`, readOn }
}

/** `64(1)`: a regulation of the amendments of 2025. */
export function amendment2025(number: string): Citation {
  return {
    words: `SI 2025/558, reg. ${number}`,
    link: `${legislation}/2025/558/regulation/${firstNamed(number)}/made`,
    readOn,
  }
}

/** `5`: a regulation of the Police (Vetting) Regulations 2025. */
export function vetting(number?: string): Citation {
  const words = 'Police (Vetting) Regulations 2025 (SI 2025/502)'
  return number
    ? {
        words: `${words}, reg. ${number}`,
        link: `${legislation}/2025/502/regulation/${number}`,
        readOn,
      }
    : { words, link: `${legislation}/2025/502`, readOn }
}
