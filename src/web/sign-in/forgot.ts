/** Asking to be let back in: answered alike whether anybody has an account of that address. */
import { accepted, refuse } from '#kernel'
import { page } from '../page.ts'

export const forgot = page({
  path: '/forgot',
  may: 'anyone',
  template: 'sign-in/forgot.njk',
  back: '/sign-in',
  show: async (_desk, { query }) => ({ isAsked: query.has('asked') }),
  read(sheet) {
    const email = sheet.text('email')
    return email ? accepted(email) : refuse([{ field: 'email', words: sheet.t('missing') }])
  },
  explain: (refusal: never) => refusal,
  async submit(desk, _here, email) {
    await desk.signIn.askRecovery(email)
    return accepted({})
  },
  next: () => '/forgot?asked=yes',
  limits: [{ name: 'forgot', pace: { burst: 5, everySeconds: 60 } }],
})
