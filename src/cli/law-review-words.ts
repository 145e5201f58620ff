/** Whose review it would be, in words. */
import type { Day } from '#kernel'
import { notComputedBecause, type ReviewBody, type ReviewOfMatter } from '#law'
import { line, party, spoken } from './law-words.ts'

/** For each matter, whether there is a review, whose, and what must be said. */
export function reviewBodyInWords({ matters }: ReviewBody, on: Day): string {
  const rows = matters.map(matter => {
    const { limbs, mustSay } = matter
    return [
      `${matter.id}: ${rightInWords(matter)}`,
      ...(matter.body ? [line('body', party(matter.body, matter.bodyId))] : []),
      ...limbs.map(limb => line('because', limbInWords[limb])),
      ...mustSay.map(each => line('must say', contents[each])),
    ].join('\n')
  })
  return [`Reviews, as at the end of ${spoken(on)}`, ...rows].join('\n\n').concat('\n')
}

const noRights: Readonly<Record<NonNullable<ReviewOfMatter['noRightBecause']>, string>> = {
  'not-recorded': 'it is not recorded; the complainant may ask for that at any time',
  'directed-or-independent': 'the investigation is the Director General’s',
  accelerated: 'it ended in an accelerated hearing',
  'not-complainant': 'nobody with a right to it complained',
}

function rightInWords({ right, noRightBecause, reason }: ReviewOfMatter): string {
  if (reason) return `known, not computed: ${notComputedBecause[reason]}`
  if (right) return 'the complainant may ask for a review of the outcome'
  return `no review: ${noRightBecause ? noRights[noRightBecause] : 'there is no right'}`
}

const limbInWords: Readonly<Record<ReviewOfMatter['limbs'][number], string>> = {
  '30(1)(a)': 'the local policing body is itself the authority (Schedule 3, paragraph 30(1)(a))',
  '32(a)': 'a senior officer is complained of (regulation 32(a))',
  '32(b)':
    'the complaint alone does not rule out crime, discipline or Article 2 or 3 (regulation 32(b))',
  '32(c)': 'it has been or must be referred (regulation 32(c))',
  '32(d)': 'the Director General treated it as referred (regulation 32(d))',
  '32(e)': 'it arises from the same incident as such a complaint (regulation 32(e))',
  '32(f)': 'one of these applies to part of it, and so to all of it (regulation 32(f))',
}
const contents: Readonly<Record<ReviewOfMatter['mustSay'][number], string>> = {
  'names-body': 'which body decides the review',
  'names-limb': 'which paragraph of regulation 32 was relied on',
  'no-right-to-dg': 'that there is no right to go to the Director General',
  'time-limit': 'the time limit',
  form: 'what an application must contain',
}
