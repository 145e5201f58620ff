/**
 * Another day put forward for an interview, a pre-hearing or a meeting. One for an interview they
 * were told of stands beside that interview, at a time of day.
 */
import { type OfficerPage, otherDays, type ProposedDay } from '#desk'
import { accepted, type Day, londonInstant, refuse } from '#kernel'
import { timeIn } from '../../casework/intake/take/moment.ts'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { explainIn, isChanging, lastDayOf, officerTheirs, sending, withSent } from '../theirs.ts'

type What = Readonly<{
  value: string
  text: string
  of: ProposedDay['what']
  interview?: string
  /** The last day that has to be accepted, where the law counts one. */
  last: Day | undefined
}>

const postponing: Readonly<Record<ProposedDay['what'], readonly string[]>> = {
  interview: ['special.interview-postpone', 'interview.postpone'],
  'pre-hearing': ['prehearing.postpone'],
  meeting: [],
}

/** Each interview still to come by itself; where there is none, an interview by word alone. */
function whatsFor(found: OfficerPage, here: Around): readonly What[] {
  const { t } = here
  const { moment } = dateWords(here)
  const toCome = found.interviews.filter(({ standing }) => standing === 'to-come')
  return otherDays.flatMap((of): readonly What[] => {
    const last = lastDayOf(found, postponing[of])
    if (of !== 'interview' || toCome.length === 0)
      return [{ value: of, text: t(`what.${of}`), of, last }]
    return toCome.map(({ interview, at }) => ({
      ...{ value: `interview/${interview}`, text: t('what.at', { at: moment(at) }), of },
      ...{ interview, last: toCome.length === 1 ? last : undefined },
    }))
  })
}

type Asked = ProposedDay & Readonly<{ text: string; last: Day | undefined }>

function read(sheet: Sheet, { whats }: Readonly<{ whats: readonly What[] }>) {
  if (isChanging(sheet)) return refuse([])
  const { t } = sheet
  const what = whats.find(({ value }) => value === sheet.text('what'))
  const day = sheet.readDay('day', t('day.what'))
  const isToCome = !day.ok || day.value > sheet.today
  const why = sheet.lines('why')
  const time = timeIn(sheet.text('time'))
  const at = day.ok && time ? londonInstant(day.value, time) : undefined
  const { of, interview, text = '', last } = what ?? {}
  if (of && day.ok && isToCome && why && (!interview || at))
    return accepted<Asked>({
      ...{ what: of, day: day.value, why, text, last },
      ...(interview && at ? { interview: { interview, at } } : {}),
    })
  const problems: readonly Problem[] = [
    ...(of ? [] : [{ field: 'what', words: t('what.missing') }]),
    ...(day.ok ? [] : [day.refusal]),
    ...(isToCome ? [] : [{ field: 'day-day', words: t('day.to-come') }]),
    ...(interview && !time ? [{ field: 'time', words: t('time.missing') }] : []),
    ...(interview && time && day.ok && !at ? [{ field: 'time', words: t('time.skipped') }] : []),
    ...(why ? [] : [{ field: 'why', words: t('why.missing') }]),
  ]
  return refuse(problems)
}

export const anotherDay = page({
  ...sending,
  path: '/officer/another-day',
  template: 'officer/another-day/another-day.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const whats = whatsFor(found, here)
    const { day } = dateWords(here)
    return {
      whats,
      items: whats.map(({ value, text, last }) => ({
        ...{ value, text },
        ...(last ? { hint: { text: here.t('what.last', { day: day(last) }) } } : {}),
      })),
      asksTime: whats.some(({ interview }) => interview),
    }
  },
  read,
  explain: explainIn('what'),
  async check(_desk, here, { text, day, why, interview, last }) {
    const { t } = here
    const on = dateWords(here)
    const rows = [
      [t('what'), text],
      [t('day'), interview ? on.moment(interview.at) : on.day(day)],
      [t('why'), why],
    ].map(([key, value]) => ({
      key: { text: key },
      value: { text: value, classes: 'candour-lines' },
    }))
    return { rows, late: last && day > last ? t('late', { day: on.day(last) }) : undefined }
  },
  submit: (desk, { as }, { what, day, why, interview }) =>
    desk.officer.proposeDay(as, { what, day, why, ...(interview ? { interview } : {}) }),
  next: withSent('day'),
})
