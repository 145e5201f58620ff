/** Suspending the handling for criminal proceedings, with a day to look again; resuming it. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless } from '../../task.ts'
import { common, shortAt, versions } from './short.ts'

type Suspending = Readonly<{ on: Day; ground: string; reviewOn: Day }>
type Resuming = Readonly<{ on: Day; why: string }>

export const suspend = page({
  ...common,
  path: '/work/matters/:matter/suspend',
  title: 'Suspend the handling',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        `Only where going on would prejudice a criminal investigation or proceedings. No clock stops:
        they are still updated every four weeks, and told of this.`,
      ],
      asked: [
        { name: 'why', label: 'What would going on prejudice, and how?', rows: 4 },
        { name: 'on', label: 'From when?', isDay: true },
        { name: 'review', label: 'When is it looked at again?', isDay: true },
      ],
      button: 'Suspend the handling',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the date it is suspended', { notAfter: sheet.today })
    const ground = sheet.lines('why')
    const review = sheet.readDay('review', 'the date it is looked at again')
    const isLater = review.ok && on.ok && review.value > on.value
    const words = 'The date it is looked at again must be after it is suspended'
    if (on.ok && review.ok && ground && isLater)
      return accepted<Suspending>({ on: on.value, ground, reviewOn: review.value })
    return refuse([
      ...problemUnless(ground, 'why', 'Enter what going on would prejudice'),
      ...(on.ok ? [] : [on.refusal]),
      ...(review.ok ? problemUnless(isLater || !on.ok, 'review', words) : [review.refusal]),
    ])
  },
  explain: explainBeside({ first: 'why', on: 'on', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, suspending: Suspending) =>
    desk.work.suspendHandling(as, { matter: matterId(matter), ...against(seen), ...suspending }),
  next: ({ matter }) => `/work/matters/${matter}?done=suspended`,
  versions,
})

export const resume = page({
  ...common,
  path: '/work/matters/:matter/resume',
  title: 'Resume the handling',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [],
      asked: [
        { name: 'why', label: 'Why does it go on now, and what did the complainant say?' },
        { name: 'on', label: 'From when?', isDay: true },
      ],
      button: 'Resume the handling',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the date it is resumed', { notAfter: sheet.today })
    const why = sheet.lines('why')
    if (on.ok && why) return accepted<Resuming>({ on: on.value, why })
    return refuse([
      ...problemUnless(why, 'why', 'Enter why it goes on now'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'why', on: 'on', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, resuming: Resuming) =>
    desk.work.resumeHandling(as, { matter: matterId(matter), ...against(seen), ...resuming }),
  next: ({ matter }) => `/work/matters/${matter}?done=resumed`,
  versions,
})
