/**
 * Signing in: by e-mail address and password, with a code to come; by a passkey; at one's own
 * organisation; or, in the demonstration, as one of its invented people without a password.
 */
import { accepted, type OneOf, type Result, refuse } from '#kernel'
import { networkOf } from '../limits.ts'
import type { Persona } from '../needs.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import { enter } from './enter.ts'
import { passwordIn } from './means.ts'
import { safeReturn } from './return.ts'

const stepSeconds = 600

type Way = OneOf<{
  Password: { email: string; password: string }
  Passkey: { answer: string }
  Persona: { persona: Persona }
}> &
  Readonly<{ wanted: string }>
type Wrong = OneOf<{ Wrong: {}; NoPasskey: {} }>

function read(
  sheet: Sheet,
  { personas }: Readonly<{ personas: readonly Persona[] }>,
): Result<Way, readonly Problem[]> {
  const wanted = safeReturn(sheet.text('wanted'))
  const answer = sheet.lines('passkey')
  if (answer) return accepted({ type: 'Passkey', answer, wanted })
  const isPersona = sheet.text('way') === 'person' || sheet.isEmpty('email', 'password')
  if (isPersona && personas.length > 0) {
    const persona = personas.find(({ person }) => person === sheet.text('person'))
    if (persona) return accepted({ type: 'Persona', persona, wanted })
    return refuse([{ field: 'person', words: sheet.t('choose') }])
  }
  const email = sheet.text('email')
  const password = passwordIn(sheet)
  if (email && password) return accepted({ type: 'Password', email, password, wanted })
  return refuse([
    ...(email ? [] : [{ field: 'email', words: sheet.t('email.missing') }]),
    ...(password ? [] : [{ field: 'password', words: sheet.t('password.missing') }]),
  ])
}

export const signIn = page({
  path: '/sign-in',
  may: 'anyone',
  template: 'sign-in/sign-in.njk',
  async show(desk, { query }) {
    const personas = await desk.personas()
    const wanted = safeReturn(query.get('return'))
    const organisations = desk.oidc.providers().map(({ id, name }) => ({
      name,
      href: `/sign-in/oidc/${id}?return=${encodeURIComponent(wanted)}`,
    }))
    const passkey = desk.signIn.askPasskey()
    return { personas, wanted, asked: query.has('return'), organisations, passkey }
  },
  read,
  explain: ({ type }: Wrong, t) =>
    type === 'Wrong'
      ? { field: 'email', words: t('wrong') }
      : { field: 'email', words: t('passkey.failed') },
  async submit(desk, here, way: Way): Promise<Result<string, Wrong>> {
    const { wanted } = way
    if (way.type === 'Persona') return accepted(await enter(here, { ...way.persona, wanted }))
    if (way.type === 'Passkey') {
      const account = await desk.signIn.passkey(way.answer)
      if (!account) return refuse({ type: 'NoPasskey' })
      return accepted(await enter(here, { ...account, wanted }))
    }
    const step = await desk.signIn.password(way)
    if (!step) return refuse({ type: 'Wrong' })
    here.cookies.set('step', step, stepSeconds)
    return accepted(`/sign-in/code?return=${encodeURIComponent(wanted)}`)
  },
  next: (_here, to) => to,
  limits: [
    { name: 'sign-in', pace: { burst: 20, everySeconds: 3 } },
    // By address and network together: nobody can slow down somebody else from where they are.
    {
      name: 'sign-in as',
      pace: { burst: 8, everySeconds: 30 },
      key: (sheet, { address }) => `${sheet.text('email').toLowerCase()} ${networkOf(address)}`,
      costs: 'failures',
    },
  ],
})
