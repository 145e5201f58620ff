/** "I know somebody in this": from that moment it is no longer theirs to see. */
import { type InterestKind, interestKinds } from '#casework'
import { accepted, matterId, refuse, type SubjectId } from '#kernel'
import { page } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import { addressOf } from '../duty-words.ts'
import { matterAt, mayHandle } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { interestWords } from '../story-lines-access.ts'

type Declaring = Readonly<{ kind: InterestKind; about?: SubjectId; why: string }>

export const declareInterest = page({
  path: '/work/matters/:matter/access/interest',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/access/interest.njk',
  title: 'I know somebody in this',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const subjects = view.facts?.subjects ?? []
    return {
      reference: view.row.reference,
      address: addressOf(view.row.matter),
      kinds: interestKinds.map(value => ({ value, text: interestWords[value] })),
      subjects: subjects.map(({ subject, rank, name }, at) => ({
        value: subject,
        text:
          (here.hideNames ? rank : [rank, name].filter(Boolean).join(' ')) || `Person ${at + 1}`,
      })),
      nobody: { value: 'nobody', text: 'No: the complainant, or somebody else' },
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read(sheet, { subjects }) {
    const kind = sheet.choice('kind', interestKinds)
    const why = sheet.lines('why')
    const about = subjects.find(({ value }) => value === sheet.text('about'))?.value
    const problems: Problem[] = [
      ...(kind ? [] : [{ field: 'kind', words: 'Select how you know them' }]),
      ...(why ? [] : [{ field: 'why', words: 'Enter whom you know, and how' }]),
    ]
    if (!kind || problems.length > 0) return refuse(problems)
    const declaring: Declaring = { kind, why, ...(about ? { about } : {}) }
    return accepted(declaring)
  },
  explain: explainBeside({ first: 'kind', words: { why: 'why' } }),
  submit: (desk, { as, matter }, declaring) =>
    desk.access.declareInterest(as, { matter: matterId(matter), ...declaring }),
  // It is no longer theirs to see: they go on with the day.
  next: () => '/work?done=interest',
})
