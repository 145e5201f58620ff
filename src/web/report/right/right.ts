/** What would put it right. */
import { remedies } from '#casework'
import { question } from '../question.ts'
import { readRight } from './read.ts'

export const right = question({
  name: 'right',
  read: readRight,
  view: (_told, { t }) => ({
    items: remedies.map(value => ({ value, text: t(`right.${value}`) })),
  }),
})
