/** What somebody signs in with, and where they are signed in. */
import { accepted, refuse } from '#kernel'
import { action, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { explainOwn } from './words.ts'

export const yourSignIn = page({
  path: '/account',
  may: 'any staff',
  template: 'sign-in/account/your-sign-in.njk',
  title: 'Your sign-in',
  async show(desk, { as, door }) {
    const own = await desk.ownSignIn.own(as)
    if (!own) return undefined
    const sessions = await desk.ownSignIn.signedIn(as)
    return {
      ...own,
      sessions: sessions.map(({ key, ...one }) => ({ ...one, key, isThis: key === door.session })),
    }
  },
})

function readKey(sheet: Sheet, name: string) {
  const key = sheet.text(name)
  const missing: Problem = { field: name, words: 'Nothing was chosen' }
  return key ? accepted(key) : refuse([missing])
}

export const removePasskey = action({
  path: '/account/passkeys/remove',
  may: 'any staff',
  read: sheet => readKey(sheet, 'passkey'),
  explain: explainOwn,
  submit: (desk, { as }, passkey) => desk.ownSignIn.removePasskey(as, passkey),
  next: () => '/account',
})

export const endOne = action({
  path: '/account/sessions/end',
  may: 'any staff',
  read: sheet => readKey(sheet, 'session'),
  explain: (refusal: never) => refusal,
  async submit(desk, { as }, session) {
    await desk.ownSignIn.endOne(as, session)
    return accepted({})
  },
  next: () => '/account',
})

export const endOthers = action({
  path: '/account/sessions/end-others',
  may: 'any staff',
  read: () => accepted({}),
  explain: (refusal: never) => refusal,
  async submit(desk, { as, door }) {
    await desk.ownSignIn.endOthers(as, door.session ?? '')
    return accepted({})
  },
  next: () => '/account',
})
