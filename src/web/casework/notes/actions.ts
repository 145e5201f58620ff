/** Buttons on a matter: watch it, tag it, give it to a colleague, chase somebody. */
import { accepted, parseMatterId, refuse } from '#kernel'
import { action } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'

const notPermitted = { type: 'NotPermitted' } as const

export const watch = action({
  path: '/work/matters/:matter/watch',
  may: mayRead,
  read: sheet => accepted(sheet.choice('wanted', ['yes', 'no']) !== 'no'),
  explain: explainBeside({ first: 'wanted' }),
  async submit(desk, { as, matter }, wanted) {
    const id = parseMatterId(matter)
    if (!id || !(await desk.work.watch(as, id, wanted))) return refuse(notPermitted)
    return accepted({ id, wanted })
  },
  next: (_here, { id, wanted }) =>
    withDone(addressOf(id, 'notes'), wanted ? 'watching' : 'not-watching'),
})

/** Tags as typed: words between commas, each once. */
function tagsIn(typed: string): readonly string[] {
  const said = typed.split(',').map(one => one.trim().toLowerCase().slice(0, 40))
  return [...new Set(said.filter(Boolean))].toSorted().slice(0, 20)
}

export const tag = action({
  path: '/work/matters/:matter/tags',
  may: mayRead,
  read: sheet => accepted(tagsIn(sheet.text('tags'))),
  explain: explainBeside({ first: 'tags' }),
  async submit(desk, { as, matter }, tags) {
    const id = parseMatterId(matter)
    if (!id) return refuse(notPermitted)
    const done = await desk.work.setTags(as, { matter: id, tags })
    return done.ok ? accepted(id) : done
  },
  next: (_here, id) => withDone(addressOf(id, 'notes'), 'tagged'),
})

export const giveTo = action({
  path: '/work/matters/:matter/give',
  may: mayRead,
  read(sheet) {
    const to = sheet.text('handler')
    return to ? accepted(to) : refuse([{ field: 'handler', words: 'Choose a colleague' }])
  },
  explain: explainBeside({ first: 'handler' }),
  async submit(desk, { as, matter }, to) {
    const id = parseMatterId(matter)
    const handler = (await desk.work.colleagues(as)).find(({ person }) => person === to)?.person
    if (!id || !handler) return refuse(notPermitted)
    const done = await desk.work.assign(as, { matter: id, handler })
    return done.ok ? accepted(id) : done
  },
  next: (_here, id) => withDone(addressOf(id, 'notes'), 'assigned'),
})
