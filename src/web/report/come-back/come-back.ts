/** Coming back to a draft, by its code, from any browser. */
import { accepted, type Day, type OneOf, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { toldIn } from '../draft.ts'
import { holderOf, possibleHolder } from '../holder.ts'
import { nextToAnswer } from '../journey.ts'

type NoDraft = OneOf<{ Unknown: {}; Deleted: { on: Day }; Sent: {} }>

export const comeBack = page({
  path: '/report/come-back',
  may: 'anyone',
  template: 'report/come-back/come-back.njk',
  async show(desk, here) {
    const holder = holderOf(here)
    const held = holder ? await desk.report.held(holder) : undefined
    return { deletedOn: held?.type === 'Deleted' ? held.on : undefined }
  },
  back: () => '/report',
  read(sheet) {
    const code = sheet.text('code')
    return code ? accepted(code) : refuse([{ field: 'code', words: sheet.t('missing') }])
  },
  explain(refusal: NoDraft, t) {
    switch (refusal.type) {
      case 'Unknown':
        return { field: 'code', words: t('unknown') }
      case 'Deleted':
        return {
          field: 'code',
          words: t('deleted', { day: dateWords({ t }).shortDay(refusal.on) }),
        }
      case 'Sent':
        return { field: 'code', words: t('sent') }
    }
  },
  async submit(desk, here, code: string) {
    const { holder, take } = possibleHolder(here)
    const held = await desk.report.comeBack(code, holder)
    switch (held.type) {
      case 'Open':
        take()
        return accepted(nextToAnswer({ told: toldIn(held.draft), today: here.today }))
      case 'Nothing':
        return refuse({ type: 'Unknown' } as const)
      case 'Deleted':
        return refuse({ type: 'Deleted', on: held.on } as const)
      case 'Sent':
        return refuse({ type: 'Sent' } as const)
    }
  },
  next: (_here, to) => to,
  limits: [
    { name: 'come-back', pace: { burst: 5, everySeconds: 30 }, costs: 'failures' },
    {
      name: 'come-back-code',
      pace: { burst: 5, everySeconds: 60 },
      key: sheet => sheet.text('code').toUpperCase(),
      costs: 'failures',
    },
  ],
})
