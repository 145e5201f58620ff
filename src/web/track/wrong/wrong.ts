/** Something we recorded about them is wrong: which, in their words, and what came of it before. */
import { accepted, refuse } from '#kernel'
import { heldByCode, page } from '../../page.ts'
import { storyOf } from '../complaint/story.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

export const wrong = page({
  path: '/track/wrong',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/wrong/wrong.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const entries = storyOf(found.steps, here.t).filter(({ mayContest }) => mayContest)
    return {
      force: found.authority,
      summary: found.known.agreed?.summary,
      entries: entries.map(({ version, title, on }) => ({ value: String(version), title, on })),
    }
  },
  read({ choice, lines, t }, { entries }) {
    const of = choice(
      'of',
      entries.map(({ value }) => value),
    )
    const words = lines('words')
    if (of && words) return accepted({ of: Number(of), words })
    return refuse([
      ...(of ? [] : [{ field: 'of', words: t('of.missing') }]),
      ...(words ? [] : [{ field: 'words', words: t('words.missing') }]),
    ])
  },
  explain: explainTo('words'),
  submit: (desk, { as }, asked) => desk.track.contest(as, asked),
  next: () => withDone('wrong'),
  limits: [{ name: 'wrong', pace: { burst: 20, everySeconds: 60 } }],
})
