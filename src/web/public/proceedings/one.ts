/** One outcome, or one notice of a hearing, and its file: there while it is up, and gone after. */
import { withheld } from '#casework'
import type { Desk } from '#desk'
import { addDays } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, download, page } from '../../page.ts'

type Shown = NonNullable<Awaited<ReturnType<Desk['public']['one']>>>

function viewOf(one: Shown, name: 'outcomes' | 'hearings', here: Around) {
  const { t } = here
  const { day } = dateWords(here)
  const { publication, heading, force, parts, hasFile, publishedOn, downOn, hearing } = one
  const isOutcome = name === 'outcomes'
  const rows = [
    [t('force'), force],
    ...(hearing
      ? [
          [t('hearing.when'), t('hearing.at', { day: day(hearing.firstDay), time: hearing.time })],
          [
            t('hearing.days'),
            hearing.days === 1
              ? t('hearing.days.one')
              : t('hearing.days.more', { days: hearing.days }),
          ],
          [t('hearing.where'), hearing.place],
        ]
      : []),
    [t('published'), day(publishedOn)],
    [t('down'), day(addDays(downOn, -1))],
  ]
  const isShortened = JSON.stringify(parts).includes(withheld)
  return {
    ...{ publication, heading, parts, hasFile, rows, isShortened, name },
    caption: isOutcome ? t('outcome.caption') : t('hearing.caption'),
    all: isOutcome ? t('outcomes.back') : t('hearings.back'),
    fileName: isOutcome ? 'outcome.pdf' : 'notice.pdf',
  }
}

export const outcome = page({
  path: '/outcomes/:publication',
  may: 'anyone',
  whereNone: 'not-found',
  template: 'public/proceedings/one.njk',
  async show(desk, here) {
    const found = await desk.public.one('outcome', here.publication)
    return found && viewOf(found, 'outcomes', here)
  },
  title: ({ caption }) => caption,
  back: '/outcomes',
})

export const hearing = page({
  path: '/hearings/:publication',
  may: 'anyone',
  whereNone: 'not-found',
  template: 'public/proceedings/one.njk',
  async show(desk, here) {
    const found = await desk.public.one('hearing-notice', here.publication)
    return found && viewOf(found, 'hearings', here)
  },
  title: ({ caption }) => caption,
  back: '/hearings',
})

export const outcomeFile = download({
  path: '/outcomes/:publication/outcome.pdf',
  may: 'anyone',
  whereNone: 'not-found',
  async send(desk, { publication }) {
    const body = await desk.public.file('outcome', publication)
    return body && { name: 'outcome.pdf', mediaType: 'application/pdf', body }
  },
})

export const hearingFile = download({
  path: '/hearings/:publication/notice.pdf',
  may: 'anyone',
  whereNone: 'not-found',
  async send(desk, { publication }) {
    const body = await desk.public.file('hearing-notice', publication)
    return body && { name: 'notice.pdf', mediaType: 'application/pdf', body }
  },
})
