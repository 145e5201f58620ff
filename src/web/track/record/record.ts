/** Asking for a complaint to be recorded: no reason is needed, and nobody decides whether. */
import { accepted } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

export const record = page({
  path: '/track/record',
  may: 'code holder',
  template: 'track/record/record.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { kind, recordedOn } = found.known
    return kind === 'complaint' && !recordedOn ? {} : elsewhere(wholeComplaint)
  },
  read: ({ lines, t }) => accepted({ words: lines('words') || t('words.none') }),
  explain: explainTo('words'),
  submit: (desk, { as }, asked) => desk.track.askForRecording(as, asked),
  next: () => withDone('recorded'),
})
