/** A file from the officer's side: kept as it is sent, whatever stage the case has reached. */
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import { sizeOf } from '../../track/size.ts'
import { officerPageAt, officerTheirs, withSent } from '../theirs.ts'

export const officerFiles = page({
  path: '/officer/files',
  may: 'invited',
  template: 'officer/files/files.njk',
  back: officerPageAt,
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return {
      mayRespond: found.mayRespond,
      files: found.files.map(({ name, bytes }) => ({ name, size: sizeOf(bytes, here.t) })),
    }
  },
  async receive(desk, { as, t }, { name, stream }): Promise<Result<true, string>> {
    const kept = await desk.officer.sendFile(as, { name, stream })
    return kept.type === 'Kept' ? accepted(true) : refuse(t(`problem.${kept.type}`, { file: name }))
  },
  read: ({ arrived, t }) =>
    arrived('file') ? accepted({}) : refuse([{ field: 'file', words: t('choose') }]),
  explain: (_never: never) => ({ field: 'file', words: '' }),
  submit: async () => accepted(undefined),
  next: withSent('file'),
  limits: [{ name: 'files', pace: { burst: 60, everySeconds: 5 } }],
})
