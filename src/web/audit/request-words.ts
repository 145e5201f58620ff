/** The words of requests to be told who has looked. */
import type { LookExemption, RequestRegime, RequestStanding } from '#casework'
import type { LookRequestView, RequestRefusal } from '#desk'
import { londonDay } from '#kernel'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import type { Problem } from '../sheet.ts'
import { hows } from './words.ts'

export const standingWords: Readonly<Record<RequestStanding, string>> = {
  complainant: 'They complained',
  subject: 'The complaint is about them',
}

/** Read from memory and not from the text: each is to be checked before it is relied on. */
export const regimeWords: Readonly<
  Record<RequestRegime, Readonly<{ text: string; hint: string }>>
> = {
  'law-enforcement': {
    text: 'Law enforcement',
    hint: 'Data Protection Act 2018, Part 3, sections 45 and 54. Citation to be checked',
  },
  general: { text: 'General', hint: 'UK GDPR, articles 12 and 15. Citation to be checked' },
}

export const exemptionWords: Readonly<Record<LookExemption, string>> = {
  investigation: 'It would prejudice an investigation or inquiry',
  crime: 'It would prejudice preventing or detecting crime',
  others: 'It would harm the rights of somebody else',
  'legal-privilege': 'It is legally privileged',
  security: 'It would prejudice public or national security',
}

const whys: Readonly<Record<string, string>> = {
  own: 'own work',
  covering: 'covering for a colleague',
  supervising: 'supervising',
  similar: 'looking for similar matters',
  question: 'asked about it',
  'counter-corruption': 'counter-corruption work',
  other: 'another reason',
  emergency: 'emergency access',
  none: 'no reason given',
  'not-known': 'before reasons were asked',
}

/** One kind of look: "Caseworker, own work, read", and how often. */
type KindOfLooks = LookRequestView['kinds'][number]

export function kindWords({ role, why, how, count, first, last }: KindOfLooks, here: Around) {
  const { shortDay } = dateWords(here)
  const [from, to] = [first, last].map(at => shortDay(londonDay(at)))
  const times = count === 1 ? 'Once' : `${count} times`
  const name = `${role}, ${whys[why] ?? why}, ${(hows[how] ?? how).toLowerCase()}`
  return {
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    times: from === to ? `${times}, ${from}` : `${times}, ${from} to ${to}`,
  }
}

export function explainRequest(refusal: RequestRefusal): Problem {
  switch (refusal.type) {
    case 'NoSuchMatter':
      return { field: 'matter', words: 'No matter you may see has that reference' }
    case 'NameMissing':
      return { field: 'name', words: 'Enter who asks' }
    case 'InTheFuture':
      return { field: 'received', words: 'The date it was received must be today or in the past' }
    case 'HowMissing':
      return { field: 'how', words: 'Enter how you know it is them' }
    case 'NotReceived':
      return { field: 'how', words: 'This request was not recorded' }
    case 'IdentityUnknown':
      return { field: 'how', words: 'Record how you know it is them first' }
    case 'NothingDecided':
      return { field: 'to', words: 'Decide what may be told first' }
    case 'AlreadyAnswered':
      return { field: 'to', words: 'This request was answered already' }
    case 'WhyMissing':
      return { field: 'why-0', words: 'Choose an exemption, and enter why, for each kept back' }
  }
}
