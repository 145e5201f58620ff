/** Somebody to speak for them, whom they name and say they want. */
import { representativeKinds } from '#casework'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { wordsAbout } from '../report-words.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

function read(sheet: Sheet) {
  const { t } = sheet
  const name = sheet.text('name')
  const relation = sheet.choice('relation', representativeKinds)
  const isMeant = sheet.choice('meant', ['yes']) !== undefined
  if (!name || !relation || !isMeant)
    return refuse([
      ...(name ? [] : [{ field: 'name', words: t('name.missing') }]),
      ...(relation ? [] : [{ field: 'relation', words: t('relation.missing') }]),
      ...(isMeant ? [] : [{ field: 'meant', words: t('meant.missing') }]),
    ])
  const where = sheet.lines('where')
  return accepted({ name, relation, ...(where ? { where } : {}) })
}

export const representative = page({
  path: '/track/representative',
  may: 'code holder',
  template: 'track/representative/representative.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const items = representativeKinds.map(kind => ({
      value: kind,
      text: here.t(`relation.${kind}`),
    }))
    return { items, about: wordsAbout(here.t, found.known.kind !== 'complaint') }
  },
  read,
  explain: explainTo('name'),
  submit: (desk, { as }, asked) => desk.track.nameRepresentative(as, asked),
  next: () => withDone('representative'),
})
