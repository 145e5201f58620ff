/** Choosing the second thing, once: without it a lost or seen code opens no words. */
import { accepted, type OneOf, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { holderOf } from '../../holder.ts'

const shortest = 8

type Refusal = OneOf<{ NotKept: { words: string } }>
type View = Readonly<{ reference: string; code: string }>

const bare = (words: string) => words.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

function read({ text, t }: Sheet, { reference, code }: View) {
  const chosen = text('second')
  const problem = (words: string) => refuse([{ field: 'second', words }])
  if (chosen === '') return problem(t('missing'))
  if (chosen.length < shortest) return problem(t('short', { length: chosen.length }))
  if (bare(chosen) === bare(code) || bare(chosen) === bare(reference)) return problem(t('code'))
  return accepted({ chosen, short: t('short', { length: chosen.length }) })
}

export const chooseSecond = page({
  path: '/report/sent/second',
  may: 'anyone',
  template: 'report/sent/second/second.njk',
  back: '/report/sent',
  async show(desk, here) {
    const holder = holderOf(here)
    const found = holder && (await desk.report.confirmation(holder))
    if (!found || found.secondChosen) return { elsewhere: '/report/sent' }
    const { reference, code } = found
    return { reference, code }
  },
  read,
  explain: ({ words }: Refusal) => ({ field: 'second', words }),
  async submit(desk, here, { chosen, short }) {
    const answer = await desk.report.chooseSecond(holderOf(here) ?? '', chosen)
    switch (answer) {
      case 'chosen':
        return accepted('/report/sent?done=second')
      // From another tab, or sent by another hand: what was chosen first stands.
      case 'already chosen':
      case 'nothing sent':
        return accepted('/report/sent')
      case 'shorter':
        return refuse({ type: 'NotKept', words: short })
    }
  },
  next: (_here, address) => address,
  limits: [{ name: 'choose second', pace: { burst: 10, everySeconds: 10 } }],
})
