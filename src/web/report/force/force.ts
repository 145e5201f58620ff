/** Which force it is about. Answering it begins the draft, in this browser alone. */
import type { Draft } from '#desk'
import { accepted, type Result, refuse } from '#kernel'
import type { Desk } from '../../needs.ts'
import { page, type Sent } from '../../page.ts'
import type { Answers } from '../../sheet.ts'
import { toldIn } from '../draft.ts'
import { holderOf, newHolder } from '../holder.ts'
import { after, checkAddress } from '../journey.ts'
import { pressedIn } from '../question.ts'
import { notSure, readForce } from './read.ts'

/** Bodies whose complaints go elsewhere: the page they lead to says where. */
const elsewhere = ['british-transport-police', 'another-body'] as const
type Chosen = Readonly<{ force: string; typed: Answers; changing: boolean; another: boolean }>

export const force = page({
  path: '/report/force',
  may: 'anyone',
  template: 'report/force/force.njk',
  async show(desk, here) {
    const { t, query } = here
    const holder = holderOf(here)
    const held = holder ? await desk.report.held(holder) : undefined
    const forces = desk.report.forces()
    const another = query.get('new') === 'yes'
    return {
      forces,
      another,
      answers: held?.type === 'Open' && !another ? (toldIn(held.draft).force ?? {}) : {},
      changing: query.get('change') === 'yes',
      items: [
        ...forces.map(({ id, name }) => ({ value: String(id), text: name })),
        ...elsewhere.map(value => ({ value, text: t(`force.${value}`) })),
      ],
    }
  },
  back: (_here, { changing }) => (changing ? checkAddress : '/report'),
  fill: ({ answers }) => answers,
  read(sheet, { items }) {
    const { changing, typed } = pressedIn(sheet)
    const offered = [...items.map(({ value }) => value), notSure]
    const read = readForce(sheet, {})
    if (!read.ok) return read
    const chosen = offered.find(value => value === read.value.force)
    if (!chosen) return refuse([{ field: 'force', words: sheet.t('choose') }])
    return accepted({ force: chosen, typed, changing, another: sheet.text('new') === 'yes' })
  },
  explain: (_gone: Readonly<{ type: 'Gone' }>) => ({ field: 'force', words: '' }),
  async submit(desk, here, chosen: Chosen): Promise<Result<string, { type: 'Gone' }>> {
    const another = elsewhere.find(value => value === chosen.force)
    if (another) return accepted(`/report/reach/${another}`)
    const draft = await kept(desk, here, chosen)
    if (!draft) return refuse({ type: 'Gone' })
    return accepted(after('force', chosen.changing, { told: toldIn(draft), today: here.today }))
  },
  next: (_here, to) => to,
  limits: [{ name: 'drafts', pace: { burst: 30, everySeconds: 20 } }],
})

/**
 * Someone not sure is kept by this installation's own force until a person finds out whose it is.
 */
async function kept(desk: Desk, here: Sent, chosen: Chosen): Promise<Draft | undefined> {
  const { id } = desk.report.forces().find(one => one.id === chosen.force) ?? {
    id: here.as.authority,
  }
  const { new: _another, ...typed } = chosen.typed
  const holder = chosen.another ? undefined : holderOf(here)
  const held = holder ? await desk.report.held(holder) : undefined
  if (holder && held?.type === 'Open') return desk.report.save(holder, 'force', typed, id)
  const fresh = newHolder(here)
  await desk.report.start(fresh, id)
  return desk.report.save(fresh, 'force', typed, id)
}
