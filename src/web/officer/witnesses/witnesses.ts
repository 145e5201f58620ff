/** The officer's own list of witnesses: who, what of, and why they are to be heard in person. */
import type { Witness } from '#casework'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { witnessesIn, witnessPlaces } from '../../witness-rows.ts'
import { explainIn, isChanging, lastDayOf, officerTheirs, sending, withSent } from '../theirs.ts'

function read(sheet: Sheet) {
  if (isChanging(sheet)) return refuse([])
  const { t } = sheet
  const { witnesses, isBegun, problems } = witnessesIn(sheet, {
    name: n => t('name.missing', { n }),
    about: n => t('about.missing', { n }),
  })
  const none = sheet.choice('none', ['yes']) === 'yes'
  const all: readonly Problem[] = [
    ...(isBegun === none ? [{ field: 'none', words: t('none.missing') }] : []),
    ...problems,
  ]
  return all.length > 0 ? refuse(all) : accepted<readonly Witness[]>(witnesses)
}

export const officerWitnesses = page({
  ...sending,
  path: '/officer/witnesses',
  template: 'officer/witnesses/witnesses.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const last = lastDayOf(found, ['witness.lists'])
    return {
      may: found.mayRespond,
      last: last && dateWords(here).day(last),
      places: witnessPlaces,
    }
  },
  read,
  explain: explainIn('name-1'),
  async check(_desk, { t }, witnesses) {
    const row = (text: string, words: string) => ({
      key: { text },
      value: { text: words, classes: 'candour-lines' },
    })
    return {
      rows:
        witnesses.length === 0
          ? [row(t('list'), t('none.yes'))]
          : witnesses.map(({ name, about, why }) =>
              row(name, [about, why].filter(Boolean).join('\n')),
            ),
      names: ['none', ...witnessPlaces.flatMap(at => [`name-${at}`, `about-${at}`, `why-${at}`])],
    }
  },
  submit: (desk, { as }, witnesses) => desk.officer.listOwnWitnesses(as, { witnesses }),
  next: withSent('witnesses'),
})
