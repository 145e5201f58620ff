/** Messages: what they ask and what is answered, by the code alone and no other way. */
import { accepted, refuse } from '#kernel'
import { heldByCode, page } from '../../page.ts'
import { saidIn } from '../complaint/said.ts'
import { wordsAbout } from '../report-words.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

export const messages = page({
  path: '/track/messages',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/messages/messages.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { authority, known } = found
    return {
      force: authority,
      messages: saidIn(known.messages),
      unnamed: known.unnamed,
      about: wordsAbout(here.t, known.kind !== 'complaint'),
    }
  },
  read({ lines, t }) {
    const words = lines('words')
    return words ? accepted(words) : refuse([{ field: 'words', words: t('words.missing') }])
  },
  explain: explainTo('words'),
  submit: (desk, { as }, words) => desk.track.answer(as, words),
  next: () => withDone('message'),
  limits: [{ name: 'messages', pace: { burst: 20, everySeconds: 60 } }],
})
