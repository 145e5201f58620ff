/** How the receipt goes: by a way the person said is safe, or not now. */
import { type ReceiptChoice, receiptChoices } from '#desk'
import { accepted, type OneOf, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { holderOf } from '../../holder.ts'

type Refusal = OneOf<{ NotSafe: { words: string } }>
type View = Readonly<{ offered: readonly ReceiptChoice[]; careful: boolean }>

function read(sheet: Sheet, { offered }: View) {
  const how = sheet.choice('how', offered)
  return how
    ? accepted({ how, notSafe: sheet.t('not-safe') })
    : refuse([{ field: 'how', words: sheet.t('missing') }])
}

export const how = page({
  path: '/report/sent/proof/how',
  may: 'anyone',
  template: 'report/sent/how/how.njk',
  back: '/report/sent/proof',
  async show(desk, here) {
    const holder = holderOf(here)
    const found = holder && (await desk.report.confirmation(holder))
    if (!found) return { elsewhere: '/report/sent' }
    const isOffered = (way: ReceiptChoice) =>
      way === 'post' || way === 'email' ? found.safe.includes(way) : true
    // Unless they said nobody could see it, the advice stays.
    return { offered: receiptChoices.filter(isOffered), careful: here.query.get('seen') !== 'no' }
  },
  read,
  explain: ({ words }: Refusal) => ({ field: 'how', words }),
  async submit(desk, here, { how, notSafe }) {
    const answer = await desk.report.chooseReceipt(holderOf(here) ?? '', how)
    if (answer === 'not a safe way') return refuse({ type: 'NotSafe', words: notSafe })
    if (answer === 'nothing sent') return accepted('/report/sent')
    return accepted(how === 'download' ? '/report/sent/proof/files' : `/report/sent?done=${how}`)
  },
  next: (_here, address) => address,
})
