/** An invitation taken up, or the way back in: a passkey, or a password with an app. */
import { accepted, type Result, refuse } from '#kernel'
import type { Desk } from '../../needs.ts'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { enter } from '../enter.ts'
import { explainMeans, least, passwordIn } from '../means.ts'
import { anyHome } from '../return.ts'
import { inFours, squareOf } from '../square.ts'

type Chosen = Parameters<Desk['signIn']['takeUp']>[1]
type Taken = Awaited<ReturnType<Desk['signIn']['takeUp']>>
type LinkRefusal = Extract<Taken, { ok: false }>['refusal']

function read(
  sheet: Sheet,
  { isOver }: Readonly<{ isOver: boolean }>,
): Result<Chosen, readonly Problem[]> {
  if (isOver) return refuse([{ field: 'sign-in', words: sheet.t('over') }])
  const answer = sheet.lines('passkey')
  if (answer) return accepted({ type: 'Passkey', answer, name: sheet.text('name') })
  const password = passwordIn(sheet)
  const code = sheet.text('code')
  if (password && code) return accepted({ type: 'Password', password, code })
  return refuse([
    ...(password ? [] : [{ field: 'password', words: sheet.t('password.missing') }]),
    ...(code ? [] : [{ field: 'code', words: sheet.t('code.missing') }]),
  ])
}

export const invitation = page({
  path: '/invitation/:token',
  may: 'anyone',
  template: 'sign-in/invitation/invitation.njk',
  async show(desk, { token }) {
    const invited = await desk.signIn.invited(token)
    // Used, too old, mistyped: it says the same of each, and what to do.
    if (!invited) return { isOver: true } as const
    const { otpauth, secret, ...more } = invited
    return { isOver: false, ...more, least, square: squareOf(otpauth), key: inFours(secret) }
  },
  read,
  explain: (refusal: LinkRefusal, t) =>
    refusal.type === 'LinkOver' ? { field: 'sign-in', words: t('over') } : explainMeans(refusal, t),
  async submit(desk, here, chosen): Promise<Result<string, LinkRefusal>> {
    const account = await desk.signIn.takeUp(here.token, chosen)
    if (!account.ok) return account
    return accepted(await enter(here, { ...account.value, wanted: anyHome }))
  },
  next: (_here, to) => to,
  limits: [{ name: 'invitation', pace: { burst: 20, everySeconds: 5 } }],
})
