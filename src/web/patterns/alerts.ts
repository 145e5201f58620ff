/** Alerts: what came about and why, what stands, and setting and ending one. */
import type { AlertTerms, PatternAlertRefusal } from '#casework'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import type { Problem } from '../sheet.ts'
import type { Raised } from './panels.ts'
import {
  chanceWords,
  maySee,
  number,
  patternsAddress,
  readingRows,
  said,
  tabsOf,
} from './period.ts'
import { readingOfAlerts } from './readings.ts'

type Terms = Readonly<{ unit: string | null; kind: string | null; matters: number; days: number }>

function termsWords({ unit, kind, matters, days }: Terms): string {
  const what = kind ? `matters of ${kind}` : 'matters'
  const where = unit === null ? 'of any one unit' : `of ${unit}`
  return `${number(matters)} or more ${what} ${where} in ${number(days)} days`
}

/** What was usual, over the days before that there was room to count. */
function usualWords({ before, usual, chance, alert }: Raised): string {
  if (usual === undefined)
    return said(
      'There is more than can be counted at once: nothing before these days was read, so nothing',
      'can be said of what is usual.',
    )
  const year = before < 365 ? `${number(before)} days before that could be read` : 'year before'
  if (chance === undefined)
    return `None came in the ${year}, so nothing can be said of what is usual.`
  return said(
    `The ${year} would lead to ${number(usual, 1)} in ${number(alert.days)} days;`,
    `as many by chance ${chanceWords(chance)}.`,
  )
}

function raisedOf(one: Raised, here: Around) {
  const { alert, unit, from, to, matters } = one
  const { shortDay } = dateWords(here)
  return {
    heading: `${unit}: ${number(matters.length)} matters in ${number(alert.days)} days`,
    because: `You asked to be told of ${termsWords(alert)}.`,
    usual: usualWords(one),
    period: `${shortDay(from)} to ${shortDay(to)}`,
    matters: matters.map(({ matter, reference, ours, on }) => ({
      reference,
      on: shortDay(on),
      href: ours ? `/work/matters/${matter}` : undefined,
    })),
  }
}

export const patternAlertList = page({
  path: patternsAddress,
  may: maySee,
  audit: { look: 'patterns' },
  template: 'patterns/alerts.njk',
  title: 'Patterns: alerts',
  async show(desk, here) {
    const told = await desk.patterns.alerts(here.as)
    if (!told) return undefined
    const { shortDay } = dateWords(here)
    const standing = told.alerts.filter(({ endedOn }) => endedOn === null).length
    return {
      tabs: tabsOf(''),
      done: here.query.get('done') ?? '',
      raised: told.raised.map(one => raisedOf(one, here)),
      small: told.small,
      compared: standing,
      reading: told.counted ? readingRows(readingOfAlerts(standing), told.counted, here) : [],
      alerts: told.alerts.map(alert => ({
        terms: termsWords(alert),
        why: alert.why,
        by: `${here.hideNames ? 'A colleague' : alert.setBy}, ${shortDay(alert.setOn)}`,
        ended: alert.endedOn ? `Ended ${shortDay(alert.endedOn)}: ${alert.endedWhy ?? ''}` : '',
        end: alert.endedOn ? undefined : `${patternsAddress}/alerts/${alert.alert}/end`,
      })),
    }
  },
})

function explain(refusal: PatternAlertRefusal): Problem {
  switch (refusal.type) {
    case 'TooFew':
      return { field: 'matters', words: `Enter ${refusal.least} or more: one matter is no pattern` }
    case 'TooManyDays':
      return { field: 'days', words: `Enter a number of days from 1 to ${refusal.most}` }
    case 'WhyMissing':
      return { field: 'why', words: 'Enter why' }
    case 'NotSet':
      return { field: 'why', words: 'There is no such alert' }
  }
}

const wholeNumber = (said: string) => (/^\d{1,4}$/.test(said) ? Number(said) : undefined)

export const patternAlertNew = page({
  path: `${patternsAddress}/alerts/new`,
  may: maySee,
  template: 'patterns/alert-new.njk',
  title: 'Set an alert',
  back: () => patternsAddress,
  show: async () => ({}),
  read(sheet) {
    const [matters, days] = [wholeNumber(sheet.text('matters')), wholeNumber(sheet.text('days'))]
    const [unit, kind] = [sheet.text('unit').slice(0, 100), sheet.text('kind').slice(0, 100)]
    const why = sheet.text('why').slice(0, 1000)
    if (matters !== undefined && days !== undefined && why)
      return accepted({
        ...(unit ? { unit } : {}),
        ...(kind ? { kind } : {}),
        matters,
        days,
        why,
      })
    return refuse([
      ...(matters === undefined ? [{ field: 'matters', words: 'Enter how many matters' }] : []),
      ...(days === undefined ? [{ field: 'days', words: 'Enter in how many days' }] : []),
      ...(why ? [] : [{ field: 'why', words: 'Enter why' }]),
    ])
  },
  explain,
  submit: (desk, { as }, terms: AlertTerms & Readonly<{ why: string }>) =>
    desk.patterns.setAlert(as, terms),
  next: () => `${patternsAddress}?done=set`,
})

export const patternAlertEnd = page({
  path: `${patternsAddress}/alerts/:alert/end`,
  may: maySee,
  audit: { look: 'patterns', of: 'alert' },
  template: 'patterns/alert-end.njk',
  title: 'End an alert',
  back: () => patternsAddress,
  async show(desk, here) {
    const told = await desk.patterns.alerts(here.as)
    const alert = told?.alerts.find(one => one.alert === here.alert)
    return alert && alert.endedOn === null ? { terms: termsWords(alert) } : undefined
  },
  read(sheet) {
    const why = sheet.text('why').slice(0, 1000)
    return why ? accepted(why) : refuse([{ field: 'why', words: 'Enter why' }])
  },
  explain,
  submit: (desk, { as, alert }, why: string) => desk.patterns.endAlert(as, { alert, why }),
  next: () => `${patternsAddress}?done=ended`,
})
