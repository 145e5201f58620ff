/** Files, one at a time: each is kept exactly as sent, or says what was wrong with it. */
import { accepted, type DocumentId, parseDocumentId, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { openDraft, toldIn } from '../draft.ts'
import { holderOf } from '../holder.ts'
import { after, before, checkAddress } from '../journey.ts'
import { sizeWords } from './size.ts'

/** What was just done here, as the address says it. */
const dones = ['kept', 'removed'] as const

type Pressed = Readonly<{ press: 'on' | 'later' | 'upload' | DocumentId; changing: boolean }>

function pressedIn(sheet: Sheet): Pressed {
  const press = sheet.text('press')
  const removed = press.startsWith('remove-') ? parseDocumentId(press.slice(7)) : undefined
  const known = press === 'later' || press === 'upload' ? press : 'on'
  return { press: removed ?? known, changing: sheet.text('change') === 'yes' }
}

export const files = page({
  path: '/report/files',
  may: 'anyone',
  template: 'report/files/files.njk',
  async show(desk, here) {
    const draft = await openDraft(desk, here)
    if ('elsewhere' in draft) return draft
    return {
      told: toldIn(draft),
      changing: here.query.get('change') === 'yes',
      done: dones.find(one => one === here.query.get('done')),
      files: draft.files.map(({ document, name, bytes, says }) => ({
        document,
        name,
        says,
        size: sizeWords(bytes, here.t),
      })),
    }
  },
  back: (_here, { told, changing }) => (changing ? checkAddress : before('files', told)),
  async receive(desk, here, { name, stream }): Promise<Result<true, string>> {
    const holder = holderOf(here)
    const kept = holder && (await desk.report.attach(holder, { name, stream }))
    if (!kept) return refuse(here.t('problem.NoDraft', { file: name }))
    return kept.type === 'Kept'
      ? accepted(true)
      : refuse(here.t(`problem.${kept.type}`, { file: name }))
  },
  read(sheet) {
    const pressed = pressedIn(sheet)
    if (pressed.press === 'upload' && !sheet.arrived('file'))
      return refuse([{ field: 'file', words: sheet.t('choose') }])
    return accepted(pressed)
  },
  explain: (_gone: Readonly<{ type: 'Gone' }>) => ({ field: 'file', words: '' }),
  async submit(desk, here, { press, changing }: Pressed) {
    const holder = holderOf(here)
    if (!holder) return refuse({ type: 'Gone' } as const)
    const change = changing ? '&change=yes' : ''
    if (press === 'upload') return accepted(`/report/files?done=kept${change}`)
    if (press !== 'on' && press !== 'later') {
      await desk.report.detach(holder, press)
      return accepted(`/report/files?done=removed${change}`)
    }
    const draft = await desk.report.save(holder, 'files', { passed: 'yes' })
    if (!draft) return refuse({ type: 'Gone' } as const)
    if (press === 'later') return accepted('/report/saved')
    return accepted(after('files', changing, { told: toldIn(draft), today: here.today }))
  },
  next: (_here, to) => to,
  limits: [{ name: 'files', pace: { burst: 60, everySeconds: 5 } }],
})
