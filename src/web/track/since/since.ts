/** What happened to them since they complained: it is looked at the same day. */
import { reprisalKinds } from '#casework'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

export const since = page({
  path: '/track/since',
  may: 'code holder',
  template: 'track/since/since.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return { kinds: reprisalKinds.map(value => ({ value, text: here.t(`kind.${value}`) })) }
  },
  read({ choice, lines, text, t }) {
    const kind = choice('kind', reprisalKinds)
    const words = lines('words')
    const when = text('when')
    if (kind && words) return accepted({ kind, words, ...(when ? { when } : {}) })
    return refuse([
      ...(kind ? [] : [{ field: 'kind', words: t('kind.choose') }]),
      ...(words ? [] : [{ field: 'words', words: t('words.enter') }]),
    ])
  },
  explain: explainTo('words'),
  submit: (desk, { as }, asked) => desk.track.sayWhatHappened(as, asked),
  next: () => withDone('since'),
})
