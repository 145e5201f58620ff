/** Referring a death or serious injury: every one, by its own clock. */
import { type Act, duty } from '../duty.ts'
import { endOfNextDay } from '../limit.ts'
import { commencement, regulation } from './instrument.ts'

const authorities = ['appropriate-authority', 'local-policing-body'] as const
const elsewhereToo = { sameMatter: true, standing: true } as const
const referred: Act = { happened: 'referred-to-dg', by: authorities, ...elsewhereToo }

export const referDeathOrInjury = duty({
  id: 'dsi.refer-mandatory',
  statedBy: ['dsi.refer', 'dsi.refer.clock', 'dsi.refer.clock.directed'],
  cite: regulation('9(a), (b)'),
  title: 'Refer the death or serious injury to the IOPC',
  says: `Refer every death or serious injury matter without delay, and at the latest by the end of the
    day after the day it first came to the authority's attention, or after the day the Director
    General required it. Weekends and holidays count; nothing extends it.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  // Once somebody complains of it, or it becomes a conduct matter, what was owed is still shown.
  governs: { kinds: ['dsi-matter', 'complaint'], where: ['came-as-death-or-serious-injury'] },
  bearer: 'appropriate-authority',
  owedTo: ['director-general'],
  standard: 'without delay',
  runsFrom: [
    { reading: 'each', happenings: ['came-to-attention'] },
    { reading: 'each', happenings: ['dg-called-in'], by: ['director-general'] },
  ],
  limit: endOfNextDay,
  metBy: [referred],
  endsWith: [{ happened: 'dg-treated-as-referred', by: ['director-general'], ...elsewhereToo }],
  subjectTo: [],
  changes: `Only the day it first came to the authority's attention, or the day the Director General
    required it, moves it. No weekend, holiday or extension does.`,
})
