/** The choices of every question, and who is reading them aloud. */
import { contactMethods } from '#casework'
import type { Around } from '../../../page.ts'
import { whereField } from '../../../report/contact/read.ts'
import { fieldIn } from './parts.ts'
import {
  actionWords,
  becauseWords,
  channelWords,
  consentWords,
  itemsOf,
  mayKnowWords,
  relationWords,
  remedyWords,
  safetyWords,
  standingWords,
  whomWords,
} from './words.ts'

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
const mays = { email: 'e-mail', phone: 'ring', text: 'text', post: 'write to' } as const
const places = {
  email: 'E-mail address',
  phone: 'Phone number',
  text: 'Mobile number for texts',
  post: 'Postal address',
} as const

export function optionsOf({ as }: Pick<Around, 'as'>) {
  return {
    speaker: as.actor.type === 'staff' ? as.actor.name : '',
    channels: itemsOf(channelWords),
    standings: itemsOf(standingWords),
    relations: itemsOf(relationWords),
    consents: itemsOf(consentWords),
    mayKnows: itemsOf(mayKnowWords),
    safeties: itemsOf(safetyWords),
    whoms: itemsOf(whomWords),
    becauses: itemsOf(becauseWords).map(item =>
      item.value === 'none' || item.value === 'prefer-not-to-say'
        ? { ...item, behaviour: 'exclusive' }
        : item,
    ),
    remedies: itemsOf(remedyWords),
    actions: itemsOf(actionWords),
    yesNo,
    yesNoUnsure: [...yesNo, { value: 'not-sure', text: 'Not sure' }],
    ways: contactMethods.map(method => ({
      method,
      name: fieldIn('contact', method),
      where: fieldIn('contact', whereField(method)),
      legend: `May we ${mays[method]} ${method === 'post' ? 'them by post' : 'them'}?`,
      label: places[method],
    })),
  }
}
