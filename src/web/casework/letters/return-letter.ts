/** A letter goes back to its writer, with what should be changed. */
import { accepted, matterId, parseLetterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { common, shortAt, versions } from '../assess/handling/short.ts'
import { withDone } from '../done.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'

export const returnLetter = page({
  ...common,
  path: '/work/matters/:matter/letters/drafts/:letter/return',
  title: 'Send a letter back',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: ['Its writer sees what you say, and the letter as it stands.'],
      asked: [{ name: 'why', label: 'What should be changed?', rows: 5 }],
      button: 'Send it back',
    }),
  back: ({ letter }, { address }) => `${address}/letters/drafts/${letter}`,
  read(sheet) {
    const why = sheet.lines('why')
    return why ? accepted(why) : refuse(problemUnless(why, 'why', 'Enter what should be changed'))
  },
  explain: explainBeside({ first: 'why', words: { why: 'why' } }),
  async submit(desk, { as, matter, letter, seen }, why: string) {
    const id = parseLetterId(letter)
    if (!id) return refuse({ type: 'NotPermitted' } as const)
    const on = { matter: matterId(matter), ...against(seen) }
    return desk.work.returnLetter(as, { ...on, letter: id, why })
  },
  next: ({ matter }) => withDone(`/work/matters/${matter}/letters`, 'letter-returned'),
  versions,
})
