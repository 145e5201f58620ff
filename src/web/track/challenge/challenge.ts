/** What a complainant can and cannot challenge, and by when: review, no appeal, a court, advice. */
import type { TrackedContent } from '#desk'
import { ruleById } from '#law'
import { dateWords } from '../../dates.ts'
import { heldByCode, page } from '../../page.ts'
import type { Why } from '../../promises.ts'
import type { Words } from '../../words.ts'
import { reviewStateOf } from '../complaint/rights.ts'
import { theirs, wholeComplaint } from '../theirs.ts'

type Told = TrackedContent['proceedings'][number]
type InCourt = Readonly<{ words: string; rolled: string | undefined; why: Why | undefined }>

export const challenge = page({
  path: '/track/challenge',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/challenge/challenge.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { t } = here
    const until = found.review?.time?.due
    const isOpen = reviewStateOf(found) === 'open'
    return {
      review: isOpen && until ? { body: bodyOf(found, t), until } : undefined,
      court: found.proceedings.map(one => courtOf(one, t)),
    }
  },
})

function bodyOf({ review }: TrackedContent, t: Words['t']): string {
  if (review?.body === 'director-general') return t('owed.body.director-general')
  return review?.bodyName ?? t('owed.body.local-policing-body')
}

function courtOf({ toldOn, decidedOn, court }: Told, t: Words['t']): InCourt {
  const { day } = dateWords({ t })
  const said = { told: day(toldOn), decided: day(decidedOn) }
  if (!court) return { words: t('court.no-date', said), rolled: undefined, why: undefined }
  const { until, rolledTo, citation, rule } = court
  const link = ruleById(rule)?.link
  return {
    words: t('court.one', { ...said, until: day(until) }),
    rolled: rolledTo ? t('court.rolled', { day: day(rolledTo) }) : undefined,
    why: {
      started: t('court.started', { day: day(decidedOn) }),
      rule: t('court.rule'),
      cite: link === undefined ? undefined : { words: citation, link },
      count: t('court.count', { day: day(until) }),
      changes: t('court.changes'),
    },
  }
}
