/** Another passkey for whoever is signed in. */
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { explainOwn } from './words.ts'

export const addPasskey = page({
  path: '/account/passkeys/new',
  may: 'any staff',
  template: 'sign-in/account/add-passkey.njk',
  title: 'Add a passkey',
  back: '/account',
  async show(desk, { as, door }) {
    const passkey = await desk.ownSignIn.askToMakePasskey(as)
    return passkey && { passkey, isLately: await desk.ownSignIn.isLately(as, door.session ?? '') }
  },
  read(sheet) {
    const answer = sheet.lines('passkey')
    return answer
      ? accepted({ answer, name: sheet.text('name') })
      : refuse([{ field: 'name', words: 'No passkey was made. Try again' }])
  },
  explain: explainOwn,
  submit: (desk, { as, door }, asked: Readonly<{ answer: string; name: string }>) =>
    desk.ownSignIn.addPasskey(as, { ...asked, session: door.session ?? '' }),
  next: () => '/account',
})
