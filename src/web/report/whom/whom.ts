/** Who it was, if it was anybody. */
import { question } from '../question.ts'
import { readWhom, whoms } from './read.ts'

export const whom = question({
  name: 'whom',
  read: readWhom,
  view: (_told, { t }) => ({ items: whoms.map(value => ({ value, text: t(`whom.${value}`) })) }),
})
