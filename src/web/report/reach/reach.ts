/** Where an answer leads that this journey does not take up yet: how to reach a person instead. */
import { page } from '../../page.ts'

const about = ['british-transport-police', 'another-body', 'police-employee', 'unnamed'] as const

export const reach = page({
  path: '/report/reach/:about',
  may: 'anyone',
  template: 'report/reach/reach.njk',
  async show(desk, { about: asked, t, today, as }) {
    const name = about.find(one => one === asked)
    if (!name) return undefined
    const force = desk.report.forces().find(({ id }) => id === as.authority)
    return { about: name, heading: t(`title.${name}`), force, today }
  },
  title: ({ heading }) => heading,
  back: (_here, { about: name }) =>
    name === 'police-employee' || name === 'unnamed' ? '/report/who' : '/report/force',
})
