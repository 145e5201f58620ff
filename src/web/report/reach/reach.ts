/** A complaint about a body whose complaints go elsewhere: who to contact, and the date to keep. */
import { page } from '../../page.ts'

const about = ['british-transport-police', 'another-body'] as const

export const reach = page({
  path: '/report/reach/:about',
  may: 'anyone',
  template: 'report/reach/reach.njk',
  async show(_desk, { about: asked, t, today }) {
    const name = about.find(one => one === asked)
    return name && { about: name, heading: t(`title.${name}`), today }
  },
  title: ({ heading }) => heading,
  back: '/report/force',
})
