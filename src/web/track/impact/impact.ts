/** The complainant's own statement of what it did to them: kept and read as they wrote it. */
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

export const impact = page({
  path: '/track/impact',
  may: 'code holder',
  template: 'track/impact/impact.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return { may: found.maySayImpact }
  },
  read({ lines, t }, { may }) {
    const words = lines('words')
    return may && words
      ? accepted({ words })
      : refuse([{ field: 'words', words: t('words.missing') }])
  },
  explain: explainTo('words'),
  submit: (desk, { as }, asked) => desk.track.sayImpact(as, asked),
  next: () => withDone('impact'),
  limits: [{ name: 'impact', pace: { burst: 20, everySeconds: 60 } }],
})
