/** Notice that the case goes to proceedings, and objecting to those who will decide it. */
import { duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { conduct } from '../instrument.ts'
import {
  becameFormer,
  begun,
  deciders,
  found,
  proceedings,
  reaching,
  shortenable,
  toProceed,
  withdrawn,
} from './reach.ts'

const asap = { limit: asSoonAsPracticable, standard: 'as soon as practicable' } as const

const giveNotice = duty({
  ...proceedings,
  ...asap,
  id: 'notice.referral',
  cite: conduct('30(1)'),
  title: 'Give notice of referral, with the documents',
  says: `Once a case is referred to a hearing or a meeting, give the officer written notice of it and the
    documents that go with it, as soon as practicable.`,
  confidence: 'read',
  bearer: 'conducting-authority',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['case-determined'],
      by: deciders,
      where: toProceed,
      when: ['to-a-hearing'],
    },
    {
      reading: 'each',
      happenings: ['case-determined'],
      by: deciders,
      where: toProceed,
      when: ['to-a-meeting'],
    },
    { reading: 'each', happenings: ['full-hearing-elected'], by: ['officer', 'former-officer'] },
    { reading: 'each', happenings: ['full-hearing-decided'], by: ['appropriate-authority'] },
  ],
  metBy: [{ happened: 'notice-of-referral-given', by: ['bearer'], toRecipient: true }],
  endsWith: [withdrawn, becameFormer, found],
  changes: `No number is given. It ends where the case is withdrawn; an accelerated hearing has a notice
    of its own.`,
})

const nameWhoChairs = duty({
  ...proceedings,
  ...asap,
  governs: { ...reaching, with: ['a24-panels'] },
  id: 'notice.referral.delegate-chair',
  cite: conduct('30'),
  title: 'Tell the officer who chairs in the chief officer’s place',
  says: `A chief officer who delegates the chair tells the officer the name as soon as practicable after
    delegating it.`,
  confidence: 'read-part',
  caution: 'As amended by SI 2024/521; the amended words were not read whole.',
  bearer: 'chief-officer',
  owedTo: ['officer'],
  runsFrom: [{ reading: 'each', happenings: ['chairing-delegated'], by: ['chief-officer'] }],
  metBy: [
    {
      happened: 'panel-member-named',
      by: ['bearer', 'appropriate-authority'],
      toRecipient: true,
    },
  ],
  endsWith: [withdrawn, becameFormer, found],
  changes: 'No number is given. It begins each time the chair is delegated to somebody.',
})

const objectToMember = entitlement({
  ...proceedings,
  id: 'panel.object',
  cite: conduct('30(3)-(6), 35'),
  title: 'Object to somebody who will decide or advise',
  says: `An officer told the name of a member, a chair or an adviser may object in writing, with grounds,
    within three working days of being told.`,
  confidence: 'read-part',
  caution: 'The right was read; its three working days are from memory.',
  bearer: 'officer',
  // To whoever appointed them, which may be the authority or the policing body.
  owedTo: null,
  runsFrom: [{ reading: 'each', happenings: ['panel-member-named'], when: ['told-to-officer'] }],
  limit: workingDaysAfter(3),
  shortenable,
  metBy: [{ happened: 'panel-objection-made', by: ['bearer'], aboutTheSame: true }],
  endsWith: [withdrawn, begun, becameFormer, found],
  changes: `Being told a name on another day moves it. A new name, as after an objection was upheld,
    brings three days of its own.`,
})

const objectionDecided = `Whoever appointed the person objected to decides as soon as practicable whether to uphold the
  objection, and if so appoints somebody else, to whom the officer may object in turn.`
const deciding = {
  ...proceedings,
  ...asap,
  confidence: 'recall',
  caution: 'Who appointed whom is not in the case: it follows whom the objection was sent to.',
  owedTo: ['officer'],
  metBy: [{ happened: 'panel-objection-decided', by: ['bearer'], aboutTheSame: true }],
  endsWith: [withdrawn, becameFormer, found],
  changes: `No number is given. An objection made too late starts nothing by itself: whether to take it
    up is for whoever received it.`,
} as const
const objected = {
  reading: 'each',
  happenings: ['panel-objection-made'],
  by: ['officer'],
  inTimeOf: objectToMember,
} as const

const authorityDecides = duty({
  ...deciding,
  id: 'panel.object.decide',
  cite: conduct('30, 35'),
  title: 'Decide the officer’s objection',
  says: objectionDecided,
  bearer: 'conducting-authority',
  runsFrom: [{ ...objected, notTo: ['local-policing-body'] }],
})

const policingBodyDecides = duty({
  ...deciding,
  id: 'panel.object.decide',
  cite: conduct('30, 35'),
  title: 'Decide the officer’s objection',
  says: objectionDecided,
  bearer: 'local-policing-body',
  runsFrom: [{ ...objected, to: ['local-policing-body'] }],
})

export const regulation30 = [
  giveNotice,
  nameWhoChairs,
  objectToMember,
  authorityDecides,
  policingBodyDecides,
] as const
