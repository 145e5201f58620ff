/** An objection to somebody who will decide or advise, or to whoever replaces them. */
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { explainIn, isChanging, lastDayOf, officerTheirs, sending, withSent } from '../theirs.ts'

export const objectToPanel = page({
  ...sending,
  path: '/officer/object',
  template: 'officer/object/object.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { day } = dateWords(here)
    const { t } = here
    const until = (toldOn: Day) => {
      const last = lastDayOf(found, ['panel.object'], toldOn)
      return last ? t('seat.until', { day: day(last) }) : ''
    }
    return {
      seats: found.seats
        .filter(({ standing }) => standing === 'sits' || standing === 'objected')
        .map(({ seat, name, place, toldOn }) => ({
          ...{ value: seat, name, text: `${name}, ${t(`place.${place}`)}` },
          hint: { text: [t('seat.told', { day: day(toldOn) }), until(toldOn)].join(' ') },
        })),
    }
  },
  read(sheet, { seats }) {
    if (isChanging(sheet)) return refuse([])
    const { t } = sheet
    const chosen = sheet.text('seat')
    const seat = seats.find(({ value }) => value === chosen)
    const ground = sheet.lines('ground')
    if (seat && ground) return accepted({ seat: seat.value, name: seat.text, ground })
    return refuse([
      ...(seat ? [] : [{ field: 'seat', words: t('seat.missing') }]),
      ...(ground ? [] : [{ field: 'ground', words: t('ground.missing') }]),
    ])
  },
  explain: explainIn('ground'),
  check: async (_desk, _here, asked) => asked,
  submit: (desk, { as }, { seat, ground }) => desk.officer.object(as, { seat, ground }),
  next: withSent('objected'),
})
