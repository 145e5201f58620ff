/**
 * Signing in. In the demonstration, one of its invented people without a password; elsewhere the
 * page says that sign-in has not been set up, and whom to ask.
 */
import { accepted, refuse } from '#kernel'
import { homeOf } from '../navigation.ts'
import type { Persona } from '../needs.ts'
import { page } from '../page.ts'

const pace = { burst: 20, everySeconds: 3 } as const

/** Asked for by whoever asks for nothing: each role begins where its own work is. */
export const anyHome = '/work'

/** The address to come back to, where it is one of ours. Anything else goes to Today. */
export function safeReturn(asked: string | null): string {
  // Only what an address is written in: browsers drop tabs and line ends, and then see `//`.
  if (!asked?.startsWith('/') || /^\/[/\\]|[^!-~]/.test(asked)) return anyHome
  return asked
}

export const signIn = page({
  path: '/sign-in',
  may: 'anyone',
  template: 'sign-in/sign-in.njk',
  async show(desk, { query }) {
    const personas = await desk.personas()
    const wanted = safeReturn(query.get('return'))
    const elsewhere = desk.oidc.providers().map(({ id, name }) => ({
      name,
      href: `/sign-in/oidc/${id}?return=${encodeURIComponent(wanted)}`,
    }))
    return { personas, wanted, asked: query.has('return'), elsewhere }
  },
  read(sheet, { personas }) {
    const persona = personas.find(({ person }) => person === sheet.text('person'))
    return persona
      ? accepted({ persona, wanted: safeReturn(sheet.text('wanted')) })
      : refuse([{ field: 'person', words: sheet.t('choose') }])
  },
  explain: (refusal: never) => refusal,
  async submit(_desk, { door }, { persona, wanted }: { persona: Persona; wanted: string }) {
    const { authority, person, name, role } = persona
    await door.open({ type: 'Staff', authority, person, name, role })
    const as = { authority, actor: { type: 'staff', person, name, role } } as const
    return accepted(wanted === anyHome ? homeOf(as) : wanted)
  },
  next: (_here, wanted) => wanted,
  limits: [{ name: 'sign-in', pace }],
})
