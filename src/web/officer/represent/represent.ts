/** Representations: to the investigator, or against a suspension. Only what is sent is kept. */
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { explainIn, isChanging, officerTheirs, sending, withSent } from '../theirs.ts'

const abouts = ['investigation', 'suspension'] as const

export const represent = page({
  ...sending,
  path: '/officer/represent',
  template: 'officer/represent/represent.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return {
      abouts: abouts
        .filter(one => one === 'investigation' || found.suspension)
        .map(value => ({
          value,
          text: here.t(`about.${value}`),
          hint: { text: here.t(`about.${value}.hint`) },
        })),
    }
  },
  fill: view => (view.abouts.length === 1 ? { about: 'investigation' } : {}),
  read(sheet) {
    if (isChanging(sheet)) return refuse([])
    const about = sheet.choice('about', abouts)
    const words = sheet.lines('words')
    if (about && words) return accepted({ about, words })
    return refuse([
      ...(about ? [] : [{ field: 'about', words: sheet.t('about.missing') }]),
      ...(words ? [] : [{ field: 'words', words: sheet.t('words.missing') }]),
    ])
  },
  explain: explainIn('words'),
  check: async (_desk, _here, asked) => asked,
  submit: (desk, { as }, asked) => desk.officer.represent(as, asked),
  next: withSent('represented'),
})
