/** An objection to somebody who will decide or advise, or to whoever replaces them. */
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { explainIn, isChanging, officerTheirs, sending, withSent } from '../theirs.ts'

export const objectToPanel = page({
  ...sending,
  path: '/officer/object',
  template: 'officer/object/object.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { day } = dateWords(here)
    const { t, today } = here
    const late = (last: Day | undefined) =>
      last && last < today ? t('seat.late', { day: day(last) }) : ''
    const until = (last: Day | undefined) =>
      late(last) || (last ? t('seat.until', { day: day(last) }) : '')
    return {
      seats: found.seats
        .filter(({ standing }) => standing === 'sits' || standing === 'objected')
        .map(({ seat, name, place, toldOn, objectBy }) => ({
          ...{ value: seat, name, text: `${name}, ${t(`place.${place}`)}`, late: late(objectBy) },
          hint: { text: [t('seat.told', { day: day(toldOn) }), until(objectBy)].join(' ') },
        })),
    }
  },
  read(sheet, { seats }) {
    if (isChanging(sheet)) return refuse([])
    const { t } = sheet
    const chosen = sheet.text('seat')
    const seat = seats.find(({ value }) => value === chosen)
    const ground = sheet.lines('ground')
    if (seat && ground)
      return accepted({ seat: seat.value, name: seat.text, late: seat.late, ground })
    return refuse([
      ...(seat ? [] : [{ field: 'seat', words: t('seat.missing') }]),
      ...(ground ? [] : [{ field: 'ground', words: t('ground.missing') }]),
    ])
  },
  explain: explainIn('ground'),
  check: async (_desk, _here, asked) => asked,
  async submit(desk, { as }, { seat, ground, late }) {
    const sent = await desk.officer.object(as, { seat, ground })
    return sent.ok ? accepted({ isLate: late !== '' }) : sent
  },
  next: (_here, { isLate }) => withSent(isLate ? 'objected-late' : 'objected')(),
})
