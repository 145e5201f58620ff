/** Withdrawing: what follows is said first, and whether anybody pressed them is asked. */
import { pauseUntil, type Withdrawing } from '#desk'
import { accepted, refuse } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { explainTo, theirs, wholeComplaint, withDone } from '../theirs.ts'

function read(sheet: Sheet) {
  const { t } = sheet
  const pressed = sheet.choice('pressed', ['yes', 'no'])
  const pressedWords = pressed === 'yes' ? sheet.lines('pressed-words') : ''
  const signature = sheet.text('signature')
  const isMeant = sheet.choice('meant', ['yes']) !== undefined
  if (!pressed || !signature || !isMeant)
    return refuse([
      ...(pressed ? [] : [{ field: 'pressed', words: t('pressed.missing') }]),
      ...(signature ? [] : [{ field: 'signature', words: t('signature.missing') }]),
      ...(isMeant ? [] : [{ field: 'meant', words: t('meant.missing') }]),
    ])
  const words = sheet.lines('words') || t('words.none')
  const withdrawing: Withdrawing = {
    words,
    signature,
    pressed,
    ...(pressedWords ? { pressedWords } : {}),
  }
  return accepted(withdrawing)
}

export const withdraw = page({
  path: '/track/withdraw',
  may: 'code holder',
  template: 'track/withdraw/withdraw.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { kind, withdrawal, unnamed } = found.known
    if (kind !== 'complaint' || withdrawal) return elsewhere(wholeComplaint)
    return { force: found.authority, pauseUntil: pauseUntil(here.today), unnamed }
  },
  read,
  explain: explainTo('words'),
  submit: (desk, { as }, asked) => desk.track.withdraw(as, asked),
  next: () => withDone('withdrawn'),
})
