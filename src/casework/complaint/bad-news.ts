/** Results this force has a person tell before a letter does: none is what somebody asked for. */
import { resultCodes } from '#law'

const codes: readonly string[] = [
  'not-resolved',
  'no-case-to-answer',
  'service-acceptable',
  'service-not-determined',
  'no-further-action',
]

/** In the words a finding holds. */
export const badNewsResults: readonly string[] = resultCodes
  .filter(({ code }) => codes.includes(code))
  .map(({ name }) => name)
