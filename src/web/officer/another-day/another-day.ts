/** Another day put forward for an interview, a pre-hearing or a meeting. */
import { otherDays } from '#desk'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { explainIn, isChanging, officerTheirs, sending, withSent } from '../theirs.ts'

export const anotherDay = page({
  ...sending,
  path: '/officer/another-day',
  template: 'officer/another-day/another-day.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return { whats: otherDays.map(value => ({ value, text: here.t(`what.${value}`) })) }
  },
  read(sheet) {
    if (isChanging(sheet)) return refuse([])
    const { t } = sheet
    const what = sheet.choice('what', otherDays)
    const day = sheet.readDay('day', t('day.what'))
    const isToCome = !day.ok || day.value > sheet.today
    const why = sheet.lines('why')
    if (what && day.ok && isToCome && why) return accepted({ what, day: day.value, why })
    return refuse([
      ...(what ? [] : [{ field: 'what', words: t('what.missing') }]),
      ...(day.ok ? [] : [day.refusal]),
      ...(isToCome ? [] : [{ field: 'day-day', words: t('day.to-come') }]),
      ...(why ? [] : [{ field: 'why', words: t('why.missing') }]),
    ])
  },
  explain: explainIn('what'),
  check: async (_desk, _here, asked) => asked,
  submit: (desk, { as }, asked) => desk.officer.proposeDay(as, asked),
  next: withSent('day'),
})
