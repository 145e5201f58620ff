/** What a head of department looks over: who carries what, and what was gone ahead without. */
import { type Around, page } from '../../page.ts'
import { ruleLine } from '../conduct/rule-line.ts'
import { addressOf } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'
import { waivedWords } from '../waived-words.ts'

const name = (words: string, { hideNames }: Around) => (hideNames ? 'A colleague' : words)

const common = { may: 'lead', audit: { look: 'queue' } } as const

export const workload = page({
  ...common,
  path: '/work/workload',
  template: 'casework/day/workload.njk',
  title: 'Workload',
  async show(desk, here) {
    const found = await desk.work.overview(here.as)
    return (
      found && {
        loads: found.loads.map(one => ({
          ...one,
          name: name(one.name, here),
          oldest: one.oldest ? nearDay(one.oldest, here) : 'Nothing',
          href: `/work/force?handler=${encodeURIComponent(one.person)}`,
        })),
        reports: found.reports.map(({ matter, reference, summary, on }) => ({
          href: addressOf(matter, 'duties'),
          reference,
          about: summary ?? 'Not yet summarised',
          on: nearDay(on, here),
          isNow: on <= here.today,
        })),
      }
    )
  },
  back: '/work',
})

export const waivers = page({
  ...common,
  may: 'handle',
  path: '/work/waivers',
  template: 'casework/day/waivers.njk',
  title: 'Gone ahead without',
  async show(desk, here) {
    const found = await desk.work.waivers(here.as)
    if (!found) return undefined
    const rows = found.map(({ matter, reference, rule, why, by, on, asItWas }) => ({
      href: addressOf(matter, 'timeline'),
      reference,
      rules: asItWas ? rule.split(' ').map(ruleLine) : waivedWords(rule),
      why,
      by: name(by, here),
      on: nearDay(on, here),
      asItWas,
    }))
    return {
      waivers: rows.filter(({ asItWas }) => !asItWas),
      against: rows.filter(({ asItWas }) => asItWas),
    }
  },
  back: '/work',
})
