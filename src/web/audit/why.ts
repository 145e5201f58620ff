/** Why somebody needs to see a matter that is not their own work: asked once a day, before it. */
import { type LookReason, lookReasons, type ReasonRefusal } from '#desk'
import { accepted, matterId, parseMatterId, refuse } from '#kernel'
import { page } from '../page.ts'
import { mayDo } from '../permission.ts'
import { safeReturn } from '../sign-in/return.ts'
import { reasonWords, wordsAsked } from './words.ts'

const overseer = 'supervising'

export const why = page({
  path: '/work/matters/:matter/why',
  may: 'handle own',
  template: 'audit/why.njk',
  title: 'Why do you need to see this?',
  async show(desk, { as, matter, query }) {
    const id = parseMatterId(matter)
    const standing = id && (await desk.looks.before(as, { what: 'matter', subject: id }))
    if (!standing) return undefined
    const oversees = mayDo(as, 'lead')
    const isTheirs = (kind: LookReason) =>
      kind !== 'counter-corruption' || mayDo(as, 'protect covertly')
    return {
      reference: standing.reference,
      to: safeReturn(query.get('to')),
      oversees,
      kinds: lookReasons.filter(isTheirs).map(value => ({
        value,
        text: reasonWords[value],
        asked: wordsAsked[value],
      })),
    }
  },
  fill: ({ to }) => ({ to }),
  read(sheet, { kinds }) {
    const kind: LookReason | undefined =
      sheet.choice(
        'why',
        kinds.map(({ value }) => value),
      ) ?? sheet.choice('at-once', [overseer])
    if (!kind) return refuse([{ field: 'why', words: 'Choose why you need to see this' }])
    const words = wordsAsked[kind] ? sheet.text(`${kind}-words`).slice(0, 500) : ''
    const to = safeReturn(sheet.text('to'))
    return accepted({ kind, to, ...(words ? { words } : {}) })
  },
  explain: (refusal: ReasonRefusal) => ({
    field: `${refusal.kind}-words`,
    words: refusal.kind === 'question' ? 'Enter who asked you, and what' : 'Enter why',
  }),
  async submit(desk, { as, matter }, { to, ...said }) {
    const given = await desk.looks.giveReason(as, { matter: matterId(matter), ...said })
    return given.ok ? accepted(to) : given
  },
  next: (_here, to) => to,
})
