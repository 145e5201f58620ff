/** Whose groups allow more than one kind of work says which it is now: one role for a session. */
import { accepted, refuse } from '#kernel'
import { elsewhere, page } from '../page.ts'
import { enter } from './enter.ts'

export const oidcWork = page({
  path: '/sign-in/oidc/:provider/work',
  may: 'anyone',
  template: 'sign-in/oidc-work.njk',
  async show({ oidc }, { provider, cookies }) {
    if (oidc.nameOf(provider) === undefined) return undefined
    const roles = await oidc.choices(provider, cookies.get('visitor') ?? '')
    // Chosen already, or left too long: the page behind it says so.
    if (roles.length === 0) return elsewhere(`/sign-in/oidc/${provider}/back`)
    return { roles }
  },
  read(sheet, { roles }) {
    const role = sheet.choice('role', roles)
    return role ? accepted(role) : refuse([{ field: 'role', words: sheet.t('choose') }])
  },
  explain: (refusal: never) => refusal,
  async submit({ oidc }, here, role) {
    const { provider, cookies } = here
    const chosen = await oidc.choose(provider, cookies.get('visitor') ?? '', role)
    // What else can come of it is said where they came from.
    if (chosen.type !== 'SignedOn') return accepted(`/sign-in/oidc/${provider}/back`)
    return accepted(await enter(here, chosen.who))
  },
  next: (_here, to) => to,
})
