/** Somebody who works for the police tells of wrongdoing: protected, and sealed as they ask. */
import { question } from '../question.ts'
import { mayKnows, readEmployee } from './read.ts'

export const employee = question({
  name: 'employee',
  read: readEmployee,
  view: (_told, { t }) => ({
    items: mayKnows.map(value => ({ value, text: t(`may-know.${value}`) })),
  }),
})
