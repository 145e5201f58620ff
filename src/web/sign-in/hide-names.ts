/** "Hide names": for a screen others can see. Lasts until signing out. */
import { accepted } from '#kernel'
import { action } from '../page.ts'
import { safeReturn } from './return.ts'

export const hideNames = action({
  path: '/hide-names',
  may: 'any staff',
  read: sheet =>
    accepted({ hide: sheet.text('hide') === 'yes', back: safeReturn(sheet.text('back')) }),
  explain: (refusal: never) => refusal,
  async submit(_desk, { door }, { hide, back }) {
    await door.hideNames(hide)
    return accepted(back)
  },
  next: (_here, back) => back,
})
