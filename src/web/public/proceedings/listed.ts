/** Outcomes of hearings, and hearings to come: the two public lists, of every force here. */
import type { Desk } from '#desk'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'

type Listed = Awaited<ReturnType<Desk['public']['list']>>[number]

function shownOf(one: Listed, here: Around) {
  const { t } = here
  const { day } = dateWords(here)
  const { publication, force, publishedOn, hearing } = one
  return {
    ...{ publication, force, heading: one.heading },
    published: t('published.on', { day: day(publishedOn) }),
    when: hearing && t('hearing.at', { day: day(hearing.firstDay), time: hearing.time }),
    where: hearing?.place,
  }
}

export const outcomes = page({
  path: '/outcomes',
  may: 'anyone',
  template: 'public/proceedings/listed.njk',
  async show(desk, here) {
    const list = await desk.public.list('outcome')
    return {
      name: 'outcomes',
      all: list.map(one => shownOf(one, here)),
      title: here.t('outcomes.title'),
      lead: here.t('outcomes.lead'),
      empty: here.t('outcomes.none'),
    }
  },
  title: ({ title }) => title,
  back: '/',
})

export const hearings = page({
  path: '/hearings',
  may: 'anyone',
  template: 'public/proceedings/listed.njk',
  async show(desk, here) {
    const list = await desk.public.list('hearing-notice')
    return {
      name: 'hearings',
      all: list.map(one => shownOf(one, here)),
      title: here.t('hearings.title'),
      lead: here.t('hearings.lead'),
      empty: here.t('hearings.none'),
    }
  },
  title: ({ title }) => title,
  back: '/',
})
