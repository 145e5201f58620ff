/**
 * How they may be reached from now on, once it is sent. What they said before is not shown: whoever
 * presses somebody to open this page would learn where they are.
 */
import type { ComplaintRefusal } from '#casework'
import { lasting } from '#desk'
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { theirs, wholeComplaint, withDone } from '../../track/theirs.ts'
import { waysToAsk } from './contact.ts'
import { contactIn, wayProblemsIn } from './read.ts'

export const changeContact = page({
  path: '/track/contact',
  may: 'code holder',
  template: 'report/contact/change.njk',
  back: wholeComplaint,
  async show(desk, here) {
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { t } = here
    return {
      methods: waysToAsk(t),
      safe: found.known.safe.map(way => t(`way.${way}`)),
      lasting: lasting.map(one => ({ value: one, text: t(`no-longer.${one}`) })),
    }
  },
  read(sheet) {
    const problems = wayProblemsIn(sheet)
    const { name: _, ...said } = contactIn(sheet, '')
    const noLonger = sheet.choices('no-longer', lasting)
    return problems.length > 0 ? refuse(problems) : accepted({ contact: said, noLonger })
  },
  explain: (_refusal: ComplaintRefusal, t) => ({ field: 'email', words: t('not-done') }),
  submit: (desk, { as }, said) => desk.track.changeContact(as, said),
  next: () => withDone('contact'),
})
