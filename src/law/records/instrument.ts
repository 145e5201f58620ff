/** Where what people are owed beside the procedure stands: victims, access, data and records. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const readOn = day('2026-11-21')
const legislation = 'https://www.legislation.gov.uk'

/** For as long as this project computes anything. */
export const throughout = { from: day('2020-02-01') } as const
/** The day the Data Protection Act 2018 began to apply. */
export const sinceDataProtection = { from: day('2018-05-25') } as const

/** `62(1)`: a section of the Data Protection Act 2018. */
export function dataProtection(section: string): Citation {
  const [whole] = section.split(/[(,-]/)
  return {
    words: `Data Protection Act 2018, s.${section}`,
    link: `${legislation}/ukpga/2018/12/section/${whole}`,
    readOn,
  }
}

/** `82`: a section of the Data (Use and Access) Act 2025. */
export function dataUse(section: string): Citation {
  const [whole] = section.split(/[(,-]/)
  return {
    words: `Data (Use and Access) Act 2025, s.${section}`,
    link: `${legislation}/ukpga/2025/18/section/${whole}`,
    readOn,
  }
}

/** `1`: a section of the Victims and Prisoners Act 2024. */
export function victimsAct(section: string): Citation {
  const [whole] = section.split(/[(,-]/)
  return {
    words: `Victims and Prisoners Act 2024, s.${section}`,
    link: `${legislation}/ukpga/2024/21/section/${whole}`,
    readOn,
  }
}

/** Another Act or instrument: its words, and its address under legislation.gov.uk. */
export function enacted(words: string, address: string): Citation {
  return { words, link: `${legislation}/${address}`, readOn }
}

export function published(words: string, link: string): Citation {
  return { words, link, readOn }
}
