/** Where what is known of oversight stands: Acts, inspectors, the College, research, ourselves. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const readOn = day('2026-11-21')
const legislation = 'https://www.legislation.gov.uk'

/** For as long as this project computes anything. */
export const throughout = { from: day('2020-02-01') } as const
/** The day the monitored forces and the reasons began to be published. */
export const sinceStatusIsPublic = { from: day('2022-07-01') } as const

export function policeAct(section: string): Citation {
  return {
    words: `Police Act 1996, s.${section}`,
    link: `${legislation}/ukpga/1996/16/section/${section}`,
    readOn,
  }
}

/** `12(2)`: a section of the Mental Health Units (Use of Force) Act 2018. */
export function forceInUnits(section: string): Citation {
  const [whole] = section.split('(')
  return {
    words: `Mental Health Units (Use of Force) Act 2018, s.${section}`,
    link: `${legislation}/ukpga/2018/27/section/${whole}`,
    readOn,
  }
}

export function bill(words: string, link: string): Citation {
  return { words, link, readOn }
}

/** What the inspectorate publishes of its own ways. */
export function inspectorate(words: string): Citation {
  return {
    words: `HMICFRS: ${words}`,
    link: 'https://hmicfrs.justiceinspectorates.gov.uk/',
    readOn,
  }
}

export function homeOffice(words: string): Citation {
  return { words: `Home Office: ${words}`, link: 'https://www.gov.uk/', readOn }
}

export function college(words: string): Citation {
  return { words: `College of Policing: ${words}`, link: 'https://www.college.police.uk/', readOn }
}

export function conductOffice(words: string): Citation {
  return { words: `IOPC: ${words}`, link: 'https://www.policeconduct.gov.uk/', readOn }
}

/** A paper, a report or an inquiry, by the words a reader would look for. */
export function published(words: string, link: string): Citation {
  return { words, link, readOn }
}

/** A choice of this project, and what it answers. */
export function ours(words: string): Citation {
  const link = `${legislation}/ukpga/2002/30`
  return { words: `A choice of this project: ${words}`, link, readOn }
}
