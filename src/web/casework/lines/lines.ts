/** Lines of enquiry of a matter: what each asks, where it stands, and what is still called for. */
import { alleges } from '#casework'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { saysWhoTheyAre } from '../outcome/decide.ts'
import { taskAt } from '../task.ts'
import { citedRows } from './cited.ts'
import { emptyOf, groupsOf, proposalsOf } from './view.ts'

const saids: Readonly<Record<string, string>> = {
  opened: 'The lines are opened. Answer each, or say why it is not pursued.',
  ended: 'What came of it is recorded. Nothing else in that group is open.',
}

export const lines = page({
  path: '/work/matters/:matter/lines',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/lines/lines.njk',
  title: 'Lines of enquiry',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address } = found.task
    const proposals = proposalsOf(facts)
    return {
      ...found.task,
      said: saids[here.query.get('done') ?? ''],
      groups: groupsOf(facts, citedRows(found.view, address)),
      empty: emptyOf(facts, address),
      proposed: proposals.map(({ title, of, items }) => ({ title, of, count: items.length })),
      // Somebody who says so has alleged discrimination, though nobody wrote it down as that yet.
      isUncaptured: saysWhoTheyAre(found.view) && !alleges(facts, 'F'),
      // Until it is logged, allegations are written in logging it.
      mayAllege: found.view.row.stage === 'logged',
      uncoded: facts.allegations.filter(({ codes }) => codes.length === 0).length,
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})
