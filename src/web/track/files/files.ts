/** One more file: kept as it is sent, whatever stage the complaint has reached. */
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import { sizeOf } from '../size.ts'
import { theirs, wholeComplaint, withDone } from '../theirs.ts'

export const files = page({
  path: '/track/files',
  may: 'code holder',
  template: 'track/files/files.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const sent = found.documents.map(({ name, bytes }) => ({ name, size: sizeOf(bytes, here.t) }))
    return { files: sent }
  },
  async receive(desk, { as, t }, { name, stream }): Promise<Result<true, string>> {
    const kept = await desk.track.addFile(as, { name, stream })
    return kept.type === 'Kept' ? accepted(true) : refuse(t(`problem.${kept.type}`, { file: name }))
  },
  read: ({ arrived, t }) =>
    arrived('file') ? accepted({}) : refuse([{ field: 'file', words: t('choose') }]),
  explain: (_never: never) => ({ field: 'file', words: '' }),
  submit: async () => accepted(undefined),
  next: () => withDone('file'),
  limits: [{ name: 'files', pace: { burst: 60, everySeconds: 5 } }],
})
