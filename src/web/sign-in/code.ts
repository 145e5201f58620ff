/** The second half of signing in with a password: the code the person's own app shows. */
import { accepted, type OneOf, type Result, refuse } from '#kernel'
import { elsewhere, page } from '../page.ts'
import { enter } from './enter.ts'
import { safeReturn } from './return.ts'

export const signInCode = page({
  path: '/sign-in/code',
  may: 'anyone',
  template: 'sign-in/code.njk',
  back: '/sign-in',
  async show(desk, { cookies, query }) {
    const step = cookies.get('step')
    if (!step || !(await desk.signIn.hasStep(step))) return elsewhere('/sign-in')
    return { step, wanted: safeReturn(query.get('return')) }
  },
  read(sheet, { step }) {
    const code = sheet.text('code')
    return code
      ? accepted({ step, code, wanted: safeReturn(sheet.text('wanted')) })
      : refuse([{ field: 'code', words: sheet.t('missing') }])
  },
  explain: ({ type }: OneOf<{ Wrong: {}; Over: {} }>, t) => ({
    field: 'code',
    words: type === 'Wrong' ? t('wrong') : t('over'),
  }),
  async submit(
    desk,
    here,
    { step, code, wanted },
  ): Promise<Result<string, OneOf<{ Wrong: {}; Over: {} }>>> {
    const account = await desk.signIn.code({ step, code })
    if (!account.ok) return account
    here.cookies.clear('step')
    return accepted(await enter(here, { ...account.value, wanted }))
  },
  next: (_here, to) => to,
  limits: [{ name: 'sign-in code', pace: { burst: 20, everySeconds: 3 } }],
})
