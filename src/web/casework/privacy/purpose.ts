/** What a whole matter is handled for: proposed from what is recorded, decided by a person. */
import { type Purpose, purposeOf, purposes } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { purposeWords } from './words.ts'

type Deciding = Readonly<{ purpose: Purpose; why: string }>

export const decidePurpose = page({
  path: '/work/matters/:matter/purpose',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/privacy/purpose.njk',
  title: 'What this matter is handled for',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { purpose, why, decided } = purposeOf(facts)
    return { ...found.task, purpose, now: purposeWords[purpose], reason: why, decided }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ purpose }) => ({ purpose }),
  read(sheet) {
    const purpose = sheet.choice('purpose', purposes)
    const why = sheet.lines('why')
    if (purpose && why) return accepted<Deciding>({ purpose, why })
    return refuse([
      ...problemUnless(purpose, 'purpose', 'Select what it is handled for'),
      ...problemUnless(why, 'why', 'Enter why'),
    ])
  },
  explain: explainBeside({ first: 'purpose', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.work.decidePurpose(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => withDone(addressOf(matterId(matter)), 'purpose'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
